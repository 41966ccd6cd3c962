package org.pumphandle.exchange.pdf;

import org.openpdf.text.pdf.PdfWriter;
import org.pumphandle.words.Messages;

/** From which side the language that is spoken is read. */
public final class RunDirection {

    private RunDirection() {
    }

    /** The library's number of it. */
    public static int spoken() {
        return Messages.isRightToLeft() ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR;
    }
}

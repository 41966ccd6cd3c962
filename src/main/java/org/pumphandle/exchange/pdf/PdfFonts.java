package org.pumphandle.exchange.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpdf.text.pdf.BaseFont;

/** Fonts of PDF files. Any thread. */
public final class PdfFonts {

    private PdfFonts() {
    }

    /**
     * With the application's font names are written that Latin letters do not write; without it a document is written all the same.
     *
     * @param file of the application's font
     * @param otherwise one of the fonts that every reader has
     * @throws IOException where the file is damaged
     */
    public static BaseFont of(Path file, String otherwise) throws IOException {
        return Files.isReadable(file)
                ? BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED)
                : BaseFont.createFont(otherwise, BaseFont.CP1252, BaseFont.NOT_EMBEDDED);
    }
}

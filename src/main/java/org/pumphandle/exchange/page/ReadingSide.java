package org.pumphandle.exchange.page;

import org.pumphandle.exchange.page.Drawing.Align;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.words.Messages;

/**
 * Places what is read in the order in which it is read: from the left, or in Hebrew and Arabic from the right of a width. Maps and charts are the same in all
 * languages, what stands around them is not.
 */
public record ReadingSide(double widthPt) {

    /** Where something lies that is so far from where reading begins. */
    public double x(double fromBegin) {
        return Messages.isRightToLeft() ? widthPt - fromBegin : fromBegin;
    }

    /** The left side of what lies between there and there. */
    public double left(double fromBegin, double toBegin) {
        return Math.min(x(fromBegin), x(toBegin));
    }

    public Label label(String text, double fromBegin, double y, Ink ink, double sizePt, boolean isBold) {
        return new Label(text, x(fromBegin), y, Messages.isRightToLeft() ? Align.RIGHT : Align.LEFT, ink, sizePt, isBold);
    }

    /** A square of a legend. */
    public Area swatch(double fromBegin, double top, double sizePt, Ink ink) {
        double left = left(fromBegin, fromBegin + sizePt);
        return Area.box(left, top, left + sizePt, top + sizePt, ink, Ink.SOFT);
    }
}

package org.pumphandle.exchange.page;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.pumphandle.exchange.page.Drawing.Area;
import org.pumphandle.exchange.page.Drawing.Ink;
import org.pumphandle.exchange.page.Drawing.Label;
import org.pumphandle.exchange.page.Drawing.Line;
import org.pumphandle.exchange.page.Drawing.Point;
import org.pumphandle.exchange.pdf.RunDirection;

/** Draws into a PDF, as vectors. */
final class PdfDrawing {
    private static final float BORDER_PT = 0.6f;

    private final Drawing drawing;
    private final PageFonts fonts;
    private final PdfTemplate canvas;

    private PdfDrawing(PdfWriter writer, Drawing drawing, PageFonts fonts) {
        this.drawing = drawing;
        this.fonts = fonts;
        this.canvas = writer.getDirectContent().createTemplate((float) drawing.widthPt(), (float) drawing.heightPt());
    }

    /** The drawing as something that stands among text. */
    static Image of(PdfWriter writer, Drawing drawing, PageFonts fonts) throws IOException {
        var drawn = new PdfDrawing(writer, drawing, fonts);
        drawing.shapes().forEach(drawn::draw);
        var image = Image.getInstance(drawn.canvas);
        image.setAlt(drawing.says());
        return image;
    }

    private void draw(Drawing.Shape shape) {
        switch (shape) {
            case Area area -> fill(area);
            case Line line -> {
                canvas.setLineWidth((float) line.widthPt());
                canvas.setColorStroke(colour(line.ink()));
                way(line.points());
                canvas.stroke();
            }
            case Label label -> ColumnText.showTextAligned(canvas, align(label.align()), new Phrase(label.text(),
                    new Font(label.isBold() ? fonts.bold() : fonts.regular(), (float) label.sizePt(), Font.NORMAL, colour(label.ink()))),
                    (float) label.x(), up(label.y()), 0, RunDirection.spoken(), 0);
        }
    }

    private void fill(Area area) {
        canvas.setColorFill(colour(area.fill()));
        canvas.setColorStroke(colour(area.border()));
        canvas.setLineWidth(BORDER_PT);
        way(area.corners());
        if (area.border() == Ink.NONE) {
            canvas.fill();
        } else if (area.fill() == Ink.NONE) {
            canvas.closePathStroke();
        } else {
            canvas.closePathFillStroke();
        }
    }

    private void way(List<Point> points) {
        var first = points.getFirst();
        canvas.moveTo((float) first.x(), up(first.y()));
        points.stream().skip(1).forEach(point -> canvas.lineTo((float) point.x(), up(point.y())));
    }

    /** In a PDF heights grow upwards. */
    private float up(double y) {
        return (float) (drawing.heightPt() - y);
    }

    private static int align(Drawing.Align align) {
        return switch (align) {
            case LEFT -> Element.ALIGN_LEFT;
            case MIDDLE -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        };
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb());
    }
}

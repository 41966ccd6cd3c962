package org.pumphandle.exchange.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** The application's font, which writes all languages, as far as its letters must be known before they are drawn. */
public record PageFonts(BaseFont regular, BaseFont bold) {

    /**
     * @param assets the folder of what comes with the program
     * @throws IOException where a font is missing or damaged
     */
    static PageFonts of(Path assets) throws IOException {
        return new PageFonts(embedded(regular(assets)), embedded(bold(assets)));
    }

    static Path regular(Path assets) {
        return assets.resolve("fonts/PumphandleSans-Regular.ttf");
    }

    static Path bold(Path assets) {
        return assets.resolve("fonts/PumphandleSans-Bold.ttf");
    }

    private static BaseFont embedded(Path file) throws IOException {
        return BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    /** Breaks a text into lines no wider than a width, but for words that are wider themselves. Letters that join are taken to be as wide as alone. */
    public List<String> lines(String text, boolean isBold, double sizePt, double widthPt) {
        var font = isBold ? bold : regular;
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getWidthPoint(longer, (float) sizePt) > widthPt) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}

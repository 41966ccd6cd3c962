package org.pumphandle.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.words.Messages;

/** One HTML page that needs nothing beside it and prints. Whatever is written into it as text is escaped. */
public final class HtmlPage {
    static final String STYLE = """
            body { font: 14px/1.45 "Pumphandle Sans", sans-serif; color: #24292f; max-width: 880px; margin: 32px auto; padding: 0 20px; }
            h1 { font-size: 22px; margin-bottom: 2px; } h2 { font-size: 15px; margin: 26px 0 8px; } .muted { color: #57606a; }
            table { border-collapse: collapse; width: 100%; } th { text-align: start; font-weight: normal; color: #57606a; }
            td, th { padding: 4px 0; padding-inline-end: 10px; border-bottom: 1px solid #d8dee4; vertical-align: top; } .n { text-align: end; width: 90px; }
            .badge { background: #fff8c5; padding: 2px 10px; border-radius: 10px; font-size: 12px; } .text { white-space: pre-wrap; }
            .notice { font-weight: bold; } svg { break-inside: avoid; } svg text { font-family: "Pumphandle Sans", sans-serif; }
            tr { break-inside: avoid; } h2 { break-after: avoid; }""";

    private final StringBuilder page = new StringBuilder();

    /** In the language that is spoken. */
    public HtmlPage(String title) {
        page.append("<!DOCTYPE html>\n<html lang=\"").append(Messages.language()).append("\" dir=\"")
                .append(Messages.isRightToLeft() ? "rtl" : "ltr").append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n").append(STYLE).append("\n</style>\n</head>\n<body>\n<h1>").append(escaped(title))
                .append("</h1>\n");
    }

    public void section(String title) {
        page.append("<h2>").append(escaped(title)).append("</h2>\n");
    }

    /** @param styleClass of the page's style; empty for none */
    public void paragraph(String styleClass, String text) {
        page.append("<p class=\"").append(styleClass).append("\">").append(escaped(text)).append("</p>\n");
    }

    public void badge(String text) {
        page.append("<p><span class=\"badge\">").append(escaped(text)).append("</span></p>\n");
    }

    /** Begins a table; without names it has no head. */
    void table(String... names) {
        page.append("<table>\n");
        if (names.length > 0) {
            page.append(
                    Arrays.stream(names).map(name -> "<th>" + escaped(name) + "</th>").collect(Collectors.joining("", "<tr>", "</tr>\n")));
        }
    }

    void row(String... cells) {
        page.append(Arrays.stream(cells).map(cell -> "<td class=\"text\">" + escaped(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n")));
    }

    /** A line with its name; nothing where there is no value. */
    void named(String name, String value) {
        if (!value.isEmpty()) {
            page.append("<tr><th>").append(escaped(name)).append("</th><td>").append(escaped(value)).append("</td></tr>\n");
        }
    }

    /**
     * A whole table whose first column holds words and whose others hold numbers.
     *
     * @param names of the columns; none for a table of names and values without a head
     */
    public void figures(List<String> names, List<List<String>> rows) {
        page.append("<table>\n");
        if (!names.isEmpty()) {
            page.append(line("th", names, true));
        }
        rows.forEach(row -> page.append(line("td", row, !names.isEmpty())));
        endTable();
    }

    private static String line(String tag, List<String> cells, boolean hasNumbers) {
        var line = new StringBuilder("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            line.append('<').append(tag).append(hasNumbers && i > 0 ? " class=\"n\">" : ">").append(escaped(cells.get(i))).append("</")
                    .append(tag).append('>');
        }
        return line.append("</tr>\n").toString();
    }

    void endTable() {
        page.append("</table>\n");
    }

    /** A drawing, as it is: the caller writes numbers and colours alone into it. */
    public void drawing(int widthPx, int heightPx, String says, String shapes) {
        page.append("<svg viewBox=\"0 0 ").append(widthPx).append(' ').append(heightPx).append("\" role=\"img\" aria-label=\"")
                .append(escaped(says)).append("\">\n").append(shapes).append("</svg>\n");
    }

    public String end() {
        return page.append("</body>\n</html>\n").toString();
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}

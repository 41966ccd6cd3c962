package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pumphandle.model.TableExtract;

/**
 * Rows of a table as text: CSV for a file, columns between tabulators for the clipboard. Each row ends with the mandate, or the word demonstration. A spreadsheet
 * runs what begins as a formula, whoever wrote it; such a cell gets an apostrophe before it (OWASP, "CSV Injection"), numbers stay as they are.
 */
public final class TableText {
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,\\u00a0\\u202f' ]*%?");
    private static final Pattern BREAK = Pattern.compile("[\\t\\r\\n]+");

    private TableText() {
    }

    /**
     * Writes heads and rows, in UTF-8.
     *
     * @param mandate under which mandate they were found, or the word demonstration
     * @throws IOException where the file cannot be written
     */
    public static void writeCsv(Path file, TableExtract extract, String mandate) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(line(extract.heads(), message("exchange.report-mandate")));
            for (var row : extract.rows()) {
                csv.writeRecord(line(row, mandate));
            }
        }
    }

    /** Heads and rows, a line each; within a cell a tabulator or a break of line becomes a blank. */
    public static String tabSeparated(TableExtract extract, String mandate) {
        var text = new StringBuilder(64 * (extract.rows().size() + 1));
        append(text, line(extract.heads(), message("exchange.report-mandate")));
        extract.rows().forEach(row -> append(text, line(row, mandate)));
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(String.join("\t", cells.stream().map(cell -> BREAK.matcher(cell).replaceAll(" ")).toList())).append('\n');
    }

    private static List<String> line(List<String> cells, String last) {
        var line = new ArrayList<String>(cells.size() + 1);
        cells.forEach(cell -> line.add(plain(cell)));
        line.add(plain(last));
        return line;
    }

    /** What no spreadsheet runs. */
    static String plain(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}

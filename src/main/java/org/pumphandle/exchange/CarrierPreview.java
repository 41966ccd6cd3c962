package org.pumphandle.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.custody.Tokeniser;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixField;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.ImportPreview.Column;
import org.pumphandle.model.ImportPreview.Columns;
import org.pumphandle.model.PreviewRow;

/**
 * A look at the first rows of a carrier's file, of which nothing is stored. Neither tokens nor numbers are shown: their column is hidden, and so are
 * long numbers that stand where something else is wanted. Of each subscriber a few rows are shown, never a path.
 */
public final class CarrierPreview {
    /** Stands for a token or number. */
    public static final String HIDDEN = "\u2022\u2022\u2022\u2022\u2022\u2022";

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int LONGEST_SHAPE = 32;

    private CarrierPreview() {
    }

    /**
     * The first rows of a table.
     *
     * @param columns which column is what, and how the rows are read
     * @param names names of the columns shown
     */
    public record Table(Columns columns, List<String> names, List<PreviewRow> rows) {
    }

    /**
     * Reads the first rows of a table of fixes.
     *
     * @param mapping which column is what; empty to guess it, and where that fails the columns alone are given
     * @param admission rows that it does not let in are not shown
     * @param tokeniser tells whether a number is one; what it makes of it is forgotten
     * @throws ImportException where it is no table, or the mapping names a column that the header lacks
     */
    public static Table table(Path file, Optional<ColumnMapping> mapping, Tokeniser tokeniser, Admission admission) {
        try (var source = SourceText.open(file)) {
            var firstRows = CsvRows.firstRows(source);
            var rows = new CsvRows(source, FixesCsv.wanted(), Progress.NONE, new Cancellation());
            var header = rows.header();
            var all = columns(header, firstRows);
            var chosen = mapping.or(() -> ColumnMapping.guess(header, firstRows));
            if (chosen.isEmpty()) {
                return new Table(new Columns(all, Optional.empty(), Optional.empty(), header, Map.of()), List.of(), List.of());
            }
            var layout = FixLayout.of(file, header, chosen.get());
            var look = new Look(layout, tokeniser, admission);
            while (look.rows.size() < ImportPreview.MOST_ROWS && rows.rows() < FewOfEach.MOST_LOOKED_AT && rows.hasNext()) {
                look.take(rows.next());
            }
            return new Table(new Columns(all, Optional.of(ColumnChoice.parse(chosen.get().toText())), Optional.empty(), layout.dropped(),
                    look.problems), look.names(), look.rows);
        }
    }

    /**
     * Reads the first rows of another format than a table of fixes with the reader that imports it.
     *
     * @return rows whose one cell hides the subscriber
     * @throws ImportException where it cannot be taken
     */
    public static List<PreviewRow> other(Path file, Tokeniser tokeniser, Admission admission, CellPositions cells) {
        var shown = new FirstRows();
        var sink = new FewFixes(shown);
        try (var rejects = Rejects.countedOnly()) {
            CarrierReader.read(file, Optional.empty(), tokeniser, rejects, sink, admission, cells, Progress.NONE, new Cancellation());
            shown.addRejected(rejects);
        } catch (FirstRows.EnoughRead enough) {
            return shown.rows();
        }
        return shown.rows();
    }

    /** Takes a few fixes of each subscriber, who are told apart by the order in which they come. */
    private static final class FewFixes implements FixSink {
        private final FirstRows shown;
        private final Map<String, Integer> subscribers = new HashMap<>();
        private final FewOfEach few = new FewOfEach();
        private int looked;

        FewFixes(FirstRows shown) {
            this.shown = shown;
        }

        @Override
        public int subscriber(Pseudonym pseudonym) {
            return subscribers.computeIfAbsent(pseudonym.token(), _ -> subscribers.size());
        }

        @Override
        public void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM) {
            if (few.mayShow(Integer.toString(subscriber))) {
                shown.add(List.of(HIDDEN), new Fix(t, latE7, lonE7, accuracyM));
            }
            if (++looked == FewOfEach.MOST_LOOKED_AT) {
                throw new FirstRows.EnoughRead();
            }
        }
    }

    private static List<Column> columns(List<String> header, List<List<String>> firstRows) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            columns.add(new Column(header.get(i), firstRows.stream().filter(row -> row.size() > at && !row.get(at).isBlank()).findFirst()
                    .map(row -> shape(row.get(at))).orElse("")));
        }
        return columns;
    }

    /** What a value looks like, without saying it. */
    static String shape(String value) {
        var shape = LETTER.matcher(DIGIT.matcher(value.strip()).replaceAll("9")).replaceAll("a");
        return shape.length() > LONGEST_SHAPE ? shape.substring(0, LONGEST_SHAPE) + "\u2026" : shape;
    }

    private static String withoutLongNumbers(String text) {
        return LongNumbers.ofSubscribers().hidden(text);
    }

    /** The rows that were looked at, and what is wrong with which field. */
    private static final class Look {
        private final FixLayout layout;
        private final int[] shown;
        private final List<PreviewRow> rows = new ArrayList<>();
        private final Map<FixField, String> problems = new EnumMap<>(FixField.class);
        private final FewOfEach few = new FewOfEach();
        private final SubjectColumn subject;
        private final Admission admission;

        Look(FixLayout layout, Tokeniser tokeniser, Admission admission) {
            this.admission = admission;
            this.layout = layout;
            this.subject = new SubjectColumn(layout.mapping(), tokeniser);
            this.shown = Arrays.stream(new int[]{layout.subject(), layout.time(), layout.lat(), layout.lon(), layout.accuracy()})
                    .filter(column -> column >= 0).toArray();
        }

        List<String> names() {
            return Arrays.stream(shown).mapToObj(layout.header()::get).toList();
        }

        void take(CsvRow row) {
            var standing = admission.ofRejected(
                    () -> layout.subject() < 0 ? Pseudonym.ofCarrier("") : subject.pseudonym(whole(row).field(layout.subject()).strip()),
                    () -> layout.latE7(whole(row)), () -> layout.lonE7(whole(row)));
            if (standing == Admission.Standing.OUT) {
                return;
            }
            var cells = new ArrayList<String>();
            try {
                layout.requireWhole(row);
            } catch (IllegalArgumentException e) {
                names().forEach(_ -> cells.add(""));
                rows.add(new PreviewRow(row.line(), cells, null, String.valueOf(e.getMessage())));
                return;
            }
            var wrong = new EnumMap<FixField, String>(FixField.class);
            var t = tried(FixField.TIME, () -> layout.t(row), wrong);
            var latE7 = tried(FixField.LAT, () -> layout.latE7(row), wrong);
            var lonE7 = tried(FixField.LON, () -> layout.lonE7(row), wrong);
            var accuracyM = tried(FixField.ACCURACY, () -> layout.accuracyM(row), wrong);
            var token = layout.subject() < 0
                    ? ""
                    : tried(FixField.SUBSCRIBER, () -> subject.pseudonym(row.field(layout.subject()).strip()).token(), wrong);
            if (token != null && !few.mayShow(token)) {
                return;
            }
            wrong.forEach(problems::putIfAbsent);
            for (int column : shown) {
                cells.add(column == layout.subject() || standing == Admission.Standing.UNKNOWN
                        ? HIDDEN
                        : cell(row.field(column), column, wrong));
            }
            var fix = wrong.isEmpty() && t != null && latE7 != null && lonE7 != null && accuracyM != null
                    ? new Fix(t, latE7, lonE7, accuracyM)
                    : null;
            rows.add(new PreviewRow(row.line(), cells, fix, wrong.values().stream().findFirst().orElse("")));
        }

        private CsvRow whole(CsvRow row) {
            layout.requireWhole(row);
            return row;
        }

        /** An instant that is understood is shown as it stands; elsewhere a long number may be somebody's. */
        private String cell(String text, int column, Map<FixField, String> wrong) {
            return column == layout.time() && !wrong.containsKey(FixField.TIME) ? text : withoutLongNumbers(text);
        }

        private static <T> @Nullable T tried(FixField field, Supplier<T> read, Map<FixField, String> wrong) {
            try {
                return read.get();
            } catch (IllegalArgumentException e) {
                wrong.put(field, withoutLongNumbers(String.valueOf(e.getMessage())));
                return null;
            }
        }
    }
}

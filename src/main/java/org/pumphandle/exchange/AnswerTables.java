package org.pumphandle.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.pumphandle.exchange.parquet.ByteSource;
import org.pumphandle.exchange.parquet.ColumnValues;
import org.pumphandle.exchange.parquet.ParquetFile;
import org.pumphandle.exchange.parquet.ParquetWriter;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Verdict;

/**
 * Contacts and episodes by token, as a cluster gives them back: two tables of Parquet, ascending by case, token and time, which are the same bytes
 * however the work was divided.
 */
public final class AnswerTables {
    /** The table of what was asked: {@link QueryContent#heading}. */
    public static final String ASKED = "asked.bin";
    /** A row for each pair. */
    public static final String CONTACTS_FILE = "contacts.parquet";
    /** A row for each episode. */
    public static final String EPISODES_FILE = "episodes.parquet";

    private static final MessageType CONTACTS = keyed().required(PrimitiveTypeName.BOOLEAN).named("nominal")
            .required(PrimitiveTypeName.DOUBLE).named("sure_minutes").required(PrimitiveTypeName.DOUBLE).named("expected_minutes")
            .required(PrimitiveTypeName.DOUBLE).named("possible_minutes").required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType()).named("verdict").required(PrimitiveTypeName.DOUBLE).named("weight")
            .required(PrimitiveTypeName.DOUBLE).named("first_t").required(PrimitiveTypeName.DOUBLE).named("last_t")
            .required(PrimitiveTypeName.DOUBLE).named("min_distance_m").named("contacts");
    private static final MessageType EPISODES = keyed().required(PrimitiveTypeName.DOUBLE).named("start_t")
            .required(PrimitiveTypeName.DOUBLE).named("end_t").required(PrimitiveTypeName.DOUBLE).named("minutes")
            .required(PrimitiveTypeName.DOUBLE).named("lat").required(PrimitiveTypeName.DOUBLE).named("lon")
            .required(PrimitiveTypeName.DOUBLE).named("min_distance_m").named("episodes");

    private AnswerTables() {
    }

    private static Types.GroupBuilder<MessageType> keyed() {
        return Types.buildMessage().required(PrimitiveTypeName.INT32).named("case_index").required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType()).named("token");
    }

    /** In the order in which they stand in the tables. */
    public static List<FoundPair> sorted(List<FoundPair> found) {
        return found.stream().sorted(Comparator.comparingInt(FoundPair::caseIndex).thenComparing(FoundPair::token)).toList();
    }

    /** @param found {@linkplain #sorted sorted} */
    public static byte[] contacts(List<FoundPair> found) {
        return written(CONTACTS, out -> {
            for (var pair : found) {
                var evidence = pair.evidence();
                out.add(0, pair.caseIndex());
                out.add(1, pair.token());
                out.add(2, pair.nominal());
                out.add(3, evidence.sureMinutes());
                out.add(4, evidence.expectedMinutes());
                out.add(5, evidence.possibleMinutes());
                out.add(6, evidence.verdict().name());
                out.add(7, evidence.weight());
                out.add(8, evidence.firstT());
                out.add(9, evidence.lastT());
                out.add(10, evidence.minDistanceM());
                out.endRow();
            }
        });
    }

    /** @param found {@linkplain #sorted sorted} */
    public static byte[] episodes(List<FoundPair> found) {
        return written(EPISODES, out -> {
            for (var pair : found) {
                for (var episode : pair.episodes()) {
                    out.add(0, pair.caseIndex());
                    out.add(1, pair.token());
                    out.add(2, episode.startT());
                    out.add(3, episode.endT());
                    out.add(4, episode.minutes());
                    out.add(5, episode.latDeg());
                    out.add(6, episode.lonDeg());
                    out.add(7, episode.minDistanceM());
                    out.endRow();
                }
            }
        });
    }

    /** Writes the rows of one table. */
    @FunctionalInterface
    private interface Rows {
        void into(ParquetWriter out) throws IOException;
    }

    private static byte[] written(MessageType schema, Rows rows) {
        var bytes = new ByteArrayOutputStream();
        try (var out = ParquetWriter.into(bytes, schema, Set.of())) {
            rows.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Puts both tables together again.
     *
     * @throws org.pumphandle.exchange.parquet.ParquetException where they are damaged
     */
    public static List<FoundPair> read(byte[] contacts, byte[] episodes) throws IOException {
        var byPair = new HashMap<Map.Entry<Integer, String>, List<Episode>>();
        rows(episodes, row -> byPair.computeIfAbsent(Map.entry(row.whole(0), row.text(1)), _ -> new ArrayList<>())
                .add(new Episode(row.number(2), row.number(3), row.number(4), row.number(5), row.number(6), row.number(7))));
        var found = new ArrayList<FoundPair>();
        rows(contacts, row -> found.add(new FoundPair(row.whole(0), row.text(1), row.whole(2) == 1,
                byPair.getOrDefault(Map.entry(row.whole(0), row.text(1)), List.of()), new Evidence(row.number(3), row.number(4),
                        row.number(5), Verdict.valueOf(row.text(6)), row.number(7), row.number(8), row.number(9), row.number(10)))));
        return List.copyOf(found);
    }

    /** One row of a table. */
    private record Row(List<ColumnValues> columns) {

        int whole(int column) {
            return (int) columns.get(column).longs()[0];
        }

        double number(int column) {
            return columns.get(column).doubles()[0];
        }

        String text(int column) {
            var values = columns.get(column);
            return new String(values.bytes(), values.from(0), values.to(0) - values.from(0), StandardCharsets.UTF_8);
        }
    }

    /** Takes each row in turn. */
    @FunctionalInterface
    private interface Taking {
        void take(Row row);
    }

    private static void rows(byte[] bytes, Taking taking) throws IOException {
        try (var file = ParquetFile.open(ByteSource.of(bytes))) {
            var columns = file.columns();
            var row = new Row(columns.stream().map(column -> new ColumnValues(1, column)).toList());
            for (var group : file.rowGroups()) {
                var readers = columns.stream().map(column -> file.reader(group, column)).toList();
                for (long left = group.rows(); left > 0; left--) {
                    for (int column = 0; column < readers.size(); column++) {
                        readers.get(column).read(row.columns.get(column), 1);
                    }
                    taking.take(row);
                }
            }
        }
    }
}

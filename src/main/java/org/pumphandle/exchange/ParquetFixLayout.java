package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pumphandle.exchange.parquet.ColumnValues;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;
import org.pumphandle.exchange.parquet.ParquetFile;
import org.pumphandle.exchange.parquet.RowGroup;

/**
 * Where the parts of a fix stand in a Parquet file. Immutable, for all threads.
 *
 * @param columns the same for texts and for the words of notes; its header names all columns of the file
 * @param timeFormat of texts and numbers of the time
 * @param accuracy null where the file states none
 */
record ParquetFixLayout(FixLayout columns, TimeFormat timeFormat, ParquetField subject, ParquetField time, ParquetField lat,
        ParquetField lon, @Nullable ParquetField accuracy) {
    private static final int SAMPLES = 16;

    /** @throws ImportException where the columns are not understood, or cannot be read as what they are taken for */
    static ParquetFixLayout of(Path path, ParquetFile file, Optional<ColumnMapping> given) throws IOException {
        var names = new LinkedHashSet<String>();
        file.columns().forEach(column -> names.add(column.name()));
        var header = List.copyOf(names);
        var mapping = given.or(() -> ColumnMapping.guess(header, List.of())).orElse(null);
        if (mapping == null || mapping.subject() == null) {
            throw FixesCsv.columnsNotUnderstood(path, header);
        }
        var columns = FixLayout.of(path, header, mapping);
        var find = new Columns(path, file, Objects.requireNonNullElse(mapping.timeFormat().zone(), ZoneOffset.UTC));
        var time = find.of(mapping.time());
        var subject = find.of(String.valueOf(mapping.subject()));
        if (given.isEmpty()) {
            var guessedFrom = time.isInstant() ? List.of(subject) : List.of(subject, time);
            mapping = ColumnMapping.guess(header, samples(file, guessedFrom, header)).orElse(mapping);
            columns = FixLayout.of(path, header, mapping);
        }
        var accuracy = mapping.accuracy();
        return new ParquetFixLayout(columns, time.isInstant() ? TimeFormat.parse("iso", ZoneOffset.UTC) : mapping.timeFormat(),
                subject, time, find.number(mapping.lat()), find.number(mapping.lon()),
                accuracy == null ? null : find.number(accuracy));
    }

    /** The first values of some columns, as rows in which nothing else stands. */
    private static List<List<String>> samples(ParquetFile file, List<ParquetField> fields, List<String> header) throws IOException {
        var group = file.rowGroups().stream().filter(one -> one.rows() > 0).findFirst();
        int count = (int) Math.min(SAMPLES, group.map(RowGroup::rows).orElse(0L));
        var rows = IntStream.range(0, count).mapToObj(_ -> new ArrayList<>(Collections.nCopies(header.size(), ""))).toList();
        for (var field : count == 0 ? List.<ParquetField>of() : fields) {
            var values = new ColumnValues(count, field.column());
            file.reader(group.orElseThrow(), field.column()).read(values, count);
            for (int i = 0; i < count; i++) {
                rows.get(i).set(header.indexOf(field.column().name()), field.text(values, i));
            }
        }
        return List.copyOf(rows);
    }

    /** All that are read. */
    List<ParquetField> fields() {
        return Stream.of(subject, time, lat, lon, accuracy).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** What was assumed and what was dropped, in words. */
    List<String> notes() {
        var notes = new ArrayList<>(columns.notes());
        if (time.isLocal()) {
            notes.add(message("exchange.the-file-does-not-state", time.zone()));
        }
        return notes;
    }

    /** Finds columns by their names. */
    private record Columns(Path path, ParquetFile file, ZoneId zone) {

        ParquetField of(String name) {
            var column = file.columns().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
            if (column.isNested()) {
                throw new ImportException(message("exchange.column-holds-groups-or-lists", path, name));
            }
            if (column.meaning() == Meaning.OTHER) {
                throw new ImportException(message("exchange.column-holds-neither-numbers-nor", path, name, column.type()));
            }
            return new ParquetField(column, zone);
        }

        ParquetField number(String name) {
            var field = of(name);
            if (field.isInstant()) {
                throw new ImportException(message("exchange.column-holds-instants-a-number", path, name));
            }
            return field;
        }
    }
}

package org.pumphandle.exchange.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

class RepeatingColumnTest {

    @Property(tries = 200)
    void whatIsWrittenOnceForManyRowsIsReadInEachOfThem(@ForAll("words") List<String> words,
            @ForAll @IntRange(min = 1, max = 50) int atOnce)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var schema = Types.buildMessage().required(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named("word")
                .named("rows");
        try (var out = ParquetWriter.into(bytes, schema, Set.of("word"))) {
            for (var word : words) {
                out.add(0, word);
                out.endRow();
            }
        }
        assertThat(read(bytes.toByteArray(), atOnce)).isEqualTo(words);
    }

    /** By runs of the same bytes, as a lake's subscribers are read. */
    private static List<String> read(byte[] bytes, int atOnce) throws IOException {
        var read = new ArrayList<String>();
        try (var file = ParquetFile.open(ByteSource.of(bytes))) {
            var column = file.columns().getFirst();
            var values = new ColumnValues(atOnce, column);
            for (var group : file.rowGroups()) {
                var reader = file.reader(group, column);
                for (long left = group.rows(); left > 0; left -= atOnce) {
                    int rows = (int) Math.min(left, atOnce);
                    reader.read(values, rows);
                    for (int row = 0; row < rows;) {
                        int next = values.endOfSame(row);
                        var word = new String(values.bytes(), values.from(row), values.to(row) - values.from(row), StandardCharsets.UTF_8);
                        while (row < next) {
                            read.add(word);
                            row++;
                        }
                    }
                }
            }
        }
        return read;
    }

    @Provide
    Arbitrary<List<String>> words() {
        var run = Arbitraries.of("", "A", "B", "a longer word", "ü").flatMap(
                word -> Arbitraries.integers().between(1, 40).map(count -> Collections.nCopies(count, word)));
        return run.list().ofMinSize(1).ofMaxSize(30).map(runs -> runs.stream().flatMap(List::stream).toList());
    }
}

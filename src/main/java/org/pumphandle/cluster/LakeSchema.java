package org.pumphandle.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.pumphandle.exchange.parquet.ParquetWriter;

/** The columns of a lake's files: {@code token, t, lat_e7, lon_e7, accuracy_m}, sorted by token and t, those of equal t as they were read. */
final class LakeSchema {
    static final List<String> NAMES = List.of("token", "t", "lat_e7", "lon_e7", "accuracy_m");

    private static final MessageType COLUMNS = Types.buildMessage().required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType()).named(NAMES.get(0)).required(PrimitiveTypeName.INT64).named(NAMES.get(1))
            .required(PrimitiveTypeName.INT32).named(NAMES.get(2)).required(PrimitiveTypeName.INT32).named(NAMES.get(3))
            .required(PrimitiveTypeName.FLOAT).named(NAMES.get(4)).named("fixes");

    private LakeSchema() {
    }

    /** A file in memory that is being written; files are small. For one thread. */
    static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ParquetWriter out;
        private long rows;

        Writer() throws IOException {
            out = ParquetWriter.into(bytes, COLUMNS, Set.of(NAMES.getFirst()));
        }

        void add(String token, long t, int latE7, int lonE7, float accuracyM) throws IOException {
            out.add(0, token);
            out.add(1, t);
            out.add(2, latE7);
            out.add(3, lonE7);
            out.add(4, accuracyM);
            out.endRow();
            rows++;
        }

        long rows() {
            return rows;
        }

        byte[] finish() throws IOException {
            out.close();
            return bytes.toByteArray();
        }
    }
}

package org.pumphandle.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.pumphandle.exchange.parquet.ParquetWriter;
import org.pumphandle.model.Fix;

/** Writes fixes of many subscribers as Parquet, {@code token,time,lat,lon,accuracy}, as they are read as carrier fixes. For one thread. */
public final class FixesParquet implements AutoCloseable {
    private static final MessageType COLUMNS = Types.buildMessage().required(PrimitiveTypeName.BINARY)
            .as(LogicalTypeAnnotation.stringType())
            .named("token").required(PrimitiveTypeName.INT64).as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MILLIS)).named("time")
            .required(PrimitiveTypeName.DOUBLE).named("lat").required(PrimitiveTypeName.DOUBLE).named("lon")
            .required(PrimitiveTypeName.FLOAT).named("accuracy").named("fixes");

    private final ParquetWriter out;

    private FixesParquet(ParquetWriter out) {
        this.out = out;
    }

    /** Begins a file, and replaces one that is there. */
    public static FixesParquet create(Path file) throws IOException {
        return new FixesParquet(ParquetWriter.create(file, COLUMNS));
    }

    /** Adds a row. */
    public void add(String token, Fix fix) throws IOException {
        out.add(0, token);
        out.add(1, fix.t() * 1_000);
        out.add(2, fix.latDeg());
        out.add(3, fix.lonDeg());
        out.add(4, fix.accuracyM());
        out.endRow();
    }

    /** Ends the file: only then can it be read. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}

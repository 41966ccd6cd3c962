package org.pumphandle.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pumphandle.exchange.parquet.ParquetColumn;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;
import org.pumphandle.exchange.parquet.ParquetType;
import org.pumphandle.exchange.parquet.ParquetWriter;
import org.pumphandle.model.Fix;

/** Writes fixes of many subscribers as Parquet, {@code token,time,lat,lon,accuracy}, as they are read as carrier fixes. For one thread. */
public final class FixesParquet implements AutoCloseable {
    private static final List<ParquetColumn> COLUMNS = List.of(
            ParquetColumn.toWrite("token", 0, ParquetType.BYTE_ARRAY, Meaning.TEXT),
            ParquetColumn.toWrite("time", 1, ParquetType.INT64, Meaning.TIMESTAMP_MS),
            ParquetColumn.toWrite("lat", 2, ParquetType.DOUBLE, Meaning.PLAIN),
            ParquetColumn.toWrite("lon", 3, ParquetType.DOUBLE, Meaning.PLAIN),
            ParquetColumn.toWrite("accuracy", 4, ParquetType.FLOAT, Meaning.PLAIN));

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

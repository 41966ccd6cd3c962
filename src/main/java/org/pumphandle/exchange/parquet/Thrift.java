package org.pumphandle.exchange.parquet;

import static org.pumphandle.words.Messages.message;

import java.io.ByteArrayInputStream;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TConfiguration;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TIOStreamTransport;

/** Reads what Parquet states about itself, and believes no length beyond the bytes at hand. */
final class Thrift {
    private static final int MOST_NESTED = 64;

    private Thrift() {
    }

    /**
     * Reads a structure.
     *
     * @return how many bytes it took
     * @throws ParquetException where the bytes are none, or end early
     */
    static int read(TBase<?, ?> target, byte[] bytes) {
        var in = new ByteArrayInputStream(bytes);
        try {
            var transport = new TIOStreamTransport(new TConfiguration(bytes.length, bytes.length, MOST_NESTED), in);
            target.read(new TCompactProtocol(transport, bytes.length, bytes.length));
            return bytes.length - in.available();
        } catch (TException | RuntimeException | StackOverflowError e) {
            throw ParquetException.damaged(message("exchange.what-it-states-about-itself"), e);
        }
    }
}

package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** KMZ: a zip whose first KML is the document. At most {@value #MOST_ENTRIES} entries before it, and {@value #MOST_BYTES} bytes unpacked. */
final class Kmz implements HistoryFormat {
    static final int MOST_ENTRIES = 1_000;
    static final long MOST_BYTES = 1L << 32;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    @Override
    public Optional<String> recognise(SourceText source) {
        return source.startsWith(ZIP) ? Optional.of(message("exchange.kmz-a-zip-with-a")) : Optional.empty();
    }

    @Override
    public void read(HistoryReading reading) {
        var file = reading.source().file();
        try {
            var zip = new ZipInputStream(reading.source().bytes());
            var bounded = new Bounded(zip);
            var entry = zip.getNextEntry();
            for (int entries = 0; entry != null && !isKml(entry); entries++) {
                bounded.transferTo(OutputStream.nullOutputStream());
                if (entries == MOST_ENTRIES) {
                    throw new ImportException(message("exchange.this-zip-has-no-kml", file, MOST_ENTRIES));
                }
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new ImportException(message("exchange.this-zip-has-no-kml-in", file));
            }
            Kml.read(new XmlWalk(file, bounded, "KML"), reading);
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportException(message("exchange.this-zip-cannot-be-unpacked", file, MOST_BYTES >> 30), e);
        }
    }

    private static boolean isKml(ZipEntry entry) {
        return !entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml");
    }

    /** Stops a bomb. */
    private static final class Bounded extends FilterInputStream {
        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            left -= Math.max(0, n);
            if (left < 0) {
                throw new IOException(message("exchange.unpacks-to-more-than-bytes", MOST_BYTES));
            }
            return n;
        }
    }
}

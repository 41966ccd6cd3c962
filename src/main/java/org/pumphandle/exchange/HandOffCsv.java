package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.custody.FileSignature;
import org.pumphandle.custody.MandateException;
import org.pumphandle.custody.SigningKey;
import org.pumphandle.model.HandOffLine;

/**
 * What a carrier is to send to its subscribers: CSV (RFC 4180, UTF-8) with {@code batch_id,token,template_id,language,not_before,expires,text}, times in
 * ISO 8601, and beside it the file's signature, without which it is not to be taken.
 *
 * @param signedBy the public key that signed it
 */
public record HandOffCsv(List<HandOffLine> lines, String signedBy) {
    private static final String SIGNATURE = ".signature";
    private static final List<String> COLUMNS = List.of("batch_id", "token", "template_id", "language", "not_before", "expires", "text");

    public HandOffCsv {
        lines = List.copyOf(lines);
    }

    /** Where a file's signature lies. */
    public static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + SIGNATURE);
    }

    /**
     * Writes a file and its signature, both to the disk before this returns.
     *
     * @throws IOException where that cannot be done
     */
    public static void write(Path file, List<HandOffLine> lines, SigningKey key) throws IOException {
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(COLUMNS);
            for (var line : lines) {
                csv.writeRecord(Long.toString(line.batch()), line.token(), line.template(), line.language(), line.notBefore().toString(),
                        line.expires().toString(), line.text());
            }
        }
        Files.writeString(signatureOf(file), FileSignature.of(file, key).text());
        flush(file);
        flush(signatureOf(file));
    }

    private static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Reads a file whose signature fits.
     *
     * @throws ImportException where it does not fit, is missing, or the file is another one; no token stands in the message
     * @throws IOException where the file cannot be read
     */
    public static HandOffCsv read(Path file) throws IOException {
        try {
            var signature = FileSignature.verified(file, signatureOf(file));
            try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
                var lines = new ArrayList<HandOffLine>();
                for (var line : records) {
                    if (!line.getHeader().equals(COLUMNS)) {
                        throw new ImportException(message("exchange.this-is-no-hand-off", file, String.join(",", COLUMNS)));
                    }
                    lines.add(line(file, line));
                }
                return new HandOffCsv(lines, signature.publicKey());
            }
        } catch (MandateException e) {
            throw new ImportException(String.valueOf(e.getMessage()), e);
        } catch (CsvParseException e) {
            throw new ImportException(message("exchange.this-is-no-csv", file), e);
        }
    }

    private static HandOffLine line(Path file, NamedCsvRecord line) {
        try {
            return new HandOffLine(Long.parseLong(line.getField("batch_id")), line.getField("token"), line.getField("template_id"),
                    line.getField("language"), Instant.parse(line.getField("not_before")), Instant.parse(line.getField("expires")),
                    line.getField("text"));
        } catch (NumberFormatException | DateTimeException e) {
            throw new ImportException(message("exchange.line-batch-id-is-a", file, line.getStartingLineNumber()));
        }
    }
}

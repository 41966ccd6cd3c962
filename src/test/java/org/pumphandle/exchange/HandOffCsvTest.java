package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.Mandates;
import org.pumphandle.custody.SigningKey;
import org.pumphandle.model.HandOffLine;

class HandOffCsvTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<HandOffLine> LINES = List.of(line("A7F3", "You were near, \"perhaps\", a person.\nCode 1"),
            line("B-2", "משרד הבריאות 😷"), line("=1+1", ""));

    @TempDir
    private Path directory;
    private Path file;
    private final SigningKey key = Mandates.AUTHORITY;

    @BeforeEach
    void write() throws Exception {
        file = directory.resolve("batch.csv");
        HandOffCsv.write(file, LINES, key);
    }

    private static HandOffLine line(String token, String text) {
        return new HandOffLine(7, token, "exposure", "he", NOON, NOON.plusSeconds(86_400), text);
    }

    @Test
    void whatIsWrittenIsReadBackWithWhoSignedIt() throws Exception {
        assertThat(HandOffCsv.read(file)).isEqualTo(new HandOffCsv(LINES, key.publicKey()));
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo("batch_id,token,template_id,language,not_before,expires,text");
    }

    @Test
    void oneBitChangedInTheFileOrItsSignatureIsNoticed() throws Exception {
        for (var changed : List.of(file, HandOffCsv.signatureOf(file))) {
            var sound = Files.readAllBytes(changed);
            var accepted = new ArrayList<Integer>();
            for (int bit = 0; bit < 8 * sound.length; bit++) {
                var bytes = sound.clone();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                Files.write(changed, bytes);
                try {
                    HandOffCsv.read(file);
                    accepted.add(bit);
                } catch (ImportException refused) {
                    assertThat(refused).hasMessageNotContaining("A7F3");
                }
            }
            assertThat(accepted).as("bits of %s", changed.getFileName()).isEmpty();
            Files.write(changed, sound);
        }
        assertThat(HandOffCsv.read(file).lines()).hasSize(3);
    }

    @Test
    void theSignatureOfAnotherFileDoesNotServe() throws Exception {
        var other = directory.resolve("other.csv");
        HandOffCsv.write(other, LINES.subList(0, 1), key);
        Files.copy(HandOffCsv.signatureOf(other), HandOffCsv.signatureOf(file), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> HandOffCsv.read(file)).isInstanceOf(ImportException.class)
                .hasMessageContaining("not the file that was signed");
        Files.delete(HandOffCsv.signatureOf(file));
        assertThatThrownBy(() -> HandOffCsv.read(file)).isInstanceOf(ImportException.class).hasMessageContaining("cannot be read");
    }

    @Test
    void aFileWithoutAnyLineIsOneToo() throws Exception {
        HandOffCsv.write(file, List.of(), key);
        assertThat(HandOffCsv.read(file).lines()).isEmpty();
    }

    @Property(tries = 50)
    void anyTextComesBackAsItWas(@ForAll @StringLength(max = 200) String text) throws Exception {
        var folder = Files.createTempDirectory("hand-off");
        var csv = folder.resolve("any.csv");
        try {
            var lines = List.of(line("A", text.codePoints().filter(c -> c < 0xd800 || c > 0xdfff)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()));
            HandOffCsv.write(csv, lines, key);
            assertThat(HandOffCsv.read(csv).lines()).isEqualTo(lines);
        } finally {
            Files.deleteIfExists(csv);
            Files.deleteIfExists(HandOffCsv.signatureOf(csv));
            Files.delete(folder);
        }
    }
}

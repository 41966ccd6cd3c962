package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final Argon2 FAST = new Argon2(64, 1, 1);
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    Path directory;

    @Test
    void keysComeBackUnderTheirPassphrase() throws IOException {
        var made = KeyFile.create(directory, 1, "tracer", PASSPHRASE.toCharArray(), FAST);
        var opened = KeyFile.open(directory, "tracer", PASSPHRASE.toCharArray());
        assertThat(opened.station().filePassword()).isEqualTo(made.station().filePassword()).hasSize(64);
        assertThat(opened.station().lastingTokeniser().token("+99 9 1234567"))
                .isEqualTo(made.station().lastingTokeniser().token("009991234567"))
                .hasSize(20);
    }

    @Test
    void anotherPassphraseOpensNothing() throws IOException {
        KeyFile.create(directory, 1, "tracer", PASSPHRASE.toCharArray(), FAST).close();
        assertThatThrownBy(() -> KeyFile.open(directory, "tracer", "Correct horse battery".toCharArray()))
                .isInstanceOf(WrongPassphraseException.class)
                .hasMessageContaining("do not open").hasMessageNotContaining("horse");
    }

    @Test
    void noChangedByteOpens() throws IOException {
        KeyFile.create(directory, 1, "tracer", PASSPHRASE.toCharArray(), FAST).close();
        var file = directory.resolve(KeyFile.NAME);
        var genuine = Files.readAllBytes(file);
        for (int i = 0; i < genuine.length; i++) {
            var changed = genuine.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            if (!HexFormat.isHexDigit(genuine[i]) || HexFormat.fromHexDigit(genuine[i]) != hexOrMinusOne(changed[i])) {
                assertThatThrownBy(() -> KeyFile.open(directory, "tracer", PASSPHRASE.toCharArray())).as("byte %d", i)
                        .isInstanceOf(WrongPassphraseException.class);
            }
        }
    }

    private static int hexOrMinusOne(byte b) {
        return HexFormat.isHexDigit(b) ? HexFormat.fromHexDigit(b) : -1;
    }

    @Test
    void aShortPassphraseIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> KeyFile.create(directory, 1, "tracer", "1234567".toCharArray(), FAST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 8");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void argon2IsThatOfRfc9106() {
        // From the tests of the reference implementation: version 1.3, 2 passes, 64 MiB, 1 lane.
        var key = new Argon2(1 << 16, 2, 1).derive("password".toCharArray(), "somesalt".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(key)).isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        assertThatThrownBy(() -> new Argon2(1 << 21, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberThatIsNoneIsNeverRepeated() throws IOException {
        var tokeniser = KeyFile.create(directory, 1, "tracer", PASSPHRASE.toCharArray(), FAST).station().lastingTokeniser();
        assertThatThrownBy(() -> tokeniser.token("99912x34567")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("999");
        assertThat(tokeniser.token("99912345678")).isNotEqualTo(tokeniser.token("99912345679")).matches("[0-9A-HJKMNP-TV-Z]{20}");
    }
}

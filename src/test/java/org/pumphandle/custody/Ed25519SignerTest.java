package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ed25519SignerTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void signaturesAreThoseOfRfc8032() {
        var signer = new Ed25519Signer(HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        assertThat(HEX.formatHex(signer.publicKey())).isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(HEX.formatHex(signer.sign(new byte[]{0x72})))
                .isEqualTo(
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d"
                                + "291612bb0c00");
    }

    @Test
    void aStationHasOneKeyAndSignsNothingOnceItsKeysAreClosed(@TempDir Path directory) throws Exception {
        var keys = KeyFile.create(directory, 1, "tracer", "correct horse battery".toCharArray(), new Argon2(64, 1, 1)).station();
        var signer = keys.headSigner();
        assertThat(signer.publicKey())
                .isEqualTo(KeyFile.open(directory, "tracer", "correct horse battery".toCharArray()).station().headSigner().publicKey());
        keys.close();
        assertThatThrownBy(() -> signer.sign(new byte[1])).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }
}

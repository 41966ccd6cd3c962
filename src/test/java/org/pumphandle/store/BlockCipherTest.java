package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class BlockCipherTest {
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");

    /** In between a cipher opens little blocks of its own for practice. */
    @Test
    void howeverManyBlocksEachOpensAsItselfAndAsNoOther() {
        var cipher = new BlockCipher();
        for (int id = 0; id < 2 * BlockCipher.MANY; id++) {
            var plain = ("block " + id).getBytes(StandardCharsets.UTF_8);
            var sealed = cipher.seal(KEY, id, 18_000, plain);
            int other = id + 1;
            assertThat(cipher.open(KEY, id, 18_000, sealed)).isEqualTo(plain);
            assertThatThrownBy(() -> cipher.open(KEY, other, 18_000, sealed)).isInstanceOf(DamagedBlockException.class);
        }
    }
}

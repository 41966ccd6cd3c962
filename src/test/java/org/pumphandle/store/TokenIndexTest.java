package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TokenIndexTest {
    /** More than one page holds. */
    private static final int TOKENS = 80_000;
    private static final String[] PARTS = {"Aa", "BB", "\u00FC", "\uD83D\uDE00", "0"};

    @Test
    void everyTokenHasItsOwnSubscriberHoweverTheirHashesCoincide() {
        var random = new SplittableRandom(1854);
        var index = new TokenIndex();
        var wanted = new HashMap<String, Integer>();
        for (int i = 0; i < TOKENS; i++) {
            var token = new StringBuilder();
            for (int part = random.nextInt(5, 11); part > 0; part--) {
                token.append(PARTS[random.nextInt(PARTS.length)]);
            }
            int number = i;
            int known = wanted.getOrDefault(token.toString(), TokenIndex.UNKNOWN);
            assertThat(index.get(token.toString())).isEqualTo(known);
            assertThat(index.computeIfAbsent(token.toString(), () -> number)).isEqualTo(known == TokenIndex.UNKNOWN ? number : known);
            wanted.putIfAbsent(token.toString(), number);
        }
        assertThat(wanted).hasSizeGreaterThan(TOKENS / 2).allSatisfy((token, number) -> assertThat(index.get(token)).isEqualTo(number));
        assertThat(index.get("never seen")).isEqualTo(TokenIndex.UNKNOWN);
    }
}

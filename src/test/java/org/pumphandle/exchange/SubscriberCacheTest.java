package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SubscriberCacheTest {
    /** Texts of which the first two have equal hashes, as 31 times A and a is 31 times B and B. */
    private static final String[] PARTS = {"Aa", "BB", "ü"};

    private final List<String> asked = new ArrayList<>();
    private final HashMap<String, Integer> numbers = new HashMap<>();

    private int number(String field) {
        asked.add(field);
        return numbers.computeIfAbsent(field, _ -> numbers.size());
    }

    @Property(tries = 30)
    void everyFieldHasItsOwnSubscriberHoweverManyThereAreAndHoweverTheirHashesCoincide(@ForAll long seed) {
        asked.clear();
        numbers.clear();
        var generator = new SplittableRandom(seed);
        var fields = new ArrayList<String>();
        for (int i = 0; i < 6_000; i++) {
            var field = new StringBuilder();
            for (int part = generator.nextInt(1, 10); part > 0; part--) {
                field.append(generator.nextInt(3) == 0 ? Integer.toString(generator.nextInt(100)) : PARTS[generator.nextInt(PARTS.length)]);
            }
            fields.add(field.toString());
        }
        try (var cache = new SubscriberCache(this::number)) {
            for (var field : fields) {
                var text = ("<" + field + ">").getBytes(StandardCharsets.UTF_8);
                int known = cache.known(SubscriberCache.key(text, 1, text.length - 1), text, 1, text.length - 1);
                assertThat(known).isEqualTo(numbers.getOrDefault(field, SubscriberCache.UNKNOWN));
                int subscriber = cache.subscriber(text, 1, text.length - 1);
                assertThat(numbers).containsEntry(field, subscriber);
            }
        }
        assertThat(asked).as("each is asked for once").doesNotHaveDuplicates();
    }

    @Test
    void aFieldThatIsTooLongToKeepIsAskedForEachTime() {
        try (var cache = new SubscriberCache(this::number)) {
            var field = "x".repeat(256).getBytes(StandardCharsets.UTF_8);
            assertThat(cache.subscriber(field, 0, field.length)).isEqualTo(cache.subscriber(field, 0, field.length));
            assertThat(cache.known(SubscriberCache.key(field, 0, field.length), field, 0, field.length)).isEqualTo(SubscriberCache.UNKNOWN);
            assertThat(asked).hasSize(2);
        }
    }
}

package org.pumphandle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyClosingTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void aStoreThatIsMostlyUnusedRoomIsWrittenAnewWhenItClosesAndNothingIsLost() throws IOException {
        var random = new SplittableRandom(1854);
        String last = "";
        try (var store = Store.create(directory, password(), new KeysInMemory())) {
            for (int i = 0; i < 80; i++) {
                var bytes = new byte[(int) MEGABYTE / 2];
                random.nextBytes(bytes);
                var text = HexFormat.of().formatHex(bytes);
                store.inTransaction(() -> {
                    store.layers().save("streets", text);
                    return text;
                });
                last = text;
            }
            assertThat(size()).isGreaterThan(33 * MEGABYTE);
            store.closeTidily();
        }
        assertThat(size()).as("a layer of a megabyte is left").isLessThan(8 * MEGABYTE);
        try (var store = Store.open(directory, password(), new KeysInMemory())) {
            assertThat(store.layers().geoJson("streets")).isEqualTo(last);
            store.closeTidily();
        }
        assertThat(size()).isLessThan(8 * MEGABYTE);
    }

    private long size() throws IOException {
        return Files.size(directory.resolve("station.mv.db"));
    }

    private static char[] password() {
        return "a password".toCharArray();
    }
}

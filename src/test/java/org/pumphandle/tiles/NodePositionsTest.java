package org.pumphandle.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class NodePositionsTest {

    @Property(tries = 50)
    void everyNodeIsFoundWhereItWasPutInWhateverOrderTheyCome(
            @ForAll @Size(max = 3_000) List<@LongRange(min = -5_000, max = 5_000) Long> ids,
            @ForAll @LongRange(min = -5_000, max = 5_000) long other) throws IOException {
        var folder = Files.createTempDirectory("nodes");
        Path file = folder.resolve("nodes");
        try (var nodes = new NodePositions(file)) {
            for (long id : ids) {
                nodes.add(id, (int) id * 7, (int) id * -3);
            }
            nodes.seal();
            for (long id : ids) {
                long at = nodes.find(id);
                assertThat(nodes.lonE7(at)).isEqualTo((int) id * 7);
                assertThat(nodes.latE7(at)).isEqualTo((int) id * -3);
            }
            assertThat(nodes.find(other) >= 0).isEqualTo(ids.contains(other));
        }
        assertThat(file).doesNotExist();
        Files.delete(folder);
    }
}

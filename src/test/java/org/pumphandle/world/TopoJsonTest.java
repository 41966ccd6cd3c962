package org.pumphandle.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopoJsonTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets", "assets"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"110m,177", "50m,241", "10m,255"})
    void allThreeLevelsHoldTheWorldWithItsBorders(String level, int countries) throws Exception {
        var topology = TopoJson.read(ASSETS.resolve("basemap/countries-" + level + ".json.gz"));
        assertThat(topology.names()).hasSize(countries).contains("Kenya", "Russia", "Antarctica");
        assertThat(topology.numbers().get(topology.names().indexOf("Kenya"))).isEqualTo("404");
        assertThat(topology.numbers()).filteredOn(number -> !number.isEmpty()).hasSizeGreaterThan(170)
                .allSatisfy(number -> assertThat(Region.getInstance(Integer.parseInt(number)).toString()).hasSize(2));
        assertThat(topology.lines(true)).isNotEmpty();
        assertThat(topology.lines(false)).isNotEmpty();
        var kenya = topology.polygons(topology.names().indexOf("Kenya")).stream().map(List::getFirst)
                .max(Comparator.comparingInt(ring -> ring.lonDeg().length)).orElseThrow();
        assertThat(Arrays.stream(kenya.lonDeg()).min().orElseThrow()).isCloseTo(33.9, within(0.1));
        assertThat(Arrays.stream(kenya.latDeg()).max().orElseThrow()).isCloseTo(5.0, within(0.6));
        assertThat(kenya.lonDeg()[0]).as("rings are closed").isEqualTo(kenya.lonDeg()[kenya.lonDeg().length - 1]);
    }

    @Test
    void anotherFileIsRefusedByName() throws Exception {
        assertThatThrownBy(() -> TopoJson.read(gzip("{\"type\":\"FeatureCollection\",\"features\":[]}"))).isInstanceOf(IOException.class)
                .hasMessageContaining("x.json.gz").hasMessageContaining("0 arcs");
        assertRestoring(gzip("{\"type\":"));
        var packed = Files.readAllBytes(gzip("{}"));
        assertRestoring(Files.write(folder.resolve("x.json.gz"), Arrays.copyOf(packed, packed.length / 2)));
        assertRestoring(Files.writeString(folder.resolve("x.json.gz"), "{}"));
        assertThatThrownBy(() -> World.read(folder)).isInstanceOf(IOException.class).hasMessageContaining("countries-10m.json.gz")
                .hasMessageContaining("restore");
    }

    private static void assertRestoring(Path file) {
        assertThatThrownBy(() -> TopoJson.read(file)).isInstanceOf(IOException.class).hasMessageContaining("x.json.gz")
                .hasMessageContaining("restore");
    }

    private Path gzip(String text) throws IOException {
        var file = folder.resolve("x.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}

package org.pumphandle.tiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.exchange.OsmElement;
import org.pumphandle.exchange.OsmExtract;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.BaseMapFacts;

class StreetMapConversionTest {
    private static final Path VILLAGE = Path.of("src", "test", "resources", "osm", "village.osm");
    /** The tile of the deepest zoom that holds most of it. */
    private static final Tile MIDDLE = tileAt(100_050_000, 520_050_000);

    @TempDir
    private Path folder;

    private static Tile tileAt(int lonE7, int latE7) {
        var place = Tile.place(lonE7, latE7);
        int side = 1 << TileCutter.DEEPEST;
        return new Tile(TileCutter.DEEPEST, (int) (place.x * side), (int) (place.y * side));
    }

    @Test
    void aVillageHasItsStreetsBuildingsWaterGreenAndNames() {
        try (var map = converted(VILLAGE)) {
            assertThat(map.facts()).isEqualTo(new BaseMapFacts("a map", BaseMapFacts.Kind.VECTORS, "© OpenStreetMap contributors",
                    new BaseMapFacts.Box(10, 52, 10.015, 52.01), 8, 14));
            assertThat(everything(map)).contains("buildings {} POLYGON [4]", "land {kind=park} POLYGON [4]",
                    "pois {kind=park, name=Golden Square} POINT [1]", "pois {kind=pharmacy, name=Zur Pumpe} POINT [1]",
                    "place_labels {kind=village, name=Brunnendorf, population=1854} POINT [1]",
                    "water_polygons_labels {kind=water, name=Inselsee} POINT [1]");
        }
    }

    @Test
    void theIslandInTheLakeStaysDry() {
        try (var map = converted(VILLAGE)) {
            assertThat(TileContent.of(map, MIDDLE)).contains("water_polygons {kind=water} POLYGON [4, 4]");
        }
    }

    @Test
    void aStreetThatWasCutAtACrossingIsOneLineAgain() {
        try (var map = converted(VILLAGE)) {
            assertThat(TileContent.of(map, MIDDLE).stream().filter(text -> text.contains("Brunnenweg")))
                    .containsExactly("street_labels {kind=residential, name=Brunnenweg} LINESTRING [3]");
        }
    }

    @Test
    void namesOfPointsStandInOneTileOnly() {
        try (var map = converted(VILLAGE)) {
            assertThat(everything(map).stream().filter(text -> text.contains("Zur Pumpe"))).hasSize(1);
        }
    }

    @Test
    void buildingsAndStreetsAppearAsTheMapComesNearer() {
        try (var map = converted(VILLAGE)) {
            int column = MIDDLE.column() >> 4;
            int row = MIDDLE.row() >> 4;
            assertThat(TileContent.of(map, new Tile(10, column, row))).anyMatch(text -> text.contains("kind=primary"))
                    .noneMatch(text -> text.contains("kind=residential")).noneMatch(text -> text.startsWith("buildings"));
        }
    }

    @Test
    void pbfAndXmlPlainOrPackedGiveTheSameTiles() throws IOException {
        var pbf = new PbfSample();
        OsmExtract.read(VILLAGE, EnumSet.allOf(OsmElement.class), pbf, "", Progress.NONE, new Cancellation());
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(VILLAGE));
        }
        try (var plain = converted(VILLAGE);
                var fromGzip = converted(Files.write(folder.resolve("village.osm.gz"), packed.toByteArray()));
                var fromPbf = converted(Files.write(folder.resolve("village.osm.pbf"), pbf.bytes()))) {
            assertThat(fromPbf.facts()).isEqualTo(plain.facts());
            assertThat(everything(fromPbf)).isNotEmpty().isEqualTo(everything(plain)).isEqualTo(everything(fromGzip));
        }
    }

    @Test
    void anExtractWhoseElementsStandInAnyOrderGivesTheSameTiles() throws IOException {
        var text = Files.readString(VILLAGE);
        int ways = text.indexOf("  <way");
        int relations = text.indexOf("  <relation");
        int nodes = text.indexOf("  <node");
        var turned = text.substring(0, nodes) + text.substring(relations, text.indexOf("</osm>")) + text.substring(ways, relations)
                + text.substring(nodes, ways) + "</osm>";
        try (var usual = converted(VILLAGE); var other = converted(Files.writeString(folder.resolve("turned.osm"), turned))) {
            assertThat(everything(other)).isEqualTo(everything(usual));
        }
    }

    @Test
    void theSeaLiesOnTheRightOfTheCoast() throws IOException {
        var coast = """
                <osm version="0.6"><bounds minlat="52.0" minlon="10.0" maxlat="52.01" maxlon="10.08"/>
                <node id="1" lat="51.99" lon="10.04"/><node id="2" lat="52.02" lon="10.04"/>
                <way id="1"><nd ref="1"/><nd ref="2"/><tag k="natural" v="coastline"/></way></osm>
                """;
        try (var map = converted(Files.writeString(folder.resolve("coast.osm"), coast))) {
            assertThat(TileContent.of(map, tileAt(100_050_000, 520_050_000))).anyMatch(text -> text.startsWith("earth"))
                    .noneMatch(text -> text.startsWith("ocean"));
            assertThat(TileContent.of(map, tileAt(100_750_000, 520_050_000))).anyMatch(text -> text.startsWith("ocean"))
                    .noneMatch(text -> text.startsWith("earth"));
        }
    }

    @Test
    void aBorderIsOfTheHighestLevelThatItIsPartOfAndNoneAtSea() throws IOException {
        var borders = """
                <osm version="0.6"><bounds minlat="52.0" minlon="10.0" maxlat="52.01" maxlon="10.02"/>
                <node id="1" lat="52.005" lon="10.001"/><node id="2" lat="52.005" lon="10.009"/><node id="3" lat="52.007" lon="10.012"/>
                <way id="1"><nd ref="1"/><nd ref="2"/></way>
                <way id="2"><nd ref="2"/><nd ref="3"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="8"/></way>
                <way id="3"><nd ref="1"/><nd ref="3"/><tag k="maritime" v="yes"/></way>
                <relation id="1"><member type="way" ref="1" role="outer"/><tag k="type" v="boundary"/>
                <tag k="boundary" v="administrative"/><tag k="admin_level" v="6"/></relation>
                <relation id="2"><member type="way" ref="1" role="outer"/><member type="way" ref="3" role="outer"/>
                <tag k="type" v="boundary"/><tag k="boundary" v="administrative"/><tag k="admin_level" v="2"/></relation></osm>
                """;
        try (var map = converted(Files.writeString(folder.resolve("borders.osm"), borders))) {
            assertThat(TileContent.of(map, MIDDLE)).containsExactlyInAnyOrder("boundaries {admin_level=2} LINESTRING [2]",
                    "boundaries {admin_level=8} LINESTRING [2]");
            assertThat(TileContent.of(map, new Tile(9, MIDDLE.column() >> 5, MIDDLE.row() >> 5)))
                    .containsExactly("boundaries {admin_level=2} LINESTRING [2]");
        }
    }

    @Test
    void whatIsBrokenIsRefusedByNameAndLeavesNothing() throws IOException {
        var whole = Files.readString(VILLAGE);
        var pbf = new PbfSample();
        OsmExtract.read(VILLAGE, EnumSet.allOf(OsmElement.class), pbf, "", Progress.NONE, new Cancellation());
        var bytes = pbf.bytes();
        refuse("cut.osm", whole.substring(0, whole.length() / 2).getBytes(UTF_8), "not well-formed");
        refuse("far.osm", whole.replace("52.0010000", "152.0010000").getBytes(UTF_8), "\"lat\"");
        refuse("dtd.osm", whole.replace("<osm", "<!DOCTYPE osm [<!ENTITY a \"a\">]>\n<osm").getBytes(UTF_8), "DTD");
        refuse("cut.osm.pbf", Arrays.copyOf(bytes, bytes.length - 9), "cut off or damaged");
        refuse("empty.osm", "<osm version=\"0.6\"></osm>".getBytes(UTF_8), "neither streets");
        pbf.header().addRequiredFeatures("HistoricalInformation");
        refuse("history.osm.pbf", pbf.bytes(), "HistoricalInformation");
        refuse("large.osm.pbf", withDataSize(Integer.MAX_VALUE), "33554432 are allowed");
        refuse("text.osm", "no extract".getBytes(UTF_8), "no OpenStreetMap extract");
    }

    private static byte[] withDataSize(int size) {
        var header = crosby.binary.Fileformat.BlobHeader.newBuilder().setType("OSMHeader").setDatasize(size).build().toByteArray();
        var bytes = java.nio.ByteBuffer.allocate(4 + header.length + 100).putInt(header.length).put(header);
        return bytes.array();
    }

    private void refuse(String name, byte[] content, String why) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        var target = folder.resolve(name + ".mbtiles");
        assertThatThrownBy(() -> TileContent.convert(file, target)).isInstanceOf(ImportException.class).hasMessageContaining(why)
                .hasMessageContaining(name);
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().contains(".mbtiles"))).isEmpty();
        }
    }

    @Test
    void cancellingAtAnyStepLeavesNothing() throws IOException {
        var steps = new ArrayList<String>();
        StreetMapConversion.convert(VILLAGE, folder.resolve("whole.mbtiles"), "", (step, _, _) -> steps.add(step), new Cancellation());
        Files.delete(folder.resolve("whole.mbtiles"));
        assertThat(steps).contains("Reading places", "Reading streets and buildings", "Assembling areas", "Writing tiles");
        for (var step : List.copyOf(new java.util.LinkedHashSet<>(steps))) {
            var cancellation = new Cancellation();
            Progress progress = (now, _, _) -> {
                if (now.equals(step)) {
                    cancellation.cancel();
                }
            };
            var target = folder.resolve("cancelled.mbtiles");
            assertThatThrownBy(() -> StreetMapConversion.convert(VILLAGE, target, "", progress, cancellation)).as(step)
                    .isInstanceOf(CancellationException.class);
            try (var left = Files.list(folder)) {
                assertThat(left).as(step).isEmpty();
            }
        }
    }

    private MbtilesFile converted(Path extract) {
        var target = folder.resolve(extract.getFileName() + ".mbtiles");
        TileContent.convert(extract, target);
        return MbtilesFile.open(target, "a map");
    }

    /** What all tiles of the deepest zoom hold, around the village. */
    private static List<String> everything(MbtilesFile map) {
        var all = new ArrayList<String>();
        for (int column = MIDDLE.column() - 2; column <= MIDDLE.column() + 2; column++) {
            for (int row = MIDDLE.row() - 2; row <= MIDDLE.row() + 2; row++) {
                all.addAll(TileContent.of(map, new Tile(TileCutter.DEEPEST, column, row)));
            }
        }
        return all;
    }
}

package org.pumphandle.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {
    @Test
    void everyKindOfGeometryBecomesFeatures() {
        var layer = read("""
                {"type":"Point","coordinates":[1,2,300]}
                {"coordinates":[[1,2],[3,4]],"type":"MultiPoint"}
                {"type":"LineString","coordinates":[[1,2],[3,4]]}
                {"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}
                {"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}
                {"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[9,5],[9,9],[5,5]],[[6,6],[7,6],[7,6.5],[6,6]]]]}
                {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"Point","coordinates":[-3,2]}]}
                {"type":"LineString","coordinates":[]}
                null""");
        var features = layer.at(15).in(0, 0, 1, 1);
        assertThat(features).extracting(f -> f.feature().outline().kind).filteredOn(MapShape.Kind.POINT::equals).hasSize(5 - 1);
        assertThat(features).extracting(f -> f.feature().outline().kind).filteredOn(MapShape.Kind.LINE::equals).hasSize(3);
        assertThat(features).filteredOn(f -> f.feature().outline().kind == MapShape.Kind.POLYGON)
                .extracting(f -> f.feature().outline().parts()).containsExactlyInAnyOrder(2, 1, 2);
        assertThat(layer.bounds()).contains(new Bounds(-3, 0, 9, 9));
    }

    @Test
    void propertiesChooseTheSymbol() {
        var seen = new ArrayList<String>();
        var layer = GeoJson.read("wards",
                """
                        {"type":"FeatureCollection","name":"x","features":[{"type":"Feature","id":7,"properties":{"level":3,"tags":[1,{"a":2}],"none":null},
                        "geometry":{"type":"Point","coordinates":[0,0]}}]}""",
                properties -> {
                    seen.add(properties.toString());
                    return MapSymbol.point(0xFF123456, 3);
                });
        assertThat(seen).containsExactly("{level=3}");
        assertThat(layer.at(3).in(0, 0, 1, 1).getFirst().feature().look().at(3, true).fillArgb()).isEqualTo(0xFF123456);
    }

    @Test
    void aLayerInANationalGridLandsWhereItBelongs() {
        var layer = GeoJson.read("berlin",
                """
                        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[389854,5819475]}}],
                        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25833"}}}""");
        assertThat(layer.bounds().orElseThrow().westDeg()).isCloseTo(13.377, within(0.01));
        assertThat(layer.bounds().orElseThrow().southDeg()).isCloseTo(52.516, within(0.01));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"type":"Point","coordinates":[0,95]} ~ feature 1 (line 2): position 1 is longitude 0.0, latitude 95.0
            {"type":"Point","coordinates":["a",1]} ~ a position holds 'a'
            {"type":"Circle","coordinates":[1,2]} ~ type is 'Circle'; allowed are Point
            {"type":"Polygon","coordinates":[[0,0],[1,1]]} ~ nested 3 deep, but are 2
            {"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]} ~ a part with 3 positions; it needs at least 4
            {"type":"LineString","coordinates":[[0,0]]} ~ a part with 1 positions; it needs at least 2
            {"type":"LineString","coordinates":[[0,0],[[1,1]]]} ~ nested unevenly
            {"type":"LineString","coordinates":[[0,0],[1, ~ line 2, column
            """)
    void brokenGeometryIsNamedWithFeatureAndLine(String geometry, String message) {
        assertThatThrownBy(() -> read(geometry)).isInstanceOf(MapDataException.class).hasMessageStartingWith("layer town")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            [1,2] ~ is not GeoJSON
            {"type":"Topology","arcs":[]} ~ of type 'Topology' without features
            {"type":"FeatureCollection","features":{}} ~ 'features' must be an array
            %PDF-1.7 ~ line 1, column 2: not well-formed JSON
            {"type":"FeatureCollection","features":[],"crs":{"properties":{"name":"EPSG:999999"}}} ~ 'EPSG:999999', which is not known
            """)
    void anotherKindOfFileIsNamed(String text, String message) {
        assertThatThrownBy(() -> GeoJson.read("town", text)).isInstanceOf(MapDataException.class).hasMessageContaining(message);
    }

    private static MapLayer read(String geometryPerLine) {
        var features = geometryPerLine.lines().map(geometry -> "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry + "}")
                .toList();
        return GeoJson.read("town", "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}");
    }
}

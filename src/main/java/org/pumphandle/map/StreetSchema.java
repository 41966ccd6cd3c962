package org.pumphandle.map;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a feature of a vector tile looks by the layer it is in and by its attributes: of the Shortbread schema ({@code kind}), which tiles made here
 * follow, and of OpenMapTiles ({@code class}). What is in neither is not drawn.
 */
final class StreetSchema {
    private static final Set<UnicodeScript> SCRIPTS_OF_THE_FONT = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW, UnicodeScript.ARABIC, UnicodeScript.ETHIOPIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    /** Levels of OpenStreetMap: 2 are countries, 4 mostly their states, 8 towns. */
    private static final long LAST_THICK_BORDER = 4;
    private static final long LAST_BORDER = 8;

    private StreetSchema() {
    }

    /** How it is drawn or, where it is there for its name, written. */
    static Optional<Look> look(String layer, Map<String, Object> attributes) {
        var kind = text(attributes, "kind").isEmpty() ? text(attributes, "class") : text(attributes, "kind");
        boolean isTunnel = is(attributes, "tunnel") || text(attributes, "brunnel").equals("tunnel");
        return Optional.ofNullable(switch (layer) {
            case "ocean" -> StreetLook.OCEAN;
            case "earth" -> StreetLook.EARTH;
            case "water_polygons", "water" -> isTunnel ? null : StreetLook.WATER;
            case "water_lines", "waterway" ->
                isTunnel ? null : kind.equals("river") || kind.equals("canal") ? StreetLook.WATERWAY : StreetLook.STREAM;
            case "land", "landcover", "landuse" -> land(kind);
            case "sites" -> StreetLook.SITE;
            case "buildings", "building" -> StreetLook.BUILDING;
            case "street_polygons" -> StreetLook.PAVED;
            case "streets", "transportation", "aeroway" -> street(kind, isTunnel, is(attributes, "link") || is(attributes, "ramp"));
            case "boundaries", "boundary" -> is(attributes, "maritime") ? null : border(number(attributes, "admin_level"));
            case "street_labels", "transportation_name", "streets_polygons_labels" -> streetName(kind);
            case "water_lines_labels" -> StreetName.WATERWAY;
            case "water_polygons_labels", "water_name" -> StreetName.WATER;
            case "place_labels", "place" -> place(kind);
            case "public_transport", "aerodrome_label" -> StreetName.STATION;
            case "pois", "poi" -> poi(kind);
            default -> null;
        });
    }

    /** What is written: the name where it stands, else the English one if the map's font has no letters for it; empty where nothing. */
    static String name(Map<String, Object> attributes) {
        return Stream.of("name", "name_en", "name:latin").map(key -> text(attributes, key)).filter(StreetSchema::canBeWritten).findFirst()
                .orElse("");
    }

    private static boolean canBeWritten(String name) {
        return !name.isBlank() && name.codePoints().mapToObj(UnicodeScript::of).allMatch(SCRIPTS_OF_THE_FONT::contains);
    }

    private static @Nullable Look land(String kind) {
        return switch (kind) {
            case "forest", "wood", "scrub" -> StreetLook.WOOD;
            case "park", "golf_course", "allotments", "cemetery", "recreation_ground", "stadium" -> StreetLook.PARK;
            case "grass", "meadow", "garden", "orchard", "vineyard", "playground", "pitch", "heath", "swamp", "wetland", "village_green" ->
                StreetLook.GREEN;
            case "beach", "sand" -> StreetLook.SAND;
            case "residential", "industrial", "commercial", "retail", "railway", "garages", "suburb", "neighbourhood", "quarter" ->
                StreetLook.BUILT;
            case "hospital", "school", "university", "college", "kindergarten" -> StreetLook.SITE;
            default -> null;
        };
    }

    private static @Nullable Look street(String kind, boolean isTunnel, boolean isRamp) {
        var look = switch (kind) {
            case "motorway" -> StreetLook.MOTORWAY;
            case "trunk" -> StreetLook.TRUNK;
            case "primary" -> StreetLook.PRIMARY;
            case "secondary" -> StreetLook.SECONDARY;
            case "tertiary" -> StreetLook.TERTIARY;
            case "unclassified", "residential", "living_street", "road", "minor", "busway", "pedestrian" -> StreetLook.MINOR;
            case "service", "taxiway" -> StreetLook.SERVICE;
            case "track", "footway", "path", "cycleway", "bridleway", "steps" -> StreetLook.PATH;
            case "rail", "narrow_gauge", "light_rail", "monorail", "funicular", "transit" -> StreetLook.RAIL;
            case "subway" -> isTunnel ? null : StreetLook.RAIL;
            case "tram" -> StreetLook.TRAM;
            case "runway" -> StreetLook.RUNWAY;
            default -> null;
        };
        if (look == null || !isTunnel) {
            return isRamp && look != null && look.order() > StreetLook.TERTIARY.order() ? StreetLook.RAMP : look;
        }
        return look == StreetLook.RAIL || look == StreetLook.PATH ? null : StreetLook.TUNNEL;
    }

    private static @Nullable Look border(long level) {
        if (level > LAST_BORDER) {
            return null;
        }
        return level <= LAST_THICK_BORDER ? StreetLook.BORDER : StreetLook.INNER_BORDER;
    }

    private static Look streetName(String kind) {
        return switch (kind) {
            case "motorway", "trunk", "primary", "secondary" -> StreetName.MAIN_STREET;
            case "track", "footway", "path", "cycleway", "bridleway", "steps", "service" -> StreetName.PATH;
            default -> StreetName.STREET;
        };
    }

    private static @Nullable Look place(String kind) {
        return switch (kind) {
            case "city" -> StreetName.CITY;
            case "town" -> StreetName.TOWN;
            case "village" -> StreetName.VILLAGE;
            case "suburb" -> StreetName.SUBURB;
            case "quarter", "neighbourhood" -> StreetName.NEIGHBOURHOOD;
            case "hamlet" -> StreetName.HAMLET;
            case "locality", "isolated_dwelling", "farm", "island" -> StreetName.LOCALITY;
            default -> null;
        };
    }

    private static Look poi(String kind) {
        return switch (kind) {
            case "hospital" -> StreetName.HOSPITAL;
            case "forest", "park", "garden", "cemetery", "golf_course", "beach" -> StreetName.GREEN;
            case "railway", "bus_station" -> StreetName.STATION;
            case "building" -> StreetName.BUILDING;
            default -> StreetName.POI;
        };
    }

    private static boolean is(Map<String, Object> attributes, String key) {
        var value = attributes.get(key);
        return Boolean.TRUE.equals(value) || (value instanceof Number number && number.longValue() == 1);
    }

    private static long number(Map<String, Object> attributes, String key) {
        return attributes.get(key) instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }

    private static String text(Map<String, Object> attributes, String key) {
        return attributes.get(key) instanceof String text ? text : "";
    }
}

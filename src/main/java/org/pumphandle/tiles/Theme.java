package org.pumphandle.tiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Under which layer of the Shortbread schema, and from which zoom on, something of OpenStreetMap stands on the map. What is not named here is not on it.
 *
 * @param attributes texts and whole numbers
 */
record Theme(String layer, Map<String, Object> attributes, int minZoom) {
    private static final int STREETS_FROM = 12;
    private static final int PATHS_FROM = 13;
    private static final int BUILDINGS_FROM = 14;
    private static final int GROUND_FROM = 6;

    private static final Set<String> WATER = Set.of("reservoir", "basin", "riverbank", "dock");
    private static final Map<String, String> LAND = Map.ofEntries(Map.entry("wood", "forest"), Map.entry("forest", "forest"),
            Map.entry("scrub", "scrub"), Map.entry("heath", "heath"), Map.entry("grassland", "grass"), Map.entry("grass", "grass"),
            Map.entry("meadow", "meadow"), Map.entry("village_green", "grass"), Map.entry("recreation_ground", "grass"),
            Map.entry("orchard", "orchard"), Map.entry("vineyard", "vineyard"), Map.entry("allotments", "allotments"),
            Map.entry("cemetery", "cemetery"), Map.entry("grave_yard", "cemetery"), Map.entry("park", "park"),
            Map.entry("garden", "garden"),
            Map.entry("golf_course", "golf_course"), Map.entry("playground", "playground"), Map.entry("pitch", "pitch"),
            Map.entry("sports_centre", "pitch"), Map.entry("stadium", "pitch"), Map.entry("wetland", "swamp"), Map.entry("beach", "beach"),
            Map.entry("sand", "sand"), Map.entry("residential", "residential"), Map.entry("industrial", "industrial"),
            Map.entry("commercial", "commercial"), Map.entry("retail", "retail"), Map.entry("railway", "railway"));
    private static final Set<String> SITES = Set.of("hospital", "school", "university", "college", "kindergarten", "prison");
    private static final Map<String, Integer> STREETS = Map.ofEntries(Map.entry("motorway", 5), Map.entry("trunk", 6),
            Map.entry("primary", 8),
            Map.entry("secondary", 9), Map.entry("tertiary", 11), Map.entry("unclassified", STREETS_FROM),
            Map.entry("residential", STREETS_FROM), Map.entry("living_street", STREETS_FROM), Map.entry("road", STREETS_FROM),
            Map.entry("busway", PATHS_FROM), Map.entry("pedestrian", PATHS_FROM), Map.entry("service", PATHS_FROM),
            Map.entry("track", PATHS_FROM), Map.entry("footway", PATHS_FROM), Map.entry("path", PATHS_FROM),
            Map.entry("cycleway", PATHS_FROM), Map.entry("bridleway", PATHS_FROM), Map.entry("steps", PATHS_FROM));
    private static final Map<String, Integer> RAILWAYS = Map.of("rail", 9, "narrow_gauge", 11, "light_rail", 11, "monorail", 12,
            "funicular", 12,
            "subway", 12, "tram", PATHS_FROM);
    private static final Map<String, Integer> WATERWAYS = Map.of("river", 9, "canal", 11, "stream", PATHS_FROM, "ditch", 14, "drain", 14);
    private static final Map<String, Integer> PLACES = Map.ofEntries(Map.entry("city", 4), Map.entry("town", 7), Map.entry("village", 10),
            Map.entry("suburb", 10), Map.entry("quarter", 12), Map.entry("neighbourhood", 13), Map.entry("hamlet", 12),
            Map.entry("isolated_dwelling", 14), Map.entry("locality", 14), Map.entry("island", 10));
    private static final Set<String> AMENITIES = Set.of("hospital", "clinic", "doctors", "pharmacy", "school", "university", "college",
            "kindergarten", "library", "theatre", "cinema", "townhall", "police", "prison", "fire_station", "place_of_worship",
            "marketplace",
            "nursing_home", "social_facility", "bus_station", "courthouse", "community_centre");

    /** What a closed way or a multipolygon fills. */
    static Optional<Theme> ofArea(Map<String, String> tags) {
        if (tags.getOrDefault("location", "").equals("underground")) {
            return Optional.empty();
        }
        var natural = tags.getOrDefault("natural", "");
        var landuse = tags.getOrDefault("landuse", "");
        if (natural.equals("water") || WATER.contains(landuse) || WATER.contains(tags.getOrDefault("waterway", ""))) {
            return of("water_polygons", tags.getOrDefault("water", "water"), GROUND_FROM);
        }
        if (tags.containsKey("building") && !tags.get("building").equals("no")) {
            return Optional.of(new Theme("buildings", Map.of(), BUILDINGS_FROM));
        }
        if (isStreetArea(tags)) {
            return of("street_polygons", "pedestrian", PATHS_FROM);
        }
        for (var value : List.of(natural, landuse, tags.getOrDefault("leisure", ""))) {
            var kind = LAND.get(value);
            if (kind != null) {
                return of("land", kind, GROUND_FROM);
            }
        }
        var amenity = tags.getOrDefault("amenity", "");
        return SITES.contains(amenity) ? of("sites", amenity, STREETS_FROM) : Optional.empty();
    }

    private static boolean isStreetArea(Map<String, String> tags) {
        boolean isPaved = tags.getOrDefault("area", "").equals("yes") && STREETS.containsKey(tags.getOrDefault("highway", ""));
        return isPaved || tags.getOrDefault("place", "").equals("square");
    }

    /** What a way draws as a line. */
    static Optional<Theme> ofLine(Map<String, String> tags) {
        var highway = tags.getOrDefault("highway", "");
        var street = highway.endsWith("_link") ? highway.substring(0, highway.length() - "_link".length()) : highway;
        if (STREETS.containsKey(street) && !tags.getOrDefault("area", "").equals("yes")) {
            var attributes = passage(tags);
            attributes.put("kind", street);
            if (!street.equals(highway)) {
                attributes.put("link", 1L);
            }
            return Optional.of(new Theme("streets", attributes, STREETS.get(street) + (isMinor(tags) ? 1 : 0)));
        }
        var railway = tags.getOrDefault("railway", "");
        if (RAILWAYS.containsKey(railway)) {
            var attributes = passage(tags);
            attributes.put("kind", railway);
            attributes.put("rail", 1L);
            return Optional.of(new Theme("streets", attributes, tags.containsKey("service") ? PATHS_FROM : RAILWAYS.get(railway)));
        }
        var aeroway = tags.getOrDefault("aeroway", "");
        if (aeroway.equals("runway") || aeroway.equals("taxiway")) {
            return of("streets", aeroway, aeroway.equals("runway") ? 10 : STREETS_FROM);
        }
        var waterway = tags.getOrDefault("waterway", "");
        if (WATERWAYS.containsKey(waterway) && !passage(tags).containsKey("tunnel")) {
            return of("water_lines", waterway, WATERWAYS.get(waterway));
        }
        return Optional.empty();
    }

    private static boolean isMinor(Map<String, String> tags) {
        var service = tags.getOrDefault("service", "");
        var footway = tags.getOrDefault("footway", "");
        return service.equals("parking_aisle") || service.equals("driveway") || footway.equals("sidewalk") || footway.equals("crossing");
    }

    private static Map<String, Object> passage(Map<String, String> tags) {
        var attributes = new TreeMap<String, Object>();
        var tunnel = tags.getOrDefault("tunnel", "no");
        if (!tunnel.equals("no") && !tunnel.equals("building_passage")) {
            attributes.put("tunnel", 1L);
        } else if (!tags.getOrDefault("bridge", "no").equals("no")) {
            attributes.put("bridge", 1L);
        }
        return attributes;
    }

    /** The name along a line. */
    static Optional<Theme> nameOfLine(Map<String, String> tags) {
        return ofLine(tags)
                .filter(theme -> tags.containsKey("name") && !theme.attributes.containsKey("rail") && !theme.attributes.containsKey("link"))
                .map(theme -> {
                    boolean isWater = theme.layer.equals("water_lines");
                    return named(tags, isWater ? "water_lines_labels" : "street_labels", String.valueOf(theme.attributes.get("kind")),
                            Math.max(theme.minZoom, isWater ? 11 : STREETS_FROM));
                });
    }

    /**
     * The name in the middle of an area.
     *
     * @param spanZoom the zoom from which on the area is wide enough for a name
     */
    static Optional<Theme> nameOfArea(Map<String, String> tags, int spanZoom) {
        if (!tags.containsKey("name")) {
            return Optional.empty();
        }
        int zoom = Math.clamp(spanZoom, GROUND_FROM, BUILDINGS_FROM);
        var amenity = tags.getOrDefault("amenity", "");
        if (AMENITIES.contains(amenity)) {
            return Optional.of(named(tags, "pois", amenity, BUILDINGS_FROM));
        }
        return ofArea(tags).flatMap(theme -> switch (theme.layer) {
            case "water_polygons" -> Optional.of(named(tags, "water_polygons_labels", "water", zoom));
            case "land" -> isNamedLand(theme)
                    ? Optional.of(named(tags, "pois", String.valueOf(theme.attributes.get("kind")), zoom))
                    : Optional.empty();
            case "buildings" -> Optional.of(named(tags, "pois", "building", BUILDINGS_FROM));
            case "street_polygons" -> Optional.of(named(tags, "streets_polygons_labels", "pedestrian", BUILDINGS_FROM));
            default -> Optional.empty();
        });
    }

    /** Parks and cemeteries are known by their names, a quarter's ground is not. */
    private static boolean isNamedLand(Theme theme) {
        return Set.of("forest", "park", "garden", "cemetery", "golf_course", "beach")
                .contains(String.valueOf(theme.attributes.get("kind")));
    }

    /** What stands at a node. */
    static Optional<Theme> ofNode(Map<String, String> tags) {
        if (!tags.containsKey("name")) {
            return Optional.empty();
        }
        var place = tags.getOrDefault("place", "");
        if (PLACES.containsKey(place)) {
            var theme = named(tags, "place_labels", place, PLACES.get(place));
            theme.attributes.put("population", population(tags));
            return Optional.of(theme);
        }
        var railway = tags.getOrDefault("railway", "");
        if (railway.equals("station") || railway.equals("halt")) {
            return Optional.of(named(tags, "public_transport", railway, PATHS_FROM));
        }
        if (tags.getOrDefault("aeroway", "").equals("aerodrome")) {
            return Optional.of(named(tags, "public_transport", "aerodrome", 10));
        }
        var amenity = tags.getOrDefault("amenity", "");
        return AMENITIES.contains(amenity) ? Optional.of(named(tags, "pois", amenity, BUILDINGS_FROM)) : Optional.empty();
    }

    private static long population(Map<String, String> tags) {
        var digits = tags.getOrDefault("population", "").replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Long.parseLong(digits);
    }

    private static Theme named(Map<String, String> tags, String layer, String kind, int minZoom) {
        var attributes = new TreeMap<String, Object>();
        attributes.put("kind", kind);
        attributes.put("name", tags.getOrDefault("name", ""));
        var english = tags.getOrDefault("name:en", "");
        if (!english.isEmpty()) {
            attributes.put("name_en", english);
        }
        return new Theme(layer, attributes, minZoom);
    }

    private static Optional<Theme> of(String layer, String kind, int minZoom) {
        return Optional.of(new Theme(layer, Map.of("kind", kind), minZoom));
    }
}

package org.pumphandle.tiles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Borders of countries down to those of towns: lines that relations of boundaries are made of, each of the highest level that it is part of. Takes some
 * 50 bytes of memory for each way of a border. One thread.
 */
final class Borders {
    private static final int COUNTRY = 2;
    private static final int TOWN = 8;

    private final Map<Long, Integer> levels = new HashMap<>();

    void learn(long[] ways, Map<String, String> tags) {
        level(tags).ifPresent(level -> {
            for (long way : ways) {
                levels.merge(way, level, Math::min);
            }
        });
    }

    /** How a way looks as a border; empty where it is none, or one at sea. */
    Optional<Theme> theme(long way, Map<String, String> tags) {
        var level = Optional.ofNullable(levels.get(way)).or(() -> level(tags));
        boolean isAtSea = tags.getOrDefault("maritime", "").equals("yes") || tags.getOrDefault("natural", "").equals("coastline");
        return level.filter(_ -> !isAtSea).map(found -> new Theme("boundaries", Map.of("admin_level", Long.valueOf(found)), from(found)));
    }

    private static Optional<Integer> level(Map<String, String> tags) {
        var level = tags.getOrDefault("admin_level", "");
        boolean isBorder = tags.getOrDefault("boundary", "").equals("administrative") && level.matches("[" + COUNTRY + "-" + TOWN + "]");
        return isBorder ? Optional.of(Integer.valueOf(level)) : Optional.empty();
    }

    private static int from(int level) {
        return switch (level) {
            case 2 -> 2;
            case 3, 4 -> 5;
            case 5, 6 -> 8;
            default -> 11;
        };
    }
}

package org.pumphandle.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.Area;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;

/**
 * Where the cases were on each day, with everything around that can matter: what is beyond meets none of them.
 *
 * <p><b>How far.</b> In vicinity is at most the radius r. P of at least 0.001 reaches further: the density of the difference of two positions is at
 * most {@code exp(-(d - r)^2 / 2 s^2) / (2 pi s^2)} on the disc of radius r, so {@code P <= r^2 / (2 s^2) exp(-(d - r)^2 / 2 s^2)}. With
 * {@code x = 2 s^2} that is 0.001 at {@code (d - r)^2 = x ln(1000 r^2 / x)}, which is largest at {@code x = 1000 r^2 / e}: whatever the accuracies,
 * {@code d <= (1 + sqrt(1000 / e)) r}, below {@value #REACH_IN_RADII} r.
 */
final class Surroundings {
    private static final double REACH_IN_RADII = 20.2;
    private static final int HALF_TURN_E7 = 1_800_000_000;
    private static final int QUARTER_TURN_E7 = 900_000_000;
    /** Against rounding, in 1e-7 degree. */
    private static final int ROOM_E7 = 10;

    private final Map<Long, List<Area>> byDay = new HashMap<>();
    private Window window = Window.EMPTY;

    Surroundings(List<ExaminableCase> cases, Rule rule, int maxGapS) {
        for (var one : cases) {
            var counts = one.window(rule);
            if (!counts.isEmpty()) {
                var needed = new Window(counts.startT() - rule.maxGapS(), counts.endT() + rule.maxGapS());
                window = window.hull(needed);
                add(one, needed, rule, maxGapS);
            }
        }
    }

    private void add(ExaminableCase one, Window needed, Rule rule, int maxGapS) {
        var boxes = new HashMap<Long, Area>();
        var path = one.trajectory();
        for (int i = 0; i < path.size(); i++) {
            long t = path.t(i);
            if (needed.holds(t)) {
                var place = new Area(path.latE7()[i], path.latE7()[i], path.lonE7()[i], path.lonE7()[i]);
                for (long day = Math.floorDiv(t - maxGapS, Lake.DAY_S); day <= Math.floorDiv(t + maxGapS, Lake.DAY_S); day++) {
                    boxes.merge(day, place, Area::plus);
                }
            }
        }
        boxes.forEach((day, box) -> byDay.computeIfAbsent(day, _ -> new ArrayList<>())
                .add(around(box, REACH_IN_RADII * rule.radiusM())));
    }

    /** The box and everything at most so many metres from it. */
    static Area around(Area box, double reachM) {
        double perRadian = Math.toDegrees(1) * Fix.E7;
        int lat = (int) (reachM / Wgs84.meridianRadiusM(0) * perRadian) + ROOM_E7;
        int south = Math.max(box.southE7() - lat, -QUARTER_TURN_E7);
        int north = Math.min(box.northE7() + lat, QUARTER_TURN_E7);
        double furthest = Math.toRadians(Math.max(Math.abs(south), Math.abs(north)) / Fix.E7);
        double lon = reachM / (Wgs84.A_M * Math.max(Math.cos(furthest), 1e-9)) * perRadian + ROOM_E7;
        boolean isAllRound = box.westE7() - lon < -HALF_TURN_E7 || box.eastE7() + lon > HALF_TURN_E7;
        return isAllRound
                ? new Area(south, north, -HALF_TURN_E7, HALF_TURN_E7)
                : new Area(south, north, (int) (box.westE7() - lon), (int) (box.eastE7() + lon));
    }

    /** Whether anything in a file can matter. */
    boolean touch(LakeFile file) {
        var cell = LakeCell.parse(file.cell()).reach();
        return byDay.getOrDefault(file.day(), List.of()).stream().anyMatch(box -> !box.isApartFrom(cell, 0));
    }

    /** First and last instant of which anything can matter; empty where nothing does. */
    Window window() {
        return window;
    }
}

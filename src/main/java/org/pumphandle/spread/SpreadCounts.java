package org.pumphandle.spread;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.model.Contact;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.SpreadMap;
import org.pumphandle.model.SpreadMap.CellDay;
import org.pumphandle.model.SpreadMap.Flow;

/**
 * Counts cases, exposures and movements by day and cell. A case counts on a day in each cell in which it stayed at least ten minutes, an exposure where
 * and when the middle of an episode was. From one stay to the next is a movement where they lie in different cells and not more than six hours apart:
 * where a case was in between longer, nobody knows. Movements are of cases alone. Not safe for threads.
 */
public final class SpreadCounts {
    /** Longest time between two stays, seconds. */
    public static final long LONGEST_WAY_S = 6 * 3600L;

    private final HexagonGrid grid;
    private final ZoneId zone;
    private final Map<Place, Set<String>> cases = new HashMap<>();
    private final Map<Place, Set<Exposed>> exposures = new HashMap<>();
    private final Map<Way, List<String>> movements = new HashMap<>();
    private int counted;

    private record Place(LocalDate day, HexCell cell) {
    }

    private record Exposed(String caseId, String reference) {
    }

    private record Way(LocalDate day, HexCell from, HexCell to) {
    }

    public SpreadCounts(HexagonGrid grid, ZoneId zone) {
        this.grid = grid;
        this.zone = zone;
    }

    /** @param stays of one case in time order */
    public void addCase(String caseId, List<StayPoint> stays) {
        counted += stays.isEmpty() ? 0 : 1;
        for (var presence : Presence.of(caseId, stays, grid, zone)) {
            cases.computeIfAbsent(new Place(presence.day(), presence.cell()), _ -> new HashSet<>()).add(caseId);
        }
        for (int i = 1; i < stays.size(); i++) {
            var before = stays.get(i - 1);
            var from = grid.cell(before.latDeg(), before.lonDeg());
            var next = stays.get(i);
            var to = grid.cell(next.latDeg(), next.lonDeg());
            if (!from.equals(to) && next.startT() - before.endT() <= LONGEST_WAY_S) {
                movements.computeIfAbsent(new Way(Presence.day((double) next.startT(), zone), from, to), _ -> new ArrayList<>())
                        .add(caseId);
            }
        }
    }

    public void addContacts(Collection<Contact> contacts) {
        for (var contact : contacts) {
            for (var episode : contact.episodes()) {
                var place = new Place(Presence.day((episode.startT() + episode.endT()) / 2, zone),
                        grid.cell(episode.latDeg(), episode.lonDeg()));
                exposures.computeIfAbsent(place, _ -> new HashSet<>()).add(new Exposed(contact.caseId(), contact.reference()));
            }
        }
    }

    /** @param recorded how many cases there are, those that do not count among them */
    public SpreadMap map(int recorded) {
        var places = new HashSet<>(cases.keySet());
        places.addAll(exposures.keySet());
        var days = places.stream().map(place -> new CellDay(place.day, place.cell, cases.getOrDefault(place, Set.of()).size(),
                exposures.getOrDefault(place, Set.of()).size()))
                .sorted(Comparator.comparing(CellDay::day).thenComparing(CellDay::cell)).toList();
        var flows = movements.entrySet().stream().map(entry -> flow(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Flow::day).thenComparing(Flow::from).thenComparing(Flow::to)).toList();
        var outlines = new HashMap<HexCell, HexOutline>();
        days.forEach(one -> outlines.computeIfAbsent(one.cell(), grid::outline));
        flows.forEach(one -> List.of(one.from(), one.to()).forEach(cell -> outlines.computeIfAbsent(cell, grid::outline)));
        return new SpreadMap(grid.cellKm2(), grid.parallelDeg(), days, flows, outlines, counted, recorded - counted);
    }

    private static Flow flow(Way way, List<String> by) {
        return new Flow(way.day, way.from, way.to, by.size(), new HashSet<>(by).size());
    }
}

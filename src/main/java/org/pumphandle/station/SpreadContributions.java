package org.pumphandle.station;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.Rule;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.spread.disclosure.BoundedCounts;
import org.pumphandle.spread.disclosure.Contribution;

/**
 * Who is counted in a publication: cases where they stayed, exposed subscribers where they were exposed, both once a day. Only cases that may be examined
 * take part, with what was found by them. Where cases were, by their own histories alone, is known beside it.
 */
final class SpreadContributions {
    private final Station station;
    private final HexagonGrid grid;
    private final ZoneId zone;
    private final List<Contribution<HexCell>> cases = new ArrayList<>();
    private final List<Contribution<HexCell>> exposures = new ArrayList<>();

    private SpreadContributions(Station station, HexagonGrid grid) {
        this.station = station;
        this.grid = grid;
        this.zone = station.zone();
    }

    static SpreadContributions of(Station station, HexagonGrid grid, Cancellation cancellation) {
        var all = new SpreadContributions(station, grid);
        var persons = new Persons(station);
        for (var summary : station.summaries()) {
            cancellation.throwIfCancelled();
            var id = summary.recorded().id();
            if (summary.merging().into().isEmpty()) {
                all.addCase(id, persons);
            }
            if (summary.notExaminable().isEmpty()) {
                all.addExposures(id);
            }
        }
        return all;
    }

    private void addCase(String id, Persons persons) {
        var window = persons.window(id);
        for (var stay : StayPoint.of(persons.trajectory(id), Rule.VICINITY_15.maxGapS())) {
            for (long t = stay.startT(); t < stay.endT();) {
                var day = day((double) t);
                long end = Math.min(stay.endT(), day.plusDays(1).atStartOfDay(zone).toEpochSecond());
                if (window.holds(t)) {
                    cases.add(new Contribution<>(id, day, cell(stay.latDeg(), stay.lonDeg()), (end - t) / 60.0));
                }
                t = end;
            }
        }
    }

    private void addExposures(String id) {
        var subscribers = FoundRecipients.subscribers(station, id);
        for (var contact : station.store().matches().contacts(id)) {
            var subscriber = String.valueOf(subscribers.get(contact.reference()));
            for (var episode : contact.episodes()) {
                exposures.add(new Contribution<>(subscriber, day((episode.startT() + episode.endT()) / 2),
                        cell(episode.latDeg(), episode.lonDeg()), episode.minutes()));
            }
        }
    }

    private HexCell cell(double latDeg, double lonDeg) {
        return grid.cell(latDeg, lonDeg - 360 * Math.floor((lonDeg + 180) / 360));
    }

    private LocalDate day(double t) {
        return LocalDate.ofInstant(Instant.ofEpochSecond((long) Math.floor(t)), zone);
    }

    /** By day, then by cell. */
    SortedMap<LocalDate, SortedMap<HexCell, Long>> counts(SpreadMeasure measure) {
        return BoundedCounts.of(measure == SpreadMeasure.CASES ? cases : exposures);
    }

    /** On each day the cells in which so many cases stayed; it depends on their own histories alone. */
    Map<LocalDate, Set<HexCell>> cellsWithCases(int least) {
        var there = new HashMap<LocalDate, SortedMap<HexCell, Set<String>>>();
        cases.forEach(one -> there.computeIfAbsent(one.day(), _ -> new TreeMap<>()).computeIfAbsent(one.cell(), _ -> new HashSet<>())
                .add(one.person()));
        var open = new HashMap<LocalDate, Set<HexCell>>();
        there.forEach((day, cells) -> {
            cells.values().removeIf(who -> who.size() < least);
            open.put(day, cells.keySet());
        });
        return open;
    }
}

package org.pumphandle.station;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Episode;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.spread.Presence;
import org.pumphandle.spread.disclosure.BoundedCounts;
import org.pumphandle.spread.disclosure.Contribution;

/**
 * Who is counted in a publication: cases where they stayed, as on the map in the window, exposed subscribers where they were exposed, both once a day. Only
 * cases that may be examined take part, with what was found by them. Where cases were, by their own histories alone, is known beside it.
 */
final class SpreadContributions {
    private static final double S_PER_MINUTE = 60;

    private final ZoneId zone;
    private final Map<String, List<StayPoint>> stays = new TreeMap<>();
    private final List<Exposure> exposures = new ArrayList<>();

    private record Exposure(String subscriber, Episode episode) {
    }

    private SpreadContributions(ZoneId zone) {
        this.zone = zone;
    }

    static SpreadContributions of(Station station, Cancellation cancellation) {
        var all = new SpreadContributions(station.zone());
        var persons = new Persons(station);
        for (var summary : station.summaries()) {
            cancellation.throwIfCancelled();
            var id = summary.recorded().id();
            if (summary.merging().into().isEmpty()) {
                all.stays.put(id, ReviewSpreadMap.stays(persons, id));
            }
            if (summary.notExaminable().isEmpty()) {
                all.addExposures(station, id);
            }
        }
        return all;
    }

    private void addExposures(Station station, String caseId) {
        var subscribers = FoundRecipients.subscribers(station, caseId);
        for (var contact : station.store().matches().contacts(caseId)) {
            var subscriber = String.valueOf(subscribers.get(contact.reference()));
            contact.episodes().forEach(episode -> exposures.add(new Exposure(subscriber, episode)));
        }
    }

    /** Where cases stayed, within their windows. */
    List<StayPoint> stays() {
        return stays.values().stream().flatMap(Collection::stream).toList();
    }

    /** By day, then by cell. */
    SortedMap<LocalDate, SortedMap<HexCell, Long>> counts(SpreadMeasure measure, HexagonGrid grid) {
        return BoundedCounts.of(switch (measure) {
            case CASES -> presences(grid).stream()
                    .map(one -> new Contribution<>(one.caseId(), one.day(), one.cell(), one.seconds() / S_PER_MINUTE)).toList();
            case EXPOSURES -> exposures.stream().map(one -> contribution(one, grid)).toList();
        });
    }

    private Contribution<HexCell> contribution(Exposure one, HexagonGrid grid) {
        var episode = one.episode;
        return new Contribution<>(one.subscriber, Presence.day((episode.startT() + episode.endT()) / 2, zone),
                grid.cell(episode.latDeg(), episode.lonDeg()), episode.minutes());
    }

    private List<Presence> presences(HexagonGrid grid) {
        var all = new ArrayList<Presence>();
        stays.forEach((caseId, own) -> all.addAll(Presence.of(caseId, own, grid, zone)));
        return all;
    }

    /** On each day the cells in which so many cases stayed; it depends on their own histories alone. */
    Map<LocalDate, Set<HexCell>> cellsWithCases(HexagonGrid grid, int least) {
        var there = new HashMap<LocalDate, SortedMap<HexCell, Set<String>>>();
        presences(grid).forEach(one -> there.computeIfAbsent(one.day(), _ -> new TreeMap<>())
                .computeIfAbsent(one.cell(), _ -> new HashSet<>()).add(one.caseId()));
        var open = new HashMap<LocalDate, Set<HexCell>>();
        there.forEach((day, cells) -> {
            cells.values().removeIf(who -> who.size() < least);
            open.put(day, cells.keySet());
        });
        return open;
    }
}

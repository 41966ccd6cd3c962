package org.pumphandle.spread;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.model.Episode;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;

/**
 * Counts persons by cell over some days, each once in a cell however many days it was there: cases where they stayed, exposed subscribers where the middle of an
 * episode was. Not safe for threads.
 */
public final class PersonsByCell {
    private final HexagonGrid grid;
    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate last;
    private final TreeMap<HexCell, Set<String>> cases = new TreeMap<>();
    private final TreeMap<HexCell, Set<String>> exposed = new TreeMap<>();

    /** Persons of a cell. */
    public record Cell(HexOutline outline, int cases, int exposed) {
    }

    /**
     * @param first first day that counts
     * @param last last one
     */
    public PersonsByCell(HexagonGrid grid, ZoneId zone, LocalDate first, LocalDate last) {
        this.grid = grid;
        this.zone = zone;
        this.first = first;
        this.last = last;
    }

    /** @param stays of one case in time order */
    public void addCase(String caseId, List<StayPoint> stays) {
        Presence.of(caseId, stays, grid, zone).stream().filter(presence -> counts(presence.day()))
                .forEach(presence -> cases.computeIfAbsent(presence.cell(), _ -> new HashSet<>()).add(caseId));
    }

    /** @param person who was exposed, the same whoever the case was */
    public void addExposed(String person, List<Episode> episodes) {
        episodes.stream().filter(episode -> counts(Presence.day((episode.startT() + episode.endT()) / 2, zone)))
                .forEach(episode -> exposed
                        .computeIfAbsent(grid.cell(episode.latDeg(), episode.lonDeg()), _ -> new HashSet<>())
                        .add(person));
    }

    private boolean counts(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Cells with anybody, from south to north, from west to east. */
    public List<Cell> cells() {
        var all = new TreeMap<>(cases);
        exposed.forEach(all::putIfAbsent);
        return all.keySet().stream().map(cell -> new Cell(grid.outline(cell), cases.getOrDefault(cell, Set.of()).size(),
                exposed.getOrDefault(cell, Set.of()).size())).toList();
    }
}

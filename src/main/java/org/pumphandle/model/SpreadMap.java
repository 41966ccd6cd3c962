package org.pumphandle.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Where cases stayed and exposures happened, by day and cell of a grid that never moves.
 *
 * @param cellKm2 size of every cell
 * @param parallelDeg latitude at which cells are regular; elsewhere they are drawn out but as large
 * @param cells those with any count, ascending by day and cell
 * @param flows movements of cases, ascending by day and cell
 * @param outlines of all cells that are named
 * @param cases cases that may be examined and gave a history
 * @param left recorded cases that do not count: no test, no consent, or no history
 */
public record SpreadMap(double cellKm2, int parallelDeg, List<CellDay> cells, List<Flow> flows, Map<HexCell, HexOutline> outlines,
        int cases,
        int left) {

    /**
     * A cell on a day.
     *
     * @param cases cases that stayed there, each once
     * @param exposures contacts with an episode there, each once
     */
    public record CellDay(LocalDate day, HexCell cell, int cases, int exposures) {
    }

    /**
     * Movements of cases from one cell to another, by the day on which they arrived.
     *
     * @param movements how often
     * @param cases how many cases
     */
    public record Flow(LocalDate day, HexCell from, HexCell to, int movements, int cases) {
    }

    public SpreadMap {
        cells = List.copyOf(cells);
        flows = List.copyOf(flows);
        outlines = Map.copyOf(outlines);
    }
}

package org.pumphandle.exchange.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.situation.SituationReport.Cell;
import org.pumphandle.exchange.situation.SituationReport.CellMap;
import org.pumphandle.exchange.situation.SituationReport.Cluster;
import org.pumphandle.exchange.situation.SituationReport.Clusters;
import org.pumphandle.exchange.situation.SituationReport.Deed;
import org.pumphandle.exchange.situation.SituationReport.Figure;
import org.pumphandle.model.ContactsPerCase;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.Delay;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.NowcastDay;
import org.pumphandle.model.ReproductionDay;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.WeekPrecision;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.spread.ReproductionNumber;

/** Situations to write reports of. */
final class Situations {
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int DAYS = 45;
    private static final HexagonGrid GRID = new HexagonGrid(50, 10);

    private Situations() {
    }

    /** An outbreak of some weeks in a town. */
    static SituationReport busy() {
        var onsets = series(day -> (int) Math.round(9 + 8 * Math.sin(day / 9.0)) + day % 3);
        var number = ReproductionNumber.of(onsets, SerialInterval.USUAL);
        var nowcast = List.of(new NowcastDay(DAY.minusDays(1), onsets.on(DAY.minusDays(1)), 0.7, 9.5, 6, 15),
                new NowcastDay(DAY, onsets.on(DAY), 0.4, 12.5, 6, 24));
        return report(new SpreadCurves(DAY, SerialInterval.USUAL, onsets, series(day -> day % 7 > 4 ? 1 : 11 + day % 5), nowcast,
                Optional.of(DAY.minusDays(2)), series(day -> 40 + 3 * (day % 11)),
                List.of(new Delay(Delay.Step.ONSET_TO_SAMPLE, 212, 0.5, 1.8, 4.2), new Delay(Delay.Step.SAMPLE_TO_MATCH, 190, 0.1, 0.9, 2)),
                List.of(new WeekPrecision(LocalDate.of(2026, 2, 23), 120, 4, 11)), number.subList(0, number.size() - 2),
                new ContactsPerCase(List.of(0, 3, 12, 40)), 1_412, 31, 77), cells(),
                List.of(new Cluster(DAY.minusDays(9), DAY.minusDays(9), GuardedCount.of(2), GuardedCount.of(14)),
                        new Cluster(DAY.minusDays(3), DAY.minusDays(2), GuardedCount.of(1), GuardedCount.of(4))));
    }

    /** A station that has just begun. */
    static SituationReport empty() {
        return report(new SpreadCurves(DAY, SerialInterval.USUAL, DaySeries.EMPTY, DaySeries.EMPTY, List.of(), Optional.empty(),
                DaySeries.EMPTY, List.of(), List.of(), List.<ReproductionDay>of(), new ContactsPerCase(List.of()), 0, 0, 0), List.of(),
                List.of());
    }

    private static SituationReport report(SpreadCurves curves, List<Cell> cells, List<Cluster> clusters) {
        return new SituationReport("north office", "DEMONSTRATION: simulated people", DAY, curves,
                new CellMap(DAY.minusDays(13), 10, cells),
                new Clusters("vicinity-15", clusters),
                Arrays.stream(Deed.values()).map(deed -> new Figure(deed, deed.name().length() % 4, 23, 1_200)).toList());
    }

    private static List<Cell> cells() {
        var middle = GRID.cell(52.5, 13.4);
        var cells = new ArrayList<Cell>();
        for (int r = -3; r <= 3; r++) {
            for (int q = -3; q <= 3; q++) {
                int far = Math.abs(q) + Math.abs(r) + Math.abs(q + r);
                if (far <= 6 && (q * 7 + r * 3) % 5 != 1) {
                    cells.add(new Cell(GRID.outline(new HexCell(middle.q() + q, middle.r() + r)), GuardedCount.of(46 - 7 * far),
                            GuardedCount.of(Math.max(0, 320 - 60 * far))));
                }
            }
        }
        return cells;
    }

    private interface OfDay {
        int count(int day);
    }

    private static DaySeries series(OfDay of) {
        var counts = new ArrayList<Integer>();
        for (int day = 0; day < DAYS; day++) {
            counts.add(of.count(day));
        }
        return new DaySeries(DAY.minusDays(DAYS - 1L), counts);
    }
}

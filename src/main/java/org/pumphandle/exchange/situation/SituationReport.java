package org.pumphandle.exchange.situation;

import java.time.LocalDate;
import java.util.List;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.SpreadCurves;

/**
 * How things stand at the end of a day, for the office: no names, no cases, no contacts, no positions but cells of kilometres. It holds no instant at which it was
 * made, and lists in place of sets, so that the same state gives the same report.
 *
 * @param station its name
 * @param mark under which mandate the station works, or that it is a demonstration
 * @param day that it tells of, to its end in the station's zone
 * @param curves of cases and contacts that were known by then; its today is the day
 * @param map of the days up to the day
 * @param clusters of the same days
 * @param oversight what was done in the station, in the order of {@link Deed}
 */
public record SituationReport(String station, String mark, LocalDate day, SpreadCurves curves, CellMap map, Clusters clusters,
        List<Figure> oversight) {

    public SituationReport {
        oversight = List.copyOf(oversight);
    }

    /**
     * Persons by cell, each once over all days.
     *
     * @param first first day that counts; the last is that of the report
     * @param cellKm2 size of every cell
     * @param cells with any, from south to north, from west to east
     */
    public record CellMap(LocalDate first, double cellKm2, List<Cell> cells) {
        public CellMap {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param cases cases that stayed there
     * @param exposed subscribers who were exposed there
     */
    public record Cell(HexOutline outline, GuardedCount cases, GuardedCount exposed) {
    }

    /**
     * @param rule name of the rule under which the contacts were found
     * @param found in the order of their first episodes
     */
    public record Clusters(String rule, List<Cluster> found) {
        public Clusters {
            found = List.copyOf(found);
        }
    }

    /**
     * @param first day of its first episode
     * @param last day of its last one, as far as the day of the report
     */
    public record Cluster(LocalDate first, LocalDate last, GuardedCount cases, GuardedCount exposed) {
    }

    /** What the log is counted for. */
    public enum Deed {
        FILES_IMPORTED, CASES_VIEWED, CASES_MATCHED, PERSONAL_DATA_EXPORTED, CONSENTS_WITHDRAWN, IDENTITIES_REVEALED, BATCHES_APPROVED, BATCHES_SENT, APPEALS_DECIDED, DAYS_DESTROYED, REFUSED, LOG_VIEWED, HEADS_EXPORTED
    }

    /** How often something was done on the day, in the seven days up to it, and from the beginning up to it. */
    public record Figure(Deed deed, long day, long week, long ever) {
    }
}

package org.pumphandle.spread;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.model.HexCell;

/**
 * A case stayed in a cell on a day. A stay over midnight counts on both days.
 *
 * @param seconds how long
 */
public record Presence(String caseId, LocalDate day, HexCell cell, long seconds) {

    /** What a case's stays come to, in their order. */
    public static List<Presence> of(String caseId, List<StayPoint> stays, HexagonGrid grid, ZoneId zone) {
        var found = new ArrayList<Presence>();
        for (var stay : stays) {
            var cell = grid.cell(stay.latDeg(), stay.lonDeg());
            for (long t = stay.startT(); t < stay.endT();) {
                var day = day((double) t, zone);
                long end = Math.min(stay.endT(), day.plusDays(1).atStartOfDay(zone).toEpochSecond());
                found.add(new Presence(caseId, day, cell, end - t));
                t = end;
            }
        }
        return found;
    }

    /** @param t UTC seconds since 1970-01-01, with fraction */
    public static LocalDate day(double t, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond((long) Math.floor(t)), zone);
    }
}

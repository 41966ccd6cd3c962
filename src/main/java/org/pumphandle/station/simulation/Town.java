package org.pumphandle.station.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.pumphandle.geo.Wgs84;

/** Where the town lies: in an empty desert, so that nobody takes it for a real one. From metres to degrees, and from its days to ours. */
final class Town {
    static final double LAT_DEG = 23.2;
    static final double LON_DEG = 12.4;
    private static final long DAY_S = 86_400;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final LocalDate firstDay;
    private final double metresPerDegreeNorth;
    private final double metresPerDegreeEast;

    Town(LocalDate firstDay) {
        this.firstDay = firstDay;
        double phi = Math.toRadians(LAT_DEG);
        metresPerDegreeNorth = Math.toRadians(Wgs84.meridianRadiusM(phi));
        metresPerDegreeEast = Math.toRadians(Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi));
    }

    double latDeg(double yM) {
        return LAT_DEG + yM / metresPerDegreeNorth;
    }

    double lonDeg(double xM) {
        return LON_DEG + xM / metresPerDegreeEast;
    }

    /** When a day begins, UTC seconds since 1970-01-01. */
    long dayT(int day) {
        return date(day).toEpochDay() * DAY_S;
    }

    LocalDate date(int day) {
        return firstDay.plusDays(day);
    }

    boolean isWeekend(int day) {
        return WEEKEND.contains(date(day).getDayOfWeek());
    }
}

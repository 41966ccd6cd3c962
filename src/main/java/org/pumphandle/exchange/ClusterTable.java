package org.pumphandle.exchange;

import static org.pumphandle.exchange.feature.FeatureColumn.instant;
import static org.pumphandle.exchange.feature.FeatureColumn.number;
import static org.pumphandle.exchange.feature.FeatureColumn.text;
import static org.pumphandle.exchange.feature.FeatureColumn.whole;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.pumphandle.exchange.feature.FeatureShape;
import org.pumphandle.exchange.feature.FeatureTable;
import org.pumphandle.model.ClusterSummary;

/**
 * Exposure clusters as a table for other programs: where, when and how many, not who; that stands in {@link ContactTables}. Counts are exact, so the
 * table is for the office and not to be published.
 */
public final class ClusterTable {
    /** One row for each cluster, at the mean of its episodes' positions. Days are those of the station's time zone. */
    public static final FeatureTable.Layout CLUSTERS = new FeatureTable.Layout("clusters", "Exposure clusters", Optional.of("Point"),
            List.of(whole("cluster"), text("name"), text("rule"), number("lat", 7), number("lon", 7), number("extent_m", 1),
                    instant("first_t"), instant("last_t"), text("first_day"), text("last_day"), whole("cases"), whole("exposures"),
                    whole("episodes"), text("trend"), text("mandate")));

    private ClusterTable() {
    }

    /**
     * @param rule name of the rule that the contacts were found under
     * @param mandate which mandate they were found under, or the word demonstration
     */
    public static FeatureTable of(List<ClusterSummary> clusters, String rule, ZoneId zone, String mandate) {
        return new FeatureTable(CLUSTERS, clusters.stream().map(one -> {
            var cluster = one.cluster();
            return CLUSTERS.row(Optional.of(new FeatureShape.Point(cluster.lonDeg(), cluster.latDeg())), one.number(), one.name(), rule,
                    cluster.latDeg(), cluster.lonDeg(), one.extentM(), at(cluster.firstT()), at(cluster.lastT()),
                    day(cluster.firstT(), zone), day(cluster.lastT(), zone), (long) one.presences().size(), (long) one.exposures().size(),
                    (long) cluster.episodes(), one.course().trend().name(), mandate);
        }).toList());
    }

    private static String day(double t, ZoneId zone) {
        return LocalDate.ofInstant(at(t), zone).toString();
    }

    /** @param t UTC seconds since 1970-01-01, with fraction */
    private static Instant at(double t) {
        return Instant.ofEpochMilli(10 * Math.round(100 * t));
    }
}

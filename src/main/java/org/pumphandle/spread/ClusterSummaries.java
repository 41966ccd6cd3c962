package org.pumphandle.spread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.ClusterSummary.Course;
import org.pumphandle.model.ClusterSummary.Exposure;
import org.pumphandle.model.ClusterSummary.Presence;
import org.pumphandle.model.ClusterSummary.Trend;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.spread.ClusteredEpisodes.Member;

/** Who was where when in a cluster, and how it went. */
public final class ClusterSummaries {
    private static final int HOUR_S = 3_600;
    private static final int DAY_S = 86_400;
    private static final double BY_HOURS_UP_TO_S = 2 * DAY_S;

    private ClusterSummaries() {
    }

    /** @param laterCases which contacts became cases, as far as that is known */
    public static ClusterSummary of(ClusteredEpisodes found, Map<Exposed, String> laterCases) {
        var presences = new LinkedHashMap<String, Presence>();
        var exposures = new LinkedHashMap<Exposed, Exposure>();
        for (var member : found.members()) {
            presences.merge(member.contact().caseId(), presence(member), ClusterSummaries::joined);
            var exposed = new Exposed(member.contact().caseId(), member.contact().reference());
            exposures.merge(exposed, exposure(member, Optional.ofNullable(laterCases.get(exposed))), ClusterSummaries::joined);
        }
        var exposed = exposures.keySet().stream().collect(Collectors.groupingBy(Exposed::caseId, Collectors.counting()));
        return new ClusterSummary(found.cluster(), 0, "", List.of(), extentM(found), presences.values().stream()
                .map(presence -> counted(presence, exposed)).sorted(Comparator.comparingDouble(Presence::firstT)
                        .thenComparing(Presence::caseId))
                .toList(),
                exposures.values().stream().sorted(Comparator.comparingDouble(Exposure::firstT).thenComparing(Exposure::caseId)
                        .thenComparing(Exposure::reference)).toList(),
                course(found.cluster(), exposures.values().stream().map(Exposure::firstT).toList()));
    }

    private static Presence presence(Member member) {
        var episode = member.episode();
        double share = episode.minutes() / Math.max(member.contact().minutes(), Double.MIN_NORMAL);
        return new Presence(member.contact().caseId(), episode.startT(), episode.endT(), 0, episode.minutes(),
                member.contact().evidence().weight() * share);
    }

    private static Presence joined(Presence one, Presence other) {
        return new Presence(one.caseId(), Math.min(one.firstT(), other.firstT()), Math.max(one.lastT(), other.lastT()), 0,
                one.minutes() + other.minutes(), one.weight() + other.weight());
    }

    private static Presence counted(Presence presence, Map<String, Long> exposed) {
        return new Presence(presence.caseId(), presence.firstT(), presence.lastT(), exposed.getOrDefault(presence.caseId(), 0L).intValue(),
                presence.minutes(), presence.weight());
    }

    private static Exposure exposure(Member member, Optional<String> laterCase) {
        var episode = member.episode();
        return new Exposure(member.contact().caseId(), member.contact().reference(), episode.startT(), episode.endT(), episode.minutes(),
                laterCase);
    }

    private static Exposure joined(Exposure one, Exposure other) {
        return new Exposure(one.caseId(), one.reference(), Math.min(one.firstT(), other.firstT()), Math.max(one.lastT(), other.lastT()),
                one.minutes() + other.minutes(), one.laterCase());
    }

    private static double extentM(ClusteredEpisodes found) {
        double lat = Math.toRadians(found.cluster().latDeg());
        double lon = Math.toRadians(found.cluster().lonDeg());
        return found.members().stream().map(Member::episode).mapToDouble(episode -> {
            double otherLat = Math.toRadians(episode.latDeg());
            double dLon = Math.IEEEremainder(Math.toRadians(episode.lonDeg()) - lon, 2 * Math.PI);
            return Wgs84.distanceM((lat + otherLat) / 2, otherLat - lat, dLon);
        }).max().orElse(0);
    }

    private static Course course(ExposureCluster cluster, List<Double> firsts) {
        int stepS = cluster.lastT() - cluster.firstT() > BY_HOURS_UP_TO_S ? DAY_S : HOUR_S;
        double beginT = Math.floor(cluster.firstT() / stepS) * stepS;
        int steps = (int) Math.max(1, Math.ceil((cluster.lastT() - beginT) / stepS));
        var counts = new ArrayList<>(Collections.nCopies(steps, 0));
        double middleT = (cluster.firstT() + cluster.lastT()) / 2;
        int earlier = 0;
        for (double t : firsts) {
            int step = (int) Math.min(steps - 1, (t - beginT) / stepS);
            counts.set(step, counts.get(step) + 1);
            earlier += t < middleT ? 1 : 0;
        }
        return new Course(beginT, stepS, counts, Trend.of(earlier, firsts.size() - earlier));
    }
}

package org.pumphandle.spread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.KnownCluster;

/**
 * Finds clusters again that were known before. One keeps its identity where it holds more than half of those episodes of the known one that are in any cluster
 * now. So of a cluster that splits the larger part keeps it, if it is more than half, and the others are new; of clusters that merge the one that brought the most
 * episodes, of equals the older one, and the others rest until they come apart again.
 */
public final class ClusterIdentities {

    private ClusterIdentities() {
    }

    /**
     * What a cluster is known by.
     *
     * @param kept the known cluster that it is; empty where it is a new one
     * @param formerly numbers of other known clusters that it has episodes of, ascending
     */
    public record Found(Optional<KnownCluster> kept, List<Long> formerly) {
    }

    private record Claim(KnownCluster known, int cluster, int shared) {
    }

    /**
     * @param clusters the episodes of each cluster found now
     * @return one for each, in their order
     */
    public static List<Found> of(Collection<KnownCluster> known, List<Set<Founder>> clusters) {
        var clusterOf = new HashMap<Founder, Integer>();
        for (int i = 0; i < clusters.size(); i++) {
            for (var episode : clusters.get(i)) {
                clusterOf.put(episode, i);
            }
        }
        var claims = new ArrayList<Claim>();
        var parts = new HashMap<Integer, Set<Long>>();
        known.forEach(one -> claim(one, clusterOf, claims, parts));
        claims.sort(Comparator.comparingInt(Claim::shared).reversed().thenComparingLong(claim -> claim.known.number()));
        var kept = new HashMap<Integer, KnownCluster>();
        var placed = new HashSet<Long>();
        for (var claim : claims) {
            if (!kept.containsKey(claim.cluster) && placed.add(claim.known.number())) {
                kept.put(claim.cluster, claim.known);
            }
        }
        var found = new ArrayList<Found>();
        for (int i = 0; i < clusters.size(); i++) {
            var identity = Optional.ofNullable(kept.get(i));
            found.add(new Found(identity, parts.getOrDefault(i, Set.of()).stream()
                    .filter(number -> identity.isEmpty() || identity.get().number() != number).toList()));
        }
        return found;
    }

    private static void claim(KnownCluster known, Map<Founder, Integer> clusterOf, List<Claim> claims, Map<Integer, Set<Long>> parts) {
        var shared = new HashMap<Integer, Integer>();
        for (var episode : known.episodes()) {
            var cluster = clusterOf.get(episode);
            if (cluster != null) {
                shared.merge(cluster, 1, Integer::sum);
            }
        }
        int present = shared.values().stream().mapToInt(count -> count).sum();
        shared.forEach((cluster, count) -> {
            parts.computeIfAbsent(cluster, _ -> new TreeSet<>()).add(known.number());
            if (2 * count > present) {
                claims.add(new Claim(known, cluster, count));
            }
        });
    }
}

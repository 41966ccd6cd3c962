package org.pumphandle.spread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ClusterSettings;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.spread.ClusteredEpisodes.Member;

/**
 * Finds exposure clusters by DBSCAN (Ester et al. 1996) in place and time. An episode with enough others near it is a core; cores near each other are of
 * one cluster, and who is near a core but none itself belongs to the nearest core. So that a full stadium costs no more than a list of its cells, whole cells
 * are joined instead of points (Gunawan 2013): any two points of a cell are near each other. The result does not depend on the order of contacts.
 */
public final class ExposureClusters {
    private final EpisodePoints points;
    private final EpisodeCells cells;
    private final ClusterSettings settings;
    private final Cancellation cancellation;
    private final boolean[] isCore;
    /** Of each cell another one of its cluster, or itself. */
    private final int[] joined;
    /** The cells around which there is a core; most episodes lie alone. */
    private final boolean[] hasCoreAround;

    private ExposureClusters(Collection<Contact> contacts, ClusterSettings settings, Cancellation cancellation) {
        this.points = new EpisodePoints(contacts);
        this.cells = new EpisodeCells(points, settings);
        this.settings = settings;
        this.cancellation = cancellation;
        this.isCore = new boolean[points.size()];
        this.joined = new int[cells.size()];
        this.hasCoreAround = new boolean[cells.size()];
    }

    /**
     * The clusters of contacts, in the order of their first episodes' begins.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<ExposureCluster> of(Collection<Contact> contacts, ClusterSettings settings, Cancellation cancellation) {
        return withEpisodes(contacts, settings, cancellation).stream().map(ClusteredEpisodes::cluster).toList();
    }

    /**
     * The same clusters with their episodes.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<ClusteredEpisodes> withEpisodes(Collection<Contact> contacts, ClusterSettings settings, Cancellation cancellation) {
        return new ExposureClusters(contacts, settings, cancellation).clusters();
    }

    private List<ClusteredEpisodes> clusters() {
        for (int cell = 0; cell < cells.size(); cell++) {
            cancellation.throwIfCancelled();
            joined[cell] = cell;
            markCores(cell);
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            cancellation.throwIfCancelled();
            join(cell);
        }
        var members = new TreeMap<Integer, List<Integer>>();
        for (int cell = 0; cell < cells.size(); cell++) {
            cancellation.throwIfCancelled();
            collect(cell, members);
        }
        return members.values().stream().map(this::withEpisodes)
                .sorted(Comparator.comparingDouble((ClusteredEpisodes found) -> found.cluster().firstT())
                        .thenComparing(found -> found.cluster().founder().toText()))
                .toList();
    }

    private ClusteredEpisodes withEpisodes(List<Integer> members) {
        return new ClusteredEpisodes(cluster(members),
                members.stream().sorted().map(i -> new Member(points.contact(i), points.episode(i))).toList());
    }

    private void markCores(int cell) {
        boolean isFull = cells.count(cell) >= settings.least();
        var around = isFull ? new int[0] : cells.around(cell);
        for (int k = 0; k < cells.count(cell); k++) {
            int i = cells.point(cell, k);
            isCore[i] = isFull || hasEnoughNear(i, around);
        }
    }

    private boolean hasEnoughNear(int i, int[] around) {
        int near = 0;
        for (int cell : around) {
            for (int k = 0; k < cells.count(cell); k++) {
                near += isNear(i, cells.point(cell, k)) ? 1 : 0;
            }
        }
        return near >= settings.least();
    }

    private boolean isNear(int i, int j) {
        return Math.abs(points.t(i) - points.t(j)) <= settings.reachS() && points.distanceM(i, j) <= settings.reachM();
    }

    private void join(int cell) {
        if (!hasCore(cell)) {
            return;
        }
        for (int other : cells.around(cell)) {
            hasCoreAround[other] = true;
            if (other > cell && root(other) != root(cell) && haveCoresNear(cell, other)) {
                joined[root(other)] = root(cell);
            }
        }
    }

    private boolean hasCore(int cell) {
        for (int k = 0; k < cells.count(cell); k++) {
            if (isCore[cells.point(cell, k)]) {
                return true;
            }
        }
        return false;
    }

    private boolean haveCoresNear(int cell, int other) {
        for (int k = 0; k < cells.count(cell); k++) {
            for (int m = 0; m < cells.count(other); m++) {
                int i = cells.point(cell, k);
                int j = cells.point(other, m);
                if (isCore[i] && isCore[j] && isNear(i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int root(int cell) {
        int root = cell;
        while (joined[root] != root) {
            joined[root] = joined[joined[root]];
            root = joined[root];
        }
        return root;
    }

    /** Adds each point of a cell to what its cluster holds. */
    private void collect(int cell, Map<Integer, List<Integer>> members) {
        for (int k = 0; k < cells.count(cell) && hasCoreAround[cell]; k++) {
            int i = cells.point(cell, k);
            int of = isCore[i] ? cell : cellOfNearestCore(i, cell);
            if (of >= 0) {
                members.computeIfAbsent(root(of), _ -> new ArrayList<>()).add(i);
            }
        }
    }

    private int cellOfNearestCore(int i, int cell) {
        int nearest = -1;
        int nearestCell = -1;
        for (int other : cells.around(cell)) {
            for (int k = 0; k < cells.count(other); k++) {
                int j = cells.point(other, k);
                if (isCore[j] && isNear(i, j) && (nearest < 0 || isNearer(i, j, nearest))) {
                    nearest = j;
                    nearestCell = other;
                }
            }
        }
        return nearestCell;
    }

    /** Of two that are equally near the first in order counts. */
    private boolean isNearer(int i, int j, int other) {
        double distanceM = points.distanceM(i, j);
        double otherM = points.distanceM(i, other);
        return distanceM < otherM || (distanceM == otherM && j < other);
    }

    private ExposureCluster cluster(List<Integer> members) {
        int first = members.stream().filter(i -> isCore[i]).mapToInt(i -> i).min().orElseThrow();
        var contact = points.contact(first);
        double lonDeg = points.episode(first).lonDeg();
        double east = members.stream().mapToDouble(i -> Wgs84.wrapDeg(points.episode(i).lonDeg() - lonDeg)).average().orElse(0);
        return new ExposureCluster(new Founder(contact.caseId(), contact.reference(), points.episode(first).startT()),
                members.stream().mapToDouble(i -> points.episode(i).latDeg()).average().orElseThrow(), Wgs84.wrapDeg(lonDeg + east),
                members.stream().mapToDouble(i -> points.episode(i).startT()).min().orElseThrow(),
                members.stream().mapToDouble(i -> points.episode(i).endT()).max().orElseThrow(), members.size(),
                members.stream().map(points::contact).map(one -> new Exposed(one.caseId(), one.reference())).collect(Collectors.toSet()));
    }
}

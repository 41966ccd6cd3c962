package org.pumphandle.matching;

import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.FixColumns;

/** Walks along a case's segments and one subscriber's fixes together and collects the intervals in vicinity. For one thread. */
final class PairSweep {
    private final CasePath path;
    private final int maxGapS;
    private final Vicinity vicinity;
    private final Intervals found = new Intervals();

    PairSweep(CasePath path, double radiusM, int maxGapS) {
        this.path = path;
        this.maxGapS = maxGapS;
        this.vicinity = new Vicinity(radiusM);
    }

    /** Intervals in vicinity of the fixes {@code [from, to)} of one subscriber, in seconds since the path's base; valid until the next call. */
    Intervals sweep(FixColumns fixes, int from, int to) {
        found.clear();
        if (path.segments() == 0) {
            return found;
        }
        long shiftS = fixes.baseT() - path.baseT;
        int i = lastNotAfter(fixes.offsetS(), from, to, Math.max(path.windowStartS, path.startS[0]) - shiftS);
        int k = path.firstEndingAfter((double) (shiftS + fixes.offsetS()[i]));
        while (i + 1 < to && k < path.segments()) {
            long startS = shiftS + fixes.offsetS()[i];
            long endS = shiftS + fixes.offsetS()[i + 1];
            long commonStartS = Math.max(Math.max(startS, path.startS[k]), path.windowStartS);
            long commonEndS = Math.min(Math.min(endS, path.endS[k]), path.windowEndS);
            if (commonStartS < commonEndS && endS - startS <= maxGapS) {
                meet(fixes, i, startS, endS, k, commonStartS, commonEndS);
            }
            if (endS <= path.endS[k]) {
                i++;
            } else {
                k++;
            }
        }
        return found;
    }

    /** The exact arithmetic of one common interval: see Distance in the definitions. */
    private void meet(FixColumns fixes, int i, long startS, long endS, int k, long commonStartS, long commonEndS) {
        double caseSpanS = path.endS[k] - path.startS[k];
        double caseFrom = (commonStartS - path.startS[k]) / caseSpanS;
        double caseTo = (commonEndS - path.startS[k]) / caseSpanS;
        double caseLat = path.endLat[k] - path.startLat[k];
        double caseLat0 = path.startLat[k] + caseLat * caseFrom;
        double caseLat1 = path.startLat[k] + caseLat * caseTo;
        double spanS = endS - startS;
        double from = (commonStartS - startS) / spanS;
        double to = (commonEndS - startS) / spanS;
        double lat = CasePath.radians(fixes.latE7()[i]);
        double latStep = CasePath.radians(fixes.latE7()[i + 1]) - lat;
        double dlat0 = lat + latStep * from - caseLat0;
        double dlat1 = lat + latStep * to - caseLat1;
        if (Math.min(dlat0, dlat1) > path.reachLat || Math.max(dlat0, dlat1) < -path.reachLat) {
            return;
        }
        double caseLonStep = path.endLon[k] - path.startLon[k];
        double lon = CasePath.radians(fixes.lonE7()[i]);
        double lonStep = Wgs84.wrap(CasePath.radians(fixes.lonE7()[i + 1]) - lon);
        double dlon0 = Wgs84.wrap(lon + lonStep * from - path.startLon[k] - caseLonStep * caseFrom);
        double dlon1 = dlon0 + lonStep * (to - from) - caseLonStep * (caseTo - caseFrom);
        if (isOutOfReach(dlon0, dlon1, path.reachLon[k])) {
            return;
        }
        double phi0 = (caseLat0 + caseLat1) / 2;
        double metresNorth = Wgs84.meridianRadiusM(phi0);
        double metresEast = Wgs84.primeVerticalRadiusM(phi0) * Math.cos(phi0);
        solve(dlon0, dlon1, metresEast, dlat0 * metresNorth, dlat1 * metresNorth, commonStartS, commonEndS - commonStartS);
    }

    /** A difference that runs past half a turn may come near from the other side, so it is never out of reach unseen. */
    private static boolean isOutOfReach(double dlon0, double dlon1, double reach) {
        return (Math.min(dlon0, dlon1) > reach && Math.max(dlon0, dlon1) < 2 * Math.PI - reach)
                || (Math.max(dlon0, dlon1) < -reach && Math.min(dlon0, dlon1) > reach - 2 * Math.PI);
    }

    private void solve(double dlon0, double dlon1, double metresEast, double y0, double y1, long startS, long lengthS) {
        double turn = Math.max(dlon0, dlon1) >= Math.PI ? -2 * Math.PI : Math.min(dlon0, dlon1) < -Math.PI ? 2 * Math.PI : 0;
        add(dlon0 * metresEast, y0, dlon1 * metresEast, y1, startS, lengthS);
        if (turn != 0) {
            add((dlon0 + turn) * metresEast, y0, (dlon1 + turn) * metresEast, y1, startS, lengthS);
        }
    }

    private void add(double x0, double y0, double x1, double y1, long startS, long lengthS) {
        if (vicinity.solve(x0, y0, x1, y1)) {
            double end = vicinity.to() == 1 ? startS + lengthS : startS + vicinity.to() * lengthS;
            found.add(startS + vicinity.from() * lengthS, end, vicinity.minDistanceM());
        }
    }

    /** Position of the last fix at or before an instant, or the first fix where all are later. */
    private static int lastNotAfter(int[] offsetS, int from, int to, long instantS) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offsetS[middle] > instantS) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Math.max(from, low - 1);
    }
}

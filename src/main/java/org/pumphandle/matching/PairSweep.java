package org.pumphandle.matching;

import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.FixColumns;

/** Holds a subscriber's stretches against a case's segments at the same times. For one thread. */
final class PairSweep {
    private final PreparedCases cases;
    private final CommonInterval.Taker taker;
    private final CommonInterval interval = new CommonInterval();
    /** The subscriber's segment: when it begins, one over its seconds, where it begins and how far it goes, in radians, and its deviations. */
    private double startS;
    private double endS;
    private double perS;
    private double lat;
    private double latStep;
    private double lon;
    private double lonStep;
    private double sigmaM;
    private double sigmaStep;
    /** Nothing in the segment can matter at a larger difference, in radians. */
    private double latReach;
    private double lonReach;
    /** The common interval, where it lies in both segments, and the differences at its ends, in radians. */
    private double commonStartS;
    private double commonEndS;
    private double caseFrom;
    private double caseTo;
    private double from;
    private double to;
    private double dlat0;
    private double dlat1;
    private double dlon0;
    private double dlon1;

    /** @param taker told of all intervals that may matter */
    PairSweep(PreparedCases cases, CommonInterval.Taker taker) {
        this.cases = cases;
        this.taker = taker;
    }

    /** Tells of what the segment from fix {@code i} to the next has in common with the path; segments come in time order. */
    void sweep(FixColumns columns, int i, int pathIndex, PairFindings found) {
        var path = cases.paths().get(pathIndex);
        long shiftS = columns.baseT() - path.baseT;
        long start = shiftS + columns.offsetS()[i];
        long end = shiftS + columns.offsetS()[i + 1];
        found.segment = path.firstEndingAfter(start, found.segment);
        int k = found.segment;
        if (k == path.segments() || path.startS(k) >= end) {
            return;
        }
        var boxes = cases.boxes().get(pathIndex);
        boolean isCoarse = Math.max(columns.accuracyM()[i], columns.accuracyM()[i + 1]) > cases.usualAccuracyM();
        double ownSigmaM = PreparedCases.sigmaM(columns, i);
        int south = Math.min(columns.latE7()[i], columns.latE7()[i + 1]);
        int north = Math.max(columns.latE7()[i], columns.latE7()[i + 1]);
        int west = Math.min(columns.lonE7()[i], columns.lonE7()[i + 1]);
        int east = Math.max(columns.lonE7()[i], columns.lonE7()[i + 1]);
        boolean isLoaded = false;
        for (; k < path.segments() && path.startS(k) < end; k++) {
            double reachM = isCoarse ? cases.reachM(Math.max(path.startSigmaM(k), path.endSigmaM(k)), ownSigmaM) : 0;
            long latRoom = isCoarse ? PathBoxes.latReachE7(reachM) : boxes.latRoomE7(k);
            long lonRoom = isCoarse ? boxes.lonReachE7(reachM) : boxes.lonRoomE7(k);
            if (path.overlaps(k, south - latRoom, north + latRoom, west - lonRoom, east + lonRoom)) {
                if (!isLoaded) {
                    load(columns, i, (double) start, (double) end);
                    isLoaded = true;
                }
                latReach = latRoom * CasePath.RADIANS_PER_E7;
                lonReach = lonRoom * CasePath.RADIANS_PER_E7;
                if (isNear(path, k)) {
                    meet(path, k, found);
                }
            }
        }
    }

    private void load(FixColumns columns, int i, double start, double end) {
        startS = start;
        endS = end;
        lat = CasePath.radians(columns.latE7()[i]);
        latStep = CasePath.radians(columns.latE7()[i + 1]) - lat;
        lon = CasePath.radians(columns.lonE7()[i]);
        lonStep = Wgs84.wrap(CasePath.radians(columns.lonE7()[i + 1]) - lon);
        perS = 1 / (endS - startS);
        sigmaM = columns.accuracyM()[i] * CasePath.SIGMA_PER_ACCURACY;
        sigmaStep = columns.accuracyM()[i + 1] * CasePath.SIGMA_PER_ACCURACY - sigmaM;
    }

    /** Finds the common interval with the path's segment {@code k}, and whether both come near enough in it to matter. */
    private boolean isNear(CasePath path, int k) {
        commonStartS = Math.max(Math.max(startS, path.startS(k)), (double) path.windowStartS);
        commonEndS = Math.min(Math.min(endS, path.endS(k)), (double) path.windowEndS);
        if (!(commonStartS < commonEndS)) {
            return false;
        }
        caseFrom = (commonStartS - path.startS(k)) * path.perS(k);
        caseTo = (commonEndS - path.startS(k)) * path.perS(k);
        from = (commonStartS - startS) * perS;
        to = (commonEndS - startS) * perS;
        dlat0 = lat - path.startLat(k) + latStep * from - path.latStep(k) * caseFrom;
        dlat1 = lat - path.startLat(k) + latStep * to - path.latStep(k) * caseTo;
        if (Math.min(dlat0, dlat1) > latReach || Math.max(dlat0, dlat1) < -latReach) {
            return false;
        }
        dlon0 = Wgs84.wrap(lon - path.startLon(k) + lonStep * from - path.lonStep(k) * caseFrom);
        dlon1 = dlon0 + lonStep * (to - from) - path.lonStep(k) * (caseTo - caseFrom);
        return !isOutOfReach(dlon0, dlon1, lonReach);
    }

    /** The exact arithmetic of one common interval: see Distance in the definitions. */
    private void meet(CasePath path, int k, PairFindings found) {
        double phi0 = path.startLat(k) + path.latStep(k) * (caseFrom + caseTo) / 2;
        double metresNorth = LocalMetric.metresNorth(phi0);
        double metresEast = LocalMetric.metresEast(phi0);
        double turn = Math.max(dlon0, dlon1) >= Math.PI ? -2 * Math.PI : Math.min(dlon0, dlon1) < -Math.PI ? 2 * Math.PI : 0;
        add(dlon0 * metresEast, dlat0 * metresNorth, dlon1 * metresEast, dlat1 * metresNorth, path, k, found);
        if (turn != 0) {
            add((dlon0 + turn) * metresEast, dlat0 * metresNorth, (dlon1 + turn) * metresEast, dlat1 * metresNorth,
                    path, k, found);
        }
    }

    /** A difference that runs past half a turn may come near from the other side, so it is never out of reach unseen. */
    private static boolean isOutOfReach(double dlon0, double dlon1, double reach) {
        return (Math.min(dlon0, dlon1) > reach && Math.max(dlon0, dlon1) < 2 * Math.PI - reach)
                || (Math.max(dlon0, dlon1) < -reach && Math.min(dlon0, dlon1) > reach - 2 * Math.PI);
    }

    private void add(double x0, double y0, double x1, double y1, CasePath path, int k, PairFindings found) {
        interval.startS = commonStartS;
        interval.endS = commonEndS;
        interval.x0 = x0;
        interval.y0 = y0;
        interval.x1 = x1;
        interval.y1 = y1;
        interval.caseSigma0M = path.startSigmaM(k) + path.sigmaStep(k) * caseFrom;
        interval.caseSigma1M = path.startSigmaM(k) + path.sigmaStep(k) * caseTo;
        interval.subscriberSigma0M = sigmaM + sigmaStep * from;
        interval.subscriberSigma1M = sigmaM + sigmaStep * to;
        interval.infectiousness = path.infectiousness(k);
        interval.longestGapS = Math.max(endS - startS, path.endS(k) - path.startS(k));
        taker.take(interval, found);
    }
}

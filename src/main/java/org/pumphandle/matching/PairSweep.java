package org.pumphandle.matching;

import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.FixColumns;

/** Holds a subscriber's stretches against a case's segments at the same times. For one thread. */
final class PairSweep {
    private final PreparedCases cases;
    private final double radiusM;
    private final boolean isNominal;
    private final Approach approach = new Approach();
    private final Deviation deviation;
    private final Likelihood likelihood;
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
    /** Nothing in the segment can matter at a larger distance, in metres, or difference, in radians. */
    private double reachM;
    private double latReach;
    private double lonReach;
    /** The middle of the segment's box, and its half extent with the reach. */
    private double middleLat;
    private double halfLat;
    private double middleLon;
    private double halfLon;
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

    PairSweep(PreparedCases cases) {
        this.cases = cases;
        this.radiusM = cases.rule().radiusM();
        this.isNominal = cases.isNominal();
        this.deviation = new Deviation(cases.probability().coarseSM());
        this.likelihood = new Likelihood(radiusM, approach, deviation);
    }

    /** Adds what the segment from fix {@code i} to the next tells of the pair; segments come in time order. */
    void sweep(FixColumns columns, int i, int pathIndex, PairFindings found) {
        var path = cases.paths().get(pathIndex);
        load(columns, i, path, cases.boxes().get(pathIndex));
        found.segment = path.firstEndingAfter(startS, found.segment);
        for (int k = found.segment; k < path.segments() && path.startS(k) < endS; k++) {
            if (isReached(path, k) && isNear(path, k)) {
                meet(path, k, found);
            }
        }
    }

    private void load(FixColumns columns, int i, CasePath path, PathBoxes boxes) {
        int b = PathBoxes.bucket(columns.t(i)) - boxes.firstBucket;
        reachM = cases.reachM(PreparedCases.joint(boxes.sigmaM(b), PreparedCases.sigmaM(columns, i)));
        latReach = reachM * CasePath.LAT_PER_METRE;
        lonReach = reachM * path.lonPerMetre();
        startS = (double) (columns.baseT() - path.baseT + columns.offsetS()[i]);
        endS = (double) (columns.baseT() - path.baseT + columns.offsetS()[i + 1]);
        lat = CasePath.radians(columns.latE7()[i]);
        latStep = CasePath.radians(columns.latE7()[i + 1]) - lat;
        lon = CasePath.radians(columns.lonE7()[i]);
        lonStep = Wgs84.wrap(CasePath.radians(columns.lonE7()[i + 1]) - lon);
        middleLat = lat + latStep / 2;
        halfLat = Math.abs(latStep) / 2 + latReach;
        middleLon = lon + lonStep / 2;
        halfLon = Math.abs(lonStep) / 2 + lonReach;
        perS = 1 / (endS - startS);
        sigmaM = columns.accuracyM()[i] * CasePath.SIGMA_PER_ACCURACY;
        sigmaStep = columns.accuracyM()[i + 1] * CasePath.SIGMA_PER_ACCURACY - sigmaM;
    }

    /** Whether the boxes of both segments are near enough to each other. */
    private boolean isReached(CasePath path, int k) {
        if (Math.abs(middleLat - path.middleLat(k)) > halfLat + path.halfLat(k)) {
            return false;
        }
        double off = Math.abs(middleLon - path.middleLon(k));
        return (off <= Math.PI ? off : Math.abs(Wgs84.wrap(off))) <= halfLon + path.halfLon(k);
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
        double metresNorth = path.metresNorth(k, phi0);
        double metresEast = path.metresEast(k, phi0);
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
        approach.set(x0, y0, x1, y1);
        if (approach.nearestM2() > reachM * reachM) {
            return;
        }
        double lengthS = commonEndS - commonStartS;
        if (!isNominal) {
            deviation.set(path.startSigmaM(k) + path.sigmaStep(k) * caseFrom, path.startSigmaM(k) + path.sigmaStep(k) * caseTo,
                    sigmaM + sigmaStep * from, sigmaM + sigmaStep * to);
            likelihood.add(commonStartS, lengthS, path.infectiousness(k), found);
        }
        if (approach.within(radiusM)) {
            double end = approach.to() == 1 ? commonEndS : commonStartS + approach.to() * lengthS;
            found.vicinity.add(commonStartS + approach.from() * lengthS, end, Math.min(radiusM, Math.sqrt(approach.nearestM2())));
            if (!isNominal) {
                found.coarseVicinityS += deviation.coarse(approach.from(), approach.to()) * lengthS;
            }
        }
    }
}

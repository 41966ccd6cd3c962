package org.pumphandle.matching;

import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.FixColumns;

/** Holds one segment of a subscriber against a case's segments at the same time. For one thread. */
final class PairSweep {
    private final double radiusM;
    private final boolean isNominal;
    private final Vicinity vicinity = new Vicinity();
    private final float usualAccuracyM;
    private final double greatestReachM;
    private final Likelihood likelihood;
    /** Middle and half extent of the subscriber's segment, in radians, and whether its accuracy is not the usual. */
    private double middleLat;
    private double halfLat;
    private double middleLon;
    private double halfLon;
    private boolean isCoarse;

    PairSweep(PreparedCases cases) {
        this.radiusM = cases.rule().radiusM();
        this.isNominal = cases.isNominal();
        this.usualAccuracyM = cases.usualAccuracyM();
        this.greatestReachM = cases.greatestReachM();
        this.likelihood = new Likelihood(radiusM);
    }

    /** Adds what the segment from fix {@code i} to the next tells of the pair; segments come in ascending order. */
    void add(CasePath path, FixColumns fixes, int i, PairFindings found) {
        long shiftS = fixes.baseT() - path.baseT;
        long startS = shiftS + fixes.offsetS()[i];
        long endS = shiftS + fixes.offsetS()[i + 1];
        findBox(fixes, i);
        for (int k = path.firstEndingAfter((double) startS); k < path.segments() && path.startS(k) < endS; k++) {
            if (isOutOfReach(path, k)) {
                continue;
            }
            long commonStartS = Math.max(Math.max(startS, (long) path.startS(k)), path.windowStartS);
            long commonEndS = Math.min(Math.min(endS, (long) path.endS(k)), path.windowEndS);
            if (commonStartS < commonEndS) {
                meet(fixes, i, startS, endS, path, k, commonStartS, commonEndS, found);
            }
        }
    }

    private void findBox(FixColumns fixes, int i) {
        double lat = CasePath.radians(fixes.latE7()[i]);
        double latStep = CasePath.radians(fixes.latE7()[i + 1]) - lat;
        double lon = CasePath.radians(fixes.lonE7()[i]);
        double lonStep = Wgs84.wrap(CasePath.radians(fixes.lonE7()[i + 1]) - lon);
        middleLat = lat + latStep / 2;
        halfLat = Math.abs(latStep) / 2;
        middleLon = lon + lonStep / 2;
        halfLon = Math.abs(lonStep) / 2;
        isCoarse = Math.max(fixes.accuracyM()[i], fixes.accuracyM()[i + 1]) > usualAccuracyM;
    }

    /** Whether the boxes of both segments are further apart than anything in them can reach. */
    private boolean isOutOfReach(CasePath path, int k) {
        double reachM = isCoarse ? greatestReachM : path.usualReachM(k);
        double room = halfLat + path.halfLat(k) + reachM * CasePath.LAT_PER_METRE;
        if (Math.abs(middleLat - path.middleLat(k)) > room) {
            return true;
        }
        double off = middleLon - path.middleLon(k);
        double turned = Math.abs(off) <= Math.PI ? off : Wgs84.wrap(off);
        return Math.abs(turned) > halfLon + path.halfLon(k) + reachM * path.lonPerMetre(k);
    }

    /** The exact arithmetic of one common interval: see Distance in the definitions. */
    private void meet(FixColumns fixes, int i, long startS, long endS, CasePath path, int k, long commonStartS, long commonEndS,
            PairFindings found) {
        double caseSpanS = path.endS(k) - path.startS(k);
        double caseFrom = (commonStartS - path.startS(k)) / caseSpanS;
        double caseTo = (commonEndS - path.startS(k)) / caseSpanS;
        double spanS = endS - startS;
        double from = (commonStartS - startS) / spanS;
        double to = (commonEndS - startS) / spanS;
        double reachM = reachM(fixes, i, from, to, path, k, caseFrom, caseTo);
        double caseLat = path.endLat(k) - path.startLat(k);
        double caseLat0 = path.startLat(k) + caseLat * caseFrom;
        double caseLat1 = path.startLat(k) + caseLat * caseTo;
        double lat = CasePath.radians(fixes.latE7()[i]);
        double latStep = CasePath.radians(fixes.latE7()[i + 1]) - lat;
        double dlat0 = lat + latStep * from - caseLat0;
        double dlat1 = lat + latStep * to - caseLat1;
        double reachLat = reachM * CasePath.LAT_PER_METRE;
        if (Math.min(dlat0, dlat1) > reachLat || Math.max(dlat0, dlat1) < -reachLat) {
            return;
        }
        double caseLonStep = path.endLon(k) - path.startLon(k);
        double lon = CasePath.radians(fixes.lonE7()[i]);
        double lonStep = Wgs84.wrap(CasePath.radians(fixes.lonE7()[i + 1]) - lon);
        double dlon0 = Wgs84.wrap(lon + lonStep * from - path.startLon(k) - caseLonStep * caseFrom);
        double dlon1 = dlon0 + lonStep * (to - from) - caseLonStep * (caseTo - caseFrom);
        if (isOutOfReach(dlon0, dlon1, reachM * path.lonPerMetre(k))) {
            return;
        }
        double phi0 = (caseLat0 + caseLat1) / 2;
        double metresNorth = path.metresNorth(k, phi0);
        double metresEast = path.metresEast(k, phi0);
        double turn = Math.max(dlon0, dlon1) >= Math.PI ? -2 * Math.PI : Math.min(dlon0, dlon1) < -Math.PI ? 2 * Math.PI : 0;
        add(dlon0 * metresEast, dlat0 * metresNorth, dlon1 * metresEast, dlat1 * metresNorth, commonStartS, commonEndS - commonStartS,
                path.infectiousness(k), found);
        if (turn != 0) {
            add((dlon0 + turn) * metresEast, dlat0 * metresNorth, (dlon1 + turn) * metresEast, dlat1 * metresNorth, commonStartS,
                    commonEndS - commonStartS, path.infectiousness(k), found);
        }
    }

    /** Nothing further apart can be in vicinity, nor have P of 0.001, in the interval. */
    private double reachM(FixColumns fixes, int i, double from, double to, CasePath path, int k, double caseFrom, double caseTo) {
        if (isNominal) {
            return radiusM;
        }
        double sigma = fixes.accuracyM()[i] * CasePath.SIGMA_PER_ACCURACY;
        double sigmaStep = fixes.accuracyM()[i + 1] * CasePath.SIGMA_PER_ACCURACY - sigma;
        double caseStep = path.endSigmaM(k) - path.startSigmaM(k);
        double case0 = path.startSigmaM(k) + caseStep * caseFrom;
        double case1 = path.startSigmaM(k) + caseStep * caseTo;
        double subscriber0 = sigma + sigmaStep * from;
        double subscriber1 = sigma + sigmaStep * to;
        likelihood.sigmas(case0, case1, subscriber0, subscriber1);
        return likelihood.reachM();
    }

    /** A difference that runs past half a turn may come near from the other side, so it is never out of reach unseen. */
    private static boolean isOutOfReach(double dlon0, double dlon1, double reach) {
        return (Math.min(dlon0, dlon1) > reach && Math.max(dlon0, dlon1) < 2 * Math.PI - reach)
                || (Math.max(dlon0, dlon1) < -reach && Math.min(dlon0, dlon1) > reach - 2 * Math.PI);
    }

    private void add(double x0, double y0, double x1, double y1, long startS, long lengthS, double infectiousness, PairFindings found) {
        if (vicinity.solve(radiusM, x0, y0, x1, y1)) {
            double end = vicinity.to() == 1 ? startS + lengthS : startS + vicinity.to() * lengthS;
            found.vicinity.add(startS + vicinity.from() * lengthS, end, vicinity.minDistanceM());
            if (!isNominal) {
                found.coarseVicinityS += likelihood.coarse(vicinity.from(), vicinity.to()) * lengthS;
            }
        }
        if (!isNominal) {
            likelihood.add(x0, y0, x1, y1, (double) startS, (double) lengthS, infectiousness, found);
        }
    }
}

package org.pumphandle.spread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;

/** Episodes as points at their middles, in an order that does not depend on the order in which they came. Immutable. */
final class EpisodePoints {
    private final List<Point> points;
    private final double[] lat;
    private final double[] lon;
    private final double[] t;

    private record Point(Contact contact, Episode episode) {
        double middleT() {
            return (episode.startT() + episode.endT()) / 2;
        }
    }

    EpisodePoints(Collection<Contact> contacts) {
        points = new ArrayList<>();
        contacts.forEach(contact -> contact.episodes().forEach(episode -> points.add(new Point(contact, episode))));
        points.sort(Comparator.comparingDouble(Point::middleT).thenComparing(point -> point.contact.caseId())
                .thenComparing(point -> point.contact.reference()).thenComparingDouble(point -> point.episode.startT()));
        lat = points.stream().mapToDouble(point -> Math.toRadians(point.episode.latDeg())).toArray();
        lon = points.stream().mapToDouble(point -> Math.toRadians(point.episode.lonDeg())).toArray();
        t = points.stream().mapToDouble(Point::middleT).toArray();
    }

    int size() {
        return points.size();
    }

    Contact contact(int i) {
        return points.get(i).contact;
    }

    Episode episode(int i) {
        return points.get(i).episode;
    }

    /** Radians. */
    double lat(int i) {
        return lat[i];
    }

    /** Radians. */
    double lon(int i) {
        return lon[i];
    }

    /** UTC seconds since 1970-01-01. */
    double t(int i) {
        return t[i];
    }

    /** Metres between the middles of two. */
    double distanceM(int i, int j) {
        return Wgs84.distanceM((lat[i] + lat[j]) / 2, lat[j] - lat[i], lon[j] - lon[i]);
    }
}

package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Rule;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.TimeFormat;

/**
 * What is drawn of a case: its own path and fixes, and of each episode the case's own path within it. Nothing that is drawn comes from a
 * subscriber's path. Immutable.
 */
public final class CaseShapes {
    private static final double LEAST_BOX_DEG = 0.0006;
    private static final int CIRCLE_POINTS = 48;

    private final CaseReview review;
    private final TimeFormat times;
    private final Palette palette;
    private final CasePath path;

    public CaseShapes(CaseReview review, TimeFormat times, Palette palette) {
        this.review = review;
        this.times = times;
        this.palette = palette;
        this.path = new CasePath(review.trajectory(), review.rule().orElse(Rule.VICINITY_15).maxGapS());
    }

    /** The case's own path, gaps dashed, and its fixes. */
    public List<MapShape> track() {
        var shapes = new ArrayList<MapShape>();
        for (var stretch : path.stretches(review.window())) {
            shapes.add(MapShape.line(null, stretch.line().lonDeg(), stretch.line().latDeg(), symbol(stretch.kind()), ""));
        }
        for (int i = 0; i < path.fixes().size(); i++) {
            var fix = path.fixes().fix(i);
            boolean isInside = fix.t() >= review.window().startT() && fix.t() <= review.window().endT();
            shapes.add(MapShape.point(new FixAt(i, fix), path.lonDeg(i), fix.latDeg(),
                    MapSymbol.point(isInside ? palette.track() : palette.outside(), 1.8), inWords(fix)));
        }
        return shapes;
    }

    private MapSymbol symbol(CasePath.Stretch.Kind kind) {
        return switch (kind) {
            case INSIDE -> MapSymbol.line(Palette.faded(palette.track(), 0.6), 1.4).withCasing(Palette.faded(palette.halo(), 0.6), 1);
            case OUTSIDE -> MapSymbol.line(Palette.faded(palette.outside(), 0.8), 1.3);
            case GAP -> MapSymbol.line(Palette.faded(palette.outside(), 0.7), 1).withDashes();
        };
    }

    /**
     * All contacts' episodes.
     *
     * @param muted whether they stand back because one contact is chosen
     */
    public List<MapShape> episodes(boolean muted) {
        return review.contacts().stream().flatMap(contact -> episodesOf(contact, muted ? 0.28 : 0.95, muted ? 2.5 : 3.8, false).stream())
                .sorted(Comparator.comparing(MapShape::kind).thenComparingDouble(CaseShapes::minutes)).toList();
    }

    /** Of two episodes the longer is drawn over the shorter. */
    private static double minutes(MapShape shape) {
        return shape.key() instanceof ContactEpisode chosen ? chosen.episode().minutes() : 0;
    }

    /** The chosen contact's episodes, drawn so that they stand out. */
    public List<MapShape> chosen(Contact contact) {
        return episodesOf(contact, 1, 6, true);
    }

    private List<MapShape> episodesOf(Contact contact, double opacity, double radiusPx, boolean bold) {
        var lines = new ArrayList<MapShape>();
        var marks = new ArrayList<MapShape>();
        for (int i = 0; i < contact.episodes().size(); i++) {
            var key = new ContactEpisode(contact, i);
            var episode = key.episode();
            int colour = Palette.faded(palette.episode(episode.minutes()), opacity);
            var halo = Palette.faded(palette.halo(), opacity);
            path.during(episode.startT(), episode.endT()).ifPresent(line -> lines.add(MapShape.line(key, line.lonDeg(), line.latDeg(),
                    MapSymbol.line(colour, bold ? 5 : 3.5).withCasing(bold ? halo : 0, bold ? 1.5 : 0), "")));
            marks.add(MapShape.point(key, episode.lonDeg(), episode.latDeg(),
                    MapSymbol.point(colour, radiusPx).withStroke(halo, bold ? 1.5 : 1),
                    inWords(key)));
        }
        lines.addAll(marks);
        return lines;
    }

    /** A ring around the chosen episode's middle. */
    public MapShape ring(ContactEpisode chosen) {
        var symbol = new MapSymbol(palette.hover(), 2, Palette.faded(palette.episode(chosen.episode().minutes()), 1), 8, false, 0, 0);
        return MapShape.point(chosen, chosen.episode().lonDeg(), chosen.episode().latDeg(), symbol, inWords(chosen));
    }

    /** Where the case was at an instant; empty where that is not known. */
    public Optional<MapShape> pointer(double t) {
        return path.at(t).map(line -> MapShape.point(null, line.lonDeg()[0], line.latDeg()[0],
                MapSymbol.point(palette.track(), 6).withStroke(palette.hover(), 2), ""));
    }

    /** The circle that holds the true position of a fix with probability 68 %. */
    public MapShape accuracy(Fix fix) {
        double phi = Math.toRadians(fix.latDeg());
        double latRadiusDeg = Math.toDegrees(fix.accuracyM() / Wgs84.meridianRadiusM(phi));
        double lonRadiusDeg = Math.toDegrees(fix.accuracyM() / Math.max(1, Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi)));
        var angles = IntStream.rangeClosed(0, CIRCLE_POINTS).mapToDouble(i -> 2 * Math.PI * i / CIRCLE_POINTS).toArray();
        var lon = IntStream.range(0, angles.length).mapToDouble(i -> fix.lonDeg() + lonRadiusDeg * Math.cos(angles[i])).toArray();
        var lat = IntStream.range(0, angles.length)
                .mapToDouble(i -> Math.clamp(fix.latDeg() + latRadiusDeg * Math.sin(angles[i]), -90, 90)).toArray();
        return MapShape.polygon(null, lon, lat, MapSymbol.area(Palette.faded(palette.track(), 0.15)).withStroke(palette.track(), 1), "");
    }

    /** What to look at: the case, one contact's episodes, or one episode. Never closer than about 65 metres. */
    public Optional<Bounds> focus(Optional<Contact> contact, Optional<ContactEpisode> episode) {
        var box = episode.map(chosen -> box(chosen)).or(() -> contact.map(this::box)).or(() -> path.bounds(review.window()));
        return box.map(CaseShapes::roomy);
    }

    private Bounds box(Contact contact) {
        return IntStream.range(0, contact.episodes().size()).mapToObj(i -> box(new ContactEpisode(contact, i))).reduce(Bounds::and)
                .orElseThrow();
    }

    private Bounds box(ContactEpisode chosen) {
        var episode = chosen.episode();
        return path.during(episode.startT(), episode.endT()).map(CasePath.Line::bounds)
                .orElseGet(() -> new Bounds(episode.lonDeg(), episode.latDeg(), episode.lonDeg(), episode.latDeg()));
    }

    private static Bounds roomy(Bounds box) {
        double lonRoom = Math.max(0, LEAST_BOX_DEG - (box.eastDeg() - box.westDeg())) / 2;
        double latRoom = Math.max(0, LEAST_BOX_DEG - (box.northDeg() - box.southDeg())) / 2;
        return new Bounds(box.westDeg() - lonRoom, box.southDeg() - latRoom, box.eastDeg() + lonRoom, box.northDeg() + latRoom);
    }

    /** Time, place and accuracy of a fix. */
    String inWords(Fix fix) {
        return times.withDay((double) fix.t()) + "\n" + Numbers.place(fix.latDeg(), fix.lonDeg()) + "\n\u00b1 "
                + text("common.metres", Math.round(fix.accuracyM()));
    }

    /** Whose episode, when and how long. */
    String inWords(ContactEpisode chosen) {
        var episode = chosen.episode();
        return chosen.contact().reference() + "\n" + text("common.from-to", times.compact(episode.startT()), times.clock(episode.endT()))
                + "\n" + text("casemap.minutes-and-closest", Numbers.tenths(episode.minutes()), Numbers.tenths(episode.minDistanceM()));
    }
}

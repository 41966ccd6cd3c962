package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapShape;
import org.pumphandle.map.MapSymbol;
import org.pumphandle.map.PointCluster;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Narrowing;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.TimeFormat;

/**
 * What is drawn of a case: its own path and fixes, and of each episode the case's own path within it. Nothing that is drawn comes from a
 * subscriber's path. Immutable.
 */
public final class CaseShapes {
    private static final double LEAST_BOX_DEG = 0.0006;
    private static final int CIRCLE_POINTS = 36;
    /** So many colours from the window's first instant to its last. */
    private static final int STEPS = 16;
    private static final double HOUR_S = 3_600;

    private final CaseReview review;
    private final TimeFormat times;
    private final Palette palette;
    private final int maxGapS;
    private final CasePath path;

    public CaseShapes(CaseReview review, TimeFormat times, Palette palette) {
        this.review = review;
        this.times = times;
        this.palette = palette;
        this.maxGapS = review.rule().orElse(Rule.VICINITY_15).maxGapS();
        this.path = new CasePath(review.trajectory(), maxGapS);
    }

    /** The case's own path, gaps dashed, and its fixes. */
    public List<MapShape> track() {
        var shapes = new ArrayList<MapShape>();
        for (var stretch : path.stretches(review.window(), this::step)) {
            shapes.add(MapShape.line(null, stretch.line().lonDeg(), stretch.line().latDeg(), symbol(stretch), ""));
        }
        var points = IntStream.range(0, STEPS).mapToObj(step -> MapSymbol.point(colour(step), 1.8)).toList();
        var outside = MapSymbol.point(palette.outside(), 1.8);
        for (int i = 0; i < path.fixes().size(); i++) {
            var fix = path.fixes().fix(i);
            boolean isInside = fix.t() >= review.window().startT() && fix.t() <= review.window().endT();
            // Of a hundred thousand fixes the words are made when they are asked for.
            shapes.add(MapShape.point(new FixAt(i, fix), path.lonDeg(i), fix.latDeg(), isInside ? points.get(step(fix.t())) : outside, ""));
        }
        return shapes;
    }

    private MapSymbol symbol(CasePath.Stretch stretch) {
        return switch (stretch.kind()) {
            case INSIDE ->
                MapSymbol.line(Palette.faded(colour(stretch.step()), 0.75), 1.8).withCasing(Palette.faded(palette.halo(), 0.6), 1);
            case OUTSIDE -> MapSymbol.line(Palette.faded(palette.outside(), 0.8), 1.3);
            case GAP -> MapSymbol.line(Palette.faded(palette.outside(), 0.7), 1).withDashes();
        };
    }

    private int step(long t) {
        double share = (t - coloured().startT()) / (double) Math.max(1, coloured().endT() - coloured().startT());
        return (int) Math.clamp(share * STEPS, 0, STEPS - 1);
    }

    private int colour(int step) {
        return palette.path((step + 0.5) / STEPS);
    }

    /** The instants between which the colours change: of the first and the last fix inside the window. */
    Window coloured() {
        var fixes = path.fixes();
        return fixes.isEmpty() ? Window.EMPTY : review.window().meeting(new Window(fixes.t(0), fixes.t(fixes.size() - 1)));
    }

    /** Where the case stayed, the longer the larger. */
    public List<MapShape> stays() {
        var stays = StayPoint.of(path.fixes(), maxGapS);
        var shapes = new ArrayList<MapShape>();
        for (int i = 0; i < stays.size(); i++) {
            var stay = stays.get(i);
            double radiusPx = Math.clamp(3.5 + Math.log1p(stay.seconds() / HOUR_S), 3.5, 7);
            int colour = review.window().holds(stay.startT()) ? colour(step(stay.startT())) : palette.outside();
            shapes.add(MapShape.point(new StayAt(i, stay), stay.lonDeg(), stay.latDeg(),
                    MapSymbol.point(palette.halo() | 0xFF000000, radiusPx).withStroke(colour, 2), ""));
        }
        return shapes;
    }

    /** For each fix inside the window the circle that holds its true position with probability 68 %. */
    public List<MapShape> accuracies() {
        var symbol = MapSymbol.area(Palette.faded(palette.track(), 0.13));
        return IntStream.range(0, path.fixes().size()).mapToObj(path.fixes()::fix).filter(fix -> review.window().holds(fix.t()))
                .map(fix -> circle(fix, symbol)).toList();
    }

    /**
     * All contacts' episodes.
     *
     * @param muted whether they stand back because one contact is chosen
     * @param narrowing of these alone
     */
    public List<MapShape> episodes(boolean muted, Narrowing narrowing) {
        return review.contacts().stream()
                .flatMap(contact -> episodesOf(contact, narrowing, muted ? 0.28 : 0.95, muted ? 2.5 : 3.8, false).stream())
                .sorted(Comparator.comparing(MapShape::kind).thenComparingDouble(CaseShapes::minutes)).toList();
    }

    /** Of two episodes the longer is drawn over the shorter. */
    private static double minutes(MapShape shape) {
        return shape.key() instanceof ContactEpisode chosen ? chosen.episode().minutes() : 0;
    }

    /** Clusters of episodes where they are in the mean, the more contacts the larger. */
    List<MapShape> exposureClusters(List<ExposureCluster> clusters) {
        int colour = palette.steps().getLast();
        return clusters.stream().map(cluster -> MapShape.point(cluster, cluster.lonDeg(), cluster.latDeg(),
                MapSymbol.point(Palette.faded(colour, 0.25), Math.min(26, 8 + 4 * Math.log1p(cluster.exposures().size())))
                        .withStroke(colour, 2),
                "")).toList();
    }

    /** The chosen contact's episodes, drawn so that they stand out. */
    public List<MapShape> chosen(Contact contact, Narrowing narrowing) {
        return episodesOf(contact, narrowing, 1, 6, true);
    }

    private List<MapShape> episodesOf(Contact contact, Narrowing narrowing, double opacity, double radiusPx, boolean bold) {
        var lines = new ArrayList<MapShape>();
        var marks = new ArrayList<MapShape>();
        for (var key : ContactEpisode.of(contact).stream().filter(narrowing::takes).toList()) {
            var episode = key.episode();
            int colour = Palette.faded(palette.episode(episode.minutes()), opacity);
            var halo = Palette.faded(palette.halo(), opacity);
            path.during(episode.startT(), episode.endT()).ifPresent(line -> lines.add(MapShape.line(key, line.lonDeg(), line.latDeg(),
                    MapSymbol.line(colour, bold ? 5 : 3.5).withCasing(bold ? halo : 0, bold ? 1.5 : 0), "")));
            marks.add(MapShape.point(key, episode.lonDeg(), episode.latDeg(),
                    MapSymbol.point(colour, radiusPx).withStroke(halo, bold ? 1.5 : 1), ""));
        }
        lines.addAll(marks);
        return lines;
    }

    /** A ring around the chosen episode's middle. */
    public MapShape ring(ContactEpisode chosen) {
        var symbol = new MapSymbol(palette.hover(), 2, Palette.faded(palette.episode(chosen.episode().minutes()), 1), 8, false, 0, 0);
        return MapShape.point(chosen, chosen.episode().lonDeg(), chosen.episode().latDeg(), symbol, "");
    }

    /** Where the case was at an instant; empty where that is not known. */
    public Optional<MapShape> pointer(double t) {
        return path.at(t).map(line -> MapShape.point(null, line.lonDeg()[0], line.latDeg()[0],
                MapSymbol.point(palette.track(), 6).withStroke(palette.hover(), 2), ""));
    }

    /** The circle that holds the true position of a fix with probability 68 %. */
    public MapShape accuracy(Fix fix) {
        return circle(fix, MapSymbol.area(Palette.faded(palette.track(), 0.15)).withStroke(palette.track(), 1));
    }

    private static MapShape circle(Fix fix, MapSymbol symbol) {
        double phi = Math.toRadians(fix.latDeg());
        double latRadiusDeg = Math.toDegrees(fix.accuracyM() / Wgs84.meridianRadiusM(phi));
        double lonRadiusDeg = Math.toDegrees(fix.accuracyM() / Math.max(1, Wgs84.primeVerticalRadiusM(phi) * Math.cos(phi)));
        var lon = new double[CIRCLE_POINTS + 1];
        var lat = new double[CIRCLE_POINTS + 1];
        for (int i = 0; i <= CIRCLE_POINTS; i++) {
            double angle = 2 * Math.PI * i / CIRCLE_POINTS;
            lon[i] = fix.lonDeg() + lonRadiusDeg * Math.cos(angle);
            lat[i] = Math.clamp(fix.latDeg() + latRadiusDeg * Math.sin(angle), -90, 90);
        }
        return MapShape.polygon(null, lon, lat, symbol, "");
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

    /** What something of the map is; empty for what is none of the case's. */
    String inWords(Object key) {
        return switch (key) {
            case FixAt at -> inWords(at.fix());
            case StayAt at -> inWords(at.stay());
            case ContactEpisode episode -> inWords(episode);
            case ExposureCluster cluster -> inWords(cluster);
            case PointCluster cluster -> text("casemap.cluster", cluster.size());
            default -> "";
        };
    }

    /** Time, place and accuracy of a fix. */
    private String inWords(Fix fix) {
        return times.withDay((double) fix.t()) + "\n" + Numbers.place(fix.latDeg(), fix.lonDeg()) + "\n\u00b1 "
                + text("common.metres", Math.round(fix.accuracyM()));
    }

    private String inWords(StayPoint stay) {
        return text("casemap.stay", times.compact((double) stay.startT()), times.compact((double) stay.endT()), stay.seconds() / 60,
                stay.fixes());
    }

    private String inWords(ExposureCluster cluster) {
        return text("casemap.exposure-cluster", cluster.exposures().size(), cluster.caseIds().size(), cluster.episodes(),
                times.compact(cluster.firstT()), times.compact(cluster.lastT()));
    }

    /** Whose episode, when and how long. */
    private String inWords(ContactEpisode chosen) {
        var episode = chosen.episode();
        return text("casemap.episode", chosen.contact().reference(), times.compact(episode.startT()), times.clock(episode.endT()),
                Numbers.tenths(episode.minutes()), Numbers.tenths(episode.minDistanceM()));
    }
}

package org.pumphandle.ui.timeline;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Selection;
import org.pumphandle.ui.common.TimeFormat;

/** The case in time: which part of it is shown, where its path is known, when its episodes were. JavaFX thread. */
public final class TimelineModel {
    private static final double SHORTEST_S = 60;
    private static final double MARGIN = 0.02;

    private final Selection selection;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<Span> shown = new ReadOnlyObjectWrapper<>(Span.NONE);
    private List<Band> bands = List.of();
    private List<Mark> marks = List.of();
    private Span whole = Span.NONE;
    private Span start = Span.NONE;

    public TimelineModel(Selection selection, TimeFormat times) {
        this.selection = selection;
        this.times = times;
        selection.reviewProperty().subscribe(this::show);
        selection.episodeProperty().subscribe(chosen -> chosen.ifPresent(this::reveal));
    }

    /** A stretch of time, UTC seconds since 1970-01-01. */
    record Span(double fromT, double toT) {
        static final Span NONE = new Span(0, 0);

        boolean isEmpty() {
            return toT <= fromT;
        }

        double lengthS() {
            return toT - fromT;
        }

        private Span widened(double share) {
            double by = Math.max(SHORTEST_S, lengthS() * share);
            return new Span(fromT - by, toT + by);
        }
    }

    Selection selection() {
        return selection;
    }

    TimeFormat times() {
        return times;
    }

    /** The part that is shown. */
    ReadOnlyObjectProperty<Span> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    List<Band> bands() {
        return bands;
    }

    List<Mark> marks() {
        return marks;
    }

    Window window() {
        return selection.review().map(CaseReview::window).orElse(Window.EMPTY);
    }

    /**
     * Shows less or more about an instant.
     *
     * @param factor below 1 for less
     */
    void zoom(double factor, double aboutT) {
        if (!whole.isEmpty()) {
            var now = shown.get();
            double length = Math.clamp(now.lengthS() * factor, SHORTEST_S, whole.lengthS());
            double share = (aboutT - now.fromT) / now.lengthS();
            showFrom(aboutT - share * length, length);
        }
    }

    /** Moves later by a share of what is shown, earlier where it is negative. */
    void pan(double share) {
        if (!whole.isEmpty()) {
            var now = shown.get();
            showFrom(now.fromT + share * now.lengthS(), now.lengthS());
        }
    }

    /** Shows what was shown at first: the part of the window in which there are fixes. */
    void fit() {
        shown.set(start);
    }

    /** The mark at an instant and lane; of several the shortest, which is the hardest to hit. */
    Optional<Mark> at(double t, int lane, double reachS) {
        return marks.stream().filter(mark -> mark.lane() == lane)
                .filter(mark -> t >= mark.of().episode().startT() - reachS && t <= mark.of().episode().endT() + reachS)
                .min((a, b) -> Double.compare(lengthS(a), lengthS(b)));
    }

    /** What is at an instant, in one line. */
    String inWords(double t, Optional<Mark> mark) {
        var known = bands.stream().filter(band -> t >= band.startT() && t <= band.endT()).findFirst()
                .map(band -> band.kind() == Band.Kind.STAY ? text("timeline.staying") : text("timeline.on-the-way"))
                .orElse(text("timeline.position-unknown"));
        return times.withDay(t) + "   " + known + mark.map(m -> "   " + text("common.name-and-words", m.of().contact().reference(),
                text("common.min", Numbers.tenths(m.of().episode().minutes())))).orElse("");
    }

    private static double lengthS(Mark mark) {
        return mark.of().episode().endT() - mark.of().episode().startT();
    }

    private void show(Optional<CaseReview> review) {
        bands = review.map(r -> Band.of(r.trajectory(), r.rule().orElse(Rule.VICINITY_15).maxGapS())).orElse(List.of());
        marks = review.map(r -> Mark.of(r.contacts())).orElse(List.of());
        var before = whole;
        whole = review.map(TimelineModel::whole).orElse(Span.NONE);
        start = review.map(TimelineModel::start).orElse(Span.NONE);
        // The same case after matching again: the user's view stays.
        if (!whole.equals(before) || whole.isEmpty()) {
            fit();
        } else {
            var now = shown.get();
            shown.set(Span.NONE);
            shown.set(now);
        }
    }

    private static Span whole(CaseReview review) {
        var fixes = review.trajectory();
        if (fixes.isEmpty()) {
            return Span.NONE;
        }
        double from = (double) fixes.t(0);
        double to = (double) fixes.t(fixes.size() - 1);
        var window = review.window();
        var all = window.isEmpty()
                ? new Span(from, to)
                : new Span(Math.min(from, (double) window.startT()), Math.max(to, (double) window.endT()));
        return all.widened(MARGIN);
    }

    private static Span start(CaseReview review) {
        var fixes = review.trajectory();
        if (fixes.isEmpty()) {
            return Span.NONE;
        }
        var window = review.window();
        var inside = new Span((double) Math.max(fixes.t(0), window.startT()), (double) Math.min(fixes.t(fixes.size() - 1), window.endT()));
        return inside.isEmpty() ? whole(review) : inside.widened(MARGIN);
    }

    private void reveal(ContactEpisode chosen) {
        var now = shown.get();
        var episode = chosen.episode();
        if (!now.isEmpty() && (episode.startT() < now.fromT || episode.endT() > now.toT)) {
            double length = Math.max(now.lengthS(), 2 * (episode.endT() - episode.startT()));
            showFrom((episode.startT() + episode.endT() - length) / 2, length);
        }
    }

    private void showFrom(double fromT, double lengthS) {
        double from = Math.max(whole.fromT, Math.min(fromT, whole.toT - lengthS));
        shown.set(new Span(from, Math.min(whole.toT, from + lengthS)));
    }
}

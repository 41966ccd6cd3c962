package org.pumphandle.ui.whatif;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Rule;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Selection;

/** A rule that is tried on the chosen case: whatever shows the selection follows, what is stored stays. JavaFX thread. */
public final class WhatIfModel {
    public static final double MOST_RADIUS_M = 200;
    public static final int MOST_MAX_GAP_S = 1_800;
    private static final double LEAST_RADIUS_M = 5;
    private static final double STEP_M = 5;

    /** Bounds all that the sliders can make. */
    public static final Rule WIDEST = Rule.VICINITY_15.with(MOST_RADIUS_M, 15, MOST_MAX_GAP_S, 120);

    private final Selection selection;
    private final LatestRead reads;
    private final ObjectProperty<Rule> preset = new SimpleObjectProperty<>(Rule.VICINITY_15);
    private final DoubleProperty radiusM = new SimpleDoubleProperty();
    private final DoubleProperty minutes = new SimpleDoubleProperty();
    private final DoubleProperty maxGapS = new SimpleDoubleProperty();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Contact>> tried = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Trial> trial = Optional.empty();
    private Optional<CaseReview> stored = Optional.empty();
    private final ReadOnlyBooleanWrapper growing = new ReadOnlyBooleanWrapper();
    private boolean taking;
    /** Whether the answer to what was tried last is still to come. */
    private boolean isAsking;

    /** What a rule would find. */
    @FunctionalInterface
    public interface Trial {
        CaseReview under(Rule rule, Cancellation cancellation);
    }

    /** @param reads answers in the background, the newest question only */
    public WhatIfModel(Selection selection, LatestRead reads) {
        this.selection = selection;
        this.reads = reads;
        preset.subscribe(this::takeNumbersOf);
        InvalidationListener changed = _ -> tryRule();
        List.of(radiusM, minutes, maxGapS).forEach(number -> number.addListener(changed));
    }

    /** Begins with the rule under which the case shown was matched. */
    public void open(Trial next) {
        stored = selection.review();
        trial = Optional.of(next);
        open.set(true);
        takeNumbersOf(stored.flatMap(CaseReview::rule).orElse(preset.get()));
    }

    /** Ends the trial and shows what is stored. */
    public void discard() {
        if (open.get()) {
            forget();
            selection.show(stored);
        }
    }

    /** Ends the trial; somebody else shows what comes next. */
    public void forget() {
        reads.forget();
        trial = Optional.empty();
        growing.set(false);
        isAsking = false;
        open.set(false);
        tried.set(List.of());
        outcome.set("");
    }

    private void takeNumbersOf(Rule rule) {
        taking = true;
        preset.set(Rule.PRESETS.stream().filter(one -> rule.name().startsWith(one.name())).findFirst().orElse(Rule.VICINITY_15));
        radiusM.set(Math.min(rule.radiusM(), MOST_RADIUS_M));
        minutes.set(rule.minutes());
        maxGapS.set(Math.min(rule.maxGapS(), MOST_MAX_GAP_S));
        taking = false;
        tryRule();
    }

    /** Lets the radius grow step by step, from the smallest where it is the largest; or holds it. */
    void toggleGrowing() {
        if (growing.get()) {
            growing.set(false);
        } else if (open.get()) {
            growing.set(true);
            if (radiusM.get() >= MOST_RADIUS_M) {
                radiusM.set(LEAST_RADIUS_M);
            }
        }
    }

    /** A step of a growing radius, unless the one before was not answered yet; at the largest it ends. */
    void grow() {
        if (growing.get() && !isAsking) {
            radiusM.set(Math.min(MOST_RADIUS_M, radiusM.get() + STEP_M));
            growing.set(radiusM.get() < MOST_RADIUS_M);
        }
    }

    /** Whether the radius grows by itself. */
    ReadOnlyBooleanProperty growingProperty() {
        return growing.getReadOnlyProperty();
    }

    /** The rule that is tried. */
    public Rule rule() {
        var from = preset.get();
        int gap = (int) Math.max(1, Math.round(maxGapS.get()));
        return from.with(isNear(radiusM.get(), from.radiusM()) ? from.radiusM() : Math.max(0.1, Math.round(radiusM.get() * 10) / 10.0),
                Math.round(minutes.get() * 10) / 10.0, gap, Math.min(from.bridgeS(), gap));
    }

    /** A preset's odd radius, such as six feet, is not rounded away. */
    private static boolean isNear(double a, double b) {
        return Math.abs(a - b) < 0.05;
    }

    private void tryRule() {
        if (taking) {
            return;
        }
        trial.ifPresent(one -> {
            var rule = rule();
            isAsking = true;
            reads.ask(Job.of(text("whatif.try-rule", rule.name()), (_, cancellation) -> one.under(rule, cancellation)), this::show,
                    this::unanswered);
        });
    }

    /** A growing radius is held where it is, and goes on when it is asked to. */
    private void unanswered() {
        isAsking = false;
        growing.set(false);
    }

    private void show(CaseReview review) {
        isAsking = false;
        tried.set(review.contacts());
        outcome.set(stored
                .map(s -> s.rule().isEmpty()
                        ? text("whatif.contacts-none-stored", review.contacts().size())
                        : text("whatif.contacts-and-stored", review.contacts().size(), s.contacts().size()))
                .orElseGet(() -> text("whatif.contacts", review.contacts().size())));
        selection.show(Optional.of(review));
    }

    public ObjectProperty<Rule> presetProperty() {
        return preset;
    }

    /** In metres, from 0.1 to {@link #MOST_RADIUS_M}. */
    public DoubleProperty radiusMProperty() {
        return radiusM;
    }

    public DoubleProperty minutesProperty() {
        return minutes;
    }

    /** In seconds, from 1 to {@link #MOST_MAX_GAP_S}. */
    public DoubleProperty maxGapSProperty() {
        return maxGapS;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** How many contacts the rule finds, and how many are stored. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The contacts of the rule that was tried last. */
    public ReadOnlyObjectProperty<List<Contact>> triedProperty() {
        return tried.getReadOnlyProperty();
    }
}

package org.pumphandle.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Rule;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;

class WhatIfModelTest {
    private final Selection selection = new Selection();
    private final HeldJobRunner runner = new HeldJobRunner();
    private final List<String> asked = new ArrayList<>();
    private final WhatIfModel model = new WhatIfModel(selection, new LatestRead(runner, error -> {
        throw new AssertionError(error);
    }));
    private final CaseReview stored = Reviews.review(Reviews.contact("AAAAA-AAAAA", 0));

    @BeforeEach
    void showTheStored() {
        selection.show(Optional.of(stored));
    }

    /** Finds a contact for each 50 m of radius. */
    private CaseReview under(Rule rule, Cancellation cancellation) {
        asked.add(rule.name());
        var contacts = new ArrayList<Contact>();
        for (int i = 1; i <= rule.radiusM() / 50; i++) {
            contacts.add(Reviews.contact("new " + i, 10 * i));
        }
        return Reviews.review(contacts.toArray(Contact[]::new));
    }

    @Test
    void onlyTheSlidersLastPositionIsShown() {
        model.open(this::under);
        model.radiusMProperty().set(120);
        model.radiusMProperty().set(160);
        while (runner.waiting() > 0) {
            runner.runNext();
        }
        assertThat(selection.review().orElseThrow().contacts()).hasSize(3);
        assertThat(asked.getLast()).isEqualTo("vicinity-15 radius=160");
        assertThat(model.outcomeProperty().get()).isEqualTo("3 contacts, 1 stored");
    }

    @Test
    void aTrialThatFailsHoldsTheGrowingRadiusAndItGoesOnWhenItIsAskedTo() {
        var told = new ArrayList<Exception>();
        var failing = new WhatIfModel(selection, new LatestRead(runner, told::add));
        boolean[] fails = {false};
        failing.open((rule, cancellation) -> {
            if (fails[0]) {
                throw new IllegalStateException("the disk is gone");
            }
            return under(rule, cancellation);
        });
        runner.runNext();
        fails[0] = true;
        failing.toggleGrowing();
        failing.grow();
        runner.runNext();
        assertThat(told).hasSize(1);
        assertThat(failing.growingProperty().get()).isFalse();
        fails[0] = false;
        double held = failing.radiusMProperty().get();
        failing.toggleGrowing();
        failing.grow();
        runner.runNext();
        assertThat(failing.radiusMProperty().get()).isGreaterThan(held);
        assertThat(told).hasSize(1);
    }

    @Test
    void aGrowingRadiusWaitsForEachAnswerAndEndsAtTheLargest() {
        model.open(this::under);
        runner.runNext();
        model.radiusMProperty().set(WhatIfModel.MOST_RADIUS_M);
        runner.runNext();
        model.toggleGrowing();
        assertThat(model.radiusMProperty().get()).isEqualTo(5);
        model.grow();
        assertThat(model.radiusMProperty().get()).as("the answer is still to come").isEqualTo(5);
        runner.runNext();
        model.grow();
        assertThat(model.radiusMProperty().get()).isEqualTo(10);
        for (int step = 0; step < 100; step++) {
            while (runner.waiting() > 0) {
                runner.runNext();
            }
            model.grow();
        }
        assertThat(model.growingProperty().get()).isFalse();
        assertThat(selection.review().orElseThrow().contacts()).hasSize(4);
        model.toggleGrowing();
        model.toggleGrowing();
        model.grow();
        assertThat(model.radiusMProperty().get()).as("held").isEqualTo(5);
    }

    @Test
    void whatIsStoredComesBack() {
        model.open(this::under);
        model.radiusMProperty().set(10);
        while (runner.waiting() > 0) {
            runner.runNext();
        }
        assertThat(selection.review().orElseThrow().contacts()).isEmpty();
        model.discard();
        assertThat(selection.review()).contains(stored);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void anAnswerThatComesAfterTheEndIsNotShown() {
        model.open(this::under);
        model.discard();
        while (runner.waiting() > 0) {
            runner.runNext();
        }
        assertThat(selection.review()).contains(stored);
    }

    @Test
    void aPresetBringsItsNumbersAndTheBridgeNeverExceedsMaxGap() {
        model.open(this::under);
        model.presetProperty().set(Rule.CDC_2020);
        assertThat(model.rule()).isEqualTo(Rule.CDC_2020);
        model.maxGapSProperty().set(60);
        assertThat(model.rule().bridgeS()).isEqualTo(60);
    }

    @Test
    void contactsAreCountedByTheirMinutes() {
        var counts = MinutesHistogram
                .counts(List.of(Reviews.contact("a", 0), Reviews.contact("b", 0, 20), Reviews.contact("c", 0, 20, 40)));
        assertThat(counts).containsExactly(0, 1, 1, 1, 0, 0, 0);
    }
}

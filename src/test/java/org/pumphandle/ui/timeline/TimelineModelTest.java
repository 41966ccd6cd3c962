package org.pumphandle.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.ui.common.Reviews.START_T;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;

class TimelineModelTest {
    private final Selection selection = new Selection();
    private final TimelineModel model = new TimelineModel(selection, Reviews.UTC);

    @Test
    void itBeginsWithTheFixesInsideTheWindow() {
        selection.show(Optional.of(Reviews.review()));
        var shown = model.shownProperty().get();
        assertThat(shown.fromT()).isBetween(START_T - 300.0, START_T - 1.0);
        assertThat(shown.toT()).isBetween(START_T + 119 * 60 + 1.0, START_T + 119 * 60 + 300.0);
    }

    @Test
    void zoomingKeepsTheInstantUnderThePointer() {
        selection.show(Optional.of(Reviews.review()));
        double about = START_T + 3_000;
        var before = new TimeScale(model.shownProperty().get().fromT(), model.shownProperty().get().toT(), 600);
        model.zoom(0.5, about);
        var after = new TimeScale(model.shownProperty().get().fromT(), model.shownProperty().get().toT(), 600);
        assertThat(after.x(about)).isCloseTo(before.x(about), org.assertj.core.data.Offset.offset(0.01));
        assertThat(after.pxPerSecond()).isGreaterThan(before.pxPerSecond());
    }

    @Test
    void nobodyGetsBeyondTheWholeTime() {
        selection.show(Optional.of(Reviews.review()));
        model.zoom(1_000, START_T);
        double whole = model.shownProperty().get().lengthS();
        model.pan(-50);
        assertThat(model.shownProperty().get().lengthS()).isEqualTo(whole);
        model.zoom(1e-9, START_T);
        assertThat(model.shownProperty().get().lengthS()).isEqualTo(60);
    }

    @Test
    void aChosenEpisodeComesIntoView() {
        var contact = Reviews.contact("AAAAA-AAAAA", 100);
        selection.show(Optional.of(Reviews.review(contact)));
        model.zoom(0.1, START_T);
        selection.chooseEpisode(Optional.of(new ContactEpisode(contact, 0)));
        var shown = model.shownProperty().get();
        assertThat(shown.fromT()).isLessThanOrEqualTo(START_T + 6_000);
        assertThat(shown.toT()).isGreaterThanOrEqualTo(START_T + 6_600);
    }

    @Test
    void episodesAtTheSameTimeLieOnLinesOfTheirOwn() {
        var marks = Mark
                .of(List.of(Reviews.contact("AAAAA-AAAAA", 10, 40), Reviews.contact("BBBBB-BBBBB", 15), Reviews.contact("CCCCC-CCCCC",
                        20)));
        assertThat(marks).extracting(Mark::lane).containsExactly(0, 1, 0, 0);
    }

    @Test
    void whatIsUnderThePointerIsFoundByLane() {
        selection.show(Optional.of(Reviews.review(Reviews.contact("AAAAA-AAAAA", 10), Reviews.contact("BBBBB-BBBBB", 15))));
        assertThat(model.at(START_T + 1_000, 1, 0)).map(mark -> mark.of().contact().reference()).contains("BBBBB-BBBBB");
        assertThat(model.at(START_T + 600 - 5, 0, 10)).isPresent();
        assertThat(model.at(START_T + 600 - 5, 0, 1)).isEmpty();
    }

    @Test
    void wordsSayWhetherThePositionIsKnown() {
        selection.show(Optional.of(Reviews.review()));
        assertThat(model.inWords(START_T + 90, Optional.empty())).isEqualTo("Mon 2 Mar 2026 00:01:30   on the way");
        assertThat(model.inWords(START_T - 90, Optional.empty())).endsWith("position unknown");
    }

    @Test
    void stayingIsABandOfItsOwnAndAGapIsNone() {
        var fixes = new java.util.ArrayList<Fix>();
        for (int i = 0; i <= 20; i++) {
            fixes.add(Fix.ofDegrees(60L * i, 10, 20, 5));
        }
        fixes.add(Fix.ofDegrees(1_260, 10, 20.01, 5));
        fixes.add(Fix.ofDegrees(5_000, 10, 20.02, 5));
        assertThat(Band.of(FixColumns.trajectory(0, fixes), 600)).containsExactly(new Band(0, 1_200, Band.Kind.STAY),
                new Band(1_200, 1_260, Band.Kind.WAY), new Band(5_000, 5_000, Band.Kind.WAY));
    }

    @Test
    void daysBeginAtMidnightOfTheZone() {
        var scale = new TimeScale(START_T, START_T + 3 * 86_400.0, 600);
        assertThat(TimeTicks.of(scale, ZoneOffset.UTC)).filteredOn(TimeTicks.Tick::isDay).extracting(TimeTicks.Tick::text)
                .containsExactly("Mon 2 Mar", "Tue 3 Mar", "Wed 4 Mar", "Thu 5 Mar");
        assertThat(TimeTicks.of(scale, ZoneId.of("Asia/Kolkata"))).filteredOn(TimeTicks.Tick::isDay).first()
                .satisfies(tick -> assertThat(tick.t()).isEqualTo(START_T + 18.5 * 3_600));
    }
}

package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.map.MapShape;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;

class CaseMapModelTest {
    private final Contact first = Reviews.contact("AAAAA-AAAAA", 10, 40);
    private final Contact second = Reviews.contact("BBBBB-BBBBB", 70);
    private final Selection selection = new Selection();
    private final CaseMapModel model = new CaseMapModel(selection, Reviews.UTC);

    @Test
    void aCaseShowsItsFixesAndAllEpisodes() {
        selection.show(Optional.of(Reviews.review(first, second)));
        assertThat(model.trackProperty().get()).filteredOn(shape -> shape.key() instanceof FixAt).hasSize(120);
        assertThat(model.episodesProperty().get()).filteredOn(shape -> shape.kind() == MapShape.Kind.POINT).hasSize(3);
    }

    @Test
    void anEpisodeIsDrawnAlongTheCasesOwnPathOnly() {
        selection.show(Optional.of(Reviews.review(second)));
        assertThat(model.episodesProperty().get()).filteredOn(shape -> shape.kind() == MapShape.Kind.LINE).singleElement()
                .satisfies(line -> {
                    assertThat(line.lonDeg()[0]).isEqualTo(20.07);
                    assertThat(line.lonDeg()[line.lonDeg().length - 1]).isEqualTo(20.08);
                    assertThat(line.latDeg()).containsOnly(10);
                });
    }

    @Test
    void choosingNarrowsWhatIsLookedAt() {
        selection.show(Optional.of(Reviews.review(first, second)));
        double whole = width();
        selection.chooseContact(Optional.of(first));
        double contact = width();
        selection.chooseEpisode(Optional.of(new ContactEpisode(first, 1)));
        assertThat(width()).isLessThan(contact).isGreaterThan(0);
        assertThat(contact).isLessThan(whole);
        assertThat(model.focusProperty().get().orElseThrow().contains(20.045, 10)).isTrue();
    }

    @Test
    void aClickOnAnEpisodeChoosesIt() {
        selection.show(Optional.of(Reviews.review(first, second)));
        model.click(Optional.of(new ContactEpisode(second, 0)));
        assertThat(selection.episode()).contains(new ContactEpisode(second, 0));
        model.click(Optional.empty());
        assertThat(selection.episode()).contains(new ContactEpisode(second, 0));
    }

    @Test
    void pointingAtAFixTellsTimePlaceAndAccuracy() {
        selection.show(Optional.of(Reviews.review(first)));
        var fix = model.trackProperty().get().stream().filter(shape -> shape.key() instanceof FixAt).skip(1).findFirst().orElseThrow();
        model.hover(Optional.ofNullable(fix.key()));
        assertThat(model.pointerTextProperty().get()).isEqualTo("Mon 2 Mar 2026 00:01:00   10.00000, 20.00100   \u00b1 5 m");
        assertThat(selection.hoveredTProperty().get()).isEqualTo(Reviews.START_T + 60.0);
        assertThat(model.liveProperty().get()).anyMatch(shape -> shape.kind() == MapShape.Kind.POLYGON);
        model.hover(Optional.empty());
        assertThat(model.pointerTextProperty().get()).isEmpty();
        assertThat(model.liveProperty().get()).isEmpty();
    }

    @Test
    void leavingTheCaseLeavesNothing() {
        selection.show(Optional.of(Reviews.review(first)));
        selection.show(Optional.empty());
        assertThat(model.trackProperty().get()).isEmpty();
        assertThat(model.episodesProperty().get()).isEmpty();
        assertThat(model.focusProperty().get()).isEmpty();
    }

    private double width() {
        var box = model.focusProperty().get().orElseThrow();
        return box.eastDeg() - box.westDeg();
    }
}

package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Contact;

class SelectionTest {
    private final Contact first = Reviews.contact("AAAAA-AAAAA", 10, 40);
    private final Contact second = Reviews.contact("BBBBB-BBBBB", 20);
    private final Selection selection = new Selection();

    @Test
    void choosingAnEpisodeChoosesItsContact() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.chooseEpisode(Optional.of(new ContactEpisode(first, 1)));
        assertThat(selection.contact()).contains(first);
    }

    @Test
    void choosingAnotherContactLeavesTheEpisode() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.chooseEpisode(Optional.of(new ContactEpisode(first, 1)));
        selection.chooseContact(Optional.of(second));
        assertThat(selection.episode()).isEmpty();
        assertThat(selection.contact()).contains(second);
    }

    @Test
    void aContactStaysChosenWhenItsCaseIsReadAgain() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.chooseContact(Optional.of(second));
        var matchedAgain = Reviews.contact("BBBBB-BBBBB", 20, 60);
        selection.show(Optional.of(Reviews.review(matchedAgain)));
        assertThat(selection.contact()).contains(matchedAgain);
    }

    @Test
    void aContactThatIsGoneIsNoLongerChosen() {
        selection.show(Optional.of(Reviews.review(first)));
        selection.chooseContact(Optional.of(first));
        selection.show(Optional.of(Reviews.review(second)));
        assertThat(selection.contact()).isEmpty();
    }

    @Test
    void steppingBackGoesFromEpisodeToContactToCase() {
        selection.show(Optional.of(Reviews.review(first)));
        selection.chooseEpisode(Optional.of(new ContactEpisode(first, 0)));
        selection.back();
        assertThat(selection.episode()).isEmpty();
        assertThat(selection.contact()).contains(first);
        selection.back();
        assertThat(selection.contact()).isEmpty();
        assertThat(selection.review()).isPresent();
    }

    @Test
    void whatANarrowingDoesNotTakeIsNoLongerChosen() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.chooseEpisode(Optional.of(new ContactEpisode(first, 1)));
        selection.narrow(period(600, 900));
        assertThat(selection.episode()).isEmpty();
        assertThat(selection.contact()).as("has another episode there").contains(first);
        assertThat(selection.episodes(first)).containsExactly(new ContactEpisode(first, 0));
        selection.narrow(period(1_300, 1_400));
        assertThat(selection.contact()).isEmpty();
        assertThat(selection.contacts()).containsExactly(second);
    }

    @Test
    void theLastStepBackEndsTheNarrowing() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.narrow(period(600, 900));
        selection.chooseContact(Optional.of(first));
        selection.back();
        assertThat(selection.narrowing().isNone()).isFalse();
        selection.back();
        assertThat(selection.narrowing().isNone()).isTrue();
    }

    @Test
    void aNarrowingStaysWithItsCaseAlone() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.narrow(period(600, 900));
        selection.playedTProperty().set(Reviews.START_T);
        selection.show(Optional.of(Reviews.review(first)));
        assertThat(selection.narrowing().isNone()).as("after matching again").isFalse();
        assertThat(selection.playedTProperty().get()).isEqualTo(Reviews.START_T);
        selection.show(Optional.empty());
        assertThat(selection.narrowing().isNone()).isTrue();
        assertThat(selection.playedTProperty().get()).isNaN();
    }

    private static Narrowing period(double fromS, double toS) {
        return Narrowing.NONE.to(Optional.of(new Narrowing.Period(Reviews.START_T + fromS, Reviews.START_T + toS)));
    }
}

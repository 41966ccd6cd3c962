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
}

package org.pumphandle.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.ui.common.Reviews.START_T;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.map.Lasso;
import org.pumphandle.map.Position;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.Narrowing;
import org.pumphandle.ui.common.Narrowing.Period;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;

class ContactsModelTest {
    private final Contact first = Reviews.contact("AAAAA-AAAAA", 10, 40);
    private final Contact second = Reviews.contact("BBBBB-BBBBB", 70);
    private final Selection selection = new Selection();
    private final ContactsModel model = new ContactsModel(selection, Reviews.UTC);

    @Test
    void aPeriodLeavesTheContactsWithAnEpisodeInIt() {
        selection.show(Optional.of(Reviews.review(first, second)));
        assertThat(model.countInWords()).isEqualTo("2");
        selection.narrow(Narrowing.NONE.to(Optional.of(new Period(START_T + 2_400, START_T + 3_000))));
        assertThat(model.contacts()).containsExactly(first);
        assertThat(model.countInWords()).isEqualTo("1 of 2");
        assertThat(model.episodes()).as("of all contacts left").containsExactly(new ContactEpisode(first, 1));
        assertThat(model.narrowingInWords()).isEqualTo("2 Mar 00:40 – 2 Mar 00:50");
        selection.chooseContact(Optional.of(first));
        assertThat(model.episodes()).containsExactly(new ContactEpisode(first, 1));
        selection.narrow(Narrowing.NONE);
        assertThat(model.contacts()).containsExactly(first, second);
        assertThat(model.episodes()).hasSize(2);
        assertThat(model.narrowingInWords()).isEmpty();
    }

    @Test
    void aLassoLeavesWhatLiesInside() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.narrow(Narrowing.NONE.within(Optional.of(around(20.075))));
        assertThat(model.contacts()).containsExactly(second);
        assertThat(model.ofWhom()).isEqualTo("of all contacts shown");
        assertThat(model.narrowingInWords()).isEqualTo("inside the line drawn");
        selection.narrow(Narrowing.NONE.within(Optional.of(around(21))));
        assertThat(model.contacts()).isEmpty();
        assertThat(model.empty().title()).isEqualTo("No contacts here");
    }

    private static Lasso around(double lonDeg) {
        return new Lasso(List.of(new Position(lonDeg - 0.01, 9.9), new Position(lonDeg + 0.01, 9.9), new Position(lonDeg, 10.1)));
    }
}

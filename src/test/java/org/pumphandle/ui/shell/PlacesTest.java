package org.pumphandle.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.HelpTopic;

class PlacesTest {
    private final Places places = new Places();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void twoPlaces() {
        places.add(new Place("cases", "Cases", Feather.USERS, () -> page("Cases")));
        places.add(new Place("batches", "Batches", Feather.SEND, () -> page("Batches")));
        places.go("cases");
    }

    private Page page(String title) {
        heard.add("made " + title);
        return new Page(title, HelpTopic.CASES, new Pane()).whenShown(() -> heard.add("shown " + title))
                .whenClosed(() -> heard.add("closed " + title));
    }

    @Test
    void aPlaceIsMadeWhenSomebodyGoesThereFirstAndStaysAsItWasLeft() {
        assertThat(heard).containsExactly("made Cases", "shown Cases");
        places.go("batches");
        var left = places.standingProperty().get().orElseThrow().page();
        places.go("cases");
        places.go("batches");
        assertThat(places.standingProperty().get().orElseThrow().page()).isSameAs(left);
        assertThat(heard).containsOnlyOnce("made Batches").filteredOn("shown Batches"::equals).hasSize(2);
    }

    @Test
    void aPageThatAPlaceLedToStaysInFrontThereUntilItIsLeft() {
        places.open("batches", page("New batch"));
        places.go("cases");
        places.go("batches");
        assertThat(trail()).containsExactly("Batches", "New batch");
        assertThat(places.back()).isTrue();
        assertThat(trail()).containsExactly("Batches");
        assertThat(heard).endsWith("closed New batch", "shown Batches");
        assertThat(places.back()).isFalse();
        assertThat(heard).doesNotContain("closed Batches");
    }

    @Test
    void anotherPageTakesThePlaceOfTheOneThatWasOpen() {
        places.open("batches", page("New batch"));
        places.open("batches", page("Judge batch 3"));
        assertThat(trail()).containsExactly("Batches", "Judge batch 3");
        assertThat(heard).containsOnlyOnce("closed New batch");
    }

    @Test
    void aPageIsOpenedWithoutShowingTheFirstOneBefore() {
        places.open("batches", page("New batch"));
        assertThat(heard).contains("made Batches", "shown New batch").doesNotContain("shown Batches");
    }

    @Test
    void aPlaceIsMadeAnewInFrontOfWhoeverIsThere() {
        places.renew("batches");
        assertThat(heard).doesNotContain("made Batches");
        places.renew("cases");
        assertThat(heard).endsWith("closed Cases", "made Cases", "shown Cases");
    }

    @Test
    void closingClosesEveryPageOnce() {
        places.open("batches", page("New batch"));
        places.close();
        assertThat(heard).containsOnlyOnce("closed Cases", "closed Batches", "closed New batch");
        assertThat(places.standingProperty().get()).isEmpty();
    }

    @Test
    void aPlaceThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> places.go("routes")).hasMessageContaining("routes");
    }

    private List<String> trail() {
        return places.standingProperty().get().orElseThrow().trail().stream().map(Page::title).toList();
    }
}

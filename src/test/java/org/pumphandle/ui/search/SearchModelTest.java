package org.pumphandle.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchHit;
import org.pumphandle.model.SearchHit.Marked;
import org.pumphandle.station.StationException;
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.NoStation;
import org.pumphandle.ui.common.RecordSearch;

/** The search box without its controls. */
class SearchModelTest {
    private final HeldJobRunner reads = new HeldJobRunner();
    private final List<SearchHit> opened = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private int begun;
    private final SearchModel model = new SearchModel(new NoStation() {
        @Override
        public Job<RecordSearch> search() {
            return Job.of("Search", (_, _) -> {
                begun++;
                return SearchModelTest.this::find;
            });
        }

        @Override
        public boolean may(Action action) {
            return true;
        }
    }, reads, () -> commands, opened::add);

    private SearchFindings find(String text, int most) {
        asked.add(text);
        if (text.startsWith("colour:")) {
            throw new StationException("'colour:' is no filter; filters are kind:, status:");
        }
        if (!text.startsWith("c")) {
            return SearchFindings.NOTHING;
        }
        return new SearchFindings(List.of(hit(RecordKind.CASE, "C-1"), hit(RecordKind.IMPORT, "4"), hit(RecordKind.CASE, "C-12")),
                Map.of(RecordKind.CASE, 40, RecordKind.IMPORT, 1));
    }

    @Test
    void aSearchIsBegunOnceForAllThatIsTypedAndOnlyTheNewestAnswerLands() {
        model.begin();
        model.begin();
        runAll();
        model.textProperty().set("x");
        model.textProperty().set("c");
        runAll();
        assertThat(begun).isEqualTo(1);
        assertThat(asked).endsWith("c");
        assertThat(words()).containsExactly("Cases  \u00b7  2 of 40", "C-1", "C-12", "Imports  \u00b7  1", "4");
    }

    @Test
    void whatIsTypedBeforeTheIndexIsReadIsLookedForOnceItIs() {
        model.begin();
        model.textProperty().set("c");
        runAll();
        assertThat(words()).hasSize(5);
    }

    @Test
    void theKeyboardGoesThroughTheRecordsAndNotPastTheirEnds() {
        type("c");
        assertThat(chosen()).isEqualTo("C-1");
        model.move(-1);
        assertThat(chosen()).isEqualTo("C-1");
        model.move(1);
        model.move(1);
        assertThat(chosen()).isEqualTo("4");
        model.move(1);
        assertThat(chosen()).isEqualTo("4");
        model.openChosen();
        assertThat(opened).extracting(SearchHit::key).containsExactly("4");
        assertThat(model.isOpen()).isFalse();
        assertThat(model.rows()).as("nothing of what was found stays").isEmpty();
    }

    @Test
    void aWrongFilterIsSaidAndForgottenWithTheNextLetter() {
        type("c");
        type("colour:red");
        assertThat(model.problemProperty().get()).startsWith("'colour:' is no filter");
        assertThat(model.rows()).isEmpty();
        model.openChosen();
        assertThat(opened).isEmpty();
        type("c");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.rows()).hasSize(5);
    }

    @Test
    void whereNothingFitsItSaysWhatToDo() {
        type("");
        assertThat(model.adviceProperty().get()).contains("filters: kind:batch");
        type("x");
        assertThat(model.rows()).isEmpty();
        assertThat(model.adviceProperty().get()).startsWith("Nothing fits.");
        model.move(1);
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void whatCanBeDoneStandsOverTheRecordsAndIsDoneOnceTheBoxIsClosed() {
        commands.add(new Command("Match this case", Feather.TARGET, () -> done.add("match")));
        commands.add(new Command("Apply what was tried", Feather.CHECK, () -> done.add("apply")).when(() -> false));
        model.begin();
        assertThat(words()).containsExactly("Commands", "Match this case");
        type("ca");
        assertThat(words()).startsWith("Commands", "Match this case", "Cases  \u00b7  2 of 40");
        type("c\u00e0s M\u00c1");
        assertThat(chosen()).isEqualTo("Match this case");
        model.openChosen();
        assertThat(done).containsExactly("match");
        assertThat(model.isOpen()).isFalse();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aClosedBoxAsksNothing() {
        type("c");
        model.end();
        int before = asked.size();
        model.textProperty().set("c-1");
        runAll();
        assertThat(asked).hasSize(before);
        assertThat(model.rows()).isEmpty();
    }

    private void type(String text) {
        model.begin();
        model.textProperty().set(text);
        runAll();
    }

    private void runAll() {
        while (reads.waiting() > 0) {
            reads.runNext();
        }
    }

    private String chosen() {
        return switch (model.chosenProperty().get().orElseThrow()) {
            case SearchRow.Found(var hit) -> hit.key();
            case SearchRow.Doable(var command) -> command.title();
        };
    }

    private List<String> words() {
        return model.rows().stream().map(row -> switch (row) {
            case SearchRow.Heading heading -> heading.words();
            case SearchRow.Found(var hit) -> hit.key();
            case SearchRow.Doing doing -> doing.words();
            case SearchRow.Explaining explaining -> explaining.words();
            case SearchRow.Doable(var command) -> command.title();
        }).toList();
    }

    private static SearchHit hit(RecordKind kind, String key) {
        return new SearchHit(kind, key, new Marked(key, List.of()), new Marked("", List.of()));
    }
}

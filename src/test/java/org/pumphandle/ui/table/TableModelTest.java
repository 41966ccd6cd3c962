package org.pumphandle.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Verdict;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Arranging.Arranged;
import org.pumphandle.ui.table.ColumnFilter.Chosen;
import org.pumphandle.ui.table.ColumnFilter.Typed;

class TableModelTest {
    private record Row(String name, double minutes, Verdict verdict) {
    }

    private static final Row ANNA = new Row("Anna", 17, Verdict.ESTABLISHED);
    private static final Row JOSE = new Row("José", 40, Verdict.PROBABLE);
    private static final Row ZOE = new Row("Zoë", 5, Verdict.POSSIBLE);

    private final ObservableList<Row> rows = FXCollections.observableArrayList(ANNA, JOSE, ZOE);
    private final DataColumn<Row, String> name = Columns.text("Name", 100, Row::name).with(Total.COUNT);
    private final DataColumn<Row, Double> minutes = Columns.number("Minutes", 80, Row::minutes, Numbers::tenths).with(Total.SUM);
    private final DataColumn<Row, Verdict> verdict = Columns.choice("Verdict", 80, Row::verdict, Verdict::name);
    private final List<SortedRows.Key<Row>> keys = new ArrayList<>();
    private final List<Row> shown = new ArrayList<>(rows);
    private final List<Row> chosen = new ArrayList<>();
    private final TableModel<Row> model = new TableModel<>(rows,
            new TableModel.Screen<>(() -> List.copyOf(keys), () -> List.copyOf(chosen), () -> List.of(name, minutes, verdict), this::show));

    private void show(Arranged<Row> arranged) {
        shown.clear();
        shown.addAll(arranged.rows());
        chosen.clear();
        arranged.chosen().forEach(at -> chosen.add(arranged.rows().get(at)));
    }

    @Test
    void textIsFoundWithoutCaseAndAccents() {
        model.filter(name, new Typed("jOSE"));
        assertThat(shown).containsExactly(JOSE);
        model.filter(name, new Typed("zoe"));
        assertThat(shown).containsExactly(ZOE);
        model.filter(name, new Typed(" "));
        assertThat(shown).containsExactlyElementsOf(rows);
    }

    @Test
    void filtersOfSeveralColumnsHoldTogether() {
        model.filter(minutes, new Typed(">10"));
        model.filter(verdict, new Chosen(Set.of("PROBABLE", "POSSIBLE")));
        assertThat(shown).containsExactly(JOSE);
        assertThat(model.standingProperty().get().shown()).isEqualTo(1);
        assertThat(model.standingProperty().get().all()).isEqualTo(3);
        model.endFilters();
        assertThat(shown).containsExactlyElementsOf(rows);
        assertThat(model.standingProperty().get().isFiltered()).isFalse();
    }

    @Test
    void aFilterThatIsNotUnderstoodLeavesAllAndSaysSo() {
        model.filter(minutes, new Typed("many"));
        assertThat(shown).containsExactlyElementsOf(rows);
        assertThat(model.standingProperty().get().wrong()).containsExactly(minutes);
        model.filter(minutes, new Typed("5"));
        assertThat(shown).containsExactly(ZOE);
        assertThat(model.standingProperty().get().wrong()).isEmpty();
    }

    @Test
    void aChosenRowThatAFilterHidesIsToldOfAndIsChosenAgainAfterIt() {
        chosen.add(ANNA);
        model.filter(name, new Typed("zo"));
        assertThat(chosen).isEmpty();
        assertThat(model.standingProperty().get().hidden()).isEqualTo(1);
        model.endFilters();
        assertThat(chosen).containsExactly(ANNA);
        assertThat(model.standingProperty().get().hidden()).isZero();
    }

    @Test
    void whoChoosesAnotherRowLetsGoOfTheHiddenOne() {
        chosen.add(ANNA);
        model.filter(name, new Typed("zo"));
        chosen.add(ZOE);
        model.chosenByHand();
        model.endFilters();
        assertThat(chosen).containsExactly(ZOE);
    }

    @Test
    void aRowThatIsNotThereAnyMoreIsNotChosen() {
        chosen.add(ANNA);
        model.filter(name, new Typed("zo"));
        rows.remove(ANNA);
        assertThat(model.standingProperty().get().hidden()).isZero();
    }

    @Test
    void totalsAreOfTheRowsShown() {
        model.totalsProperty().set(true);
        assertThat(model.standingProperty().get().totals()).containsOnlyKeys(name, minutes).containsEntry(name, "3")
                .containsEntry(minutes, "Σ 62.0");
        model.filter(minutes, new Typed(">10"));
        assertThat(model.standingProperty().get().totals()).containsEntry(name, "2").containsEntry(minutes, "Σ 57.0");
        model.filter(minutes, new Typed(">100"));
        assertThat(model.standingProperty().get().totals()).isEmpty();
    }

    @Test
    void manyRowsAreArrangedInTheBackgroundAndOnlyTheNewestWishLands() {
        var runner = new HeldJobRunner();
        model.work(runner, ZoneOffset.UTC, error -> {
            throw new AssertionError(error);
        });
        rows.setAll(IntStream.range(0, TableModel.AT_ONCE + 1).mapToObj(i -> new Row("row " + i, i, Verdict.POSSIBLE)).toList());
        model.filter(minutes, new Typed("<3"));
        model.filter(minutes, new Typed("<2"));
        assertThat(runner.waiting()).isEqualTo(2);
        assertThat(model.busyProperty().get()).isTrue();
        runner.runNext();
        assertThat(shown).as("the older wish").hasSizeGreaterThan(3);
        runner.runNext();
        assertThat(shown).hasSize(2);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void whatIsChosenWhileRowsAreArrangedStaysChosen() {
        var runner = new HeldJobRunner();
        model.work(runner, ZoneOffset.UTC, error -> {
            throw new AssertionError(error);
        });
        rows.setAll(IntStream.range(0, TableModel.AT_ONCE + 1).mapToObj(i -> new Row("row " + i, i, Verdict.POSSIBLE)).toList());
        keys.add(new SortedRows.Key<>(minutes::value, (one, other) -> Double.compare((Double) other, (Double) one)));
        model.arrange();
        chosen.add(rows.get(7));
        model.chosenByHand();
        runner.runNext();
        assertThat(runner.waiting()).as("once more, with what was chosen meanwhile").isEqualTo(1);
        runner.runNext();
        assertThat(chosen).containsExactly(rows.get(7));
        assertThat(shown.getFirst().minutes()).isEqualTo(TableModel.AT_ONCE);
    }

    @Property
    void filteringAndSortingGiveWhatFilteringThenSortingGives(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> numbers, @ForAll @IntRange(max = 9) int above) {
        rows.setAll(numbers.stream().map(n -> new Row("row " + n, n, Verdict.POSSIBLE)).toList());
        keys.add(new SortedRows.Key<>(minutes::value, (one, other) -> Double.compare((Double) one, (Double) other)));
        model.filter(minutes, new Typed(">" + above));
        assertThat(shown)
                .isEqualTo(rows.stream().filter(row -> row.minutes() > above).sorted(Comparator.comparingDouble(Row::minutes)).toList());
    }
}

package org.pumphandle.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.Reviews;

class CaseListModelTest {
    private final CaseListModel model = new CaseListModel(Reviews.UTC);

    @Test
    void everyCaseSaysWhatCameOfItOrWhatIsMissing() {
        model.show(List.of(Reviews.summary("C-1", 120, 1), Reviews.summary("C-2", 120, 0), Reviews.summary("C-3", 0, 0),
                Reviews.closed("C-4")));
        assertThat(model.rows()).extracting(CaseRow::status).containsExactly("1 contact", "not matched", "no history",
                "no consent is recorded");
        assertThat(model.rows().getFirst().dates()).isEqualTo("tested 3 Mar 2026");
    }

    @Test
    void theFilterWantsAllWordsInAnyOrderAndCase() {
        model.show(List.of(Reviews.summary("C-1", 120, 1), Reviews.summary("D-1", 120, 0), Reviews.closed("C-2")));
        model.filterProperty().set("  CONSENT c- ");
        assertThat(model.rows()).extracting(CaseRow::id).containsExactly("C-2");
        model.filterProperty().set("");
        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void aMergedCaseIsListedUnderItsOwnFilterAndLeadsToTheOneThatWasKept() {
        var merged = Reviews.summary("C-2", 120, 0);
        var cases = List.of(Reviews.summary("C-1", 120, 0),
                new CaseSummary(merged.recorded(), merged.notExaminable(), 120, 0, merged.rule(),
                        merged.tracing(), List.of(), new CaseSummary.Merging(Optional.of("C-1"), List.of())));
        model.show(List.of(Reviews.summary("C-1", 120, 0), merged));
        model.chosenProperty().set(Optional.of("C-2"));
        model.show(cases);
        assertThat(model.rows()).extracting(CaseRow::id).containsExactly("C-1");
        assertThat(model.count()).isEqualTo(1);
        assertThat(model.chosenProperty().get()).contains("C-1");
        assertThat(model.keptOf("C-2")).isEqualTo("C-1");
        assertThat(model.examinable()).containsExactly("C-1");
        model.showMerged();
        assertThat(model.rows()).extracting(CaseRow::id).containsExactly("C-2");
        model.showOnly(Optional.empty());
        assertThat(model.rows()).extracting(CaseRow::id).containsExactly("C-1");
    }

    @Test
    void aChosenCaseStaysChosenWhileItIsThere() {
        model.show(List.of(Reviews.summary("C-1", 120, 0), Reviews.summary("C-2", 120, 0)));
        model.chosenProperty().set(Optional.of("C-2"));
        model.show(List.of(Reviews.summary("C-2", 120, 5)));
        assertThat(model.chosenProperty().get()).contains("C-2");
        model.show(List.of(Reviews.summary("C-1", 120, 5)));
        assertThat(model.chosenProperty().get()).isEmpty();
    }
}

package org.pumphandle.ui.cases;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.pumphandle.model.Case;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.common.TimeFormat;

/** The station's cases, filtered by what is typed, and which one is chosen. JavaFX thread. */
public final class CaseListModel {
    private final TimeFormat times;
    private final ObservableList<CaseRow> all = FXCollections.observableArrayList();
    private final FilteredList<CaseRow> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<List<CaseSummary>> summaries = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<CaseStatus>> status = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper merged = new ReadOnlyBooleanWrapper();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> chosen = new SimpleObjectProperty<>(Optional.empty());

    public CaseListModel(TimeFormat times) {
        this.times = times;
        filter.subscribe(this::narrow);
        status.subscribe(this::narrow);
        merged.subscribe(this::narrow);
        narrow();
    }

    private void narrow() {
        var words = filter.get();
        var wanted = status.get();
        boolean isMerged = merged.get();
        shown.setPredicate(row -> row.isMerged() == isMerged && row.contains(words)
                && (isMerged || wanted.filter(one -> one != row.summary().tracing().status()).isEmpty()));
    }

    /** Shows these cases. The chosen one stays chosen where it is still among them. */
    public void show(List<CaseSummary> cases) {
        all.setAll(cases.stream().map(summary -> CaseRow.of(summary, times)).toList());
        if (chosen.get().filter(id -> all.stream().noneMatch(row -> row.id().equals(id))).isPresent()) {
            chosen.set(Optional.empty());
        }
        summaries.set(List.copyOf(cases));
        if (!merged.get()) {
            chosen.set(chosen.get().map(this::keptOf));
        }
    }

    /** Words of which a case must contain all. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Number of the chosen case. */
    public ObjectProperty<Optional<String>> chosenProperty() {
        return chosen;
    }

    /** The only status that is shown; empty where all are. */
    public ObjectProperty<Optional<CaseStatus>> statusProperty() {
        return status;
    }

    /** Whether those are shown, and no others, that were merged into another case. */
    public ReadOnlyBooleanProperty mergedProperty() {
        return merged.getReadOnlyProperty();
    }

    /** Shows the cases that were merged into another one alone. */
    void showMerged() {
        merged.set(true);
    }

    /** Shows cases of a status alone, of all where it is empty; none that was merged. */
    public void showOnly(Optional<CaseStatus> wanted) {
        merged.set(false);
        status.set(wanted);
    }

    /** The case that is to be shown for a number: where it was merged, the one that was kept. */
    public String keptOf(String id) {
        return summary(id).flatMap(one -> one.merging().into()).orElse(id);
    }

    /** All cases, as they were read last. */
    public List<CaseSummary> summaries() {
        return summaries.get();
    }

    /** The same, as they change. */
    public ReadOnlyObjectProperty<List<CaseSummary>> summariesProperty() {
        return summaries.getReadOnlyProperty();
    }

    /** One of them. */
    public Optional<CaseSummary> summary(String id) {
        return summaries.get().stream().filter(one -> one.recorded().id().equals(id)).findFirst();
    }

    /** Numbers of the cases that may be examined. */
    public List<String> examinable() {
        return all.stream().filter(row -> row.kind() != CaseRow.Kind.NOT_EXAMINABLE && !row.isMerged()).map(CaseRow::id).toList();
    }

    /** A case as it is recorded. */
    public Optional<Case> recorded(String id) {
        return summary(id).map(CaseSummary::recorded);
    }

    ObservableList<CaseRow> rows() {
        return shown;
    }

    boolean hasNone() {
        return all.isEmpty();
    }

    int count() {
        return (int) all.stream().filter(row -> row.isMerged() == merged.get()).count();
    }

    Optional<CaseRow> chosenRow() {
        return chosen.get().flatMap(id -> shown.stream().filter(row -> row.id().equals(id)).findFirst());
    }
}

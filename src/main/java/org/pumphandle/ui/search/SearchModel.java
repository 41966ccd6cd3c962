package org.pumphandle.ui.search;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchHit;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.RecordSearch;

/** What is typed into the search box, what was found, and which of it is chosen. A search is begun when the box is opened. JavaFX thread. */
public final class SearchModel {
    private static final int MOST = 30;

    private final OpenStation station;
    private final LatestRead reads;
    private final Consumer<SearchHit> onOpened;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<SearchHit>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private Optional<RecordSearch> search = Optional.empty();

    /**
     * @param reads runs questions
     * @param onOpened opens a record that was found
     */
    public SearchModel(OpenStation station, JobRunner reads, Consumer<SearchHit> onOpened) {
        this.station = station;
        this.reads = new LatestRead(reads, error -> refuse(String.valueOf(error.getMessage())));
        this.onOpened = onOpened;
        text.subscribe(_ -> ask());
    }

    /** What is typed. */
    StringProperty textProperty() {
        return text;
    }

    /** Whether the box is open. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return open.get();
    }

    /** Why nothing could be looked for; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What to do where nothing is shown. */
    ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** What was found, by kind, that of the best first. */
    ObservableList<SearchRow> rows() {
        return rows;
    }

    ObjectProperty<Optional<SearchHit>> chosenProperty() {
        return chosen;
    }

    /** Opens the box: begins to search, unless it is open. */
    void begin() {
        if (!open.get()) {
            open.set(true);
            advice.set(text("search.reading-the-index"));
            reads.ask(station.search(), begun -> {
                search = Optional.of(begun);
                ask();
            });
        }
    }

    /** Closes the box; nothing of what was found stays. */
    public void end() {
        open.set(false);
        reads.forget();
        search = Optional.empty();
        text.set("");
        show(SearchFindings.NOTHING);
    }

    private void ask() {
        search.ifPresent(begun -> {
            var wanted = text.get();
            reads.ask(Job.of(text("search.search"), (_, _) -> begun.find(wanted, MOST)), this::show);
        });
    }

    private void show(SearchFindings found) {
        var byKind = new LinkedHashMap<RecordKind, List<SearchHit>>();
        found.hits().forEach(hit -> byKind.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(hit));
        var next = new ArrayList<SearchRow>();
        byKind.forEach((kind, hits) -> {
            next.add(new SearchRow.Heading(kind, found.counts().getOrDefault(kind, hits.size()), hits.size()));
            hits.forEach(hit -> next.add(new SearchRow.Found(hit)));
        });
        problem.set("");
        advice.set(text.get().isBlank()
                ? text("search.words-or-their-beginnings-and")
                : text("search.nothing-fits-a-word-is"));
        rows.setAll(next);
        chosen.set(hits().stream().findFirst());
    }

    private void refuse(String words) {
        rows.clear();
        chosen.set(Optional.empty());
        advice.set("");
        problem.set(words);
    }

    private List<SearchHit> hits() {
        return rows.stream().flatMap(row -> row instanceof SearchRow.Found(var hit) ? Stream.of(hit) : Stream.<SearchHit>empty())
                .toList();
    }

    /** Chooses the next of what was found, or the one before; the ends are the ends. */
    void move(int step) {
        var hits = hits();
        if (!hits.isEmpty()) {
            int at = chosen.get().map(hits::indexOf).orElse(-1);
            chosen.set(Optional.of(hits.get(Math.clamp(at + step, 0, hits.size() - 1))));
        }
    }

    /** Opens the chosen record and closes the box. */
    void openChosen() {
        chosen.get().ifPresent(hit -> {
            end();
            onOpened.accept(hit);
        });
    }
}

package org.pumphandle.ui.search;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
import org.pumphandle.model.Action;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchHit;
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.RecordSearch;
import org.pumphandle.ui.search.SearchRow.Choosable;
import org.pumphandle.ui.search.SearchRow.Doable;
import org.pumphandle.ui.search.SearchRow.Found;

/**
 * What is typed into the search box, what can be done and what was found that fits it, and which of it is chosen. A search is begun when the box is
 * opened. JavaFX thread.
 */
public final class SearchModel {
    private static final int MOST = 30;
    /** More would push the records out of sight. */
    private static final int MOST_COMMANDS = 5;
    private static final int MOST_EXPLAINED = 3;

    private final OpenStation station;
    private final LatestRead reads;
    private final Consumer<SearchHit> onOpened;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ObservableList<SearchRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Choosable>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final Supplier<List<Command>> commands;
    private Optional<RecordSearch> search = Optional.empty();
    private SearchFindings found = SearchFindings.NOTHING;
    /** Whether the answer to what is typed is still to come. */
    private boolean isAsking;

    /**
     * @param reads runs questions
     * @param commands what can be done in the window
     * @param onOpened opens a record that was found
     */
    public SearchModel(OpenStation station, JobRunner reads, Supplier<List<Command>> commands, Consumer<SearchHit> onOpened) {
        this.commands = commands;
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

    ObjectProperty<Optional<Choosable>> chosenProperty() {
        return chosen;
    }

    /** Opens the box: begins to search, unless it is open. */
    void begin() {
        if (!open.get()) {
            open.set(true);
            show();
            if (maySearch()) {
                advice.set(text("search.reading-the-index"));
                reads.ask(station.search(), begun -> {
                    search = Optional.of(begun);
                    ask();
                });
            }
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

    boolean maySearch() {
        return station.may(Action.RECORDS_SEARCHED);
    }

    private void ask() {
        isAsking = search.isPresent();
        show();
        search.ifPresent(begun -> {
            var wanted = text.get();
            reads.ask(Job.of(text("search.search"), (_, _) -> begun.find(wanted, MOST)), this::show);
        });
    }

    private void show(SearchFindings next) {
        found = next;
        isAsking = false;
        problem.set("");
        show();
    }

    private void show() {
        var next = new ArrayList<SearchRow>();
        if (open.get()) {
            boolean isTyped = !text.get().isBlank();
            add(next, new SearchRow.Doing(), fitting(false).limit(isTyped ? MOST_COMMANDS : Integer.MAX_VALUE));
            add(next, new SearchRow.Explaining(), fitting(true).limit(isTyped ? MOST_EXPLAINED : 0));
        }
        var byKind = new LinkedHashMap<RecordKind, List<SearchHit>>();
        found.hits().forEach(hit -> byKind.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(hit));
        byKind.forEach((kind, hits) -> {
            next.add(new SearchRow.Heading(kind, found.counts().getOrDefault(kind, hits.size()), hits.size()));
            hits.forEach(hit -> next.add(new Found(hit)));
        });
        rows.setAll(next);
        advice.set(advice());
        chosen.set(choosable().stream().findFirst());
    }

    private Stream<Command> fitting(boolean isExplaining) {
        return commands.get().stream().filter(one -> one.isExplaining() == isExplaining).filter(Command::isOffered)
                .filter(one -> one.fits(text.get()));
    }

    private static void add(List<SearchRow> rows, SearchRow heading, Stream<Command> commands) {
        var doable = commands.map(Doable::new).toList();
        if (!doable.isEmpty()) {
            rows.add(heading);
            rows.addAll(doable);
        }
    }

    private String advice() {
        if (text.get().isBlank()) {
            return maySearch() ? text("search.words-or-their-beginnings-and") : "";
        }
        return rows.isEmpty() && !isAsking ? text("search.nothing-fits-a-word-is") : "";
    }

    /** A search that cannot be understood takes only what it found from the list. */
    private void refuse(String words) {
        show(SearchFindings.NOTHING);
        advice.set("");
        problem.set(words);
    }

    private List<Choosable> choosable() {
        return rows.stream().flatMap(row -> row instanceof Choosable one ? Stream.of(one) : Stream.<Choosable>empty()).toList();
    }

    /** Chooses the next of what was found, or the one before; the ends are the ends. */
    void move(int step) {
        var all = choosable();
        if (!all.isEmpty()) {
            int at = chosen.get().map(all::indexOf).orElse(-1);
            chosen.set(Optional.of(all.get(Math.clamp(at + step, 0, all.size() - 1))));
        }
    }

    /** Opens the chosen record, or does what is chosen, and closes the box. */
    void openChosen() {
        chosen.get().ifPresent(one -> {
            end();
            switch (one) {
                case Found(var hit) -> onOpened.accept(hit);
                case Doable(var command) -> command.action().run();
            }
        });
    }
}

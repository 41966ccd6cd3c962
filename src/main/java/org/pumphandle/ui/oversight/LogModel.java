package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.station.LogAnswer;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OversightJobs;

/** The entries that are shown, of which more come as one looks further. JavaFX thread. */
final class LogModel {
    private static final int NEAR_ROWS = 40;

    private final OversightJobs log;
    private final LatestRead question;
    private final LatestRead page;
    private final ObservableList<LoggedEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<LoggedEntry>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private @Nullable LogAnswer answer;
    private boolean hasMore;
    private boolean isTurning;
    /** The leaf with which the entries begin, as where one was found; empty for the newest. */
    private OptionalLong first = OptionalLong.empty();

    /**
     * How it stands with the answer.
     *
     * @param isRead whether it is there
     * @param isRefused whether something went wrong
     * @param words how much there is, or what went wrong
     */
    record State(boolean isRead, boolean isRefused, String words) {
        static final State READING = new State(false, false, "");
    }

    LogModel(OversightJobs log, JobRunner reads) {
        this.log = log;
        this.question = new LatestRead(reads, this::failed);
        this.page = new LatestRead(reads, this::failed);
    }

    ObservableList<LoggedEntry> entries() {
        return entries;
    }

    ObjectProperty<Optional<LoggedEntry>> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether newer entries are left out. */
    boolean beginsWithALeaf() {
        return first.isPresent();
    }

    /** Asks for the entry of a leaf, which is chosen, and those before it. */
    void askUpTo(long leaf) {
        begin(OptionalLong.of(leaf));
        question.ask(log.entriesUpTo(leaf), found -> {
            show(found);
            chosen.set(entries.stream().findFirst());
        });
    }

    private void begin(OptionalLong leaf) {
        first = leaf;
        page.forget();
        isTurning = false;
        hasMore = false;
        answer = null;
        state.set(State.READING);
    }

    /** Asks for entries, or for a case's history, the oldest first. */
    void ask(LogFilter filter) {
        begin(OptionalLong.empty());
        var caseId = filter.caseId();
        if (caseId != null) {
            question.ask(log.history(caseId), this::show);
        } else {
            question.ask(log.entries(filter), this::show);
        }
    }

    private void show(LogAnswer found) {
        answer = found;
        hasMore = found.newest().size() == LogAnswer.PAGE;
        show(found.newest());
    }

    private void show(List<LoggedEntry> found) {
        var wanted = chosen.get().map(one -> one.leaf().index());
        entries.setAll(found);
        chosen.set(found.stream().filter(one -> wanted.equals(Optional.of(one.leaf().index()))).findFirst());
        count();
    }

    /** Shows nothing, and why. */
    void refuse(String why) {
        question.forget();
        page.forget();
        entries.clear();
        hasMore = false;
        chosen.set(Optional.empty());
        state.set(new State(true, true, why));
    }

    /** Whether a row is so near the end that the next page is wanted. */
    boolean wantsMore(int row) {
        return hasMore && !isTurning && row >= entries.size() - NEAR_ROWS;
    }

    /** Reads the next page. */
    void more() {
        var turning = answer;
        if (turning == null || !hasMore || isTurning) {
            return;
        }
        isTurning = true;
        page.ask(turning.after(entries.getLast().leaf().index()), found -> {
            isTurning = false;
            hasMore = found.size() == LogAnswer.PAGE;
            entries.addAll(found);
            count();
        });
    }

    private void count() {
        if (first.isPresent()) {
            state.set(new State(true, false, text("oversight.from-leaf-on", String.valueOf(first.getAsLong()))));
            return;
        }
        state.set(new State(true, false, text(hasMore ? "oversight.the-first-entries" : "oversight.entries-counted", entries.size())));
    }

    private void failed(Exception error) {
        refuse(text("oversight.log-cannot-be-read-as", Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName())));
    }
}

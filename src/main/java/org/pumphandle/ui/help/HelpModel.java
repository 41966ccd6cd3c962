package org.pumphandle.ui.help;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.model.Role;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.Shortcut.Where;
import org.pumphandle.ui.common.Term;

/** What help shows while it is open: at first what explains the page in front, then what somebody was led to from there. JavaFX thread. */
public final class HelpModel {
    private final Role role;
    private final ReadOnlyObjectWrapper<Optional<HelpPage>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<HelpPage> ledTo = new ArrayDeque<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Term> terms = FXCollections.observableArrayList();
    private Optional<HelpTopic> front = Optional.empty();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    /** @param role whose keys are shown */
    public HelpModel(Role role) {
        this.role = role;
        filter.subscribe(words -> terms.setAll(Term.sorted().stream().filter(term -> term.contains(words)).toList()));
    }

    /** What is shown; empty while help is closed. */
    ReadOnlyObjectProperty<Optional<HelpPage>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public boolean isOpen() {
        return open.get();
    }

    /** Another page or dialog has come to the front: help follows, unless somebody reads the glossary or the keys. */
    public void follow(HelpTopic topic) {
        front = Optional.of(topic);
        if (ledTo.peekLast() instanceof HelpPage.Topic) {
            ledTo.clear();
        }
        show(open.get());
    }

    /** Opens help for what is in front, or closes it. */
    public void toggle() {
        if (open.get()) {
            close();
        } else {
            open();
        }
    }

    /** Opens help for what is in front. */
    public void open() {
        ledTo.clear();
        show(true);
    }

    public void close() {
        show(false);
    }

    /** Explains a part of the window. */
    public void explain(HelpTopic topic) {
        lead(new HelpPage.Topic(topic));
    }

    /** Shows the glossary. */
    public void showGlossary() {
        filter.set("");
        lead(new HelpPage.Glossary(Optional.empty()));
    }

    /** Shows the glossary at a term. */
    public void explain(Term term) {
        filter.set("");
        lead(new HelpPage.Glossary(Optional.of(term)));
    }

    /** Shows the keys. */
    public void showKeys() {
        lead(new HelpPage.Keys());
    }

    private void lead(HelpPage page) {
        if (ledTo.peekLast() instanceof HelpPage.Glossary && page instanceof HelpPage.Glossary) {
            ledTo.removeLast();
        }
        ledTo.addLast(page);
        show(true);
    }

    /** One step back to where somebody was led from. */
    void back() {
        ledTo.pollLast();
        show(open.get());
    }

    /** Whether there is a step back. */
    boolean isLed() {
        return !ledTo.isEmpty();
    }

    /** What is shown is there before anybody hears that help is open. */
    private void show(boolean isOpen) {
        shown.set(isOpen
                ? Optional.ofNullable(ledTo.peekLast()).or(() -> front.map(HelpPage.Topic::new))
                : Optional.empty());
        open.set(isOpen);
    }

    /** What the terms are looked through for. */
    StringProperty filterProperty() {
        return filter;
    }

    /** The terms that hold what is looked for, as the language sorts them. */
    ObservableList<Term> terms() {
        return terms;
    }

    /** The parts of the window that the role has keys in. */
    List<Where> whereKeys() {
        return Arrays.stream(Where.values()).filter(where -> where.isFor(role)).toList();
    }

    /** What belongs to it, of what the role meets. */
    List<HelpTopic> partsOf(HelpTopic topic) {
        return topic.parts().stream().filter(HelpTopic.of(role)::contains).toList();
    }

    /** The keys that belong to what is explained, beside those that are the same everywhere. */
    List<Shortcut> keysOf(HelpTopic topic) {
        return switch (topic) {
            case CASES -> whereKeys().stream().filter(where -> where == Where.CASES || where == Where.TRACER)
                    .flatMap(where -> Shortcut.in(where).stream()).toList();
            case MAP -> Shortcut.in(Where.MAP);
            case TIMELINE -> Shortcut.in(Where.TIMELINE);
            case OVERSIGHT -> Shortcut.in(Where.OVERSIGHT);
            case WHAT_IF -> List.of(Shortcut.TRY_RULES);
            case SEARCH -> List.of(Shortcut.SEARCH);
            case FOLLOW_UPS -> List.of(Shortcut.FOLLOW_UPS);
            case BATCHES -> List.of(Shortcut.BATCHES);
            case IMPORTS, IMPORT_FILES -> role == Role.TRACER ? List.of(Shortcut.IMPORT) : List.of();
            case MATCH -> List.of(Shortcut.MATCH);
            case CONSENT -> List.of(Shortcut.CONSENT);
            case EVIDENCE -> List.of(Shortcut.EXPLAIN);
            default -> List.of();
        };
    }
}

package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.station.MessageTexts.Preview;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.UserSettings;

/** How messages are written: in which languages, one below the other, and where the office is reached. Both are remembered. JavaFX thread. */
final class TextForm {
    private static final String HOT_LINE = "warning.hot-line";
    private static final String LANGUAGES = "warning.languages";
    private static final String FIRST_LANGUAGE = "en";

    private final BatchJobs jobs;
    private final MessageKind kind;
    private final UserSettings settings;
    private final LatestRead read;
    private final ObservableList<Language> languages = FXCollections.observableArrayList();
    private final StringProperty hotLine = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<Optional<Preview>> text = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private LocalDate day;
    private int quarantineDays;

    /** A language of the list, in which the text is written where it is chosen. */
    record Language(String tag, BooleanProperty chosenProperty) {
        String name() {
            return MessageWords.language(tag);
        }
    }

    /** @param day of exposure in the text that is shown, until another is known */
    TextForm(BatchJobs jobs, MessageKind kind, UserSettings settings, JobRunner reads, LocalDate day) {
        this.jobs = jobs;
        this.kind = kind;
        this.settings = settings;
        this.day = day;
        this.read = new LatestRead(reads, this::fail);
        hotLine.set(settings.get(HOT_LINE).orElse(""));
        Consumer<List<String>> onLanguages = this::offer;
        read.ask(jobs.languages(kind), onLanguages);
    }

    /** Those chosen before come first, in their order. */
    private void offer(List<String> tags) {
        var before = settings.get(LANGUAGES).map(all -> List.of(all.split(","))).orElse(List.of(FIRST_LANGUAGE)).stream()
                .filter(tags::contains).toList();
        before.forEach(tag -> languages.add(language(tag, true)));
        tags.stream().filter(tag -> !before.contains(tag)).forEach(tag -> languages.add(language(tag, false)));
        write();
    }

    private Language language(String tag, boolean isChosen) {
        var chosen = new SimpleBooleanProperty(isChosen);
        chosen.addListener(_ -> write());
        return new Language(tag, chosen);
    }

    /** All languages that there are; in the order of this list the text is written in those that are chosen. */
    ObservableList<Language> languages() {
        return languages;
    }

    StringProperty hotLineProperty() {
        return hotLine;
    }

    /** The message as it would be sent; empty while it cannot be written. */
    ReadOnlyObjectProperty<Optional<Preview>> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why the text cannot be written; empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Moves a language one place up in the list; those at the top are written first. */
    void moveUp(Language language) {
        int at = languages.indexOf(language);
        if (at > 0) {
            languages.remove(at);
            languages.add(at - 1, language);
            write();
        }
    }

    /** Writes the text for another day. */
    void setDay(LocalDate ofExposure, int daysOfQuarantine) {
        day = ofExposure;
        quarantineDays = daysOfQuarantine;
        write();
    }

    /** Writes the text anew, for instance once the hot line was typed. */
    void write() {
        var now = settings();
        if (now.isEmpty()) {
            read.forget();
            text.set(Optional.empty());
            problem.set(hotLine.get().isBlank()
                    ? text("batches.type-the-hot-line-at")
                    : text("batches.choose-at-least-one-language"));
            return;
        }
        read.ask(jobs.preview(kind, now.get(), day, quarantineDays), written -> {
            text.set(Optional.of(written));
            problem.set("");
        });
    }

    private void fail(Exception error) {
        text.set(Optional.empty());
        problem.set(String.valueOf(error.getMessage()));
    }

    /** What was chosen; empty where something is missing. */
    Optional<MessageSettings> settings() {
        var chosen = languages.stream().filter(language -> language.chosenProperty().get()).map(Language::tag).toList();
        return chosen.isEmpty() || hotLine.get().isBlank()
                ? Optional.empty()
                : Optional.of(new MessageSettings(chosen, hotLine.get().strip()));
    }

    /** Offers the same next time. */
    void remember() {
        settings().ifPresent(chosen -> {
            settings.put(HOT_LINE, chosen.hotLine());
            settings.put(LANGUAGES, String.join(",", chosen.languages()));
        });
    }
}

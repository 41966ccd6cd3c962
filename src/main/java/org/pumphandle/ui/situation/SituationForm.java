package org.pumphandle.ui.situation;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.pumphandle.ui.common.UserSettings;

/** Day, format and folder of a situation report; format and folder are remembered. JavaFX thread. */
public final class SituationForm {
    private static final String FORMAT = "situation.format";
    private static final String FOLDER = "situation.folder";

    private final UserSettings settings;
    private final LocalDate today;
    private final ObjectProperty<@Nullable LocalDate> day;
    private final ObjectProperty<Format> format;
    private final ReadOnlyObjectWrapper<Optional<Path>> folder;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What the report is written as. */
    enum Format {
        PDF, HTML;

        String ending() {
            return this == PDF ? "pdf" : "html";
        }

        String inWords() {
            return switch (this) {
                case PDF -> text("situation.as-pdf");
                case HTML -> text("situation.as-html");
            };
        }
    }

    /** A report that is to be written. */
    public record Wish(LocalDate day, Path file) {
    }

    /** @param today the last day that can be told of, by the station's zone */
    public SituationForm(UserSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
        this.day = new SimpleObjectProperty<>(today);
        this.format = new SimpleObjectProperty<>(Arrays.stream(Format.values())
                .filter(one -> settings.get(FORMAT).filter(one.ending()::equals).isPresent()).findFirst().orElse(Format.PDF));
        this.folder = new ReadOnlyObjectWrapper<>(settings.get(FOLDER).map(Path::of));
    }

    ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    ObjectProperty<Format> formatProperty() {
        return format;
    }

    /** Where the file goes; empty until somebody chose. */
    ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void choose(Path into) {
        folder.set(Optional.of(into));
        problem.set("");
    }

    /** The name that the file gets. */
    String fileName() {
        var of = day.get();
        return of == null ? "" : "situation-" + of + "." + format.get().ending();
    }

    /** What is to be written, which remembers how; empty where something is missing, which is said. */
    Optional<Wish> wish() {
        var of = day.get();
        if (of == null || of.isAfter(today)) {
            problem.set(text("situation.choose-a-day"));
            return Optional.empty();
        }
        problem.set(folder.get().isEmpty() ? text("situation.choose-a-folder") : "");
        return folder.get().map(into -> {
            settings.put(FORMAT, format.get().ending());
            settings.put(FOLDER, into.toString());
            return new Wish(of, into.resolve(fileName()));
        });
    }
}

package org.pumphandle.ui.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FixField;
import org.pumphandle.model.ImportPreview.Column;
import org.pumphandle.model.ImportPreview.Columns;
import org.pumphandle.model.SubscriberKind;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Words;

/** Which column of a carrier's file is what, while somebody chooses it; what is wrong is said beside the field. JavaFX thread. */
public final class MappingForm {
    private static final String COMMON_PATTERN = "dd.MM.yyyy HH:mm:ss";
    private static final String COMMON_ZONE = "UTC";

    private final Runnable onChange;
    private final Map<FixField, StringProperty> columns = new EnumMap<>(FixField.class);
    private final Map<FixField, ReadOnlyStringWrapper> errors = new EnumMap<>(FixField.class);
    private final ObjectProperty<SubscriberKind> kind = new SimpleObjectProperty<>(SubscriberKind.TOKEN);
    private final ObjectProperty<TimeKind> timeKind = new SimpleObjectProperty<>(TimeKind.ISO);
    private final StringProperty pattern = new SimpleStringProperty(COMMON_PATTERN);
    private final StringProperty zone = new SimpleStringProperty("");
    private final ObjectProperty<AccuracyLevel> level = new SimpleObjectProperty<>(AccuracyLevel.P68);
    private final StringProperty assumedAccuracyM = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<String>> carrier = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Column>> available = new ReadOnlyObjectWrapper<>(List.of());
    private Map<FixField, String> found = Map.of();
    private boolean taking;

    /** @param onChange hears of every change that the user makes */
    public MappingForm(Runnable onChange) {
        this.onChange = onChange;
        for (var field : FixField.values()) {
            columns.put(field, new SimpleStringProperty(""));
            errors.put(field, new ReadOnlyStringWrapper(""));
            column(field).addListener((_, _, _) -> changed());
        }
        timeKind.addListener((_, _, now) -> {
            if (now == TimeKind.PATTERN && zone.get().isEmpty()) {
                zone.set(COMMON_ZONE);
            }
        });
        for (var property : List.<ObservableValue<?>>of(kind, timeKind, pattern, zone, level, assumedAccuracyM)) {
            property.addListener((_, _, _) -> changed());
        }
        take(ColumnChoice.NONE, Optional.empty());
    }

    /** The column of a field; empty where none is chosen. */
    public StringProperty column(FixField field) {
        return Objects.requireNonNull(columns.get(field));
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public ReadOnlyStringProperty errorProperty(FixField field) {
        return error(field).getReadOnlyProperty();
    }

    private ReadOnlyStringWrapper error(FixField field) {
        return Objects.requireNonNull(errors.get(field));
    }

    ObjectProperty<SubscriberKind> kindProperty() {
        return kind;
    }

    ObjectProperty<TimeKind> timeKindProperty() {
        return timeKind;
    }

    StringProperty patternProperty() {
        return pattern;
    }

    StringProperty zoneProperty() {
        return zone;
    }

    ObjectProperty<AccuracyLevel> levelProperty() {
        return level;
    }

    StringProperty assumedAccuracyMProperty() {
        return assumedAccuracyM;
    }

    /** The carrier whose saved mapping this is, unchanged; empty otherwise. */
    ReadOnlyObjectProperty<Optional<String>> carrierProperty() {
        return carrier.getReadOnlyProperty();
    }

    /** The columns of the file. */
    ReadOnlyObjectProperty<List<Column>> availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** What is chosen. */
    public ColumnChoice choice() {
        var format = timeKind.get();
        return new ColumnChoice(text(FixField.SUBSCRIBER), kind.get(), text(FixField.TIME), format.format(pattern.get()),
                format.needsZone() ? zone.get().strip() : "", text(FixField.LAT), text(FixField.LON), text(FixField.ACCURACY), level.get(),
                assumedAccuracyM.get().strip());
    }

    /** A list that is filled anew has nothing chosen for a moment. */
    private String text(FixField field) {
        return Objects.requireNonNullElse(column(field).get(), "");
    }

    /** Takes what a saved mapping or a guess chooses, without telling that anything changed. */
    void take(ColumnChoice choice, Optional<String> of) {
        taking = true;
        try {
            for (var field : FixField.values()) {
                column(field).set(choice.column(field));
            }
            kind.set(choice.kind());
            timeKind.set(TimeKind.of(choice.timeFormat()));
            pattern.set(timeKind.get() == TimeKind.PATTERN ? choice.timeFormat().substring(ColumnChoice.PATTERN.length()) : COMMON_PATTERN);
            zone.set(choice.zone());
            level.set(choice.level());
            assumedAccuracyM.set(choice.assumedAccuracyM().replaceAll("\\.0$", ""));
            carrier.set(of);
        } finally {
            taking = false;
        }
        check();
    }

    /** Takes the columns of a file and what its first rows say of the choice. */
    void show(Columns of) {
        if (of.isTable()) {
            available.set(of.all());
        }
        found = of.problems();
        check();
    }

    /** Whether the choice makes sense by itself, whatever the rows say. */
    boolean isComplete() {
        return ownErrors().isEmpty();
    }

    /** The first error, with the name of its field; empty where there is none. */
    Optional<String> firstError() {
        return ownErrors().entrySet().stream().findFirst()
                .map(entry -> Words.text("common.name-and-words", ModelWords.of(entry.getKey()), entry.getValue()));
    }

    private void changed() {
        if (!taking) {
            carrier.set(Optional.empty());
            found = Map.of();
            check();
            onChange.run();
        }
    }

    private void check() {
        var own = ownErrors();
        for (var field : FixField.values()) {
            error(field).set(own.getOrDefault(field, found.getOrDefault(field, "")));
        }
    }

    private Map<FixField, String> ownErrors() {
        var wrong = new EnumMap<FixField, String>(FixField.class);
        var taken = new ArrayList<FixField>();
        for (var field : FixField.values()) {
            var column = text(field);
            if (column.isEmpty() && field != FixField.ACCURACY) {
                wrong.put(field, Words.text("imports.choose-the-column"));
            }
            taken.stream().filter(earlier -> !column.isEmpty() && text(earlier).equals(column)).findFirst()
                    .ifPresent(earlier -> wrong.put(field, Words.text("imports.this-column-is-already", ModelWords.of(earlier))));
            taken.add(field);
        }
        timeError().ifPresent(error -> wrong.putIfAbsent(FixField.TIME, error));
        if (!isMetres(assumedAccuracyM.get())) {
            wrong.putIfAbsent(FixField.ACCURACY, Words.text("imports.not-a-radius", assumedAccuracyM.get()));
        }
        return wrong;
    }

    private Optional<String> timeError() {
        if (timeKind.get() == TimeKind.PATTERN && !isPattern(pattern.get())) {
            return Optional.of(Words.text("imports.not-a-pattern", pattern.get(), COMMON_PATTERN));
        }
        return timeKind.get().needsZone() && !isZone(zone.get().strip())
                ? Optional.of(Words.text("imports.not-a-zone", zone.get()))
                : Optional.empty();
    }

    private static boolean isPattern(String text) {
        try {
            return !text.isBlank() && !DateTimeFormatter.ofPattern(text, Locale.ROOT).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        try {
            return text.isEmpty() || !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMetres(String text) {
        try {
            float metres = Float.parseFloat(text.strip());
            return metres >= 0 && Float.isFinite(metres);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

package org.pumphandle.ui.consent;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.CollectionMethod;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentTerms;
import org.pumphandle.model.Purpose;
import org.pumphandle.ui.common.Words;

/** A consent record while somebody fills it in: what stands in the fields, and what is wrong with it. JavaFX thread. */
final class ConsentFields {
    private static final DateTimeFormatter DAY_AND_MAYBE_TIME = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd[ HH:mm[:ss]]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0).parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    final StringProperty id = new SimpleStringProperty("");
    final StringProperty given = new SimpleStringProperty("");
    final BooleanProperty tracing = new SimpleBooleanProperty(true);
    final BooleanProperty identity = new SimpleBooleanProperty();
    final ObjectProperty<CollectionMethod> collection = new SimpleObjectProperty<>(CollectionMethod.PAPER_FORM);
    final StringProperty firstDay = new SimpleStringProperty("");
    final StringProperty lastDay = new SimpleStringProperty("");
    final StringProperty expires = new SimpleStringProperty("");
    final StringProperty controller = new SimpleStringProperty("");
    final StringProperty jurisdiction = new SimpleStringProperty("");
    final StringProperty language = new SimpleStringProperty("");
    final StringProperty notice = new SimpleStringProperty("");
    final StringProperty withdrawalMethod = new SimpleStringProperty("");
    final ObjectProperty<Optional<Path>> form = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ZoneId zone;

    /** @param zone the zone of times */
    ConsentFields(ZoneId zone) {
        this.zone = zone;
        List.of(id, given, tracing, identity, collection, firstDay, lastDay, expires, controller, jurisdiction, language, notice,
                withdrawalMethod).forEach(field -> field.subscribe(this::check));
    }

    /** Fills the fields with a record that is to be changed, or clears them for a new one; what a line list left open is left empty. */
    void fill(Optional<Consent> consent) {
        id.set(consent.map(Consent::id).orElse(""));
        given.set(consent.map(Consent::at).map(this::shown).orElse(""));
        tracing.set(consent.map(one -> one.covers(Purpose.CONTACT_TRACING)).orElse(true));
        identity.set(consent.map(one -> one.covers(Purpose.IDENTITY)).orElse(false));
        var scope = consent.map(Consent::scope).orElse(ConsentScope.UNLIMITED);
        firstDay.set(shown(scope.firstDay()));
        lastDay.set(shown(scope.lastDay()));
        expires.set(consent.map(Consent::expiresAt).map(this::shown).orElse(""));
        var terms = consent.map(Consent::terms).orElse(ConsentTerms.OF_LINE_LIST);
        collection.set(terms.collection() == CollectionMethod.NOT_STATED ? CollectionMethod.PAPER_FORM : terms.collection());
        controller.set(stated(terms.controller()));
        jurisdiction.set(stated(terms.jurisdiction()));
        language.set(terms.isLanguageKnown() ? terms.language() : "");
        notice.set(stated(terms.notice()));
        withdrawalMethod.set(stated(terms.withdrawalMethod()));
        form.set(Optional.empty());
        check();
    }

    /** What is missing or wrong; empty where the record can be kept. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @throws IllegalArgumentException saying what is missing or wrong */
    Consent consent() {
        var at = instant(text("consent.given-on"), given.get());
        if (at == null) {
            throw new IllegalArgumentException(text("consent.state-the-day"));
        }
        if (purposes().isEmpty()) {
            throw new IllegalArgumentException(text("consent.choose-at-least-one-purpose"));
        }
        var terms = new ConsentTerms(ConsentTerms.SCHEMA, required(text("consent.controller"), controller), collection.get(),
                required(text("consent.jurisdiction"), jurisdiction), required(text("consent.language"), language),
                required(text("consent.notice"), notice),
                required(text("consent.withdrawal"), withdrawalMethod));
        return new Consent(required(text("consent.number"), id), 1, at, purposes(),
                new ConsentScope(day(text("consent.first-day"), firstDay), day(text("consent.last-day"), lastDay)),
                instant(text("consent.expires"), expires.get()), null, terms);
    }

    private void check() {
        try {
            consent();
            problem.set("");
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
        }
    }

    private Set<Purpose> purposes() {
        var chosen = EnumSet.noneOf(Purpose.class);
        if (tracing.get()) {
            chosen.add(Purpose.CONTACT_TRACING);
        }
        if (identity.get()) {
            chosen.add(Purpose.IDENTITY);
        }
        return chosen;
    }

    private static String required(String name, StringProperty text) {
        if (text.get().isBlank()) {
            throw new IllegalArgumentException(text("consent.must-be-stated", name));
        }
        return text.get().strip();
    }

    private static @Nullable LocalDate day(String name, StringProperty text) {
        try {
            return text.get().isBlank() ? null : LocalDate.parse(text.get().strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(Words.text("consent.not-a-day", name, text.get().strip()), e);
        }
    }

    private @Nullable Instant instant(String name, String text) {
        try {
            return text.isBlank() ? null : LocalDateTime.parse(text.strip(), DAY_AND_MAYBE_TIME).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Words.text("consent.not-a-time", name, text.strip()), e);
        }
    }

    private String shown(Instant instant) {
        return SHOWN.format(instant.atZone(zone)).replaceFirst("(?: 00:00)?:00$", "");
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String stated(String text) {
        return text.equals(ConsentTerms.AS_IN_LINE_LIST) ? "" : text;
    }
}

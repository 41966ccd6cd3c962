package org.pumphandle.ui.sending;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.model.RouteField;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.station.GatewayCheck;
import org.pumphandle.ui.common.Words;

/** A carrier's route as it is typed. What is wrong is said field by field once somebody tried to save it, and follows what is typed then. JavaFX thread. */
final class RouteForm {
    private final Map<RouteField, StringProperty> texts = new EnumMap<>(RouteField.class);
    private final Map<RouteField, ReadOnlyStringWrapper> errors = new EnumMap<>(RouteField.class);
    private final BooleanProperty gateway = new SimpleBooleanProperty();
    private String carrier = "";
    private boolean isTried;

    RouteForm() {
        for (var field : RouteField.values()) {
            var text = new SimpleStringProperty("");
            texts.put(field, text);
            errors.put(field, new ReadOnlyStringWrapper(""));
            text.addListener(_ -> check());
        }
        gateway.addListener(_ -> check());
        take("", Optional.empty());
    }

    StringProperty text(RouteField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /** What is wrong with a field, in words; empty where nothing is, or nobody tried to save yet. */
    ReadOnlyStringProperty errorProperty(RouteField field) {
        return error(field).getReadOnlyProperty();
    }

    private ReadOnlyStringWrapper error(RouteField field) {
        return Objects.requireNonNull(errors.get(field));
    }

    /** Whether messages leave through a gateway, not in files. */
    BooleanProperty gatewayProperty() {
        return gateway;
    }

    /** Takes a carrier's route, or what is usual where it has none. A password never comes back. */
    void take(String of, Optional<RouteSettings> route) {
        carrier = of;
        isTried = false;
        for (var field : RouteField.values()) {
            text(field).set("");
        }
        set(RouteField.QUIET_FROM, "21:00");
        set(RouteField.QUIET_TO, "08:00");
        set(RouteField.SOURCE, "HEALTH");
        set(RouteField.PER_SECOND, "50");
        set(RouteField.WINDOW, "20");
        set(RouteField.PORT, "2775");
        gateway.set(false);
        route.ifPresent(this::take);
        check();
    }

    private void take(RouteSettings route) {
        set(RouteField.QUIET_FROM, route.quietFrom().toString());
        set(RouteField.QUIET_TO, route.quietTo().toString());
        set(RouteField.ZONE, route.zone().getId());
        switch (route.way()) {
            case RouteSettings.Folder(var folder) -> set(RouteField.FOLDER, folder.toString());
            case RouteSettings.Gateway set -> {
                gateway.set(true);
                set(RouteField.HOST, set.host());
                set(RouteField.PORT, String.valueOf(set.port()));
                set(RouteField.CERTIFICATE, set.certificate());
                set(RouteField.SYSTEM_ID, set.systemId());
                set(RouteField.SOURCE, set.source());
                set(RouteField.PER_SECOND, String.valueOf(set.perSecond()).replaceAll("\\.0$", ""));
                set(RouteField.WINDOW, String.valueOf(set.window()));
            }
        }
    }

    private void set(RouteField field, String value) {
        text(field).set(value);
    }

    /** What was typed, as a route; empty where something is wrong, which is said from then on. */
    Optional<RouteSettings> settings() {
        isTried = true;
        return check();
    }

    /** The password as it was typed, which the form forgets; the caller clears it. */
    char[] takePassword() {
        var typed = text(RouteField.PASSWORD).get().toCharArray();
        isTried = false;
        text(RouteField.PASSWORD).set("");
        return typed;
    }

    private Optional<RouteSettings> check() {
        var wrong = new EnumMap<RouteField, String>(RouteField.class);
        var route = read(wrong);
        for (var field : RouteField.values()) {
            error(field).set(isTried ? wrong.getOrDefault(field, "") : "");
        }
        return route.filter(_ -> wrong.isEmpty());
    }

    private Optional<RouteSettings> read(Map<RouteField, String> wrong) {
        var from = parsed(RouteField.QUIET_FROM, LocalTime::parse, Words.text("sending.a-time-such-as-21"), wrong);
        var to = parsed(RouteField.QUIET_TO, LocalTime::parse, Words.text("sending.a-time-such-as-08"), wrong);
        var zone = parsed(RouteField.ZONE, ZoneId::of, Words.text("sending.a-zone-such-as-asia"), wrong);
        var way = gateway.get() ? gateway(wrong) : parsed(RouteField.FOLDER, RouteForm::folder, Words.text("sending.a-folder"), wrong);
        if (way.orElse(null) instanceof RouteSettings.Gateway typed) {
            wrong.putAll(GatewayCheck.problems(typed, text(RouteField.PASSWORD).get().toCharArray()));
        }
        return way.flatMap(found -> from.flatMap(quietFrom -> to.flatMap(
                quietTo -> zone.map(at -> new RouteSettings(carrier, found, quietFrom, quietTo, at)))));
    }

    private Optional<RouteSettings.Way> gateway(Map<RouteField, String> wrong) {
        var port = parsed(RouteField.PORT, Integer::parseInt, Words.text("sending.a-port-such-as-2775"), wrong);
        var window = parsed(RouteField.WINDOW, Integer::parseInt, Words.text("sending.a-whole-number-such-as"), wrong);
        var perSecond = parsed(RouteField.PER_SECOND, Double::parseDouble, Words.text("sending.a-number-such-as-50"), wrong);
        return port.flatMap(at -> window.flatMap(most -> perSecond.map(rate -> new RouteSettings.Gateway(typed(RouteField.HOST), at,
                typed(RouteField.CERTIFICATE), typed(RouteField.SYSTEM_ID), "", typed(RouteField.SOURCE), rate, most))));
    }

    private static RouteSettings.Way folder(String typed) {
        return new RouteSettings.Folder(Path.of(typed).toAbsolutePath());
    }

    private <T> Optional<T> parsed(RouteField field, Function<String, T> parser, String allowed, Map<RouteField, String> wrong) {
        if (typed(field).isEmpty()) {
            wrong.put(field, Words.text("sending.type-something", allowed));
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(typed(field)));
        } catch (DateTimeException | InvalidPathException | NumberFormatException e) {
            wrong.put(field, Words.text("sending.is-not", typed(field), allowed));
            return Optional.empty();
        }
    }

    private String typed(RouteField field) {
        return Objects.requireNonNullElse(text(field).get(), "").strip();
    }
}

package org.pumphandle.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** How the window looks: its colours and how large everything is. JavaFX thread. */
public final class Appearance {
    /** Sizes in percent of the usual one. */
    public static final int LEAST_PERCENT = 80;

    public static final int MOST_PERCENT = 200;

    private static final int USUAL_PERCENT = 100;
    private static final Pattern LENGTH = Pattern.compile("(\\d+(?:\\.\\d+)?)px");

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final IntegerProperty percent = new SimpleIntegerProperty(USUAL_PERCENT);

    private Appearance() {
    }

    /** As it was when the window was open before; from now on remembered. */
    public static Appearance remembered(UserSettings settings) {
        var made = of(Theme.of(settings.get("theme").orElse("light")));
        made.percent.set(Math.clamp((int) settings.number("text.percent", USUAL_PERCENT), LEAST_PERCENT, MOST_PERCENT));
        made.theme.addListener((_, _, now) -> settings.put("theme", now.code()));
        made.percent.addListener((_, _, now) -> settings.put("text.percent", Integer.toString(now.intValue())));
        return made;
    }

    /** Usual but for the colours, and forgotten with the window. */
    public static Appearance of(Theme theme) {
        var made = new Appearance();
        made.theme.set(theme);
        return made;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** {@value #LEAST_PERCENT} to {@value #MOST_PERCENT}. */
    public IntegerProperty percentProperty() {
        return percent;
    }

    /** The size of what a scene shows, in percent of the usual one. */
    public static ObservableValue<Number> percentOf(Scene scene) {
        return scene.getProperties().get(Appearance.class) instanceof Appearance dressing
                ? dressing.percent
                : new SimpleIntegerProperty(USUAL_PERCENT);
    }

    /** Dresses a scene from now on; its pop-ups follow it. */
    public void dress(Scene scene) {
        scene.getProperties().put(Appearance.class, this);
        theme.subscribe(now -> now.applyTo(scene));
        percent.subscribe(now -> scene.getStylesheets().setAll(sheet(now.intValue())));
    }

    /** The desktop's own style sheet with all lengths made larger or smaller. */
    private static String sheet(int percent) {
        var file = Objects.requireNonNull(Appearance.class.getResource("pumphandle.css"), "pumphandle.css");
        if (percent == USUAL_PERCENT) {
            return file.toExternalForm();
        }
        try (var in = file.openStream()) {
            var usual = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var scaled = LENGTH.matcher(usual).replaceAll(
                    length -> String.format(Locale.ROOT, "%.2fpx", Double.parseDouble(length.group(1)) * percent / USUAL_PERCENT));
            return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(scaled.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet cannot be read", e);
        }
    }
}

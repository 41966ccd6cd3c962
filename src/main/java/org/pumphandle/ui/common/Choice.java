package org.pumphandle.ui.common;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Makes drop-down lists that show values in words. */
public final class Choice {

    private Choice() {
    }

    /** A list whose chosen value and a property follow each other. */
    public static <T> ComboBox<T> of(String id, String says, ObservableList<T> values, Property<T> chosen, Function<T, String> inWords) {
        var box = of(id, says, values, inWords);
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /** A list of which nothing is chosen. */
    public static <T> ComboBox<T> of(String id, String says, ObservableList<T> values, Function<T, String> inWords) {
        var box = new ComboBox<>(values);
        box.setId(id);
        box.setAccessibleText(says);
        box.setMinWidth(0);
        box.setPrefWidth(120);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : inWords.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return values.stream().filter(value -> inWords.apply(value).equals(text)).findFirst().orElse(null);
            }
        });
        return box;
    }
}

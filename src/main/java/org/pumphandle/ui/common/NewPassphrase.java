package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import org.pumphandle.station.Accounts;

/** A new passphrase, typed twice, with a word on its length: length is what guessing costs. JavaFX thread. */
public final class NewPassphrase {
    private static final int GOOD = 16;
    private static final int SHORTEST = Accounts.SHORTEST_PASSPHRASE;

    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ObservableDoubleValue strength = Bindings.createDoubleBinding(() -> Math.min(1, first.get().length() / (double) GOOD),
            first);
    private final BooleanBinding fit = Bindings.createBooleanBinding(this::isFit, first, second);

    public StringProperty firstProperty() {
        return first;
    }

    public StringProperty secondProperty() {
        return second;
    }

    /** How far it is from a good length, [0, 1]. */
    public ObservableDoubleValue strengthProperty() {
        return strength;
    }

    /** Whether it is long enough and typed twice alike. */
    public BooleanBinding fitProperty() {
        return fit;
    }

    public ObservableValue<String> hintProperty() {
        return Bindings.createStringBinding(this::hint, first, second);
    }

    /** The passphrase, for the one who wipes it; the fields are empty afterwards. */
    public char[] take() {
        var taken = first.get().toCharArray();
        first.set("");
        second.set("");
        return taken;
    }

    private boolean isFit() {
        return first.get().length() >= SHORTEST && first.get().equals(second.get());
    }

    private String hint() {
        int length = first.get().length();
        if (!first.get().startsWith(second.get())) {
            return text("common.the-two-are-not-the");
        }
        if (length == 0) {
            return text("common.at-least-characters", SHORTEST);
        }
        if (length < SHORTEST) {
            return text("common.characters-more", SHORTEST - length);
        }
        return length < GOOD ? text("common.long-enough-a-sentence-is") : text("common.a-good-length");
    }
}

package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewPassphraseTest {
    private final NewPassphrase model = new NewPassphrase();

    @Test
    void itFitsOnlyWhenItIsLongEnoughAndTypedTwiceAlike() {
        var hint = model.hintProperty();
        assertThat(hint.getValue()).startsWith("At least 8 characters");
        model.firstProperty().set("seven77");
        assertThat(hint.getValue()).isEqualTo("1 character more.");
        model.secondProperty().set("seven77");
        assertThat(model.fitProperty().get()).isFalse();
        model.firstProperty().set("broad street");
        assertThat(hint.getValue()).isEqualTo("The two are not the same.");
        model.secondProperty().set("broad");
        assertThat(hint.getValue()).startsWith("Long enough");
        assertThat(model.fitProperty().get()).isFalse();
        model.secondProperty().set("broad street");
        assertThat(model.fitProperty().get()).isTrue();
        assertThat(model.strengthProperty().get()).isEqualTo(0.75);
    }

    @Test
    void takingItEmptiesTheForm() {
        model.firstProperty().set("broad street pump");
        model.secondProperty().set("broad street pump");
        assertThat(new String(model.take())).isEqualTo("broad street pump");
        assertThat(model.firstProperty().get()).isEmpty();
        assertThat(model.secondProperty().get()).isEmpty();
    }
}

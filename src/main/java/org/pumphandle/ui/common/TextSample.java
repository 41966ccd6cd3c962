package org.pumphandle.ui.common;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import org.pumphandle.station.MessageTexts.Preview;

/** What a message says, as it would be sent but for the code, which no message carries. It is read, and not changed. */
public final class TextSample extends TextArea {
    private static final int ROWS = 5;

    public TextSample(String id, ObservableValue<Optional<Preview>> text) {
        setId(id);
        setAccessibleText("Text of a message");
        setEditable(false);
        setWrapText(true);
        setPrefRowCount(ROWS);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(text.map(written -> written.map(Preview::text).orElse("")));
    }
}

package org.pumphandle.ui.common;

import java.text.Bidi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.pumphandle.station.MessageTexts.Preview;

/**
 * What a message says, as it would be sent but for the code, which no message carries. Each language is a paragraph that runs as the language does; of the
 * marks of direction that the message carries for phones nothing is seen.
 */
public final class TextSample extends ScrollPane {
    private static final double HEIGHT_PX = 112;
    private static final String PARAGRAPHS = "\\R\\s*\\R";
    private static final String DIRECTION_MARKS = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";

    private final VBox paragraphs = new VBox();

    public TextSample(String id, ObservableValue<Optional<Preview>> text) {
        setId(id);
        getStyleClass().add("text-sample");
        setFitToWidth(true);
        setPrefHeight(HEIGHT_PX);
        setMinHeight(HEIGHT_PX);
        paragraphs.getStyleClass().add("text-sample-paragraphs");
        setContent(paragraphs);
        text.subscribe(written -> show(written.map(Preview::text).orElse("")));
    }

    private void show(String text) {
        setAccessibleText(text);
        List<Node> shown = Arrays.stream(text.split(PARAGRAPHS)).<Node>map(TextSample::paragraph).toList();
        paragraphs.getChildren().setAll(shown);
    }

    private static Label paragraph(String words) {
        var label = Controls.paragraph(words.replaceAll(DIRECTION_MARKS, ""));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setNodeOrientation(new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? NodeOrientation.LEFT_TO_RIGHT
                : NodeOrientation.RIGHT_TO_LEFT);
        return label;
    }
}

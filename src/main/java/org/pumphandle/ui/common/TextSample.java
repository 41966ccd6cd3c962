package org.pumphandle.ui.common;

import java.text.Bidi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.pumphandle.station.MessageTexts.Preview;

/**
 * What a message says, as it would be sent but for the code, which no message carries. Each language is a paragraph that runs as the language does.
 */
public final class TextSample extends ScrollPane {
    private static final double HEIGHT_PX = 112;
    private static final char LEFT = '\u200E';
    private static final char RIGHT = '\u200F';
    /** What stands between marks of direction, or the text up to the next of them. */
    private static final Pattern PIECES = Pattern.compile("[\u200E\u200F](?<turned>[^\u200E\u200F]+)[\u200E\u200F]{1,2}|[^\u200E\u200F]+");
    private static final String PARAGRAPHS = "\\R\\s*\\R";

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

    private static TextFlow paragraph(String text) {
        boolean isLeftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        var flow = new TextFlow();
        flow.getStyleClass().add("text-sample-paragraph");
        flow.setNodeOrientation(isLeftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        var pieces = PIECES.matcher(text.startsWith(String.valueOf(isLeftToRight ? LEFT : RIGHT)) ? text.substring(1) : text);
        while (pieces.find()) {
            var turned = pieces.group("turned");
            flow.getChildren().add(turned == null ? new Text(pieces.group()) : turned(turned, pieces.group().charAt(0) == LEFT));
        }
        return flow;
    }

    /** What runs the other way than its sentence, such as a number in Hebrew; JavaFX draws marks of direction themselves as boxes. */
    private static Label turned(String words, boolean isLeftToRight) {
        var label = new Label(words);
        label.setNodeOrientation(isLeftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        return label;
    }
}

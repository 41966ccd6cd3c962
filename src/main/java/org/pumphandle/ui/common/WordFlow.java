package org.pumphandle.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A paragraph that runs from right to left, each word a part of its own: JavaFX 26 shows parts twice, or fails, where it breaks such a text into
 * lines itself. Words that run from left to right stay together in their order. JavaFX thread.
 */
final class WordFlow extends FlowPane {
    private static final Pattern NUMBER = Pattern.compile("([^\\p{N}]*)(.*?)([^\\p{N}%]*)");
    /** Each beside its other half. */
    private static final String BRACKETS = "()[]<>";

    /** A piece that stays in one line, or is broken only within text from left to right. */
    record Piece(String text, boolean isLeftToRight) {
    }

    /** @param paragraph without line ends */
    WordFlow(String paragraph, Font font) {
        setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        setAlignment(Pos.TOP_LEFT);
        var space = new Text(" ");
        space.setFont(font);
        setHgap(space.getLayoutBounds().getWidth());
        setPrefWrapLength(0);
        for (var piece : pieces(paragraph)) {
            var word = new Label(isNumber(piece) ? turned(piece.text()) : piece.text());
            word.setFont(font);
            if (piece.isLeftToRight()) {
                word.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
                word.setWrapText(true);
                word.maxWidthProperty().bind(widthProperty());
            }
            getChildren().add(word);
        }
    }

    /** How wide it is in one line, in pixels. */
    double lineWidthPx() {
        return getChildren().stream().mapToDouble(word -> word.prefWidth(-1) + getHgap()).sum();
    }

    /** The words of a paragraph; from the first to the last of some that run from left to right it is one piece. */
    static List<Piece> pieces(String paragraph) {
        var pieces = new ArrayList<Piece>();
        var waiting = new ArrayList<String>();
        for (var word : paragraph.strip().split("\\s+", -1)) {
            boolean isLeftToRight = has(word, Character.DIRECTIONALITY_LEFT_TO_RIGHT);
            boolean isRightToLeft = has(word, Character.DIRECTIONALITY_RIGHT_TO_LEFT) || has(word,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
            var before = pieces.isEmpty() ? null : pieces.getLast();
            if (isLeftToRight && !isRightToLeft && before != null && before.isLeftToRight()) {
                var joined = before.text() + " " + (waiting.isEmpty() ? "" : String.join(" ", waiting) + " ") + word;
                pieces.set(pieces.size() - 1, new Piece(joined, true));
                waiting.clear();
            } else if (!isLeftToRight && !isRightToLeft && before != null && before.isLeftToRight()) {
                waiting.add(word);
            } else {
                waiting.forEach(one -> pieces.add(new Piece(one, false)));
                waiting.clear();
                pieces.add(new Piece(word, isLeftToRight && !isRightToLeft));
            }
        }
        waiting.forEach(one -> pieces.add(new Piece(one, false)));
        return pieces;
    }

    private static boolean isNumber(Piece piece) {
        return !piece.isLeftToRight() && !has(piece.text(), Character.DIRECTIONALITY_RIGHT_TO_LEFT)
                && !has(piece.text(), Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /** JavaFX draws numbers alone from left to right: what stands before them is put behind, as it is read from the right. */
    static String turned(String number) {
        var parts = NUMBER.matcher(number);
        return parts.matches() ? mirrored(parts.group(3)) + parts.group(2) + mirrored(parts.group(1)) : number;
    }

    private static String mirrored(String marks) {
        var turned = new StringBuilder(marks).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int at = BRACKETS.indexOf(turned.charAt(i));
            if (at >= 0) {
                turned.setCharAt(i, BRACKETS.charAt(at ^ 1));
            }
        }
        return turned.toString();
    }

    private static boolean has(String word, byte direction) {
        return word.codePoints().anyMatch(c -> Character.getDirectionality(c) == direction);
    }
}

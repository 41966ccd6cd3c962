package org.pumphandle.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pumphandle.station.MessageTexts.Preview;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** JavaFX as it comes fails at most widths where it breaks text from right to left into lines; the build mends its copy. */
@ExtendWith(ApplicationExtension.class)
class RightToLeftTest {
    private static final List<String> TEXTS = List.of(
            "\u05de\u05d9\u05dc\u05d9\u05dd \u05d0\u05d5 \u05ea\u05d7\u05d9\u05dc\u05ea\u05df, \u05d5\u05de\u05e1\u05e0\u05e0\u05d9\u05dd: kind:batch, status:open, onset:>2020-03-01, rule:who, by:anna, day:2020-03-09",
            "\u05db\u05dc \u05d0\u05d7\u05ea \u05de\u05d0\u05dc\u05d4 \u05de\u05db\u05d9\u05dc\u05d4 \u05de\u05d9\u05d3\u05e2 \u05d0\u05d9\u05e9\u05d9 \u05e2\u05dc \u05d4\u05de\u05e7\u05e8\u05d4 \u05d5\u05e0\u05e8\u05e9\u05de\u05ea \u05d1\u05d9\u05d5\u05de\u05df.",
            "\u0631\u0628\u0645\u0627 \u062a\u0639\u0631\u0636\u062a\u0645 \u0644\u0639\u062f\u0648\u0649 \u064a\u0648\u0645 13 \u0633\u0628\u062a\u0645\u0628\u0631. \u0644\u0644\u0627\u0639\u062a\u0631\u0627\u0636: +99 9 1854\u060c \u0631\u0645\u0632 DFAB-QX69-07VX-V45SZ.");

    @AfterEach
    void english() {
        ScreenLanguage.ENGLISH.speak();
    }

    @Test
    void aWrappedLabelIsLaidOutAtEveryWidth(FxRobot robot) {
        ScreenLanguage.HEBREW.speak();
        TEXTS.forEach(text -> assertThat(failing(robot, () -> new WrappedLabel(text))).as(text).isEmpty());
    }

    @Test
    void whatIsTypedIsLaidOutAtEveryWidth(FxRobot robot) {
        TEXTS.forEach(text -> assertThat(failing(robot, () -> typed(text))).as(text).isEmpty());
    }

    @Test
    void noPartIsShownTwice(FxRobot robot) {
        robot.interact(() -> TEXTS.forEach(words -> {
            var text = new Text(words);
            double roomPx = text.getLayoutBounds().getWidth() * 0.75;
            text.setWrappingWidth(roomPx);
            assertThat(text.getLayoutBounds().getWidth()).as(words).isLessThanOrEqualTo(roomPx);
        }));
    }

    /** While another thread draws text on a canvas, as the renderer does. */
    @Test
    void twoThreadsLayOutTextAtOnce(FxRobot robot) throws Exception {
        var isOver = new AtomicBoolean();
        var failure = new AtomicReference<RuntimeException>();
        var other = Thread.ofPlatform().start(() -> {
            while (!isOver.get()) {
                try {
                    var text = new Text(TEXTS.getLast());
                    text.setWrappingWidth(200);
                    text.getLayoutBounds();
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            }
        });
        try {
            TEXTS.forEach(text -> assertThat(failing(robot, () -> new WrappedLabel(text))).as(text).isEmpty());
        } finally {
            isOver.set(true);
            other.join();
        }
        assertThat(failure).hasNullValue();
    }

    private static Region typed(String text) {
        var area = new TextArea(text);
        area.setWrapText(true);
        area.setPromptText(text);
        return area;
    }

    @Test
    void aMessageIsShownAtEveryWidth(FxRobot robot) {
        TEXTS.forEach(text -> assertThat(failing(robot, () -> sample(text))).as(text).isEmpty());
    }

    private static Region sample(String text) {
        return new TextSample("sample", new SimpleObjectProperty<>(Optional.of(new Preview(text, 1, "UCS-2"))));
    }

    private static List<String> failing(FxRobot robot, Supplier<Region> shown) {
        var failed = new ArrayList<String>();
        robot.interact(() -> {
            for (int widthPx = 60; widthPx < 700; widthPx += 13) {
                try {
                    layOut(new StackPane(shown.get()), widthPx);
                } catch (RuntimeException e) {
                    failed.add(widthPx + " px: " + e);
                }
            }
        });
        return failed;
    }

    private static void layOut(Parent root, double widthPx) {
        var scene = new Scene(root, widthPx, 300);
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        root.applyCss();
        root.layout();
        scene.snapshot(null);
    }
}

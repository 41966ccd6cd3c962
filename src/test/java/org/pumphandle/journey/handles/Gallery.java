package org.pumphandle.journey.handles;

import atlantafx.base.controls.ModalPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.pumphandle.map.MapView;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window in all its looks, beside each other under {@code target/screens}. */
final class Gallery {
    private static final int PATIENCE_S = 30;

    private final FxRobot robot = new FxRobot();
    private final Scene scene;

    Gallery(Scene scene) {
        this.scene = scene;
    }

    /**
     * Draws the window in each look into a file of its own, and leaves it as it was.
     *
     * @return what cannot be read well in them, in words
     */
    List<String> hang(String name) {
        var appearance = (Appearance) scene.getProperties().get(Appearance.class);
        var before = appearance.themeProperty().get();
        var faults = new ArrayList<String>();
        var looks = new ArrayList<>(List.of(Theme.values()));
        // That in which the window is comes first, which spares a change.
        looks.remove(before);
        looks.addFirst(before);
        for (var look : looks) {
            robot.interact(() -> appearance.themeProperty().set(look));
            untilMapsArePainted();
            var picture = picture();
            write(picture, file(name + "-" + look.code() + (isRightToLeft() ? "-rtl" : "")));
            robot.interact(() -> Contrast.faults(inFront(), picture).forEach(fault -> faults.add(look.code() + ": " + fault)));
        }
        robot.interact(() -> appearance.themeProperty().set(before));
        untilMapsArePainted();
        // What was made anew for the look has no place yet before the next pulse.
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        return faults;
    }

    /** What lies behind a dialog or beside what the tour shows cannot be used, and is dimmed to say so. */
    private Parent inFront() {
        if (scene.lookup("#tour-bubble") instanceof Parent bubble && Desk.isShown(bubble)) {
            return bubble;
        }
        return scene.lookup("#dialogs") instanceof ModalPane dialogs && dialogs.isDisplay() ? dialogs : scene.getRoot();
    }

    private boolean isRightToLeft() {
        return scene.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    private void untilMapsArePainted() {
        WaitForAsyncUtils.waitForFxEvents();
        for (Node map : robot.from(scene.getRoot()).lookup((Node node) -> node instanceof MapView && Desk.isShown(node)).queryAll()) {
            var painted = WaitForAsyncUtils.waitForAsyncFx(1_000 * PATIENCE_S, () -> ((MapView) map).whenPainted());
            try {
                WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, painted::isDone);
            } catch (TimeoutException e) {
                throw new AssertionError("the map " + map.getId() + " was not painted", e);
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Draws the window as it is now into a file of the given name.
     *
     * @return the file
     */
    Path draw(String name) {
        return write(picture(), file(name));
    }

    /** Draws the window into a file once all in it has settled, such as maps and the columns of tables. */
    void drawInto(Path file) {
        untilMapsArePainted();
        write(picture(), file);
    }

    private Image picture() {
        var drawn = new ArrayList<Image>();
        robot.interact(() -> drawn.add(scene.snapshot(null)));
        return drawn.getFirst();
    }

    private static Path write(Image picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the window cannot be drawn into " + file, e);
        }
        return file;
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("pumphandle.screenshots", "target/screens"), name + ".png");
    }
}

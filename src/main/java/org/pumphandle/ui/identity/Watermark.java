package org.pumphandle.ui.identity;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;

/** Text that runs slantwise over all of what lies below, so that a photograph of the screen says who took it. */
final class Watermark extends Pane {
    private static final double SLANT_DEG = -24;
    private static final double LINE_PX = 46;
    private static final double SHIFT_PX = 90;
    private static final String BETWEEN = "      ";

    private final String text;
    private final Rectangle clip = new Rectangle();

    Watermark(String text) {
        this.text = text;
        setId("watermark");
        setMouseTransparent(true);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setClip(clip);
        setAccessibleText(text);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (clip.getWidth() == width && clip.getHeight() == height) {
            return;
        }
        clip.setWidth(width);
        clip.setHeight(height);
        getChildren().clear();
        double reach = Math.hypot(width, height);
        int lines = (int) Math.ceil(reach / LINE_PX) + 1;
        for (int i = 0; i < lines; i++) {
            getChildren().add(line(width / 2, height / 2 + (i - lines / 2.0) * LINE_PX, reach, i));
        }
    }

    /** A line that turns about the middle of what it covers. */
    private Text line(double centreX, double y, double reach, int index) {
        var line = new Text((text + BETWEEN).repeat(1 + (int) Math.ceil(2 * reach / 300)));
        line.getStyleClass().add("watermark");
        line.setManaged(false);
        line.setX(centreX - reach / 2 - SHIFT_PX * (index % 4));
        line.setY(y);
        line.getTransforms().add(new Rotate(SLANT_DEG, centreX, clip.getHeight() / 2));
        return line;
    }
}

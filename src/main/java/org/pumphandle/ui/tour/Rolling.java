package org.pumphandle.ui.tour;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Rolls what a control lies in, so that it comes into sight. JavaFX thread. */
final class Rolling {

    private Rolling() {
    }

    static void to(Node target) {
        for (Node one = target.getParent(); one != null; one = one.getParent()) {
            if (one instanceof ScrollPane pane && pane.getContent() != null) {
                var content = pane.getContent();
                Bounds at = content.sceneToLocal(target.localToScene(target.getLayoutBounds()));
                Bounds all = content.getLayoutBounds();
                Bounds view = pane.getViewportBounds();
                pane.setVvalue(share(pane.getVvalue(), at.getMinY() - all.getMinY(), at.getHeight(), view.getHeight(), all.getHeight()));
                pane.setHvalue(share(pane.getHvalue(), at.getMinX() - all.getMinX(), at.getWidth(), view.getWidth(), all.getWidth()));
            }
        }
    }

    /**
     * How far to roll, from 0 to 1: no further than is needed; of what is larger than the view its beginning is shown.
     *
     * @param now how far it is rolled
     * @param startPx where the target begins in the content
     */
    static double share(double now, double startPx, double lengthPx, double viewPx, double contentPx) {
        double room = contentPx - viewPx;
        if (room <= 0) {
            return now;
        }
        double firstPx = now * room;
        if (startPx < firstPx || lengthPx > viewPx) {
            return Math.clamp(startPx / room, 0, 1);
        }
        return startPx + lengthPx > firstPx + viewPx ? Math.clamp((startPx + lengthPx - viewPx) / room, 0, 1) : now;
    }
}

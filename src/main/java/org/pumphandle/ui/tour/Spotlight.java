package org.pumphandle.ui.tour;

import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;

/**
 * Where on a window the bubble stands beside what it points at.
 *
 * @param target what it points at, within the window
 * @param bubble where the bubble stands
 * @param window how large the window is
 */
record Spotlight(Bounds target, Bounds bubble, Dimension2D window) {
    /** Between target and bubble, and between bubble and the window's edge. */
    static final double ROOM_PX = 14;

    /**
     * Below, above, to the right or to the left of the target, where there is room first; else in the target's lower corner, or where the window
     * has room at all. It never leaves the window that has room for it.
     */
    static Spotlight of(Bounds target, Dimension2D bubble, Dimension2D window) {
        double middleX = target.getCenterX() - bubble.getWidth() / 2;
        double middleY = target.getCenterY() - bubble.getHeight() / 2;
        var beside = Stream.of(new Point2D(middleX, target.getMaxY() + ROOM_PX),
                new Point2D(middleX, target.getMinY() - ROOM_PX - bubble.getHeight()),
                new Point2D(target.getMaxX() + ROOM_PX, middleY),
                new Point2D(target.getMinX() - ROOM_PX - bubble.getWidth(), middleY))
                .map(corner -> box(corner, bubble, window)).filter(box -> !box.intersects(target) && isInside(box, window)).findFirst();
        return new Spotlight(target, beside.orElseGet(() -> box(
                new Point2D(target.getMaxX() - bubble.getWidth() - ROOM_PX, target.getMaxY() - bubble.getHeight() - ROOM_PX), bubble,
                window)), window);
    }

    /** Moved into the window. */
    private static Bounds box(Point2D corner, Dimension2D size, Dimension2D window) {
        return new BoundingBox(within(corner.getX(), size.getWidth(), window.getWidth()),
                within(corner.getY(), size.getHeight(), window.getHeight()), size.getWidth(), size.getHeight());
    }

    private static double within(double at, double length, double room) {
        return Math.max(0, Math.min(Math.max(at, ROOM_PX), room - length - ROOM_PX));
    }

    private static boolean isInside(Bounds box, Dimension2D window) {
        return box.getMinX() >= 0 && box.getMinY() >= 0 && box.getMaxX() <= window.getWidth() && box.getMaxY() <= window.getHeight();
    }
}

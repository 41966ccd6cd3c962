package org.pumphandle.map;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Turns what mouse, touchpad and keyboard do into movements of a map. JavaFX thread only. */
final class Gestures {
    private static final double KEY_PAN_PX = 96;
    private static final double KEY_ZOOM = 0.5;
    /** A notch of a wheel is 40 px. */
    private static final double ZOOM_PER_SCROLL_PX = 0.5 / 40;

    private final MapView map;
    private double lastX;
    private double lastY;
    private boolean dragging;

    Gestures(MapView map) {
        this.map = map;
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, event -> map.hoverAt(event.getX(), event.getY()));
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> map.hoverNothing());
        map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        map.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void pressed(MouseEvent event) {
        map.requestFocus();
        dragging = event.getButton() == MouseButton.PRIMARY;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        // A hand that trembles while it clicks must not move the map.
        if (dragging && !event.isStillSincePress()) {
            map.hoverNothing();
            map.drag(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            map.zoomAbout(event.getX(), event.getY(), 1);
        } else {
            map.clickAt(event.getX(), event.getY());
        }
    }

    private void scrolled(ScrollEvent event) {
        // While two fingers pinch, the platform reports their drift as scrolling too.
        if (event.getDeltaY() != 0 && event.getTouchCount() == 0) {
            map.zoomAbout(event.getX(), event.getY(), event.getDeltaY() * ZOOM_PER_SCROLL_PX);
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        map.zoomAbout(event.getX(), event.getY(), Math.log(event.getZoomFactor()) / Math.log(2));
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> map.glide(KEY_PAN_PX, 0);
            case RIGHT, KP_RIGHT -> map.glide(-KEY_PAN_PX, 0);
            case UP, KP_UP -> map.glide(0, KEY_PAN_PX);
            case DOWN, KP_DOWN -> map.glide(0, -KEY_PAN_PX);
            case PLUS, ADD, EQUALS -> map.zoomAbout(map.getWidth() / 2, map.getHeight() / 2, KEY_ZOOM);
            case MINUS, SUBTRACT -> map.zoomAbout(map.getWidth() / 2, map.getHeight() / 2, -KEY_ZOOM);
            case HOME -> map.fitAgain();
            default -> {
                return;
            }
        }
        event.consume();
    }
}

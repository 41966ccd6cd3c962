package org.pumphandle.map;

import javafx.css.PseudoClass;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/** Turns what mouse, touchpad and keyboard do into movements of a map. JavaFX thread only. */
final class Gestures {
    private static final double KEY_PAN_PX = 96;
    private static final double KEY_ZOOM = 0.5;
    /** A notch of a wheel is 40 px. */
    private static final double ZOOM_PER_SCROLL_PX = 0.5 / 40;

    /** Who works with keys is shown where they go, also after the mouse gave the focus. */
    private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");

    private final MapView map;
    private @Nullable MapTool tool;
    private double lastX;
    private double lastY;
    private boolean dragging;
    private boolean drawing;

    Gestures(MapView map) {
        this.map = map;
    }

    void use(@Nullable MapTool next) {
        tool = next;
    }

    void listen() {
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        map.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> map.pointNowhere());
        map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        map.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        map.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void moved(MouseEvent event) {
        map.hoverAt(event.getX(), event.getY());
        var held = tool;
        if (held != null) {
            held.movedTo(map.positionAt(event.getX(), event.getY()));
        }
    }

    private void released() {
        var held = tool;
        if (drawing && held != null) {
            held.letGo();
        }
        drawing = false;
    }

    private void pressed(MouseEvent event) {
        map.requestFocus();
        map.pseudoClassStateChanged(KEYED, false);
        dragging = event.getButton() == MouseButton.PRIMARY;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        // A hand that trembles while it clicks must not move the map.
        if (dragging && !event.isStillSincePress()) {
            map.hoverNothing();
            var held = tool;
            if (held != null && held.draws()) {
                if (!drawing) {
                    held.drawn(map.positionAt(lastX, lastY));
                }
                drawing = true;
                held.drawn(map.positionAt(event.getX(), event.getY()));
                return;
            }
            map.drag(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        var held = tool;
        if (held != null) {
            held.clicked(map.positionAt(event.getX(), event.getY()), map.getViewport().metresPerPx());
        } else if (event.getClickCount() == 2) {
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
        map.pseudoClassStateChanged(KEYED, true);
        var held = tool;
        if (held != null && !event.isShortcutDown() && held.typed(event.getCode(), map.middle())) {
            event.consume();
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
        if (held != null) {
            held.movedTo(map.middle());
        }
    }
}

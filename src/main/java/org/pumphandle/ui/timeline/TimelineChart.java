package org.pumphandle.ui.timeline;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.pumphandle.ui.common.Palette;

/** The drawn part of the timeline: wheel and plus/minus zoom, drag and arrows move, Home shows all, a click chooses an episode. */
final class TimelineChart extends Region {
    private static final double REACH_PX = 4;

    private final TimelineModel model;
    private final Canvas canvas = new Canvas();
    private final ReadOnlyStringWrapper pointerText = new ReadOnlyStringWrapper("");
    private Palette palette = Palette.LIGHT;
    private double pressedX;
    private boolean dragged;

    TimelineChart(TimelineModel model) {
        this.model = model;
        setId("timeline");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(text("timeline.timeline"));
        setAccessibleHelp(text("timeline.left-and-right-move-the"));
        getChildren().add(canvas);
        setMinHeight(64);
        var selection = model.selection();
        model.shownProperty().subscribe(this::tellReaders);
        model.shownProperty().subscribe(_ -> requestLayout());
        selection.contactProperty().subscribe(_ -> requestLayout());
        selection.episodeProperty().subscribe(_ -> requestLayout());
        selection.hoveredTProperty().subscribe(_ -> requestLayout());
        listen();
    }

    ReadOnlyStringProperty pointerTextProperty() {
        return pointerText.getReadOnlyProperty();
    }

    void setPalette(Palette next) {
        palette = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth() - getInsets().getLeft() - getInsets().getRight());
        double height = Math.floor(getHeight());
        canvas.setWidth(Math.max(0, width));
        canvas.setHeight(height);
        canvas.relocate(getInsets().getLeft(), 0);
        if (width > 0) {
            var g = canvas.getGraphicsContext2D();
            if (model.shownProperty().get().isEmpty()) {
                g.clearRect(0, 0, width, height);
            } else {
                new TimelinePainter(g, model, scale(), height, palette).draw();
            }
        }
    }

    private TimeScale scale() {
        var shown = model.shownProperty().get();
        return new TimeScale(shown.fromT(), shown.toT(), Math.max(1, canvas.getWidth()));
    }

    private boolean isEmpty() {
        return model.shownProperty().get().isEmpty();
    }

    private void listen() {
        setOnMouseMoved(this::hover);
        setOnMouseExited(_ -> {
            pointerText.set("");
            model.selection().hoveredTProperty().set(Double.NaN);
        });
        setOnMousePressed(mouse -> {
            requestFocus();
            pressedX = mouse.getX();
            dragged = false;
        });
        setOnMouseDragged(mouse -> {
            if (!isEmpty() && Math.abs(mouse.getX() - pressedX) > (dragged ? 0 : REACH_PX)) {
                dragged = true;
                model.pan((pressedX - mouse.getX()) / Math.max(1, canvas.getWidth()));
                pressedX = mouse.getX();
            }
        });
        setOnMouseClicked(this::click);
        setOnScroll(scroll -> {
            if (!isEmpty() && scroll.getDeltaY() != 0) {
                model.zoom(Math.pow(0.997, scroll.getDeltaY()), scale().t(scroll.getX() - canvas.getLayoutX()));
            } else if (!isEmpty()) {
                model.pan(-scroll.getDeltaX() / Math.max(1, canvas.getWidth()));
            }
            scroll.consume();
        });
        setOnKeyPressed(this::key);
    }

    private void hover(MouseEvent mouse) {
        if (!isEmpty()) {
            var mark = markAt(mouse);
            double t = scale().t(mouse.getX() - canvas.getLayoutX());
            pointerText.set(model.inWords(t, mark));
            model.selection().hoveredTProperty().set(t);
            setCursor(mark.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        }
    }

    private void click(MouseEvent mouse) {
        if (dragged || isEmpty()) {
            return;
        }
        var mark = markAt(mouse);
        if (mark.isPresent()) {
            model.selection().chooseEpisode(mark.map(Mark::of));
        } else if (mouse.getClickCount() == 2) {
            model.fit();
        }
    }

    private Optional<Mark> markAt(MouseEvent mouse) {
        var scale = scale();
        return model.at(scale.t(mouse.getX() - canvas.getLayoutX()), TimelinePainter.lane(mouse.getY(), canvas.getHeight()),
                REACH_PX / scale.pxPerSecond());
    }

    private void key(KeyEvent key) {
        if (isEmpty()) {
            return;
        }
        var shown = model.shownProperty().get();
        double middle = (shown.fromT() + shown.toT()) / 2;
        switch (key.getCode()) {
            case LEFT -> model.pan(-0.1);
            case RIGHT -> model.pan(0.1);
            case PLUS, ADD, EQUALS -> model.zoom(0.7, middle);
            case MINUS, SUBTRACT -> model.zoom(1 / 0.7, middle);
            case HOME -> model.fit();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void tellReaders(TimelineModel.Span shown) {
        setAccessibleText(shown.isEmpty()
                ? text("timeline.timeline-empty")
                : text("timeline.timeline-from-to", model.times().exact(shown.fromT()), model.times().exact(shown.toT()),
                        model.marks().size()));
    }
}

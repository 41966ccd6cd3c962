package org.pumphandle.ui.tour;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.Controls;

/**
 * The tour over the window: all but what it points at is dimmed, and nothing beneath can be clicked or typed into. It follows its target while the
 * window changes its size. JavaFX thread.
 */
public final class TourView extends Pane {
    private static final double WIDTH_PX = 360;
    private static final double MOST_SHARE = 0.8;
    private static final double AROUND_PX = 4;
    /** A target of which less is in the window is not there. */
    private static final double LEAST_PX = 16;
    /** Over all else of the window. */
    private static final double ORDER = -130;

    private final TourModel model = new TourModel(this::isThere);
    private final Path dim = new Path();
    private final Rectangle ring = new Rectangle();
    private final Label title = Controls.paragraph("", "tour-title");
    private final Label says = Controls.paragraph("");
    private final Label number = Controls.label("", "tour-number");
    private final Button back = Controls.wordButton("tour-back", text("tour.back"), Feather.ARROW_LEFT, model::back);
    private final Button next = new Button();
    private final VBox bubble;
    private final Runnable follow = this::follow;
    private Optional<Spotlight> lit = Optional.empty();
    private Optional<Scene> followed = Optional.empty();

    public TourView() {
        setId("tour");
        getStyleClass().add("tour");
        setViewOrder(ORDER);
        setVisible(false);
        setManaged(false);
        dim.setFillRule(FillRule.EVEN_ODD);
        dim.getStyleClass().add("tour-dim");
        ring.getStyleClass().add("tour-ring");
        title.setId("tour-title");
        next.setId("tour-next");
        next.getStyleClass().add(Styles.ACCENT);
        next.setMinWidth(USE_PREF_SIZE);
        next.setOnAction(_ -> model.next());
        var end = Controls.iconButton("tour-end", Feather.X, text("tour.end"));
        end.setOnAction(_ -> model.end());
        var head = new HBox(title, new Spacer(), end);
        head.setAlignment(Pos.TOP_LEFT);
        var foot = new HBox(number, new Spacer(), back, next);
        foot.getStyleClass().add("tour-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        bubble = new VBox(head, says, foot);
        bubble.setId("tour-bubble");
        bubble.getStyleClass().add("tour-bubble");
        for (var part : List.of(dim, ring, bubble)) {
            part.setManaged(false);
        }
        getChildren().addAll(dim, ring, bubble);
        model.stepProperty().subscribe(this::show);
    }

    public void begin(List<TourStep> steps) {
        model.begin(steps);
    }

    public boolean isUnderWay() {
        return model.isUnderWay();
    }

    public void end() {
        model.end();
    }

    private void show(Optional<TourStep> step) {
        setVisible(step.isPresent());
        lit = Optional.empty();
        step.ifPresentOrElse(now -> {
            title.setText(now.stop().title());
            says.setText(now.stop().says());
            number.setText(text("tour.step-of", model.number(), model.count()));
            back.setDisable(model.isFirst());
            next.setText(model.isLast() ? text("tour.done") : text("tour.next"));
            bubble.setAccessibleText(text("common.name-and-words", now.stop().title(), now.stop().says()));
            next.requestFocus();
            if (followed.isEmpty()) {
                followed = Optional.ofNullable(getScene());
                followed.ifPresent(scene -> scene.addPostLayoutPulseListener(follow));
            }
            follow();
        }, () -> {
            followed.ifPresent(scene -> scene.removePostLayoutPulseListener(follow));
            followed = Optional.empty();
        });
    }

    private boolean isThere(TourStep step) {
        if (getParent() == null) {
            return false;
        }
        layOut();
        if (target(step).isEmpty()) {
            getParent().lookupAll(step.target()).stream().filter(TourView::isShown).findFirst().ifPresent(Rolling::to);
            layOut();
        }
        return target(step).isPresent();
    }

    private void layOut() {
        getParent().applyCss();
        getParent().layout();
    }

    private Optional<Node> target(TourStep step) {
        return getParent().lookupAll(step.target()).stream().filter(this::isSeen).findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (!one.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is shown, and enough of it within the window to be pointed at. */
    private boolean isSeen(Node node) {
        if (!isShown(node)) {
            return false;
        }
        var window = getParent().getLayoutBounds();
        var bounds = getParent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return Math.min(bounds.getMaxX(), window.getWidth()) - Math.max(bounds.getMinX(), 0) >= LEAST_PX
                && Math.min(bounds.getMaxY(), window.getHeight()) - Math.max(bounds.getMinY(), 0) >= LEAST_PX;
    }

    /** Keeps the light on its target, wherever that has moved. */
    private void follow() {
        if (getParent() == null) {
            return;
        }
        var parent = getParent().getLayoutBounds();
        resizeRelocate(0, 0, parent.getWidth(), parent.getHeight());
        model.stepProperty().get().flatMap(this::target).ifPresent(target -> {
            var bounds = within(sceneToLocal(target.localToScene(target.getLayoutBounds())), parent);
            double percent = Appearance.percentOf(getScene()).getValue().doubleValue();
            double width = Math.min(WIDTH_PX * percent / 100, MOST_SHARE * parent.getWidth());
            var size = new Dimension2D(width, Math.min(bubble.prefHeight(width), parent.getHeight()));
            var light = Spotlight.of(bounds, size, new Dimension2D(parent.getWidth(), parent.getHeight()));
            if (!lit.equals(Optional.of(light))) {
                lit = Optional.of(light);
                draw(light);
            }
        });
    }

    private static Bounds within(Bounds target, Bounds window) {
        double left = Math.max(0, target.getMinX() - AROUND_PX);
        double top = Math.max(0, target.getMinY() - AROUND_PX);
        return new BoundingBox(left, top, Math.max(1, Math.min(window.getWidth(), target.getMaxX() + AROUND_PX) - left),
                Math.max(1, Math.min(window.getHeight(), target.getMaxY() + AROUND_PX) - top));
    }

    private void draw(Spotlight light) {
        var window = light.window();
        var target = light.target();
        dim.getElements().setAll(new MoveTo(0, 0), new HLineTo(window.getWidth()), new VLineTo(window.getHeight()), new HLineTo(0),
                new VLineTo(0), new MoveTo(target.getMinX(), target.getMinY()), new VLineTo(target.getMaxY()),
                new HLineTo(target.getMaxX()), new VLineTo(target.getMinY()), new HLineTo(target.getMinX()));
        ring.setX(target.getMinX());
        ring.setY(target.getMinY());
        ring.setWidth(target.getWidth());
        ring.setHeight(target.getHeight());
        var at = light.bubble();
        bubble.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        bubble.requestLayout();
    }

    /** What the keys do during the tour: none gets through to the window but that which locks it. */
    public void key(KeyEvent key) {
        boolean isMirrored = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        switch (key.getCode()) {
            case ESCAPE -> model.end();
            case RIGHT -> turn(!isMirrored);
            case LEFT -> turn(isMirrored);
            case DOWN, PAGE_DOWN -> model.next();
            case UP, PAGE_UP -> model.back();
            case TAB -> (next.isFocused() && !model.isFirst() ? back : next).requestFocus();
            case ENTER, SPACE -> {
                if (isOwn(key.getTarget())) {
                    return;
                }
                next.requestFocus();
            }
            default -> {
                if (key.isShortcutDown() && key.getCode() == KeyCode.L) {
                    return;
                }
            }
        }
        key.consume();
    }

    private void turn(boolean isForward) {
        if (isForward) {
            model.next();
        } else {
            model.back();
        }
    }

    private boolean isOwn(Object target) {
        return target instanceof Node node && (node.equals(next) || node.equals(back) || "tour-end".equals(node.getId()));
    }
}

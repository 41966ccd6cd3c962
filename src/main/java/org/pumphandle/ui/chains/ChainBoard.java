package org.pumphandle.ui.chains;

import static org.pumphandle.ui.common.Words.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;
import org.pumphandle.ui.common.Palette;

/**
 * The drawn chains: the wheel and plus/minus zoom, dragging moves, Home shows all; arrows go to who infected, who was infected, and the rows above and below; a
 * click chooses, Enter and a double click go to the case.
 */
final class ChainBoard extends Region {
    private static final double REACH_PX = 6;
    private static final double STEP = 1.25;

    private final ChainsModel model;
    private final Canvas canvas = new Canvas();
    private final Tooltip hint = new Tooltip();
    private Palette palette = Palette.LIGHT;
    private List<ChainLine> lines = List.of();
    private Optional<ChainRows> rows = Optional.empty();
    private Optional<ChainScale> scale = Optional.empty();
    private Optional<ChainNode> pointed = Optional.empty();
    private double pressedX;
    private double pressedY;
    private boolean isDragged;

    ChainBoard(ChainsModel model) {
        this.model = model;
        setId("chain-board");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("chain-board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(text("chains.chains"));
        setAccessibleHelp(text("chains.board-help"));
        setMinSize(200, 120);
        hint.setShowDelay(Duration.millis(150));
        getChildren().add(canvas);
        model.chainsProperty().subscribe(now -> {
            lines = now.map(ChainLine::of).orElseGet(List::of);
            rows = now.map(ChainRows::of);
            scale = Optional.empty();
            requestLayout();
        });
        model.chosenProperty().subscribe(this::chosen);
        listen();
    }

    void setPalette(Palette next) {
        palette = next;
        requestLayout();
    }

    private void chosen(Optional<ChainNode> now) {
        setAccessibleText(now.map(model::hintInWords).orElse(""));
        now.ifPresent(node -> scale = scale.map(seen -> seen.showing(node.t(), place(node), getWidth(), getHeight())));
        requestLayout();
    }

    /** Shows all. */
    void fit() {
        scale = Optional.empty();
        requestLayout();
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    private void zoom(double factor, double x, double y) {
        scale = scale.map(now -> now.zoomed(factor, x, y));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, getHeight()));
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        model.chainsProperty().get().filter(chains -> !chains.nodes().isEmpty() && getWidth() > 0)
                .ifPresent(chains -> rows.ifPresent(places -> {
                    var now = scale.orElseGet(() -> fitting(chains));
                    scale = Optional.of(now);
                    new ChainPainter(g, now, places, palette, getWidth(), getHeight()).draw(chains, lines, model.chosenProperty().get(),
                            model.times()::shortDay);
                }));
    }

    private ChainScale fitting(Chains chains) {
        var t = chains.nodes().stream().mapToDouble(ChainNode::t).summaryStatistics();
        var all = ChainScale.fitting(t.getMin(), t.getMax(), rows.map(ChainRows::height).orElse(0.0), getWidth(),
                getHeight() - ChainPainter.TOP_PX);
        return all.panned(0, ChainPainter.TOP_PX);
    }

    private void listen() {
        setOnMousePressed(mouse -> {
            requestFocus();
            pressedX = mouse.getX();
            pressedY = mouse.getY();
            isDragged = false;
        });
        setOnMouseDragged(this::drag);
        setOnMouseMoved(mouse -> point(at(mouse)));
        setOnMouseExited(_ -> point(Optional.empty()));
        setOnMouseClicked(this::click);
        setOnScroll(scroll -> {
            if (scroll.isShiftDown() || scroll.getDeltaY() == 0) {
                pan(scroll.getDeltaX() + (scroll.isShiftDown() ? scroll.getDeltaY() : 0), 0);
            } else {
                zoom(Math.pow(1.0025, scroll.getDeltaY()), scroll.getX(), scroll.getY());
            }
            scroll.consume();
        });
        setOnKeyPressed(this::key);
    }

    private void drag(MouseEvent mouse) {
        double dx = mouse.getX() - pressedX;
        double dy = mouse.getY() - pressedY;
        if (isDragged || Math.hypot(dx, dy) > REACH_PX) {
            isDragged = true;
            pan(dx, dy);
            pressedX = mouse.getX();
            pressedY = mouse.getY();
        }
    }

    private void pan(double dx, double dy) {
        scale = scale.map(now -> now.panned(dx, dy));
        requestLayout();
    }

    private void click(MouseEvent mouse) {
        if (!isDragged) {
            var at = at(mouse);
            model.chosenProperty().set(at);
            if (mouse.getClickCount() == 2 && at.isPresent()) {
                model.open();
            }
        }
    }

    private void point(Optional<ChainNode> next) {
        if (!next.equals(pointed)) {
            pointed = next;
            Tooltip.uninstall(this, hint);
            next.ifPresent(node -> {
                hint.setText(model.hintInWords(node));
                Tooltip.install(this, hint);
            });
        }
    }

    /** The node nearest to the pointer, within reach. */
    private Optional<ChainNode> at(MouseEvent mouse) {
        return scale.flatMap(now -> model.chainsProperty().get().flatMap(chains -> chains.nodes().stream()
                .filter(node -> distance(now, node, mouse) <= rows.map(all -> all.radiusPx(node, now.rowPx())).orElse(0.0) + REACH_PX)
                .min(Comparator.comparingDouble(node -> distance(now, node, mouse)))));
    }

    private double distance(ChainScale scale, ChainNode node, MouseEvent mouse) {
        return Math.hypot(scale.x(node.t()) - mouse.getX(), scale.y(place(node)) - mouse.getY());
    }

    private double place(ChainNode node) {
        return rows.map(all -> all.place(node.row())).orElse(0.0);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case PLUS, ADD, EQUALS -> zoom(STEP);
            case MINUS, SUBTRACT -> zoom(1 / STEP);
            case HOME -> fit();
            case ENTER -> model.open();
            case LEFT -> go(chains -> chosenIn(chains).filter(node -> !node.isSource()).map(node -> chains.nodes().get(node.before())));
            case RIGHT -> go(chains -> chosenIn(chains).flatMap(node -> first(chains,
                    other -> !other.isSource() && chains.nodes().get(other.before()).equals(node))));
            case UP -> go(chains -> beside(chains, -1));
            case DOWN -> go(chains -> beside(chains, 1));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void go(java.util.function.Function<Chains, Optional<ChainNode>> way) {
        model.chainsProperty().get().flatMap(way).ifPresent(node -> model.chosenProperty().set(Optional.of(node)));
    }

    private Optional<ChainNode> chosenIn(Chains chains) {
        return model.chosenProperty().get().or(() -> chains.nodes().stream().findFirst());
    }

    private static Optional<ChainNode> first(Chains chains, Predicate<ChainNode> wanted) {
        return chains.nodes().stream().filter(wanted).findFirst();
    }

    /** The nearest one in the next row above or below that has one. */
    private Optional<ChainNode> beside(Chains chains, int step) {
        if (model.chosenProperty().get().isEmpty()) {
            return chains.nodes().stream().findFirst();
        }
        var from = model.chosenProperty().get().get();
        return IntStream.iterate(from.row() + step, row -> row >= 0 && row < chains.rows(), row -> row + step).boxed()
                .flatMap(row -> chains.nodes().stream().filter(node -> node.row() == row)
                        .min(Comparator.comparingDouble(node -> Math.abs(node.t() - from.t()))).stream())
                .findFirst();
    }
}

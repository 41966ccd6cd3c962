package org.pumphandle.map;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A map to look at, move about in and point at. Drag or arrow keys move it; wheel, pinch, double click, plus and minus zoom; Home goes back to
 * what {@link #fit} showed last. Layers are painted in the background; {@link #setLive} shapes at once. JavaFX thread only; a view that is no
 * longer needed must be {@linkplain #dispose disposed of}.
 */
public final class MapView extends Region {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double MAX_FIT_ZOOM = 18;
    private static final double ZOOM_MS = 180;
    private static final double FIT_MS = 380;
    /** Further than this many zooms, or widths of the wider view, a flight shows nothing on its way. */
    private static final double FAR_ZOOMS = 5;
    private static final double FAR_WIDTHS = 3;

    private final Canvas tileCanvas = new Canvas();
    private final Canvas liveCanvas = new Canvas();
    private final TileBoard tiles = new TileBoard(this::redraw);
    private final Pointing pointing = new Pointing(tiles, this::redraw);
    private final MapFurniture furniture = new MapFurniture(this);
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(this, "viewport", Viewport.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Position>> pointer = new ReadOnlyObjectWrapper<>(this, "pointer", Optional.empty());
    private final Gestures gestures = new Gestures(this);
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            frame(now);
        }
    };
    private @Nullable Flight flight;
    private Bounds home = Bounds.WORLD;
    private double homePaddingPx;
    /** Whether nobody has moved the map since it was fitted: then it is fitted again when its size changes. */
    private boolean isAtHome = true;
    private boolean animated = true;

    public MapView() {
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("map-view");
        getStylesheets().add(Objects.requireNonNull(MapView.class.getResource("map.css"), "map.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleRoleDescription(message("map.map"));
        setAccessibleHelp(message("map.arrow-keys-move-the-map"));
        tileCanvas.setMouseTransparent(true);
        liveCanvas.setMouseTransparent(true);
        var focusRing = new Region();
        focusRing.getStyleClass().add("map-focus");
        focusRing.setMouseTransparent(true);
        focusRing.resizeRelocate(0, 0, 0, 0);
        getChildren().addAll(tileCanvas, liveCanvas);
        getChildren().addAll(furniture.nodes());
        getChildren().add(focusRing);
        widthProperty().subscribe(_ -> focusRing.resize(getWidth(), getHeight()));
        heightProperty().subscribe(_ -> focusRing.resize(getWidth(), getHeight()));
        setPrefSize(640, 480);
        setMinSize(80, 80);
        gestures.listen();
    }

    /** Shows these layers and no others. */
    public void setLayers(List<MapLayer> bottomFirst) {
        show(bottomFirst, tiles.isDark());
    }

    /** Shows a layer above all others. */
    public void addLayer(MapLayer layer) {
        var layers = new ArrayList<>(tiles.layers());
        layers.add(layer);
        setLayers(layers);
    }

    /** Puts a layer in the place of the one of a name; above all others where there is none. */
    public void replaceLayer(String name, MapLayer layer) {
        var layers = new ArrayList<>(tiles.layers());
        int at = layers.stream().map(MapLayer::name).toList().indexOf(name);
        if (at < 0) {
            layers.add(layer);
        } else {
            layers.set(at, layer);
        }
        setLayers(layers);
    }

    /** The layers shown, bottom first. */
    public List<MapLayer> layers() {
        return tiles.layers();
    }

    public void setDark(boolean dark) {
        show(tiles.layers(), dark);
    }

    public boolean isDark() {
        return tiles.isDark();
    }

    private void show(List<MapLayer> layers, boolean dark) {
        hoverNothing();
        pseudoClassStateChanged(DARK, dark);
        furniture.attribute(MapImage.attribution(layers));
        tiles.show(layers, dark);
        requestLayout();
    }

    /** Shapes drawn over all layers in every frame: few, for what is chosen or hovered. What the pointer is on stays hovered. */
    public void setLive(List<MapShape> shapes) {
        pointing.setLive(shapes);
        redraw();
    }

    /** Whether movements are shown as such; true at first. */
    public void setAnimated(boolean animated) {
        this.animated = animated;
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public Viewport getViewport() {
        return viewport.get();
    }

    /** Shows a box with room around it, now or as soon as the view has a size, and again when its size changes before anybody moved it. */
    public void fit(Bounds lonLat, double paddingPx) {
        home = lonLat;
        homePaddingPx = paddingPx;
        isAtHome = true;
        if (getWidth() > 0 && getHeight() > 0) {
            flyTo(target().fitted(home, homePaddingPx, MAX_FIT_ZOOM));
        }
    }

    /** Goes back to what was fitted last; at first the world. */
    public void fitAgain() {
        fit(home, homePaddingPx);
    }

    public void zoomIn() {
        zoomAbout(getWidth() / 2, getHeight() / 2, 1);
    }

    public void zoomOut() {
        zoomAbout(getWidth() / 2, getHeight() / 2, -1);
    }

    /** Hears the key of what the pointer is on, whenever that changes; empty for nothing. */
    public void onHover(Consumer<Optional<Object>> listener) {
        pointing.onHover(listener);
    }

    /** Hears the key of what is clicked; empty for nothing. */
    public void onClick(Consumer<Optional<Object>> listener) {
        pointing.onClick(listener);
    }

    /** What the bubble says of a key whose shape itself says nothing. */
    public void tell(Function<Object, String> words) {
        pointing.tell(words);
    }

    /** Takes a tool into the hand, or lays it down. */
    public void use(Optional<MapTool> tool) {
        gestures.use(tool.orElse(null));
        setCursor(tool.isPresent() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    /** Where the pointer is on the ground; empty while it is not on the map. */
    public ReadOnlyObjectProperty<Optional<Position>> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** Shows a place in the middle, at the zoom there is or at least at one. */
    public void show(Position position, double leastZoom) {
        isAtHome = false;
        flyTo(target().centred(Mercator.x(position.lonDeg()), Mercator.y(position.latDeg()), Math.max(target().zoom(), leastZoom)));
    }

    /** Completes on the JavaFX thread once the view, which must have a size, stands still and all of it is painted and drawn. */
    public CompletableFuture<Void> whenPainted() {
        var future = new CompletableFuture<Void>();
        waiting.add(future);
        redraw();
        return future;
    }

    /** Stops the painting threads. The view shows nothing new afterwards. */
    public void dispose() {
        pulse.stop();
        tiles.dispose();
    }

    void drag(double dxPx, double dyPx) {
        moved(target().dragged(dxPx, dyPx));
    }

    void glide(double dxPx, double dyPx) {
        isAtHome = false;
        flyTo(target().dragged(dxPx, dyPx));
    }

    void zoomAbout(double px, double py, double by) {
        isAtHome = false;
        var from = viewport.get();
        double zoom = target().zoom() + by;
        if (animated) {
            flight = Flight.zoom(from, px, py, zoom, System.nanoTime(), ZOOM_MS);
            redraw();
        } else {
            moved(from.zoomedAbout(px, py, zoom));
        }
    }

    Position positionAt(double px, double py) {
        var view = viewport.get();
        return new Position(view.lonDegAt(px), view.latDegAt(py));
    }

    /** The middle of where the view is going. */
    Position middle() {
        return new Position(target().lonDeg(), target().latDeg());
    }

    void hoverAt(double px, double py) {
        pointer.set(Optional.of(positionAt(px, py)));
        furniture.tell(pointing.moveTo(viewport.get(), px, py), px, py, getWidth(), getHeight());
    }

    void pointNowhere() {
        pointer.set(Optional.empty());
        hoverNothing();
    }

    void hoverNothing() {
        furniture.hush();
        pointing.leave();
    }

    void clickAt(double px, double py) {
        pointing.clickAt(viewport.get(), px, py);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        furniture.layout(width, height);
        var view = viewport.get();
        if (width > 0 && height > 0 && (view.widthPx() != width || view.heightPx() != height)) {
            for (var canvas : List.of(tileCanvas, liveCanvas)) {
                canvas.setWidth(width);
                canvas.setHeight(height);
            }
            var sized = target().sized(width, height);
            flight = null;
            viewport.set(isAtHome ? sized.fitted(home, homePaddingPx, MAX_FIT_ZOOM) : sized);
            frame(System.nanoTime());
        }
    }

    /** Where the view is going. */
    private Viewport target() {
        return flight == null ? viewport.get() : flight.end();
    }

    private void moved(Viewport to) {
        isAtHome = false;
        flight = null;
        viewport.set(to);
        redraw();
    }

    private void flyTo(Viewport end) {
        var from = viewport.get();
        var near = end.nearest(from);
        double widest = Math.max(from.widthPx() / from.worldPx(), near.widthPx() / near.worldPx());
        boolean isFar = Math.abs(near.zoom() - from.zoom()) > FAR_ZOOMS
                || Math.hypot(near.x() - from.x(), near.y() - from.y()) > FAR_WIDTHS * widest;
        if (animated && !isFar) {
            flight = Flight.to(from, near, System.nanoTime(), FIT_MS);
        } else {
            flight = null;
            viewport.set(end);
        }
        redraw();
    }

    private void redraw() {
        pulse.start();
    }

    private void frame(long now) {
        var moving = flight;
        if (moving != null) {
            viewport.set(moving.at(now));
            flight = moving.isOver(now) ? null : moving;
        }
        var view = viewport.get();
        if (view.widthPx() == 0) {
            return;
        }
        boolean isWhole = tiles.draw(tileCanvas.getGraphicsContext2D(), view, target());
        new LivePainter(liveCanvas.getGraphicsContext2D(), view).draw(pointing.live(), tiles.isDark(), pointing.hovered());
        furniture.describe(view);
        if (flight != null) {
            redraw();
        } else {
            setAccessibleText(MapFurniture.inWords(view));
            if (isWhole) {
                var done = List.copyOf(waiting);
                waiting.clear();
                done.forEach(future -> future.complete(null));
            }
        }
    }
}

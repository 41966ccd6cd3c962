package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.Bounds;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.MapView;
import org.pumphandle.map.PointCluster;
import org.pumphandle.map.Position;
import org.pumphandle.ui.casemap.LayerChoice.Group;
import org.pumphandle.ui.casemap.MapBar.Panel;
import org.pumphandle.ui.casemap.MapTools.Kind;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.common.WrappedLabel;

/** The map with the case on it, its tools over it. Keys while it has the focus: L layers, M measures, O draws around, G goes to a position. */
public final class CaseMapView extends StackPane {
    private static final double ROOM_PX = 56;
    private static final double EDGE_PX = 12;
    /** Above the scale. */
    private static final double FOOT_PX = 42;
    private static final double STREETS_ZOOM = 15;
    /** Of the one tile of the world. */
    private static final double QUARTER_TILE_DEG = 90;

    private final MapView map = new MapView();
    private final CaseMapModel model;
    private final PositionModel positions;
    private final MapStack stack;
    private final Region hint = Controls.emptyState(Feather.MAP, text("casemap.no-path-to-show"), text("casemap.choose-a-case-that-has"));
    private final MapBar bar;
    private final LayersPanel layersPanel;
    private final PositionPanel positionPanel;
    private final OutPanel outPanel;
    private final MapLegend legend;
    private Optional<Panel> open = Optional.empty();
    private Optional<MapOut> out = Optional.empty();
    private Consumer<String> finder = _ -> {
    };

    public CaseMapView(CaseMapModel model, PositionModel positions) {
        this.model = model;
        this.positions = positions;
        this.stack = new MapStack(model);
        this.bar = new MapBar(model.tools(), this::toggle);
        this.layersPanel = new LayersPanel(model.layers());
        this.positionPanel = new PositionPanel(positions, this::goTo, this::find, this::copyPosition);
        this.outPanel = new OutPanel(() -> out, this::seen, () -> show(Optional.empty()));
        this.legend = new MapLegend(model);
        map.setId("map");
        getStyleClass().add("map-pane");
        hint.getStyleClass().add("map-hint");
        hint.setMouseTransparent(true);
        hint.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(map, hint, top(), foot());
        map.onHover(model::hover);
        map.onClick(this::click);
        map.tell(model::inWords);
        model.trackProperty().subscribe(shapes -> hint.setVisible(shapes.isEmpty() && model.focusProperty().get().isEmpty()));
        stack.onChange(() -> {
            map.setLayers(stack.layers());
            map.setLive(model.liveProperty().get());
            legend.draw();
        });
        model.liveProperty().subscribe(map::setLive);
        model.focusProperty().subscribe(box -> box.ifPresent(bounds -> map.fit(bounds, ROOM_PX)));
        model.tools().heldProperty().subscribe(_ -> map.use(model.tools().tool()));
        show(Optional.empty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    private VBox top() {
        var words = new WrappedLabel("");
        words.setId("map-tool-words");
        words.getStyleClass().add("map-tool-words");
        words.textProperty().bind(model.tools().wordsProperty());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        var top = new VBox(bar, words, layersPanel, positionPanel, outPanel);
        top.setFillWidth(false);
        top.getStyleClass().add("map-top");
        return placed(top, VPos.TOP, new Insets(EDGE_PX));
    }

    private VBox foot() {
        var position = new Button();
        position.setId("map-position");
        position.getStyleClass().add("map-position");
        position.setOnAction(_ -> toggle(Panel.POSITIONS));
        Runnable write = () -> {
            position.setText(positions.inWords(pointed()));
            position.setAccessibleText(text("casemap.position-in-words", position.getText()));
        };
        map.pointerProperty().subscribe(_ -> write.run());
        map.viewportProperty().subscribe(_ -> write.run());
        positions.notationProperty().subscribe(_ -> write.run());
        var foot = new VBox(legend, position);
        foot.setFillWidth(false);
        foot.getStyleClass().add("map-top");
        return placed(foot, VPos.BOTTOM, new Insets(0, EDGE_PX, FOOT_PX, EDGE_PX));
    }

    /** What stands over the map without covering it: to the left, whichever way the screens are read, as the map has its own to the right. */
    private static VBox placed(VBox box, VPos where, Insets room) {
        boolean isMirrored = ScreenLanguage.spoken().orientation() == NodeOrientation.RIGHT_TO_LEFT;
        Pos left = isMirrored ? Pos.TOP_RIGHT : Pos.TOP_LEFT;
        Pos lowerLeft = isMirrored ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT;
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        box.setPickOnBounds(false);
        StackPane.setAlignment(box, where == VPos.TOP ? left : lowerLeft);
        StackPane.setMargin(box, room);
        return box;
    }

    /** Lets what the map shows leave the screen. */
    public void offer(MapOut offered) {
        out = Optional.of(offered);
        bar.offerOut(this::toggle);
    }

    private SeenMap seen() {
        return new SeenMap(stack.layers(), model.liveProperty().get(), map.getViewport(), map.isDark());
    }

    /** Where the pointer is; the middle of the map where it is elsewhere. */
    private Position pointed() {
        return map.pointerProperty().get().orElseGet(() -> new Position(map.getViewport().lonDeg(), map.getViewport().latDeg()));
    }

    private void click(Optional<Object> key) {
        if (key.orElse(null) instanceof PointCluster cluster) {
            map.fit(cluster.bounds(), ROOM_PX);
        } else {
            model.click(key);
        }
    }

    private void goTo(Position position) {
        show(Optional.empty());
        map.show(position, STREETS_ZOOM);
        map.requestFocus();
    }

    /**
     * Shows a place with what is around it, also where no case is shown.
     *
     * @param zoom the zoom that shows it well
     */
    public void showPlace(Position place, double zoom) {
        show(Optional.empty());
        hint.setVisible(false);
        double aroundDeg = QUARTER_TILE_DEG / Math.pow(2, zoom);
        double northDeg = aroundDeg * Math.cos(Math.toRadians(place.latDeg()));
        map.fit(new Bounds(place.lonDeg() - aroundDeg, place.latDeg() - northDeg, place.lonDeg() + aroundDeg, place.latDeg() + northDeg),
                ROOM_PX);
        map.requestFocus();
    }

    /** @param next looks for a place by its name */
    public void onFind(Consumer<String> next) {
        finder = next;
    }

    private void find(String name) {
        show(Optional.empty());
        finder.accept(name);
    }

    /** Puts the position at the pointer, or in the middle of the map, into the clipboard as it is written on the map. */
    public void copyPosition() {
        var content = new ClipboardContent();
        content.putString(positions.inWords(pointed()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void toggle(Panel panel) {
        show(open.equals(Optional.of(panel)) ? Optional.empty() : Optional.of(panel));
    }

    private void show(Optional<Panel> panel) {
        open = panel;
        bar.mark(panel);
        for (var of : Panel.values()) {
            panel(of).setVisible(panel.equals(Optional.of(of)));
            panel(of).setManaged(panel(of).isVisible());
        }
        panel.ifPresent(shown -> {
            switch (shown) {
                case LAYERS -> layersPanel.focusFirst();
                case POSITIONS -> positionPanel.focusFirst();
                case OUT -> outPanel.focusFirst();
            }
        });
    }

    private VBox panel(Panel of) {
        return switch (of) {
            case LAYERS -> layersPanel;
            case POSITIONS -> positionPanel;
            case OUT -> outPanel;
        };
    }

    private void typed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || (key.getTarget() instanceof TextInputControl && key.getCode() != KeyCode.ESCAPE)) {
            return;
        }
        if (Shortcut.LAYERS.isPressed(key)) {
            toggle(Panel.LAYERS);
        } else if (Shortcut.POSITION.isPressed(key)) {
            toggle(Panel.POSITIONS);
        } else if (Shortcut.MEASURE.isPressed(key)) {
            hold(Kind.MEASURE);
        } else if (Shortcut.LASSO.isPressed(key)) {
            hold(Kind.LASSO);
        } else if (!Shortcut.CANCEL.isPressed(key) || !leave()) {
            return;
        }
        key.consume();
    }

    /** Takes a tool and puts the keyboard onto the map, where the tool hears it. */
    private void hold(Kind kind) {
        model.tools().take(kind);
        map.requestFocus();
    }

    /** Closes the panel, else lays down the tool; whether there was either. */
    private boolean leave() {
        if (open.isPresent()) {
            show(Optional.empty());
            map.requestFocus();
            return true;
        }
        boolean held = model.tools().heldProperty().get().isPresent();
        model.tools().layDown();
        return held;
    }

    /**
     * Shows these layers under the case.
     *
     * @param base the ground that belongs together
     * @param own the station's own layers
     */
    public void setGround(List<MapLayer> base, List<MapLayer> own) {
        var choices = new ArrayList<LayerChoice>();
        choices.add(new LayerChoice(MapStack.WORLD, text("casemap.layer-world"), Group.GROUND, true));
        own.forEach(layer -> choices.add(new LayerChoice(MapStack.idOf(layer), layer.name(), Group.OWN, true)));
        model.layers().offer(choices);
        stack.setGround(base, own);
        if (model.focusProperty().get().isEmpty()) {
            own.stream().flatMap(layer -> layer.bounds().stream()).reduce((a, b) -> a.and(b)).ifPresent(box -> map.fit(box, ROOM_PX));
        }
    }

    /** Takes what was chosen last time, and keeps what is chosen next. */
    public void remember(UserSettings settings) {
        model.layers().remember(settings);
        positions.remember(settings);
    }

    public void setTheme(Theme theme) {
        model.setPalette(theme.palette());
        map.setDark(theme.isDark());
    }

    /** Completes once all of the map is painted. */
    public CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    /** Whether movements of the map are shown as such. */
    public void setAnimated(boolean animated) {
        map.setAnimated(animated);
    }

    /** Stops painting for good. */
    public void dispose() {
        map.dispose();
    }
}

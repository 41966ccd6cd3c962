package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.pumphandle.map.MapLayer;
import org.pumphandle.map.Position;
import org.pumphandle.model.Action;
import org.pumphandle.model.PlaceKey;
import org.pumphandle.ui.casemap.CaseMapView;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.timeline.TimelineView;

/** Where cases are worked on: their list, map over timeline, and contacts over episodes. JavaFX thread. */
final class CaseWorkspace {
    private final MainModel model;
    private final CaseMapView map;
    private final TimelineView timeline;
    private final SplitPane columns = new SplitPane();
    private final SplitPane middle = new SplitPane();

    /**
     * @param head says over the map how it stands with the chosen case
     * @param side what was found of the chosen case, and what is written of it
     */
    CaseWorkspace(MainModel model, Surroundings around, CaseListView cases, Node head, Region side) {
        this.model = model;
        map = new CaseMapView(model.map(), model.positions());
        timeline = new TimelineView(model.timeline());
        if (model.may(Action.CASE_MAP_EXPORTED)) {
            map.offer(new MapExports(model, around));
        }
        middle.setOrientation(Orientation.VERTICAL);
        middle.getItems().addAll(new BorderPane(map, head, null, null, null), timeline);
        SplitPane.setResizableWithParent(timeline, false);
        columns.getItems().addAll(cases, middle, side);
        SplitPane.setResizableWithParent(cases, false);
        SplitPane.setResizableWithParent(side, false);
        columns.setDividerPositions(0.185, 0.625);
        middle.setDividerPositions(0.775);
    }

    SplitPane node() {
        return columns;
    }

    /** What the pointer is on, in one line. */
    StringExpression pointerText() {
        return Bindings.when(model.map().pointerTextProperty().isNotEmpty()).then(model.map().pointerTextProperty())
                .otherwise(timeline.pointerTextProperty());
    }

    /**
     * @param base the ground that belongs together
     * @param own the station's own layers
     */
    void setGround(List<MapLayer> base, List<MapLayer> own) {
        map.setGround(base, own);
    }

    /** @param finder looks for a place by its name */
    void onFind(Consumer<String> finder) {
        map.onFind(finder);
    }

    /** Shows a place on the map. */
    void goTo(PlaceKey place) {
        map.showPlace(new Position(place.lonDeg(), place.latDeg()), place.kind().zoom());
    }

    void dress(Theme now) {
        map.setTheme(now);
        timeline.setTheme(now);
    }

    void remember(UserSettings settings) {
        columns.setDividerPositions(settings.number("split.cases", 0.185), settings.number("split.contacts", 0.625));
        middle.setDividerPositions(settings.number("split.timeline", 0.775));
        map.remember(settings);
        timeline.remember(settings);
    }

    void saveTo(UserSettings settings) {
        settings.put("split.cases", columns.getDividerPositions()[0]);
        settings.put("split.contacts", columns.getDividerPositions()[1]);
        settings.put("split.timeline", middle.getDividerPositions()[0]);
    }

    /** Keys that mean the same wherever in the workspace one is; whether this was one. */
    boolean key(KeyEvent key) {
        if (Shortcut.COPY_POSITION.isPressed(key)) {
            map.copyPosition();
            model.tasks().tell(Notice.done(text("main.position-copied"), text("main.position-copied-advice")));
            return true;
        }
        if (Shortcut.PLAY.isPressed(key) && !(key.getTarget() instanceof TextInputControl)) {
            timeline.togglePlay();
            return true;
        }
        return false;
    }

    CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    void setAnimated(boolean animated) {
        map.setAnimated(animated);
    }

    void dispose() {
        timeline.dispose();
        map.dispose();
    }
}

package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.pumphandle.map.BaseMap;
import org.pumphandle.map.MapDataException;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.ImportReport;
import org.pumphandle.ui.casemap.CaseMapView;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.contacts.ContactsView;
import org.pumphandle.ui.imports.ImportKind;
import org.pumphandle.ui.imports.ImportReportView;
import org.pumphandle.ui.matching.RuleFormView;
import org.pumphandle.ui.tasks.DetailsView;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.NoticesView;
import org.pumphandle.ui.tasks.TaskTrayView;
import org.pumphandle.ui.timeline.TimelineView;
import org.pumphandle.ui.whatif.WhatIfView;

/** The one main window's content: cases to the left, map over timeline in the middle, contacts over episodes to the right. */
final class MainView extends StackPane implements MainActions {
    private final MainModel model;
    private final FileChoice files;
    private final ObjectProperty<Theme> theme;
    private final Runnable onOpenOther;
    private final DialogPane dialogs = new DialogPane();
    private final CaseListView cases;
    private final CaseMapView map;
    private final TimelineView timeline;
    private final HeaderBar header;
    private final SplitPane columns = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final Subscription themed;

    /**
     * @param assets folder of the base map
     * @param onOpenOther leaves this station
     */
    MainView(MainModel model, Path assets, FileChoice files, ObjectProperty<Theme> theme, Runnable onOpenOther) {
        this.model = model;
        this.files = files;
        this.theme = theme;
        this.onOpenOther = onOpenOther;
        setId("main");
        cases = new CaseListView(model.cases(), this::importCases);
        map = new CaseMapView(model.map());
        timeline = new TimelineView(model.timeline());
        header = new HeaderBar(model, this);
        var tray = new TaskTrayView(model.tasks());
        tray.pointerTextProperty().bind(Bindings.when(model.map().pointerTextProperty().isNotEmpty())
                .then(model.map().pointerTextProperty()).otherwise(timeline.pointerTextProperty()));
        var frame = new BorderPane(columns(), new VBox(header, new WhatIfView(model.whatIf(), model::applyTried)), null, tray, null);
        frame.getStyleClass().add("frame");
        var notices = new NoticesView(model.tasks(), this::showDetails);
        StackPane.setAlignment(notices, Pos.TOP_RIGHT);
        notices.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(frame, notices, dialogs.node());
        model.onReportProperty().set(this::showReport);
        var base = baseMap(assets);
        model.layersProperty().subscribe(own -> {
            var ground = new ArrayList<>(base);
            ground.addAll(own);
            map.setGround(ground);
        });
        themed = theme.subscribe(this::dress);
    }

    private SplitPane columns() {
        middle.setOrientation(Orientation.VERTICAL);
        middle.getItems().addAll(map, timeline);
        SplitPane.setResizableWithParent(timeline, false);
        var contacts = new ContactsView(model.contacts());
        columns.getItems().addAll(cases, middle, contacts);
        SplitPane.setResizableWithParent(cases, false);
        SplitPane.setResizableWithParent(contacts, false);
        columns.setDividerPositions(0.185, 0.625);
        middle.setDividerPositions(0.775);
        return columns;
    }

    private List<MapLayer> baseMap(Path assets) {
        try {
            return BaseMap.naturalEarth(assets);
        } catch (MapDataException e) {
            model.tasks().tell(Notice.error("The base map is missing", e));
            return List.of();
        }
    }

    private void dress(Theme now) {
        header.setTheme(now);
        map.setTheme(now);
        timeline.setTheme(now);
    }

    /** Takes the split positions that were remembered. */
    void remember(UserSettings settings) {
        columns.setDividerPositions(settings.number("split.cases", 0.185), settings.number("split.contacts", 0.625));
        middle.setDividerPositions(settings.number("split.timeline", 0.775));
    }

    void saveTo(UserSettings settings) {
        settings.put("split.cases", columns.getDividerPositions()[0]);
        settings.put("split.contacts", columns.getDividerPositions()[1]);
        settings.put("split.timeline", middle.getDividerPositions()[0]);
    }

    /** Completes once all of the map is painted. */
    CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    /** Whether movements of the map are shown as such. */
    void setAnimated(boolean animated) {
        map.setAnimated(animated);
    }

    void dispose() {
        themed.unsubscribe();
        map.dispose();
    }

    /** Keys that work wherever the keyboard is. */
    void key(KeyEvent key) {
        boolean shortcut = key.isShortcutDown() && !dialogs.isShowing();
        if (key.getCode() == KeyCode.ESCAPE) {
            cancel();
        } else if (key.getCode() == KeyCode.F5) {
            model.refresh();
        } else if (shortcut && key.getCode() == KeyCode.M) {
            chooseRule();
        } else if (shortcut && key.getCode() == KeyCode.T) {
            model.tryRules();
        } else if (shortcut && key.getCode() == KeyCode.O) {
            openOther();
        } else if (shortcut && key.getCode() == KeyCode.F) {
            cases.focusFilter();
        } else {
            return;
        }
        key.consume();
    }

    /** One step back: the dialog, else the work under way, else what is chosen. */
    private void cancel() {
        if (dialogs.isShowing()) {
            dialogs.hide();
        } else if (!model.tasks().cancelFirst()) {
            back();
        }
    }

    private void back() {
        if (model.selection().contact().isEmpty() && model.whatIf().openProperty().get()) {
            model.whatIf().discard();
        } else {
            model.selection().back();
        }
    }

    void showReport(List<ImportReport> reports) {
        dialogs.show(new ImportReportView(reports), 760, 640);
    }

    private void showDetails(Notice notice) {
        dialogs.show(new DetailsView(notice), 760, 520);
    }

    void closeDialog() {
        dialogs.hide();
    }

    @Override
    public void importCases() {
        one(ImportKind.CASES).ifPresent(model::importCases);
    }

    @Override
    public void importHistory() {
        var chosen = files.files(ImportKind.HISTORY.wanted());
        if (!chosen.isEmpty()) {
            model.importHistory(chosen);
        }
    }

    @Override
    public void importFixes() {
        importFixes(Optional.empty());
    }

    @Override
    public void importMappedFixes() {
        one(ImportKind.MAPPING).ifPresent(mapping -> importFixes(Optional.of(mapping)));
    }

    private void importFixes(Optional<Path> mapping) {
        var chosen = files.files(ImportKind.FIXES.wanted());
        if (!chosen.isEmpty()) {
            model.importFixes(chosen, mapping);
        }
    }

    @Override
    public void importLayer() {
        one(ImportKind.LAYER).ifPresent(model::importLayer);
    }

    private Optional<Path> one(ImportKind kind) {
        return files.files(kind.wanted()).stream().findFirst();
    }

    @Override
    public void chooseRule() {
        dialogs.show(new RuleFormView(model.rule(), () -> {
            dialogs.hide();
            model.match();
        }), 560, 560);
    }

    @Override
    public void export() {
        files.folder("Choose the folder for contacts.csv and episodes.csv").ifPresent(model::export);
    }

    @Override
    public void switchTheme() {
        theme.set(theme.get().other());
    }

    @Override
    public void openOther() {
        onOpenOther.run();
    }
}

package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.model.SearchHit;
import org.pumphandle.ui.casemap.CaseMapView;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.consent.ConsentModel;
import org.pumphandle.ui.contacts.ContactsView;
import org.pumphandle.ui.imports.FileDrop;
import org.pumphandle.ui.matching.RuleFormView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Tasks;
import org.pumphandle.ui.timeline.TimelineView;
import org.pumphandle.ui.whatif.WhatIfView;

/** The window of who sees cases: its places, and how one leads to another. */
final class MainView implements WindowContent, MainActions {
    private static final String CASES = "cases";
    private static final double DROP_ORDER = -100;

    private final MainModel model;
    private final Surroundings around;
    private final Shell shell;
    private final DialogPane dialogs;
    private final CaseListView cases;
    private final CaseMapView map;
    private final TimelineView timeline;
    private final SplitPane columns = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final Subscription themed;
    private final ImportDialogs imports;
    private final ConsentDialogs consents;
    private final IdentityDialogs identities;
    private final WarningPages warnings;
    private final MapGround ground;

    MainView(MainModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        this.shell = new Shell(model.station(), model.tasks(), around, model.factsInWords(), this::refresh, this::open);
        this.dialogs = shell.dialogs();
        ground = new MapGround(model, around.assets());
        consents = new ConsentDialogs(model, dialogs, around.files());
        cases = new CaseListView(model.cases(), model.may(Action.FIXES_IMPORTED) ? Optional.of(this::importFiles) : Optional.empty(),
                consents::show);
        map = new CaseMapView(model.map());
        timeline = new TimelineView(model.timeline());
        identities = new IdentityDialogs(model.station(), model.tasks(), around, dialogs, model.cases()::recorded);
        cases.offer("case-menu-consent", text("main.consent"), Feather.FILE_TEXT, consents::show);
        identities.offerOn(cases);
        warnings = new WarningPages(model, around, shell, ground::layers);
        warnings.offerOn(cases);
        shell.tray().pointerTextProperty().bind(Bindings.when(model.map().pointerTextProperty().isNotEmpty())
                .then(model.map().pointerTextProperty()).otherwise(timeline.pointerTextProperty()));
        imports = new ImportDialogs(model.imports(), shell, around.files(), ground::layers, around.theme()::get);
        if (model.may(Action.FIXES_IMPORTED)) {
            takeDrops(new FileDrop(imports::offer));
        }
        ground.subscribe(layers -> {
            map.setGround(layers);
            imports.renew();
        });
        themed = around.theme().subscribe(this::dress);
        fill();
    }

    private void fill() {
        var tools = new MainTools(model, this);
        var places = new ArrayList<Place>();
        places.add(new Place(CASES, text("main.cases"), Feather.USERS,
                () -> new Page(text("main.cases"), casesPage()).withTools(tools.nodes())));
        places.addAll(warnings.places());
        places.add(imports.place());
        places.add(identities.place());
        var commands = new ArrayList<>(tools.commands());
        commands.addAll(warnings.commands());
        shell.fill(places, commands);
    }

    private Region casesPage() {
        var page = new BorderPane(columns());
        page.setTop(new WhatIfView(model.whatIf(), model::applyTried));
        return page;
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

    private void takeDrops(FileDrop drop) {
        shell.getChildren().add(dropHint(drop));
        shell.setOnDragOver(drag -> {
            if (drop.over(drag.getDragboard().hasFiles(), drag.getGestureSource() != null)) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        shell.setOnDragExited(_ -> drop.left());
        shell.setOnDragDropped(drag -> {
            drag.setDropCompleted(drop.dropped(drag.getDragboard().hasFiles() ? drag.getDragboard().getFiles() : List.of()));
            drag.consume();
        });
    }

    private static Node dropHint(FileDrop drop) {
        var hint = Controls.emptyState(Feather.DOWNLOAD, text("main.drop-the-files-to-look"), text("main.nothing-is-stored-before-you"));
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setViewOrder(DROP_ORDER);
        hint.visibleProperty().bind(drop.hoveringProperty());
        return hint;
    }

    private void dress(Theme now) {
        map.setTheme(now);
        timeline.setTheme(now);
        imports.renew();
    }

    @Override
    public Region node() {
        return shell;
    }

    @Override
    public Tasks tasks() {
        return model.tasks();
    }

    @Override
    public void refresh() {
        shell.refresh();
        identities.refresh();
        warnings.refresh();
        model.refresh();
    }

    @Override
    public void locked() {
        shell.locked();
        warnings.locked();
    }

    @Override
    public boolean isBusy() {
        return shell.isBusy();
    }

    @Override
    public ObjectProperty<Optional<String>> chosenCaseProperty() {
        return model.cases().chosenProperty();
    }

    @Override
    public void remember(UserSettings settings) {
        model.baseMaps().remember(settings);
        columns.setDividerPositions(settings.number("split.cases", 0.185), settings.number("split.contacts", 0.625));
        middle.setDividerPositions(settings.number("split.timeline", 0.775));
    }

    @Override
    public void saveTo(UserSettings settings) {
        model.baseMaps().saveTo(settings);
        settings.put("split.cases", columns.getDividerPositions()[0]);
        settings.put("split.contacts", columns.getDividerPositions()[1]);
        settings.put("split.timeline", middle.getDividerPositions()[0]);
    }

    /** Completes once all of the map is painted, and that of the screen over it. */
    CompletableFuture<Void> whenPainted() {
        return map.whenPainted().thenCompose(_ -> imports.whenPainted()).thenCompose(_ -> warnings.whenPainted());
    }

    /** Whether movements of the map are shown as such. */
    void setAnimated(boolean animated) {
        map.setAnimated(animated);
    }

    @Override
    public void dispose() {
        shell.dispose();
        warnings.dispose();
        themed.unsubscribe();
        map.dispose();
    }

    @Override
    public void key(KeyEvent key) {
        boolean shortcut = key.isShortcutDown() && !dialogs.isShowing();
        if (shortcut && key.getCode() == KeyCode.M) {
            chooseRule();
        } else if (shortcut && key.getCode() == KeyCode.T) {
            tryRules();
        } else if (shortcut && key.isShiftDown() && key.getCode() == KeyCode.C) {
            consents.showChosen();
        } else if (shortcut && key.getCode() == KeyCode.I && model.may(Action.FIXES_IMPORTED)) {
            importFiles();
        } else if (shortcut && key.getCode() == KeyCode.B) {
            warnings.show();
        } else if (shortcut && key.getCode() == KeyCode.F) {
            shell.places().goFirst(CASES);
            cases.focusFilter();
        } else if (!shell.key(key) && !(key.getCode() == KeyCode.ESCAPE && back())) {
            return;
        }
        key.consume();
    }

    private void open(SearchHit hit) {
        switch (hit.kind()) {
            case CASE -> {
                shell.places().goFirst(CASES);
                model.cases().filterProperty().set("");
                model.cases().chosenProperty().set(Optional.of(hit.key()));
            }
            case BATCH -> warnings.showBatch(Long.parseLong(hit.key()));
            case IMPORT -> imports.showImport(Long.parseLong(hit.key()));
        }
    }

    /** One step back in what is chosen of a case. */
    private boolean back() {
        if (!shell.places().isAt(CASES)) {
            return false;
        }
        if (model.selection().contact().isEmpty() && model.whatIf().openProperty().get()) {
            model.whatIf().discard();
        } else {
            model.selection().back();
        }
        return true;
    }

    @Override
    public void showConsent() {
        consents.showChosen();
    }

    @Override
    public void tryRules() {
        shell.places().goFirst(CASES);
        model.tryRules();
    }

    @Override
    public void showBaseMaps() {
        dialogs.show(ground.list(around.files()), 620, 480);
    }

    @Override
    public void importFiles() {
        imports.chooseFiles();
    }

    /** Opens the screen of files that are to be imported, as if they had been chosen. */
    void offer(List<Path> chosen) {
        imports.offer(chosen);
    }

    /** Opens the warnings, as if the button had been pressed. */
    WarningPages warnings() {
        return warnings;
    }

    /** Opens the consent of a case, as if it had been asked for in the list. */
    ConsentModel showConsent(String caseId) {
        return consents.show(caseId);
    }

    /** Goes to the imports, the newest chosen. */
    void showImports() {
        imports.showImports();
    }

    @Override
    public void chooseRule() {
        if (!model.may(Action.CASE_MATCHED)) {
            return;
        }
        dialogs.show(new RuleFormView(model.rule(), () -> {
            dialogs.hide();
            model.match();
        }), 560, 560);
    }

    @Override
    public void export() {
        around.files().folder(text("main.choose-the-folder-for-contacts")).ifPresent(model::export);
    }
}

package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.PlaceKey;
import org.pumphandle.model.SearchHit;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.casework.NextStep;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.consent.ConsentModel;
import org.pumphandle.ui.imports.FileDrop;
import org.pumphandle.ui.matching.LossesView;
import org.pumphandle.ui.matching.RuleFormView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Tasks;
import org.pumphandle.ui.whatif.WhatIfView;

/** The window of who sees cases: its places, and how one leads to another. */
final class MainView implements WindowContent, MainActions {
    static final String CASES = "cases";
    private static final double DROP_ORDER = -100;

    private final MainModel model;
    private final Surroundings around;
    private final Shell shell;
    private final DialogPane dialogs;
    private final CaseListView cases;
    private final CaseWorkspace workspace;
    private final Subscription themed;
    private final ImportDialogs imports;
    private final ConsentDialogs consents;
    private final IdentityDialogs identities;
    private final WarningPages warnings;
    private final WaysToCases ways;
    private final ExportDialogs exports;
    private final SpreadDesk spread;
    private final CaseWorkDesk work;
    private final DuplicatesDesk duplicates;
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
        duplicates = new DuplicatesDesk(model, around, shell);
        duplicates.offerOn(cases);
        work = new CaseWorkDesk(model, around, shell, this::take, duplicates::unmerge);
        work.offerOn(cases);
        workspace = new CaseWorkspace(model, around, cases, work.head(), work.side());
        identities = new IdentityDialogs(model.station(), model.tasks(), around, dialogs, model.cases()::recorded, duplicates::compare);
        cases.offer("case-menu-consent", text("main.consent"), Feather.FILE_TEXT, consents::show);
        identities.offerOn(cases);
        warnings = new WarningPages(model, around, shell, ground::layers);
        warnings.offerOn(cases);
        ways = new WaysToCases(model, shell, work.side()::showContacts);
        exports = new ExportDialogs(model, around, dialogs);
        spread = new SpreadDesk(model, around, ground, shell, new OutbreakTabs(model, around, shell, ground, ways, exports),
                new SituationDialog(model, around, dialogs));
        workspace.onFind(shell::findPlace);
        shell.tray().pointerTextProperty().bind(workspace.pointerText());
        imports = new ImportDialogs(model.imports(), shell, around.files(), ground::layers, around.theme()::get);
        if (model.may(Action.FIXES_IMPORTED)) {
            var drop = new FileDrop(imports::offer);
            shell.getChildren().add(Drops.hint(drop, DROP_ORDER));
            Drops.take(shell, drop);
        }
        ground.subscribe(() -> {
            workspace.setGround(ground.base(), model.layersProperty().get());
            imports.renew();
        });
        model.matching().whenAsking(this::askAboutLosses);
        themed = around.theme().subscribe(this::dress);
        shell.help().guide(new Tours(model, shell, work)::steps);
        fill();
    }

    private void fill() {
        var tools = new MainTools(model, this);
        var places = new ArrayList<Place>();
        places.add(new Place(CASES, text("main.cases"), Feather.USERS,
                () -> new Page(text("main.cases"), HelpTopic.CASES, casesPage()).withTools(tools.nodes())));
        places.add(new ContactsDesk(model, around, shell, ways, this::chooseRule).place());
        places.add(work.place());
        places.addAll(warnings.places());
        places.add(spread.place());
        places.add(imports.place());
        places.add(identities.place());
        var commands = new ArrayList<>(tools.commands());
        commands.addAll(warnings.commands());
        commands.add(duplicates.command());
        shell.fill(places, commands);
    }

    private Region casesPage() {
        var page = new BorderPane(workspace.node());
        page.setTop(new WhatIfView(model.whatIf(), model::applyTried));
        return page;
    }

    private void dress(Theme now) {
        workspace.dress(now);
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
    public void welcome() {
        shell.help().welcome();
    }

    @Override
    public void refresh() {
        shell.refresh();
        identities.refresh();
        warnings.refresh();
        spread.refresh();
        work.refresh();
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
        workspace.remember(settings);
    }

    @Override
    public void saveTo(UserSettings settings) {
        model.baseMaps().saveTo(settings);
        workspace.saveTo(settings);
    }

    /** Completes once all of the map is painted, and that of the screen over it. */
    CompletableFuture<Void> whenPainted() {
        return workspace.whenPainted().thenCompose(_ -> imports.whenPainted()).thenCompose(_ -> warnings.whenPainted())
                .thenCompose(_ -> spread.whenPainted());
    }

    /** Whether movements of the map are shown as such. */
    void setAnimated(boolean animated) {
        workspace.setAnimated(animated);
    }

    @Override
    public void dispose() {
        shell.dispose();
        warnings.dispose();
        spread.dispose();
        themed.unsubscribe();
        workspace.dispose();
    }

    @Override
    public void key(KeyEvent key) {
        boolean isFree = !dialogs.isShowing();
        if (isFree && Shortcut.MATCH.isPressed(key)) {
            chooseRule();
        } else if (isFree && Shortcut.TRY_RULES.isPressed(key)) {
            tryRules();
        } else if (isFree && Shortcut.CONSENT.isPressed(key)) {
            consents.showChosen();
        } else if (isFree && Shortcut.IMPORT.isPressed(key) && model.may(Action.FIXES_IMPORTED)) {
            importFiles();
        } else if (isFree && Shortcut.BATCHES.isPressed(key)) {
            warnings.show();
        } else if (isFree && Shortcut.FOLLOW_UPS.isPressed(key)) {
            shell.places().goFirst(CaseWorkDesk.PLACE);
        } else if (isFree && Shortcut.FILTER.isPressed(key)) {
            shell.places().goFirst(CASES);
            cases.focusFilter();
        } else if (!shell.key(key) && !isOfWorkspace(key) && !(Shortcut.CANCEL.isPressed(key) && back())) {
            return;
        }
        key.consume();
    }

    private boolean isOfWorkspace(KeyEvent key) {
        return shell.places().isAt(CASES) && !dialogs.isShowing() && workspace.key(key);
    }

    private void open(SearchHit hit) {
        switch (hit.kind()) {
            case CASE -> {
                shell.places().goFirst(CASES);
                model.openCase(hit.key());
            }
            case NOTE -> work.open(NoteKey.parse(hit.key()));
            case BATCH -> warnings.showBatch(Long.parseLong(hit.key()));
            case IMPORT -> imports.showImport(Long.parseLong(hit.key()));
            case PLACE -> {
                shell.places().goFirst(CASES);
                workspace.goTo(PlaceKey.parse(hit.key()));
            }
            case LOG -> throw new IllegalArgumentException("who sees cases does not find the log");
        }
    }

    /** What a case needs next. */
    private void take(NextStep step) {
        switch (step) {
            case RECORD_CONSENT -> consents.showChosen();
            case RECORD_TEST, IMPORT_HISTORY -> importFiles();
            case MATCH -> chooseRule();
            case WARN -> warnings.show();
            case CLOSE, TRACE_AGAIN -> throw new IllegalArgumentException(step + " is taken with the case's notes");
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
        dialogs.show(HelpTopic.BASE_MAPS, ground.list(around.files()), 620, 480);
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
        dialogs.show(HelpTopic.MATCH, new RuleFormView(model.rule(), () -> {
            dialogs.hide();
            model.match();
        }), 560, 560);
    }

    private void askAboutLosses(boolean isAsked) {
        if (isAsked) {
            dialogs.show(HelpTopic.MATCH, new LossesView(model.matching()), 560, 360);
            dialogs.whenClosed(model.matching()::leave);
        } else {
            dialogs.hide();
        }
    }

    @Override
    public void export() {
        exports.contacts();
    }
}

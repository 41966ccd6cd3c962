package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.station.StationFacts;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;

/** What the head of the window with cases offers: of it all, what the role may do. */
final class MainTools {
    private final MainModel model;
    private final MainActions actions;
    private final Node search;
    private final Node requests;
    private final Node warnings;

    /**
     * @param search opens the search box
     * @param requests opens the requests to see who a case is
     * @param warnings opens the batches of warnings
     */
    MainTools(MainModel model, MainActions actions, Node search, Node requests, Node warnings) {
        this.model = model;
        this.actions = actions;
        this.search = search;
        this.requests = requests;
        this.warnings = warnings;
    }

    List<Node> nodes() {
        var tools = new ArrayList<Node>();
        tools.add(search);
        var refresh = Controls.iconButton("refresh", Feather.REFRESH_CW, text("main.refresh-f5"));
        refresh.setOnAction(_ -> actions.refresh());
        tools.add(refresh);
        if (model.may(Action.CONTACTS_EXPORTED)) {
            var export = Controls.iconButton("export", Feather.DOWNLOAD, text("main.export-contacts-and-episodes"));
            export.setOnAction(_ -> actions.export());
            tools.add(export);
        }
        tools.add(requests);
        tools.add(warnings);
        tools.add(importMenu());
        if (model.may(Action.RULES_TRIED)) {
            tools.add(whatIf());
        }
        if (model.may(Action.CASE_MATCHED)) {
            tools.add(match());
        }
        return tools;
    }

    /** What the station holds, in words. */
    ObservableValue<String> facts() {
        return model.factsProperty().map(this::inWords);
    }

    private String inWords(Optional<StationFacts> facts) {
        return facts.map(f -> Numbers.counted(f.cases(), "case", "cases") + "  \u00b7  "
                + Numbers.counted(f.subscribers(), "subscriber", "subscribers") + "  \u00b7  " + Numbers.counted(f.fixes(), "fix", "fixes")
                + f.period().map(p -> "  \u00b7  " + model.times().day((double) p.startT()) + " to " + model.times().day((double) p.endT()))
                        .orElse(""))
                .orElse("reading\u2026");
    }

    private Node whatIf() {
        var whatIf = Controls.told("what-if", new Button(text("main.what-if"), Controls.icon(Feather.SLIDERS)),
                text("main.try-rules-on-the-chosen"));
        whatIf.setMinWidth(Region.USE_PREF_SIZE);
        whatIf.disableProperty().bind(model.canTryRulesProperty().map(can -> !can));
        whatIf.setOnAction(_ -> model.tryRules());
        return whatIf;
    }

    private Node match() {
        var match = Controls.told("match", new Button(text("main.match"), Controls.icon(Feather.TARGET)),
                text("main.match-cases-with-carrier-fixes"));
        match.getStyleClass().add(Styles.ACCENT);
        match.setMinWidth(Region.USE_PREF_SIZE);
        match.setOnAction(_ -> actions.chooseRule());
        return match;
    }

    /** Who may import has a menu; who may only look at what was imported, a button. */
    private Node importMenu() {
        if (!model.may(Action.FIXES_IMPORTED)) {
            var imports = Controls.told("show-imports", new Button(text("main.imports"), Controls.icon(Feather.LIST)),
                    text("main.imports-and-their-reports"));
            imports.setMinWidth(Region.USE_PREF_SIZE);
            imports.setOnAction(_ -> actions.showImports());
            return imports;
        }
        var files = item("import-files", text("main.import-files"), Feather.FILE_PLUS, actions::importFiles);
        files.setAccelerator(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN));
        var past = item("show-imports", text("main.imports-and-their-reports"), Feather.LIST, actions::showImports);
        past.setAccelerator(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        var menu = new MenuButton(text("main.import"), Controls.icon(Feather.UPLOAD), files, new SeparatorMenuItem(), past);
        menu.setId("import");
        menu.setAccessibleText(text("main.import"));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(String id, String text, Feather icon, Runnable onAction) {
        var item = new MenuItem(text, Controls.icon(icon));
        item.setId(id);
        item.setOnAction(_ -> onAction.run());
        return item;
    }
}

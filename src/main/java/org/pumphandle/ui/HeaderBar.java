package org.pumphandle.ui;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.station.StationFacts;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.Theme;

/** The window's head: which station this is and what it holds, and what can be done with it. */
final class HeaderBar extends HBox {
    private final MainModel model;
    private final MainActions actions;
    private final Button theme = Controls.iconButton("theme", Feather.MOON, "Dark");

    HeaderBar(MainModel model, MainActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.icon(Feather.DROPLET, "brand-mark"), station());
        if (model.station().isDemonstration()) {
            var badge = Controls.label("DEMONSTRATION - no real people", "badge");
            badge.setId("demonstration-badge");
            badge.setMinWidth(USE_PREF_SIZE);
            getChildren().add(badge);
        }
        var refresh = Controls.iconButton("refresh", Feather.REFRESH_CW, "Refresh (F5)");
        refresh.setOnAction(_ -> model.refresh());
        var export = Controls.iconButton("export", Feather.DOWNLOAD, "Export contacts and episodes");
        export.setOnAction(_ -> actions.export());
        var open = Controls.iconButton("open-other", Feather.LOG_OUT, "Close and open a station (Ctrl+O)");
        open.setOnAction(_ -> actions.openOther());
        theme.setOnAction(_ -> actions.switchTheme());
        getChildren().addAll(new Spacer(), refresh, export, importMenu(), whatIf(), match(), theme, open);
    }

    void setTheme(Theme now) {
        theme.setGraphic(Controls.icon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN));
        var says = now == Theme.LIGHT ? "Use the dark look" : "Use the light look";
        theme.setAccessibleText(says);
        theme.getTooltip().setText(says);
    }

    private Node station() {
        var name = Controls.label(model.station().name(), "station-name");
        name.setId("station-name");
        var facts = Controls.label("", "station-facts");
        facts.setId("station-facts");
        facts.textProperty().bind(model.factsProperty().map(this::inWords));
        var box = new VBox(name, facts);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        return box;
    }

    private String inWords(Optional<StationFacts> facts) {
        return facts.map(f -> Numbers.counted(f.cases(), "case", "cases") + "  \u00b7  "
                + Numbers.counted(f.subscribers(), "subscriber", "subscribers") + "  \u00b7  " + Numbers.counted(f.fixes(), "fix", "fixes")
                + f.period().map(p -> "  \u00b7  " + model.times().day((double) p.startT()) + " to " + model.times().day((double) p.endT()))
                        .orElse(""))
                .orElse("reading\u2026");
    }

    private Node whatIf() {
        var whatIf = Controls.told("what-if", new Button("What if", Controls.icon(Feather.SLIDERS)),
                "Try rules on the chosen case (Ctrl+T)");
        whatIf.setMinWidth(USE_PREF_SIZE);
        whatIf.disableProperty().bind(model.canTryRulesProperty().map(can -> !can));
        whatIf.setOnAction(_ -> model.tryRules());
        return whatIf;
    }

    private Node match() {
        var match = Controls.told("match", new Button("Match", Controls.icon(Feather.TARGET)), "Match cases with carrier fixes (Ctrl+M)");
        match.getStyleClass().add(Styles.ACCENT);
        match.setMinWidth(USE_PREF_SIZE);
        match.setOnAction(_ -> actions.chooseRule());
        return match;
    }

    private Node importMenu() {
        var files = item("import-files", "Import files\u2026", Feather.FILE_PLUS, actions::importFiles);
        files.setAccelerator(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN));
        var past = item("show-imports", "Imports and their reports", Feather.LIST, actions::showImports);
        past.setAccelerator(new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        var menu = new MenuButton("Import", Controls.icon(Feather.UPLOAD), files, new SeparatorMenuItem(), past);
        menu.setId("import");
        menu.setAccessibleText("Import");
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(String id, String text, Feather icon, Runnable onAction) {
        var item = new MenuItem(text, Controls.icon(icon));
        item.setId(id);
        item.setOnAction(_ -> onAction.run());
        return item;
    }
}

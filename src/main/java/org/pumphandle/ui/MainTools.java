package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Shortcut;

/** What the head of the page with cases offers: of it all, what the role may do. */
final class MainTools {
    private final MainModel model;
    private final MainActions actions;

    MainTools(MainModel model, MainActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /** The same and more in the box of commands. */
    List<Command> commands() {
        return List.of(
                new Command(text("main.import-files"), Feather.UPLOAD, actions::importFiles).by(Shortcut.IMPORT)
                        .when(() -> model.may(Action.FIXES_IMPORTED)),
                new Command(text("main.match-cases"), Feather.TARGET, actions::chooseRule).by(Shortcut.MATCH)
                        .when(() -> model.may(Action.CASE_MATCHED)),
                new Command(text("main.try-rules"), Feather.SLIDERS, actions::tryRules).by(Shortcut.TRY_RULES)
                        .when(() -> model.may(Action.RULES_TRIED) && model.canTryRulesProperty().getValue()),
                new Command(text("main.consent-of-chosen"), Feather.FILE_TEXT, actions::showConsent)
                        .by(Shortcut.CONSENT).when(() -> model.cases().chosenProperty().get().isPresent()),
                new Command(text("main.base-maps"), Feather.MAP, actions::showBaseMaps),
                new Command(text("main.export-contacts-and-episodes"), Feather.DOWNLOAD, actions::export)
                        .when(() -> model.may(Action.CONTACTS_EXPORTED)));
    }

    List<Node> nodes() {
        var tools = new ArrayList<Node>();
        if (model.may(Action.CONTACTS_EXPORTED)) {
            var export = Controls.iconButton("export", Feather.DOWNLOAD, text("main.export-contacts-and-episodes"));
            export.setOnAction(_ -> actions.export());
            tools.add(export);
        }
        var baseMaps = Controls.iconButton("base-maps-open", Feather.MAP, text("main.base-maps"));
        baseMaps.setOnAction(_ -> actions.showBaseMaps());
        tools.add(baseMaps);
        if (model.may(Action.FIXES_IMPORTED)) {
            tools.add(importing());
        }
        if (model.may(Action.RULES_TRIED)) {
            tools.add(whatIf());
        }
        if (model.may(Action.CASE_MATCHED)) {
            tools.add(match());
        }
        return tools;
    }

    private Node whatIf() {
        var whatIf = Controls.told("what-if", new Button(text("main.what-if"), Controls.icon(Feather.SLIDERS)),
                text("main.try-rules-on-the-chosen"));
        whatIf.setMinWidth(Region.USE_PREF_SIZE);
        whatIf.disableProperty().bind(model.canTryRulesProperty().map(can -> !can));
        whatIf.setOnAction(_ -> actions.tryRules());
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

    private Node importing() {
        var button = Controls.told("import", new Button(text("main.import"), Controls.icon(Feather.UPLOAD)),
                text("main.import-files-ctrl-i"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> actions.importFiles());
        return button;
    }
}

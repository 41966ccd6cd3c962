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
                new Command(text("main.import-files"), Feather.UPLOAD, "Ctrl+I", () -> model.may(Action.FIXES_IMPORTED),
                        actions::importFiles),
                new Command(text("main.match-cases"), Feather.TARGET, "Ctrl+M", () -> model.may(Action.CASE_MATCHED), actions::chooseRule),
                new Command(text("main.try-rules"), Feather.SLIDERS, "Ctrl+T",
                        () -> model.may(Action.RULES_TRIED) && model.canTryRulesProperty().getValue(), actions::tryRules),
                new Command(text("main.consent-of-chosen"), Feather.FILE_TEXT, "Ctrl+Shift+C",
                        () -> model.cases().chosenProperty().get().isPresent(), actions::showConsent),
                new Command(text("main.base-maps"), Feather.MAP, "", () -> true, actions::showBaseMaps),
                new Command(text("main.export-contacts-and-episodes"), Feather.DOWNLOAD, "", () -> model.may(Action.CONTACTS_EXPORTED),
                        actions::export));
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

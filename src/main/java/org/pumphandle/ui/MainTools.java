package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.ui.common.Controls;

/** What the head of the window with cases offers: of it all, what the role may do. */
final class MainTools {
    private final MainModel model;
    private final MainActions actions;
    private final Supplier<Node> search;

    /** @param search makes what opens the search box */
    MainTools(MainModel model, MainActions actions, Supplier<Node> search) {
        this.model = model;
        this.actions = actions;
        this.search = search;
    }

    /** What every page has; made anew for each, as a node stands in one place only. */
    List<Node> ofAll() {
        return List.of(search.get(), Shell.refreshButton(actions::refresh));
    }

    /** What the page with the cases has beside that. */
    List<Node> ofCases() {
        var tools = new ArrayList<>(ofAll());
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

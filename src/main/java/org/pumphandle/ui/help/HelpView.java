package org.pumphandle.ui.help;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.Shortcut;

/** Help as it stands beside the window. JavaFX thread. */
public final class HelpView extends BorderPane {
    private final HelpModel model;
    private final Hyperlink tour;
    private final GlossaryView glossary;
    private final ScrollPane scroll = new ScrollPane();
    private final Button back;
    private final Button close = Controls.iconButton("help-close", Feather.X, text("help.close"));

    /**
     * @param onTour begins the tour
     * @param canTour whether it can begin now
     */
    public HelpView(HelpModel model, Runnable onTour, ObservableValue<Boolean> canTour) {
        this.model = model;
        this.tour = link("help-tour", text("help.tour"), onTour);
        tour.disableProperty().bind(canTour.map(can -> !can));
        this.glossary = new GlossaryView(model);
        this.back = Controls.iconButton("help-back", Feather.ARROW_LEFT, text("help.back"));
        setId("help-panel");
        getStyleClass().add("help");
        setAccessibleText(text("help.help"));
        back.setOnAction(_ -> model.back());
        close.setOnAction(_ -> model.close());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(text("help.help"));
        var head = new HBox(back, Controls.label(text("help.help"), "pane-title"), new Spacer(), close);
        head.getStyleClass().addAll("pane-head", "help-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setBottom(foot());
        setMinWidth(0);
        model.shownProperty().subscribe(page -> page.ifPresent(this::show));
    }

    /** Puts the keyboard where help is read on. */
    public void focus() {
        if (getCenter() != null && getCenter().equals(glossary)) {
            glossary.focus();
        } else {
            scroll.requestFocus();
        }
    }

    private void show(HelpPage page) {
        back.setVisible(model.isLed());
        back.setManaged(model.isLed());
        switch (page) {
            case HelpPage.Topic(var topic) -> scroll(topic(topic));
            case HelpPage.Keys _ -> scroll(keys());
            case HelpPage.Glossary(var at) -> {
                setCenter(glossary);
                at.ifPresent(glossary::showTerm);
            }
        }
    }

    private void scroll(Node content) {
        scroll.setContent(content);
        scroll.setVvalue(0);
        setCenter(scroll);
    }

    private VBox topic(HelpTopic topic) {
        var title = Controls.paragraph(topic.title(), Styles.TITLE_4);
        title.setId("help-title");
        var body = body(title, Controls.paragraph(topic.purpose()), steps(topic.steps()));
        var keys = model.keysOf(topic);
        if (!keys.isEmpty()) {
            body.getChildren().addAll(heading(text("help.keys")), lines(keys));
        }
        var parts = model.partsOf(topic);
        if (!parts.isEmpty()) {
            body.getChildren().addAll(heading(text("help.more")), links(parts.stream()
                    .map(part -> link("help-part-" + part.code(), part.title(), () -> model.explain(part))).toList()));
        }
        if (!topic.terms().isEmpty()) {
            body.getChildren().addAll(heading(text("help.words")), links(topic.terms().stream()
                    .map(term -> link("help-term-" + term.code(), term.title(), () -> model.explain(term))).toList()));
        }
        return body;
    }

    private VBox keys() {
        var title = Controls.paragraph(text("help.shortcuts"), Styles.TITLE_4);
        title.setId("help-title");
        var body = body(title);
        Optional<String> before = Optional.empty();
        for (var where : model.whereKeys()) {
            if (!before.equals(Optional.of(where.title()))) {
                body.getChildren().add(heading(where.title()));
            }
            before = Optional.of(where.title());
            body.getChildren().add(lines(Shortcut.in(where)));
        }
        return body;
    }

    private static VBox body(Node... first) {
        var body = new VBox(first);
        body.getStyleClass().add("help-body");
        return body;
    }

    private static Label heading(String words) {
        return Controls.label(words, "help-heading");
    }

    private static VBox steps(List<String> all) {
        var box = new VBox();
        box.getStyleClass().add("help-steps");
        for (int i = 0; i < all.size(); i++) {
            var number = Controls.label(String.valueOf(i + 1), "help-number");
            number.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(line(number, all.get(i)));
        }
        return box;
    }

    private static VBox lines(List<Shortcut> keys) {
        var box = new VBox();
        box.getStyleClass().add("help-keys");
        for (var one : keys) {
            var pressed = Controls.label(one.keysInWords(), "help-key");
            pressed.setMinWidth(USE_PREF_SIZE);
            var cell = new HBox(pressed);
            cell.getStyleClass().add("help-key-cell");
            cell.setAlignment(Pos.TOP_LEFT);
            box.getChildren().add(line(cell, one.says()));
        }
        return box;
    }

    private static HBox line(Node first, String words) {
        var paragraph = Controls.paragraph(words);
        HBox.setHgrow(paragraph, Priority.ALWAYS);
        paragraph.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(first, paragraph);
        line.getStyleClass().add("help-line");
        return line;
    }

    static FlowPane links(List<? extends Node> links) {
        var flow = new FlowPane();
        flow.getStyleClass().add("help-links");
        flow.getChildren().addAll(links);
        return flow;
    }

    static Hyperlink link(String id, String words, Runnable onChosen) {
        var link = new Hyperlink(words);
        link.setId(id);
        link.setOnAction(_ -> {
            onChosen.run();
            link.setVisited(false);
        });
        return link;
    }

    private Node foot() {
        var foot = links(List.of(link("help-glossary", text("help.glossary"), model::showGlossary),
                link("help-shortcuts", text("help.shortcuts"), model::showKeys), tour));
        foot.getStyleClass().add("help-foot");
        return foot;
    }
}

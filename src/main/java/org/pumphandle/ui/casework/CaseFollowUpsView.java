package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.FollowUp;
import org.pumphandle.ui.common.Controls;

/** What is to be done about the case shown, below the form that sets more of it. */
public final class CaseFollowUpsView extends VBox {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
    private static final double CLOCK_PX = 72;
    private static final double DAY_PX = 140;

    private final CaseFollowUpsModel model;
    private final VBox list = new VBox();

    public CaseFollowUpsView(CaseFollowUpsModel model) {
        this.model = model;
        setId("follow-ups");
        getStyleClass().addAll("pane", "case-notes");
        if (model.work().mayWrite()) {
            getChildren().add(form());
        }
        list.getStyleClass().add("case-notes-list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.work().workProperty().subscribe(work -> show(work.map(now -> now.followUps())));
    }

    private Node form() {
        var task = Controls.textField("follow-up-task", text("casework.what-is-to-be-done"), model.taskProperty());
        task.setPromptText(text("casework.such-as-call-back"));
        task.setOnAction(_ -> model.set());
        var day = Controls.dayPicker("follow-up-day", text("casework.day"));
        day.setPrefWidth(DAY_PX);
        day.valueProperty().bindBidirectional(model.dayProperty());
        var clock = Controls.textField("follow-up-clock", text("casework.time"), model.clockProperty());
        clock.setPrefWidth(CLOCK_PX);
        clock.setMinWidth(CLOCK_PX);
        clock.setOnAction(_ -> model.set());
        var set = Controls.wordButton("follow-up-set", text("casework.set"), Feather.PLUS, model::set);
        set.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        set.disableProperty().bind(model.taskProperty().isEmpty().or(model.attempt().busyProperty()));
        var when = new HBox(day, clock, Controls.label(model.times().zoneName(), "count"), new Spacer(), set);
        when.getStyleClass().add("row");
        when.setAlignment(Pos.CENTER_LEFT);
        var form = new VBox(task, when, Controls.problem("follow-up-problem", model.attempt().problemProperty()));
        form.getStyleClass().add("case-notes-form");
        return form;
    }

    private void show(Optional<List<FollowUp>> followUps) {
        list.getChildren().setAll(followUps.map(all -> all.stream().map(this::line).toList()).orElse(List.of()));
        if (followUps.filter(List::isEmpty).isPresent()) {
            list.getChildren().setAll(Controls.emptyState(Feather.CHECK_SQUARE, text("casework.nothing-is-to-be-done"),
                    text("casework.set-what-is-to-be")));
        }
    }

    private Node line(FollowUp one) {
        var done = new CheckBox();
        done.setSelected(one.isDone());
        done.setAccessibleText(text("casework.done", one.task()));
        done.setDisable(!model.work().mayWrite());
        done.setOnAction(_ -> model.setDone(one, done.isSelected()));
        var task = Controls.paragraph(one.task(), one.isDone() ? "count" : "case-note-text");
        var due = Controls.label(text("casework.due", at(one.due())), "clock-cell", "count");
        due.pseudoClassStateChanged(OVERDUE, model.isOverdue(one));
        var lines = new VBox(task, due, Controls.paragraph(history(one), "count"));
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row = new HBox(done, lines);
        row.getStyleClass().addAll("case-note", "follow-up");
        if (!one.isDone() && model.work().mayWrite()) {
            row.getChildren().add(putOff(one));
        }
        return row;
    }

    private Button putOff(FollowUp one) {
        var later = Controls.iconButton("follow-up-later", Feather.SUNRISE, text("casework.put-it-off-by-a"));
        later.setOnAction(_ -> model.putOff(one));
        return later;
    }

    private String history(FollowUp one) {
        var last = one.changes().getLast();
        return switch (last.kind()) {
            case SET -> text("casework.set-by", last.by(), at(last.at()));
            case MOVED -> text("casework.moved-by", last.by(), at(last.at()));
            case DONE -> text("casework.done-by", last.by(), at(last.at()));
            case REOPENED -> text("casework.reopened-by", last.by(), at(last.at()));
        };
    }

    private String at(Instant at) {
        return model.times().compact((double) at.getEpochSecond());
    }
}

package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Appeal;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** The hot line to the left; the queue and the decision of the chosen appeal to the right. */
public final class AppealsView extends HBox {
    private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
    private static final double HOT_LINE_PX = 380;
    private static final double DECISION_PX = 430;

    private final AppealsModel model;

    public AppealsView(AppealsModel model) {
        this.model = model;
        setId("appeals");
        getStyleClass().add("warning-columns");
        var hotLine = new ScrollPane(hotLine());
        hotLine.setFitToWidth(true);
        hotLine.getStyleClass().add("plain-scroll");
        hotLine.setMinWidth(HOT_LINE_PX);
        hotLine.setPrefWidth(HOT_LINE_PX);
        var queue = queue();
        HBox.setHgrow(queue, Priority.ALWAYS);
        getChildren().addAll(hotLine, queue);
    }

    private VBox hotLine() {
        var hotLine = model.hotLine();
        var code = Controls.textField("appeal-code", text("appeals.appeal-code"), hotLine.codeProperty());
        code.setPromptText("XXXX-XXXX-XXXX-XXXXX");
        var check = Controls.label("", "field-hint");
        check.setId("appeal-check");
        check.textProperty().bind(hotLine.checkProperty().map(now -> now.isWrong() ? "" : now.words()));
        check.managedProperty().bind(check.textProperty().isNotEmpty());
        var note = Controls.textArea("");
        note.setId("appeal-note");
        note.setAccessibleText(text("appeals.what-was-said"));
        note.setWrapText(true);
        note.setPrefRowCount(3);
        note.textProperty().bindBidirectional(hotLine.noteProperty());
        var take = new Button(text("appeals.take-appeal"), Controls.icon(Feather.INBOX));
        take.setId("appeal-take");
        take.getStyleClass().add(Styles.ACCENT);
        take.disableProperty().bind(hotLine.attempt().busyProperty());
        take.setOnAction(_ -> hotLine.take());
        var taking = new VBox(Controls.field(text("appeals.what-was-said-without-saying"), note), Controls.buttons(take));
        taking.visibleProperty().bind(hotLine.cardProperty().map(_ -> hotLine.canTake()));
        taking.managedProperty().bind(taking.visibleProperty());
        var before = Controls.paragraph("", "report-note");
        before.setId("appeal-before");
        before.textProperty().bind(hotLine.cardProperty().map(_ -> hotLine.before()));
        before.managedProperty().bind(before.textProperty().isNotEmpty());
        var told = Controls.paragraph("");
        told.setId("appeal-told");
        told.textProperty().bind(hotLine.toldProperty());
        told.setGraphic(Controls.icon(Feather.CHECK_CIRCLE, "done-icon"));
        told.visibleProperty().bind(told.textProperty().isNotEmpty());
        told.managedProperty().bind(told.visibleProperty());
        var box = new VBox(Controls.label(text("appeals.hot-line"), Styles.TITLE_4),
                Controls.paragraph(text("appeals.whoever-was-warned-calls-with"), Styles.TEXT_MUTED),
                Controls.field(text("appeals.code"), code), check,
                Controls.problem("appeal-wrong", hotLine.checkProperty().map(now -> now.isWrong() ? now.words() : "")),
                Controls.problem("appeal-problem", hotLine.attempt().problemProperty()), told,
                new EvidenceView("appeal-card", model.words(), hotLine.cardProperty()), before, taking);
        box.getStyleClass().add("warning-sections");
        return box;
    }

    private VBox queue() {
        var queue = model.queue();
        var count = Controls.label("", "count");
        count.setId("appeals-waiting");
        count.textProperty().bind(queue.waitingProperty().map(waiting -> text("appeals.to-decide", waiting)));
        var head = new HBox(Controls.label(text("appeals.appeals"), Styles.TITLE_4), count);
        head.getStyleClass().add("report-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        var table = table();
        VBox.setVgrow(table, Priority.SOMETIMES);
        var below = new ScrollPane(decision());
        below.setFitToWidth(true);
        below.getStyleClass().add("plain-scroll");
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setMinHeight(DECISION_PX);
        below.visibleProperty().bind(queue.chosenProperty().map(Optional::isPresent));
        below.managedProperty().bind(below.visibleProperty());
        var box = new VBox(head, table, below);
        box.getStyleClass().add("warning-sections");
        return box;
    }

    private TableView<Appeal> table() {
        var queue = model.queue();
        var table = LinkedTable.of("appeals-table", text("appeals.appeals"), queue.appeals());
        table.getStyleClass().add("framed-table");
        table.setMinHeight(120);
        var columns = table.getColumns();
        columns.add(Columns.number(text("appeals.message"), 70, Appeal::message, n -> Numbers.whole((long) n)));
        columns.add(Columns.number(text("appeals.batch"), 54, Appeal::batch, n -> Numbers.whole((long) n)));
        columns.add(Columns.time(text("appeals.taken"), 92, one -> MessageWords.seconds(one.takenAt()), queue.times()::compact));
        var state = Columns.shown(text("appeals.decision"), 138, queue::state);
        state.setCellFactory(_ -> new ClockCell(queue));
        columns.add(state);
        columns.add(Columns.text(text("appeals.what-was-said"), 180, Appeal::note));
        LinkedTable.link(table, queue.chosenProperty(), queue.chosenProperty()::set);
        table.setPlaceholder(Controls.emptyState(Feather.PHONE, text("appeals.nobody-appeals"),
                text("appeals.an-appeal-that-was-taken")));
        return table;
    }

    private Node decision() {
        var queue = model.queue();
        var advice = Controls.paragraph("", Styles.TEXT_MUTED);
        advice.setId("appeal-advice");
        advice.textProperty().bind(queue.chosenProperty().map(_ -> queue.advice()));
        var reason = Controls.textField("appeal-reason", text("appeals.reason"), queue.reasonProperty());
        reason.setPromptText(text("appeals.reason-without-names-or-numbers"));
        var uphold = new Button(text("appeals.uphold-the-warning-was-wrong"));
        uphold.setId("appeal-uphold");
        uphold.setOnAction(_ -> queue.decide(true));
        var stands = new Button(text("appeals.it-stands"));
        stands.setId("appeal-stands");
        stands.setOnAction(_ -> queue.decide(false));
        var buttons = Controls.buttons(stands, uphold);
        buttons.disableProperty().bind(queue.attempt().busyProperty());
        var deciding = new VBox(Controls.field(text("appeals.reason"), reason),
                Controls.problem("appeal-decision-problem", queue.attempt().problemProperty()),
                buttons);
        deciding.getStyleClass().add("warning-sections");
        deciding.visibleProperty().bind(queue.chosenProperty().map(_ -> queue.canDecide()));
        deciding.managedProperty().bind(deciding.visibleProperty());
        var box = new VBox(new EvidenceView("appeal-evidence", model.words(), queue.cardProperty()), advice, deciding);
        box.getStyleClass().add("warning-sections");
        return box;
    }

    /** The time left, which runs. */
    private static final class ClockCell extends TableCell<Appeal, Appeal> {
        private final QueueModel queue;

        ClockCell(QueueModel queue) {
            this.queue = queue;
            getStyleClass().add("clock-cell");
            queue.nowProperty().addListener(_ -> show(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Appeal appeal, boolean empty) {
            super.updateItem(appeal, empty);
            show(empty ? null : appeal);
        }

        private void show(@Nullable Appeal appeal) {
            setText(appeal == null ? null : queue.state(appeal));
            pseudoClassStateChanged(OVERDUE, appeal != null && queue.isOverdue(appeal));
        }
    }
}

package org.pumphandle.ui.batches;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.batches.BatchModel.Question;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.TextSample;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.table.LineTable;
import org.pumphandle.ui.table.LinkedTable;

/** The chosen batch, one section below the other: what it is, what its messages say, whom they go to, what can be done. */
final class BatchView extends StackPane {
    private final BatchModel model;
    private final BatchesView.Actions actions;

    BatchView(BatchModel model, BatchesView.Actions actions) {
        this.model = model;
        this.actions = actions;
        setId("batch");
        getStyleClass().add("report-side");
        var nothing = Controls.emptyState(Feather.MAIL, Words.text("batches.no-batch-chosen"),
                Words.text("batches.choose-one-in-the-list"));
        var sections = new VBox();
        sections.getStyleClass().add("warning-sections");
        sections.getChildren().addAll(sections());
        sections.visibleProperty().bind(model.reviewProperty().map(Optional::isPresent));
        nothing.visibleProperty().bind(sections.visibleProperty().not());
        getChildren().addAll(nothing, sections);
    }

    /** A further section of the batch, such as how far its sending is, has its place among these. */
    private List<Node> sections() {
        return List.of(what(), text(), lines(), new SendingView(model.sending()), new ForecastView(model.sending()), routeHint(),
                doubtHint(), question(),
                buttons());
    }

    private Node what() {
        var title = said(Controls.label("", Styles.TITLE_4), "batch-title",
                () -> model.number().map(number -> Words.text("batches.batch-of-number", String.valueOf(number))).orElse(""));
        var state = said(Controls.label("", "chip", "chip-matched"), "batch-state",
                () -> model.reviewProperty().get().map(shown -> MessageWords.state(shown.batch().state())).orElse(""));
        var head = new HBox(title, state);
        head.getStyleClass().add("report-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var facts = said(Controls.paragraph(""), "batch-facts", model::facts);
        var next = Controls.paragraph("", Styles.TEXT_MUTED);
        next.setId("batch-next");
        next.textProperty().bind(Bindings.createStringBinding(model::next, model.reviewProperty(), model.sending().sendingProperty()));
        return new VBox(head, facts, next);
    }

    private Node text() {
        var sample = new TextSample("batch-text", model.textProperty());
        var size = Controls.label("", Styles.TEXT_MUTED);
        size.setId("batch-size");
        size.textProperty().bind(model.textProperty().map(_ -> model.size()));
        return new VBox(sample, size);
    }

    private Node lines() {
        var table = LineTable.of(model.lines(), model::isLone);
        LinkedTable.link(table, model.chosenLineProperty(), model.chosenLineProperty()::set);
        table.setPlaceholder(
                Controls.emptyState(Feather.MAIL, Words.text("batches.no-message"), Words.text("batches.every-line-was-taken-out")));
        var lone = said(Controls.paragraph("", "field-hint"), "batch-lone", model::loneInWords);
        lone.managedProperty().bind(lone.textProperty().isNotEmpty());
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(table, lone);
        box.getStyleClass().add("field");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Says which carriers have no route, and leads to where one is set up. */
    private Node routeHint() {
        return hint("batch-without-route", model.sending().routesProperty().map(_ -> model.sending().withoutRouteInWords()),
                Controls.wordButton("batch-route", Words.text("batches.set-up-a-route"), Feather.SHARE_2,
                        () -> model.sending().withoutRoute().stream().findFirst().ifPresent(actions::setUpRoute)));
    }

    /** Says that messages are in doubt, and leads to where that is decided. */
    private Node doubtHint() {
        return hint("batch-in-doubt", model.reviewProperty().map(_ -> model.doubtsInWords()),
                Controls.wordButton("batch-decide", Words.text("batches.decide"), Feather.HELP_CIRCLE, actions::decideDoubts));
    }

    private static Node hint(String id, ObservableValue<String> says, Button button) {
        var words = Controls.paragraph("");
        words.setId(id);
        words.textProperty().bind(says);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(words, button);
        row.getStyleClass().addAll("row", "warning-band");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(words.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node question() {
        var words = Controls.paragraph("");
        words.setId("batch-question");
        words.textProperty().bind(model.questionProperty().map(_ -> model.questionInWords()));
        var yes = new Button();
        yes.setId("batch-yes");
        yes.textProperty().bind(model.questionProperty().map(asked -> asked.map(BatchView::verb).orElse("")));
        yes.getStyleClass().add(Styles.DANGER);
        yes.setOnAction(_ -> model.confirm());
        var no = new Button(Words.text("batches.not-now"));
        no.setId("batch-no");
        no.setOnAction(_ -> model.keep());
        var row = new HBox(yes, no);
        row.getStyleClass().add("row");
        var box = new VBox(words, row);
        box.getStyleClass().add("confirmation");
        var reason = Controls.textField("batch-reason", Words.text("batches.reason"), model.reasonProperty());
        reason.setPromptText(Words.text("batches.reason"));
        reason.setOnAction(_ -> model.confirm());
        reason.visibleProperty().bind(model.questionProperty().map(Optional.of(Question.WITHDRAW)::equals));
        reason.managedProperty().bind(reason.visibleProperty());
        box.getChildren().setAll(words, reason, Controls.problem("batch-problem", model.problemProperty()), row);
        box.visibleProperty().bind(model.questionProperty().map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        model.questionProperty().subscribe(asked -> asked.ifPresent(_ -> no.requestFocus()));
        return box;
    }

    private static String verb(Question question) {
        return switch (question) {
            case DISCARD -> Words.text("batches.discard");
            case SUBMIT -> Words.text("batches.submit");
            case TRY -> Words.text("batches.release-and-try");
            case SEND -> Words.text("batches.send");
            case WITHDRAW -> Words.text("batches.withdraw");
            case CLOSE -> Words.text("batches.close");
        };
    }

    private Node buttons() {
        var remove = Controls.wordButton("batch-remove", Words.text("batches.take-out"), Feather.MINUS_CIRCLE, model::remove);
        remove.disableProperty().bind(model.chosenLineProperty().map(_ -> !model.canRemove()));
        show(remove, model::canSubmit);
        var discard = Controls.wordButton("batch-discard", Words.text("batches.discard-2"), Feather.TRASH_2, model::askDiscard);
        show(discard, model::canDiscard);
        var revise = Controls.wordButton("batch-revise", Words.text("batches.revise"), Feather.EDIT_2, model::revise);
        show(revise, model::canRevise);
        var submit = Controls.wordButton("batch-submit", Words.text("batches.submit-2"), Feather.SEND, model::askSubmit);
        submit.getStyleClass().add(Styles.ACCENT);
        show(submit, model::canSubmit);
        var judge = Controls.wordButton("batch-judge", Words.text("batches.judge"), Feather.CHECK_SQUARE,
                () -> model.number().ifPresent(actions::judge));
        judge.getStyleClass().add(Styles.ACCENT);
        show(judge, model::canJudge);
        var send = Controls.wordButton("batch-send", Words.text("batches.send-2"), Feather.SEND, model::askSend);
        send.getStyleClass().add(Styles.ACCENT);
        show(send, model.sending()::canSend);
        send.disableProperty().bind(model.sending().routesProperty().map(_ -> model.sending().isWithoutAnyRoute()));
        var tryOut = Controls.told("batch-try", Controls.wordButton("batch-try", Words.text("batches.dry-run"), Feather.EYE, model::askTry),
                Words.text("batches.tell-what-would-leave-nothing"));
        show(tryOut, model.sending()::canSend);
        var withdraw = Controls.wordButton("batch-withdraw", Words.text("batches.withdraw-2"), Feather.SLASH, model::askWithdraw);
        show(withdraw, model::canWithdraw);
        var close = Controls.wordButton("batch-close", Words.text("batches.close-2"), Feather.ARCHIVE, model::askClose);
        show(close, model::canClose);
        var row = new HBox(remove, new Spacer(), withdraw, discard, revise, submit, judge, tryOut, send, close);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private void show(Node node, BooleanSupplier when) {
        node.visibleProperty()
                .bind(Bindings.createBooleanBinding(when::getAsBoolean, model.reviewProperty(), model.sending().sendingProperty()));
        node.managedProperty().bind(node.visibleProperty());
    }

    private Label said(Label label, String id, Supplier<String> words) {
        label.setId(id);
        label.textProperty().bind(model.reviewProperty().map(_ -> words.get()));
        return label;
    }
}

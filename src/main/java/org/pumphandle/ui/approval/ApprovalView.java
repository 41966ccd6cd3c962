package org.pumphandle.ui.approval;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.TextSample;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.table.LineTable;
import org.pumphandle.ui.table.LinkedTable;

/** A batch to be judged: what it would do on top and to the left, its text and lines to the right, the word that is given below. */
public final class ApprovalView extends BorderPane {
    private static final double SIDE_PX = 310;

    private final ApprovalModel model;
    private final PlacesMap map;
    private final Subscription followed;
    private final HBox tiles = new HBox();
    private final Label band = Controls.paragraph("", "warning-band");
    private final VerdictBars bars = new VerdictBars();

    /**
     * @param ground base map and the station's own layers, bottom first
     * @param onBack goes back to the batches
     */
    public ApprovalView(ApprovalModel model, List<MapLayer> ground, Theme theme, Runnable onBack) {
        this.model = model;
        this.map = new PlacesMap(ground, theme);
        setId("approval");
        getStyleClass().addAll("page", "warnings");
        setTop(head());
        setCenter(middle());
        setBottom(new VBox(new ApprovalSteps(model), buttons(onBack)));
        followed = model.reviewProperty().subscribe(review -> review.ifPresent(this::show));
    }

    private Node head() {
        var title = Controls.label(text("approval.batch-of-number", String.valueOf(model.number())), Styles.TITLE_3);
        var by = Controls.label("", Styles.TEXT_MUTED);
        by.setId("approval-by");
        by.textProperty()
                .bind(model.reviewProperty().map(review -> review
                        .map(shown -> text("approval.languages-rule-and-author", MessageWords.languages(shown.batch().facts().languages()),
                                shown.batch().facts().rule(), shown.preparedBy()))
                        .orElse(text("approval.reading"))));
        var line = new HBox(title, by);
        line.getStyleClass().add("report-head");
        line.setAlignment(Pos.BASELINE_LEFT);
        tiles.getStyleClass().add("report-counts");
        band.setId("approval-band");
        band.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE));
        band.setMaxWidth(Double.MAX_VALUE);
        band.visibleProperty().bind(band.textProperty().isNotEmpty());
        band.managedProperty().bind(band.visibleProperty());
        var box = new VBox(line, tiles, band);
        box.getStyleClass().add("warning-head");
        return box;
    }

    private void show(Review review) {
        var judgement = Judgement.of(review);
        tiles.getChildren().setAll(tile("approval-messages", Numbers.whole(judgement.messages()), "messages"),
                tile("approval-false-alerts", judgement.falseAlerts(), text("approval.expected-false-alerts")),
                tile("approval-struck-out", Numbers.whole(judgement.struckOut()), text("approval.struck-out")));
        band.setText(String.join("\n", judgement.warnings()));
        bars.show(judgement.verdicts());
        map.show(review.assessment().places());
    }

    private static Node tile(String id, String number, String words) {
        var count = Controls.label(number, "report-number");
        count.setId(id);
        var box = new VBox(count, Controls.label(words, "field-hint"));
        box.getStyleClass().add("report-count");
        return box;
    }

    private Node middle() {
        var precision = Controls.paragraph("", "field-hint");
        precision.setId("approval-precision");
        precision.textProperty().bind(model.precisionProperty().map(_ -> String.join(" ", model.precisionInWords())));
        var where = Controls.field(text("approval.where-in-boxes-of-some"), map);
        VBox.setVgrow(where, Priority.ALWAYS);
        VBox.setVgrow(map, Priority.ALWAYS);
        var left = new VBox(Controls.field(text("approval.verdicts"), bars),
                Controls.field(text("approval.warnings-before-this-one"), precision), where);
        left.getStyleClass().add("warning-sections");
        left.setMinWidth(SIDE_PX);
        left.setPrefWidth(SIDE_PX);
        left.setMaxWidth(SIDE_PX);
        var size = Controls.label("", Styles.TEXT_MUTED);
        size.textProperty().bind(model.textProperty().map(text -> text.map(MessageWords::size).orElse("")));
        var right = new VBox(new TextSample("approval-text", model.textProperty()), size, lines());
        right.getStyleClass().add("warning-sections");
        HBox.setHgrow(right, Priority.ALWAYS);
        var columns = new HBox(left, right);
        columns.getStyleClass().add("warning-columns");
        return columns;
    }

    private Node lines() {
        var table = LineTable.of(model.lines(), model::isLone);
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        table.setPlaceholder(Controls.emptyState(Feather.MAIL, text("approval.reading"), text("approval.the-lines-come-in-a")));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private Node buttons(Runnable onBack) {
        var whyNot = Controls.paragraph("", "report-note");
        whyNot.setId("approval-why-not");
        whyNot.textProperty().bind(model.reviewProperty().map(_ -> model.whyNot().orElse("")));
        HBox.setHgrow(whyNot, Priority.ALWAYS);
        var back = Controls.wordButton("approval-back", text("approval.back"), Feather.ARROW_LEFT, onBack);
        var strike = Controls.wordButton("approval-strike-out", text("approval.strike-out-2"), Feather.SLASH,
                () -> model.ask(ApprovalModel.Step.STRIKE_OUT));
        enable(strike, model::canStrikeOut);
        var takeIn = Controls.wordButton("approval-take-in", text("approval.take-in-again"), Feather.ROTATE_CCW, model::takeIn);
        enable(takeIn, model::canTakeIn);
        var giveBack = Controls.wordButton("approval-give-back", text("approval.give-back-2"), Feather.CORNER_UP_LEFT,
                () -> model.ask(ApprovalModel.Step.GIVE_BACK));
        enable(giveBack, model::canJudge);
        var approve = Controls.wordButton("approval-approve", text("approval.approve"), Feather.CHECK_SQUARE,
                () -> model.ask(ApprovalModel.Step.APPROVE));
        approve.getStyleClass().add(Styles.ACCENT);
        enable(approve, model::canApprove);
        var row = new HBox(back, whyNot, new Spacer(), strike, takeIn, giveBack, approve);
        row.getStyleClass().addAll("row", "warning-below");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private void enable(Button button, BooleanSupplier when) {
        button.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !when.getAsBoolean() || model.attempt().busyProperty().get() || model.stepProperty().get().isPresent(),
                model.reviewProperty(), model.chosenProperty(), model.attempt().busyProperty(), model.stepProperty()));
    }

    /** Completes once the map is painted. */
    public CompletableFuture<Void> whenPainted() {
        return map.whenPainted();
    }

    /** Stops painting for good. */
    public void dispose() {
        followed.unsubscribe();
        map.dispose();
    }
}

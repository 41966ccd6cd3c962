package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.TableContent;
import org.pumphandle.station.Batches.Summary;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** All batches to the left, the chosen one to the right. */
public final class BatchesView extends BorderPane {

    /** What the screen asks the window to show. */
    public interface Actions {
        void newBatch();

        void makeRetractions(int due);

        void judge(long batch);

        void setUpRoute(String carrier);

        void decideDoubts();
    }

    private final BatchesModel model;
    private final Actions actions;

    public BatchesView(BatchesModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        setId("batches");
        var left = new BorderPane(table());
        left.setMinWidth(250);
        if (model.mayCompose()) {
            left.setBottom(composing());
        }
        var right = new BatchView(model.batch(), actions);
        right.setMinWidth(420);
        var columns = new SplitPane(left, right);
        columns.setDividerPositions(0.4);
        columns.getStyleClass().add("plain-split");
        setCenter(columns);
    }

    private Node table() {
        var times = model.times();
        var table = LinkedTable.of("batches-table", text("batches.batches"), model.batches()).holding(TableContent.OFFICE);
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.number(text("batches.no"), 40, one -> one.batch().facts().number(), n -> Numbers.whole((long) n)));
        columns.add(Columns.words(text("batches.state"), 112, one -> MessageWords.state(one.batch().state())));
        if (model.mayDecideDoubts()) {
            columns.add(Columns.number(text("batches.in-doubt"), 66, model::inDoubt, n -> n == 0 ? "" : Numbers.whole((long) n)));
        }
        columns.add(Columns.text(text("batches.messages"), 92, one -> MessageWords.counted(one.batch().facts().kind(), one.messages())));
        columns.add(Columns.time(text("batches.when"), 92, one -> MessageWords.seconds(one.batch().facts().preparedAt()), times::compact));
        columns.add(Columns.words(text("batches.rule"), 96, one -> one.batch().facts().rule()));
        columns.add(Columns.words(text("batches.prepared-by"), 100, Summary::preparedBy));
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        model.readProperty().subscribe(read -> placeholder(table, read));
        return table;
    }

    private void placeholder(TableView<Summary> table, boolean read) {
        table.setPlaceholder(read
                ? Controls.emptyState(Feather.SEND, text("batches.nobody-was-warned-yet"),
                        text("batches.a-batch-is-a-set"))
                : Controls.emptyState(Feather.SEND, text("batches.reading"), text("batches.the-batches-come-in-a")));
    }

    private Node composing() {
        var compose = new Button(text("batches.new-batch"), Controls.icon(Feather.PLUS));
        compose.setId("batch-new");
        compose.getStyleClass().add(Styles.ACCENT);
        compose.setOnAction(_ -> actions.newBatch());
        var due = Controls.paragraph("", Styles.TEXT_MUTED);
        due.setId("retractions-due");
        due.textProperty().bind(model.retractionsDueProperty()
                .map(count -> text("batches.retractions-due", count)));
        var retract = new Button(text("batches.make-retractions"), Controls.icon(Feather.ROTATE_CCW));
        retract.setId("retractions-make");
        retract.setOnAction(_ -> actions.makeRetractions(model.retractionsDueProperty().get()));
        var both = new VBox(due, retract);
        both.getStyleClass().add("confirmation");
        both.visibleProperty().bind(model.retractionsDueProperty().greaterThan(0));
        both.managedProperty().bind(both.visibleProperty());
        var row = new HBox(compose, new Spacer());
        row.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(both, row);
        box.getStyleClass().addAll("warning-below");
        return box;
    }
}

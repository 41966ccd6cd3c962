package org.pumphandle.ui.identity;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.station.Identities.Wish;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** The requests to see who cases are, the reason of the chosen one, and what can be answered. */
public final class WishesView extends BorderPane {
    private final WishesModel model;

    public WishesView(WishesModel model) {
        this.model = model;
        setId("wishes");
        getStyleClass().addAll("page", "wishes");
        setTop(Controls.label(text("identity.requests-to-see-who-a"), Styles.TITLE_3));
        setCenter(table());
        var below = new VBox(reason(), buttons());
        below.getStyleClass().add("wish-below");
        below.visibleProperty().bind(Bindings.isNotEmpty(model.wishes()));
        below.managedProperty().bind(below.visibleProperty());
        setBottom(below);
    }

    private Node table() {
        var times = model.times();
        var table = LinkedTable.of("wishes-table", text("identity.requests"), model.wishes());
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.number(text("identity.no"), 48, Wish::id, n -> Numbers.whole((long) n)));
        columns.add(Columns.text(text("identity.case"), 96, Wish::caseId));
        columns.add(Columns.text(text("identity.asked-by"), 110, Wish::askedBy));
        columns.add(Columns.time(text("identity.when"), 100, one -> (double) one.askedAt().getEpochSecond(), times::compact));
        columns.add(Columns.text(text("identity.state"), 170, model::state));
        columns.add(Columns.text(text("identity.reason"), 200, Wish::reason));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        table.setPlaceholder(model.mayAnswer()
                ? Controls.emptyState(Feather.INBOX, text("identity.nobody-asks"), text("identity.when-a-tracer-asks-who"))
                : Controls.emptyState(Feather.INBOX, text("identity.you-asked-for-nothing"),
                        text("identity.choose-a-case-and-ask")));
        return table;
    }

    private Node reason() {
        var reason = Controls.paragraph("", "wish-reason");
        reason.setId("wish-reason");
        reason.textProperty().bind(model.chosenProperty().map(one -> one.map(Wish::reason).orElse("")));
        var advice = Controls.paragraph("", Styles.TEXT_MUTED);
        advice.textProperty().bind(model.chosenProperty().map(_ -> model.advice()));
        var box = new VBox(Controls.label(text("identity.reason"), "field-label"), reason, advice);
        box.getStyleClass().add("field");
        return box;
    }

    private Node buttons() {
        var reveal = new Button(model.mayAnswer() ? text("identity.agree-and-show") : text("identity.show"), Controls.icon(Feather.EYE));
        reveal.setId("wish-reveal");
        reveal.getStyleClass().add(Styles.ACCENT);
        reveal.setOnAction(_ -> model.reveal());
        enable(reveal, model::canReveal);
        var row = new HBox(new Spacer());
        if (model.mayAnswer()) {
            var refuse = new Button(text("identity.refuse"), Controls.icon(Feather.X));
            refuse.setId("wish-refuse");
            refuse.setOnAction(_ -> model.refuse());
            enable(refuse, model::canRefuse);
            row.getChildren().add(refuse);
        }
        row.getChildren().add(reveal);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private void enable(Button button, BooleanSupplier when) {
        button.disableProperty().bind(model.chosenProperty().map(_ -> !when.getAsBoolean()));
    }
}

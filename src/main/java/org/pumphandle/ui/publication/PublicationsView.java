package org.pumphandle.ui.publication;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Audience;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.TableContent;
import org.pumphandle.station.Publications.LedgerDay;
import org.pumphandle.station.Publications.Summary;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** What is published: a form for a new map to the left; beside it the maps, below them the chosen one and the ledger. */
public final class PublicationsView extends BorderPane {
    private final PublicationsModel model;

    public PublicationsView(PublicationsModel model, FileChoice files) {
        this.model = model;
        setId("publications");
        var form = new PublishFormView(model);
        form.setMinWidth(270);
        var detail = new PublicationView(model, files);
        detail.setMinWidth(300);
        var ledger = ledger();
        ledger.setMinWidth(285);
        var below = split(Orientation.HORIZONTAL, 0.55, detail, ledger);
        var whole = split(Orientation.HORIZONTAL, 0.28, form, split(Orientation.VERTICAL, 0.34, table(), below));
        setTop(Controls.paragraph(text("publication.advice"), Styles.TEXT_MUTED, "doubts-advice"));
        setCenter(whole);
    }

    private static SplitPane split(Orientation orientation, double at, Node first, Node second) {
        var split = new SplitPane(first, second);
        split.setOrientation(orientation);
        split.getStyleClass().add("plain-split");
        split.setDividerPositions(at);
        return split;
    }

    private TableView<Summary> table() {
        var table = LinkedTable.of("publications-table", text("publication.publications"), model.publications())
                .holding(TableContent.OFFICE);
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.number(text("publication.number"), 60, (Summary one) -> one.publication().facts().number(),
                n -> Long.toString((long) n)));
        columns.add(Columns.choice(text("publication.state"), 160, (Summary one) -> one.publication().state(), PublicationWords::of));
        columns.add(Columns.text(text("publication.what"), 130, one -> PublicationWords.of(one.publication().facts().measure())));
        columns.add(Columns.text(text("publication.for-whom"), 100, one -> PublicationWords.of(one.publication().facts().audience())));
        columns.add(Columns.text(text("publication.days"), 170, one -> PublicationWords.days(one.publication().facts())));
        columns.add(Columns.text(text("publication.prepared-by-column"), 110, Summary::preparedBy));
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        table.setPlaceholder(Controls.emptyState(Feather.MAP, text("publication.none-yet"), text("publication.preview-first")));
        return table;
    }

    private VBox ledger() {
        var table = LinkedTable.of("ledger-table", text("publication.ledger"), model.ledger()).holding(TableContent.OFFICE);
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.time(text("publication.day"), 100,
                (LedgerDay one) -> (double) one.day().atStartOfDay(ZoneOffset.UTC).toEpochSecond(),
                t -> PublicationWords.day(LocalDate.ofEpochDay((long) t / 86_400))));
        for (var audience : Audience.values()) {
            columns.add(Columns.number(PublicationWords.of(audience), 90, (LedgerDay one) -> one.spent(audience).value(),
                    spent -> PublicationWords.spent(new Epsilon((int) Math.round(spent * 1000)), audience)));
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(Controls.label(text("publication.nothing-spent"), Styles.TEXT_MUTED));
        Node title = Controls.label(text("publication.ledger"), Styles.TITLE_4);
        var box = new VBox(title, table, Controls.paragraph(text("publication.ledger-says"), Styles.TEXT_MUTED, Styles.TEXT_SMALL));
        box.getStyleClass().addAll("publish-choices", "publish-ledger");
        VBox.setVgrow(table, Priority.ALWAYS);
        return box;
    }
}

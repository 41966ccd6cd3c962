package org.pumphandle.ui.consent;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentStatus;
import org.pumphandle.model.ConsentVersion;
import org.pumphandle.station.ConsentReview;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.WrappedLabel;
import org.pumphandle.ui.table.Columns;

/** A case's consent record as it stands, above its versions. */
final class ConsentFactsView extends VBox {
    private static final double NAME_PX = 132;

    private final TimeFormat times;
    private final GridPane grid = new GridPane();

    ConsentFactsView(ConsentReview review, TimeFormat times) {
        this.times = times;
        setId("consent-facts");
        getStyleClass().add("consent-facts");
        var consent = review.recorded().consent();
        if (consent == null) {
            getChildren().add(none());
            return;
        }
        getChildren().addAll(head(consent), facts(consent), Controls.label(text("consent.versions"), "field-label"), versions(review));
    }

    private static Node none() {
        var none = Controls.emptyState(Feather.LOCK, text("consent.no-consent-is-recorded"),
                text("consent.the-cases-history-stays-closed"));
        none.setId("consent-none");
        VBox.setVgrow(none, Priority.ALWAYS);
        return none;
    }

    private static Node head(Consent consent) {
        var status = consent.status(Instant.now());
        var chip = Controls.label(ModelWords.of(status), "chip", styleOf(status));
        chip.setId("consent-status");
        var head = new HBox(Controls.icon(Feather.FILE_TEXT),
                Controls.label(text("consent.consent-of-number", consent.id()), "report-file"),
                Controls.label(text("consent.version-of-number", consent.version()), "chip"), chip);
        head.getStyleClass().add("report-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static String styleOf(ConsentStatus status) {
        return switch (status) {
            case GIVEN -> "chip-ready";
            case EXPIRED -> "chip-missing";
            case WITHDRAWN -> "chip-closed";
        };
    }

    private Node facts(Consent consent) {
        grid.getStyleClass().add("consent-grid");
        var names = new ColumnConstraints(NAME_PX);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        var terms = consent.terms();
        row(text("consent.given"), text("consent.given-at-and-how", time(consent.at()), ModelWords.of(terms.collection())));
        row(text("consent.purposes"), Words.listed(consent.purposes().stream().sorted().map(ModelWords::of).toList()));
        row(text("consent.days-of-the-history"), ModelWords.of(consent.scope()));
        row(text("consent.expires"), consent.expiresAt() == null ? text("consent.never") : time(consent.expiresAt()));
        if (consent.withdrawnAt() != null) {
            row(text("consent.withdrawn"), time(consent.withdrawnAt()));
        }
        row(text("consent.controller"), terms.controller());
        row(text("consent.jurisdiction"), terms.jurisdiction());
        row(text("consent.notice"), terms.notice() + (terms.isLanguageKnown() ? " (" + terms.language() + ")" : ""));
        row(text("consent.withdrawal"), terms.withdrawalMethod());
        row(text("consent.structure"), terms.schemaVersion());
        return grid;
    }

    private void row(String name, String value) {
        var label = Controls.label(name, "report-note");
        var text = new WrappedLabel(value);
        text.setMinHeight(USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, text);
    }

    private String time(Instant instant) {
        return times.exact((double) instant.getEpochSecond()) + " " + times.zoneName();
    }

    private Node versions(ConsentReview review) {
        var table = new TableView<ConsentVersion>();
        table.setId("consent-versions");
        table.setAccessibleText(text("consent.versions-of-the-consent"));
        table.getStyleClass().addAll(Styles.DENSE, "quiet-table", "framed-table");
        var columns = table.getColumns();
        columns.add(Columns.text(text("consent.number"), 96, version -> version.consent().id()));
        columns.add(Columns.number(text("consent.version"), 60, version -> version.consent().version(), n -> Integer.toString((int) n)));
        columns.add(Columns.time(text("consent.recorded"), 132, version -> (double) version.recordedAt().getEpochSecond(), times::exact));
        columns.add(Columns.text(text("consent.days"), 150, version -> ModelWords.of(version.consent().scope())));
        columns.add(Columns.text("", 110, ConsentFactsView::remark));
        table.getItems().setAll(review.versions());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(96);
        return table;
    }

    private static String remark(ConsentVersion version) {
        var consent = version.consent();
        var status = text(
                consent.withdrawnAt() != null ? "consent.withdrawn-2" : version.isCurrent() ? "consent.current" : "consent.replaced");
        return version.hasForm() ? text("consent.status-with-form", status) : status;
    }
}

package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.station.ProvenLeaf;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;

/** The chosen line in full, and its proof. */
final class ProofView extends BorderPane {
    private final OversightModel model;
    private final Runnable onSave;
    private final VBox body = new VBox();
    private final VBox proof = new VBox();
    private final Node problem;

    /** @param onSave asks where the proof goes */
    ProofView(OversightModel model, Runnable onSave) {
        this.model = model;
        this.onSave = onSave;
        setId("proof");
        getStyleClass().add("pane");
        var head = new HBox(Controls.label(text("oversight.chosen-line"), "pane-title"));
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        body.getStyleClass().add("proof-body");
        problem = Controls.problem("proof-problem", model.proof().problemProperty());
        model.proof().proofProperty()
                .subscribe(found -> proof.getChildren().setAll(found.map(this::proven).orElseGet(ProofView::unproven)));
        model.log().chosenProperty().subscribe(this::show);
    }

    private void show(Optional<LoggedEntry> chosen) {
        if (chosen.isEmpty()) {
            setCenter(Controls.emptyState(Feather.SHIELD, text("oversight.no-line-is-chosen"),
                    text("oversight.choose-a-line-to-see")));
            return;
        }
        var entry = chosen.get();
        body.getChildren().setAll(facts(entry), buttons(entry), problem, proof);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        setCenter(scroll);
    }

    private Node facts(LoggedEntry entry) {
        var grid = new GridPane();
        grid.getStyleClass().add("proof-facts");
        var times = model.times();
        line(grid, text("oversight.leaf"), Numbers.whole(entry.leaf().index()));
        line(grid, text("oversight.time"), times.withDay((double) entry.leaf().at().getEpochSecond()) + " " + times.zoneName());
        line(grid, text("oversight.account"), model.accountName(entry) + " (" + entry.leaf().role() + ")");
        line(grid, text("oversight.action"), ActionWords.of(entry.leaf().action()));
        line(grid, text("oversight.case"), OversightModel.caseId(entry));
        line(grid, text("oversight.text"), model.text(entry));
        return grid;
    }

    private static void line(GridPane grid, String name, String value) {
        if (!value.isEmpty()) {
            var label = Controls.label(name, "field-label");
            label.setMinWidth(Region.USE_PREF_SIZE);
            var text = Controls.paragraph(value);
            GridPane.setHgrow(text, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), label, text);
        }
    }

    private Node buttons(LoggedEntry entry) {
        var prove = new Button(text("oversight.prove-this-line"), Controls.icon(Feather.SHIELD));
        prove.setId("proof-make");
        prove.getStyleClass().add(Styles.ACCENT);
        prove.setOnAction(_ -> model.proof().prove());
        var row = new HBox(prove, new Spacer());
        row.getStyleClass().add("row");
        var caseId = OversightModel.caseId(entry);
        if (!caseId.isEmpty() && model.filter().caseProperty().get().isEmpty()) {
            var history = new Button(text("oversight.case-history-2"), Controls.icon(Feather.LIST));
            history.setId("proof-history");
            history.setOnAction(_ -> model.filter().follow(Optional.of(caseId)));
            row.getChildren().add(history);
        }
        return row;
    }

    private static Node unproven() {
        return Controls.paragraph(text("oversight.a-proof-shows-that-this"), Styles.TEXT_MUTED);
    }

    private Node proven(ProvenLeaf proven) {
        var holds = Controls.paragraph(proven.holds()
                ? text("oversight.the-proof-holds-the-line")
                : text("oversight.the-proof-does-not-hold"), Styles.TEXT_BOLD);
        holds.setId("proof-holds");
        holds.setGraphic(proven.holds()
                ? Controls.icon(Feather.CHECK_CIRCLE, "done-icon")
                : Controls.icon(Feather.ALERT_TRIANGLE, "error-icon"));
        var times = model.times();
        var head = proven.head();
        var signed = text("oversight.signed-over", head.size(), times.exact((double) head.at().getEpochSecond()), times.zoneName(),
                head.root());
        var path = new StringBuilder();
        proven.path().forEach(hash -> path.append(hash).append('\n'));
        var copy = new Button(text("oversight.copy"), Controls.icon(Feather.COPY));
        copy.setId("proof-copy");
        copy.setOnAction(_ -> copy(proven.fileText()));
        var save = new Button(text("oversight.save"), Controls.icon(Feather.SAVE));
        save.setId("proof-save");
        save.setOnAction(_ -> onSave.run());
        var buttons = new HBox(copy, save);
        buttons.getStyleClass().add("row");
        var box = new VBox(holds, buttons, part(text("oversight.leaf"), "proof-leaf", proven.leafText().replace("\t", "  "), 4),
                part(text("oversight.signed-head"), "proof-head", signed, 5),
                part(text("oversight.path-to-the-root", proven.path().size()), "proof-path", path.toString().strip(),
                        Math.clamp(2L * proven.path().size() + 1, 2, 14)));
        box.getStyleClass().add("proof-parts");
        return box;
    }

    /** Text that can be chosen and copied. */
    private static Node part(String name, String id, String value, int rows) {
        var area = Controls.textArea(value);
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.getStyleClass().add("proof-text");
        return Controls.field(name, area);
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

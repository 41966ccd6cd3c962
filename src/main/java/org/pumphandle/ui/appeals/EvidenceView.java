package org.pumphandle.ui.appeals;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pumphandle.station.Appeals.EvidenceCard;
import org.pumphandle.ui.common.Controls;

/** The evidence of one warning. */
final class EvidenceView extends VBox {
    private final EvidenceWords words;
    private final GridPane grid = new GridPane();
    private final Label meaning = Controls.paragraph("");

    EvidenceView(String id, EvidenceWords words, ObservableValue<Optional<EvidenceCard>> card) {
        this.words = words;
        setId(id);
        getStyleClass().add("evidence");
        grid.getStyleClass().add("evidence-lines");
        meaning.setId(id + "-meaning");
        getChildren().addAll(Controls.label(text("appeals.why-this-warning-was-sent"), "field-label"), grid, meaning);
        card.subscribe(now -> {
            setVisible(now.isPresent());
            setManaged(now.isPresent());
            now.ifPresent(this::show);
        });
    }

    private void show(EvidenceCard card) {
        grid.getChildren().clear();
        int row = 0;
        for (var line : words.lines(card)) {
            var name = Controls.label(line.name(), Styles.TEXT_MUTED);
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, name, Controls.paragraph(line.value()));
        }
        meaning.setText(words.meaning(card));
    }
}

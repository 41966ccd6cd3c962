package org.pumphandle.ui.evidence;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pumphandle.model.Fix;
import org.pumphandle.station.ReviewEvidence.EpisodeEvidence;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** Why a contact has its verdict. */
public final class EvidenceCardView extends VBox {
    private static final double TABLE_PX = 150;

    private final EvidenceModel model;
    private final VBox sentences = new VBox();
    private final ProximityPlot plot;

    public EvidenceCardView(EvidenceModel model) {
        this.model = model;
        this.plot = new ProximityPlot(model.times());
        setId("evidence-card");
        getStyleClass().add("dialog-content");
        sentences.getStyleClass().add("evidence");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(Controls.label(text("evidence.why-this-is-a-contact"), Styles.TITLE_3), Controls.label(model.path(), "count"),
                sentences, plot, legend(), Controls.label(text("evidence.fixes-of-the-case"), "field-label"), fixes());
        model.evidenceProperty().subscribe(this::show);
    }

    private void show(Optional<EpisodeEvidence> read) {
        sentences.getChildren().setAll(Controls.paragraph(model.meaning(), "evidence-meaning"));
        read.ifPresent(now -> {
            model.sentences(now).forEach(sentence -> sentences.getChildren().add(Controls.paragraph(sentence)));
            var why = model.whyNoPicture(now);
            if (!why.isEmpty()) {
                sentences.getChildren().add(Controls.paragraph(why, Styles.TEXT_MUTED));
            }
            plot.show(now.steps(), now.rule().radiusM());
        });
        plot.setManaged(read.filter(now -> now.steps().isEmpty()).isEmpty());
        plot.setVisible(plot.isManaged());
    }

    private Node legend() {
        var row = new HBox(entry("proximity-line-sample", text("evidence.stated")), entry("proximity-band-sample", text("evidence.true")),
                entry("proximity-sure-sample", text("evidence.sure")), entry("proximity-possible-sample", text("evidence.possible")));
        row.getStyleClass().add("legend");
        row.visibleProperty().bind(plot.visibleProperty());
        row.managedProperty().bind(plot.managedProperty());
        return row;
    }

    private static Node entry(String styleClass, String words) {
        var sample = new Region();
        sample.getStyleClass().addAll("proximity-sample", styleClass);
        var entry = Controls.label(words, "legend-entry");
        entry.setGraphic(sample);
        entry.setMinWidth(USE_PREF_SIZE);
        return entry;
    }

    private Node fixes() {
        LinkedTable<Fix> table = LinkedTable.of("evidence-fixes", text("evidence.fixes-of-the-case"),
                FXCollections.observableArrayList(model.fixes())).concerning(_ -> model.caseId());
        table.getColumns().add(Columns.time(text("evidence.time"), 150, fix -> (double) fix.t(), model.times()::exact));
        table.getColumns().add(Columns.number(text("evidence.accuracy"), 100, Fix::accuracyM, Numbers::tenths));
        table.getColumns()
                .add(Columns.<Fix>text(text("evidence.position"), 180, fix -> Numbers.place(fix.latE7() / Fix.E7, fix.lonE7() / Fix.E7)));
        table.getStyleClass().add("framed-table");
        table.setPrefHeight(TABLE_PX);
        table.setMinHeight(TABLE_PX);
        return table;
    }
}

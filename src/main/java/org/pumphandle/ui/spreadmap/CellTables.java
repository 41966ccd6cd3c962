package org.pumphandle.ui.spreadmap;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.layout.StackPane;
import org.pumphandle.model.SpreadMap.CellDay;
import org.pumphandle.model.SpreadMap.Flow;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.spreadmap.SpreadMapModel.Shown;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;
import org.pumphandle.ui.table.Total;

/** The numbers of the day: of its cells, or of its movements. The chosen cell and that on the map are one. */
final class CellTables extends StackPane {
    private static final double WIDTH_PX = 330;

    private final SpreadMapModel model;

    CellTables(SpreadMapModel model) {
        this.model = model;
        setPrefWidth(WIDTH_PX);
        setMinWidth(WIDTH_PX);
        getStyleClass().add("cell-tables");
        var cells = cells();
        var flows = flows();
        model.shownProperty().subscribe(shown -> {
            cells.setVisible(shown != Shown.FLOWS);
            flows.setVisible(shown == Shown.FLOWS);
        });
        getChildren().addAll(cells, flows);
    }

    private LinkedTable<CellDay> cells() {
        var rows = FXCollections.<CellDay>observableArrayList();
        var table = LinkedTable.of("spread-map-cells", text("spreadmap.cells"), rows);
        table.getStyleClass().add("framed-table");
        table.getColumns().add(Columns.text(text("spreadmap.middle"), 120, one -> model.place(one.cell())));
        table.getColumns().add(Columns.number(text("spreadmap.cases"), 70, CellDay::cases, n -> Numbers.whole((long) n)));
        table.getColumns().add(
                Columns.number(text("spreadmap.exposures"), 104, CellDay::exposures, n -> Numbers.whole((long) n)).with(Total.SUM));
        table.setPlaceholder(Controls.label(text("spreadmap.nothing-that-day"), "count"));
        follow(() -> rows.setAll(model.cells()));
        var chosen = new SimpleObjectProperty<Optional<CellDay>>(Optional.empty());
        model.chosenProperty().subscribe(cell -> chosen.set(
                cell.flatMap(one -> rows.stream().filter(row -> row.cell().equals(one)).findFirst())));
        LinkedTable.link(table, chosen, row -> model.chosenProperty().set(row.map(CellDay::cell)));
        return table;
    }

    private LinkedTable<Flow> flows() {
        var rows = FXCollections.<Flow>observableArrayList();
        var table = LinkedTable.of("spread-map-movements", text("spreadmap.flows"), rows);
        table.getStyleClass().add("framed-table");
        table.getColumns().add(Columns.text(text("spreadmap.from"), 110, one -> model.place(one.from())));
        table.getColumns().add(Columns.text(text("spreadmap.to"), 110, one -> model.place(one.to())));
        table.getColumns().add(
                Columns.number(text("spreadmap.count"), 40, Flow::movements, n -> Numbers.whole((long) n)).with(Total.SUM));
        table.getColumns().add(Columns.number(text("spreadmap.cases"), 52, Flow::cases, n -> Numbers.whole((long) n)));
        table.setPlaceholder(Controls.label(text("spreadmap.nothing-that-day"), "count"));
        follow(() -> rows.setAll(model.flows()));
        return table;
    }

    private void follow(Runnable show) {
        model.mapProperty().subscribe(_ -> show.run());
        model.dayProperty().subscribe((_, _) -> show.run());
        model.shownProperty().subscribe((_, _) -> show.run());
    }
}

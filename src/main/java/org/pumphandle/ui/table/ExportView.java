package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.ui.common.Controls;

/** Asks in which formats tables are written for other programs. JavaFX thread. */
public final class ExportView extends VBox {
    private final Map<ExportFormat, CheckBox> boxes = new EnumMap<>(ExportFormat.class);

    /**
     * @param says what the tables hold, and how they are to be kept
     * @param before the formats of last time
     * @param onChosen gets the formats, at least one
     */
    public ExportView(String title, String says, Set<ExportFormat> before, Consumer<Set<ExportFormat>> onChosen) {
        setId("export-tables");
        getStyleClass().add("dialog-content");
        getChildren().addAll(Controls.label(title, Styles.TITLE_3), Controls.paragraph(says, Styles.TEXT_MUTED));
        for (var format : ExportFormat.values()) {
            var box = new CheckBox(words(format));
            box.setId("export-" + format.code());
            box.setSelected(before.contains(format));
            boxes.put(format, box);
            getChildren().add(box);
        }
        var choose = new Button(text("table.choose-the-folder"));
        choose.setId("export-choose");
        choose.getStyleClass().add(Styles.ACCENT);
        choose.setDefaultButton(true);
        choose.disableProperty().bind(Bindings.createBooleanBinding(() -> chosen().isEmpty(),
                boxes.values().stream().map(CheckBox::selectedProperty).toArray(Observable[]::new)));
        choose.setOnAction(_ -> onChosen.accept(chosen()));
        getChildren().add(Controls.buttons(choose));
    }

    private Set<ExportFormat> chosen() {
        var chosen = EnumSet.noneOf(ExportFormat.class);
        boxes.forEach((format, box) -> {
            if (box.isSelected()) {
                chosen.add(format);
            }
        });
        return chosen;
    }

    private static String words(ExportFormat format) {
        return switch (format) {
            case CSV -> text("table.as-csv");
            case PARQUET -> text("table.as-parquet");
            case GEOJSON -> text("table.as-geojson");
            case GEOPACKAGE -> text("table.as-geopackage");
        };
    }
}

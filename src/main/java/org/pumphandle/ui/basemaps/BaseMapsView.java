package org.pumphandle.ui.basemaps;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.BaseMapFacts;
import org.pumphandle.ui.common.Controls;

/** The station's street maps, each with a box that shows it; adding and removing. */
public final class BaseMapsView extends VBox {
    private static final double EMPTY_STATE_PX = 190;
    private static final double GAP_PX = 4;

    private final BaseMapsModel model;
    private final boolean mayChange;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    /**
     * @param mayChange whether maps may be added and removed, and not only shown
     * @param files asks for the files of maps
     */
    public BaseMapsView(BaseMapsModel model, boolean mayChange, Supplier<List<Path>> files) {
        this.model = model;
        this.mayChange = mayChange;
        setId("base-maps");
        getStyleClass().add("dialog-content");
        rows.getStyleClass().add("base-map-rows");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Controls.label(text("basemaps.base-maps"), Styles.TITLE_3),
                Controls.paragraph(text("basemaps.street-maps-under-the-case"), Styles.TEXT_MUTED), scroll);
        if (mayChange) {
            var add = new Button(text("basemaps.add-a-map"), Controls.icon(Feather.PLUS));
            add.setId("base-map-add");
            add.getStyleClass().add(Styles.ACCENT);
            add.setOnAction(_ -> files.get().forEach(model::add));
            getChildren().add(Controls.buttons(add));
        }
        model.mapsProperty().subscribe(_ -> list());
        model.removingProperty().subscribe(_ -> list());
    }

    private void list() {
        rows.getChildren().setAll(model.mapsProperty().get().stream().map(this::row).toList());
        scroll.setMinViewportHeight(rows.getChildren().isEmpty() ? EMPTY_STATE_PX : 0);
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Controls.emptyState(Feather.MAP, text("basemaps.no-street-map-yet"), text("basemaps.add-an-extract")));
        }
    }

    private Node row(BaseMapFacts facts) {
        var shown = new CheckBox(facts.name());
        shown.setId("base-map-" + facts.name());
        shown.setSelected(model.isShown(facts.name()));
        shown.selectedProperty().subscribe(isShown -> model.show(facts.name(), isShown));
        var words = Controls.label(inWords(facts), Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        var row = new HBox(new VBox(GAP_PX, shown, words), new Spacer());
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        if (mayChange) {
            row.getChildren().addAll(
                    model.removingProperty().get().equals(Optional.of(facts.name())) ? asked(facts.name()) : List.of(bin(facts.name())));
        }
        return row;
    }

    private static String inWords(BaseMapFacts facts) {
        var kind = text(facts.kind() == BaseMapFacts.Kind.VECTORS ? "basemaps.drawn" : "basemaps.pictures");
        return facts.attribution().isEmpty() ? kind : text("basemaps.kind-and-source", kind, facts.attribution());
    }

    private Node bin(String name) {
        var bin = Controls.iconButton("base-map-remove-" + name, Feather.TRASH_2, text("basemaps.remove-map", name));
        bin.setOnAction(_ -> model.removingProperty().set(Optional.of(name)));
        return bin;
    }

    private List<Node> asked(String name) {
        var keep = new Button(text("basemaps.keep"));
        keep.setOnAction(_ -> model.removingProperty().set(Optional.empty()));
        var remove = Controls.told("base-map-remove-confirmed", new Button(text("basemaps.remove")), text("basemaps.remove-map", name));
        remove.getStyleClass().add(Styles.DANGER);
        remove.setOnAction(_ -> model.confirmRemoval());
        return List.of(keep, remove);
    }
}

package org.pumphandle.ui.casemap;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** What lets the map leave the screen: a picture, data, paper. */
final class OutPanel extends VBox {

    /**
     * @param seen what the map shows now
     * @param close runs before anything leaves
     */
    OutPanel(Supplier<Optional<MapOut>> out, Supplier<SeenMap> seen, Runnable close) {
        setId("map-save-panel");
        getStyleClass().add("map-panel");
        getChildren().addAll(
                button("map-save-picture", text("casemap.save-picture"), Feather.IMAGE, close,
                        () -> out.get().ifPresent(to -> to.savePicture(seen.get()))),
                button("map-save-geojson", text("casemap.save-geojson"), Feather.DOWNLOAD, close,
                        () -> out.get().ifPresent(MapOut::saveGeoJson)),
                button("map-save-print", text("casemap.print"), Feather.PRINTER, close,
                        () -> out.get().ifPresent(to -> to.print(seen.get()))),
                Controls.paragraph(text("casemap.out-note"), "map-panel-note"));
    }

    private static Button button(String id, String words, Feather icon, Runnable close, Runnable act) {
        var button = Controls.wordButton(id, words, icon, () -> {
            close.run();
            act.run();
        });
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    /** Puts the keyboard onto the first button. */
    void focusFirst() {
        getChildren().getFirst().requestFocus();
    }
}

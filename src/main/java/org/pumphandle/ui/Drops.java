package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.imports.FileDrop;

/** Lets files be dropped onto the window. */
final class Drops {

    private Drops() {
    }

    /** Lets a region take what is dropped. */
    static void take(Region region, FileDrop drop) {
        region.setOnDragOver(drag -> {
            if (drop.over(drag.getDragboard().hasFiles(), drag.getGestureSource() != null)) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        region.setOnDragExited(_ -> drop.left());
        region.setOnDragDropped(drag -> {
            drag.setDropCompleted(drop.dropped(drag.getDragboard().hasFiles() ? drag.getDragboard().getFiles() : List.of()));
            drag.consume();
        });
    }

    /** What is shown while files hang over the window. */
    static Node hint(FileDrop drop, double viewOrder) {
        var hint = Controls.emptyState(Feather.DOWNLOAD, text("main.drop-the-files-to-look"), text("main.nothing-is-stored-before-you"));
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        hint.setViewOrder(viewOrder);
        hint.visibleProperty().bind(drop.hoveringProperty());
        return hint;
    }
}

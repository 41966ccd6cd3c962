package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.FileChoice.Wanted;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.imports.ImportModel;
import org.pumphandle.ui.imports.ImportView;
import org.pumphandle.ui.imports.ImportsModel;
import org.pumphandle.ui.imports.ImportsView;

/** Opens the screens of importing over the window, one at a time. JavaFX thread. */
final class ImportDialogs {
    private static final Wanted FILES = new Wanted("Import files", "Files of cases and carriers", List.of("*.csv", "*.json", "*.geojson",
            "*.gpx", "*.kml", "*.kmz", "*.plt", "*.gz", "*.zst", "*.txt"), true);
    private static final Wanted MAPPING = new Wanted("Choose a column mapping", "Column mapping", List.of("*.mapping", "*.properties",
            "*.txt"), false);
    private static final double MOST_WIDTH_PX = 1_360;
    private static final double MOST_HEIGHT_PX = 840;
    private static final double EDGE_PX = 44;

    private final ImportDesk desk;
    private final DialogPane dialogs;
    private final FileChoice files;
    private final Region window;
    private final Supplier<List<MapLayer>> ground;
    private final Supplier<Theme> theme;
    private Optional<ImportModel> incoming = Optional.empty();
    private boolean isIncomingShown;
    private Supplier<CompletableFuture<Void>> painted = () -> CompletableFuture.completedFuture(null);

    /**
     * @param window what the screens are laid over
     * @param ground base map and the station's own layers, bottom first
     */
    ImportDialogs(ImportDesk desk, DialogPane dialogs, FileChoice files, Region window, Supplier<List<MapLayer>> ground,
            Supplier<Theme> theme) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.files = files;
        this.window = window;
        this.ground = ground;
        this.theme = theme;
        desk.onShowNewestProperty().set(this::showImports);
    }

    void chooseFiles() {
        offer(files.files(FILES));
    }

    /** Takes a look at files, beside those that are looked at already. */
    void offer(List<Path> chosen) {
        if (!chosen.isEmpty()) {
            var model = incoming.orElseGet(desk::newImport);
            incoming = Optional.of(model);
            model.offer(chosen, () -> show(model));
        }
    }

    private void show(ImportModel model) {
        if (isIncomingShown) {
            return;
        }
        var view = new ImportView(model, ground.get(), theme.get(), () -> files.files(MAPPING).stream().findFirst(), dialogs::hide);
        showLarge(view, () -> {
            isIncomingShown = false;
            incoming = Optional.empty();
            view.dispose();
            model.clear();
        });
        painted = view::whenPainted;
        isIncomingShown = true;
    }

    /** Shows all imports, the newest chosen; not over files that are still looked at. */
    void showImports() {
        showImports(ImportsModel::showNewest);
    }

    /** The same with an import chosen. */
    void showImport(long id) {
        showImports(model -> model.show(id));
    }

    private void showImports(Consumer<ImportsModel> choosing) {
        if (isIncomingShown) {
            return;
        }
        var model = desk.newImports();
        var view = new ImportsView(model, ground.get(), theme.get(), new Actions(model));
        showLarge(view, view::dispose);
        painted = view::whenPainted;
        choosing.accept(model);
    }

    private void showLarge(Region view, Runnable whenClosed) {
        dialogs.showLarge(view, Math.min(MOST_WIDTH_PX, window.getWidth() - EDGE_PX),
                Math.min(MOST_HEIGHT_PX, window.getHeight() - EDGE_PX),
                whenClosed);
    }

    /** Completes once the maps of the screen shown are painted. */
    CompletableFuture<Void> whenPainted() {
        return painted.get();
    }

    private final class Actions implements ImportsView.Actions {
        private final ImportsModel model;

        Actions(ImportsModel model) {
            this.model = model;
        }

        @Override
        public void chooseFiles() {
            ImportDialogs.this.chooseFiles();
        }

        @Override
        public void importAgain(RecordedImport of) {
            Optional.ofNullable(of.report().rejectsFile()).ifPresent(file -> offer(List.of(file)));
        }

        @Override
        public void exportReport(String name) {
            files.saveAs(text("main.export-the-imports-report"), name).ifPresent(model::export);
        }
    }
}

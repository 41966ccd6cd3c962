package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.FileChoice.Wanted;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.imports.ImportModel;
import org.pumphandle.ui.imports.ImportView;
import org.pumphandle.ui.imports.ImportsModel;
import org.pumphandle.ui.imports.ImportsView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;

/** Where past imports stand, and the look at files that are to be imported, which lies over the window. JavaFX thread. */
final class ImportDialogs {
    private static final List<String> FILES = List.of("*.csv", "*.json", "*.geojson", "*.gpx", "*.kml", "*.kmz", "*.plt", "*.gz", "*.zst",
            "*.txt", "*.pbf", "*.osm", "*.mbtiles", "*.gpkg", "*.tif", "*.tiff");
    private static final List<String> MAPPINGS = List.of("*.mapping", "*.properties", "*.txt");
    private static final String PLACE = "imports";
    private static final double MOST_WIDTH_PX = 1_360;
    private static final double MOST_HEIGHT_PX = 840;
    private static final double EDGE_PX = 44;

    private final ImportDesk desk;
    private final DialogPane dialogs;
    private final FileChoice files;
    private final Shell shell;
    private final Supplier<List<MapLayer>> ground;
    private final Supplier<Theme> theme;
    private final ImportsModel past;
    private Optional<ImportModel> incoming = Optional.empty();
    private boolean isIncomingShown;
    private Supplier<CompletableFuture<Void>> painted = () -> CompletableFuture.completedFuture(null);

    /** @param ground base map and the station's own layers, bottom first */
    ImportDialogs(ImportDesk desk, Shell shell, FileChoice files, Supplier<List<MapLayer>> ground, Supplier<Theme> theme) {
        this.desk = desk;
        this.dialogs = shell.dialogs();
        this.files = files;
        this.shell = shell;
        this.past = desk.newImports();
        this.ground = ground;
        this.theme = theme;
        desk.onShowNewestProperty().set(this::showImports);
        desk.onAttentionProperty().set(this::showUnasked);
    }

    void chooseFiles() {
        offer(files.files(new Wanted(text("main.import-files-2"), text("main.files-of-cases-and-carriers"), FILES, true)));
    }

    private Optional<Path> chooseMapping() {
        return files.files(new Wanted(text("main.choose-a-column-mapping"), text("main.column-mapping"), MAPPINGS, false)).stream()
                .findFirst();
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
        var view = new ImportView(model, ground.get(), theme.get(), this::chooseMapping, dialogs::hide);
        showLarge(view, () -> {
            isIncomingShown = false;
            incoming = Optional.empty();
            view.dispose();
            model.clear();
        });
        painted = view::whenPainted;
        isIncomingShown = true;
    }

    /** Where what was imported stands. */
    Place place() {
        return new Place(PLACE, text("main.imports"), Feather.INBOX, this::page);
    }

    private Page page() {
        var view = new ImportsView(past, ground.get(), theme.get(), new Actions());
        painted = view::whenPainted;
        return new Page(text("main.imports"), HelpTopic.IMPORTS, view).whenShown(past::refresh).whenClosed(view::dispose);
    }

    /** Makes the page anew: the map under it has changed. */
    void renew() {
        shell.places().renew(PLACE);
    }

    /** Goes to the imports, the newest chosen; not from files that are still looked at. */
    void showImports() {
        showImports(ImportsModel::showNewest);
    }

    /** Not from a place where somebody is at other work. */
    private void showUnasked() {
        if (shell.places().isAt(MainView.CASES) || shell.places().isAt(PLACE)) {
            showImports();
        }
    }

    /** The same with an import chosen. */
    void showImport(long id) {
        showImports(model -> model.show(id));
    }

    private void showImports(Consumer<ImportsModel> choosing) {
        if (!isIncomingShown) {
            shell.places().goFirst(PLACE);
            choosing.accept(past);
        }
    }

    private void showLarge(Region view, Runnable whenClosed) {
        dialogs.showLarge(HelpTopic.IMPORT_FILES, view, Math.min(MOST_WIDTH_PX, shell.getWidth() - EDGE_PX),
                Math.min(MOST_HEIGHT_PX, shell.getHeight() - EDGE_PX),
                whenClosed);
    }

    /** Completes once the maps of the screen shown are painted. */
    CompletableFuture<Void> whenPainted() {
        return painted.get();
    }

    private final class Actions implements ImportsView.Actions {
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
            files.saveAs(text("main.export-the-imports-report"), name).ifPresent(past::export);
        }
    }
}

package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.map.MapLayer;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.common.WrappedLabel;

/** Files before they are imported: which there are to the left with how the chosen one is read, its first rows and their places to the right. */
public final class ImportView extends BorderPane {
    private static final double SIDE_PX = 384;
    private static final double FILE_PX = 34;
    private static final int MOST_FILES_SHOWN = 4;

    private final ImportModel model;
    private final Supplier<Optional<Path>> mappingFile;
    private final PreviewView preview;
    private final StackPane settings = new StackPane();
    private final Label problem = new WrappedLabel("");
    private Subscription followed = () -> {
    };

    /**
     * @param ground base map and the station's own layers, bottom first
     * @param mappingFile asks for a file with a column mapping
     * @param onClose closes the view
     */
    public ImportView(ImportModel model, List<MapLayer> ground, Theme theme, Supplier<Optional<Path>> mappingFile, Runnable onClose) {
        this.model = model;
        this.mappingFile = mappingFile;
        this.preview = new PreviewView(model.times(), ground, theme);
        setId("import-view");
        getStyleClass().addAll("dialog-content", "import-view");
        problem.setId("import-problem");
        problem.getStyleClass().add("problem");
        problem.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "error-icon"));
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        var side = new VBox(files(), settings);
        side.getStyleClass().add("import-side");
        side.setMinWidth(SIDE_PX);
        side.setPrefWidth(SIDE_PX);
        side.setMaxWidth(SIDE_PX);
        VBox.setVgrow(settings, Priority.ALWAYS);
        settings.setAlignment(Pos.TOP_LEFT);
        var right = new VBox(problem, preview);
        right.getStyleClass().add("import-right");
        VBox.setVgrow(preview, Priority.ALWAYS);
        setTop(Controls.label(text("imports.import"), Styles.TITLE_3));
        setLeft(side);
        setCenter(right);
        setBottom(buttons(onClose));
        model.chosenProperty().subscribe(this::follow);
        model.drafts().addListener((ListChangeListener<ImportDraft>) _ -> {
            if (model.drafts().isEmpty()) {
                onClose.run();
            }
        });
    }

    /** All files, where there are several. */
    private Node files() {
        var list = new ListView<>(model.drafts());
        list.setId("import-files-list");
        list.setAccessibleText(text("imports.files-to-import"));
        list.setFixedCellSize(FILE_PX);
        list.getStyleClass().add("file-list");
        list.setCellFactory(_ -> new FileCell(model));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, draft) -> {
            if (draft != null) {
                model.chosenProperty().set(Optional.of(draft));
            }
        });
        model.chosenProperty().subscribe(draft -> draft.ifPresent(list.getSelectionModel()::select));
        Runnable size = () -> {
            double height = FILE_PX * Math.min(MOST_FILES_SHOWN, model.drafts().size()) + 4;
            list.setMinHeight(height);
            list.setPrefHeight(height);
            list.setMaxHeight(height);
            list.setVisible(model.drafts().size() > 1);
            list.setManaged(list.isVisible());
        };
        model.drafts().addListener((ListChangeListener<ImportDraft>) _ -> size.run());
        size.run();
        return list;
    }

    private Node buttons(Runnable onClose) {
        var cancel = new Button(text("imports.cancel"));
        cancel.setId("import-cancel");
        cancel.setOnAction(_ -> onClose.run());
        var start = new Button(text("imports.import"));
        start.setId("import-start");
        start.setDefaultButton(true);
        start.disableProperty().bind(model.readyProperty().not());
        start.setOnAction(_ -> model.start());
        var row = new HBox(Controls.label(text("imports.nothing-is-stored-before-you"), Styles.TEXT_MUTED), new Spacer(), cancel, start);
        row.getStyleClass().addAll("row", "import-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void follow(Optional<ImportDraft> draft) {
        followed.unsubscribe();
        settings.getChildren().clear();
        draft.ifPresentOrElse(shown -> {
            settings.getChildren().setAll(new DraftView(model, shown, () -> mappingFile.get().ifPresent(model::useMappingIn)));
            followed = shown.previewProperty().subscribe(preview::show).and(shown.problemProperty().subscribe(this::tell));
        }, () -> tell(Optional.empty()));
    }

    private void tell(Optional<String> what) {
        problem.setText(what.orElse(""));
        problem.setVisible(what.isPresent());
    }

    /** Completes once the map is painted, where one is shown. */
    public CompletableFuture<Void> whenPainted() {
        return preview.map().isVisible() ? preview.map().whenPainted() : CompletableFuture.completedFuture(null);
    }

    /** Stops painting for good. */
    public void dispose() {
        followed.unsubscribe();
        preview.map().dispose();
    }

    /** One file: its name, whether it is ready, and a way to leave it out. */
    private static final class FileCell extends ListCell<ImportDraft> {
        private final ImportModel model;
        private Subscription followed = () -> {
        };

        FileCell(ImportModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable ImportDraft draft, boolean empty) {
            super.updateItem(draft, empty);
            followed.unsubscribe();
            followed = () -> {
            };
            if (empty || draft == null) {
                setGraphic(null);
                return;
            }
            var name = Controls.label(draft.name());
            name.setMinWidth(0);
            var state = new StackPane();
            var remove = Controls.iconButton("import-remove", Feather.X, text("imports.leave-out-file", draft.name()));
            remove.setOnAction(_ -> model.remove(draft));
            var row = new HBox(state, name, new Spacer(), remove);
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            followed = draft.readyProperty().subscribe(ready -> state.getChildren().setAll(ready
                    ? Controls.icon(Feather.CHECK_CIRCLE, "done-icon")
                    : Controls.icon(Feather.ALERT_TRIANGLE, "error-icon")));
        }
    }
}

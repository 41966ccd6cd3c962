package org.pumphandle.ui.imports;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.WrappedLabel;

/** How one file is read: what it is taken for and why, the case and device of a history, the carrier of fixes and the columns of its table. */
final class DraftView extends VBox {
    private static final int LONGEST_NAME = 100;

    private final ImportModel model;
    private final ImportDraft draft;
    private final VBox details = new VBox();
    private final Runnable onMappingFile;
    private Optional<String> shown = Optional.empty();

    /** @param onMappingFile asks for a file with a column mapping */
    DraftView(ImportModel model, ImportDraft draft, Runnable onMappingFile) {
        this.model = model;
        this.draft = draft;
        this.onMappingFile = onMappingFile;
        getStyleClass().add("draft");
        details.getStyleClass().add("draft-details");
        var name = Controls.label(draft.name(), "report-file");
        name.setId("import-file-name");
        var head = new HBox(Controls.icon(Feather.FILE_TEXT), name);
        head.getStyleClass().add("report-head");
        var what = new WrappedLabel("");
        what.setId("import-what");
        what.getStyleClass().add("report-note");
        what.setMinHeight(USE_PREF_SIZE);
        what.textProperty().bind(draft.previewProperty().map(preview -> preview.map(DraftView::inWords).orElse("")));
        var scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, kind(), what, scroll);
        draft.previewProperty().subscribe(this::follow);
    }

    private static String inWords(ImportPreview preview) {
        return preview.kind() == FileKind.UNKNOWN
                ? ModelWords.of(preview.kind())
                : text("imports.kind-and-what", ModelWords.of(preview.kind()), preview.what());
    }

    private Node kind() {
        var kinds = new ArrayList<Optional<FileKind>>();
        kinds.add(Optional.empty());
        for (var kind : FileKind.values()) {
            if (kind != FileKind.UNKNOWN) {
                kinds.add(Optional.of(kind));
            }
        }
        var box = Choice.of("import-kind", text("imports.what-the-file-is"), FXCollections.observableList(kinds), draft.asProperty(),
                as -> as.map(ModelWords::of).orElse(text("imports.what-its-content-says")));
        return MappingView.labelled(text("imports.take-it-as"), box, box);
    }

    /** Fields are built anew only where others are wanted, so that the keyboard stays where it is. */
    private void follow(Optional<ImportPreview> preview) {
        var wanted = draft.kind() + " " + preview.map(ImportPreview::devices).orElse(List.of()) + draft.isTable();
        if (!shown.equals(Optional.of(wanted))) {
            shown = Optional.of(wanted);
            details.getChildren().clear();
            if (draft.kind() == FileKind.HISTORY) {
                history(preview.map(ImportPreview::devices).orElse(List.of()));
            } else if (draft.kind() == FileKind.FIXES) {
                details.getChildren().add(carrier());
                if (draft.isTable()) {
                    details.getChildren().add(new MappingView(model, draft, onMappingFile));
                }
            }
        }
    }

    private Node carrier() {
        var names = Choice.of("import-carrier", text("imports.the-carrier-whose-fixes-they"), model.carriers(), name -> name);
        names.setEditable(true);
        names.setPromptText(text("imports.not-named"));
        names.getEditor().setTextFormatter(new TextFormatter<>(change -> {
            if (change.getControlNewText().length() > LONGEST_NAME) {
                change.setText("");
            }
            return change;
        }));
        names.getEditor().textProperty().bindBidirectional(draft.carrierProperty());
        var hint = Controls.paragraph("", "field-hint");
        hint.textProperty().bind(Bindings.createStringBinding(this::carrierHint, model.carriers(), draft.carrierProperty()));
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        var box = MappingView.labelled(text("imports.carrier"), names, names);
        box.getChildren().add(hint);
        return box;
    }

    private String carrierHint() {
        var name = draft.carrierProperty().get().strip();
        return model.carriers().isEmpty() || model.carriers().contains(name)
                ? ""
                : text(name.isEmpty() ? "imports.told-apart-unnamed" : "imports.told-apart-named", Words.listed(model.carriers()));
    }

    private void history(List<ImportPreview.Device> devices) {
        var cases = FXCollections.<Optional<String>>observableArrayList();
        cases.add(Optional.empty());
        model.caseIds().forEach(id -> cases.add(Optional.of(id)));
        var ofCase = Choice.of("import-case", text("imports.the-case-whose-history-it"), cases, draft.caseIdProperty(),
                id -> id.orElse(text("imports.choose-the-case")));
        details.getChildren().add(MappingView.labelled(text("imports.whose-history-it-is"), ofCase, ofCase));
        if (devices.size() > 1) {
            var names = FXCollections.<Optional<String>>observableArrayList();
            names.add(Optional.empty());
            devices.forEach(device -> names.add(Optional.of(device.name())));
            var ofDevice = Choice.of("import-device", text("imports.the-device-that-the-case"), names, draft.deviceProperty(),
                    name -> name.map(chosen -> counted(devices, chosen)).orElse(text("imports.choose-the-device")));
            details.getChildren().add(MappingView.labelled(text("imports.which-device-the-case-carried"), ofDevice, ofDevice));
        }
    }

    private static String counted(List<ImportPreview.Device> devices, String name) {
        return devices.stream().filter(device -> device.name().equals(name)).findFirst()
                .map(device -> text("imports.device-and-fixes", name, device.fixes())).orElse(name);
    }
}

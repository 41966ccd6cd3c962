package org.pumphandle.ui.situation;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.situation.SituationForm.Format;
import org.pumphandle.ui.situation.SituationForm.Wish;

/** The dialog of a situation report. */
public final class SituationFormView extends VBox {
    private static final double DAY_PX = 160;
    private static final double FORMAT_PX = 240;

    private final SituationForm form;

    /**
     * @param folders asks for a folder
     * @param onWish gets what is to be written
     */
    public SituationFormView(SituationForm form, Supplier<Optional<Path>> folders, Consumer<Wish> onWish) {
        this.form = form;
        setId("situation");
        getStyleClass().add("dialog-content");
        var write = Controls.wordButton("situation-write", text("situation.write"), Feather.FILE_TEXT,
                () -> form.wish().ifPresent(onWish));
        write.getStyleClass().add(Styles.ACCENT);
        write.setDefaultButton(true);
        var fields = new HBox(day(), format());
        fields.getStyleClass().add("field-row");
        getChildren().addAll(Controls.label(text("situation.situation-report"), Styles.TITLE_3),
                Controls.paragraph(text("situation.says"), Styles.TEXT_MUTED), fields, folder(folders),
                Controls.problem("situation-problem", form.problemProperty()), Controls.buttons(write));
    }

    private Node day() {
        var picker = Controls.dayPicker("situation-day", text("situation.day"));
        picker.setPrefWidth(DAY_PX);
        picker.valueProperty().bindBidirectional(form.dayProperty());
        return Controls.field(text("situation.day"), picker);
    }

    private Node format() {
        var choice = Choice.of("situation-format", text("situation.format"), FXCollections.observableArrayList(Format.values()),
                form.formatProperty(), Format::inWords);
        choice.setPrefWidth(FORMAT_PX);
        return Controls.field(text("situation.format"), choice);
    }

    private Node folder(Supplier<Optional<Path>> folders) {
        var path = Controls.paragraph("");
        path.setId("situation-folder");
        path.textProperty().bind(form.folderProperty().map(into -> into.map(Path::toString).orElse(text("situation.none-chosen"))));
        HBox.setHgrow(path, Priority.ALWAYS);
        path.setMaxWidth(Double.MAX_VALUE);
        var choose = Controls.wordButton("situation-choose", text("situation.choose"), Feather.FOLDER,
                () -> folders.get().ifPresent(form::choose));
        var row = new HBox(path, choose);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return Controls.field(text("situation.folder"), row);
    }
}

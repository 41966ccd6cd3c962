package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.batches.TextForm.Language;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.TextSample;

/** Where languages and hot line are chosen, over the text that they make. */
final class TextFormView extends VBox {
    private static final double LANGUAGES_PX = 190;

    private final TextForm form;

    /** @param size how large the text is, in words */
    TextFormView(TextForm form, ObservableValue<String> size) {
        this.form = form;
        getStyleClass().add("warning-sections");
        var hotLine = Controls.textField("message-hot-line", text("batches.hot-line"), form.hotLineProperty());
        hotLine.setPromptText(text("batches.phone-number-or-address"));
        hotLine.setOnAction(_ -> form.write());
        hotLine.focusedProperty().addListener((_, _, isFocused) -> {
            if (!isFocused) {
                form.write();
            }
        });
        var sizeWords = Controls.label("", Styles.TEXT_MUTED);
        sizeWords.setId("message-size");
        sizeWords.textProperty().bind(size);
        var sample = new TextSample("message-text", form.textProperty());
        VBox.setVgrow(sample, Priority.ALWAYS);
        var text = Controls.field(text("batches.what-it-says"), sample);
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().addAll(Controls.field(text("batches.hot-line"), hotLine),
                Controls.field(text("batches.languages-the-first-one-on"), languages()), text,
                sizeWords, Controls.problem("message-problem", form.problemProperty()));
    }

    private Node languages() {
        var list = new ListView<>(form.languages());
        list.setId("message-languages");
        list.setAccessibleText(text("batches.languages"));
        list.getStyleClass().addAll("file-list", Styles.DENSE);
        list.setPrefHeight(LANGUAGES_PX);
        list.setMinHeight(LANGUAGES_PX);
        list.setCellFactory(_ -> new LanguageCell(form));
        return list;
    }

    private static final class LanguageCell extends ListCell<Language> {
        private final TextForm form;
        private final CheckBox chosen = new CheckBox();
        private final HBox row = new HBox(chosen);

        LanguageCell(TextForm form) {
            this.form = form;
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("row");
            HBox.setHgrow(chosen, Priority.ALWAYS);
            chosen.setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void updateItem(@Nullable Language language, boolean empty) {
            var before = getItem();
            if (before != null) {
                chosen.selectedProperty().unbindBidirectional(before.chosenProperty());
            }
            super.updateItem(language, empty);
            if (empty || language == null) {
                setGraphic(null);
                return;
            }
            chosen.setText(language.name());
            chosen.setId("language-" + language.tag());
            chosen.selectedProperty().bindBidirectional(language.chosenProperty());
            var up = Controls.iconButton("language-up-" + language.tag(), Feather.ARROW_UP,
                    text("batches.write-further-up", language.name()));
            up.setOnAction(_ -> form.moveUp(language));
            row.getChildren().setAll(chosen, up);
            setGraphic(row);
        }
    }
}

package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Note;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.TimeFormat;

/** The notes of the case shown below the field in which the next one is written. */
public final class NotesView extends VBox {
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final int LINES = 4;

    private final NotesModel model;
    private final TimeFormat times;
    private final VBox list = new VBox();
    private final TextArea field = Controls.textArea("");

    public NotesView(NotesModel model, TimeFormat times) {
        this.model = model;
        this.times = times;
        setId("notes");
        getStyleClass().addAll("pane", "case-notes");
        if (model.work().mayWrite()) {
            getChildren().add(form());
        }
        list.getStyleClass().add("case-notes-list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.work().workProperty().subscribe(_ -> show());
        model.erasingProperty().addListener(_ -> show());
        model.foundProperty().addListener(_ -> show());
    }

    private Node form() {
        field.setId("note-text");
        field.setPromptText(text("casework.what-happened"));
        field.setAccessibleText(text("casework.text-of-the-note"));
        field.setWrapText(true);
        field.setPrefRowCount(LINES);
        field.textProperty().bindBidirectional(model.draftProperty());
        field.setOnKeyPressed(key -> {
            if (Shortcut.SAVE_NOTE.isPressed(key)) {
                model.save();
                key.consume();
            }
        });
        var save = Controls.told("note-save", new Button(), text("casework.save-the-note-ctrl-enter"));
        save.textProperty().bind(model.correctedProperty()
                .map(corrected -> text(corrected.isPresent() ? "casework.save-the-correction" : "casework.save-the-note")));
        save.setMinWidth(USE_PREF_SIZE);
        save.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> model.draftProperty().get().isBlank(), model.draftProperty())
                .or(model.attempt().busyProperty()));
        save.setOnAction(_ -> model.save());
        var leave = new Button(text("casework.leave-it"));
        leave.setMinWidth(USE_PREF_SIZE);
        leave.getStyleClass().addAll(Styles.SMALL);
        leave.setOnAction(_ -> model.leaveCorrection());
        leave.visibleProperty().bind(model.correctedProperty().map(corrected -> corrected.isPresent()));
        leave.managedProperty().bind(leave.visibleProperty());
        var count = Controls.label("", "count");
        count.textProperty().bind(model.draftProperty().map(draft -> text("casework.of-characters", draft.length(), Note.MOST_CHARACTERS)));
        var below = new HBox(count, new Spacer(), leave, save);
        below.getStyleClass().add("row");
        below.setAlignment(Pos.CENTER_LEFT);
        var form = new VBox(field, Controls.paragraph(text("casework.names-and-numbers-of-others"), "field-hint"), below,
                Controls.problem("note-problem", model.attempt().problemProperty()));
        form.getStyleClass().add("case-notes-form");
        return form;
    }

    private void show() {
        var work = model.work().workProperty().get();
        list.getChildren().setAll(work.map(now -> now.notes().stream().map(this::note).toList()).orElse(List.of()));
        if (work.filter(now -> now.notes().isEmpty()).isPresent()) {
            list.getChildren()
                    .setAll(Controls.emptyState(Feather.EDIT_3, text("casework.no-note-yet"), text("casework.write-down-what-the-next")));
        }
    }

    private Node note(Note note) {
        var box = new VBox();
        box.getStyleClass().add("case-note");
        box.pseudoClassStateChanged(FOUND,
                model.foundProperty().get().filter(number -> number == note.number()).isPresent());
        var erasure = note.erasure();
        if (erasure != null) {
            box.getChildren().add(Controls.paragraph(text("casework.a-note-was-erased", erasure.by(), at(erasure.at())), "count"));
            return box;
        }
        var standing = note.versions().getFirst();
        box.getChildren().addAll(head(note), Controls.paragraph(standing.text(), "case-note-text"));
        note.versions().stream().skip(1).forEach(earlier -> box.getChildren()
                .add(Controls.paragraph(text("casework.before", earlier.by(), at(earlier.at()), earlier.text()), "case-note-earlier")));
        if (model.erasingProperty().get().filter(number -> number == note.number()).isPresent()) {
            box.getChildren().add(erasing(note));
        }
        return box;
    }

    private Node head(Note note) {
        var standing = note.versions().getFirst();
        var who = Controls.label(
                text(note.isCorrected() ? "casework.corrected-by" : "casework.written-by", standing.by(), at(standing.at())),
                "count");
        who.setMinWidth(0);
        var head = new HBox(who, new Spacer());
        head.getStyleClass().add("row");
        head.setAlignment(Pos.CENTER_LEFT);
        if (model.work().mayWrite()) {
            var correct = Controls.iconButton("note-correct", Feather.EDIT_2, text("casework.correct-this-note"));
            correct.setOnAction(_ -> {
                model.correct(note);
                field.requestFocus();
                field.end();
            });
            var erase = Controls.iconButton("note-erase", Feather.TRASH_2, text("casework.erase-this-note"));
            erase.setOnAction(_ -> model.erasingProperty().set(Optional.of(note.number())));
            head.getChildren().addAll(correct, erase);
        }
        return head;
    }

    private Node erasing(Note note) {
        var erase = new Button(text("casework.erase"));
        erase.setId("note-erase-sure");
        erase.getStyleClass().addAll(Styles.DANGER, Styles.SMALL);
        erase.setOnAction(_ -> model.erase(note));
        var keep = new Button(text("casework.keep-it"));
        keep.getStyleClass().add(Styles.SMALL);
        keep.setOnAction(_ -> model.erasingProperty().set(Optional.empty()));
        var ask = new VBox(Controls.paragraph(text("casework.erase-for-what-should-never")), Controls.buttons(keep, erase));
        ask.getStyleClass().add("confirmation");
        return ask;
    }

    private String at(Instant at) {
        return times.compact((double) at.getEpochSecond());
    }
}

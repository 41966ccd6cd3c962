package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** The right of the window: contacts, notes or follow-ups of the case shown. */
final class CaseSide extends BorderPane {
    private final ToggleButton contacts = toggle("side-contacts", text("casework.contacts"), Feather.USERS, Styles.LEFT_PILL);
    private final ToggleButton notes = toggle("side-notes", text("casework.notes"), Feather.EDIT_3, Styles.CENTER_PILL);
    private final ToggleButton followUps = toggle("side-follow-ups", text("casework.to-do"), Feather.CHECK_SQUARE, Styles.RIGHT_PILL);

    /** @param lookedAt hears whether notes or follow-ups are shown */
    CaseSide(Node contactsView, Node notesView, Node followUpsView, Consumer<Boolean> lookedAt) {
        setId("case-side");
        var group = new ToggleGroup();
        group.getToggles().addAll(List.of(contacts, notes, followUps));
        // One of them is always chosen.
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
                return;
            }
            setCenter(now.equals(notes) ? notesView : now.equals(followUps) ? followUpsView : contactsView);
            lookedAt.accept(isLookedAt());
        });
        var row = new HBox(contacts, notes, followUps);
        row.getStyleClass().addAll("pane", "case-side-switch");
        row.setAlignment(Pos.CENTER_LEFT);
        setTop(row);
        contacts.setSelected(true);
    }

    private static ToggleButton toggle(String id, String words, Feather icon, String pill) {
        var toggle = new ToggleButton(words, Controls.icon(icon));
        toggle.setId(id);
        toggle.getStyleClass().addAll(pill, Styles.SMALL);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(toggle, Priority.ALWAYS);
        return toggle;
    }

    boolean isLookedAt() {
        return !contacts.isSelected();
    }

    void showContacts() {
        contacts.setSelected(true);
    }

    void showNotes() {
        notes.setSelected(true);
    }

    void showFollowUps() {
        followUps.setSelected(true);
    }

    /** How many follow-ups are to be done. */
    void count(int open) {
        followUps.setText(open == 0 ? text("casework.to-do") : text("casework.to-do-count", open));
    }
}

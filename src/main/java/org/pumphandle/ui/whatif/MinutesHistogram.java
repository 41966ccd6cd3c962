package org.pumphandle.ui.whatif;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pumphandle.model.Contact;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Words;

/** How many contacts have how many minutes, as small bars. */
final class MinutesHistogram extends HBox {
    private static final double HEIGHT_PX = 34;
    private static final List<Integer> FROM_MINUTES = List.of(0, 5, 15, 30, 60, 180, 720);

    MinutesHistogram() {
        setId("what-if-histogram");
        getStyleClass().add("minutes-histogram");
        setAlignment(Pos.BOTTOM_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        show(List.of());
    }

    void show(List<Contact> contacts) {
        var counts = counts(contacts);
        int most = 1;
        var says = new ArrayList<String>();
        for (int i = 0; i < counts.length; i++) {
            most = Math.max(most, counts[i]);
            says.add(text("common.name-and-words", name(i), counts[i]));
        }
        setAccessibleText(text("whatif.contacts-by-their-minutes", Words.listed(says)));
        getChildren().clear();
        for (int i = 0; i < counts.length; i++) {
            getChildren().add(bar(name(i), counts[i], most));
        }
    }

    private static String name(int step) {
        int minutes = FROM_MINUTES.get(step);
        return minutes == 0
                ? "<" + FROM_MINUTES.get(1)
                : minutes < 60 ? Integer.toString(minutes) : text("common.hours", minutes / 60);
    }

    static int[] counts(List<Contact> contacts) {
        var counts = new int[FROM_MINUTES.size()];
        for (var contact : contacts) {
            int at = 0;
            while (at + 1 < counts.length && contact.minutes() >= FROM_MINUTES.get(at + 1)) {
                at++;
            }
            counts[at]++;
        }
        return counts;
    }

    private static VBox bar(String name, int count, int most) {
        var bar = new Region();
        bar.getStyleClass().add("minutes-bar");
        double height = count == 0 ? 1 : Math.max(3, HEIGHT_PX * count / most);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        Label label = Controls.label(name, "minutes-name");
        var column = new VBox(bar, label);
        column.setAlignment(Pos.BOTTOM_CENTER);
        column.setMinWidth(30);
        return column;
    }
}

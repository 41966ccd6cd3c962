package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.WrappedLabel;

/** All that is known of an error, to be read and copied. */
public final class DetailsView extends VBox {

    public DetailsView(Notice notice) {
        setId("notice-details-view");
        getStyleClass().add("dialog-content");
        var message = new WrappedLabel(notice.message());
        var details = Controls.textArea(notice.details());
        details.setId("details-text");
        details.setAccessibleText(text("tasks.details-of-the-error"));
        details.setEditable(false);
        details.getStyleClass().add("monospaced");
        VBox.setVgrow(details, Priority.ALWAYS);
        getChildren().addAll(Controls.label(notice.title(), Styles.TITLE_4), message, details);
    }
}

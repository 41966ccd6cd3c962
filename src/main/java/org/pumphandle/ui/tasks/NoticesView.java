package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.WrappedLabel;

/** What the user is told, as cards in the window's corner. Good news goes away by itself; errors stay until they are put away. */
public final class NoticesView extends VBox {
    private static final Duration GOOD_NEWS_STAYS = Duration.seconds(8);

    private final Tasks tasks;
    private final Consumer<Notice> onDetails;
    private final Map<Notice, Node> cards = new HashMap<>();

    /** @param onDetails shows a notice's details */
    public NoticesView(Tasks tasks, Consumer<Notice> onDetails) {
        this.tasks = tasks;
        this.onDetails = onDetails;
        setId("notices");
        getStyleClass().add("notices");
        setPickOnBounds(false);
        setAlignment(Pos.TOP_RIGHT);
        tasks.notices().addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(notice -> getChildren().remove(cards.remove(notice)));
                change.getAddedSubList().forEach(this::show);
            }
        });
        tasks.notices().forEach(this::show);
    }

    private void show(Notice notice) {
        var title = Controls.paragraph(notice.title(), "notice-title");
        var message = new WrappedLabel(notice.message());
        message.getStyleClass().add("notice-message");
        var texts = new VBox(title, message);
        texts.getStyleClass().add("notice-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        var actions = actions(notice);
        if (!actions.getChildren().isEmpty()) {
            texts.getChildren().add(actions);
        }
        var close = Controls.iconButton("notice-close", Feather.X, text("tasks.put-away", notice.title()));
        close.setOnAction(_ -> tasks.dismiss(notice));
        var card = new HBox(icon(notice.kind()), texts, close);
        card.getStyleClass().addAll("notice", Styles.ELEVATED_2);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(notice.title() + ". " + notice.message());
        cards.put(notice, card);
        getChildren().add(card);
        if (notice.kind() != Notice.Kind.ERROR) {
            var pause = new PauseTransition(GOOD_NEWS_STAYS);
            pause.setOnFinished(_ -> tasks.dismiss(notice));
            pause.play();
        }
    }

    private HBox actions(Notice notice) {
        var actions = new HBox();
        actions.getStyleClass().add("notice-actions");
        notice.action().ifPresent(action -> actions.getChildren().add(button("notice-action", action.label(), () -> {
            tasks.dismiss(notice);
            action.run().run();
        })));
        if (!notice.details().isEmpty()) {
            actions.getChildren().add(button("notice-details", text("tasks.details"), () -> onDetails.accept(notice)));
        }
        return actions;
    }

    private static Button button(String id, String text, Runnable onAction) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> onAction.run());
        return button;
    }

    static Node icon(Notice.Kind kind) {
        return switch (kind) {
            case DONE -> Controls.icon(Feather.CHECK_CIRCLE, "done-icon");
            case INFO -> Controls.icon(Feather.INFO, "info-icon");
            case ERROR -> Controls.icon(Feather.ALERT_TRIANGLE, "error-icon");
        };
    }
}

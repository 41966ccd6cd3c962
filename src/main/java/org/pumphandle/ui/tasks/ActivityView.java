package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.WrappedLabel;

/** All work under way, each to be cancelled, and all that was told since somebody signed in, the newest first. */
public final class ActivityView extends VBox {
    private final TimeFormat times;
    private final Consumer<Notice> onDetails;
    private final List<ListChangeListener<?>> following = new ArrayList<>();

    /** @param onDetails shows a notice's details */
    public ActivityView(Tasks tasks, TimeFormat times, Consumer<Notice> onDetails) {
        this.times = times;
        this.onDetails = onDetails;
        setId("activity");
        getStyleClass().add("dialog-content");
        var running = new VBox();
        running.getStyleClass().add("activity-lines");
        follow(tasks.running(), () -> running.getChildren().setAll(tasks.running().isEmpty()
                ? List.of(Controls.label(text("tasks.nothing-is-under-way"), Styles.TEXT_MUTED))
                : tasks.running().stream().map(ActivityView::line).toList()));
        var told = new VBox();
        told.getStyleClass().add("activity-lines");
        follow(tasks.told(), () -> told.getChildren().setAll(tasks.told().isEmpty()
                ? List.of(Controls.label(text("tasks.nothing-was-told"), Styles.TEXT_MUTED))
                : tasks.told().reversed().stream().map(this::line).toList()));
        var scroll = new ScrollPane(new VBox(Controls.label(text("tasks.under-way"), "activity-heading"), running,
                Controls.label(text("tasks.told"), "activity-heading"), told));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(Controls.label(text("tasks.activity"), Styles.TITLE_4), scroll);
    }

    private <T> void follow(ObservableList<T> list, Runnable show) {
        ListChangeListener<T> listener = _ -> show.run();
        // The lists outlive the view, which alone keeps its listeners.
        following.add(listener);
        list.addListener(new WeakListChangeListener<>(listener));
        show.run();
    }

    private static Node line(Task task) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(task.fractionProperty());
        bar.accessibleTextProperty().bind(task.stepProperty().map(step -> text("common.name-and-words", task.title(), step)));
        bar.setMaxWidth(Double.MAX_VALUE);
        var step = new Label();
        step.getStyleClass().add("status-text");
        step.textProperty().bind(task.stepProperty());
        var remaining = new Label();
        remaining.getStyleClass().add("status-text");
        remaining.textProperty().bind(task.remainingProperty());
        var words = new VBox(Controls.label(task.title(), "notice-title"), bar, new HBox(12, step, remaining));
        words.getStyleClass().add("notice-texts");
        HBox.setHgrow(words, Priority.ALWAYS);
        var cancel = Controls.iconButton("activity-cancel", Feather.X, text("tasks.cancel-task", task.title()));
        cancel.disableProperty().bind(task.cancellingProperty());
        cancel.setOnAction(_ -> task.cancel());
        return row(words, cancel);
    }

    private Node line(Notice notice) {
        var message = new WrappedLabel(notice.message());
        message.getStyleClass().add("notice-message");
        var words = new VBox(Controls.paragraph(notice.title(), "notice-title"), message);
        words.getStyleClass().add("notice-texts");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!notice.details().isEmpty()) {
            var details = new Button(text("tasks.details"));
            details.getStyleClass().add(Styles.SMALL);
            details.setOnAction(_ -> onDetails.accept(notice));
            words.getChildren().add(details);
        }
        var at = Controls.label(times.clock((double) notice.at().getEpochSecond()), "count");
        at.setMinWidth(USE_PREF_SIZE);
        return row(NoticesView.icon(notice.kind()), words, at);
    }

    private static Node row(Node... parts) {
        var row = new HBox(parts);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("activity-line");
        return row;
    }
}

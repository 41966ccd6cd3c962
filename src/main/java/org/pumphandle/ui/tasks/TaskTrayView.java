package org.pumphandle.ui.tasks;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** The bar at the window's foot: what the pointer is on to the left, background work to the right. */
public final class TaskTrayView extends HBox {
    private final Tasks tasks;
    private final Label pointer = Controls.label("", "status-text");
    private final HBox work = new HBox();

    /** @param onActivity shows all work and all that was told */
    public TaskTrayView(Tasks tasks, Runnable onActivity) {
        this.tasks = tasks;
        setId("task-tray");
        getStyleClass().add("task-tray");
        setAlignment(Pos.CENTER_LEFT);
        work.setAlignment(Pos.CENTER_LEFT);
        work.getStyleClass().add("task");
        pointer.setId("status-text");
        pointer.setMinWidth(0);
        var activity = Controls.iconButton("activity-open", Feather.BELL, text("tasks.activity"));
        activity.setOnAction(_ -> onActivity.run());
        getChildren().addAll(pointer, new Spacer(), work, activity);
        tasks.running().addListener((ListChangeListener<Task>) _ -> showWork());
        showWork();
    }

    /** What the pointer is on, in words. */
    public StringProperty pointerTextProperty() {
        return pointer.textProperty();
    }

    private void showWork() {
        if (tasks.running().isEmpty()) {
            work.getChildren().setAll(Controls.label(text("tasks.ready"), "status-text"));
            return;
        }
        var task = tasks.running().getFirst();
        var bar = new ProgressBar();
        bar.setId("task-progress");
        bar.progressProperty().bind(task.fractionProperty());
        bar.accessibleTextProperty().bind(task.stepProperty().map(step -> text("common.name-and-words", task.title(), step)));
        var cancel = Controls.iconButton("task-cancel", Feather.X, text("tasks.cancel-task", task.title()));
        cancel.disableProperty().bind(task.cancellingProperty());
        cancel.setOnAction(_ -> task.cancel());
        var title = Controls.label(task.title(), "task-title");
        title.setId("task-title");
        work.getChildren().setAll(title, bound(task.stepProperty(), Styles.TEXT_MUTED), bar, bound(percent(task), "task-percent"),
                bound(task.amountProperty(), Styles.TEXT_MUTED),
                bound(task.remainingProperty(), Styles.TEXT_MUTED), cancel);
        int more = tasks.running().size() - 1;
        if (more > 0) {
            work.getChildren().add(Controls.label(text("tasks.more", more), Styles.TEXT_MUTED));
        }
    }

    private static ObservableValue<String> percent(Task task) {
        return task.fractionProperty().map(f -> f.doubleValue() < 0 ? "" : text("common.percent", (int) (f.doubleValue() * 100)));
    }

    private static Label bound(ObservableValue<String> text, String styleClass) {
        var label = Controls.label("", "status-text", styleClass);
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}

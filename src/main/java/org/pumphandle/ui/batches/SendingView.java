package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.ui.common.Controls;

/** How far the sending of the batch is, and how it is held; takes no room while nothing is sent. */
final class SendingView extends VBox {
    private final SendingModel model;

    SendingView(SendingModel model) {
        this.model = model;
        setId("sending");
        getStyleClass().addAll("sending", "warning-sections");
        var amount = Controls.label("", "field-label");
        amount.setId("sending-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.textProperty().bind(model.statusProperty().map(now -> now.map(SendingWords::amount).orElse("")));
        var bar = new ProgressBar();
        bar.setId("sending-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.statusProperty().map(now -> now.map(SendingWords::share).orElse(-1.0)));
        bar.accessibleTextProperty().bind(amount.textProperty().map(sent -> text("batches.sent-so-far", sent)));
        HBox.setHgrow(bar, Priority.ALWAYS);
        var head = new HBox(bar, amount);
        head.getStyleClass().addAll("row", "sending-head");
        var words = Controls.paragraph("");
        words.setId("sending-words");
        words.textProperty().bind(model.statusProperty().map(_ -> model.words()));
        var routes = Controls.paragraph("", Styles.TEXT_MUTED);
        routes.setId("sending-routes");
        routes.textProperty()
                .bind(model.statusProperty().map(now -> now.map(found -> SendingWords.routes(found, model.carriers())).orElse("")));
        getChildren().addAll(head, words, routes, buttons());
        visibleProperty().bind(model.sendingProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
    }

    private HBox buttons() {
        var pause = button("sending-pause", text("batches.pause"), Feather.PAUSE, text("batches.hand-nothing-over-until-you"),
                Sending::pause);
        pause.visibleProperty().bind(is(DispatchStatus::isPaused).map(isPaused -> !isPaused));
        var resume = button("sending-resume", text("batches.resume"), Feather.PLAY, text("batches.go-on-handing-over"), Sending::resume);
        resume.visibleProperty().bind(is(DispatchStatus::isPaused));
        var stop = button("sending-stop", text("batches.stop"), Feather.SQUARE, text("batches.finish-what-is-on-its"), Sending::stop);
        var row = new HBox(new Spacer(), pause, resume, stop);
        row.getStyleClass().add("row");
        return row;
    }

    private Button button(String id, String text, Feather icon, String says, Consumer<Sending> action) {
        var button = Controls.told(id, Controls.wordButton(id, text, icon, () -> model.sendingProperty().get().ifPresent(action)),
                text + ": " + says);
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(model.statusProperty().map(now -> now.filter(found -> !found.isStopping()).isEmpty()));
        return button;
    }

    private ObservableValue<Boolean> is(Predicate<DispatchStatus> what) {
        return model.statusProperty().map(now -> now.filter(what).isPresent());
    }
}

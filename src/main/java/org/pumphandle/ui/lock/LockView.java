package org.pumphandle.ui.lock;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;

/** What a locked window shows: nothing of any case. */
public final class LockView extends StackPane {
    private final LockModel model;
    private final PasswordTextField passphrase = new PasswordTextField();

    /** @param onOther lets somebody else sign in; offered while nothing runs */
    public LockView(LockModel model, Runnable onOther) {
        this.model = model;
        setId("lock");
        getStyleClass().add("sign-in");
        var card = new VBox(Controls.icon(Feather.LOCK, "brand-icon"), Controls.label(model.station(), Styles.TITLE_2),
                Controls.label(text("lock.locked-by", model.account()), Styles.TEXT_MUTED), running(), passphraseField(),
                Controls.problem("lock-problem", model.attempt().problemProperty()), unlock(), other(onOther));
        card.getStyleClass().addAll("sign-in-card", Styles.ELEVATED_1);
        card.setAlignment(Pos.TOP_CENTER);
        getChildren().add(card);
        Platform.runLater(passphrase::requestFocus);
    }

    private Node running() {
        var box = new VBox();
        box.getStyleClass().add("lock-running");
        model.runningProperty().subscribe(running -> {
            box.getChildren().setAll(running.stream().flatMap(work -> {
                var title = Controls.label(text("lock.work-goes-on", work.title()), Styles.TEXT_BOLD);
                title.setId("lock-running");
                var bar = new ProgressBar();
                bar.getStyleClass().add(Styles.SMALL);
                bar.setMaxWidth(Double.MAX_VALUE);
                bar.setAccessibleText(work.title());
                bar.progressProperty().bind(work.fraction());
                return Stream.of(title, bar);
            }).toList());
            box.setManaged(running.isPresent());
            box.setVisible(running.isPresent());
        });
        return box;
    }

    private Node passphraseField() {
        passphrase.setId("lock-passphrase");
        passphrase.setPromptText(text("lock.passphrase"));
        passphrase.setAccessibleText(text("lock.passphrase-of", model.account()));
        var field = Controls.field(text("lock.passphrase"), passphrase);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    private Node unlock() {
        var unlock = new Button();
        unlock.setId("lock-open");
        unlock.getStyleClass().add(Styles.ACCENT);
        unlock.setMaxWidth(Double.MAX_VALUE);
        unlock.setDefaultButton(true);
        var busy = model.attempt().busyProperty();
        unlock.textProperty().bind(busy.map(trying -> trying ? text("lock.unlocking") : text("lock.unlock")));
        var ring = new ProgressIndicator();
        ring.getStyleClass().add("button-ring");
        unlock.graphicProperty().bind(busy.map(trying -> trying ? ring : Controls.icon(Feather.UNLOCK)));
        unlock.disableProperty().bind(busy);
        unlock.setOnAction(_ -> {
            model.unlock(passphrase.getPassword().toCharArray());
            passphrase.clear();
            passphrase.requestFocus();
        });
        return unlock;
    }

    private Node other(Runnable onOther) {
        var other = new Hyperlink(text("lock.sign-in-to-another-account"));
        other.setId("lock-other");
        other.visibleProperty().bind(model.runningProperty().map(Optional::isEmpty));
        other.managedProperty().bind(other.visibleProperty());
        other.setOnAction(_ -> onOther.run());
        return other;
    }
}

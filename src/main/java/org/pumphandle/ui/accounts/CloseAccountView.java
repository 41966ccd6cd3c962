package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Account;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.Controls;

/** Where an account is closed for good: its name is typed once more. */
public final class CloseAccountView extends VBox {

    public CloseAccountView(Account account, AccountJobs accounts, JobRunner work, Consumer<Account> onClosed) {
        setId("close-account");
        getStyleClass().add("dialog-content");
        var attempt = new Attempt(work);
        StringProperty typed = new SimpleStringProperty("");
        var close = new Button(text("accounts.close-account-2"));
        close.setId("close-done");
        close.getStyleClass().add(Styles.DANGER);
        close.setDefaultButton(true);
        close.disableProperty().bind(typed.isNotEqualTo(account.name()).or(attempt.busyProperty()));
        close.setOnAction(_ -> attempt.start(accounts.close(account.name()), () -> {
        }, onClosed));
        getChildren().addAll(Controls.label(text("accounts.close-account-of", account.name()), Styles.TITLE_3), Controls.paragraph(
                text("accounts.it-opens-nothing-any-more"),
                Styles.TEXT_MUTED),
                Controls.field(text("accounts.type-the-name-to-close", account.name()),
                        Controls.textField("close-name", text("accounts.name-of-the-account"), typed)),
                Controls.problem("close-problem", attempt.problemProperty()), Controls.buttons(close));
    }
}

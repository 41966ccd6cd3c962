package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.Account;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.NewPassphrase;
import org.pumphandle.ui.common.NewPassphraseFields;

/** Where the second administrator gives an account a new passphrase. */
public final class RecoverView extends VBox {

    public RecoverView(Account account, AccountJobs accounts, JobRunner work, Consumer<Account> onRecovered) {
        setId("recover-account");
        getStyleClass().add("dialog-content");
        var attempt = new Attempt(work);
        var passphrase = new NewPassphrase();
        var confirm = new Button(text("accounts.recover-account"));
        confirm.setId("recover-done");
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.setDefaultButton(true);
        confirm.disableProperty().bind(passphrase.fitProperty().not().or(attempt.busyProperty()));
        confirm.setOnAction(_ -> {
            var fresh = passphrase.take();
            attempt.start(accounts.confirmRecovery(account.name(), fresh), () -> Arrays.fill(fresh, '\0'), onRecovered);
        });
        getChildren().addAll(Controls.label(text("accounts.recover-account-of", account.name()), Styles.TITLE_3), Controls.paragraph(
                text("accounts.let-them-type", account.name()),
                Styles.TEXT_MUTED), new NewPassphraseFields(passphrase),
                Controls.problem("recover-problem", attempt.problemProperty()), Controls.buttons(confirm));
    }
}

package org.pumphandle.ui.accounts;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Account;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.table.AccountTable;
import org.pumphandle.ui.table.LinkedTable;

/** All accounts, and what an administrator can do about them. */
public final class AccountsView extends BorderPane {

    /** What the screen asks the window to show. */
    public interface Actions {
        void makeAccount();

        void closeAccount(Account account);

        void confirmRecovery(Account account);
    }

    private final AccountsModel model;
    private final Actions actions;

    public AccountsView(AccountsModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        setId("accounts");
        getStyleClass().add("pane");
        setTop(head());
        setCenter(table());
        setBottom(new VBox(advice(), buttons()));
    }

    private Node head() {
        var count = Controls.label("", "count");
        count.textProperty().bind(Bindings.size(model.accounts()).asString());
        var make = new Button(text("accounts.make-account"), Controls.icon(Feather.USER_PLUS));
        make.setId("account-make");
        make.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        make.setOnAction(_ -> actions.makeAccount());
        var head = new HBox(Controls.label(text("accounts.accounts"), "pane-title"), count, new Spacer(), make);
        head.getStyleClass().add("pane-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private TableView<Accounts.Summary> table() {
        var table = AccountTable.of(model.accounts(), model.times());
        LinkedTable.link(table, model.chosenProperty(), model.chosenProperty()::set);
        table.setPlaceholder(Controls.emptyState(Feather.USERS, text("accounts.reading"), text("accounts.the-accounts-come-in-a")));
        return table;
    }

    private Node advice() {
        var advice = Controls.paragraph("", Styles.TEXT_MUTED, "accounts-advice");
        advice.setId("account-advice");
        advice.textProperty().bind(model.chosenProperty().map(_ -> model.advice()));
        return advice;
    }

    private Node buttons() {
        var ask = new Button(text("accounts.ask-to-recover"), Controls.icon(Feather.LIFE_BUOY));
        ask.setId("account-ask-recovery");
        ask.setOnAction(_ -> model.askRecovery());
        var confirm = new Button(text("accounts.confirm-recovery"), Controls.icon(Feather.KEY));
        confirm.setId("account-confirm-recovery");
        confirm.setOnAction(_ -> model.chosenProperty().get().ifPresent(one -> actions.confirmRecovery(one.account())));
        var close = new Button(text("accounts.close-account"), Controls.icon(Feather.USER_X));
        close.setId("account-close");
        close.setOnAction(_ -> model.chosenProperty().get().ifPresent(one -> actions.closeAccount(one.account())));
        enable(ask, model::canAskRecovery);
        enable(confirm, model::canConfirmRecovery);
        enable(close, model::canClose);
        var row = new HBox(ask, confirm, new Spacer(), close);
        row.getStyleClass().addAll("row", "pane-buttons");
        return row;
    }

    private void enable(Button button, BooleanSupplier when) {
        button.disableProperty().bind(model.chosenProperty().map(_ -> !when.getAsBoolean()));
    }
}

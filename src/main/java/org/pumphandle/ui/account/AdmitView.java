package org.pumphandle.ui.account;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Account;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.ModelWords;

/** Where a colleague is given the role's key. */
public final class AdmitView extends VBox {
    private final AccountModel model;
    private final VBox list = new VBox();
    private final ListChangeListener<Account> onWaiting = _ -> show();

    public AdmitView(AccountModel model) {
        this.model = model;
        setId("admit-view");
        getStyleClass().add("dialog-content");
        list.getStyleClass().add("admit-list");
        getChildren().addAll(Controls.label(text("account.admit-colleagues-2"), Styles.TITLE_3), Controls.paragraph(
                text("account.an-administrator-makes-accounts-but"),
                Styles.TEXT_MUTED), list);
        model.waiting().addListener(new WeakListChangeListener<>(onWaiting));
        show();
    }

    private void show() {
        if (model.waiting().isEmpty()) {
            list.getChildren().setAll(Controls.emptyState(Feather.USER_CHECK, text("account.nobody-waits"),
                    text("account.new-accounts-of-your-role")));
            return;
        }
        list.getChildren().setAll(model.waiting().stream().map(this::line).toList());
    }

    private Node line(Account colleague) {
        var admit = Controls.told("admit-" + colleague.name(), new Button(text("account.admit")),
                text("account.admit-somebody", colleague.name()));
        admit.setOnAction(_ -> model.admit(colleague));
        var row = new HBox(Controls.icon(Feather.USER), Controls.label(colleague.name(), Styles.TEXT_BOLD),
                Controls.label(ModelWords.of(colleague.role()), Styles.TEXT_MUTED), new Spacer(), admit);
        row.getStyleClass().addAll("row", "admit-line");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

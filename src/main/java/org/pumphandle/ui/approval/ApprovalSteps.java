package org.pumphandle.ui.approval;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pumphandle.ui.approval.ApprovalModel.Step;
import org.pumphandle.ui.common.Controls;

/** What is asked before something is said to a batch: the reason, or a last look at what is signed. */
final class ApprovalSteps extends VBox {

    ApprovalSteps(ApprovalModel model) {
        getStyleClass().add("confirmation");
        var words = Controls.paragraph("");
        words.setId("approval-words");
        words.textProperty().bind(model.stepProperty().map(_ -> model.stepInWords()));
        var reason = reason(model);
        var yes = new Button();
        yes.setId("approval-yes");
        yes.textProperty().bind(model.stepProperty().map(step -> step.map(ApprovalSteps::says).orElse("")));
        yes.getStyleClass().add(Styles.DANGER);
        yes.disableProperty().bind(model.attempt().busyProperty());
        yes.setOnAction(_ -> model.confirm());
        var no = new Button(text("approval.not-now"));
        no.setId("approval-no");
        no.setOnAction(_ -> model.forget());
        var row = new HBox(yes, no);
        row.getStyleClass().add("row");
        getChildren().addAll(words, reason, Controls.problem("approval-problem", model.attempt().problemProperty()), row);
        visibleProperty().bind(model.stepProperty().map(Optional::isPresent).flatMap(
                isAsked -> model.attempt().problemProperty().map(problem -> isAsked || !problem.isEmpty())));
        managedProperty().bind(visibleProperty());
        model.stepProperty().subscribe(step -> step.ifPresent(now -> (now.wantsReason() ? reason : no).requestFocus()));
    }

    private static TextField reason(ApprovalModel model) {
        var reason = Controls.textField("approval-reason", text("approval.reason"), model.reasonProperty());
        reason.setPromptText(text("approval.reason-without-names-or-numbers"));
        reason.setOnAction(_ -> model.confirm());
        reason.visibleProperty().bind(model.stepProperty().map(step -> step.filter(Step::wantsReason).isPresent()));
        reason.managedProperty().bind(reason.visibleProperty());
        return reason;
    }

    private static String says(Step step) {
        return switch (step) {
            case STRIKE_OUT -> text("approval.strike-out");
            case GIVE_BACK -> text("approval.give-back");
            case APPROVE -> text("approval.approve-and-sign");
        };
    }
}

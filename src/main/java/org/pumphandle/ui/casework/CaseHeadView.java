package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.ui.common.Controls;

/** Over the map: which case this is, where the work on it stands, and what comes next. Takes no room where no case is shown. */
public final class CaseHeadView extends VBox {
    private final CaseHeadModel model;
    private final Consumer<String> onUnmerge;
    private final HBox merged = row();
    private final Label id = Controls.label("", "case-head-id");
    private final Label status = Controls.label("", "chip");
    private final Label facts = Controls.label("", "count");
    private final Label sentence = Controls.label("", "case-head-next");
    private final Button next = new Button();
    private final Button close = new Button(text("casework.close"), Controls.icon(Feather.CHECK_CIRCLE));

    /**
     * @param onNext hears what the button shall do
     * @param onClose opens the form that closes the case
     * @param onUnmerge hears of a case whose merge is to be taken back
     */
    public CaseHeadView(CaseHeadModel model, Consumer<NextStep> onNext, Runnable onClose, Consumer<String> onUnmerge) {
        this.model = model;
        this.onUnmerge = onUnmerge;
        setId("case-head");
        getStyleClass().addAll("pane", "case-head");
        id.setId("case-head-id");
        id.setMinWidth(USE_PREF_SIZE);
        status.setId("case-head-status");
        status.setMinWidth(USE_PREF_SIZE);
        facts.setId("case-head-facts");
        facts.setTooltip(new Tooltip());
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        sentence.setId("case-head-next");
        sentence.setTooltip(new Tooltip());
        sentence.setMinWidth(0);
        next.setId("case-next");
        next.setMinWidth(USE_PREF_SIZE);
        next.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        next.setOnAction(_ -> model.headProperty().get().flatMap(CaseHead::step).ifPresent(onNext));
        Controls.told("case-close", close, text("casework.close-the-case-with-a"));
        close.setMinWidth(USE_PREF_SIZE);
        close.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        close.setOnAction(_ -> onClose.run());
        getChildren().addAll(row(id, status, facts, close), row(sentence, new Spacer(), next), merged);
        model.headProperty().subscribe(this::show);
    }

    private static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(Optional<CaseHead> head) {
        setVisible(head.isPresent());
        setManaged(head.isPresent());
        head.ifPresent(now -> {
            id.setText(now.id());
            status.setText(StatusWords.of(now.status()));
            status.getStyleClass().setAll("label", "chip", styleOf(now.status()));
            facts.setText(now.facts());
            facts.getTooltip().setText(now.facts());
            sentence.setText(now.sentence());
            sentence.getTooltip().setText(now.sentence());
            next.setText(now.step().map(NextStep::label).orElse(""));
            next.setVisible(now.step().isPresent());
            next.setManaged(now.step().isPresent());
            boolean mayClose = model.mayClose() && now.merging().into().isEmpty() && now.status() != CaseStatus.CLOSED
                    && now.step().filter(NextStep.CLOSE::equals).isEmpty();
            close.setVisible(mayClose);
            close.setManaged(mayClose);
            showMerged(now);
        });
    }

    private void showMerged(CaseHead now) {
        merged.getChildren().clear();
        if (!now.mergedInWords().isEmpty()) {
            var words = Controls.label(now.mergedInWords(), "count");
            words.setId("case-head-merged");
            words.setGraphic(Controls.icon(Feather.GIT_MERGE));
            words.setMinWidth(0);
            merged.getChildren().addAll(words, new Spacer());
        }
        if (model.mayUnmerge()) {
            now.merged().forEach(one -> merged.getChildren().add(unmerge(one)));
        }
        merged.setVisible(!merged.getChildren().isEmpty());
        merged.setManaged(merged.isVisible());
    }

    private Button unmerge(String one) {
        var back = Controls.wordButton("case-unmerge", text("casework.take-merge-back", one), Feather.ROTATE_CCW,
                () -> onUnmerge.accept(one));
        back.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        return back;
    }

    private static String styleOf(CaseStatus status) {
        return switch (status) {
            case NEW -> "chip-rule";
            case BEING_TRACED -> "chip-matched";
            case CLOSED -> "chip-ready";
        };
    }
}

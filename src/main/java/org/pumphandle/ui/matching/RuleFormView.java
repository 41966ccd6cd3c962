package org.pumphandle.ui.matching;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Rule;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.WrappedLabel;

/** Where the user chooses the rule and starts matching. */
public final class RuleFormView extends VBox {
    private final RuleForm form;

    /** @param onMatch starts matching with the form's rule */
    public RuleFormView(RuleForm form, Runnable onMatch) {
        this.form = form;
        setId("rule-form");
        getStyleClass().addAll("dialog-content", "rule-form");
        var explanation = new WrappedLabel("");
        explanation.setId("rule-explanation");
        explanation.setMinHeight(72);
        explanation.setAlignment(Pos.TOP_LEFT);
        explanation.getStyleClass().add("rule-explanation");
        explanation.textProperty().bind(form.explanationProperty());
        form.ruleProperty()
                .subscribe(rule -> explanation.pseudoClassStateChanged(Styles.STATE_DANGER, rule.isEmpty()));
        getChildren().addAll(Controls.label(text("matching.match"), Styles.TITLE_3), labelled(text("matching.rule"), preset()),
                new HBox(
                        labelled(text("matching.radius-m"),
                                field("rule-radius", text("matching.radius-in-metres"), form.radiusMProperty())),
                        labelled(text("matching.minutes"), field("rule-minutes", text("matching.minutes"), form.minutesProperty())),
                        labelled(text("matching.max-gap-s"),
                                field("rule-max-gap", text("matching.longest-gap-in-seconds"), form.maxGapSProperty())),
                        labelled(text("matching.bridge-s"),
                                field("rule-bridge", text("matching.longest-bridged-pause-in-seconds"), form.bridgeSProperty()))),
                explanation, scope(), buttons(onMatch));
    }

    private Node preset() {
        var box = new ComboBox<>(FXCollections.observableList(form.presets()));
        box.setId("rule-preset");
        box.setAccessibleText(text("matching.rule"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new RuleName(form));
        box.valueProperty().bindBidirectional(form.presetProperty());
        return box;
    }

    private Node scope() {
        var only = new CheckBox();
        only.setId("rule-chosen-only");
        only.textProperty()
                .bind(form.chosenCaseProperty()
                        .map(id -> id.map(i -> text("matching.only-case", i)).orElse(text("matching.only-the-chosen-case"))));
        only.disableProperty().bind(form.chosenCaseProperty().map(Optional::isEmpty));
        only.selectedProperty().bindBidirectional(form.chosenCaseOnlyProperty());
        return only;
    }

    private Node buttons(Runnable onMatch) {
        var match = new Button(text("matching.match"));
        match.setId("rule-match");
        match.setDefaultButton(true);
        match.disableProperty().bind(form.ruleProperty().map(Optional::isEmpty));
        match.setOnAction(_ -> onMatch.run());
        var row = new HBox(match);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private static TextField field(String id, String says, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(says);
        field.setPrefColumnCount(5);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static Node labelled(String text, Node control) {
        var label = Controls.label(text, "field-label");
        label.setLabelFor(control);
        var box = new VBox(label, control);
        box.getStyleClass().add("field");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Shows rules by name. */
    private static final class RuleName extends StringConverter<Rule> {
        private final RuleForm form;

        RuleName(RuleForm form) {
            this.form = form;
        }

        @Override
        public String toString(@Nullable Rule rule) {
            return rule == null ? "" : rule.name();
        }

        @Override
        public Rule fromString(String name) {
            return form.presets().stream().filter(rule -> rule.name().equals(name)).findFirst().orElse(Rule.VICINITY_15);
        }
    }
}

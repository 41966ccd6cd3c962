package org.pumphandle.ui.matching;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pumphandle.model.Rule;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Numbers;

/** The rule as the user chooses it: a preset, and numbers that may differ from it. JavaFX thread. */
public final class RuleForm {
    private final ObjectProperty<Rule> preset = new SimpleObjectProperty<>(Rule.VICINITY_15);
    private final StringProperty radiusM = new SimpleStringProperty();
    private final StringProperty minutes = new SimpleStringProperty();
    private final StringProperty maxGapS = new SimpleStringProperty();
    private final StringProperty bridgeS = new SimpleStringProperty();
    private final ObjectProperty<Optional<String>> chosenCase = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty chosenCaseOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Rule>> rule = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");

    public RuleForm() {
        preset.subscribe(this::takeNumbersOf);
        InvalidationListener read = _ -> read();
        List.of(radiusM, minutes, maxGapS, bridgeS).forEach(field -> field.addListener(read));
        chosenCase.subscribe(id -> chosenCaseOnly.set(chosenCaseOnly.get() && id.isPresent()));
        read();
    }

    public List<Rule> presets() {
        return Rule.PRESETS;
    }

    public ObjectProperty<Rule> presetProperty() {
        return preset;
    }

    public StringProperty radiusMProperty() {
        return radiusM;
    }

    public StringProperty minutesProperty() {
        return minutes;
    }

    public StringProperty maxGapSProperty() {
        return maxGapS;
    }

    public StringProperty bridgeSProperty() {
        return bridgeS;
    }

    /** The case chosen in the list, for which alone can be matched. */
    public ObjectProperty<Optional<String>> chosenCaseProperty() {
        return chosenCase;
    }

    public BooleanProperty chosenCaseOnlyProperty() {
        return chosenCaseOnly;
    }

    /** The rule that the fields make; empty where they make none. */
    public ReadOnlyObjectProperty<Optional<Rule>> ruleProperty() {
        return rule.getReadOnlyProperty();
    }

    /** The rule in one sentence, or what is wrong with the fields. */
    public ReadOnlyStringProperty explanationProperty() {
        return explanation.getReadOnlyProperty();
    }

    /** The cases to match; empty for all. */
    public Set<String> caseIds() {
        return chosenCaseOnly.get() ? chosenCase.get().map(Set::of).orElse(Set.of()) : Set.of();
    }

    private void takeNumbersOf(Rule from) {
        radiusM.set(Numbers.plain(from.radiusM()));
        minutes.set(Numbers.plain(from.minutes()));
        maxGapS.set(Integer.toString(from.maxGapS()));
        bridgeS.set(Integer.toString(from.bridgeS()));
    }

    private void read() {
        try {
            var made = preset.get().with(number(text("matching.radius-in-sentence"), radiusM),
                    number(text("matching.minutes-in-sentence"), minutes), whole(text("matching.max-gap"), maxGapS),
                    whole(text("matching.bridge-in-sentence"), bridgeS));
            rule.set(Optional.of(made));
            explanation.set(inWords(made));
        } catch (IllegalArgumentException e) {
            rule.set(Optional.empty());
            explanation.set(String.valueOf(e.getMessage()));
        }
    }

    private static double number(String name, StringProperty field) {
        try {
            return Double.parseDouble(field.get().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text("matching.not-a-number", name, field.get()), e);
        }
    }

    private static int whole(String name, StringProperty field) {
        try {
            return Integer.parseInt(field.get().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text("matching.not-whole-seconds", name, field.get()), e);
        }
    }

    /** A rule in one sentence. */
    static String inWords(Rule rule) {
        var after = rule.daysAfter();
        var vicinity = text(
                rule.comparison() == Rule.Comparison.MORE_THAN ? "matching.within-for-more-than" : "matching.within-for-at-least",
                Numbers.plain(rule.radiusM()), Numbers.plain(rule.minutes()), rule.countedOver().name());
        long before = rule.lookback().toDays();
        return after == null
                ? text("matching.rule-until-isolation", vicinity, before, ModelWords.sourceOf(rule))
                : text("matching.rule-until-days-after", vicinity, before, ModelWords.sourceOf(rule), after);
    }
}

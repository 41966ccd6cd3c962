package org.pumphandle.ui.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Rule;

class RuleFormTest {
    private final RuleForm form = new RuleForm();

    @Test
    void itBeginsWithTheDefaultRule() {
        assertThat(form.ruleProperty().get()).contains(Rule.VICINITY_15);
        assertThat(form.explanationProperty().get()).contains("within 50 m for more than 15 min in one episode", "14 days before onset");
    }

    @Test
    void choosingAPresetFillsTheNumbers() {
        form.presetProperty().set(Rule.CDC_2020);
        assertThat(form.radiusMProperty().get()).isEqualTo("1.8288");
        assertThat(form.ruleProperty().get()).contains(Rule.CDC_2020);
    }

    @Test
    void anotherRadiusMakesANamedCopy() {
        form.radiusMProperty().set("10");
        assertThat(form.ruleProperty().get()).map(Rule::name).contains("vicinity-15 radius=10");
    }

    @Test
    void aNumberThatMakesNoSenseIsNamedAndMakesNoRule() {
        form.radiusMProperty().set("-3");
        assertThat(form.ruleProperty().get()).isEmpty();
        assertThat(form.explanationProperty().get()).contains("radius -3");
        form.radiusMProperty().set("ten");
        assertThat(form.explanationProperty().get()).isEqualTo("radius 'ten' is not a number such as 1.5");
    }

    @Test
    void onlyTheChosenCaseIsMatchedWhenThatIsWanted() {
        form.chosenCaseProperty().set(Optional.of("C-1"));
        assertThat(form.caseIds()).isEmpty();
        form.chosenCaseOnlyProperty().set(true);
        assertThat(form.caseIds()).containsExactly("C-1");
        form.chosenCaseProperty().set(Optional.empty());
        assertThat(form.caseIds()).isEmpty();
        assertThat(form.chosenCaseOnlyProperty().get()).isFalse();
    }
}

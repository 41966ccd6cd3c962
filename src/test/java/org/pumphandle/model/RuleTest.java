package org.pumphandle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final Instant DAY = Instant.parse("2020-03-15T00:00:00Z");

    @Test
    void aChangedRuleIsACopyNamedAfterTheChange() {
        assertThat(Rule.VICINITY_15.with(10, 15, 600, 120).name()).isEqualTo("vicinity-15 radius=10");
        assertThat(Rule.VICINITY_15.with(50, 15, 600, 120)).isSameAs(Rule.VICINITY_15);
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThatThrownBy(() -> Rule.VICINITY_15.with(0, 15, 600, 120)).hasMessageContaining("radius");
        assertThatThrownBy(() -> Rule.VICINITY_15.with(5_001, 15, 600, 120)).hasMessageContaining("radius");
        assertThatThrownBy(() -> Rule.VICINITY_15.with(50, -1, 600, 120)).hasMessageContaining("minutes");
        assertThatThrownBy(() -> Rule.VICINITY_15.with(50, 15, 100, 120))
                .hasMessageContaining("bridge 120 s must not be longer than max gap");
    }

    @Test
    void onlyAPositiveTestAndConsentMakeACaseExaminable() {
        var consent = new Consent("K", DAY, EnumSet.of(Purpose.CONTACT_TRACING));
        var identityOnly = new Consent("K", DAY, EnumSet.of(Purpose.IDENTITY));
        for (var recorded : List.of(new Case("C", null, DAY, null, consent), new Case("C", DAY, DAY, null, null),
                new Case("C", DAY, DAY, null, identityOnly))) {
            assertThatThrownBy(() -> ExaminableCase.of(recorded, FixColumns.EMPTY)).isInstanceOf(NotExaminableException.class);
        }
        assertThat(ExaminableCase.of(new Case("C", DAY, null, null, consent), FixColumns.EMPTY).anchor()).isEqualTo(DAY);
    }

    @Test
    void theWindowEndsAtTheEarliestOfIsolationDaysAfterAndLastFix() {
        var consent = new Consent("K", DAY, EnumSet.of(Purpose.CONTACT_TRACING));
        long t = DAY.getEpochSecond();
        var history = FixColumns.trajectory(0, List.of(new Fix(t - 86_400, 0, 0, 5), new Fix(t + 20 * 86_400, 0, 0, 5)));
        var open = ExaminableCase.of(new Case("C", DAY, DAY, null, consent), history);
        assertThat(open.window(Rule.VICINITY_15)).isEqualTo(new Window(t - 14 * 86_400, t + 20 * 86_400));
        assertThat(open.window(Rule.WHO_2021)).isEqualTo(new Window(t - 2 * 86_400, t + 10 * 86_400));
        var isolated = ExaminableCase.of(new Case("C", DAY, DAY, DAY.plusSeconds(60), consent), history);
        assertThat(isolated.window(Rule.CDC_2020).endT()).isEqualTo(t + 60);
    }
}

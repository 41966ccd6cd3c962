package org.pumphandle.spread.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Audience;
import org.pumphandle.model.DayQuestion;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Spending;
import org.pumphandle.model.SpreadMeasure;

class LedgerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Epsilon HALF = Epsilon.parse("0.5");

    private final Ledger empty = new Ledger(List.of());

    @Test
    void whatThePublicSeesPartnersPayForTooAndNotTheOtherWayRound() {
        var ledger = empty.with(spending("a", Audience.PUBLIC)).with(spending("b", Audience.PARTNERS));
        assertThat(ledger.spent(Audience.PUBLIC, DAY)).isEqualTo(HALF);
        assertThat(ledger.spent(Audience.PARTNERS, DAY)).isEqualTo(Epsilon.parse("1"));
        assertThat(ledger.left(Audience.PUBLIC, DAY)).isEqualTo(HALF);
        assertThat(ledger.left(Audience.PUBLIC, DAY.plusDays(1))).isEqualTo(Audience.PUBLIC.budget());
    }

    @Test
    void theSameQuestionCostsNothingAndAnotherAboutTheSameDayCostsAnew() {
        var ledger = empty.with(spending("a", Audience.PUBLIC));
        assertThat(ledger.need(question("a"), Audience.PUBLIC, HALF)).isEmpty();
        assertThat(ledger.need(question("a"), Audience.PARTNERS, HALF)).isEmpty();
        assertThat(ledger.need(question("b"), Audience.PUBLIC, HALF)).contains(spending("b", Audience.PUBLIC));
    }

    @Test
    void anAnswerThatPartnersHaveCostsThePublicItsOwnEpsilonAndPartnersNothingMore() {
        var ledger = empty.with(spending("a", Audience.PARTNERS));
        var need = ledger.need(question("a"), Audience.PUBLIC, Epsilon.parse("0.125")).orElseThrow();
        assertThat(need.epsilon()).isEqualTo(HALF);
        var then = ledger.with(need);
        assertThat(then.spent(Audience.PUBLIC, DAY)).isEqualTo(HALF);
        assertThat(then.spent(Audience.PARTNERS, DAY)).isEqualTo(HALF);
    }

    @Test
    void beyondTheBudgetOfWhoeverSeesItNothingIsSpent() {
        var full = empty.with(spending("a", Audience.PUBLIC)).with(spending("b", Audience.PUBLIC));
        assertThat(full.allows(spending("c", Audience.PUBLIC))).isFalse();
        assertThatThrownBy(() -> full.with(spending("c", Audience.PUBLIC))).isInstanceOf(IllegalStateException.class);
        assertThat(full.allows(spending("c", Audience.PARTNERS))).isTrue();
        var partnersFull = empty.with(spending("a", Audience.PARTNERS)).with(spending("b", Audience.PARTNERS))
                .with(spending("c", Audience.PARTNERS)).with(spending("d", Audience.PARTNERS));
        assertThat(partnersFull.allows(spending("e", Audience.PUBLIC))).as("partners would see it too").isFalse();
    }

    @Property(tries = 100)
    void whateverIsAskedNobodyEverSeesMoreThanTheBudget(@ForAll @Size(max = 30) List<@IntRange(max = 23) Integer> asked) {
        var ledger = empty;
        for (int one : asked) {
            var audience = one % 2 == 0 ? Audience.PUBLIC : Audience.PARTNERS;
            var need = ledger.need(question("q" + one / 4), audience, new Epsilon(100 * (1 + one % 7)));
            if (need.isPresent() && ledger.allows(need.get())) {
                ledger = ledger.with(need.get());
            }
        }
        for (var audience : Audience.values()) {
            assertThat(ledger.spent(audience, DAY)).isLessThanOrEqualTo(audience.budget());
        }
    }

    @Test
    void anEpsilonIsExactAndReadAsItIsWritten() {
        assertThat(Epsilon.parse(" 0.125 ")).hasToString("0.125").isEqualTo(new Epsilon(125));
        for (var wrong : List.of("0", "-1", "0.0001", "11", "much", "")) {
            assertThatThrownBy(() -> Epsilon.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static DayQuestion question(String grid) {
        return new DayQuestion(SpreadMeasure.EXPOSURES, grid, DAY);
    }

    private static Spending spending(String grid, Audience audience) {
        return new Spending(question(grid), audience, HALF);
    }
}

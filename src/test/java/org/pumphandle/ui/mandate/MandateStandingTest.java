package org.pumphandle.ui.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.Region;
import org.pumphandle.model.RuleLimits;
import org.pumphandle.station.MandateFacts;
import org.pumphandle.station.MandateState;
import org.pumphandle.ui.mandate.MandateStanding.Tone;

class MandateStandingTest {
    private static final MandateFacts FACTS = new MandateFacts(2, "Ministry of Health", "Infection Act, section 28", "finding contacts",
            Region.EARTH, new RuleLimits(50, 15, 14), "50 in 100,000", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 21),
            LocalDate.of(2026, 3, 28), "the Minister", Region.NOWHERE, true);

    @Test
    void theDaysLeftAreSaidAndTheLastOnesAreUrgent() {
        assertThat(MandateStanding.of(new MandateState.Valid(FACTS, 12))).returns("Mandate: 12 days left", MandateStanding::brief)
                .returns(Tone.CALM, MandateStanding::tone);
        assertThat(MandateStanding.of(new MandateState.Valid(FACTS, 1))).returns("Mandate: 1 day left", MandateStanding::brief)
                .returns(Tone.SOON, MandateStanding::tone);
    }

    @Test
    void whatStopsTheStationIsSaidAsSuch() {
        assertThat(MandateStanding.of(new MandateState.Lapsed(FACTS, 7)).brief()).isEqualTo("Mandate lapsed: 7 days to deletion");
        assertThat(MandateStanding.of(new MandateState.ClockSetBack(FACTS, Instant.EPOCH, Instant.MAX)).tone()).isEqualTo(Tone.STOPPED);
        assertThat(MandateStanding.of(new MandateState.NotGenuine("signed with another key"))).returns(Tone.STOPPED, MandateStanding::tone)
                .satisfies(standing -> assertThat(standing.sentence()).contains("another key"));
    }

    @Test
    void everyFieldOfTheMandateCanBeRead() {
        var lines = MandateStanding.of(new MandateState.Valid(FACTS, 12)).lines();
        assertThat(lines).extracting(MandateStanding.Line::field).containsExactly("Authority", "Legal basis", "Purpose", "Days", "Rules",
                "Area",
                "Left out", "Incidence", "Renewed by", "Serial");
        assertThat(lines).extracting(MandateStanding.Line::text).contains(
                "radius at most 50 m, at least 15 minutes, lookback at most 14 days",
                "the whole earth", "none; subscribers on the authority's list");
    }
}

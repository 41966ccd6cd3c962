package org.pumphandle.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RollingTest {

    @Test
    void whatIsBelowTheViewIsRolledUpJustEnough() {
        assertThat(Rolling.share(0, 900, 50, 400, 1_000)).isEqualTo(550.0 / 600);
        assertThat(Rolling.share(0, 100, 50, 400, 1_000)).as("in sight already").isZero();
    }

    @Test
    void whatIsAboveTheViewIsRolledDownToItsBeginning() {
        assertThat(Rolling.share(1, 30, 50, 400, 1_000)).isEqualTo(30.0 / 600);
    }

    @Test
    void whatIsLargerThanTheViewBeginsInItAndWhatHasRoomStays() {
        assertThat(Rolling.share(0.5, 120, 800, 400, 1_000)).isEqualTo(0.2);
        assertThat(Rolling.share(0.5, 120, 50, 1_000, 400)).isEqualTo(0.5);
    }
}

package org.pumphandle.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.HourlyCounts;

class HourBarsTest {

    @Test
    void everyHourHasABarOnWholePixelsAndTogetherTheyFillTheWidth() {
        var bars = HourBars.of(new HourlyCounts(1_000, LongStream.range(0, 336).boxed().toList()), 500);
        assertThat(bars.bars()).hasSize(336).allSatisfy(bar -> assertThat(bar.widthPx()).isBetween(1, 2));
        assertThat(bars.bars().stream().mapToInt(HourBars.Bar::widthPx).sum()).isEqualTo(500);
        assertThat(bars.most()).isEqualTo(335);
        assertThat(bars.bars().get(24).startT()).isEqualTo(1_024L * 3_600);
    }

    @Test
    void anHourWithoutAFixIsAGapAndOneWithASingleFixIsSeen() {
        var bars = HourBars.of(new HourlyCounts(0, List.of(1L, 0L, 1_000_000L)), 30);
        assertThat(bars.bars()).extracting(HourBars.Bar::isGap).containsExactly(false, true, false);
        assertThat(bars.bars()).extracting(bar -> bar.heightPx(bars.most(), 90)).containsExactly(2, 0, 90);
        assertThat(bars.at(15).orElseThrow().isGap()).isTrue();
        assertThat(bars.at(30)).isEmpty();
    }

    @Test
    void whereThereAreMoreHoursThanPixelsSeveralShareABar() {
        var bars = HourBars.of(new HourlyCounts(0, Collections.nCopies(1_680, 2L)), 500);
        assertThat(bars.bars()).hasSize(420).allSatisfy(bar -> assertThat(bar.fixes()).isEqualTo(8));
        assertThat(bars.bars().stream().mapToInt(HourBars.Bar::hours).sum()).isEqualTo(1_680);
    }

    @Test
    void withoutHoursThereAreNoBars() {
        assertThat(HourBars.of(HourlyCounts.NONE, 500).bars()).isEmpty();
    }
}

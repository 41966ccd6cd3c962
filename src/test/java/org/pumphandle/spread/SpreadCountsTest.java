package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumphandle.geo.StayPoint;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.SpreadMap.CellDay;
import org.pumphandle.model.SpreadMap.Flow;
import org.pumphandle.model.Verdict;

class SpreadCountsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final long MIDNIGHT = DAY.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    private static final long HOUR = 3600;

    private final HexagonGrid grid = new HexagonGrid(50, 1);
    private final SpreadCounts counts = new SpreadCounts(grid, ZoneOffset.UTC);

    @Test
    void aCaseCountsOnceADayInEachCellInWhichItStayed() {
        counts.addCase("C-1", List.of(stay(51.5, 8, 9), stay(51.6, 10, 11), stay(51.5, 12, 13)));
        counts.addCase("C-2", List.of(stay(51.5, 8, 9)));
        assertThat(counts.map(5)).satisfies(map -> {
            assertThat(map.cells()).containsExactly(new CellDay(DAY, grid.cell(51.5, 0.1), 2, 0),
                    new CellDay(DAY, grid.cell(51.6, 0.1), 1, 0));
            assertThat(map.cases()).isEqualTo(2);
            assertThat(map.left()).isEqualTo(3);
        });
    }

    @Test
    void aStayOverMidnightCountsOnBothDays() {
        counts.addCase("C-1", List.of(stay(51.5, 22, 30)));
        assertThat(counts.map(1).cells()).extracting(CellDay::day).containsExactly(DAY, DAY.plusDays(1));
    }

    @Test
    void movementsAreBetweenStaysThatAreNotFarApartInTime() {
        counts.addCase("C-1", List.of(stay(51.5, 0, 1), stay(51.5, 2, 3), stay(51.6, 4, 5), stay(51.5, 6, 7), stay(51.6, 8, 9),
                stay(51.7, 16, 17)));
        var near = grid.cell(51.5, 0.1);
        var far = grid.cell(51.6, 0.1);
        assertThat(counts.map(1).flows()).containsExactly(new Flow(DAY, near, far, 2, 1), new Flow(DAY, far, near, 1, 1));
        assertThat(counts.map(1).outlines()).containsKeys(near, far);
    }

    @Test
    void anExposureCountsOnceADayInACellHoweverManyEpisodesItHas() {
        counts.addContacts(List.of(contact("A", 8, 9, 23), contact("B", 8)));
        assertThat(counts.map(1).cells()).containsExactly(new CellDay(DAY, grid.cell(51.5, 0.1), 0, 2));
    }

    @Test
    void aStayBeyondTheAntimeridianLiesInTheCellsOfTheOtherSide() {
        counts.addCase("C-1", List.of(new StayPoint(0, 180.5, MIDNIGHT, MIDNIGHT + HOUR, 10)));
        assertThat(counts.map(1).cells()).extracting(CellDay::cell).containsExactly(grid.cell(0, -179.5));
    }

    private static StayPoint stay(double latDeg, int fromH, int toH) {
        return new StayPoint(latDeg, 0.1, MIDNIGHT + fromH * HOUR, MIDNIGHT + toH * HOUR, 10);
    }

    private static Contact contact(String reference, int... hours) {
        var episodes = Arrays.stream(hours)
                .mapToObj(hour -> new Episode(MIDNIGHT + hour * HOUR, MIDNIGHT + hour * HOUR + 1200, 20, 51.5, 0.1, 3)).toList();
        return new Contact("C-1", reference, "vicinity-15", true, episodes, new Evidence(20, 20, 20, Verdict.ESTABLISHED, 1, 0, 0, 0));
    }
}

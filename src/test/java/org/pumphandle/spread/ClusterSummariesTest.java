package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ClusterSettings;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.ClusterSummary.Exposure;
import org.pumphandle.model.ClusterSummary.Presence;
import org.pumphandle.model.ClusterSummary.Trend;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.Verdict;

class ClusterSummariesTest {
    private static final double T = 1_772_409_600;
    private static final double DEGREES_PER_M = 1 / 110_574.0;

    @Test
    void whoWasThereStandsInTheOrderInWhichTheyCame() {
        var summary = summary(Map.of(new Exposed("C-1", "B"), "C-9"), contact("C-2", "A", 40, at(1_800)),
                contact("C-1", "B", 0, at(600), at(3_000)), contact("C-1", "C", 20, at(1_200)));
        assertThat(summary.presences()).extracting(Presence::caseId).containsExactly("C-1", "C-2");
        var first = summary.presences().getFirst();
        assertThat(first.exposed()).isEqualTo(2);
        assertThat(first.minutes()).isEqualTo(30);
        assertThat(first.weight()).isEqualTo(20);
        assertThat(summary.exposures()).extracting(Exposure::reference).containsExactly("B", "C", "A");
        assertThat(summary.exposures().getFirst().laterCase()).contains("C-9");
        assertThat(summary.exposures().getLast().laterCase()).isEqualTo(Optional.empty());
        assertThat(summary.exposures().getFirst().minutes()).isEqualTo(20);
        assertThat(summary.extentM()).isCloseTo(25, Offset.offset(0.1));
    }

    @Test
    void whoIsNewlyExposedIsCountedByHoursAndOverDaysByDays() {
        var hours = summary(Map.of(), contact("C-1", "A", 0, at(0)), contact("C-1", "B", 0, at(3_000)), contact("C-1", "C", 0, at(6_000)));
        assertThat(hours.course().stepS()).isEqualTo(3_600);
        assertThat(hours.course().exposed().stream().mapToInt(count -> count).sum()).isEqualTo(3);
        var contacts = new ArrayList<Contact>();
        for (int hour = 0; hour < 80; hour++) {
            contacts.add(contact("C-1", "R" + hour, 0, at(hour * 3_600.0)));
        }
        var days = summary(Map.of(), contacts.toArray(Contact[]::new));
        assertThat(days.course().stepS()).isEqualTo(86_400);
        assertThat(days.course().exposed()).containsExactly(24, 24, 24, 8);
        assertThat(days.course().trend()).isEqualTo(Trend.STEADY);
    }

    @Test
    void aTrendIsMoreThanChanceWouldHaveIt() {
        assertThat(Trend.of(1, 5)).isEqualTo(Trend.STEADY);
        assertThat(Trend.of(2, 14)).isEqualTo(Trend.RISING);
        assertThat(Trend.of(14, 2)).isEqualTo(Trend.FALLING);
        assertThat(Trend.of(0, 0)).isEqualTo(Trend.STEADY);
    }

    private static ClusterSummary summary(Map<Exposed, String> laterCases, Contact... contacts) {
        var found = ExposureClusters.withEpisodes(List.of(contacts), ClusterSettings.USUAL, new Cancellation());
        assertThat(found).hasSize(1);
        return ClusterSummaries.of(found.getFirst(), laterCases);
    }

    private static double at(double s) {
        return T + s;
    }

    /** Metres north of a place, an episode of ten minutes from each instant on. */
    private static Contact contact(String caseId, String reference, double northM, double... starts) {
        var episodes = new ArrayList<Episode>();
        for (double t : starts) {
            episodes.add(new Episode(t, t + 600, 10, northM * DEGREES_PER_M, 0, 1));
        }
        return new Contact(caseId, reference, "vicinity-15", true, episodes, new Evidence(20, 20, 20, Verdict.ESTABLISHED, 10, T, T, 1));
    }
}

package org.pumphandle.ui.casemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.map.MapShape;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.station.CaseReview;
import org.pumphandle.ui.common.ContactEpisode;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.Narrowing;
import org.pumphandle.ui.common.Palette;
import org.pumphandle.ui.common.Reviews;
import org.pumphandle.ui.common.Selection;

class CaseMapModelTest {
    private static final ExposureCluster CLUSTER = new ExposureCluster(new Founder("C-1", "R", 0), 52, 13, 0, 60, 3,
            Set.of(new Exposed("C-1", "R"), new Exposed("C-2", "S")));

    private final Contact first = Reviews.contact("AAAAA-AAAAA", 10, 40);
    private final Contact second = Reviews.contact("BBBBB-BBBBB", 70);
    private final Selection selection = new Selection();
    private final CaseMapModel model = new CaseMapModel(selection, Reviews.UTC,
            new ClusterModel(selection, _ -> Job.of("Find", (_, _) -> List.of(CLUSTER)),
                    new LatestRead(new SameThreadJobRunner(), error -> {
                        throw new AssertionError(error);
                    })));

    @Test
    void aCaseShowsItsFixesAndAllEpisodes() {
        selection.show(Optional.of(Reviews.review(first, second)));
        assertThat(model.trackProperty().get()).filteredOn(shape -> shape.key() instanceof FixAt).hasSize(120);
        assertThat(model.episodesProperty().get()).filteredOn(shape -> shape.kind() == MapShape.Kind.POINT).hasSize(3);
    }

    @Test
    void exposureClustersAreDrawnWhereTheyAreWantedAndSayWhoTookPart() {
        selection.show(Optional.of(Reviews.review(first)));
        assertThat(model.exposureClustersProperty().get()).isEmpty();
        model.layers().exposureClusters().visible().set(true);
        assertThat(model.exposureClustersProperty().get()).singleElement().satisfies(shape -> {
            assertThat(shape.latDeg()).containsExactly(52);
            assertThat(model.inWords(CLUSTER)).startsWith("2 contacts of 2 cases, 3 episodes");
        });
    }

    @Test
    void anEpisodeIsDrawnAlongTheCasesOwnPathOnly() {
        selection.show(Optional.of(Reviews.review(second)));
        assertThat(model.episodesProperty().get()).filteredOn(shape -> shape.kind() == MapShape.Kind.LINE).singleElement()
                .satisfies(line -> {
                    assertThat(line.lonDeg()[0]).isEqualTo(20.07);
                    assertThat(line.lonDeg()[line.lonDeg().length - 1]).isEqualTo(20.08);
                    assertThat(line.latDeg()).containsOnly(10);
                });
    }

    @Test
    void choosingNarrowsWhatIsLookedAt() {
        selection.show(Optional.of(Reviews.review(first, second)));
        double whole = width();
        selection.chooseContact(Optional.of(first));
        double contact = width();
        selection.chooseEpisode(Optional.of(new ContactEpisode(first, 1)));
        assertThat(width()).isLessThan(contact).isGreaterThan(0);
        assertThat(contact).isLessThan(whole);
        assertThat(model.focusProperty().get().orElseThrow().contains(20.045, 10)).isTrue();
    }

    @Test
    void aClickOnAnEpisodeChoosesIt() {
        selection.show(Optional.of(Reviews.review(first, second)));
        model.click(Optional.of(new ContactEpisode(second, 0)));
        assertThat(selection.episode()).contains(new ContactEpisode(second, 0));
        model.click(Optional.empty());
        assertThat(selection.episode()).contains(new ContactEpisode(second, 0));
    }

    @Test
    void pointingAtAFixTellsTimePlaceAndAccuracy() {
        selection.show(Optional.of(Reviews.review(first)));
        var fix = model.trackProperty().get().stream().filter(shape -> shape.key() instanceof FixAt).skip(1).findFirst().orElseThrow();
        model.hover(Optional.ofNullable(fix.key()));
        assertThat(model.pointerTextProperty().get()).isEqualTo("Mon 2 Mar 2026 00:01:00   10.00000, 20.00100   \u00b1 5 m");
        assertThat(selection.hoveredTProperty().get()).isEqualTo(Reviews.START_T + 60.0);
        assertThat(model.liveProperty().get()).anyMatch(shape -> shape.kind() == MapShape.Kind.POLYGON);
        model.hover(Optional.empty());
        assertThat(model.pointerTextProperty().get()).isEmpty();
        assertThat(model.liveProperty().get()).isEmpty();
    }

    @Test
    void whatIsPlayedIsOnThePathAndNowhereWhereItIsNotKnown() {
        selection.show(Optional.of(Reviews.review(first)));
        selection.playedTProperty().set(Reviews.START_T + 90);
        assertThat(model.liveProperty().get()).singleElement()
                .satisfies(point -> assertThat(point.lonDeg()[0]).isCloseTo(20.0015, within(1e-9)));
        selection.playedTProperty().set(Reviews.START_T + 120 * 60);
        assertThat(model.liveProperty().get()).as("after the last fix").isEmpty();
    }

    @Test
    void insideAGapNothingIsDrawnMoving() {
        var fixes = FixColumns.trajectory(0, List.of(Fix.ofDegrees(Reviews.START_T, 10, 20, 5),
                Fix.ofDegrees(Reviews.START_T + 5_000, 10, 21, 5)));
        var review = Reviews.review();
        selection.show(Optional.of(new CaseReview(review.summary(), fixes, review.window(), review.rule(), List.of())));
        selection.playedTProperty().set(Reviews.START_T + 2_500);
        assertThat(model.liveProperty().get()).isEmpty();
        selection.playedTProperty().set(Reviews.START_T);
        assertThat(model.liveProperty().get()).hasSize(1);
    }

    @Test
    void thePathChangesItsColourFromTheFirstInstantToTheLast() {
        selection.show(Optional.of(Reviews.review(first)));
        var lines = model.trackProperty().get().stream().filter(shape -> shape.kind() == MapShape.Kind.LINE).toList();
        assertThat(lines).hasSizeBetween(12, 16);
        assertThat(lines.getFirst().symbol().strokeArgb() & 0xFFFFFF).isEqualTo(Palette.LIGHT.path(0.5 / 16) & 0xFFFFFF);
        assertThat(lines.getLast().symbol().strokeArgb() & 0xFFFFFF).isEqualTo(Palette.LIGHT.path(15.5 / 16) & 0xFFFFFF);
        assertThat(model.coloured().startT()).isEqualTo(Reviews.START_T);
    }

    @Test
    void aNarrowingLeavesFewerEpisodesOnTheMap() {
        selection.show(Optional.of(Reviews.review(first, second)));
        selection.narrow(Narrowing.NONE.to(Optional.of(new Narrowing.Period(Reviews.START_T + 2_400, Reviews.START_T + 2_500))));
        assertThat(model.episodesProperty().get()).filteredOn(shape -> shape.kind() == MapShape.Kind.POINT).singleElement()
                .satisfies(point -> assertThat(point.key()).isEqualTo(new ContactEpisode(first, 1)));
    }

    @Test
    void accuraciesAreCirclesAroundTheFixesInsideTheWindow() {
        selection.show(Optional.of(Reviews.review(first)));
        assertThat(model.accuracies()).hasSize(120).allSatisfy(circle -> {
            assertThat(circle.key()).as("not to be picked").isNull();
            assertThat(Geodesic.WGS84.Inverse(10, circle.lonDeg()[9], circle.latDeg()[9], circle.lonDeg()[9]).s12).isCloseTo(5,
                    within(0.05));
        });
    }

    @Test
    void aStayTellsHowLongItWasAndAClickGoesThere() {
        var fixes = new ArrayList<Fix>();
        for (int i = 0; i < 40; i++) {
            fixes.add(Fix.ofDegrees(Reviews.START_T + 60L * i, 10, 20, 5));
        }
        var review = Reviews.review();
        selection.show(Optional.of(
                new CaseReview(review.summary(), FixColumns.trajectory(0, fixes), review.window(), review.rule(), List.of())));
        var stay = model.stays().getFirst();
        assertThat(model.inWords(Objects.requireNonNull(stay.key()))).isEqualTo("Stay\n2 Mar 00:00 to 2 Mar 00:39\n39 min, 40 fixes");
        model.click(Optional.ofNullable(stay.key()));
        assertThat(selection.playedTProperty().get()).isEqualTo(Reviews.START_T);
    }

    @Test
    void leavingTheCaseLeavesNothing() {
        selection.show(Optional.of(Reviews.review(first)));
        selection.show(Optional.empty());
        assertThat(model.trackProperty().get()).isEmpty();
        assertThat(model.episodesProperty().get()).isEmpty();
        assertThat(model.focusProperty().get()).isEmpty();
    }

    private double width() {
        var box = model.focusProperty().get().orElseThrow();
        return box.eastDeg() - box.westDeg();
    }
}

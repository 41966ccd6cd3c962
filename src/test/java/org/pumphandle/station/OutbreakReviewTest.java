package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.exchange.ClusterTable;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.feature.FeatureTable;
import org.pumphandle.model.Action;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;
import org.pumphandle.model.ClusterSummary;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;
import org.pumphandle.model.TransmissionLink.Warned;
import org.pumphandle.model.Verdict;

/** Clusters and chains of a simulated town, on a real station; one town for all, the withdrawal last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutbreakReviewTest {
    private static final String RULE = Rule.VICINITY_15.name();

    @TempDir
    private static Path directory;

    private OutbreakTown town;
    private Station station;

    @SuppressWarnings("NullAway.Init") // Made before all.
    OutbreakReviewTest() {
    }

    @BeforeAll
    void make() throws Exception {
        town = new OutbreakTown(directory);
        station = town.station();
    }

    @AfterAll
    void close() {
        station.close();
    }

    @Test
    @Order(1)
    void mostTrueTransmissionsOfATownAreFoundFromTheHistoriesOfItsCases() throws Exception {
        var chains = chains(false);
        var ids = chains.nodes().stream().map(ChainNode::caseId).collect(Collectors.toSet());
        var truth = town.truth();
        truth.keySet().retainAll(ids);
        truth.values().retainAll(ids);
        long found = chains.links().stream().filter(link -> link.infector().equals(truth.get(link.infectee()))).count();
        assertThat(truth).as("transmissions between cases that may be examined").hasSizeGreaterThan(5);
        assertThat((double) found / truth.size()).isGreaterThan(0.6);
    }

    @Test
    @Order(2)
    void whoIsExposedIsShownByTheReferenceOfTheCaseAloneAndOnlyWhereAskedFor() throws Exception {
        var cases = chains(false);
        assertThat(cases.nodes()).allMatch(ChainNode::isCase);
        var all = chains(true);
        var references = station.summaries().stream().flatMap(one -> station.contacts(one.recorded().id()).stream()).map(Contact::reference)
                .collect(Collectors.toSet());
        assertThat(all.nodes().stream().filter(node -> !node.isCase()).map(node -> node.reference().orElseThrow())).isNotEmpty()
                .isSubsetOf(references);
    }

    @Test
    @Order(3)
    void aClusterKeepsItsNumberAndItsNameFromRunToRun() throws Exception {
        var first = clusters();
        assertThat(first).isNotEmpty();
        run(FindClusters.name(station, first.getFirst().number(), " The school "));
        run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
        var second = clusters();
        assertThat(second).extracting(ClusterSummary::number).isEqualTo(first.stream().map(ClusterSummary::number).toList());
        assertThat(second.getFirst().name()).isEqualTo("The school");
        assertThatThrownBy(() -> run(FindClusters.name(station, first.getFirst().number(), "call 0999 4073 8615")))
                .hasMessageContaining("looks like somebody");
        assertThatThrownBy(() -> run(FindClusters.name(station, 4711, "x"))).isInstanceOf(StationException.class);
    }

    @Test
    @Order(4)
    void exportedClustersTellWhereAndHowManyAndNotWhoWasThere() throws Exception {
        var folder = directory.resolve("tables");
        assertThat(run(ExportClusters.job(station, RULE, Set.of(ExportFormat.values()), folder))).hasSize(4);
        var found = clusters();
        var table = ClusterTable.of(found, RULE, station.zone(), "demonstration");
        for (var format : ExportFormat.values()) {
            var file = folder.resolve("clusters." + format.extension());
            assertThat(FeatureFiles.read(format, file, ClusterTable.CLUSTERS).rows()).extracting(FeatureTable.Row::values)
                    .isEqualTo(table.rows().stream().map(FeatureTable.Row::values).toList());
        }
        var csv = Files.readString(folder.resolve("clusters.csv"));
        assertThat(csv).contains("The school", "demonstration");
        assertThat(found.stream().flatMap(one -> one.exposures().stream())).isNotEmpty()
                .noneMatch(one -> csv.contains(one.reference()) || csv.contains(one.caseId()));
        assertThat(new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 5).toString())
                .contains(Action.CLUSTERS_EXPORTED.code());
    }

    @Test
    @Order(5)
    void whoGaveTheCodeOfAWarningClosesAChain() throws Exception {
        var infector = warnedOf();
        var before = chains(false);
        var later = before.nodes().stream().map(ChainNode::caseId).filter(id -> !id.equals(infector) && !said(before, infector, id))
                .filter(id -> before.links().stream().noneMatch(link -> link.infectee().equals(id) && link.infector().equals(infector)))
                .findFirst().orElseThrow();
        var batch = run(Batches.compose(station, new MessageTexts(Path.of("assets/messages")),
                new ContactFilter(RULE, EnumSet.allOf(Verdict.class), 0, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
                        Set.of(infector),
                        Optional.empty()),
                new MessageSettings(List.of("en"), "+99 9 1854")));
        var line = run(Batches.review(station, batch)).lines().getFirst();
        station.store().appeals().link(line.message(), later, station.account().number(), station.now());
        assertThat(said(chains(false), infector, later)).as("it is a link, or it is said why it is none").isTrue();
    }

    private static boolean said(Chains chains, String infector, String infectee) {
        return Stream.concat(chains.links().stream(), chains.possible().stream())
                .anyMatch(link -> link.infector().equals(infector) && link.infectee().equals(infectee) && link.basis() instanceof Warned)
                || chains.refused().stream().anyMatch(one -> one.infector().equals(infector) && one.infectee().equals(infectee));
    }

    @Test
    @Order(6)
    void aLinkIsEnteredWithAReasonTakenBackAndRefusedWhereItIsImpossible() throws Exception {
        var link = chains(false).links().getFirst();
        assertThatThrownBy(() -> run(LinkCases.enter(station, link.infector(), link.infectee(), " "))).hasMessageContaining("text");
        var entered = run(LinkCases.enter(station, link.infector(), link.infectee(), "both told of the same dinner"));
        assertThat(chains(false).links()).extracting(TransmissionLink::basis).anyMatch(
                basis -> basis instanceof Entered(var standing) && standing.number() == entered.number());
        assertThatThrownBy(() -> run(LinkCases.enter(station, link.infectee(), link.infector(), "the other way round")))
                .isInstanceOf(StationException.class).hasMessageContaining("cannot have infected");
        assertThatThrownBy(() -> run(LinkCases.enter(station, "C-999", link.infectee(), "no test")))
                .isInstanceOf(StationException.class);
        run(LinkCases.takeBack(station, entered.number()));
        assertThat(chains(false).links()).extracting(TransmissionLink::basis).noneMatch(Entered.class::isInstance);
        assertThatThrownBy(() -> run(LinkCases.takeBack(station, entered.number()))).isInstanceOf(StationException.class);
    }

    @Test
    @Order(7)
    void withTheConsentGoWhatWasEnteredOfTheCaseAndItsPartInClusters() throws Exception {
        var link = chains(false).links().stream().filter(one -> !one.infector().equals(warnedOf())).findFirst().orElseThrow();
        run(LinkCases.enter(station, link.infector(), link.infectee(), "both told of the same dinner"));
        clusters();
        run(WithdrawConsent.job(station, link.infector()));
        assertThat(station.store().tracing().links().all()).isEmpty();
        assertThat(chains(false).nodes()).extracting(ChainNode::caseId).doesNotContain(link.infector());
        assertThat(station.store().matches().clusters().known(RULE).stream().flatMap(one -> one.episodes().stream()).map(Founder::caseId))
                .doesNotContain(link.infector());
        assertThat(station.store().matches().clusters().known(RULE)).allMatch(one -> !one.episodes().isEmpty());
    }

    /** The case whose contacts are in a batch: the first one that has any. */
    private String warnedOf() {
        return station.summaries().stream().map(one -> one.recorded().id()).filter(id -> !station.contacts(id).isEmpty()).findFirst()
                .orElseThrow();
    }

    private Chains chains(boolean showExposed) throws Exception {
        return run(FindChains.job(station, RULE, showExposed));
    }

    private List<ClusterSummary> clusters() throws Exception {
        return run(FindClusters.summaries(station, RULE));
    }
}

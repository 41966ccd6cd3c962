package org.pumphandle.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pumphandle.geo.Wgs84;
import org.pumphandle.job.Cancellation;
import org.pumphandle.model.ClusterSettings;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.ExposureCluster.Exposed;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.Verdict;

class ExposureClustersTest {
    private static final double T = 1_772_409_600;
    private static final double DEGREES_PER_M = 1 / 111_320.0;
    private static final Evidence EVIDENCE = new Evidence(20, 20, 20, Verdict.ESTABLISHED, 1, T, T, 0);

    @Test
    void whoMetInOnePlaceAtOneTimeIsOneClusterAndOthersAreNone() {
        var clusters = of(contact("C-1", "A", 0, 0, 0), contact("C-1", "B", 40, 0, 1_000), contact("C-2", "C", 40, 40, 3_000),
                contact("C-2", "D", 40, 40, 3_000 + 3_601), contact("C-3", "E", 500, 0, 0), contact("C-3", "F", 500, 10, 0));
        assertThat(clusters).singleElement().satisfies(cluster -> {
            assertThat(cluster.exposures()).containsExactlyInAnyOrder(new Exposed("C-1", "A"), new Exposed("C-1", "B"),
                    new Exposed("C-2", "C"));
            assertThat(cluster.caseIds()).containsExactlyInAnyOrder("C-1", "C-2");
            assertThat(cluster.episodes()).isEqualTo(3);
            assertThat(cluster.firstT()).isEqualTo(T - 600);
            assertThat(cluster.lastT()).isEqualTo(T + 3_600);
            assertThat(cluster.founder().reference()).isEqualTo("A");
            assertThat(Founder.parse(cluster.founder().toText())).contains(cluster.founder());
        });
    }

    @Test
    void aClusterMayLieOnTheAntimeridianAndAtAPole() {
        var across = List.of(at("A", 10, 179.9999), at("B", 10, -179.9999), at("C", 10, -179.9998));
        assertThat(ExposureClusters.of(across, ClusterSettings.USUAL, new Cancellation())).singleElement()
                .satisfies(cluster -> assertThat(Math.abs(cluster.lonDeg())).isGreaterThan(179.999));
        var polar = List.of(at("A", 89.9999, 0), at("B", 89.9999, 120), at("C", 89.9999, -120));
        assertThat(ExposureClusters.of(polar, ClusterSettings.USUAL, new Cancellation())).hasSize(1);
    }

    @Property(tries = 300)
    void cellsFindWhatAllPairsFindInWhateverOrderContactsCome(@ForAll long seed, @ForAll @IntRange(min = 0, max = 80) int count,
            @ForAll @IntRange(min = 2, max = 5) int least, @ForAll @IntRange(min = 0, max = 3) int place) {
        var random = new Random(seed);
        double latDeg = new double[]{0, 51.5, -80, 85}[place];
        double lonDeg = new double[]{180, -0.1, 0, 30}[place];
        var contacts = new ArrayList<Contact>();
        for (int i = 0; i < count; i++) {
            double lat = latDeg + random.nextInt(40) * 10 * DEGREES_PER_M;
            double lon = lonDeg + random.nextInt(40) * 10 * DEGREES_PER_M / Math.cos(Math.toRadians(latDeg));
            contacts.add(at("C-" + random.nextInt(3), "R-" + i, lat, lon > 180 ? lon - 360 : lon, random.nextInt(20) * 900));
        }
        var settings = new ClusterSettings(75, 3_600, least);
        var expected = byAllPairs(contacts, settings);
        var found = ExposureClusters.of(contacts, settings, new Cancellation());
        assertThat(cores(found, contacts, settings)).isEqualTo(expected);
        var shuffled = new ArrayList<>(contacts);
        Collections.shuffle(shuffled, random);
        assertThat(ExposureClusters.of(shuffled, settings, new Cancellation())).isEqualTo(found);
    }

    /** Of each cluster its cores, as who is near two clusters but a core of none may be of either. */
    private static Set<Set<Exposed>> cores(List<ExposureCluster> clusters, List<Contact> contacts, ClusterSettings settings) {
        var cores = contacts.stream().filter(contact -> near(contact, contacts, settings).size() >= settings.least())
                .map(ExposureClustersTest::exposed).collect(Collectors.toSet());
        var all = contacts.stream().filter(contact -> near(contact, contacts, settings).stream().map(ExposureClustersTest::exposed)
                .anyMatch(cores::contains)).map(ExposureClustersTest::exposed).collect(Collectors.toSet());
        assertThat(clusters.stream().flatMap(cluster -> cluster.exposures().stream())).containsExactlyInAnyOrderElementsOf(all);
        return clusters.stream().map(cluster -> cluster.exposures().stream().filter(cores::contains).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Set<Set<Exposed>> byAllPairs(List<Contact> contacts, ClusterSettings settings) {
        var clusters = new HashSet<Set<Exposed>>();
        var seen = new HashSet<Contact>();
        for (var contact : contacts) {
            var waiting = new ArrayList<>(List.of(contact));
            var cluster = new HashSet<Exposed>();
            while (!waiting.isEmpty()) {
                var next = waiting.removeLast();
                var near = near(next, contacts, settings);
                if (near.size() >= settings.least() && seen.add(next)) {
                    cluster.add(exposed(next));
                    waiting.addAll(near);
                }
            }
            if (!cluster.isEmpty()) {
                clusters.add(cluster);
            }
        }
        return clusters;
    }

    private static List<Contact> near(Contact contact, List<Contact> contacts, ClusterSettings settings) {
        var one = contact.episodes().getFirst();
        return contacts.stream().filter(other -> {
            var two = other.episodes().getFirst();
            double lat = Math.toRadians((one.latDeg() + two.latDeg()) / 2);
            return Math.abs(one.startT() - two.startT()) <= settings.reachS() && Wgs84.distanceM(lat,
                    Math.toRadians(two.latDeg() - one.latDeg()), Math.toRadians(two.lonDeg() - one.lonDeg())) <= settings.reachM();
        }).toList();
    }

    private static Exposed exposed(Contact contact) {
        return new Exposed(contact.caseId(), contact.reference());
    }

    private static List<ExposureCluster> of(Contact... contacts) {
        return ExposureClusters.of(List.of(contacts), ClusterSettings.USUAL, new Cancellation());
    }

    /** Metres north and east of a place in London. */
    private static Contact contact(String caseId, String reference, double northM, double eastM, double middleS) {
        return at(caseId, reference, 51.5 + northM * DEGREES_PER_M, eastM * DEGREES_PER_M / Math.cos(Math.toRadians(51.5)), middleS);
    }

    private static Contact at(String reference, double latDeg, double lonDeg) {
        return at("C-1", reference, latDeg, lonDeg, 0);
    }

    private static Contact at(String caseId, String reference, double latDeg, double lonDeg, double middleS) {
        return new Contact(caseId, reference, "vicinity-15", true,
                List.of(new Episode(T + middleS - 600, T + middleS + 600, 20, latDeg, lonDeg, 1)), EVIDENCE);
    }
}

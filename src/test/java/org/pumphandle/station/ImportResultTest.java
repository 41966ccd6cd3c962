package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.station.ConsentedCase.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.custody.ClusterAnswer;
import org.pumphandle.custody.ClusterKeys;
import org.pumphandle.custody.ClusterQuery;
import org.pumphandle.exchange.AnswerTables;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;

/** What lakes of several carriers answer, each by itself. */
class ImportResultTest {
    @TempDir
    Path directory;

    private ClusterKeys cluster;
    private Station station;
    private int answers;

    @BeforeEach
    void ask() throws Exception {
        cluster = ClusterKeys.create(directory.resolve("cluster.key"), "a passphrase of the cluster".toCharArray());
        station = new ConsentedCase(directory).station();
    }

    @AfterEach
    void close() throws Exception {
        station.close();
        cluster.close();
    }

    private Path query(String name) throws Exception {
        return run(ExportQuery.job(station, Rule.VICINITY_15, Set.of(), cluster.address().text(), directory.resolve(name))).file();
    }

    /** Answers about the first case as a lake of the carrier would, and takes the answer in. */
    private MatchReport take(Path queryFile, String carrier, FoundPair... found) throws Exception {
        var query = ClusterQuery.read(queryFile);
        var asked = QueryContent.decode(query.open(cluster, query.stationKey(), "", LocalDate.now(ZoneOffset.UTC)).content());
        var pairs = AnswerTables.sorted(List.of(found));
        var answer = Files.createDirectory(directory.resolve("answer-" + answers++));
        ClusterAnswer.write(answer, query, Map.of("carrier", carrier), Map.of(AnswerTables.ASKED, asked.heading(),
                AnswerTables.CONTACTS_FILE, AnswerTables.contacts(pairs), AnswerTables.EPISODES_FILE, AnswerTables.episodes(pairs)),
                cluster);
        return run(ImportResult.job(station, answer, queryFile));
    }

    private static FoundPair met(String token, double minutes) {
        double startT = ConsentedCase.T;
        double endT = startT + 60 * minutes;
        return new FoundPair(0, token, true, List.of(new Episode(startT, endT, minutes, 52.1, 13.7, 3)),
                new Evidence(minutes, minutes, minutes, Verdict.ESTABLISHED, minutes, startT, endT, 3));
    }

    private Stream<Double> minutes() {
        return station.contacts("C-1").stream().map(contact -> {
            assertThat(contact.episodes()).hasSize(1);
            return contact.episodes().getFirst().minutes();
        });
    }

    @Test
    void answersOfTwoLakesToOneQueryBothStandAndOneThatIsTakenInAgainReplacesItsOwnAlone() throws Exception {
        var query = query("query.txt");
        take(query, "north", met("A", 20), met("B", 30));
        assertThat(minutes()).as("instead of what the station had found").containsExactlyInAnyOrder(20.0, 30.0);
        take(query, "south", met("A", 40));
        assertThat(minutes()).as("the same token of another carrier is somebody else").containsExactlyInAnyOrder(20.0, 30.0, 40.0);
        var references = station.contacts("C-1").stream().map(contact -> contact.reference()).toList();

        assertThat(take(query, "north", met("A", 25)).notes()).isEmpty();

        assertThat(minutes()).containsExactlyInAnyOrder(25.0, 40.0);
        assertThat(references).containsAll(station.contacts("C-1").stream().map(contact -> contact.reference()).toList());
    }

    @Test
    void anAnswerToANewerQueryTakesThePlaceOfAllAndOneToAnOlderQueryIsLeftOut() throws Exception {
        var older = query("older.txt");
        take(older, "north", met("A", 20));
        take(older, "south", met("A", 40));
        var newer = query("newer.txt");

        take(newer, "south", met("A", 50));
        assertThat(minutes()).containsExactly(50.0);

        assertThat(take(older, "north", met("A", 20)).notes()).anyMatch(note -> note.contains("C-1"));
        assertThat(minutes()).containsExactly(50.0);
        run(MatchCases.job(station, Rule.VICINITY_15, Set.of()));
        assertThat(minutes()).as("what the station itself finds").doesNotContain(50.0);
        assertThat(take(newer, "north", met("A", 60)).notes()).anyMatch(note -> note.contains("C-1"));
    }

    @Test
    void whatALakeFoundIsNotAskedAboutWhenTheStationMatchesAsTheLakeCanBeAskedAgain() throws Exception {
        run(Retention.job(station, LocalDate.of(2020, 9, 14)));
        assertThat(run(MatchCases.losses(station, Rule.WHO_2021, Set.of("C-1"))).contacts()).as("what the station found").isEqualTo(1);
        take(query("query.txt"), "north", met("A", 20));
        assertThat(run(MatchCases.losses(station, Rule.WHO_2021, Set.of("C-1"))).isEmpty()).isTrue();
        run(MatchCases.job(station, Rule.VICINITY_15, Set.of("C-1")));
        assertThat(minutes()).isEmpty();
    }
}

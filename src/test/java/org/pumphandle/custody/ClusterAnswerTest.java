package org.pumphandle.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.model.Rule;

/** What goes to a cluster and comes back opens for whom it is meant, and only as it was signed. */
class ClusterAnswerTest {
    private static final Instant AT = Instant.parse("2026-03-08T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);
    private static final byte[] CONTENT = "the path of a case".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, byte[]> TABLES = Map.of("contacts.parquet", "who met whom".getBytes(StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    private final StationKeys station = keys(1);
    private ClusterKeys cluster;
    private ClusterKeys other;
    private ClusterQuery query;

    private static StationKeys keys(int fill) {
        var bytes = new byte[StationKeys.BYTES];
        Arrays.fill(bytes, (byte) fill);
        return new StationKeys(bytes);
    }

    @BeforeEach
    void ask() throws IOException {
        cluster = ClusterKeys.create(folder.resolve("one.key"), "a long passphrase".toCharArray(), Argon2.STANDARD);
        other = ClusterKeys.create(folder.resolve("other.key"), "a long passphrase".toCharArray(), Argon2.STANDARD);
        query = query(station);
    }

    private ClusterQuery query(StationKeys keys) {
        return ClusterQuery.signed(AT, Mandate.forDemonstration(), ClusterQuery.inWords(Rule.VICINITY_15), 1, CONTENT, cluster.address(),
                keys);
    }

    private Path answer(ClusterQuery to, ClusterKeys by) throws IOException {
        var answer = Files.createTempDirectory(folder, "answer");
        ClusterAnswer.write(answer, to, Map.of("contacts", "1"), TABLES, by);
        return answer;
    }

    @Test
    void aQueryOpensForItsClusterAloneAndItsAnswerForItsStationAlone() throws IOException {
        var read = ClusterQuery.read(Files.writeString(folder.resolve("query.txt"), query.text()));
        assertThat(read.open(cluster, query.stationKey(), "", DAY).content()).isEqualTo(CONTENT);
        assertThat(query.text()).doesNotContain("path of a case");

        var answer = answer(query, cluster);
        assertThat(ClusterAnswer.open(answer, query, station).table("contacts.parquet")).isEqualTo(TABLES.get("contacts.parquet"));
        assertThat(new String(Files.readAllBytes(answer.resolve("contacts.parquet.sealed")), StandardCharsets.ISO_8859_1))
                .doesNotContain("who met whom");
        assertThatThrownBy(() -> ClusterAnswer.open(answer, query, keys(2))).isInstanceOf(MandateException.class);
    }

    @Test
    void aClusterAnswersOneStationUnderTheMandateOfOneAuthority() {
        assertThatThrownBy(() -> query.open(cluster, query(keys(2)).stationKey(), "", DAY)).isInstanceOf(MandateException.class)
                .hasMessageContaining("another station");
        assertThatThrownBy(() -> query.open(other, query.stationKey(), "", DAY)).isInstanceOf(MandateException.class)
                .hasMessageContaining("another cluster");
        assertThatThrownBy(() -> query.open(cluster, query.stationKey(), "the authority's key", DAY)).isInstanceOf(MandateException.class)
                .hasMessageContaining("authority");
        assertThatThrownBy(() -> query.open(cluster, query.stationKey(), "", DAY.minusDays(1))).isInstanceOf(MandateException.class)
                .hasMessageContaining("clocks");
    }

    @Test
    void noChangedCharacterOfAQueryIsRead() throws IOException {
        for (int at = 0; at < query.text().length(); at += 7) {
            var changed = new StringBuilder(query.text());
            changed.setCharAt(at, changed.charAt(at) == 'a' ? 'b' : 'a');
            var file = Files.writeString(folder.resolve("query.txt"), changed);
            assertThatThrownBy(() -> ClusterQuery.read(file)).as("changed at %d", at).isInstanceOf(MandateException.class);
        }
    }

    @Test
    void anAnswerOfAnotherClusterOrToAnotherQueryIsRefused() throws IOException {
        assertThatThrownBy(() -> ClusterAnswer.open(answer(query, other), query, station)).isInstanceOf(MandateException.class)
                .hasMessageContaining("another cluster");
        assertThatThrownBy(() -> ClusterAnswer.open(answer(query(station), cluster), query, station)).isInstanceOf(MandateException.class)
                .hasMessageContaining("another query");
    }

    @Test
    void noChangedByteOfAnAnswerIsTakenIn() throws IOException {
        var answer = answer(query, cluster);
        for (var name : new String[]{ClusterAnswer.MANIFEST, "contacts.parquet.sealed"}) {
            var file = answer.resolve(name);
            var bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at += 5) {
                var changed = bytes.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                assertThatThrownBy(() -> ClusterAnswer.open(answer, query, station)).as("%s changed at %d", name, at)
                        .isInstanceOf(MandateException.class);
            }
            Files.write(file, bytes);
        }
        Files.delete(answer.resolve("contacts.parquet.sealed"));
        assertThatThrownBy(() -> ClusterAnswer.open(answer, query, station)).isInstanceOf(MandateException.class);
    }

    @Test
    void theSameNumberHasTheSameTokenForOneCarrierAndNoOther() {
        var one = ClusterKeys.tokeniser(cluster.tokenSecret("north"));
        var same = ClusterKeys
                .tokeniser(ClusterKeys.open(folder.resolve("one.key"), "a long passphrase".toCharArray()).tokenSecret("north"));
        var south = ClusterKeys.tokeniser(cluster.tokenSecret("south"));

        assertThat(one.token("+49 170 1234567")).isEqualTo(same.token("00491701234567")).isNotEqualTo(south.token("491701234567"));
    }
}

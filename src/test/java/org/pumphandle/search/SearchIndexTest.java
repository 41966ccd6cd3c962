package org.pumphandle.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.SearchField;
import org.pumphandle.model.SearchFindings;
import org.pumphandle.model.SearchHit;
import org.pumphandle.model.SearchHit.Mark;
import org.pumphandle.model.SearchQuery;

/** What the index finds, in which order, and that it tells nothing to who has no key. */
class SearchIndexTest {
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    @TempDir
    Path directory;
    private Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() {
        folder = directory.resolve("search");
        index = SearchIndex.open(folder, KEY);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void theCaseThatIsNamedStandsFirstAndThoseThatBeginSoFollow() {
        put(aCase("C-104", "2020-03-01"), aCase("C-1042", "2020-03-02"), aCase("C-10", "2020-03-03"), aCase("D-7", "2020-03-04"));
        assertThat(keys("c-10")).containsExactly("C-10", "C-104", "C-1042");
        assertThat(keys("1042")).containsExactly("C-1042");
        assertThat(keys("C1042")).containsExactly("C-1042");
        assertThat(keys("c-2020")).as("what is written as one stands together").isEmpty();
    }

    @Test
    void aSlipIsForgivenInWordsAndNotInNumbers() {
        put(aCase("Broadwick-17", "2020-03-01"), aCase("Broadwick-18", "2020-03-01"));
        assertThat(keys("brodwick 17")).containsExactly("Broadwick-17");
        assertThat(keys("braodwick-18")).containsExactly("Broadwick-18");
        assertThat(keys("broadwick-19")).isEmpty();
        assertThat(keys("xroadwick")).as("the first letter is right").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Café-Noël, cafe noel", "STRASSE, straße", "שָׁלוֹם, שלום", "שלום, שלומ", "ירושלים, ירושלימ", "مُحَمَّد, محمد",
            "أحمد, احمد", "مدرسة, مدرسه",
            "ليلى, ليلي", "ﻣﺤﻤﺪ, محمد", "محـــمد, محمد", "Ёлкин, елкин", "МОСКВА, москва", "Łódź, lodz", "Ｃ１, c1", "٢٠٢٠, 2020"})
    void whatIsReadAlikeIsFound(String written, String lookedFor) {
        put(aCase(written, "2020-03-01"));
        assertThat(keys(lookedFor)).containsExactly(written);
        assertThat(keys(written)).containsExactly(written);
    }

    @Test
    void filtersNarrowByKindStatusRuleAndDay() {
        put(aCase("C-1", "2020-03-01"), aCase("C-2", "2020-03-05"),
                new IndexedRecord(RecordKind.BATCH, "7", "Batch 7", "warnings, submitted, who-2021",
                        Map.of(SearchField.STATUS, List.of("submitted", "open"), SearchField.RULE, List.of("who-2021 radius=10")),
                        Map.of(SearchField.DAY, LocalDate.of(2020, 3, 9))));
        assertThat(keys("onset:>2020-03-01")).containsExactly("C-2");
        assertThat(keys("onset:2020-03-01")).containsExactly("C-1");
        assertThat(keys("onset:<=2020-03-05 c")).containsExactly("C-1", "C-2");
        assertThat(keys("onset:<2020-03-01")).isEmpty();
        assertThat(keys("kind:batch")).containsExactly("7");
        assertThat(keys("status:open")).containsExactlyInAnyOrder("C-1", "C-2", "7");
        assertThat(keys("rule:who-20")).containsExactly("7");
        assertThat(keys("rule:cdc")).isEmpty();
    }

    @Test
    void countsAreOfAllThatFitsAndOnlyOfKindsThatAreAskedFor() {
        for (int i = 0; i < 30; i++) {
            put(aCase("C-" + i, "2020-03-01"));
        }
        put(new IndexedRecord(RecordKind.IMPORT, "3", "c.csv", "carrier fixes", Map.of(), Map.of()));
        var found = find("c", 5);
        assertThat(found.hits()).hasSize(5);
        assertThat(found.counts()).containsExactlyInAnyOrderEntriesOf(Map.of(RecordKind.CASE, 30, RecordKind.IMPORT, 1));
        assertThat(index.find(SearchQuery.parse("c"), EnumSet.of(RecordKind.IMPORT), 5).hits()).extracting(SearchHit::key)
                .containsExactly("3");
        assertThat(index.find(SearchQuery.parse("kind:case"), EnumSet.of(RecordKind.IMPORT), 5)).isEqualTo(SearchFindings.NOTHING);
    }

    @Test
    void placesLeaveRoomForTheOthersAndTheLargerComeFirst() {
        for (int i = 0; i < 20; i++) {
            put(aCase("Mill-" + i, "2020-03-01"));
            index.add(new IndexedRecord(RecordKind.PLACE, i + " street 0 0", "Mill Lane " + i, "street", Map.of(), Map.of(),
                    i == 7 ? 5 : -i));
        }
        index.commit("2");
        var hits = find("mill", 12).hits();
        assertThat(hits).extracting(SearchHit::kind).startsWith(RecordKind.CASE).endsWith(RecordKind.PLACE).hasSize(12);
        assertThat(hits.subList(9, 12)).extracting(SearchHit::key).containsExactly("7 street 0 0", "0 street 0 0", "1 street 0 0");
        assertThat(find("mill kind:place", 12).hits()).as("where nothing else fits all room is theirs").hasSize(12);
        index.removeAll(RecordKind.PLACE);
        index.commit("3");
        assertThat(find("mill", 30).hits()).extracting(SearchHit::kind).containsOnly(RecordKind.CASE);
    }

    @Test
    void marksAreOfTheWordsAsTheyStand() {
        put(aCase("Zoë-Broadwick", "2020-03-01"));
        var title = find("brodwick zoe", 1).hits().getFirst().title();
        assertThat(title.marks()).containsExactly(new Mark(0, 3), new Mark(4, 13));
        var begun = find("2020 onse", 1).hits().getFirst();
        assertThat(begun.title().marks()).isEmpty();
        assertThat(begun.details().marks()).extracting(mark -> begun.details().text().substring(mark.from(), mark.to()))
                .containsExactly("onset", "2020");
    }

    @Test
    void aRecordIsReplacedAndTakenOut() {
        put(aCase("C-1", "2020-03-01"));
        put(aCase("C-1", "2020-04-01"));
        assertThat(keys("onset:2020-03-01")).isEmpty();
        assertThat(keys("onset:2020-04-01")).containsExactly("C-1");
        index.remove(RecordKind.CASE, "C-1");
        index.forget();
        index.commit("2");
        assertThat(keys("c-1")).isEmpty();
    }

    @Test
    void theMarkOfTheLastCommitIsKnownWhenItIsOpenedAgain() {
        assertThat(index.mark()).isEmpty();
        put(aCase("C-1", "2020-03-01"));
        index.put(aCase("C-2", "2020-03-01"));
        index.close();
        open();
        assertThat(index.mark()).contains("1");
        assertThat(keys("c")).as("what was not committed is lost").containsExactly("C-1");
    }

    @Test
    void nothingThatIsIndexedStandsInTheFiles() throws IOException {
        put(aCase("PLANTEDCASE-77", "2020-03-01"));
        assertThat(keys("plantedcase")).containsExactly("PLANTEDCASE-77");
        for (var file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                    .doesNotContain("planted").doesNotContain("onset").doesNotContain("lucene");
        }
    }

    @Test
    void anyChangedByteIsNoticedOrChangesNoAnswer() throws IOException {
        for (int i = 0; i < 40; i++) {
            put(aCase("C-" + i, "2020-03-01"));
        }
        var right = find("c-7", 50);
        index.close();
        int noticed = 0;
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            for (int at : List.of(0, bytes.length / 3, bytes.length / 2, bytes.length - 1)) {
                var changed = bytes.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                noticed += noticesOrAnswers(right) ? 1 : 0;
            }
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
            noticed += noticesOrAnswers(right) ? 1 : 0;
            Files.write(file, bytes);
        }
        assertThat(noticed).isGreaterThan(20);
        open();
    }

    @Test
    void anotherKeyOpensNothing() {
        put(aCase("C-1", "2020-03-01"));
        index.close();
        var other = new byte[32];
        other[0] = 1;
        assertThatThrownBy(() -> SearchIndex.open(folder, new SecretKeySpec(other, "AES")))
                .isInstanceOf(DamagedIndexException.class);
        open();
    }

    private boolean noticesOrAnswers(SearchFindings right) {
        try (var damaged = SearchIndex.open(folder, KEY)) {
            assertThat(damaged.find(SearchQuery.parse("c-7"), EnumSet.allOf(RecordKind.class), 50)).isEqualTo(right);
            return false;
        } catch (DamagedIndexException e) {
            return true;
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toFile().length() > 0).toList());
        }
    }

    private void put(IndexedRecord... records) {
        List.of(records).forEach(index::put);
        index.commit("1");
    }

    private List<String> keys(String text) {
        return find(text, 50).hits().stream().map(SearchHit::key).toList();
    }

    private SearchFindings find(String text, int most) {
        return index.find(SearchQuery.parse(text), EnumSet.allOf(RecordKind.class), most);
    }

    private static IndexedRecord aCase(String id, String onset) {
        return new IndexedRecord(RecordKind.CASE, id, id, "onset " + onset, Map.of(SearchField.STATUS, List.of("consented", "open")),
                Map.of(SearchField.ONSET, LocalDate.parse(onset)));
    }
}

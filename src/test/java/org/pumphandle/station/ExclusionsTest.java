package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.hourAt;
import static org.pumphandle.station.MandatedOffice.mandate;
import static org.pumphandle.station.MandatedOffice.run;
import static org.pumphandle.words.Messages.message;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumphandle.custody.ExclusionList;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.Rule;

/** Plants excluded people and places, and looks for them in everything that a station leaves behind. */
class ExclusionsTest {
    private static final String[] CLINIC = {"excluded_area: 51.40 0.30, 51.42 0.30, 51.42 0.33"};
    /** Inside the triangle. */
    private static final String LAT = "51.4183217";
    private static final String LON = "0.3041559";
    private static final String NUMBER = "447700900123";

    @TempDir
    Path directory;
    private MandatedOffice office;

    @BeforeEach
    void office() {
        office = new MandatedOffice(directory);
    }

    @Test
    void fixesInExcludedAreasAndOutsideTheMandatesAreaAreCountedAndLeaveNothing() throws Exception {
        try (var station = office.make(mandate(CLINIC))) {
            office.importCases(station);
            var history = office.importHistory(station, hourAt("", "51.5", "0.1") + hourAt("", LAT, LON).replace("00,", "30,"));
            assertThat(history.notes()).contains("kept out in areas that the mandate excludes: 61 fixes");
            assertThat(history.stored()).isEqualTo(61);
            var report = office.importFixes(station, "fixes.csv", hourAt("TOKEN-A,", "51.5", "0.1") + hourAt("PATIENT,", LAT, LON)
                    + hourAt("TRAVELLER,", "53.2", "0.1"));
            assertThat(report.rowsRead()).isEqualTo(183);
            assertThat(report.stored()).isEqualTo(61);
            assertThat(report.rejectedRows()).isZero();
            assertThat(report.notes()).contains("kept out outside the mandate's area: 61 fixes",
                    "kept out in areas that the mandate excludes: 61 fixes");
            assertThat(station.facts().subscribers()).isEqualTo(1);
            assertThat(places(station)).containsExactly(510_000_000 + 5_000_000);
            office.match(station, Rule.VICINITY_15);
            run(ExportContacts.job(station, Set.of(), Set.of(ExportFormat.CSV), directory.resolve("out")));
            run(ExportImportReport.job(station, report(station), directory.resolve("report.html")));
        }
        holdsNothingOf("PATIENT", "TRAVELLER", "4183217", "3041559", LAT, "53.2,");
    }

    private static long report(Station station) {
        return station.imports().getFirst().id();
    }

    private static Set<Integer> places(Station station) {
        var found = new HashSet<Integer>();
        station.store().fixes().search(0, Long.MAX_VALUE / 2, (columns, _) -> {
            var lats = new HashSet<Integer>();
            for (int i = 0; i < columns.size(); i++) {
                lats.add(columns.latE7()[i]);
            }
            return List.copyOf(lats);
        }, Progress.NONE, new Cancellation()).forEach(found::add);
        return found;
    }

    /** Neither the decrypted store nor any file but those that were brought holds one of these words. */
    private void holdsNothingOf(String... words) throws Exception {
        var store = office.decrypted();
        for (var word : words) {
            assertThat(store).doesNotContain(word);
            assertThat(office.filesWith(word, Set.of("fixes.csv", "bad.csv", "history.csv", "tokens", "list", "mandate"))).as(word)
                    .isEmpty();
        }
    }

    @Test
    void excludedTokensAndNumbersLeaveNothingAndAreNotRegistered() throws Exception {
        String token;
        var list = ExclusionList.make(office.write("tokens", "+44 7700 900123\nJOURNALIST\n"), directory.resolve("list"));
        try (var station = office.make(mandate("excluded_tokens_sha256: " + list.sha256()))) {
            assertThatThrownBy(() -> office.importFixes(station, "fixes.csv", hourAt("JOURNALIST,", "51.5", "0.1")))
                    .isInstanceOf(StationException.class).hasMessageContaining("says excluded_tokens_sha256: " + list.sha256());
            var another = ExclusionList.make(office.write("tokens", "JOURNALIST\n"), directory.resolve("list2"));
            assertThatThrownBy(() -> run(InstallMandate.exclusions(station, directory.resolve("list2"))))
                    .hasMessageContaining(another.sha256());
            Files.delete(directory.resolve("list2"));
            assertThat(run(InstallMandate.exclusions(station, directory.resolve("list")))).isEqualTo(2);
            var report = office.importFixes(station, "fixes.csv", hourAt("JOURNALIST,", "51.5", "0.1") + hourAt("TOKEN-A,", "51.5", "0.1"));
            assertThat(report.notes()).contains("kept out of subscribers whom the mandate excludes: 61 fixes");
            assertThat(station.facts().subscribers()).isEqualTo(1);
            var numbers = office.write("fixes.csv", "msisdn,time,lat,lon,accuracy\n" + hourAt(NUMBER + ",", "51.5", "0.1")
                    + hourAt("447700900999,", "51.5", "0.1"));
            var ofNumbers = run(ImportFixes.job(station, List.of(numbers), Optional.empty())).getFirst();
            assertThat(ofNumbers.stored()).isEqualTo(61);
            assertThat(ofNumbers.notes()).contains("kept out of subscribers whom the mandate excludes: 61 fixes");
            assertThat(station.facts().subscribers()).isEqualTo(2);
            token = station.keys().lastingTokeniser().token(NUMBER);
        }
        holdsNothingOf("JOURNALIST", NUMBER, "+44 7700 900123", token);
    }

    @ValueSource(strings = {"en", "ar", "es", "fr", "he", "ru"})
    @ParameterizedTest
    void badRowsOfTheExcludedAreNotWrittenToTheRejectsEither(String language) throws Exception {
        var before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(language));
        try {
            writeBadRows();
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
        holdsNothingOf("JOURNALIST", "VISITOR", "PLANTED-TOKEN", "STRANGER", LAT, LON);
    }

    private void writeBadRows() throws Exception {
        var list = ExclusionList.make(office.write("tokens", "JOURNALIST\n"), directory.resolve("list"));
        try (var station = office.make(mandate(CLINIC[0], "excluded_tokens_sha256: " + list.sha256()))) {
            run(InstallMandate.exclusions(station, directory.resolve("list")));
            var good = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                good.append(hourAt("TOKEN-" + i + ",", "51.5", "0.1"));
            }
            var report = office.importFixes(station, "bad.csv", good
                    + "JOURNALIST,yesterday,51.5,0.1,5\n" // An excluded token.
                    + "VISITOR,yesterday," + LAT + "," + LON + ",5\n" // An excluded place.
                    + "PLANTED-TOKEN-WITHOUT-A-PLACE,2026-03-08T10:00:00Z," + LAT + "\n" // Nobody knows which field is which.
                    + "STRANGER,2026-03-08T10:00:00Z,north of " + LAT + "," + LON + ",5\n" // No place can be read.
                    + "TOKEN-0,yesterday,51.5,0.1,5\n");
            assertThat(report.rejectedRows()).isEqualTo(3);
            assertThat(report.notes()).contains(message("exchange.kept-out-in-excluded-areas", 1),
                    message("exchange.kept-out-of-excluded-subscribers", 1));
            assertThat(directory.resolve("bad.csv.rejects.csv")).content().contains("TOKEN-0,yesterday,51.5", "(withheld)");
        }
    }

    @Test
    void aLookAtAFileDoesNotShowTheExcluded() throws Exception {
        var list = ExclusionList.make(office.write("tokens", "JOURNALIST\n"), directory.resolve("list"));
        try (var station = office.make(mandate(CLINIC[0], "excluded_tokens_sha256: " + list.sha256()))) {
            run(InstallMandate.exclusions(station, directory.resolve("list")));
            office.importCases(station);
            var fixes = office.write("fixes.csv", "token,time,lat,lon,accuracy\n" + hourAt("JOURNALIST,", "51.7", "0.2")
                    + hourAt("VISITOR,", LAT, LON) + hourAt("TOKEN-A,", "51.5", "0.1"));
            var look = run(PreviewImport.job(station, PreviewRequest.of(fixes)));
            assertThat(look.rows()).hasSize(2).allMatch(row -> row.cells().contains("51.5"));
            var history = office.write("history.csv", "time,lat,lon,accuracy\n" + hourAt("", LAT, LON));
            var looked = run(PreviewImport.job(station, new PreviewRequest(history, Optional.of(FileKind.HISTORY),
                    Optional.empty(), Optional.of("C-1"), Optional.empty())));
            assertThat(looked.rows()).isEmpty();
            assertThat(looked.notes()).contains("kept out in areas that the mandate excludes: 61 fixes");
        }
    }
}

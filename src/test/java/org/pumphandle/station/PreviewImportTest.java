package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.ImportException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.FixField;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.SavedMapping;
import org.pumphandle.model.SubscriberKind;

/** Looking at files before anything of them is stored, and the mappings kept for carriers. */
class PreviewImportTest {
    private static final String NUMBER = "4915112345678";
    private static final String UNUSUAL = "Teilnehmer;Zeitpunkt;Breite;Laenge;Genauigkeit;Gegenstelle\n";
    private static final ColumnChoice COLUMNS = new ColumnChoice("Teilnehmer", SubscriberKind.MSISDN, "Zeitpunkt",
            "pattern:dd.MM.yyyy HH:mm:ss", "UTC", "Breite", "Laenge", "Genauigkeit", AccuracyLevel.P95, "50");
    private static final String CASES = "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
            + "C-1,2020-09-14,2020-09-14,,K-1,2020-09-14,contact-tracing\nC-2,2020-09-14,2020-09-14,,,,\n";

    @TempDir
    private Path directory;
    private Station station;

    @BeforeEach
    void makeStation() throws Exception {
        station = DemonstrationStations.open(directory.resolve("station"), "broad street 1854");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyKindIsRecognisedByItsContentWithTheReason() throws Exception {
        assertThat(kind("cases", CASES)).isEqualTo(FileKind.CASES);
        assertThat(kind("cells", "site_id,arr_id,lon,lat\nC1,1,13.4,52.5\n")).isEqualTo(FileKind.CELLS);
        assertThat(kind("open-cell-id", "LTE,262,2,801,86355,0,13.285,52.522,1000,7,1,1282569574,1300155341,0\n"))
                .isEqualTo(FileKind.CELLS);
        assertThat(kind("layer", "{\"type\":\"FeatureCollection\",\"features\":[]}")).isEqualTo(FileKind.LAYER);
        assertThat(kind("history", "time,lat,lon\n1600000000,1,2\n")).isEqualTo(FileKind.HISTORY);
        assertThat(kind("gpx", "<gpx><trk><trkseg/></trk></gpx>")).isEqualTo(FileKind.HISTORY);
        assertThat(kind("events", "user_id,timestamp,site_id\n17,2020-03-01 00:10:00,1\n")).isEqualTo(FileKind.FIXES);
        var fixes = look("fixes", "msisdn,time,lat,lon\n" + NUMBER + ",1600000000,1,2\n");
        assertThat(fixes.kind()).isEqualTo(FileKind.FIXES);
        assertThat(fixes.what()).contains("columns msisdn, time, lat, lon");
        assertThat(fixes.problem()).isEmpty();
    }

    @Test
    void whatIsNoKnownFileIsNamedWithAReason() throws Exception {
        assertThat(look("text", "Dear colleagues, find attached\n").problem().orElseThrow()).contains("no table of a known kind", "GPX");
        assertThat(look("binary", "this is not a table\u0000of fixes\n").problem().orElseThrow()).contains("neither text");
        assertThat(look("json", "{\"answer\": 42}").problem().orElseThrow()).contains("JSON file of an unknown kind", "answer");
        assertThat(look("empty", "").problem().orElseThrow()).contains("the file is empty");
        assertThat(run(PreviewImport.job(station, PreviewRequest.of(directory.resolve("gone.csv")))).problem().orElseThrow())
                .contains("there is no such file");
    }

    /** Four points single out most people, so the first rows of a file in the order of subscribers must not draw anybody's path. */
    @Test
    void nobodysPathIsShown() throws Exception {
        var rows = new StringBuilder("msisdn,time,lat,lon,accuracy\n");
        for (int who = 0; who < 3; who++) {
            for (int i = 0; i < 40; i++) {
                rows.append("491511234560").append(who).append(',').append(1_600_000_000 + 300 * i).append(",52.").append(who)
                        .append("1,13.4,20\n");
            }
        }
        var preview = look("fixes", rows.toString());
        assertThat(preview.rows()).hasSize(6);
        var events = new StringBuilder("user_id,timestamp,site_id\n");
        run(ImportCells.job(station, Files.writeString(directory.resolve("sites.csv"), "site_id,arr_id,lon,lat\n1,1,13.4,52.5\n")));
        for (int i = 0; i < 40; i++) {
            events.append("17,2020-03-01 00:").append(10 + i).append(":00,1\n");
        }
        assertThat(look("events", events.toString()).rows()).hasSize(2);
    }

    @Test
    void aRowIsShownAsItIsUnderstoodAndTheSubscriberAndDroppedColumnsAreNot() throws Exception {
        var preview = look("fixes", "msisdn,time,lat,lon,accuracy,called\n" + NUMBER + ",1600000000,52.5,13.4,20,4915187654321\n"
                + NUMBER + ",1600000060,95,13.4,20,4915187654321\n12,1600000060,52,13.4,20,4915187654321\n");
        assertThat(preview.columnNames()).containsExactly("msisdn", "time", "lat", "lon", "accuracy");
        assertThat(preview.rows()).hasSize(3);
        var first = preview.rows().getFirst();
        assertThat(first.line()).isEqualTo(2);
        assertThat(Objects.requireNonNull(first.fix()).latE7()).isEqualTo(525_000_000);
        assertThat(first.cells().subList(1, 5)).containsExactly("1600000000", "52.5", "13.4", "20");
        assertThat(preview.rows().get(1).problem()).isEqualTo("lat '95' is not a number from -90 to 90");
        assertThat(preview.rows().get(2).problem()).startsWith("msisdn is not a number of");
        assertThat(preview.columns().dropped()).containsExactly("called");
        assertThat(preview.columns().problems()).containsOnlyKeys(FixField.LAT, FixField.SUBSCRIBER);
        assertThat(preview.toString()).doesNotContain(NUMBER, "4915187654321");
        assertThat(station.facts().fixes()).isZero();
        assertThat(station.imports()).isEmpty();
    }

    @Test
    void aNumberIsNotShownInAWrongColumnEither() throws Exception {
        var text = "who,when,a,b\n" + NUMBER + ",1600000000,52.5,13.4\n";
        var wrong = new ColumnChoice("when", SubscriberKind.TOKEN, "who", ColumnChoice.ISO, "", "who", "b", "who", AccuracyLevel.P68, "50");
        assertThat(look("fixes", text, wrong).toString()).doesNotContain(NUMBER);
        var named = new ColumnChoice("when", SubscriberKind.TOKEN, "msisdn", ColumnChoice.EPOCH_MS, "", "a", "b", "", AccuracyLevel.P68,
                "50");
        assertThat(look("named", text.replace("who", "msisdn"), named).problem().orElseThrow()).contains("holds numbers of subscribers");
    }

    @Test
    void anUnusualHeaderShowsShapesOnlyUntilItsColumnsAreChosen() throws Exception {
        var text = UNUSUAL + NUMBER + ";13.09.2020 12:26:40;52.5;13.4;24.477;" + NUMBER + "\n";
        var unknown = look("fixes", text);
        assertThat(unknown.problem().orElseThrow()).contains("choose which column is what");
        assertThat(unknown.columns().all()).extracting(ImportPreview.Column::shape)
                .containsExactly("9999999999999", "99.99.9999 99:99:99", "99.9", "99.9", "99.999", "9999999999999");
        var chosen = look("fixes", text, COLUMNS);
        assertThat(chosen.problem()).isEmpty();
        var fix = Objects.requireNonNull(chosen.rows().getFirst().fix());
        assertThat(fix.t()).isEqualTo(1_600_000_000L);
        // A 95 % radius of 24.477 m has the standard deviation of a 68 % radius of 15.096 m.
        assertThat(fix.accuracyM()).isCloseTo(15.096f, org.assertj.core.data.Offset.offset(0.001f));
    }

    @Test
    void aMappingKeptForACarrierIsOfferedForTheNextFileThatFits() throws Exception {
        var text = UNUSUAL + NUMBER + ";13.09.2020 12:26:40;52.5;13.4;20;" + NUMBER + "\n";
        run(CarrierMappings.save(station, " Telefonica ", COLUMNS));
        assertThat(run(CarrierMappings.list(station))).extracting(SavedMapping::carrier).containsExactly("Telefonica");
        var offered = look("fixes", text);
        assertThat(offered.columns().carrier()).contains("Telefonica");
        assertThat(offered.columns().chosen()).map(ColumnChoice::time).contains("Zeitpunkt");
        assertThat(look("other", "token,time,lat,lon\nA,1600000000,1,2\n").columns().carrier()).isEmpty();
        var report = run(ImportFixes.ofCarrier(station, List.of(directory.resolve("fixes")), "Telefonica", Optional.empty())).getFirst();
        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.notes()).anyMatch(note -> note.contains("95 %"));
        run(CarrierMappings.delete(station, "Telefonica"));
        assertThat(look("fixes", text).columns().carrier()).isEmpty();
        var next = write("next", text.replace(";20;", ";21;"));
        assertThatThrownBy(() -> run(ImportFixes.ofCarrier(station, List.of(next), "Telefonica", Optional.empty())))
                .isInstanceOf(ImportException.class).hasMessageContaining("header");
    }

    @Test
    void theRejectsOfACarriersFileFitItsMappingThoughTheNumberIsATokenThere() throws Exception {
        var rows = new StringBuilder(UNUSUAL);
        for (int i = 0; i < 200; i++) {
            rows.append(NUMBER).append(String.format(Locale.ROOT, ";13.09.2020 %02d:%02d:40;%s;13.4;20;x%n", 12 + i / 60, i % 60,
                    i == 7 ? "95" : "52.5"));
        }
        run(CarrierMappings.save(station, "Telefonica", COLUMNS));
        var report = run(ImportFixes.ofCarrier(station, List.of(write("fixes", rows.toString())), "Telefonica", Optional.empty()))
                .getFirst();
        assertThat(report.rejectedRows()).isEqualTo(1);
        assertThat(report.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.reason()).isEqualTo("Breite is not a number from -90 to 90");
            assertThat(reason.rows()).isEqualTo(1);
        });
        var rejects = Objects.requireNonNull(report.rejectsFile());
        Files.writeString(rejects, Files.readString(rejects).replace(",95,", ",52.6,"));
        assertThat(run(PreviewImport.job(station, PreviewRequest.of(rejects))).columns().carrier()).contains("Telefonica");
        assertThat(run(ImportFixes.ofCarrier(station, List.of(rejects), "Telefonica", Optional.empty())).getFirst().stored()).isEqualTo(1);
    }

    @Test
    void aHistoryIsOpenedForAnExaminableCaseOnlyAndItsDevicesAreCounted() throws Exception {
        run(ImportCases.job(station, write("cases.csv", CASES)));
        var json = "{\"locations\":[{\"latitudeE7\":525000000,\"longitudeE7\":134000000,\"accuracy\":20,\"timestamp\":\"2020-09-13T12:00:00Z\","
                + "\"deviceTag\":1},{\"latitudeE7\":525000000,\"longitudeE7\":134000000,\"accuracy\":20,\"timestamp\":\"2020-09-13T12:05:00Z\","
                + "\"deviceTag\":2}]}";
        var file = write("Records.json", json);
        var unasked = run(PreviewImport.job(station, PreviewRequest.of(file)));
        assertThat(unasked.kind()).isEqualTo(FileKind.HISTORY);
        assertThat(unasked.rows()).isEmpty();
        assertThat(unasked.problem().orElseThrow()).contains("Choose the case");
        var closed = history(file, "C-2", Optional.empty());
        assertThat(closed.rows()).isEmpty();
        assertThat(closed.problem().orElseThrow()).contains("no consent");
        var both = history(file, "C-1", Optional.empty());
        assertThat(both.devices()).containsExactly(new ImportPreview.Device("1", 1), new ImportPreview.Device("2", 1));
        assertThat(both.problem().orElseThrow()).contains("2 devices");
        assertThat(history(file, "C-1", Optional.of("2")).problem()).isEmpty();
    }

    @Test
    void manyBadRowsAreSaidBeforeTheyStopTheImport() throws Exception {
        assertThat(look("fixes", "token,time,lat,lon\nA,1600000000,1,2\nB,1600000000,95,2\n").problem().orElseThrow())
                .contains("1 of the first 2 rows cannot be taken");
    }

    @Test
    void aMappingThatMakesNoSenseIsNotKept() {
        assertThatThrownBy(() -> run(CarrierMappings.save(station, " ", COLUMNS))).hasMessageContaining("1 to 100 characters");
        assertThatThrownBy(() -> run(CarrierMappings.save(station, "A", ColumnChoice.NONE))).hasMessageContaining("not chosen");
    }

    private ImportPreview history(Path file, String caseId, Optional<String> device) throws Exception {
        return run(PreviewImport.job(station,
                new PreviewRequest(file, Optional.of(FileKind.HISTORY), Optional.empty(), Optional.of(caseId), device)));
    }

    private FileKind kind(String name, String text) throws Exception {
        return look(name, text).kind();
    }

    private ImportPreview look(String name, String text) throws Exception {
        return run(PreviewImport.job(station, PreviewRequest.of(write(name, text))));
    }

    private ImportPreview look(String name, String text, ColumnChoice columns) throws Exception {
        return run(PreviewImport.job(station, new PreviewRequest(write(name, text), Optional.of(FileKind.FIXES), Optional.of(columns),
                Optional.empty(), Optional.empty())));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}

package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.MandatedOffice.passphrase;
import static org.pumphandle.station.MandatedOffice.run;
import static org.pumphandle.station.SpreadOffice.DAY;
import static org.pumphandle.station.SpreadOffice.request;
import static org.pumphandle.station.SpreadOffice.usual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.pumphandle.custody.KeyFile;
import org.pumphandle.exchange.GeoJsonText;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.publication.PublishedMap.Value;
import org.pumphandle.exchange.publication.PublishedTable;
import org.pumphandle.model.Action;
import org.pumphandle.model.Audience;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.PublicationState;
import org.pumphandle.model.SpreadMeasure;

/** A spread map goes from who prepares it to a supervisor and out as files; what was drawn once is never drawn again. */
class PublicationsTest {
    private static final Path ASSETS = Path.of(System.getProperty("pumphandle.assets", "assets"));

    @TempDir
    Path directory;
    private SpreadOffice office;

    @BeforeEach
    void office() throws Exception {
        office = new SpreadOffice(directory);
    }

    @Test
    void beforeAnythingIsDrawnItIsSaidWhatItCostsAndHowMuchIsWithheld() throws Exception {
        try (var station = office.tracer()) {
            var plan = run(Publications.plan(station, usual()));
            assertThat(plan).extracting(Publications.DayPlan::cells).containsExactly(0, 2);
            assertThat(plan.getLast().few()).isEqualTo(1);
            assertThat(plan.getLast().cost()).isEqualTo(Epsilon.parse("0.5"));
            assertThat(plan.getLast().left()).isEqualTo(Audience.PUBLIC.budget());
            assertThat(run(Publications.ledger(station))).as("nothing is spent").isEmpty();
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswerForGoodAndCostsNothingMore() throws Exception {
        try (var station = office.tracer()) {
            var first = values(station, run(Publications.prepare(station, usual())));
            for (int i = 0; i < 5; i++) {
                assertThat(values(station, run(Publications.prepare(station, usual())))).isEqualTo(first);
                assertThat(values(station, run(Publications.prepare(station, request(Audience.PARTNERS, 25, DAY, DAY, "1")))))
                        .isEqualTo(Map.of(DAY, first.get(DAY)));
            }
            assertThat(spent(station, Audience.PUBLIC)).isEqualTo(Epsilon.parse("0.5"));
            assertThat(spent(station, Audience.PARTNERS)).isEqualTo(Epsilon.parse("0.5"));
        }
    }

    @Test
    void anotherQuestionAboutTheSameDayCostsAnewUntilTheBudgetIsSpentAndThenNothingIsDrawn() throws Exception {
        try (var station = office.tracer()) {
            run(Publications.prepare(station, usual()));
            run(Publications.prepare(station, request(Audience.PUBLIC, 100, DAY, DAY, "0.5")));
            assertThatThrownBy(() -> run(Publications.prepare(station, request(Audience.PUBLIC, 5, DAY.minusDays(2), DAY, "0.1"))))
                    .isInstanceOf(StationException.class).hasMessageContaining("the budget of");
            assertThat(station.store().publications().answers().of(SpreadMeasure.EXPOSURES, "hexagon-5km2-50", DAY.minusDays(2), DAY))
                    .isEmpty();
            assertThat(run(Publications.list(station))).hasSize(2);
            assertThat(spent(station, Audience.PUBLIC)).isEqualTo(Audience.PUBLIC.budget());
        }
    }

    @Test
    void aWithdrawnConsentChangesNoAnswerThatWasGiven() throws Exception {
        try (var station = office.tracer()) {
            long number = run(Publications.prepare(station, usual()));
            var before = values(station, number);
            run(WithdrawConsent.job(station, "C-1"));
            assertThat(station.recorded("C-1").whyNotExaminable()).isPresent();
            assertThat(values(station, run(Publications.prepare(station, usual())))).isEqualTo(before);
            var plan = run(Publications.plan(station, request(Audience.PUBLIC, 100, DAY, DAY, "0.5")));
            assertThat(plan.getFirst().few()).as("with two cases left no cell of a new question is published").isEqualTo(2);
        }
    }

    @Test
    void afterABackupWasRestoredNoEarlierDayIsDrawn() throws Exception {
        var backup = directory.resolve("backup.zip");
        long number;
        try (var station = office.tracer()) {
            number = run(Publications.prepare(station, usual()));
        }
        office.office.backUp(backup);
        var restored = directory.resolve("restored");
        run(RestoreStation.job(backup, restored, "tracer", passphrase(), Optional.empty()));
        try (var station = StationFolder.open(restored, "tracer", passphrase(), office.office.clock)) {
            assertThat(station.store().settings().get(Publications.FIRST_NEW_DAY)).isPresent();
        }
        try (var station = office.tracer()) {
            Publications.answerOldDaysFromMemoryAlone(station);
            assertThat(values(station, run(Publications.prepare(station, usual())))).isEqualTo(values(station, number));
            assertThatThrownBy(() -> run(Publications.prepare(station, request(Audience.PUBLIC, 100, DAY, DAY, "0.1"))))
                    .hasMessageContaining("a backup was restored");
            assertThat(run(Publications.plan(station, request(Audience.PUBLIC, 100, DAY, DAY, "0.1"))).getFirst().isAllowed()).isFalse();
        }
    }

    @Test
    void daysThatAreNotOverAreRefused() throws Exception {
        try (var station = office.tracer()) {
            var today = station.today();
            for (var wrong : List.of(request(Audience.PUBLIC, 25, today, today, "1"),
                    request(Audience.PUBLIC, 25, DAY, DAY.minusDays(1), "1"),
                    request(Audience.PUBLIC, 25, DAY.minusDays(31), DAY, "1"))) {
                assertThatThrownBy(() -> run(Publications.prepare(station, wrong))).isInstanceOf(StationException.class)
                        .hasMessageContaining("a publication has");
            }
        }
    }

    @Test
    void whoeverPreparedItDoesNotApproveItAndAnotherSupervisorDoes() throws Exception {
        long number;
        try (var station = office.open("supervisor")) {
            number = run(Publications.prepare(station, usual()));
            assertThatThrownBy(() -> run(Publications.approve(station, number))).hasMessageContaining("whoever prepared");
            assertThatThrownBy(() -> run(ExportPublication.job(station, number, ASSETS, directory.resolve("out"))))
                    .hasMessageContaining("is not approved");
        }
        try (var station = office.open("second")) {
            run(Publications.approve(station, number));
            assertThat(run(Publications.review(station, number)).publication().state()).isEqualTo(PublicationState.APPROVED);
            assertThatThrownBy(() -> run(Publications.giveBack(station, number, "late"))).hasMessageContaining("does not wait");
        }
        try (var station = office.open("overseer")) {
            assertThat(run(Publications.list(station))).hasSize(1);
            assertThat(spent(station, Audience.PUBLIC)).isEqualTo(Epsilon.parse("0.5"));
            var leaves = run(Oversight.entries(station, LogFilter.ALL)).newest().stream().map(one -> one.leaf().action()).toList();
            assertThat(leaves).contains(Action.PUBLICATION_PREPARED.code(), Action.PUBLICATION_APPROVED.code());
        }
    }

    @Test
    void whatIsGivenBackStaysSpent() throws Exception {
        long number;
        try (var station = office.tracer()) {
            number = run(Publications.prepare(station, usual()));
        }
        try (var station = office.open("supervisor")) {
            assertThatThrownBy(() -> run(Publications.giveBack(station, number, " "))).isInstanceOf(StationException.class);
            run(Publications.giveBack(station, number, "too few days"));
            assertThat(spent(station, Audience.PUBLIC)).isEqualTo(Epsilon.parse("0.5"));
        }
    }

    @Test
    void whatWasChangedAfterItWasPreparedIsNotWritten() throws Exception {
        long number = approved(usual());
        for (var change : List.of("update spread_value set persons = persons + 1", "update publication set mark = 'other'",
                "update publication set decided_by = prepared_by")) {
            var store = office.office.folder().resolve("station.mv.db");
            var before = Files.readAllBytes(store);
            change(change);
            try (var station = office.open("second")) {
                assertThatThrownBy(() -> run(ExportPublication.job(station, number, ASSETS, directory.resolve("out")))).as(change)
                        .isInstanceOf(StationException.class).hasMessageContaining("was changed");
            }
            Files.write(store, before);
        }
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void theFilesHaveTheSameValuesAndNothingThatIsCountedExactly() throws Exception {
        long number = approved(request(Audience.PUBLIC, 25, DAY.minusDays(30), DAY, "1"));
        var out = directory.resolve("out");
        List<Value> values;
        try (var station = office.open("second")) {
            values = run(Publications.review(station, number)).answers().stream().flatMap(PublicationsTest::asWritten).toList();
            for (int again = 0; again < 2; again++) {
                assertThat(run(ExportPublication.job(station, number, ASSETS, out))).hasSize(7).allMatch(Files::isRegularFile);
            }
        }
        assertThat(values).singleElement().satisfies(value -> assertThat(value.persons()).isBetween(24L, 90L));
        for (var format : ExportFormat.values()) {
            var table = FeatureFiles.read(format, out.resolve("spread-1." + format.extension()), PublishedTable.LAYOUT);
            assertThat(PublishedTable.values(table)).as(format.code()).isEqualTo(values);
        }
        assertThat(GeoJsonText.check(out.resolve("spread-1.geojson"))).isEqualTo(1);
        assertThat(ImageIO.read(out.resolve("spread-1.png").toFile()).getWidth()).isEqualTo(1600);
        try (var pdf = new PdfReader(Files.readAllBytes(out.resolve("spread-1.pdf")))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(pdf).getTextFromPage(1)).contains("Ledger", "Approved by second", "discrete Laplace");
        }
        assertThat(text(out)).contains("Ministry").doesNotContain("few_persons", "complementary", "TOKEN", "C-1");
        keepPictures(out);
    }

    private static Epsilon spent(Station station, Audience audience) throws Exception {
        return run(Publications.ledger(station)).stream().filter(one -> one.day().equals(DAY)).findFirst().orElseThrow().spent(audience);
    }

    /** Of the text files together. */
    private static String text(Path folder) throws IOException {
        return Files.readString(folder.resolve("spread-1.csv")) + Files.readString(folder.resolve("spread-1.geojson"))
                + Files.readString(folder.resolve("spread-1.signed.txt"))
                + new String(Files.readAllBytes(folder.resolve("spread-1.gpkg")), StandardCharsets.ISO_8859_1);
    }

    /** To be looked at, beside the pictures of screens. */
    private static void keepPictures(Path out) throws IOException {
        var shown = Path.of(System.getProperty("pumphandle.screenshots", "target/screens"));
        Files.createDirectories(shown);
        for (var name : List.of("spread-1.png", "spread-1.pdf")) {
            Files.write(shown.resolve("published-" + name), Files.readAllBytes(out.resolve(name)));
        }
    }

    private static Stream<Value> asWritten(DayAnswer answer) {
        return answer.values().entrySet().stream().map(one -> new Value(answer.question().day(), one.getKey(), one.getValue()));
    }

    private long approved(Publications.Request request) throws Exception {
        long number;
        try (var station = office.tracer()) {
            number = run(Publications.prepare(station, request));
        }
        try (var station = office.open("second")) {
            return run(Publications.approve(station, number));
        }
    }

    private static Map<LocalDate, SortedMap<HexCell, Long>> values(Station station, long number) throws Exception {
        return run(Publications.review(station, number)).answers().stream()
                .collect(Collectors.toMap(answer -> answer.question().day(), DayAnswer::values));
    }

    private void change(String sql) throws Exception {
        try (var keys = KeyFile.open(office.office.folder(), "tracer", passphrase());
                var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + office.office.folder().resolve("station") + ";CIPHER=AES;IFEXISTS=TRUE", "station",
                        new String(keys.station().filePassword()) + " station")) {
            assertThat(connection.createStatement().executeUpdate(sql)).as(sql).isPositive();
        }
    }
}

package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.exchange.GoDataRelationships;
import org.pumphandle.exchange.ListedContact;
import org.pumphandle.exchange.SormasContacts;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.station.Oversight;
import org.pumphandle.station.Station;

/** The commands as a person or a script uses them, from files to files. */
class CommandLineTest {
    private static final Path BABOONS = Path.of("..", "shared", "data", "baboons", "baboons.csv.gz");

    @TempDir
    Path directory;
    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void writePassphrase() throws IOException {
        Files.writeString(directory.resolve("passphrase"), "broad street 1854\n");
        Files.writeString(directory.resolve("wrong"), "broad street 1855\n");
    }

    @Test
    void aSimulatedTownGoesTheWholeWay() throws IOException {
        assertThat(run("simulate", "--subscribers", "60", "--days", "6", "--seed", "3", "--out", path("town"))).isZero();
        assertThat(station("init", "--mandate", "demonstration")).isZero();
        assertThat(station("import", "layer", path("town/streets.geojson"))).isZero();
        assertThat(station("import", "cases", path("town/cases.csv"))).isZero();
        try (var histories = Files.list(directory.resolve("town/history"))) {
            for (var history : histories.sorted().toList()) {
                var caseId = String.valueOf(history.getFileName()).replace(".csv", "");
                assertThat(station("import", "history", caseId, history.toString())).isIn(0, 1);
            }
        }
        assertThat(station("import", "fixes", path("town/fixes.csv"))).isZero();
        assertThat(station("match", "--out", path("result"))).isZero();
        var contacts = Files.readAllLines(directory.resolve("result/contacts.csv"));
        assertThat(contacts.getFirst())
                .isEqualTo("case_id,contact_ref,rule,episodes,minutes,longest_episode_minutes,first_t,last_t,min_distance_m,"
                        + "nominal,sure_minutes,expected_minutes,possible_minutes,verdict,weight,mandate");
        assertThat(contacts.stream().skip(1)).isNotEmpty().allMatch(row -> row.endsWith(",demonstration"));
        TownCheck.hold(directory.resolve("town"), contacts);
        assertThat(String.join("\n", contacts)).doesNotContain("9991000");
        assertThat(Files.readAllLines(directory.resolve("result/episodes.csv")).getFirst())
                .isEqualTo("case_id,contact_ref,start_t,end_t,minutes,lat,lon,min_distance_m,mandate");
        assertThat(station("import", "fixes", path("town/fixes.csv"))).isZero();
        assertThat(out.toString()).contains("imported before; nothing was added");
        assertNoRawNumberIn(directory.resolve("station"));
        contactsGoToOtherSystems(contacts);
    }

    private void contactsGoToOtherSystems(List<String> contacts) throws IOException {
        assertThat(station("export", "--as", "godata", "--out", path("result/godata.csv"))).isZero();
        assertThat(station("export", "--as", "sormas", "--out", path("result/sormas.csv"))).isEqualTo(2);
        assertThat(station("export", "--as", "sormas", "--reporting-user", "tracer", "--out", path("result/sormas.csv"))).isZero();
        var references = contacts.stream().skip(1).map(row -> List.of(row.split(",", -1)).get(1)).toList();
        assertThat(GoDataRelationships.read(directory.resolve("result/godata.csv"))).extracting(ListedContact::reference)
                .containsExactlyElementsOf(references);
        assertThat(SormasContacts.read(directory.resolve("result/sormas.csv"))).extracting(ListedContact::reference)
                .containsExactlyElementsOf(references);
        assertNoRawNumberIn(directory.resolve("result"));
    }

    @Test
    void filesOfOtherSystemsAreRecognisedAndTheReasonIsSaid() throws IOException {
        assertThat(station("init", "--mandate", "demonstration")).isZero();
        Files.writeString(directory.resolve("own.csv"), "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                + "CASE-1,2020-06-08,,,K1,2020-06-09,contact-tracing\n");
        Files.writeString(directory.resolve("godata.csv"), "visualId,firstName,classification,dateOfOnset,dateOfReporting\n"
                + "CASE-1,Ada,CONFIRMED,2020-06-07,2020-06-09\nCASE-2,Bob,CONFIRMED,,2020-06-09\n");
        assertThat(station("import", "cases", path("own.csv"))).isZero();
        assertThat(station("import", "cases", path("godata.csv"))).isZero();
        assertThat(out.toString())
                .contains("case line list of Go.Data (it has the columns classification, dateOfOnset and dateOfReporting)",
                        "columns dropped while reading: firstName",
                        "case CASE-2 is recorded but cannot be examined: no consent is recorded")
                .doesNotContain("case CASE-1 is");
        var parquet = Path.of("src", "test", "resources", "parquet", "numbers.parquet").toString();
        assertThat(station("import", "fixes", parquet, "--save-mapping", path("mapping"))).isZero();
        assertThat(out.toString()).contains("fixes Parquet (it begins and ends with PAR1), 40 rows read",
                "columns dropped while reading: imei, called, tags, place");
        assertThat(Files.readString(directory.resolve("mapping"))).contains("subject=msisdn");
    }

    private static void assertNoRawNumberIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("99910000");
            }
        }
    }

    @Test
    void theLogIsHandedOutAndVerifiedWithoutTheStation() throws IOException {
        assertThat(station("init", "--mandate", "demonstration")).isZero();
        assertThat(station("log", "head", "--account", "overseer")).isEqualTo(1);
        assertThat(err.toString()).contains("no folder is chosen", "--to");
        assertThat(station("log", "head", "--account", "overseer", "--to", path("drive"))).isEqualTo(1);
        assertThat(err.toString()).contains("is not there; plug the drive in");
        Files.createDirectory(directory.resolve("drive"));
        assertThat(station("log", "head", "--account", "overseer")).isZero();
        Path head;
        try (var heads = Files.list(directory.resolve("drive"))) {
            head = heads.findFirst().orElseThrow();
        }
        assertThat(station("log", "export", path("log.txt"), "--account", "overseer")).isZero();
        assertThat(station("log", "export", path("log.txt"), "--account", "overseer")).isEqualTo(1);
        assertThat(station("check")).isZero();
        assertThat(run("verify-log", path("log.txt"))).isZero();
        assertThat(out.toString()).contains("the log is sound", "no head that was kept outside was given");
        assertThat(run("verify-log", path("log.txt"), "--head", head.toString())).isZero();
        assertThat(out.toString()).contains("heads kept outside that fit: 1");
        var text = Files.readString(directory.resolve("log.txt"));
        Files.writeString(directory.resolve("log.txt"), text.replaceFirst("log-exported", "case-viewed"));
        assertThat(run("verify-log", path("log.txt"))).isEqualTo(1);
        assertThat(out.toString()).containsPattern("the log is broken: leaf \\d+ was changed: its text does not fit its hash")
                .containsPattern("first bad leaf: \\d+ \\(line \\d+ of ");
    }

    @Test
    void theProofOfALeafIsVerifiedWithoutTheStation() throws Exception {
        assertThat(station("init", "--mandate", "demonstration")).isZero();
        try (var open = Station.open(directory.resolve("station"), "overseer", "broad street 1854".toCharArray())) {
            var proof = Oversight.proof(open, 1).run(Progress.NONE, new Cancellation());
            Files.writeString(directory.resolve("proof.txt"), proof.fileText());
            Files.writeString(directory.resolve("forged.txt"), proof.fileText().replaceFirst("(leaf\t\\w+\t)1\t", "$12\t"));
        }
        assertThat(run("verify-log", path("proof.txt"))).isZero();
        assertThat(out.toString()).contains("the proof holds", "leaf: 1\t", "no head that was kept outside was given");
        assertThat(run("verify-log", path("forged.txt"))).isEqualTo(1);
        assertThat(out.toString()).contains("the proof does not hold: leaf, path and signed head do not fit together");
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedDoesNot() throws Exception {
        run("simulate", "--subscribers", "40", "--days", "4", "--seed", "5", "--out", path("a"));
        run("simulate", "--subscribers", "40", "--days", "4", "--seed", "5", "--out", path("b"));
        run("simulate", "--subscribers", "40", "--days", "4", "--seed", "6", "--out", path("c"));
        assertThat(hashes("a")).isEqualTo(hashes("b")).isNotEqualTo(hashes("c")).hasSizeGreaterThanOrEqualTo(4);
    }

    private List<String> hashes(String folder) throws Exception {
        var hashes = new ArrayList<String>();
        try (var files = Files.walk(directory.resolve(folder))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                hashes.add(file.getFileName()
                        + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        return hashes;
    }

    @Test
    void wrongUsageIsTwoAndFailureIsOne() throws IOException {
        assertThat(run("no-such-thing")).isEqualTo(2);
        assertThat(run("match", path("station"))).isEqualTo(2);
        assertThat(station("match", "--radius", "0", "--out", path("o"))).isEqualTo(2);
        assertThat(err.toString()).contains("radius");
        assertThat(station("match", "--rule", "nonsense", "--out", path("o"))).isEqualTo(2);
        assertThat(station("match", "--out", path("o"))).isEqualTo(1);
        assertThat(err.toString()).contains("is not a station");
        assertThat(station("init", "--mandate", "demonstration")).isZero();
        assertThat(station("init", "--mandate", "demonstration")).isEqualTo(1);
        assertThat(run("match", path("station"), "--out", path("o"), "--passphrase-file", path("wrong"))).isEqualTo(1);
        assertThat(err.toString()).contains("do not open").doesNotContain("1855");
        assertThat(run("--help")).isZero();
        assertThat(run("import", "fixes", "--help")).isZero();
    }

    @Test
    void aBrokenFileLeavesTheStationAsItWas() throws IOException {
        station("init", "--mandate", "demonstration");
        var broken = Files.writeString(directory.resolve("broken.csv"), "token,time,lat,lon\nA,1600000000,1,2\nB,1600000000,95,2\n");
        assertThat(station("import", "fixes", broken.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("broken.csv").contains("line 3: lat '95' is not a number from -90 to 90");
        var whole = Files.writeString(directory.resolve("whole.csv"), "token,time,lat,lon\nA,1600000000,1,2\n");
        assertThat(station("import", "fixes", whole.toString(), path("none.csv"))).isEqualTo(1);
        assertThat(station("import", "fixes", whole.toString())).isZero();
        assertThat(out.toString()).contains("1 rows read, 1 stored").doesNotContain("imported before");
    }

    @Test
    void aCarriersMappingIsKeptUsedAndTheReportIsWritten() throws IOException {
        station("init", "--mandate", "demonstration");
        var mapping = Files.writeString(directory.resolve("columns.mapping"),
                "subject=who\nsubject_kind=msisdn\ntime=when\ntime_format=epoch_s\nlat=a\nlon=b\n");
        var header = "who,when,a,b\n";
        var first = Files.writeString(directory.resolve("first.csv"), header + "4915112345678,1600000000,1,2\n");
        var next = Files.writeString(directory.resolve("next.csv"), header + "4915112345678,1600000060,1,2\n");
        assertThat(station("import", "fixes", next.toString(), "--carrier", "North")).isEqualTo(1);
        assertThat(err.toString()).contains("the header");
        assertThat(station("import", "fixes", first.toString(), "--mapping", mapping.toString(), "--save-carrier", "North")).isZero();
        assertThat(station("import", "fixes", next.toString(), "--carrier", "North")).isZero();
        assertThat(station("import", "fixes", next.toString(), "--carrier", "North", "--save-carrier", "South", "--mapping",
                mapping.toString())).isEqualTo(2);
        assertThat(station("imports", "--report", "3", "--out", path("report.html"))).isZero();
        assertThat(Files.readString(directory.resolve("report.html"))).contains("Import 3: next.csv").doesNotContain("4915112345678");
        assertThat(station("imports", "--report", "3")).isEqualTo(2);
    }

    @Test
    void contactsOfDestroyedDaysAreLostOnlyWhereThatIsSaid() throws IOException {
        station("init", "--mandate", "demonstration");
        var cases = Files.writeString(directory.resolve("cases.csv"),
                "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                        + "C-1,2020-09-14,,,K-1,2020-09-14,contact-tracing\n");
        var rows = new StringBuilder();
        for (int minute = 0; minute <= 30; minute++) {
            rows.append(1_600_000_000L + 60L * minute).append(",51.5,0.1,5\n");
        }
        var history = Files.writeString(directory.resolve("history.csv"), "time,lat,lon,accuracy\n" + rows);
        var fixes = Files.writeString(directory.resolve("fixes.csv"),
                "token,time,lat,lon,accuracy\n" + rows.toString().replaceAll("(?m)^1", "A,1"));
        assertThat(station("import", "cases", cases.toString())).isZero();
        assertThat(station("import", "history", "C-1", history.toString())).isZero();
        assertThat(station("import", "fixes", fixes.toString())).isZero();
        assertThat(station("match", "--out", path("before"))).isZero();
        assertThat(station("retention", "--before", "2020-09-14")).isZero();

        assertThat(station("match", "--radius", "20", "--out", path("refused"))).isEqualTo(1);
        assertThat(err.toString()).contains("lose 1 contact of 1 case for good", "(2020-09-13)", "--replace");
        assertThat(directory.resolve("refused")).doesNotExist();
        assertThat(station("match", "--out", path("after"))).isZero();
        assertThat(out.toString()).contains("case C-1: 1 contact stands as the match of");
        assertThat(directory.resolve("after/contacts.csv")).hasSameTextualContentAs(directory.resolve("before/contacts.csv"));
        assertThat(directory.resolve("after/episodes.csv")).hasSameTextualContentAs(directory.resolve("before/episodes.csv"));
        assertThat(station("match", "--radius", "20", "--replace", "--out", path("replaced"))).isZero();
        assertThat(directory.resolve("replaced/contacts.csv")).content().hasLineCount(1);
    }

    @Test
    void aCaseWithoutConsentIsRecordedButNotExamined() throws IOException {
        station("init", "--mandate", "demonstration");
        var cases = Files.writeString(directory.resolve("cases.csv"),
                "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\nC-1,2020-09-13,,,,,\n");
        assertThat(station("import", "cases", cases.toString())).isZero();
        var history = Files.writeString(directory.resolve("history.csv"), "time,lat,lon\n1600000000,1,2\n");
        assertThat(station("import", "history", "C-1", history.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no consent is recorded");
        assertThat(station("match", "--out", path("o"))).isZero();
        assertThat(out.toString()).contains("case C-1: not examined, no consent is recorded");
    }

    @Test
    void aCaseIsShownReportedAndClosedWithAReason() throws IOException {
        station("init", "--mandate", "demonstration");
        var cases = Files.writeString(directory.resolve("cases.csv"),
                "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\nC-1,2020-09-14,,,,,\n");
        station("import", "cases", cases.toString());
        assertThat(station("case", "show", "--case", "C-1")).isZero();
        assertThat(out.toString()).contains("case C-1, new");
        assertThat(station("case", "due")).isZero();
        assertThat(station("spread", "curves")).isZero();
        assertThat(station("spread", "map", "--cell", "10")).isZero();
        assertThat(out.toString()).contains(" cases count, ", "contacts of a case: ", " cases count; ");
        assertThat(station("spread", "curves", "--serial-mean", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("the serial interval needs a mean above 1");
        assertThat(out.toString()).contains("nothing is due");
        assertThat(station("spread", "clusters", "--as", "geojson", "--out", path("tables"))).isZero();
        assertThat(directory.resolve("tables").resolve("clusters.geojson")).content().contains("\"features\"");
        assertThat(station("spread", "clusters", "--as", "csv")).as("without a folder").isEqualTo(2);
        assertThat(station("case", "report", "--case", "C-1", "--out", path("case.html"))).isZero();
        assertThat(directory.resolve("case.html")).content().contains("Case C-1", "none is recorded");
        assertThat(station("case", "close", "--case", "C-1", "--reason", "no_consent")).isZero();
        assertThat(out.toString()).contains("case C-1 is closed: no-consent");
    }

    @Test
    void aConsentIsRecordedChangedShownAndWithdrawnOnlyWhereThatIsMeant() throws IOException {
        station("init", "--mandate", "demonstration");
        var cases = Files.writeString(directory.resolve("cases.csv"),
                "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\nC-1,2020-09-14,,,,,\n");
        station("import", "cases", cases.toString());
        assertThat(station("consent", "show", "--case", "C-1")).isZero();
        assertThat(out.toString()).contains("case C-1: no consent is recorded");
        assertThat(station("consent", "record", "--case", "C-1", "--id", "K-1")).isEqualTo(1);
        assertThat(err.toString()).contains("name --at to record one");
        var form = Files.writeString(directory.resolve("form.pdf"), "%PDF-1.7 a scan");
        assertThat(station("consent", "record", "--case", "C-1", "--id", "K-1", "--at", "2020-09-14", "--purposes",
                "contact-tracing,identity", "--collection", "paper-form", "--form", form.toString())).isZero();
        assertThat(station("consent", "record", "--case", "C-1", "--to", "2020-09-20")).isZero();
        assertThat(out.toString()).contains("consent K-1 of case C-1, version 2 is recorded");
        station("consent", "show", "--case", "C-1", "--form-out", path("out.pdf"));
        assertThat(out.toString()).contains("version 2, given", "signed on a paper form", "until 2020-09-20", "form: PDF, 15 bytes");
        assertThat(directory.resolve("out.pdf")).hasSameBinaryContentAs(form);
        history("C-1", "1600000000,1,2\n1700000000,1,2\n");
        assertThat(out.toString()).contains("1 rows outside the case's period were passed over");
        assertThat(station("consent", "withdraw", "--case", "C-1")).isEqualTo(2);
        assertThat(err.toString()).contains("add --yes");
        assertThat(station("consent", "withdraw", "--case", "C-1", "--yes")).isZero();
        assertThat(out.toString()).contains("Consent K-1 of case C-1 is withdrawn", "Erased: 1 fix of its history");
        assertThat(station("import", "history", "C-1", path("C-1.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("consent K-1 was withdrawn");
    }

    @Test
    void aCaseThatCanHaveNoAnswerIsToldWhy() throws IOException {
        station("init", "--mandate", "demonstration");
        var cases = Files.writeString(directory.resolve("cases.csv"),
                "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n"
                        + "ALONE,2020-09-14,2020-09-14,,K,2020-09-14,contact-tracing\n"
                        + "FAR,2020-09-14,2020-09-14,,K,2020-09-14,contact-tracing\n"
                        + "EARLY,2020-06-14,2020-06-14,,K,2020-06-14,contact-tracing\n");
        assertThat(station("import", "cases", cases.toString())).isZero();
        history("ALONE", "1600000000,1,2\n");
        history("FAR", "1600000000,50,2\n1600000300,50,2\n");
        history("EARLY", "1592000000,1,2\n1592000300,1,2\n");
        var fixes = Files.writeString(directory.resolve("fixes.csv"), "token,time,lat,lon\nA,1600000000,1,2\nA,1600000300,1,2\n");
        assertThat(station("import", "fixes", fixes.toString())).isZero();
        assertThat(station("match", "--out", path("o"))).isZero();
        assertThat(out.toString()).contains("case ALONE: the window of rule vicinity-15 holds one fix of the history alone")
                .contains("case FAR: its history lies outside the area").contains("case EARLY: its window (")
                .contains("lies outside the carrier");
    }

    private void history(String caseId, String rows) throws IOException {
        var file = Files.writeString(directory.resolve(caseId + ".csv"), "time,lat,lon\n" + rows);
        assertThat(station("import", "history", caseId, file.toString())).isZero();
    }

    @Test
    void theTroopsContactsAreThoseOfTheBruteForce() throws Exception {
        assumeTrue(Files.exists(BABOONS));
        TroopCheck.run(BABOONS, directory);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    /** Runs a command on the station with the passphrase. */
    private int station(String... arguments) {
        int words = List.of("import", "consent", "case", "log", "spread").contains(arguments[0]) ? 2 : 1;
        var all = new ArrayList<>(Arrays.asList(arguments).subList(0, words));
        all.add(path("station"));
        all.addAll(Arrays.asList(arguments).subList(words, arguments.length));
        all.addAll(List.of("--passphrase-file", path("passphrase")));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return PumphandleCommand.run(new NoDisplay(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}

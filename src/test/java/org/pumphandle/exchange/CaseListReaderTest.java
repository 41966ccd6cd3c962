package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Case;
import org.pumphandle.model.Contact;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.Verdict;

class CaseListReaderTest {
    static final String GODATA = "uuid,case_id,address,firstName,classification,date_of_reporting,date_of_onset,isolation_startdate\n"
            + "8b2f6d3e-0000-4000-8000-000000000001,CASE-1,Broad Street 40,Ada,CONFIRMED,2020-06-09,2020-06-07,2020-06-10\n"
            + "8b2f6d3e-0000-4000-8000-000000000002,CASE-2,,Bob,PROBABLE,2020-06-09,,\n"
            + "8b2f6d3e-0000-4000-8000-000000000003,CASE-2,,Cyd,LNG_REFERENCE_DATA_CATEGORY_CASE_CLASSIFICATION_CONFIRMED,2020-06-08,,\n";
    static final String GODATA_JSON = "[{\"id\":\"x1\",\"visualId\":\"CASE-1\",\"firstName\":\"Ada\",\"phone\":\"+49151123\",\"classification\":"
            + "\"LNG_REFERENCE_DATA_CATEGORY_CASE_CLASSIFICATION_CONFIRMED\",\"dateOfOnset\":\"2020-06-07T00:00:00.000Z\",\"dateOfReporting\":"
            + "\"2020-06-09T00:00:00.000Z\",\"dateRanges\":[{\"typeId\":\"LNG_REFERENCE_DATA_CATEGORY_PERSON_DATE_TYPE_ISOLATION\",\"startDate\":"
            + "\"2020-06-10T00:00:00.000Z\"}],\"labResults\":[{\"result\":\"LNG_REFERENCE_DATA_CATEGORY_LAB_TEST_RESULT_POSITIVE\","
            + "\"dateSampleTaken\":\"2020-06-08T00:00:00.000Z\"}]}]";
    static final String SORMAS = "## exported on 1 July\nCaseData,CaseData,CaseData,CaseData,CaseData,CaseData,Sample,PathogenTest,Sample,PathogenTest\n"
            + "uuid,caseClassification,person.lastName,symptoms.onsetDate,reportDate,quarantineFrom,sampleDateTime,testResult,sampleDateTime,testResult\n"
            + "AAAA,CONFIRMED,Lewis,06/07/2020,06/09/2020,06/13/2020,06/08/2020 10:30,NEGATIVE,06/10/2020,POSITIVE\n## in between\n"
            + "BBBB,PROBABLE,Snow,,06/09/2020,,06/08/2020,POSITIVE\n";

    @TempDir
    Path directory;

    @Test
    void aListOfGoDataGivesCasesThatNeedAConsent() throws IOException {
        var list = read(GODATA);
        assertThat(list.kind())
                .isEqualTo("case line list of Go.Data (it has the columns classification, date_of_onset and date_of_reporting)");
        assertThat(list.cases()).extracting(Case::id).containsExactly("CASE-1", "8b2f6d3e-0000-4000-8000-000000000002",
                "8b2f6d3e-0000-4000-8000-000000000003");
        assertThat(list.cases().getFirst()).isEqualTo(new Case("CASE-1", at("2020-06-09"), at("2020-06-07"), at("2020-06-10"), null));
        assertThat(list.cases().get(1).testPositiveAt()).isNull();
        assertThat(list.cases().getFirst().whyNotExaminable()).hasValue("no consent is recorded");
        assertThat(list.notes()).anyMatch(note -> note.equals("columns dropped while reading: address, firstName"))
                .anyMatch(note -> note.contains("no consent")).anyMatch(note -> note.contains("of 2 confirmed cases"));
    }

    @Test
    void theJsonOfGoDataIsReadWithItsLaboratoryResults() throws IOException {
        var list = read(GODATA_JSON);
        assertThat(list.kind()).contains("JSON list");
        assertThat(list.cases()).containsExactly(new Case("CASE-1", at("2020-06-08"), at("2020-06-07"), at("2020-06-10"), null));
        assertThat(list.notes()).anyMatch(note -> note.equals("values dropped while reading: firstName, phone"));
        assertThatThrownBy(() -> read("[{\"a\":1}]")).isInstanceOf(ImportException.class)
                .hasMessageContaining("JSON file of an unknown kind");
    }

    @Test
    void aListOfSormasIsReadWithItsSamplesAndComments() throws IOException {
        var list = read(SORMAS);
        assertThat(list.kind()).isEqualTo("case line list of SORMAS (its first row names the entity CaseData)");
        assertThat(list.rowsRead()).isEqualTo(2);
        assertThat(list.cases()).containsExactly(new Case("AAAA", at("2020-06-10"), at("2020-06-07"), at("2020-06-13"), null),
                new Case("BBBB", null, null, null, null));
        assertThat(list.notes()).anyMatch(note -> note.equals("columns dropped while reading: person.lastName"));
    }

    @Test
    void daysAndMonthsAreToldApartByAllDatesTogether() throws IOException {
        var head = "uuid,caseClassification,reportDate\n";
        assertThat(read(head + "A,CONFIRMED,03/04/2020\nB,CONFIRMED,13/04/2020\n").cases().getFirst().testPositiveAt())
                .isEqualTo(at("2020-04-03"));
        var guessed = read(head + "A,CONFIRMED,03/04/2020\n");
        assertThat(guessed.cases().getFirst().testPositiveAt()).isEqualTo(at("2020-03-04"));
        assertThat(guessed.notes()).anyMatch(note -> note.contains("whether day or month stands first"));
        assertThat(read(head + "A,CONFIRMED,3.4.2020 12:30\n").cases().getFirst().testPositiveAt())
                .isEqualTo(Instant.parse("2020-04-03T12:30:00Z"));
        assertThatThrownBy(() -> read(head + "A,CONFIRMED,14/14/2020\n")).hasMessageContaining("reportDate '14/14/2020' is not a date");
    }

    @Test
    void rejectedCasesCanBeCorrectedAndImportedAgain() throws IOException {
        assertThatThrownBy(() -> read(GODATA.replace("2020-06-07", "June"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 2: dateOfOnset 'June'");
        var rejects = Files.readString(directory.resolve("rejects.csv"));
        assertThat(rejects).doesNotContain("Ada").doesNotContain("Broad Street");
        assertThat(read(rejects.replace("June", "2020-06-07")).cases()).containsExactly(read(GODATA).cases().getFirst());
        assertThatThrownBy(() -> read(SORMAS.replace("06/07/2020", "June"))).hasMessageContaining("line 4: symptoms.onsetDate 'June'");
        var sormas = Files.readString(directory.resolve("rejects.csv"));
        assertThat(sormas).doesNotContain("Lewis");
        assertThat(read(sormas.replace("June", "2020-06-07")).cases()).containsExactly(read(SORMAS).cases().getFirst());
    }

    @Test
    void theColumnsOfAnOwnListThatAreNotNeededAreDropped() throws IOException {
        var list = read("case_id,name,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\nC1,Ada,2020-03-01,,,,,\n");
        assertThat(list.kind()).startsWith("case line list (");
        assertThat(list.notes()).containsExactly("columns dropped while reading: name");
    }

    @Test
    void contactsAreWrittenForBothSystemsAndReadBackAndAreNoCases() throws IOException {
        var evidence = new Evidence(20, 21, 22, Verdict.PROBABLE, 3, 0, 0, 1.5);
        var contacts = List.of(contact("CASE-1", "K7Q2", 1_591_700_000, 1_591_701_200, evidence),
                contact("8b2f6d3e-0000-4000-8000-000000000002", "M3XZ", 1_591_740_000, 1_591_750_000, evidence));
        var listed = List.of(new ListedContact("CASE-1", "K7Q2", LocalDate.of(2020, 6, 9)),
                new ListedContact("8b2f6d3e-0000-4000-8000-000000000002", "M3XZ", LocalDate.of(2020, 6, 10)));
        var zone = ZoneId.of("Europe/London");
        var goData = directory.resolve("godata.csv");
        GoDataRelationships.write(goData, contacts, zone, LocalDate.of(2020, 6, 12), "demonstration");
        assertThat(GoDataRelationships.read(goData)).isEqualTo(listed);
        assertThat(Files.readString(goData)).contains("8b2f6d3e-0000-4000-8000-000000000002", "2 - Medium", "Short (minutes)");
        var sormas = directory.resolve("sormas.csv");
        SormasContacts.write(sormas, contacts, zone, LocalDate.of(2020, 6, 12), "tracer", "demonstration");
        assertThat(SormasContacts.read(sormas)).isEqualTo(listed);
        assertThat(Files.readString(sormas)).startsWith("Contact,Contact,").contains("true,06/09/2020,06/10/2020", "tracer", "06/12/2020");
        for (var file : List.of(goData, sormas)) {
            assertThatThrownBy(() -> read(Files.readString(file))).isInstanceOf(ImportException.class)
                    .hasMessageContaining("this is a list of contacts");
        }
    }

    private static Contact contact(String caseId, String reference, double startT, double endT, Evidence evidence) {
        return new Contact(caseId, reference, "who-2021", true, List.of(episode(startT, endT)), evidence);
    }

    private static Episode episode(double startT, double endT) {
        return new Episode(startT, endT, (endT - startT) / 60, 51.5, -0.1, 1.5);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private CaseList read(String text) throws IOException {
        var file = Files.writeString(directory.resolve("cases.csv"), text);
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            return CaseListReader.read(file, ZoneOffset.UTC, rejects, Progress.NONE, new Cancellation());
        }
    }
}

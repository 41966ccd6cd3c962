package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.pumphandle.audit.ProofFile;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;

/** What an overseer learns of a station, and that asking is told too. */
class OversightTest {
    private static final String PASSPHRASE = "broad street pump";

    @TempDir
    Path directory;

    @BeforeEach
    void aTracerLooksAtACase() throws Exception {
        var cases = Files.writeString(directory.resolve("cases.csv"), """
                case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes
                C-1,2020-09-14,,,K-1,2020-09-14,contact-tracing
                C-2,2020-09-14,,,K-2,2020-09-14,contact-tracing
                """);
        try (var station = DemonstrationStations.open(directory.resolve("office"), PASSPHRASE)) {
            run(ImportCases.job(station, cases));
        }
        try (var station = open("tracer")) {
            station.review("C-1");
            station.review("C-2");
            station.review("C-1");
        }
    }

    @Test
    void aQuestionIsOneLeafHoweverManyPagesItHas() throws Exception {
        try (var station = open("overseer")) {
            for (int i = 0; i < LogAnswer.PAGE + 20; i++) {
                station.gate().note(Action.SETTING_CHANGED, List.of(), "number " + i);
            }
            var answer = run(Oversight.entries(station, LogFilter.ALL));
            long sizeThen = size(station);
            assertThat(answer.newest()).hasSize(LogAnswer.PAGE).first().satisfies(asked -> {
                assertThat(asked.leaf().action()).isEqualTo("log-viewed");
                assertThat(text(asked)).isEqualTo("entries");
            });
            var next = run(answer.after(answer.newest().getLast().leaf().index()));
            assertThat(next).isNotEmpty().first()
                    .satisfies(entry -> assertThat(entry.leaf().index()).isEqualTo(answer.newest().getLast().leaf().index() - 1));
            assertThat(size(station)).isEqualTo(sizeThen);
        }
    }

    @Test
    void aCasesHistoryBeginsWithTheOldestAndHoldsThatItWasRead() throws Exception {
        try (var station = open("overseer")) {
            var history = run(Oversight.history(station, "C-1"));
            assertThat(history).extracting(entry -> entry.leaf().action()).containsExactly("case-viewed", "case-viewed", "log-viewed");
            assertThat(history).isSortedAccordingTo((a, b) -> Long.compare(a.leaf().index(), b.leaf().index()));
        }
    }

    @Test
    void whatIsTypedInThePlaceOfACaseDoesNotComeIntoTheLog() throws Exception {
        try (var station = open("overseer")) {
            assertThat(run(Oversight.history(station, "Sarah Lewis"))).isEmpty();
            assertThat(run(Oversight.history(station, "x".repeat(500)))).isEmpty();
            assertThat(run(Oversight.entries(station, LogFilter.ALL)).newest()).noneMatch(entry -> entry.toString().contains("Sarah"));
        }
    }

    @Test
    void entriesAreFoundByAccountAndActionAndCounted() throws Exception {
        try (var station = open("overseer")) {
            int tracer = station.store().accounts().find("tracer").orElseThrow().number();
            var filter = new LogFilter(null, null, tracer, Action.CASE_VIEWED, null);
            assertThat(run(Oversight.entries(station, filter)).newest()).hasSize(3);
            assertThat(run(Oversight.counts(station, filter))).singleElement()
                    .satisfies(count -> assertThat(count.count()).isEqualTo(3));
            assertThat(run(Oversight.entries(station, LogFilter.ALL)).newest().get(1))
                    .satisfies(asked -> assertThat(text(asked)).isEqualTo("counts, account " + tracer + ", action case-viewed"));
        }
    }

    @Test
    void aProofIsVerifiedFromItsFileAloneAndAChangedOneIsNot() throws Exception {
        try (var station = open("overseer")) {
            var proof = run(Oversight.proof(station, 1));
            assertThat(proof.holds()).isTrue();
            assertThat(proof.leafText()).startsWith("1\t");
            assertThat(proof.head().size()).isEqualTo(size(station));
            var file = run(Oversight.saveProof(station, proof, directory.resolve("proof.txt")));
            assertThat(ProofFile.read(file).holds()).isTrue();
            assertThat(ProofFile.read(file).toText()).isEqualTo(proof.fileText());
            assertThat(ProofFile.read(file).whyNot(List.of())).isEmpty();
            assertThat(ProofFile.isOne(file)).isTrue();
            var drive = Files.createDirectory(directory.resolve("drive"));
            var kept = run(ExportLog.head(station, Optional.of(drive)));
            assertThat(ProofFile.isOne(kept)).isFalse();
            assertThat(ProofFile.read(file).whyNot(List.of(kept))).isEmpty();
            Files.writeString(file, proof.fileText().replace(proof.leafText(), proof.leafText().replace("\tadministrator\t", "\ttracer\t")
                    .replace("\taccount-made\t", "\taccount-shut\t").replace("\tstation-made\t", "\tstation-shut\t")));
            assertThat(ProofFile.read(file).holds()).isFalse();
            assertThat(ProofFile.read(file).whyNot(List.of())).hasValueSatisfying(why -> assertThat(why).contains("was changed"));
        }
    }

    @Test
    void aSoundLogHasNoFaults() throws Exception {
        try (var station = open("overseer")) {
            assertThat(run(Oversight.verify(station))).isEmpty();
        }
    }

    @Test
    void headsGoIntoTheChosenFolderAndADriveThatIsGoneIsTold() throws Exception {
        try (var station = open("overseer")) {
            long before = size(station);
            assertThat(run(Oversight.heads(station))).satisfies(state -> {
                assertThat(state.folder()).isEmpty();
                assertThat(state.isOverdue(station.now())).isTrue();
            });
            assertThat(size(station)).isEqualTo(before);
            var drive = Files.createDirectory(directory.resolve("drive"));
            assertThat(run(Oversight.chooseFolder(station, drive)).isReached()).isTrue();
            assertThat(run(ExportLog.dueHead(station))).isTrue();
            assertThat(run(ExportLog.dueHead(station))).isFalse();
            var state = run(Oversight.heads(station));
            assertThat(state.exportedLeaves()).isEqualTo(state.leaves());
            assertThat(state.isOverdue(station.now())).isFalse();
            assertThat(state.isOverdue(station.now().plusSeconds(8 * 86_400))).isTrue();
            assertThat(run(Oversight.chooseFolder(station, directory.resolve("gone"))).isReached()).isFalse();
        }
    }

    @Test
    void theReportNamesCasesAndAccountsAndWhatWasRefusedAndNothingMore() throws Exception {
        try (var station = open("tracer")) {
            assertThatThrownBy(() -> run(Oversight.verify(station))).isInstanceOf(StationException.class);
        }
        var file = directory.resolve("report.pdf");
        try (var station = open("overseer")) {
            run(ExportOversightReport.job(station, LogFilter.ALL, Path.of(System.getProperty("pumphandle.assets", "assets"), "fonts"),
                    file));
            try (var reader = new PdfReader(Files.readAllBytes(file))) {
                var text = new PdfTextExtractor(reader).getTextFromPage(1);
                assertThat(text).contains("Oversight report", "demonstration", "office", "case-viewed", "C-1", "C-2", "Page 1",
                        "log-viewed: the role does not allow it", "None has left the station yet");
                assertThat(text.replaceAll("\\s", "")).contains(station.log().head().orElseThrow().root().toString());
            }
            assertThat(text(run(Oversight.entries(station, LogFilter.ALL)).newest().get(1))).isEqualTo("report");
        }
    }

    private static String text(LoggedEntry entry) {
        var detail = entry.detail();
        return detail == null ? "" : detail.text();
    }

    private static long size(Station station) {
        return station.log().head().orElseThrow().size();
    }

    private Station open(String account) {
        return Station.open(directory.resolve("office"), account, PASSPHRASE.toCharArray());
    }

    private static <T> T run(Job<T> job) throws Exception {
        return job.run(Progress.NONE, new Cancellation());
    }
}

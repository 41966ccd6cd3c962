package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Case;

class CaseLineListTest {
    private static final String HEADER = "case_id,test_positive_at,onset,isolation,consent_id,consent_at,consent_purposes\n";

    @TempDir
    Path directory;

    @Test
    void casesAreReadAndWrittenBack() throws IOException {
        var cases = read(HEADER + "C-1,2020-03-01,2020-02-27T08:00:00+01:00,,K-1,2020-03-01,contact-tracing;identity\nC-2,,,,,,\n");
        assertThat(cases.getFirst().testPositiveAt()).isEqualTo(Instant.parse("2020-03-01T00:00:00Z"));
        assertThat(cases.getFirst().onset()).isEqualTo(Instant.parse("2020-02-27T07:00:00Z"));
        assertThat(cases.getFirst().whyNotExaminable()).isEmpty();
        assertThat(cases.get(1).whyNotExaminable()).hasValue("no positive test is recorded");
        var again = directory.resolve("again.csv");
        CaseLineList.write(again, cases);
        assertThat(read(Files.readString(again))).isEqualTo(cases);
    }

    @Test
    void whatIsWrongIsNamedByLineAndField() {
        assertThatThrownBy(() -> read(HEADER + "C-1,yesterday,,,,,\n")).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 2: test_positive_at 'yesterday'");
        assertThatThrownBy(() -> read(HEADER + "C-1,2020-03-01,,,K,2020-03-01,everything\n"))
                .hasMessageContaining("consent_purposes: purpose 'everything' is not one of contact-tracing, identity");
        assertThatThrownBy(() -> read("fallnummer,testdatum\n1,2\n")).hasMessageContaining("lacks the columns [case_id");
        assertThatThrownBy(() -> read(HEADER + "C-1,,,,,,\nC-1,,,,,,\n")).hasMessageContaining("twice");
    }

    private List<Case> read(String text) throws IOException {
        var file = Files.writeString(directory.resolve("cases.csv"), text);
        try (var rejects = new Rejects(directory.resolve("rejects.csv"))) {
            return CaseLineList.read(file, ZoneOffset.UTC, rejects, Progress.NONE, new Cancellation());
        }
    }
}

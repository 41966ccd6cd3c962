package org.pumphandle.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.StoredFixes;

class ImportSummaryTest {

    @Test
    void countsOfAllFilesAreAdded() {
        assertThat(ImportSummary.inWords(List.of(report(false, 1_200, 3), report(false, 34, 0))))
                .isEqualTo("1,234 rows stored, 3 rejected.");
    }

    @Test
    void whatWasImportedBeforeIsSaid() {
        assertThat(ImportSummary.inWords(List.of(report(true, 0, 0)))).contains("imported before", "nothing was added");
        assertThat(ImportSummary.inWords(List.of(report(true, 0, 0), report(false, 1, 0)))).isEqualTo(
                "1 row stored, none rejected. 1 file was imported before and left out.");
    }

    @Test
    void onlyRejectedRowsWantAttention() {
        assertThat(ImportSummary.wantsAttention(List.of(report(false, 5, 0)))).isFalse();
        assertThat(ImportSummary.wantsAttention(List.of(report(false, 5, 0), report(false, 5, 1)))).isTrue();
    }

    private static ImportReport report(boolean known, long stored, long rejected) {
        return new ImportReport("fixes.csv", "fixes", known, stored + rejected, rejected, List.of(), null, List.of(),
                StoredFixes.count(stored));
    }
}

package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.TableExtract;

class TableTextTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "  =HYPERLINK(\"x\")", "＝1", "-1;2"})
    void whatASpreadsheetWouldRunIsMadeText(String cell) {
        assertThat(TableText.plain(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "+3", "12,345.6", "-1,5", "97%", "C-1", "", "3 Aug 14:32", "-12 %"})
    void numbersAndWordsStayAsTheyAre(String cell) {
        assertThat(TableText.plain(cell)).isEqualTo(cell);
    }

    @Test
    void whatIsCopiedHasHeadsAndTheMandateOnEachLine() {
        assertThat(TableText.tabSeparated(extract(), "demonstration"))
                .isEqualTo("Contact\tNote\tmandate\nQ7K2\ttwo lines\tdemonstration\nQ7K3\t'=1+1\tdemonstration\n");
    }

    @Test
    void aFileHasTheSame() throws Exception {
        var file = directory.resolve("rows.csv");
        TableText.writeCsv(file, extract(), "demonstration");
        assertThat(Files.readString(file).lines()).containsExactly("Contact,Note,mandate", "Q7K2,\"two", "lines\",demonstration",
                "Q7K3,'=1+1,demonstration");
    }

    private static TableExtract extract() {
        return new TableExtract(TableContent.CASES, "contact-table", Set.of(), List.of("Contact", "Note"),
                List.of(List.of("Q7K2", "two\nlines"), List.of("Q7K3", "=1+1")));
    }
}

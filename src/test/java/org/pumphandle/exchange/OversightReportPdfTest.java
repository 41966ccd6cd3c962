package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.Hash;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogLeaf;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TreeHead;

/** The overseer's report, read back. */
class OversightReportPdfTest {
    private static final Path FONTS = Path.of(System.getProperty("pumphandle.assets", "assets"), "fonts");
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final Hash HASH = Hash.of(new byte[Hash.BYTES]);

    @TempDir
    Path directory;

    @Test
    void manyReadsFillPagesThatEachSayWhoseTheyAre() throws Exception {
        var reads = new ArrayList<LoggedEntry>();
        for (int i = 0; i < 120; i++) {
            reads.add(entry(i, "Живко", "case-viewed", "C-" + i / 10, "never printed"));
        }
        var pages = pages(report(reads, List.of(entry(7, "John", "refused", null, "case-viewed: the role does not allow it"))), FONTS);
        assertThat(pages.size()).isGreaterThan(3);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Page " + (i + 1), "north office, mandate 7 of the Ministry");
        }
        var all = String.join("\n", pages);
        assertThat(all).contains("from the beginning to before 2026-03-02 10:00:00 UTC", "Entries 1,234", "over 99 leaves", "John", "C-11",
                "Живко", "refused: case-viewed: the role does not allow it").doesNotContain("never printed");
    }

    @Test
    void withoutItsFontsAndWithoutReadsAReportIsWrittenAllTheSame() throws Exception {
        assertThat(pages(report(List.of(), List.of()), directory)).singleElement().asString().contains("Nobody did.", "None.",
                "Nobody exported one by hand");
    }

    /** The library writes the table of offsets in the digits of the machine's country, which no reader takes for numbers. */
    @Test
    void itIsTheSameFileInACountryOfOtherDigits() throws Exception {
        var before = Locale.getDefault(Locale.Category.FORMAT);
        var file = directory.resolve("report.pdf");
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
            OversightReportPdf.write(file, report(List.of(), List.of()), ZoneOffset.UTC, FONTS);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
        var written = Files.readString(file, StandardCharsets.ISO_8859_1);
        var table = written.substring(written.lastIndexOf("\nxref\n") + 1, written.lastIndexOf("trailer")).lines().toList();
        assertThat(table.subList(2, table.size())).isNotEmpty().allMatch(line -> line.matches("\\d{10} \\d{5} [fn] ?"));
    }

    private List<String> pages(OversightReport report, Path fonts) throws Exception {
        var file = directory.resolve("report.pdf");
        OversightReportPdf.write(file, report, ZoneOffset.UTC, fonts);
        var pages = new ArrayList<String>();
        try (var reader = new PdfReader(Files.readAllBytes(file))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return pages;
    }

    private static OversightReport report(List<LoggedEntry> reads, List<LoggedEntry> refused) {
        return new OversightReport("north office", "mandate 7 of the Ministry", null, AT, Optional.of(new TreeHead(99, HASH, AT, HASH, "")),
                List.of(new ActionCount(1, "case-viewed", 1_234)), Map.of(1, "John"), refused, reads, List.of(), "None has left.");
    }

    private static LoggedEntry entry(long index, String name, String action, @Nullable String caseId, String text) {
        return new LoggedEntry(new LogLeaf(index, AT, 1, "tracer", action, HASH, HASH), new LogDetail("", name, caseId, text), null);
    }
}

package org.pumphandle.exchange.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.pumphandle.exchange.page.PageAssets;
import org.pumphandle.exchange.page.PageHtml;
import org.pumphandle.exchange.page.PagePdf;
import org.xml.sax.InputSource;

/** The situation report, written and read back. */
class SituationReportTest {
    private static PageAssets assets;
    private static final Path SEEN = Path.of("target", "situation");
    private static final List<String> LANGUAGES = List.of("en", "he", "ar", "fr", "es", "ru");

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale spoken = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);

    @TempDir
    Path directory;

    @BeforeAll
    static void readAssets() throws Exception {
        assets = PageAssets.read(Path.of(System.getProperty("pumphandle.assets", "assets")));
    }

    @AfterEach
    void putBack() {
        TimeZone.setDefault(zone);
        Locale.setDefault(Locale.Category.DISPLAY, spoken);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }

    private static void speak(String tag, String formatTag) {
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(tag));
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(formatTag));
    }

    @Test
    void theSameReportIsTheSameBytesWhereverAndWheneverItIsWritten() throws Exception {
        for (var language : List.of("en", "ar")) {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            speak(language, "de-DE");
            var pdf = pdf(Situations.busy());
            var html = html(Situations.busy());
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            speak(language + "-GB", "ar-EG");
            assertThat(pdf(Situations.busy())).as("PDF in " + language).isEqualTo(pdf);
            assertThat(html(Situations.busy())).as("HTML in " + language).isEqualTo(html);
            assertThat(pdf(Situations.empty())).isNotEqualTo(pdf);
            assertThat(html(Situations.empty())).isNotEqualTo(html);
        }
    }

    @Test
    void thePdfTellsTheFiguresOnAFewPagesThatSayWhatTheyAre() throws Exception {
        var pages = new ArrayList<String>();
        try (var reader = new PdfReader(pdf(Situations.busy()))) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            assertThat(reader.getInfo()).containsEntry("CreationDate", "D:20260310").containsEntry("Producer", "Pumphandle");
        }
        assertThat(pages).hasSizeBetween(3, 6)
                .allSatisfy(page -> assertThat(page).contains("north office", "10 Mar 2026", "DEMONSTRATION"));
        assertThat(String.join("\n", pages)).contains("this is no publication", "1,412", "Effective reproduction number", "fewer than 10",
                "Refused attempts", "What cannot be brought back");
    }

    @Test
    void thePageNeedsNothingBesideItAndItsChartsAreSaidInWords() throws Exception {
        var page = new String(html(Situations.busy()), StandardCharsets.UTF_8);
        var factory = DocumentBuilderFactory.newInstance();
        var drawings = 0;
        for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
            var drawing = page.substring(at, page.indexOf("</svg>", at) + 6);
            var root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(drawing))).getDocumentElement();
            assertThat(root.getAttribute("aria-label")).matches("(25 Jan to 10 Mar 2026|Cases that stayed there: cells \\d+).*");
            drawings++;
        }
        assertThat(drawings).as("four charts and the maps").isGreaterThanOrEqualTo(4);
        assertThat(page).contains("<html lang=\"en\" dir=\"ltr\">").doesNotContain("<script", "http", "src=", "@import", "url(");
    }

    @Test
    void everyLanguageHasItsWordsAndItsDirection() throws Exception {
        Files.createDirectories(SEEN);
        for (var language : LANGUAGES) {
            speak(language, "en");
            var page = html(Situations.busy());
            Files.write(SEEN.resolve(language + ".html"), page);
            Files.write(SEEN.resolve(language + ".pdf"), pdf(Situations.busy()));
            assertThat(new String(page, StandardCharsets.UTF_8))
                    .contains("lang=\"" + language + "\" dir=\"" + (List.of("he", "ar").contains(language) ? "rtl" : "ltr"));
        }
    }

    @Test
    void aStationThatHasJustBegunHasAReportToo() throws Exception {
        assertThat(new String(html(Situations.empty()), StandardCharsets.UTF_8)).contains("not known", "None was found.",
                "Nothing is known of this yet.");
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve("empty.pdf"), pdf(Situations.empty()));
    }

    @Property(tries = 200)
    void noNumberOfFewerThanTenPersonsIsHeld(@ForAll @IntRange(max = 40) int persons) {
        var count = GuardedCount.of(persons);
        assertThat(count.persons() == 0 || count.persons() >= 10 || count.isFew()).isTrue();
        assertThat(count.isFew()).isEqualTo(persons > 0 && persons < 10);
        if (persons > 0 && persons < 10) {
            assertThatThrownBy(() -> new GuardedCount(persons)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(count.persons()).isEqualTo(persons);
        }
    }

    private byte[] pdf(SituationReport report) throws Exception {
        var file = directory.resolve("report.pdf");
        PagePdf.write(file, SituationPage.of(report, assets), assets);
        return Files.readAllBytes(file);
    }

    private byte[] html(SituationReport report) throws Exception {
        var file = directory.resolve("report.html");
        PageHtml.write(file, SituationPage.of(report, assets));
        return Files.readAllBytes(file);
    }
}

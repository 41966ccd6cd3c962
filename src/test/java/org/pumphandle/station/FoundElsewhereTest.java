package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pumphandle.station.MandatedOffice.passphrase;
import static org.pumphandle.station.MandatedOffice.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.PlaceKey;
import org.pumphandle.model.PlaceKind;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.Role;

/** What the one box finds beside the records of the lists: lines of the log, places of the street maps; and in which language. */
class FoundElsewhereTest {
    private static final Path VILLAGE = Path.of("src", "test", "resources", "osm", "village.osm");

    @TempDir
    Path directory;

    @Test
    void linesOfTheLogAreFoundByWhoReadsTheLogUntilTheirDetailsAreErased() throws Exception {
        var warned = new WarnedOffice(directory);
        try (var station = warned.open("administrator")) {
            Accounts.add(station, "overseer", Role.OVERSEER, passphrase());
        }
        try (var station = warned.open("overseer")) {
            var search = run(Search.job(station));
            assertThat(search.find("kind:case", 9).hits()).isEmpty();
            var line = search.find("matched by:tracer c-1", 9).hits().getFirst();
            assertThat(line.kind()).isEqualTo(RecordKind.LOG);
            assertThat(line.title().text()).isEqualTo("Case matched");
            assertThat(line.details().text()).startsWith("tracer on 2026-03-10, leaf " + line.key()).contains("case C-1");
            assertThat(run(Oversight.entriesUpTo(station, Long.parseLong(line.key()))).newest().getFirst().leaf().action())
                    .isEqualTo("case-matched");
            for (var nobody : List.of("TOKEN-A", WarnedOffice.NUMBER, "900123", "51.5")) {
                assertThat(search.find(nobody, 9).hits()).as(nobody).isEmpty();
            }
        }
        try (var station = warned.tracer()) {
            assertThat(run(Search.job(station)).find("kind:log", 99).hits()).isEmpty();
            assertThat(station.log().erase("C-1", station.now())).isPositive();
        }
        try (var station = warned.open("overseer")) {
            var search = run(Search.job(station));
            assertThat(search.find("matched c-1", 9).hits()).isEmpty();
            assertThat(actions(station)).as("nothing was shown").startsWith("records-searched");
            assertThat(search.find("signed", 9).hits()).isNotEmpty();
            assertThat(search.find("tracer", 9).hits()).isNotEmpty();
            assertThat(actions(station)).as("once").startsWith("log-viewed", "records-searched");
            assertThat(search.find("kind:log", 9).hits().getFirst().title().text()).as("at once, the newest first").isEqualTo("Log viewed");
        }
    }

    @Test
    void placesAreFoundAsLongAsTheirMapIsThereAndAllIsToldInTheLanguageThatIsSpoken() throws Exception {
        var office = new MandatedOffice(directory);
        var before = Locale.getDefault(Locale.Category.DISPLAY);
        try (var station = office.make(MandatedOffice.mandate())) {
            office.importCases(station);
            var search = run(Search.job(station));
            assertThat(found(search, "brunnendorf")).isEmpty();
            run(AddBaseMap.job(station, VILLAGE, "Village"));
            assertThat(found(search, "brunnendorf")).first().isEqualTo("Brunnendorf: village, map Village");
            assertThat(found(search, "brunenweg")).as("once, with a slip").containsExactly("Brunnenweg: street, Brunnendorf, map Village");
            var place = PlaceKey.parse(search.find("broad street", 9).hits().getFirst().key());
            assertThat(place.kind()).isEqualTo(PlaceKind.STREET);
            var box = station.baseMaps().all().getFirst().box();
            assertThat(place.lonDeg()).isBetween(box.westDeg(), box.eastDeg());
            assertThat(place.latDeg()).isBetween(box.southDeg(), box.northDeg());

            assertThat(found(search, "c-1 consented kind:case")).containsExactly("C-1: test 2026-03-09, new, consented");
            Locale.setDefault(Locale.Category.DISPLAY, Locale.FRENCH);
            assertThat(found(search, "c-1 consentement")).containsExactly("C-1: test 2026-03-09, nouveau, consentement donné");
            assertThat(found(search, "c-1 status:consented")).as("filters are the same in all languages").hasSize(1);
            assertThat(found(search, "c-1 consented kind:case")).isEmpty();
            assertThat(found(search, "brunenweg")).containsExactly("Brunnenweg: rue, Brunnendorf, carte Village");

            run(AddBaseMap.removal(station, "Village"));
            assertThat(found(search, "brunnendorf")).isEmpty();
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    private static List<String> found(Search search, String text) {
        return search.find(text, 9).hits().stream().map(hit -> hit.title().text() + ": " + hit.details().text()).toList();
    }

    private static List<String> actions(Station station) {
        return new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 3).stream().map(line -> line.leaf().action()).toList();
    }
}

package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pumphandle.station.ConsentedCase.run;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.audit.LogQuery;
import org.pumphandle.exchange.CaseMapGeoJson;
import org.pumphandle.exchange.GeoJsonText;
import org.pumphandle.map.GeoJson;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.LogDetail;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.Window;

class ExportCaseMapTest {
    @TempDir
    Path directory;

    @Test
    void aCasesPathAndEpisodesLeaveAsGeoJsonWithTheContactsReferenceAlone() throws Exception {
        var file = directory.resolve("out/C-1.geojson");
        try (var station = new ConsentedCase(directory).station()) {
            run(ExportCaseMap.geoJson(station, "C-1", file));
            var reference = station.review("C-1").contacts().getFirst().reference();
            var text = Files.readString(file);
            assertThat(text).contains("personal data of case C-1").contains("\"mandate\":\"demonstration\"").contains(reference)
                    .contains("13.7654321,52.1234567").contains("2020-09-13T12:26:40Z");
            assertThat(text).as("token and place of the exposed").doesNotContain("S1").doesNotContain("52.1234000");
            assertThat(GeoJsonText.check(file)).as("a line and an episode").isEqualTo(2);
            assertThat(GeoJson.read("export", text).bounds()).as("read back by the map").isPresent();
            assertThat(told(station)).containsExactly("as GeoJSON");
        }
    }

    @Test
    void thePathEndsAtGapsAtTheWindowAndAtTheAntimeridian() throws Exception {
        var fixes = new ArrayList<Fix>();
        for (long t : new long[]{0, 100, 200, 1_000, 1_100, 1_200, 1_300, 9_000}) {
            fixes.add(Fix.ofDegrees(t, 10, t < 1_200 ? 179.9 : -179.9, 5));
        }
        var file = directory.resolve("path.geojson");
        CaseMapGeoJson.write(file, new CaseMapGeoJson.Content("C-1", FixColumns.trajectory(0, fixes), new Window(50, 8_000), 600, List.of(),
                "demonstration"));
        var text = Files.readString(file);
        assertThat(text.split("\"LineString\"", -1)).as("100 to 200, 1000 to 1100, 1200 to 1300").hasSize(4);
        assertThat(text).doesNotContain("1970-01-01T00:00:00Z").doesNotContain("02:30:00Z");
    }

    @Test
    void aPictureAndAPrintAreToldTheirOriginAndStandInTheLog() throws Exception {
        var file = directory.resolve("out/C-1.png");
        var marks = new ArrayList<String>();
        try (var station = new ConsentedCase(directory).station()) {
            run(ExportCaseMap.picture(station, "C-1", mark -> picture(marks, mark), file));
            assertThat(run(ExportCaseMap.print(station, "C-1", mark -> picture(marks, mark))).getWidth()).isEqualTo(7);
            assertThat(told(station)).containsExactly("as a picture", "on paper");
        }
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(7);
        assertThat(marks).containsExactly("demonstration", "demonstration");
    }

    @Test
    void nothingLeavesOfACaseThatWithdrewAndTheAttemptStandsInTheLog() throws Exception {
        var file = directory.resolve("C-1.png");
        try (var station = new ConsentedCase(directory).station()) {
            run(WithdrawConsent.job(station, "C-1"));
            assertThatThrownBy(() -> run(ExportCaseMap.picture(station, "C-1", mark -> picture(new ArrayList<>(), mark), file)))
                    .isInstanceOf(StationException.class).hasMessageContaining("was withdrawn");
            assertThatThrownBy(() -> run(ExportCaseMap.geoJson(station, "C-1", file))).isInstanceOf(StationException.class);
            assertThat(told(station)).contains("failed");
        }
        assertThat(file).doesNotExist();
    }

    private static BufferedImage picture(List<String> marks, String mark) {
        marks.add(mark);
        return new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
    }

    private static List<String> told(Station station) {
        return new LogQuery(station.store(), station.log()).newest(LogFilter.ALL, 200).reversed().stream()
                .filter(one -> one.leaf().action().equals("case-map-exported")).map(LoggedEntry::detail).filter(LogDetail.class::isInstance)
                .map(LogDetail.class::cast).map(LogDetail::text).toList();
    }
}

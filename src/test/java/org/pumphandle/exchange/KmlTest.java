package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KmlTest {
    static final String TRACK = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><Placemark><gx:Track>
            <when>2020-03-01T08:00:00Z</when><gx:coord>13.4 52.5 34</gx:coord>
            <when>2020-03-01T09:05:00+01:00</when><gx:coord>13.5 52.6 34</gx:coord>
            <when>2020-03-01T08:06:00Z</when><gx:coord></gx:coord>
            </gx:Track></Placemark></Document></kml>
            """;

    @TempDir
    Path directory;
    private HistoryTrial trial;

    @BeforeEach
    void prepare() {
        trial = new HistoryTrial(directory);
    }

    @Test
    void timesAndPositionsOfATrackGoInPairs() {
        var history = trial.read(TRACK);
        assertThat(HistoryTrial.fixes(history)).containsExactly("2020-03-01T08:00:00Z 52.5 13.4 50.0",
                "2020-03-01T08:05:00Z 52.6 13.5 50.0");
        assertThat(history.kind()).contains("KML");
        assertThat(history.notes()).anyMatch(note -> note.contains("without a position"));
    }

    @Test
    void allTimesMayStandBeforeAllPositions() {
        assertThat(HistoryTrial.fixes(trial.read("<kml><Placemark><Track><when>2020-03-01T08:00:00Z</when><when>2020-03-01T08:01:00Z</when>"
                + "<coord>1 2 0</coord><coord>3 4 0</coord></Track></Placemark></kml>")))
                .containsExactly("2020-03-01T08:00:00Z 2.0 1.0 50.0", "2020-03-01T08:01:00Z 4.0 3.0 50.0");
        assertThatThrownBy(() -> trial.read("<kml><Placemark><Track><when>2020-03-01T08:00:00Z</when></Track></Placemark></kml>"))
                .isInstanceOf(ImportException.class).hasMessageContaining("1 times and 0 positions");
    }

    @Test
    void aPointWithASpanOfTimeIsAStay() {
        var history = trial.read("<kml><Placemark><TimeSpan><begin>2020-03-01T08:00:00Z</begin><end>2020-03-01T08:07:00Z</end></TimeSpan>"
                + "<Point><coordinates>13.4,52.5,0</coordinates></Point></Placemark></kml>");
        assertThat(HistoryTrial.fixes(history)).hasSize(3).allMatch(fix -> fix.endsWith(" 52.5 13.4 100.0"));
    }

    @Test
    void aPointWithATimeIsAFixAndOneWithoutIsNone() {
        assertThat(HistoryTrial.fixes(trial.read("<kml><Placemark><Point><coordinates> 13.4,52.5 </coordinates></Point><TimeStamp>"
                + "<when>2020-03-01T08:00:00Z</when></TimeStamp></Placemark><Placemark><Point><coordinates>1,2</coordinates></Point>"
                + "</Placemark></kml>"))).containsExactly("2020-03-01T08:00:00Z 52.5 13.4 50.0");
    }

    @Test
    void aLineWithoutTimesIsRefusedWithTheReason() {
        assertThatThrownBy(
                () -> trial.read("<kml><Placemark><LineString><coordinates>1,2 3,4</coordinates></LineString></Placemark></kml>"))
                .isInstanceOf(ImportException.class).hasMessageContaining("where somebody was, not when");
    }

    @Test
    void aKmzIsReadFromItsDocument() throws IOException {
        assertThat(trial.read(zip("images/a.png", "x", "doc.kml", TRACK)).kind()).contains("KMZ");
        assertThatThrownBy(() -> trial.read(zip("readme.txt", "x"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("no KML in it");
    }

    static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}

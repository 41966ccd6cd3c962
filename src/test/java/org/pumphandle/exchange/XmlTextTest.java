package org.pumphandle.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16BE", "UTF-16LE", "windows-1252"})
    void textIsReadInTheEncodingThatItDeclaresOrShows(String encoding) throws IOException {
        var walk = walk(
                ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><name>Sørensgade</name>").getBytes(Charset.forName(encoding)));
        assertThat(walk.next()).isTrue();
        assertThat(walk.text()).isEqualTo("Sørensgade");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        for (var charset : new Charset[]{StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            assertThat(walk("\uFEFF<name>é</name>".getBytes(charset)).next()).as(charset.name()).isTrue();
        }
    }

    @Test
    void bytesThatAreNoTextAreRefusedInOurWordsAlone() {
        var err = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> walk(new byte[]{(byte) 0x80, '<', 'a'}).next()).isInstanceOf(ImportException.class)
                    .hasMessageContaining("places.kml");
            assertThatThrownBy(() -> walk("<?xml version='1.0' encoding='nonsense-7'?><a/>".getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(ImportException.class).hasMessageContaining("the encoding nonsense-7 is not known");
        } finally {
            System.setErr(err);
        }
        assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static XmlWalk walk(byte[] bytes) {
        return new XmlWalk(Path.of("places.kml"), new ByteArrayInputStream(bytes), "KML");
    }
}

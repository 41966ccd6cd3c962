package org.pumphandle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents link, show and name is there. Their commands are held to the program by {@code DocumentedCommandsTest}. */
class DocumentsTest {
    /** Taken of the real window and compared with the guide by {@code GuideTest}. */
    private static final Path TAKEN = Document.FOLDER.resolve("guide/pictures");
    private static final Pattern OF_THE_PROJECT = Pattern.compile("(?:src|packaging|assets)/[\\w./-]*\\w");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new TreeSet<String>();
        for (var document : Document.all()) {
            document.links().stream().filter(link -> !link.contains("://")).filter(link -> !leadsSomewhere(document, link))
                    .forEach(link -> broken.add(document.file() + ": " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsThere() throws IOException {
        var missing = new TreeSet<String>();
        for (var document : Document.all()) {
            document.images().stream().map(document::resolve).filter(picture -> !picture.startsWith(TAKEN) && !Files.isRegularFile(picture))
                    .forEach(picture -> missing.add(document.file() + ": " + picture));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFileOfTheProjectThatIsNamedIsThere() throws IOException {
        var missing = new TreeSet<String>();
        for (var document : Document.all()) {
            for (var code : document.codes()) {
                if (OF_THE_PROJECT.matcher(code).matches() && !Files.exists(Path.of(code))) {
                    missing.add(document.file() + ": " + code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The first page is the navigation of the site: what it does not name nobody finds there. */
    @Test
    void theFirstPageLeadsToEveryDocument() throws IOException {
        var first = Document.read(Document.FOLDER.resolve("README.md"));
        var led = first.links().stream().map(first::resolve).toList();
        for (var document : Document.all()) {
            var file = document.file();
            if (file.startsWith(Document.FOLDER) && !file.equals(first.file())) {
                assertThat(led).as("%s leads to %s", first.file(), file).anyMatch(file::startsWith);
            }
        }
    }

    private static boolean leadsSomewhere(Document document, String link) {
        var parts = link.split("#", 2);
        var file = parts[0].isEmpty() ? document.file() : document.resolve(parts[0]);
        try {
            return Files.exists(file) && (parts.length == 1 || Document.read(file).anchors().contains(parts[1]));
        } catch (IOException problem) {
            return false;
        }
    }
}

package org.pumphandle.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LibraryTest {

    @Test
    void everyLibraryThatTheProgramComesWithIsNamedWithItsLicence() throws Exception {
        var named = Library.all().stream().flatMap(one -> one.artifacts().stream()).toList();
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(shipped());
        assertThat(Library.all()).allSatisfy(one -> {
            assertThat(one.licence()).isNotBlank();
            assertThat(one.address()).startsWith("https://");
        });
    }

    /** What the build gives to the program: neither to tests nor to the benchmarks. */
    private static List<String> shipped() throws Exception {
        var found = new ArrayList<String>();
        try (var pom = Files.newInputStream(Path.of("pom.xml"))) {
            var all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom).getElementsByTagName("dependency");
            for (int i = 0; i < all.getLength(); i++) {
                var one = (Element) all.item(i);
                if (one.getElementsByTagName("scope").getLength() == 0) {
                    found.add(one.getElementsByTagName("artifactId").item(0).getTextContent());
                }
            }
        }
        return found;
    }
}

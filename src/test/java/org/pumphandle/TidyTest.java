package org.pumphandle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps the tree tidy: what a reviewer would otherwise have to say again and again. */
class TidyTest {
    private static final int LONGEST_CLASS_LINES = 340;
    private static final long LARGEST_FILE_BYTES = 5_000_000;
    private static final Set<String> TOP_LEVEL = Set.of("pom.xml", "README.md", "LICENSE", "src", "assets", "packaging", "jlink-config",
            "target");
    private static final Pattern FORBIDDEN_WORDS = Pattern.compile("\\b(suspects?|stalk)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DUMPING_GROUND = Pattern.compile(".*(Manager|Helper|Utils?|Impl)\\.java");

    @Test
    void nothingElseStandsAtTheTop() throws IOException {
        try (var entries = Files.list(Path.of(""))) {
            assertThat(entries.map(Path::toString).filter(name -> !name.startsWith("."))).isSubsetOf(TOP_LEVEL);
        }
    }

    @Test
    void classesStaySmallAndNamesSayWhatTheyAre() throws IOException {
        var broken = new ArrayList<String>();
        for (var file : filesBelow("src/main/java")) {
            if (Files.readAllLines(file).size() > LONGEST_CLASS_LINES) {
                broken.add(file + " has more than " + LONGEST_CLASS_LINES + " lines");
            }
            if (DUMPING_GROUND.matcher(file.toString()).matches()) {
                broken.add(file + " has a name that says nothing");
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void sourcesNeverSleepWithTheTestsAndNeverCallPeopleSuspects() throws IOException {
        var sleep = "Thread." + "sleep(";
        var broken = new ArrayList<String>();
        for (var file : filesBelow("src")) {
            if (!file.toString().endsWith(".java") || file.endsWith("TidyTest.java")) {
                continue;
            }
            var text = Files.readString(file, StandardCharsets.UTF_8);
            if (text.contains(sleep) || FORBIDDEN_WORDS.matcher(text).find()) {
                broken.add(file.toString());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noFileIsTooLargeToReview() throws IOException {
        var broken = new ArrayList<Path>();
        for (var folder : List.of("src", "assets", "packaging")) {
            for (var file : filesBelow(folder)) {
                if (Files.size(file) > LARGEST_FILE_BYTES) {
                    broken.add(file);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Path> filesBelow(String folder) throws IOException {
        try (var paths = Files.walk(Path.of(folder))) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}

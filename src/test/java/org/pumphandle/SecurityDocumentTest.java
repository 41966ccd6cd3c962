package org.pumphandle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The document on security names tests and classes: each of them must be there, so that nothing is claimed that was renamed or taken away. */
class SecurityDocumentTest {
    private static final Path DOCUMENT = Path.of("src", "docs", "security.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");
    private static final Pattern CLASS = Pattern.compile("`(?:\\w+\\.)*([A-Z][a-z]\\w*)(?:[.#]\\w+)?(?:\\(\\))?`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var tests = sources(Path.of("src", "test", "java"));
        var missing = new TreeSet<String>();
        var named = new ArrayList<String>();
        TEST.matcher(Files.readString(DOCUMENT)).results().forEach(found -> {
            named.add(found.group());
            var ofThisName = tests.getOrDefault(found.group(1), List.of());
            var method = found.group(2);
            if (ofThisName.isEmpty() || (method != null && ofThisName.stream().noneMatch(source -> isTest(source, method)))) {
                missing.add(found.group());
            }
        });
        assertThat(missing).as("named in %s and not found", DOCUMENT).isEmpty();
        assertThat(named).as("tests named").hasSizeGreaterThan(40);
    }

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        var classes = sources(Path.of("src"));
        var missing = new TreeSet<String>();
        CLASS.matcher(Files.readString(DOCUMENT)).results().filter(found -> !classes.containsKey(found.group(1)))
                .forEach(found -> missing.add(found.group()));
        assertThat(missing).as("named in %s and not found", DOCUMENT).isEmpty();
    }

    @Test
    void itsLinesAreAsLongAsElsewhere() throws IOException {
        assertThat(Files.readAllLines(DOCUMENT)).allMatch(line -> line.startsWith("|") || line.length() <= 150);
    }

    private static boolean isTest(String source, String method) {
        return Pattern.compile("@(Test|Property|ParameterizedTest|Example)\\b[^{;]*?\\bvoid " + method + "\\(").matcher(source).find();
    }

    /** Sources of the classes of each name: a name may stand in several packages. */
    private static Map<String, List<String>> sources(Path root) throws IOException {
        var sources = new HashMap<String, List<String>>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.computeIfAbsent(String.valueOf(file.getFileName()).replace(".java", ""), _ -> new ArrayList<>())
                        .add(Files.readString(file));
            }
        }
        return sources;
    }
}

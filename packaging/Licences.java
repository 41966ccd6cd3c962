import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes whose works a package holds beside our own, under which licences, as the bill of materials names them; and the text of each licence once: from {@code packaging/licences}, and what
 * libraries bring of their own.
 */
final class Licences {
    private static final Pattern OF_A_LIBRARY = Pattern.compile("(META-INF/([\\w./-]+/)?)?(LICEN[CS]ES?|NOTICE)([.-]\\w+)*");

    private final Set<String> works = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    /** Where each text comes from, by text. */
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    private Licences() {
    }

    /**
     * @param bill CycloneDX, XML
     * @param project has our own licence, which is that of many, and the others' by their names
     * @param libraries a folder of jars
     */
    static void write(Path bill, Path project, Path libraries, Path target) throws Exception {
        var licences = new Licences();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var components = child(factory.newDocumentBuilder().parse(bill.toFile()).getDocumentElement(), "components");
        children(components).forEach(licences::addWork);
        licences.add(Files.readString(project.resolve("LICENSE")), "Apache-2.0");
        for (var text : inOrder(project.resolve("packaging/licences"), ".txt")) {
            licences.add(Files.readString(text), text.getFileName().toString().replace(".txt", ""));
        }
        for (var jar : inOrder(libraries, ".jar")) {
            licences.addThoseOf(jar);
        }
        Files.writeString(target, licences.toString());
    }

    private static List<Path> inOrder(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private void addWork(Element work) {
        var named = new ArrayList<String>();
        for (var licence : children(child(work, "licenses"))) {
            named.add(licence.getTagName().equals("expression") ? licence.getTextContent() : textOf(licence, "id") + textOf(licence, "name"));
        }
        if (named.isEmpty()) {
            throw new IllegalStateException("no licence is known of " + textOf(work, "name"));
        }
        works.add(textOf(work, "name") + " " + textOf(work, "version") + ": " + String.join(" or ", named));
    }

    private void addThoseOf(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().filter(entry -> OF_A_LIBRARY.matcher(entry.getName()).matches()).sorted((a, b) -> a.getName().compareTo(b.getName())).forEach(entry -> {
                try (var in = zip.getInputStream(entry)) {
                    add(new String(in.readAllBytes(), StandardCharsets.UTF_8), jar.getFileName() + ", " + entry.getName());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void add(String text, String from) {
        var all = texts.computeIfAbsent(text.strip().replace("\r\n", "\n"), _ -> new ArrayList<>());
        if (!all.contains(from)) {
            all.add(from);
        }
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream().filter(one -> one.getTagName().equals(name)).findFirst().orElseThrow(() -> new IllegalStateException("no " + name + " in " + parent.getTagName()));
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node one = parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static String textOf(Element parent, String name) {
        return children(parent).stream().filter(one -> one.getTagName().equals(name)).map(one -> one.getTextContent().strip()).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        var all = new StringBuilder("What Pumphandle is made of beside its own, and under which licences. Their texts follow. Those of the Java run time lie in its folder legal.\n\n");
        works.forEach(work -> all.append(work).append('\n'));
        texts.forEach((text, from) -> all.append("\n").append("=".repeat(100)).append('\n').append(String.join("\n", from)).append("\n\n").append(text).append('\n'));
        return all.toString();
    }
}

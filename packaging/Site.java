import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.pumphandle.Document;

/**
 * Makes pages of the documents: HTML that reads from a file, without scripts, and loads nothing. {@code src/docs/README.md} is the first page and, heading by heading and
 * link by link, the navigation of all. Started by the build as a source file, with the project's folder, that of the guide's pictures, and the one to write.
 */
final class Site {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");
    private static final String FIRST = "README.md";

    private final Path documents;
    private final Path pictures;
    private final Path target;
    /** By path below the documents, with slashes. */
    private final TreeMap<String, Node> pages = new TreeMap<>();

    private Site(Path documents, Path pictures, Path target) {
        this.documents = documents;
        this.pictures = pictures;
        this.target = target;
    }

    public static void main(String[] arguments) throws IOException {
        var project = Path.of(arguments[0]).toAbsolutePath().normalize();
        var site = new Site(project.resolve("src/docs"), Path.of(arguments[1]), Path.of(arguments[2]));
        site.read();
        site.write(project.resolve("packaging/site.css"));
        site.check();
    }

    private void read() throws IOException {
        try (var files = Files.walk(documents)) {
            for (var file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                pages.put(name(documents.relativize(file)), parse(Files.readString(file)));
            }
        }
        pages.put("decisions/" + FIRST, parse(decisions()));
    }

    private static Node parse(String markdown) {
        return Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    }

    /** All decisions with their titles, which no list beside them could keep up with. */
    private String decisions() {
        var list = new StringBuilder("# Decisions\n\nEach a short page: what was decided, why, and the test that confirms it.\n\n");
        pages.forEach((name, page) -> {
            if (name.startsWith("decisions/")) {
                list.append("- [").append(title(page)).append("](").append(name.substring("decisions/".length())).append(")\n");
            }
        });
        return list.toString();
    }

    private void write(Path style) throws IOException {
        deleteTree(target);
        Files.createDirectories(target);
        Files.copy(style, target.resolve("style.css"));
        var navigation = Group.all(pages.get(FIRST));
        for (var page : pages.entrySet()) {
            var file = target.resolve(html(page.getKey()));
            Files.createDirectories(file.getParent());
            page.getValue().accept(new Leading(page.getKey()));
            Files.writeString(file, """
                    <!DOCTYPE html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width">
                    <title>%s - Pumphandle</title>
                    <link rel="stylesheet" href="%s">
                    </head>
                    <body>
                    <a class="skip" href="#text">To the text</a>
                    <nav>
                    %s</nav>
                    <main id="text">
                    %s</main>
                    </body>
                    </html>
                    """.formatted(escaped(title(page.getValue())), between(page.getKey(), "style.css"), navigation(navigation, page.getKey()),
                    rendered(page.getValue())));
        }
    }

    /** Whoever reads a page must get wherever it leads. */
    private void check() throws IOException {
        for (var page : pages.keySet()) {
            var file = target.resolve(html(page));
            for (var link : LINK.matcher(Files.readString(file)).results().toList()) {
                if (!link.group(1).contains("://") && !Files.isRegularFile(file.resolveSibling(link.group(1)))) {
                    throw new IOException(file + " leads to " + link.group(1) + ", where nothing is");
                }
            }
        }
    }

    private static String rendered(Node page) {
        return HtmlRenderer.builder().extensions(EXTENSIONS).attributeProviderFactory(_ -> (node, _, attributes) -> {
            if (node instanceof Heading heading) {
                attributes.put("id", Document.anchor(heading));
            }
        }).build().render(page);
    }

    private String navigation(List<Group> groups, String page) {
        var text = new StringBuilder("<p><a href=\"%s\">Pumphandle</a></p>\n".formatted(between(page, html(FIRST))));
        for (var group : groups) {
            text.append("<p>").append(escaped(group.title())).append("</p>\n<ul>\n");
            for (var entry : group.entries()) {
                var to = page(documents.resolve(entry.destination())).orElseThrow(() -> new IllegalStateException(FIRST + " leads to " + entry.destination()));
                text.append("<li><a href=\"%s\"%s>%s</a></li>\n".formatted(between(page, html(to)), to.equals(page) ? " aria-current=\"page\"" : "", escaped(entry.words())));
            }
            text.append("</ul>\n");
        }
        return text.toString();
    }

    /** The page that is made of a document, or of a folder's first one. */
    private Optional<String> page(Path file) {
        var name = name(documents.relativize(file.normalize()));
        return List.of(name, name + "/" + FIRST).stream().filter(pages::containsKey).findFirst();
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String html(String page) {
        return page.replaceFirst("README\\.md$", "index.html").replaceFirst("\\.md$", ".html");
    }

    /** The way from one page to a file of the site. */
    private static String between(String page, String file) {
        var folder = Path.of(page).getParent();
        return name(folder == null ? Path.of(file) : folder.relativize(Path.of(file)));
    }

    private static String title(Node page) {
        return page.getFirstChild() instanceof Heading heading ? Document.words(heading) : "";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var paths = Files.walk(root)) {
                for (var path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** What the first page has under one heading. */
    private record Group(String title, List<Entry> entries) {

        private record Entry(String words, String destination) {
        }

        static List<Group> all(Node first) {
            var groups = new ArrayList<Group>();
            first.accept(new AbstractVisitor() {
                @Override
                public void visit(Heading heading) {
                    if (heading.getLevel() == 2) {
                        groups.add(new Group(Document.words(heading), new ArrayList<>()));
                    }
                }

                @Override
                public void visit(Link link) {
                    groups.getLast().entries().add(new Entry(Document.words(link), link.getDestination()));
                }
            });
            return groups;
        }
    }

    /** Lets what a page links and shows be found from where the page will lie. What is not of the documents is named and not linked. */
    private final class Leading extends AbstractVisitor {
        private final Path folder;

        Leading(String page) {
            this.folder = documents.resolve(page).getParent();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            var parts = link.getDestination().split("#", 2);
            if (parts[0].isEmpty() || parts[0].contains("://")) {
                return;
            }
            var file = folder.resolve(parts[0]).normalize();
            var page = page(file);
            if (page.isPresent()) {
                link.setDestination(name(folder.relativize(documents.resolve(html(page.get())))) + (parts.length == 1 ? "" : "#" + parts[1]));
            } else if (Files.isRegularFile(file) && file.startsWith(documents)) {
                take(file, file);
            } else {
                for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }

        /** Pictures of the guide are those that the tests took of the real window: without them their words stand there. */
        @Override
        public void visit(Image image) {
            var file = folder.resolve(image.getDestination()).normalize();
            var taken = pictures.resolve(documents.resolve("guide").relativize(file));
            if (Files.exists(file)) {
                take(file, file);
            } else if (Files.exists(taken)) {
                take(taken, file);
            } else {
                image.insertBefore(new Text("[" + Document.words(image) + "]"));
                image.unlink();
            }
        }

        private void take(Path from, Path as) {
            try {
                var copy = target.resolve(name(documents.relativize(as)));
                Files.createDirectories(copy.getParent());
                if (!Files.exists(copy)) {
                    Files.copy(from, copy);
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}

package org.pumphandle.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The guide as it is written, and the pages that are made of it. */
final class Guide {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N} _-]");
    private static final String STYLE = """
            body { font: 16px/1.55 "Noto Sans", "Segoe UI", sans-serif; color: #1f2328; max-width: 54rem; margin: 2rem auto; padding: 0 1.25rem; }
            h1, h2, h3 { line-height: 1.25; margin-top: 2rem; }
            a { color: #0969da; }
            nav { border-bottom: 1px solid #d0d7de; padding-bottom: .6rem; }
            nav a { margin-inline-end: 1rem; text-decoration: none; }
            img { max-width: 100%; border: 1px solid #d0d7de; border-radius: 8px; }
            code { background: #f6f8fa; border-radius: 4px; padding: .1em .3em; font-size: .88em; }
            pre { background: #f6f8fa; border-radius: 8px; padding: .9rem; overflow: auto; }
            pre code { padding: 0; }
            table { border-collapse: collapse; display: block; overflow: auto; }
            th, td { border: 1px solid #d0d7de; padding: .35rem .6rem; text-align: start; vertical-align: top; }
            """;

    private final Path folder;
    private final Map<String, Node> pages = new TreeMap<>();

    private Guide(Path folder) {
        this.folder = folder;
    }

    static Guide read(Path folder) throws IOException {
        var guide = new Guide(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                guide.pages.put(String.valueOf(file.getFileName()), parse(file));
            }
        }
        return guide;
    }

    private static Node parse(Path file) throws IOException {
        return Parser.builder().extensions(TABLES).build().parse(Files.readString(file));
    }

    /** Names of the pictures that it shows, without folder and ending. */
    Set<String> pictures() {
        var names = new TreeSet<String>();
        pages.values().forEach(page -> page.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                names.add(image.getDestination().replaceFirst("^pictures/", "").replaceFirst("\\.png$", ""));
                visitChildren(image);
            }
        }));
        return names;
    }

    /** Links that lead nowhere, each with its page. */
    List<String> brokenLinks() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages.entrySet()) {
            for (var link : links(page.getValue())) {
                if (!link.contains("://") && !leadsSomewhere(page.getKey(), link)) {
                    broken.add(page.getKey() + ": " + link);
                }
            }
        }
        return broken;
    }

    private boolean leadsSomewhere(String page, String link) throws IOException {
        var parts = link.split("#", 2);
        var file = parts[0].isEmpty() ? folder.resolve(page) : folder.resolve(parts[0]);
        return Files.exists(file) && (parts.length == 1 || anchors(parse(file)).contains(parts[1]));
    }

    private static List<String> links(Node page) {
        var links = new ArrayList<String>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    private static Set<String> anchors(Node page) {
        var anchors = new TreeSet<String>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.add(anchor(heading));
            }
        });
        return anchors;
    }

    /** As sites that show Markdown make it. */
    private static String anchor(Heading heading) {
        return MARKS.matcher(words(heading).toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** Writes a page of HTML for each; what lies outside of the guide is named in them, not linked. */
    void write(Path target) throws IOException {
        Files.createDirectories(target);
        Files.writeString(target.resolve("guide.css"), STYLE);
        for (var page : pages.entrySet()) {
            var root = page.getValue();
            root.accept(new WithinGuide());
            var html = HtmlRenderer.builder().extensions(TABLES).attributeProviderFactory(_ -> (node, _, attributes) -> {
                if (node instanceof Heading heading) {
                    attributes.put("id", anchor(heading));
                }
            }).build().render(root);
            Files.writeString(target.resolve(htmlName(page.getKey())), """
                    <!DOCTYPE html>
                    <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                    <title>%s</title><link rel="stylesheet" href="guide.css"></head><body>
                    <nav>%s</nav>
                    %s</body></html>
                    """.formatted(title(root), navigation(), html));
        }
    }

    private String navigation() {
        var links = new StringBuilder();
        for (var name : List.of("README.md", "tracer.md", "supervisor.md", "overseer.md", "administrator.md", "commands.md")) {
            links.append("<a href=\"%s\">%s</a>".formatted(htmlName(name), title(pages.get(name))));
        }
        return links.toString();
    }

    private static String title(Node page) {
        return page.getFirstChild() instanceof Heading heading ? words(heading) : "";
    }

    private static String htmlName(String page) {
        return page.equals("README.md") ? "index.html" : page.replaceFirst("\\.md$", ".html");
    }

    /** Lets links lead to the pages that are made. */
    private final class WithinGuide extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            visitChildren(link);
            var parts = link.getDestination().split("#", 2);
            if (pages.containsKey(parts[0])) {
                link.setDestination(htmlName(parts[0]) + (parts.length == 1 ? "" : "#" + parts[1]));
            } else if (!parts[0].isEmpty() && !link.getDestination().contains("://")) {
                for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }
    }
}

package org.pumphandle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A document of the project as it is written, for tests that hold it to what it tells of, and for the pages that are made of it. */
public record Document(Path file, Node root) {
    /** The documents that people read, and what they say of commands and files must be true; benchmarks and decisions tell of their day. */
    public static final Path FOLDER = Path.of("src/docs");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N} _-]");

    public static Document read(Path file) throws IOException {
        return new Document(file, Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(Files.readString(file)));
    }

    /** The project's first page and all below its documents. */
    public static List<Document> all() throws IOException {
        var all = new ArrayList<Document>();
        try (var files = Files.walk(FOLDER)) {
            var written = Stream.concat(Stream.of(Path.of("README.md")), files.filter(file -> file.toString().endsWith(".md")));
            for (var file : written.sorted().toList()) {
                all.add(read(file));
            }
        }
        return all;
    }

    /** What a relative link of this document leads to. */
    public Path resolve(String link) {
        return file.resolveSibling(link).normalize();
    }

    public List<String> links() {
        return collect(links -> new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.accept(link.getDestination());
                visitChildren(link);
            }
        });
    }

    public List<String> images() {
        return collect(images -> new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                images.accept(image.getDestination());
            }
        });
    }

    /** What stands in the text as code. */
    public List<String> codes() {
        return collect(codes -> new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                codes.accept(code.getLiteral());
            }
        });
    }

    /** Lines that are typed into a shell, those that go on in the next one put together. */
    public List<String> shellLines() {
        return collect(lines -> new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if ("sh".equals(block.getInfo())) {
                    block.getLiteral().replace("\\\n", " ").lines().forEach(lines);
                }
            }
        });
    }

    /** Where links into this document may lead, as sites that show Markdown name it. */
    public Set<String> anchors() {
        return new TreeSet<>(collect(anchors -> new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.accept(anchor(heading));
            }
        }));
    }

    /** What a link to a heading ends with. */
    public static String anchor(Heading heading) {
        return MARKS.matcher(words(heading).toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
    }

    /** The text of a node without what marks it up. */
    public static String words(Node node) {
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

    private List<String> collect(Function<Consumer<String>, AbstractVisitor> how) {
        var found = new ArrayList<String>();
        root.accept(how.apply(found::add));
        return found;
    }
}

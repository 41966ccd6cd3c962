package org.pumphandle.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pumphandle.Document;
import org.pumphandle.cluster.ClusterCommand;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the documents tell people to type is what the program takes. Nothing is run. */
class DocumentedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?:^|&& |; )(?:\\S*/bin/)?pumphandle(-cluster)?(?![\\w-])([^&;|>]*)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\\\?\\|");

    private static final Pattern COMMENT = Pattern.compile("\\s#.*");

    private final CommandLine program = PumphandleCommand.commandLine(new NoDisplay());
    private final CommandLine onCluster = new CommandLine(ClusterCommand.class);

    @Test
    void whatIsTypedIntoAShellIsUnderstood() throws IOException {
        var broken = new ArrayList<String>();
        var tried = new ArrayList<String>();
        for (var document : documents()) {
            for (var line : document.shellLines()) {
                COMMAND.matcher(COMMENT.matcher(line).replaceFirst("")).results().forEach(command -> {
                    tried.add(line);
                    try {
                        (command.group(1) == null ? program : onCluster).parseArgs(words(command.group(2)));
                    } catch (ParameterException problem) {
                        broken.add(document.file() + ": " + line + ": " + problem.getMessage());
                    }
                });
            }
        }
        assertThat(broken).isEmpty();
        assertThat(tried).as("commands in the documents").hasSizeGreaterThan(20);
    }

    @Test
    void commandsInTheTextHaveTheOptionsThatStandWithThem() throws IOException {
        var unknown = new TreeSet<String>();
        var tried = new TreeSet<String>();
        for (var document : documents()) {
            for (var code : document.codes()) {
                var commands = named(code.replaceFirst("^(\\S*/bin/)?pumphandle ", ""));
                OPTION.matcher(code).results().map(option -> option.group()).filter(option -> !commands.isEmpty()).forEach(option -> {
                    tried.add(code);
                    if (commands.stream().noneMatch(command -> command.getCommandSpec().findOption(option) != null)) {
                        unknown.add(document.file() + ": " + code + ": " + option);
                    }
                });
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(tried).as("commands with options in the documents").hasSizeGreaterThan(40);
    }

    @Test
    void everyCommandStandsInTheGuide() throws IOException {
        var guide = Document.read(Document.FOLDER.resolve("guide/commands.md"));
        var told = new ArrayList<CommandLine>();
        guide.codes().forEach(code -> told.addAll(named(code)));
        assertThat(told).extracting(command -> command.getCommandSpec().qualifiedName())
                .containsAll(leaves(program).map(command -> command.getCommandSpec().qualifiedName()).toList());
    }

    /** Decisions tell of their day. */
    private static List<Document> documents() throws IOException {
        return Document.all().stream().filter(document -> !document.file().toString().contains("decisions")).toList();
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        var below = command.getSubcommands().values();
        return below.isEmpty() ? Stream.of(command) : below.stream().flatMap(DocumentedCommandsTest::leaves);
    }

    /** The commands that a piece of code begins with, {@code account list|add} for two of them; none where it is none, an option alone is of them all. */
    private List<CommandLine> named(String code) {
        if (code.startsWith("--")) {
            return Stream.of(program, onCluster).flatMap(DocumentedCommandsTest::everything).toList();
        }
        var found = List.of(program);
        for (var word : code.split(" ", -1)) {
            var names = Set.of(ALTERNATIVES.split(word, -1));
            var next = found.stream().flatMap(one -> one.getSubcommands().entrySet().stream()).filter(one -> names.contains(one.getKey()))
                    .map(one -> one.getValue()).toList();
            if (next.isEmpty()) {
                break;
            }
            found = next;
        }
        return found.equals(List.of(program)) ? List.of() : found;
    }

    private static Stream<CommandLine> everything(CommandLine command) {
        return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().flatMap(DocumentedCommandsTest::everything));
    }

    private static String[] words(String line) {
        return WORD.matcher(line).results()
                .map(word -> Stream.of(1, 2, 3).map(word::group).filter(one -> one != null).findFirst().orElseThrow())
                .toArray(String[]::new);
    }
}

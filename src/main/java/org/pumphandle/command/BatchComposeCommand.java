package org.pumphandle.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.ExposureCluster.Founder;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Batches;
import org.pumphandle.station.MessageTexts;
import org.pumphandle.station.Station;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code batch compose}: makes a draft of messages from contacts. */
@Command(name = "compose", mixinStandardHelpOptions = true, description = "Make a draft of messages from the contacts of the last matches, and show "
        + "the text. Who is warned already is left out. For tracers.")
final class BatchComposeCommand extends StationCommand {
    private static final int QUARANTINE_SHOWN = Rule.VICINITY_15.quarantineDays();

    private final Desktop desktop;

    @Option(names = "--rule", paramLabel = "NAME", defaultValue = "vicinity-15", description = "The rule that the contacts were found under "
            + "(default: ${DEFAULT-VALUE}).")
    private String rule = "";

    @Option(names = "--verdict", split = ",", paramLabel = "VERDICT", defaultValue = "ESTABLISHED,PROBABLE", description = "Which verdicts "
            + "(default: ${DEFAULT-VALUE}; also POSSIBLE, NOT_SUPPORTED, CANNOT_BE_ESTABLISHED).")
    private List<Verdict> verdicts = List.of();

    @Option(names = "--least-minutes", paramLabel = "N", defaultValue = "0", description = "Least expected minutes.")
    private double leastMinutes;

    @Option(names = "--from", paramLabel = "DAY", defaultValue = "0001-01-01", description = "First day of exposure.")
    private LocalDate from = LocalDate.MIN;

    @Option(names = "--to", paramLabel = "DAY", defaultValue = "9999-12-31", description = "Last day of exposure.")
    private LocalDate to = LocalDate.MAX;

    @Option(names = "--case", paramLabel = "ID", description = "Contacts of this case alone; can be given several times.")
    private Set<String> cases = Set.of();

    @Option(names = "--cluster", paramLabel = "CLUSTER", description = "Contacts of this exposure cluster alone, as batch clusters names it.")
    private @Nullable String cluster;

    @Option(names = "--language", split = ",", paramLabel = "TAG", defaultValue = "en", description = "Languages in which the text is written, in "
            + "their order (default: ${DEFAULT-VALUE}).")
    private List<String> languages = List.of();

    @Option(names = "--hot-line", required = true, paramLabel = "TEXT", description = "Phone number or address at which the office is reached.")
    private String hotLine = "";

    @Option(names = "--retractions", description = "Take back all warnings whose appeal was upheld, instead of warning.")
    private boolean isRetraction;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    BatchComposeCommand(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override
    void check() {
        founder();
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var texts = new MessageTexts(desktop.assets().resolve("messages"));
        var settings = new MessageSettings(languages, hotLine);
        var kind = isRetraction ? MessageKind.RETRACTION : MessageKind.WARNING;
        if (!isRetraction) {
            var recipients = terminal.run(Batches.reach(station, filter()));
            out().println(recipients.warned() + " subscribers to warn; left out: " + recipients.alreadyWarned()
                    + " contacts of who is warned already, "
                    + recipients.again() + " further contacts of the same subscribers, " + recipients.unreachable()
                    + " subscribers whom no message reaches");
        }
        long batch = terminal.run(
                isRetraction ? Batches.composeRetractions(station, texts, settings) : Batches.compose(station, texts, filter(), settings));
        var preview = terminal.run(Batches.preview(station, texts, kind, settings, LocalDate.now(station.zone()), QUARANTINE_SHOWN));
        out().println(
                "batch " + batch + " is a draft; a message of it, with another date and code, has " + preview.segments() + " segments ("
                        + preview.encoding() + "):\n" + preview.text());
    }

    private ContactFilter filter() {
        return new ContactFilter(rule, Set.copyOf(verdicts), leastMinutes, from, to, cases, founder());
    }

    private Optional<Founder> founder() {
        if (cluster == null) {
            return Optional.empty();
        }
        return Optional.of(Founder.parse(cluster).orElseThrow(() -> new ParameterException(spec().commandLine(),
                "'" + cluster + "' is not the name of a cluster; batch clusters lists them")));
    }
}

package org.pumphandle.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Purpose;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.ReviewConsent;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent record}: records a case's consent, or changes what is recorded. */
@Command(name = "record", mixinStandardHelpOptions = true, description = "Record a case's consent. With the number of the record that is "
        + "there, or without one, it is changed: what you do not name stays, and the version counts up.")
final class ConsentRecordCommand extends StationCommand {
    @Option(names = "--case", required = true, paramLabel = "ID", description = "The case.")
    private String caseId;

    @Option(names = "--id", paramLabel = "NUMBER", description = "The record's number on paper or in the ministry's system.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", description = "When it was given: 2020-03-01 or 2020-03-01T10:00:00Z.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--purposes", split = ",", paramLabel = "PURPOSE", description = "What for: contact-tracing, identity; with commas "
            + "between.")
    private List<String> purposes = List.of();

    @Option(names = "--form", paramLabel = "FILE", description = "The scanned form: PDF, PNG or JPEG, at most 10 MB.")
    private Optional<Path> form = Optional.empty();

    @Mixin
    private ConsentOptions options;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before run().
    ConsentRecordCommand() {
    }

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        var current = Optional.ofNullable(terminal.run(ReviewConsent.job(station, caseId)).recorded().consent())
                .filter(consent -> consent.withdrawnAt() == null && id.filter(number -> !number.equals(consent.id())).isEmpty());
        var outcome = terminal.run(RecordConsent.job(station, caseId, options.applyTo(basis(current)), form));
        out().println("consent " + outcome.consent().id() + " of case " + caseId + ", version " + outcome.consent().version()
                + (outcome.isChange() ? " is recorded" : " stays as it was"));
        if (outcome.erased().fixes() > 0) {
            out().println("  erased, as it does not allow them: " + outcome.erased().fixes() + " fixes of its history, "
                    + outcome.erased().contacts() + " contacts, " + outcome.erased().notes() + " notes and follow-ups");
        }
    }

    private Consent basis(Optional<Consent> current) {
        var number = id.or(() -> current.map(Consent::id)).orElseThrow(() -> missing("--id"));
        var given = at.map(ConsentOptions::instant).or(() -> current.map(Consent::at)).orElseThrow(() -> missing("--at"));
        var forPurposes = purposes.isEmpty() ? current.map(Consent::purposes).orElseThrow(() -> missing("--purposes")) : read();
        return current.map(consent -> consent.restated(given, forPurposes)).orElseGet(() -> new Consent(number, given, forPurposes));
    }

    private Set<Purpose> read() {
        var read = EnumSet.noneOf(Purpose.class);
        purposes.forEach(word -> read.add(Purpose.of(word)));
        return read;
    }

    private StationException missing(String option) {
        return new StationException("case " + caseId + " has no such consent yet; name " + option + " to record one");
    }
}

package org.pumphandle.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.pumphandle.model.CollectionMethod;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentTerms;
import picocli.CommandLine.Option;

/** What can be stated of a consent beside number, time and purposes; what is not named stays. */
final class ConsentOptions {
    private static final int DAY_LENGTH = "2020-03-01".length();

    @Option(names = "--from", paramLabel = "DAY", description = "The first day of the history that was given.")
    private Optional<LocalDate> firstDay = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "The last day of the history that was given.")
    private Optional<LocalDate> lastDay = Optional.empty();

    @Option(names = "--expires", paramLabel = "TIME", description = "From when on it does not hold any more.")
    private Optional<String> expires = Optional.empty();

    @Option(names = "--collection", paramLabel = "HOW", description = "paper-form, spoken-witnessed or electronic.")
    private Optional<String> collection = Optional.empty();

    @Option(names = "--controller", paramLabel = "NAME", description = "The authority that answers for the data.")
    private Optional<String> controller = Optional.empty();

    @Option(names = "--jurisdiction", paramLabel = "PLACE", description = "Whose law it was given under.")
    private Optional<String> jurisdiction = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG", description = "The language of the notice, such as de.")
    private Optional<String> language = Optional.empty();

    @Option(names = "--notice", paramLabel = "NAME", description = "The notice that the person was shown, with its version.")
    private Optional<String> notice = Optional.empty();

    @Option(names = "--withdrawal", paramLabel = "HOW", description = "How the person was told to take it back.")
    private Optional<String> withdrawal = Optional.empty();

    /** @throws IllegalArgumentException naming what makes no sense */
    Consent applyTo(Consent basis) {
        var scope = new ConsentScope(firstDay.orElse(basis.scope().firstDay()), lastDay.orElse(basis.scope().lastDay()));
        var terms = basis.terms();
        return new Consent(basis.id(), basis.version(), basis.at(), basis.purposes(), scope,
                expires.map(ConsentOptions::instant).orElse(basis.expiresAt()), basis.withdrawnAt(),
                new ConsentTerms(terms.schemaVersion(), controller.orElse(terms.controller()),
                        collection.map(CollectionMethod::of).orElse(terms.collection()), jurisdiction.orElse(terms.jurisdiction()),
                        language.orElse(terms.language()), notice.orElse(terms.notice()),
                        withdrawal.orElse(terms.withdrawalMethod())));
    }

    /** A day alone is its first instant, UTC. */
    static Instant instant(String text) {
        try {
            return text.length() == DAY_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time such as 2020-03-01 or 2020-03-01T10:00:00Z", e);
        }
    }
}

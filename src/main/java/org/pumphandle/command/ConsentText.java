package org.pumphandle.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.stream.Collectors;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ConsentVersion;
import org.pumphandle.model.Purpose;
import org.pumphandle.station.ConsentReview;

/** A case's consent as lines of text. */
final class ConsentText {

    private ConsentText() {
    }

    static void print(ConsentReview review, PrintWriter out) {
        var consent = review.recorded().consent();
        if (consent == null) {
            out.println("case " + review.recorded().id() + ": no consent is recorded");
            return;
        }
        out.println("case " + review.recorded().id() + ": consent " + consent.id() + ", version " + consent.version() + ", "
                + consent.status(Instant.now()).inWords() + (consent.withdrawnAt() == null ? "" : " on " + consent.withdrawnAt()));
        print(consent, out);
        out.println("  form: " + review.form().map(form -> form.kind() + ", " + form.size() + " bytes").orElse("none"));
        review.versions().stream().filter(version -> !version.isCurrent()).forEach(version -> out.println("  before: " + inWords(version)));
    }

    private static void print(Consent consent, PrintWriter out) {
        var terms = consent.terms();
        out.println("  given: " + consent.at() + ", " + terms.collection().inWords());
        out.println("  purposes: " + consent.purposes().stream().sorted().map(Purpose::code).collect(Collectors.joining(", ")));
        out.println("  days of the history: " + consent.scope().inWords());
        out.println("  expires: " + (consent.expiresAt() == null ? "never" : consent.expiresAt()));
        out.println("  controller: " + terms.controller() + "; jurisdiction: " + terms.jurisdiction());
        out.println("  notice: " + terms.notice() + " (" + terms.language() + "); withdrawal: " + terms.withdrawalMethod());
        out.println("  structure: " + terms.schemaVersion());
    }

    private static String inWords(ConsentVersion version) {
        return version.consent().id() + ", version " + version.consent().version() + ", recorded " + version.recordedAt();
    }
}

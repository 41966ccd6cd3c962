package org.pumphandle.station;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.Hash;
import org.pumphandle.model.Publication;
import org.pumphandle.model.PublicationFacts;

/** All that a publication tells, as a text that is the same for the same contents: what the approval is of, and what goes out with the files. */
final class PublicationText {

    private PublicationText() {
    }

    /** @param answers one for each day, in their order */
    static String of(PublicationFacts facts, List<DayAnswer> answers) {
        var text = new StringBuilder("pumphandle-publication-1\n");
        line(text, "audience", facts.audience().code());
        line(text, "measure", facts.measure().code());
        line(text, "grid", facts.grid());
        line(text, "days", facts.from() + " " + facts.to());
        line(text, "mandate", facts.mark());
        line(text, "prepared_by_account", facts.preparedBy());
        line(text, "prepared_at_ms", facts.preparedAt().toEpochMilli());
        for (var answer : answers) {
            line(text, "day", answer.question().day() + " epsilon " + answer.epsilon() + " k " + answer.k() + " threshold "
                    + answer.threshold());
            answer.values().forEach((cell, persons) -> line(text, "cell", cell.toText() + " " + persons));
        }
        return text.toString();
    }

    /** Ends of lines in a value would be other lines. */
    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(": ").append(String.valueOf(value).replaceAll("\\R", " ")).append('\n');
    }

    static Hash digest(String text) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
    }

    /**
     * What the approver signs.
     *
     * @param by the account
     */
    static String approval(long number, Hash digest, int by, Instant at) {
        return "pumphandle-publication-approval-1\nnumber: " + number + "\ndigest: " + digest + "\nby_account: " + by + "\nat_ms: "
                + at.toEpochMilli() + "\n";
    }

    /** The whole for those who want to check it: contents, approval, signature and the key that verifies it. */
    static String signed(Station station, Publication.Approved approved, List<DayAnswer> answers) {
        var approval = approved.approval();
        var facts = approved.facts();
        return of(facts, answers) + "\n" + approval(facts.number(), approved.digest(), approval.by(), approval.at()) + "\nsignature: "
                + approval.signature() + "\naccount_key: "
                + station.store().accounts().find(approval.by()).orElseThrow().signKey() + "\n";
    }
}

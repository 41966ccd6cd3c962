package org.pumphandle.station;

import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Appeal;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.OutcomeClass;
import org.pumphandle.model.Purpose;
import org.pumphandle.words.Messages;

/**
 * Putting wrong warnings right. An appeal comes with a code and nothing else: nobody asks who calls. It is decided within 24 hours by a supervisor who did
 * not prepare the batch; an upheld one takes the exposure back, and a message that says so is due.
 */
public final class Appeals {
    /** Classes of chance in the calibration. */
    public static final int CLASSES = 5;
    private static final int LONGEST_NOTE = 1000;

    private Appeals() {
    }

    /**
     * Why somebody was warned, as it may be told on the phone.
     *
     * @param exposure empty once the case withdrew the consent: nothing is known any more then
     * @param rule name of the rule
     * @param appeal empty where none was taken yet
     */
    public record EvidenceCard(long message, Optional<BatchLine.Exposure> exposure, String rule, Optional<Appeal> appeal) {
    }

    /** What the measured precision rests on. */
    public record Precision(List<OutcomeClass> classes, int retractionsDue) {
        public Precision {
            classes = List.copyOf(classes);
        }

        public long warnings() {
            return classes.stream().mapToLong(OutcomeClass::warnings).sum();
        }

        public long upheld() {
            return classes.stream().mapToLong(OutcomeClass::upheld).sum();
        }

        public long positive() {
            return classes.stream().mapToLong(OutcomeClass::positive).sum();
        }
    }

    /** The evidence of the message that carries a code. */
    public static Job<EvidenceCard> lookUp(Station station, String code) {
        return station.gate().job(Action.APPEALS_LISTED, Messages.message("station.look-up-a-code"),
                (_, _) -> card(station, message(station, code)));
    }

    /**
     * Takes an appeal.
     *
     * @param note what was said; never who called
     */
    public static Job<EvidenceCard> take(Station station, String code, String note) {
        return station.gate().job(Action.APPEAL_TAKEN, Messages.message("station.take-an-appeal"),
                (_, _) -> station.store().inTransaction(() -> {
                    long message = message(station, code);
                    if (note.length() > LONGEST_NOTE) {
                        throw new StationException(Messages.message("station.a-note-has-at-most", LONGEST_NOTE, note.length()));
                    }
                    if (station.store().appeals().find(message).isPresent()) {
                        throw new StationException(Messages.message("station.an-appeal-with-this-code"));
                    }
                    station.store().appeals().take(message, station.account().number(), station.now(), note.strip());
                    station.gate().note(Action.APPEAL_TAKEN, List.of(), "message " + message);
                    return card(station, message);
                }));
    }

    /** All appeals, those that wait longest first. */
    public static Job<List<Appeal>> list(Station station) {
        return station.gate().job(Action.APPEALS_LISTED, Messages.message("station.list-appeals"),
                (_, _) -> station.store().appeals().all());
    }

    /** The evidence of an appeal. */
    public static Job<EvidenceCard> open(Station station, long message) {
        return station.gate().job(Action.APPEALS_LISTED, Messages.message("station.open-an-appeal"), (_, _) -> card(station, message));
    }

    /**
     * Decides an appeal.
     *
     * @param isUpheld whether the warning was wrong
     * @param reason for the record
     * @throws StationException where the account prepared the batch, or it was decided before
     */
    public static Job<Appeal> decide(Station station, long message, boolean isUpheld, String reason) {
        return station.gate().job(Action.APPEAL_DECIDED, Messages.message("station.decide-an-appeal"),
                (_, _) -> station.store().inTransaction(() -> {
                    var appeal = station.store().appeals().find(message)
                            .orElseThrow(() -> new StationException(Messages.message("station.there-is-no-such-appeal")));
                    if (appeal.preparedBy() == station.account().number()) {
                        throw new StationException(Messages.message("station.whoever-prepared-the-batch-does"));
                    }
                    if (reason.isBlank() || reason.length() > LONGEST_NOTE) {
                        throw new StationException(Messages.message("station.say-why-in-at-most", LONGEST_NOTE));
                    }
                    try {
                        station.store().appeals().decide(message,
                                new Appeal.Decision(station.account().number(), station.now(), isUpheld, reason.strip()));
                    } catch (IllegalStateException e) {
                        throw new StationException(String.valueOf(e.getMessage()), e);
                    }
                    station.gate().note(Action.APPEAL_DECIDED, List.of(), "message " + message + (isUpheld ? ", upheld" : ", not upheld"));
                    return station.store().appeals().find(message).orElseThrow();
                }));
    }

    /**
     * Links a warning to the case that the warned subscriber turned out to be, by the code of the message, which the person gave with the consent.
     *
     * @throws StationException where the case has no positive test or its consent does not cover contact tracing
     */
    public static Job<String> linkOutcome(Station station, String caseId, String code) {
        return Job.of(Messages.message("station.link-case-to-a-warning", caseId),
                (_, _) -> station.gate().passing(Action.OUTCOME_LINKED, List.of(caseId), "",
                        () -> station.store().inTransaction(() -> {
                            var recorded = station.recorded(caseId);
                            MergeCases.requireNotMerged(station, caseId);
                            recorded.whyNot(Purpose.CONTACT_TRACING, station.now()).ifPresent(reason -> {
                                throw new StationException(Messages.message("station.case", caseId, reason));
                            });
                            long message = message(station, code);
                            var person = station.store().duplicates().together(caseId);
                            if (card(station, message).exposure().filter(exposure -> person.contains(exposure.caseId())).isPresent()) {
                                throw new StationException(Messages.message("station.this-message-warned-of-case", caseId));
                            }
                            station.store().appeals().link(message, caseId, station.account().number(), station.now());
                            return caseId;
                        })));
    }

    /** How right warnings were so far, as far as anything was heard. */
    public static Job<Precision> precision(Station station) {
        return station.gate().job(Action.BATCHES_LISTED, Messages.message("station.measure-precision"),
                (_, _) -> new Precision(station.store().appeals().outcomes(CLASSES),
                        station.store().appeals().retractionsDue().size()));
    }

    private static long message(Station station, String code) {
        try {
            var hash = AppealCode.parse(code).hash();
            return station.store().batchLines().byCode(hash).filter(message -> isOut(station, message))
                    .orElseThrow(() -> new StationException(Messages.message("station.no-message-of-this-station")));
        } catch (IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isOut(Station station, long message) {
        return station.store().batchLines().batchOf(message).map(batch -> Batches.find(station, batch))
                .filter(batch -> batch.facts().kind() == MessageKind.WARNING
                        && (batch instanceof Batch.Sending || batch instanceof Batch.Sent || batch instanceof Batch.Closed))
                .isPresent();
    }

    private static EvidenceCard card(Station station, long message) {
        var line = station.store().batchLines().find(message)
                .orElseThrow(() -> new StationException(Messages.message("station.there-is-no-such-message"))).line();
        var rule = station.store().batchLines().batchOf(message).map(batch -> Batches.find(station, batch).facts().rule()).orElse("");
        return new EvidenceCard(message, line.exposed(), rule, station.store().appeals().find(message));
    }
}

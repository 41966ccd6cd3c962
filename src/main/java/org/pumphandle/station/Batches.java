package org.pumphandle.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.custody.AddressVault;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.AppealCode;
import org.pumphandle.model.Assessment;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchFacts;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.BatchLine.Exposure;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.Episode;
import org.pumphandle.model.Hash;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.Rule;
import org.pumphandle.notice.ApprovedBatch;
import org.pumphandle.notice.BatchDigest;
import org.pumphandle.store.BatchLineRepository.InnerLine;
import org.pumphandle.store.BatchLineRepository.NewLine;
import org.pumphandle.store.BatchLineRepository.Seal;
import org.pumphandle.words.Messages;

/** Batches of messages as tracers prepare them: from contacts to what is laid before a supervisor. */
public final class Batches {
    private Batches() {
    }

    /**
     * A batch in a list.
     *
     * @param messages lines that are not struck out
     * @param preparedBy the account's name
     */
    public record Summary(Batch batch, int messages, String preparedBy) {
    }

    /**
     * All that is shown of a batch.
     *
     * @param episodes of the lines' contacts as the last match found them, by message
     * @param assessment what it would do
     * @param preparedBy the account's name
     * @param isOwn whether the account that is signed in prepared it
     * @param standing how many of its messages are where; empty before it is released
     */
    public record Review(Batch batch, List<BatchLine> lines, Map<Long, List<Episode>> episodes, Assessment assessment, String preparedBy,
            boolean isOwn,
            Map<MessageState, Long> standing) {
        public Review {
            lines = List.copyOf(lines);
            episodes = Map.copyOf(episodes);
            standing = Map.copyOf(standing);
        }

        static Review of(Batch batch, List<BatchLine> lines, Map<Long, List<Episode>> episodes, String preparedBy, boolean isOwn,
                Map<MessageState, Long> standing) {
            return new Review(batch, lines, episodes, Assessment.of(lines, line -> episodes.getOrDefault(line.message(), List.of())),
                    preparedBy,
                    isOwn, standing);
        }

        /** The same with one line as it is now, judged anew. */
        public Review with(BatchLine changed) {
            return of(batch, lines.stream().map(line -> line.message() == changed.message() ? changed : line).toList(), episodes,
                    preparedBy, isOwn,
                    standing);
        }
    }

    /** All batches, the newest first. */
    public static Job<List<Summary>> list(Station station) {
        return station.gate().job(Action.BATCHES_LISTED, Messages.message("station.list-batches"), (_, _) -> {
            var counts = station.store().batchLines().counts();
            return station.store().batches().all().stream().map(batch -> new Summary(batch, counts.getOrDefault(batch.facts().number(), 0),
                    name(station, batch.facts().preparedBy()))).toList();
        });
    }

    /** A batch with its lines and what it would do. */
    public static Job<Review> review(Station station, long number) {
        return Job.of(Messages.message("station.open-batch", number), (progress, _) -> {
            station.gate().requireRole(Action.BATCH_VIEWED, List.of());
            progress.report(Messages.message("station.reading-lines"), 0, 2);
            var lines = station.store().batchLines().of(number);
            var cases = lines.stream().flatMap(line -> line.exposed().stream()).map(Exposure::caseId).distinct().toList();
            return station.gate().passing(Action.BATCH_VIEWED, cases, "batch " + number, () -> {
                progress.report(Messages.message("station.judging"), 1, 2);
                return reviewed(station, find(station, number), lines);
            });
        });
    }

    private static Review reviewed(Station station, Batch batch, List<BatchLine> lines) {
        return Review.of(batch, lines, episodes(station, lines), name(station, batch.facts().preparedBy()),
                batch.facts().preparedBy() == station.account().number(), station.store().outbox().counts(batch.facts().number()));
    }

    /** Episodes of the lines' contacts, as the last match found them; read once for each case. */
    private static Map<Long, List<Episode>> episodes(Station station, List<BatchLine> lines) {
        var byCase = new HashMap<String, Map<String, List<Episode>>>();
        var byMessage = new HashMap<Long, List<Episode>>();
        for (var line : lines) {
            line.exposed().map(
                    exposure -> byCase.computeIfAbsent(exposure.caseId(), station.store().matches()::episodes).get(exposure.reference()))
                    .ifPresent(episodes -> byMessage.put(line.message(), episodes));
        }
        return byMessage;
    }

    /** How many a batch would go to, before it is made. */
    public static Job<Reach> reach(Station station, ContactFilter filter) {
        return station.gate().job(Action.BATCH_COMPOSED, Messages.message("station.find-recipients"), (_, cancellation) -> {
            var found = FoundRecipients.of(station, filter, cancellation);
            return Reach.of(found.recipients(), found.rule().map(Rule::quarantineDays).orElse(0));
        });
    }

    /**
     * Makes a draft of warnings.
     *
     * @return its number
     * @throws StationException where nobody is to be warned, or the text cannot be written so
     */
    public static Job<Long> compose(Station station, MessageTexts texts, ContactFilter filter, MessageSettings settings) {
        return station.gate().job(Action.BATCH_COMPOSED, Messages.message("station.compose-batch"),
                (_, cancellation) -> station.store().inTransaction(() -> {
                    var found = FoundRecipients.of(station, filter, cancellation);
                    if (found.recipients().chosen().isEmpty()) {
                        throw new StationException(Messages.message("station.nobody-is-to-be-warned"));
                    }
                    cancellation.throwIfCancelled();
                    var lines = found.recipients().chosen().stream().map(one -> new NewLine(one.subscriber(), one.exposure(), null))
                            .toList();
                    return draft(station, texts, MessageKind.WARNING, found.rule(), settings, lines);
                }));
    }

    /**
     * Makes a draft of retractions: of all warnings whose appeal was upheld and that nothing takes back yet.
     *
     * @return its number
     * @throws StationException where there is none
     */
    public static Job<Long> composeRetractions(Station station, MessageTexts texts, MessageSettings settings) {
        return station.gate().job(Action.BATCH_COMPOSED, Messages.message("station.compose-retractions"),
                (_, _) -> station.store().inTransaction(() -> {
                    var lines = new ArrayList<NewLine>();
                    for (long message : station.store().appeals().retractionsDue()) {
                        station.store().batchLines().find(message).filter(line -> line.line().exposure() != null)
                                .ifPresent(line -> lines.add(new NewLine(line.subscriber(), line.line().exposure(), message)));
                    }
                    if (lines.isEmpty()) {
                        throw new StationException(Messages.message("station.no-warning-waits-to-be"));
                    }
                    return draft(station, texts, MessageKind.RETRACTION, Optional.empty(), settings, lines);
                }));
    }

    private static long draft(Station station, MessageTexts texts, MessageKind kind, Optional<Rule> rule, MessageSettings settings,
            List<NewLine> lines) {
        var templates = texts.templates(station, kind, settings);
        var facts = new BatchFacts(0, kind, rule.map(Rule::name).orElse("-"), rule.map(Rule::quarantineDays).orElse(0),
                settings.languages(),
                templates, settings.hotLine(), station.account().number(), station.now());
        long number = station.store().batches().create(facts);
        station.store().batchLines().add(number, lines);
        station.gate().note(Action.BATCH_COMPOSED, List.of(), "batch " + number + " of " + lines.size() + " messages");
        return number;
    }

    /**
     * The text of a message as it would be sent, with a code that no message carries.
     *
     * @param day of exposure
     */
    public static Job<MessageTexts.Preview> preview(Station station, MessageTexts texts, MessageKind kind, MessageSettings settings,
            LocalDate day,
            int quarantineDays) {
        return station.gate().job(Action.BATCH_VIEWED, Messages.message("station.preview-message"),
                (_, _) -> texts.preview(station, kind, settings, day, quarantineDays));
    }

    /** Takes out a draft; what it was made of stays. */
    public static Job<Long> discard(Station station, long number) {
        return station.gate().job(Action.BATCH_DISCARDED, Messages.message("station.discard-batch", number),
                (_, _) -> station.store().inTransaction(() -> {
                    switch (find(station, number)) {
                        case Batch.Draft draft -> station.store().batches().discard(draft);
                        case Batch.Returned returned -> {
                            station.store().batches().move(returned, returned.revise());
                            station.store().batches().discard(returned.revise());
                        }
                        case Batch other -> throw notIn(other, Messages.message("station.it-is-discarded"));
                    }
                    return number;
                }));
    }

    /** Works on a batch again that was given back; lines that were struck out go. */
    public static Job<Long> revise(Station station, long number) {
        return station.gate().job(Action.BATCH_COMPOSED, Messages.message("station.revise-batch", number),
                (_, _) -> station.store().inTransaction(() -> {
                    if (find(station, number) instanceof Batch.Returned returned) {
                        station.store().batches().move(returned, returned.revise());
                        station.store().batchLines().removeRejected(number);
                        return number;
                    }
                    throw notIn(find(station, number), Messages.message("station.it-is-revised"));
                }));
    }

    /** Takes a line out of a draft. */
    public static Job<Long> remove(Station station, long number, long message) {
        return station.gate().job(Action.BATCH_COMPOSED, Messages.message("station.take-a-message-out-of", number),
                (_, _) -> station.store().inTransaction(() -> {
                    if (!(find(station, number) instanceof Batch.Draft draft)) {
                        throw notIn(find(station, number), Messages.message("station.it-changes"));
                    }
                    station.store().batchLines().reject(message, "taken out");
                    station.store().batchLines().removeRejected(draft.facts().number());
                    return message;
                }));
    }

    /**
     * Lays a draft before a supervisor: its lines are fixed, each message gets its code, and the tracers' parts of addresses are handed over for exactly
     * this batch.
     *
     * @throws StationException where a line rests on what is not there any more, or somebody else prepared it
     */
    public static Job<Long> submit(Station station, long number) {
        return station.gate().job(Action.BATCH_SUBMITTED, Messages.message("station.submit-batch", number),
                (progress, cancellation) -> station.store().inTransaction(() -> {
                    if (!(find(station, number) instanceof Batch.Draft draft)) {
                        throw notIn(find(station, number), Messages.message("station.it-is-submitted"));
                    }
                    if (draft.facts().preparedBy() != station.account().number()) {
                        throw new StationException(
                                Messages.message("station.batch-was-prepared-by-who", number, name(station, draft.facts().preparedBy())));
                    }
                    var lines = station.store().batchLines().inner(number);
                    requireCurrent(station, draft.facts(), lines);
                    progress.report(Messages.message("station.sealing-messages"), 0, lines.size());
                    cancellation.throwIfCancelled();
                    submit(station, draft, lines);
                    return number;
                }));
    }

    private static void submit(Station station, Batch.Draft draft, List<InnerLine> lines) {
        long number = draft.facts().number();
        var sealed = lines.stream().map(line -> {
            var code = AppealCode.random();
            var nonce = Hash.random();
            return new Seal(line.line().message(), code.inGroups(), code.hash(), null, nonce, BatchDigest.of(line, code.hash(), nonce));
        }).toList();
        var digest = BatchDigest.of(draft.facts(), sealed.stream().map(Seal::digest).toList());
        var handed = handOver(station, ApprovedBatch.bound(number, digest), lines);
        var seals = new ArrayList<Seal>();
        for (int i = 0; i < lines.size(); i++) {
            var seal = sealed.get(i);
            seals.add(new Seal(seal.message(), seal.code(), seal.codeHash(), handed.parts().get(lines.get(i).subscriber()), seal.nonce(),
                    seal.digest()));
        }
        station.store().batchLines().seal(seals);
        station.store().batches().move(draft, draft.submit(new Batch.Submission(station.now(), digest, handed.box())));
        station.gate().note(Action.BATCH_SUBMITTED, List.of(), "batch " + number + " of " + lines.size() + " messages, digest " + digest);
    }

    private static AddressVault.HandedOver handOver(Station station, String bound, List<InnerLine> lines) {
        try {
            return station.addressVault().handOver(station.opened().account(), bound,
                    lines.stream().map(InnerLine::subscriber).distinct().toList());
        } catch (CustodyException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void requireCurrent(Station station, BatchFacts facts, List<InnerLine> lines) {
        if (lines.isEmpty()) {
            throw new StationException(Messages.message("station.batch-has-no-message-discard", facts.number()));
        }
        if (facts.kind() == MessageKind.RETRACTION) {
            return;
        }
        var references = new HashMap<String, Map<String, Integer>>();
        for (var line : lines) {
            boolean isCurrent = line.line().exposed().map(exposure -> references
                    .computeIfAbsent(exposure.caseId(),
                            id -> station.store().matches().lastRun(id).filter(run -> run.ruleName().equals(facts.rule())).isPresent()
                                    && station.recorded(id).whyNotExaminable().isEmpty()
                                            ? FoundRecipients.subscribers(station, id)
                                            : Map.of())
                    .containsKey(exposure.reference())).orElse(false);
            if (!isCurrent) {
                throw new StationException(Messages.message("station.line-of-batch-rests-on", line.line().line(), facts.number()));
            }
        }
    }

    static Batch find(Station station, long number) {
        return station.store().batches().find(number)
                .orElseThrow(() -> new StationException(Messages.message("station.there-is-no-batch", number)));
    }

    static String name(Station station, int account) {
        return station.store().accounts().find(account).map(one -> one.name())
                .orElseGet(() -> Messages.message("station.account", account));
    }

    static StationException notIn(Batch batch, String what) {
        return new StationException(Messages.message("station.batch-is-it", batch.facts().number(), Messages.named(batch.state()), what));
    }
}

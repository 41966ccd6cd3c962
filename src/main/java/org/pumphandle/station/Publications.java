package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pumphandle.custody.AccountKeys;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.Audience;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Publication;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.PublicationGrid;
import org.pumphandle.model.Role;
import org.pumphandle.model.Spending;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.spread.disclosure.Ledger;

/**
 * Spread maps that are to be published. Noise is drawn as a publication is prepared, for questions that were never answered, and kept for good: neither
 * giving it back nor preparing another draws it anew. Whoever prepared a publication does not approve it.
 */
public final class Publications {
    /** The days of one publication. */
    public static final int MOST_DAYS = 31;

    /** The setting that says before which day nothing new is answered. */
    static final String FIRST_NEW_DAY = "publications.first-new-day";
    private static final int LONGEST_REASON = 1000;

    private Publications() {
    }

    /**
     * What is to be published.
     *
     * @param from first day
     * @param to last day
     * @param epsilon of each day that was never answered; others keep theirs
     */
    public record Request(Audience audience, SpreadMeasure measure, int cellKm2, LocalDate from, LocalDate to, Epsilon epsilon) {
    }

    /**
     * A day before anything is drawn.
     *
     * @param cost nothing where the audience sees the answer already
     * @param left of the audience's budget, before that
     * @param cells with anybody in them
     * @param few those with fewer than k persons or, of exposures, too few cases: they are never published
     * @param near those so few above that the noise decides
     * @param isAllowed whether the budget of all who would see it suffices
     */
    public record DayPlan(LocalDate day, Epsilon cost, Epsilon left, boolean isAnswered, int cells, int few, int near, boolean isAllowed) {
    }

    /**
     * All that is shown of a publication.
     *
     * @param answers one for each day
     * @param preparedBy the account's name
     * @param isOwn whether the account that is signed in prepared it
     */
    public record Review(Publication publication, List<DayAnswer> answers, String preparedBy, boolean isOwn) {
        public Review {
            answers = List.copyOf(answers);
        }
    }

    /** What was spent of a day's budget, by audience. */
    public record LedgerDay(LocalDate day, Map<Audience, Epsilon> spent) {
        public LedgerDay {
            spent = Map.copyOf(spent);
        }

        public Epsilon spent(Audience audience) {
            return spent.getOrDefault(audience, Epsilon.NONE);
        }
    }

    /** A publication in a list. */
    public record Summary(Publication publication, String preparedBy) {
    }

    /** All publications, the newest first. */
    public static Job<List<Summary>> list(Station station) {
        return station.gate().job(Action.PUBLICATIONS_LISTED, message("station.list-publications"),
                (_, _) -> station.store().publications().all().stream()
                        .map(one -> new Summary(one, Batches.name(station, one.facts().preparedBy()))).toList());
    }

    /** What was spent so far, ascending by day. */
    public static Job<List<LedgerDay>> ledger(Station station) {
        return station.gate().job(Action.PUBLICATIONS_LISTED, message("station.read-the-ledger"), (_, _) -> {
            var book = book(station);
            return book.days().stream().map(day -> new LedgerDay(day,
                    Arrays.stream(Audience.values()).collect(Collectors.toMap(one -> one, one -> book.spent(one, day))))).toList();
        });
    }

    private static Ledger book(Station station) {
        return new Ledger(station.store().publications().spendings());
    }

    /** What a publication would cost and about how much of it would be withheld. Nothing is drawn and nothing spent. */
    public static Job<List<DayPlan>> plan(Station station, Request request) {
        return station.gate().job(Action.PUBLICATION_VIEWED, message("station.preview-publication"), (_, cancellation) -> {
            requireDays(station, request);
            var counting = PublicationCounts.of(station, request, cancellation);
            var ledger = book(station);
            return counting.questions().stream().map(question -> counting.plan(station, question, ledger)).toList();
        });
    }

    /**
     * Draws what was never drawn, enters what it costs, and keeps it for a supervisor.
     *
     * @return its number
     * @throws StationException where a day's budget does not suffice; then nothing is drawn
     */
    public static Job<Long> prepare(Station station, Request request) {
        return station.gate().job(Action.PUBLICATION_PREPARED, message("station.prepare-publication"), (_, cancellation) -> {
            requireDays(station, request);
            var counting = PublicationCounts.of(station, request, cancellation);
            return station.store().inTransaction(() -> prepared(station, request, counting));
        });
    }

    private static long prepared(Station station, Request request, PublicationCounts counting) {
        var ledger = book(station);
        var needs = new ArrayList<Spending>();
        for (var question : counting.questions()) {
            var need = ledger.need(question, request.audience(), request.epsilon());
            if (need.isPresent()) {
                if (isForgotten(station, question.day())) {
                    throw new StationException(message("station.a-restored-station-answers", question.day()));
                }
                if (!ledger.allows(need.get())) {
                    throw new StationException(message("station.the-budget-of-a-day", question.day(),
                            ledger.left(request.audience(), question.day()), need.get().epsilon()));
                }
                ledger = ledger.with(need.get());
                needs.add(need.get());
            }
        }
        for (var need : needs) {
            if (!counting.isAnswered(station, need.question())) {
                station.store().publications().answers().add(counting.draw(need.question(), need.epsilon()), station.account().number(),
                        station.now());
            }
        }
        var facts = new PublicationFacts(0, request.audience(), request.measure(), counting.grid().toText(), request.from(), request.to(),
                station.mandateMark(), station.account().number(), station.now());
        var digest = PublicationText.digest(PublicationText.of(facts, answers(station, facts)));
        long number = station.store().publications().create(facts, digest);
        needs.forEach(need -> station.store().publications().spend(need, number));
        station.gate().note(Action.PUBLICATION_PREPARED, List.of(), "publication " + number + " for " + request.audience().code() + ", "
                + needs.size() + " days paid, digest " + digest);
        return number;
    }

    /** A restored backup does not know what was answered since it was made; drawn anew, noise could be averaged away. */
    static void answerOldDaysFromMemoryAlone(Station station) {
        station.store().settings().put(FIRST_NEW_DAY, station.today().toString());
    }

    static boolean isForgotten(Station station, LocalDate day) {
        return station.store().settings().get(FIRST_NEW_DAY).map(LocalDate::parse).filter(day::isBefore).isPresent();
    }

    /** A publication with its answers, whatever its state. */
    public static Job<Review> review(Station station, long number) {
        return station.gate().job(Action.PUBLICATION_VIEWED, message("station.open-publication", number), (_, _) -> {
            var found = find(station, number);
            return new Review(found, answers(station, found.facts()), Batches.name(station, found.facts().preparedBy()),
                    found.facts().preparedBy() == station.account().number());
        });
    }

    /** Signs a publication: from then on its files may leave the station, and nothing of it may be changed. */
    public static Job<Long> approve(Station station, long number) {
        return decision(station, Action.PUBLICATION_APPROVED, message("station.approve-publication", number), number, prepared -> {
            var at = station.now();
            int by = station.account().number();
            var text = PublicationText.approval(number, prepared.digest(), by, at);
            var approved = prepared.approve(new Publication.Approval(by, at, station.opened().account().sign(text)));
            verified(station, approved);
            station.gate().note(Action.PUBLICATION_APPROVED, List.of(), "publication " + number + ", digest " + prepared.digest());
            return approved;
        });
    }

    /** Gives it back to who prepared it, with the reason; what it spent stays spent. */
    public static Job<Long> giveBack(Station station, long number, String reason) {
        return decision(station, Action.PUBLICATION_RETURNED, message("station.give-back-publication", number), number, prepared -> {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new StationException(message("station.say-why-in-at-most", LONGEST_REASON));
            }
            station.gate().note(Action.PUBLICATION_RETURNED, List.of(), "publication " + number);
            return prepared.giveBack(station.account().number(), station.now(), reason.strip());
        });
    }

    /** What becomes of a publication that waits to be judged. */
    @FunctionalInterface
    private interface Judging {
        Publication of(Publication.Prepared prepared);
    }

    private static Job<Long> decision(Station station, Action action, String title, long number, Judging judging) {
        return station.gate().job(action, title, (_, _) -> station.store().inTransaction(() -> {
            if (!(find(station, number) instanceof Publication.Prepared prepared)) {
                throw new StationException(message("station.publication-was-judged", number));
            }
            if (prepared.facts().preparedBy() == station.account().number()) {
                throw new StationException(message("station.whoever-prepared-a-publication"));
            }
            station.store().publications().decide(prepared, judging.of(prepared));
            return number;
        }));
    }

    static Publication find(Station station, long number) {
        return station.store().publications().find(number)
                .orElseThrow(() -> new StationException(message("station.there-is-no-publication", number)));
    }

    static List<DayAnswer> answers(Station station, PublicationFacts facts) {
        return station.store().publications().answers().of(facts.measure(), facts.grid(), facts.from(), facts.to());
    }

    /**
     * The answers of an approved publication, held against its signature as they stand in the store now.
     *
     * @throws StationException where anything was changed since
     */
    static List<DayAnswer> verified(Station station, Publication.Approved approved) {
        var facts = approved.facts();
        var answers = answers(station, facts);
        var approval = approved.approval();
        var account = station.store().accounts().find(approval.by());
        boolean isSigned = account.isPresent() && account.get().role() == Role.SUPERVISOR && approval.by() != facts.preparedBy()
                && AccountKeys.verifies(account.get(),
                        PublicationText.approval(facts.number(), approved.digest(), approval.by(), approval.at()), approval.signature());
        if (!isSigned || !PublicationText.digest(PublicationText.of(facts, answers)).equals(approved.digest())) {
            throw new StationException(message("station.publication-was-changed", facts.number()));
        }
        return answers;
    }

    /** Of a day that is not over, more may come; what was drawn could never be mended. */
    private static void requireDays(Station station, Request request) {
        if (request.to().isBefore(request.from()) || !request.from().isAfter(request.to().minusDays(MOST_DAYS))
                || !request.to().isBefore(station.today())) {
            throw new StationException(message("station.days-of-a-publication", MOST_DAYS, station.today().minusDays(1)));
        }
        if (!PublicationGrid.sizesKm2().contains(request.cellKm2())) {
            throw new StationException(message("station.cells-of-a-publication", PublicationGrid.sizesKm2()));
        }
    }
}

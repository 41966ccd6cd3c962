package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.pumphandle.custody.CustodyException;
import org.pumphandle.custody.IdentityCustody;
import org.pumphandle.custody.IdentitySketches;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.Identity;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Role;
import org.pumphandle.store.IdentityRepository.Request;
import org.pumphandle.store.IdentityRepository.Sealed;
import org.pumphandle.words.Messages;

/**
 * Who a case is: only of a case with a positive test whose consent covers it, only when a tracer asked and a supervisor agreed, for a short time, under
 * the names of both, and in the log.
 */
public final class Identities {
    /** How long an identity can be seen once it was revealed. */
    public static final Duration SHOWN = Duration.ofMinutes(15);
    /** How long a request waits for a supervisor. */
    public static final Duration WAITS = Duration.ofDays(1);

    private static final int LONGEST_REASON = 1000;

    private Identities() {
    }

    /**
     * A tracer's wish to see who a case is.
     *
     * @param askedBy the tracer's account
     * @param answeredAt when a supervisor let the tracer see it; empty while none did
     */
    public record Wish(long id, String caseId, String askedBy, Instant askedAt, String reason, Optional<Instant> answeredAt) {
    }

    /**
     * An identity that is shown.
     *
     * @param identity who it is
     * @param isInData whether the person's SIM is among the subscribers of the carrier data; empty where no number is recorded
     * @param watermark stands over it: who sees it, who asked and when
     * @param until then it is taken from the screen
     */
    public record Revealed(String caseId, Identity identity, Optional<Boolean> isInData, String watermark, Instant until) {
    }

    /** Seals who a case is. After that nobody can read it alone, not even who recorded it. */
    public static Job<Boolean> seal(Station station, String caseId, Identity identity) {
        return station.gate().job(Action.IDENTITY_RECORDED, List.of(caseId), message("station.record-who-case-is", caseId),
                (_, _) -> inWords(() -> {
                    MergeCases.requireNotMerged(station, caseId);
                    var facts = facts(permitted(station, caseId));
                    return station.store().inTransaction(() -> {
                        var sketch = IdentitySketches.of(station.roleKeys(), station.opened().account())
                                .map(own -> own.seal(facts, identity));
                        custody(station).seal(caseId, facts, identity.toBytes(), sketch.orElse(null), station.account().number(),
                                station.now());
                        return true;
                    });
                }));
    }

    /**
     * Asks to see who a case is.
     *
     * @param reason why, in words that the supervisor and the log will show; no personal data
     */
    public static Job<Long> ask(Station station, String caseId, String reason) {
        return station.gate().job(Action.IDENTITY_ASKED, List.of(caseId), message("station.ask-who-case-is", caseId),
                (_, _) -> inWords(() -> {
                    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                        throw new StationException(message("station.say-why-you-must-know", caseId, LONGEST_REASON));
                    }
                    var facts = facts(permitted(station, caseId));
                    var sealed = sealed(station, caseId);
                    return station.store().inTransaction(
                            () -> custody(station).ask(station.opened().account(), sealed, facts, reason.strip(), station.now()));
                }));
    }

    /** Whether it is recorded who a case is; who that is it does not tell. */
    public static boolean isRecorded(Station station, String caseId) {
        return station.gate().read(Action.CASE_VIEWED, List.of(caseId), () -> station.store().identities().find(caseId).isPresent());
    }

    /** Why nobody may learn who a case is, in words for the user; empty where test and consent allow it. */
    public static Optional<String> whyNot(Case recorded) {
        return recorded.whyNot(Purpose.IDENTITY, Instant.now());
    }

    /** Wishes that are not too old, the newest first. */
    public static List<Wish> wishes(Station station) {
        return station.gate().read(Action.CASES_LISTED, List.of(), () -> {
            forgetOld(station);
            return station.store().identities().requests().stream().map(one -> new Wish(one.id(), one.caseId(),
                    account(station, one.askedBy()).name(), one.askedAt(), one.reason(), Optional.ofNullable(one.answeredAt()))).toList();
        });
    }

    /**
     * Shows who a case is: to a supervisor who agrees to a request, and for {@link #SHOWN} to the tracer who asked.
     *
     * @throws StationException where the consent does not cover it any more, or no supervisor agreed yet
     */
    public static Job<Revealed> reveal(Station station, long request) {
        return Job.of(message("station.reveal-an-identity"), (_, _) -> {
            station.gate().requireRole(Action.IDENTITY_REVEALED, List.of());
            forgetOld(station);
            var wish = wish(station, request);
            return station.gate().passing(Action.IDENTITY_REVEALED, List.of(wish.caseId()), "request " + request + ": " + wish.reason(),
                    () -> inWords(() -> revealed(station, wish)));
        });
    }

    private static Revealed revealed(Station station, Request wish) {
        var facts = facts(permitted(station, wish.caseId()));
        var bytes = station.account().role() == Role.SUPERVISOR ? agreed(station, wish, facts) : answered(station, wish, facts);
        try {
            return shown(station, wish, Identity.of(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] agreed(Station station, Request wish, String facts) {
        return station.store().inTransaction(() -> custody(station).reveal(station.opened().account(), sealed(station, wish.caseId()), wish,
                account(station, wish.askedBy()), facts, station.now()));
    }

    private static byte[] answered(Station station, Request wish, String facts) {
        if (wish.askedBy() != station.account().number()) {
            throw new StationException(message("station.only-account-who-asked-sees", account(station, wish.askedBy()).name()));
        }
        return custody(station).answer(station.opened().account(), wish, facts);
    }

    private static Revealed shown(Station station, Request wish, Identity identity) {
        var now = station.now();
        var answeredAt = Optional.ofNullable(wish.answeredAt()).orElse(now);
        var inData = identity.number().isEmpty()
                ? Optional.<Boolean>empty()
                : Optional.of(isInData(station, identity.number()));
        return new Revealed(wish.caseId(), identity, inData,
                message("station.shown-to-asked-by", station.account().name(), account(station, wish.askedBy()).name(),
                        now.truncatedTo(ChronoUnit.SECONDS)),
                answeredAt.plus(SHOWN));
    }

    private static boolean isInData(Station station, String number) {
        var fixes = station.store().fixes();
        return fixes.carriers().stream().map(carrier -> station.tokenKeys().tokeniser(carrier, station.today()).ofNumber(number))
                .anyMatch(one -> fixes.knows(one.token()) || one.earlier().stream().anyMatch(fixes::knows));
    }

    /** A supervisor's no. */
    public static Job<Long> refuse(Station station, long request) {
        return Job.of(message("station.refuse-a-request"), (_, _) -> {
            station.gate().requireRole(Action.IDENTITY_REFUSED, List.of());
            var wish = wish(station, request);
            return station.gate().passing(Action.IDENTITY_REFUSED, List.of(wish.caseId()), "request " + request, () -> {
                station.store().identities().end(request);
                return request;
            });
        });
    }

    /** Erases who a case is, and all requests for it. */
    public static Job<Boolean> erase(Station station, String caseId) {
        return station.gate().job(Action.IDENTITY_ERASED, List.of(caseId), message("station.erase-who-case-is", caseId),
                (_, _) -> station.store().inTransaction(() -> {
                    station.store().duplicates().forget(caseId);
                    return station.store().identities().erase(caseId);
                }));
    }

    private static IdentityCustody custody(Station station) {
        return new IdentityCustody(station.roleKeys(), station.store().identities());
    }

    private static void forgetOld(Station station) {
        var now = station.now();
        station.store().identities().expire(now.minus(WAITS), now.minus(SHOWN));
    }

    private static Request wish(Station station, long id) {
        return station.store().identities().requests().stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> new StationException(message("station.there-is-no-request-it", id)));
    }

    private static Sealed sealed(Station station, String caseId) {
        return station.store().identities().find(caseId)
                .orElseThrow(() -> new StationException(message("station.it-is-not-recorded-who", caseId)));
    }

    private static Account account(Station station, int number) {
        return station.store().accounts().find(number).orElseThrow();
    }

    /** @throws StationException where the case has no positive test or its consent does not cover identity */
    private static Case permitted(Station station, String caseId) {
        var recorded = station.recorded(caseId);
        if (recorded.whyNot(Purpose.IDENTITY, station.now()).isPresent()) {
            throw new StationException(message("station.case-has-no-positive-test", caseId, Messages.named(Purpose.IDENTITY)));
        }
        return recorded;
    }

    /** What an identity rests on: with other facts neither it nor its sketch opens. */
    static String facts(Case recorded) {
        var consent = recorded.consent();
        return "case " + recorded.id() + "\ntested positive at " + recorded.testPositiveAt()
                + (consent == null ? "" : "\nconsent " + consent.id() + " of " + consent.at());
    }

    private static <T> T inWords(Supplier<T> work) {
        try {
            return work.get();
        } catch (CustodyException | IllegalArgumentException e) {
            throw new StationException(String.valueOf(e.getMessage()), e);
        }
    }
}

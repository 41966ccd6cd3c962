package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.pumphandle.job.Job;
import org.pumphandle.model.Account;
import org.pumphandle.model.Action;
import org.pumphandle.words.Messages;

/**
 * What every use case passes before it does anything: the account's role allows it, the mandate holds where it needs one, and its leaf stands in the
 * log. Where one of these fails the action does not happen. Safe for all threads.
 */
final class Gate {
    /** These stop with the mandate; reading and oversight go on. */
    private static final Set<Action> UNDER_MANDATE = EnumSet.of(Action.CASES_IMPORTED, Action.HISTORY_IMPORTED, Action.FIXES_IMPORTED,
            Action.CELLS_IMPORTED, Action.LAYER_IMPORTED, Action.BASE_MAP_ADDED, Action.CASE_MATCHED, Action.QUERY_EXPORTED,
            Action.RESULT_IMPORTED, Action.RULES_TRIED,
            Action.CHAINS_VIEWED,
            Action.DUPLICATES_VIEWED,
            Action.BATCH_SUBMITTED,
            Action.BATCH_APPROVED,
            Action.BATCH_SENT, Action.PUBLICATION_PREPARED, Action.PUBLICATION_APPROVED);

    private final Account account;
    private final Runnable mandate;
    private final Journal journal;

    /** Writes leaves of the log. */
    @FunctionalInterface
    interface Journal {
        /**
         * @param caseIds the cases it concerns, a leaf each; none for one leaf that concerns no case
         * @param text what for, or what came of it; never personal data
         */
        void write(Action action, List<String> caseIds, String text);
    }

    /** @param mandate throws where the mandate does not hold now */
    Gate(Account account, Runnable mandate, Journal journal) {
        this.account = account;
        this.mandate = mandate;
        this.journal = journal;
    }

    /** A use case that concerns no single case. */
    <T> Job<T> job(Action action, String title, Job.Work<T> work) {
        return job(action, List.of(), title, work);
    }

    /** A use case: when it runs, it passes here first; where it fails, the log says that as well. */
    <T> Job<T> job(Action action, Collection<String> caseIds, String title, Job.Work<T> work) {
        return Job.of(title, (progress, cancellation) -> passing(action, caseIds, "", () -> work.run(progress, cancellation)));
    }

    /**
     * The same for a use case that must look something up before it is known which cases it concerns or what is to be told of it.
     *
     * @param text what for; never personal data
     */
    <T> T passing(Action action, Collection<String> caseIds, String text, Callable<T> work) throws Exception {
        pass(action, caseIds, text);
        try {
            return work.call();
        } catch (Exception e) {
            tellEnd(action, caseIds, e);
            throw e;
        }
    }

    /** Never the message, which may hold what the log must not. Where this fails too, what went wrong first is told. */
    private void tellEnd(Action action, Collection<String> caseIds, Exception error) {
        try {
            note(action, caseIds, error instanceof CancellationException ? "cancelled" : "failed");
        } catch (RuntimeException e) {
            error.addSuppressed(e);
        }
    }

    /** A question whose answer holds personal data or the log. */
    <T> T read(Action action, Collection<String> caseIds, Supplier<T> question) {
        pass(action, caseIds, "");
        return question.get();
    }

    /**
     * @throws StationException where the role does not allow it or the mandate does not hold; the attempt is in the log then
     */
    void pass(Action action, Collection<String> caseIds, String text) {
        requireRole(action, caseIds);
        if (UNDER_MANDATE.contains(action)) {
            try {
                mandate.run();
            } catch (StationException e) {
                journal.write(Action.REFUSED, List.copyOf(caseIds), action.code() + ": the mandate does not allow it");
                throw e;
            }
        }
        journal.write(action, List.copyOf(caseIds), text);
    }

    /** The role alone, for who must look something up before it is known which case an action concerns. */
    void requireRole(Action action, Collection<String> caseIds) {
        if (!Permissions.allows(account.role(), action)) {
            journal.write(Action.REFUSED, List.copyOf(caseIds), action.code() + ": the role does not allow it");
            var roles = Permissions.rolesOf(action);
            throw new StationException(roles.isEmpty()
                    ? message("station.nobody-may-do-this", account.name(), named(account.role()), action.code())
                    : message("station.may-not-do-this", account.name(), named(account.role()), action.code(),
                            roles.stream().map(Messages::named).reduce((first, second) -> message("station.or", first, second))
                                    .orElseThrow()));
        }
    }

    /** What came of an action that passed here; in the transaction that stores it. */
    void note(Action action, Collection<String> caseIds, String outcome) {
        journal.write(action, List.copyOf(caseIds), outcome);
    }

}

package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.model.TreeHead;

/**
 * What an overseer reports of a period.
 *
 * @param mark under which mandate the station works, or that it is a demonstration
 * @param from first instant; none for all from the beginning
 * @param to first instant after, no later than when it was made
 * @param head the newest when it was made
 * @param names of accounts by number
 * @param refused what was tried and refused, and failed sign-ins, the oldest first
 * @param reads who read something of a case, by case, the oldest first; each names its case
 * @param exports entries about heads that somebody exported, the oldest first
 * @param lastExport how it stands with exported heads, in words
 */
public record OversightReport(String station, String mark, @Nullable Instant from, Instant to, Optional<TreeHead> head,
        List<ActionCount> counts, Map<Integer, String> names, List<LoggedEntry> refused, List<LoggedEntry> reads, List<LoggedEntry> exports,
        String lastExport) {

    public OversightReport {
        counts = List.copyOf(counts);
        names = Map.copyOf(names);
        refused = List.copyOf(refused);
        reads = List.copyOf(reads);
        exports = List.copyOf(exports);
    }

    /** Entries of the period. */
    public long entries() {
        return counts.stream().mapToLong(ActionCount::count).sum();
    }

    String name(int account) {
        return account == 0
                ? message("exchange.oversight-nobody-signed-in")
                : names.getOrDefault(account, message("exchange.oversight-account-number", account));
    }
}

package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pumphandle.custody.TokenPeriod;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.RemovedFixes;
import org.pumphandle.model.Window;

/**
 * How long carrier fixes are kept: the last days of the lookback, today with them. Older days lose their keys, which makes their fixes
 * unreadable everywhere, backups included; then they are taken out of the store. Simulated days of a demonstration lie in the past, so there the
 * newest day of fixes is taken for today. The lookback is the mandate's longest: what no rule may reach is not kept. Where the mandate's grace
 * period is over, a run destroys everything, see {@link MandateEnd}.
 */
public final class Retention {
    private static final long DAY_S = 86_400;

    private Retention() {
    }

    /**
     * What a run destroyed.
     *
     * @param destroyed days whose keys were destroyed
     * @param removed what was taken out of the store
     * @param firstKept first day that is kept
     */
    public record Outcome(List<LocalDate> destroyed, RemovedFixes removed, LocalDate firstKept) {
        public Outcome {
            destroyed = List.copyOf(destroyed);
        }
    }

    /**
     * Destroys what is too old. The keys go first: when anything stops the run, the days are gone all the same.
     *
     * @param firstKept first day that is kept; later than the lookback demands where fixes are to go earlier
     * @throws StationException where that day would keep fixes that are too old
     */
    public static Job<Outcome> job(Station station, LocalDate firstKept) {
        return station.gate().job(Action.DAYS_DESTROYED, message("station.destroy-old-fixes"), (progress, cancellation) -> {
            MandateEnd.carryOut(station);
            long first = firstKept.toEpochDay();
            var latest = firstKeptDay(station);
            if (latest.isPresent() && first < latest.getAsLong()) {
                throw new StationException(message("station.fixes-before-may-not-be", LocalDate.ofEpochDay(latest.getAsLong())));
            }
            cancellation.throwIfCancelled();
            var now = station.now();
            progress.report(message("station.destroying-keys"), 0, 2);
            var days = station.keyring().destroyBefore(first, now);
            progress.report(message("station.removing-blocks"), 1, 2);
            var periods = station.keyring().destroyTokensBefore(first, now);
            var removed = station.store().fixes().removeDaysBefore(first, now);
            int addresses = station.store().addresses().removeBefore(TokenPeriod.firstDayNotOver(first));
            station.store().fixes().sweep();
            station.gate().note(Action.DAYS_DESTROYED, List.of(),
                    days.size() + " days before " + firstKept + " destroyed, " + removed.fixes()
                            + " fixes removed; " + periods.size() + " keys for tokens destroyed, " + addresses
                            + " sealed addresses removed");
            return new Outcome(days.stream().map(LocalDate::ofEpochDay).toList(), removed, firstKept);
        });
    }

    /** The run that is due every day: does nothing where no day is too old. */
    public static Job<Optional<Outcome>> daily(Station station) {
        return Job.of(message("station.destroy-old-fixes"), (progress, cancellation) -> {
            MandateEnd.carryOut(station);
            var firstKept = firstKeptDay(station);
            var earliest = station.store().fixes().period().map(period -> Math.floorDiv(period.startT(), DAY_S));
            if (firstKept.isEmpty() || earliest.isEmpty() || earliest.get() >= firstKept.getAsLong()) {
                return Optional.empty();
            }
            return Optional.of(job(station, LocalDate.ofEpochDay(firstKept.getAsLong())).run(progress, cancellation));
        });
    }

    /** The first day that the lookback lets stay; empty where nothing says which day today is. */
    public static OptionalLong firstKeptDay(Station station) {
        var today = station.isDemonstration()
                ? station.store().fixes().period().map(Window::endT).map(end -> Math.floorDiv(end, DAY_S))
                : Optional.of(station.today().toEpochDay());
        return today.map(day -> OptionalLong.of(day - station.mandate().limits().longestLookbackDays())).orElse(OptionalLong.empty());
    }

    /** Fixes before this instant are not taken in. */
    static long firstKeptT(Station station) {
        long byKeys = station.keyring().destroyedDays().stream().mapToLong(day -> day + 1).max().orElse(Long.MIN_VALUE / DAY_S);
        long byLookback = station.isDemonstration() ? byKeys : firstKeptDay(station).orElse(byKeys);
        return Math.max(byKeys, byLookback) * DAY_S;
    }
}

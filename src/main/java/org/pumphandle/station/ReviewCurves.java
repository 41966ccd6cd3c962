package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseTimes;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ContactsPerCase;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.NowcastDay;
import org.pumphandle.model.ReproductionDay;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.WeekPrecision;
import org.pumphandle.spread.Delays;
import org.pumphandle.spread.ReportingDelay;
import org.pumphandle.spread.ReproductionNumber;

/**
 * How the outbreak goes, by day: onsets, reports, exposures, delays, precision, the reproduction number. It counts cases that may be examined, those of
 * one person once.
 */
public final class ReviewCurves {
    /** No curve goes back further. */
    public static final int LONGEST_DAYS = 365;
    /** Of days of onset of which less is recorded no reproduction number is told: it would come out too low. */
    private static final double COMPLETE = 0.9;

    private final Station station;
    private final LocalDate today;
    private final KnownThen known;
    private final LocalDate first;
    private final List<CaseTimes> times = new ArrayList<>();
    private final List<LocalDate> exposures = new ArrayList<>();
    private final List<Integer> contacts = new ArrayList<>();
    private int recorded;

    private ReviewCurves(Station station, LocalDate today, KnownThen known) {
        this.station = station;
        this.today = today;
        this.known = known;
        this.first = today.minusDays(LONGEST_DAYS - 1L);
    }

    /** @param interval serial interval that the reproduction number rests on */
    public static Job<SpreadCurves> job(Station station, SerialInterval interval) {
        return station.gate().job(Action.CURVES_VIEWED, message("station.draw-curves"), (progress,
                cancellation) -> new ReviewCurves(station, station.today(), KnownThen.now(station)).read(progress, cancellation)
                        .curves(interval));
    }

    /** The curves as they were at the end of a day, as far as that can be told. */
    static SpreadCurves atTheEndOf(Station station, LocalDate day, KnownThen known, Progress progress, Cancellation cancellation) {
        return new ReviewCurves(station, day, known).read(progress, cancellation).curves(SerialInterval.USUAL);
    }

    private ReviewCurves read(Progress progress, Cancellation cancellation) {
        var all = known.recorded();
        for (var one : all) {
            cancellation.throwIfCancelled();
            progress.report(message("station.reading-contacts"), recorded++, all.size());
            if (known.counts(one)) {
                known.times(one.id()).ifPresent(this::add);
            }
        }
        return this;
    }

    private void add(CaseTimes own) {
        times.add(own);
        if (own.matched() != null) {
            var found = known.contacts(own.caseId());
            contacts.add(found.size());
            exposures.addAll(days(found));
        }
    }

    /** Each day of each contact once. */
    private Collection<LocalDate> days(List<Contact> found) {
        var days = new ArrayList<LocalDate>();
        for (var contact : found) {
            var own = new HashSet<LocalDate>();
            contact.episodes().forEach(episode -> own.add(day(Instant.ofEpochSecond((long) episode.startT()))));
            days.addAll(own);
        }
        return days;
    }

    private SpreadCurves curves(SerialInterval interval) {
        var onsets = series(times.stream().flatMap(one -> Optional.ofNullable(one.onset()).stream()).map(this::day).toList());
        var delay = ReportingDelay.of(delays(), today);
        var completeUntil = delay.map(this::completeUntil);
        return new SpreadCurves(today, interval, onsets,
                series(times.stream().flatMap(one -> Optional.ofNullable(one.recorded()).stream()).map(this::day).toList()),
                delay.map(one -> one.nowcast(onsets)).orElse(List.<NowcastDay>of()), completeUntil, series(exposures), Delays.of(times),
                weeks(), reproduction(onsets, interval, completeUntil), new ContactsPerCase(contacts),
                times.size(),
                (int) times.stream().filter(one -> one.onset() == null).count(), recorded - times.size());
    }

    /** Those that had ended, and the present one. */
    private List<WeekPrecision> weeks() {
        return station.store().appeals().weeks().stream()
                .filter(week -> today.equals(station.today()) || week.monday().plusDays(6).isBefore(today.plusDays(1))).toList();
    }

    private static List<ReproductionDay> reproduction(DaySeries onsets, SerialInterval interval, Optional<LocalDate> until) {
        return ReproductionNumber.of(onsets, interval).stream().filter(day -> until.isEmpty() || !day.day().isAfter(until.get())).toList();
    }

    private List<ReportingDelay.Recorded> delays() {
        var delays = new ArrayList<ReportingDelay.Recorded>();
        for (var one : times) {
            var onset = one.onset();
            var heard = one.recorded();
            if (onset != null && heard != null) {
                delays.add(new ReportingDelay.Recorded(day(onset), day(heard)));
            }
        }
        return delays;
    }

    private LocalDate completeUntil(ReportingDelay delay) {
        var day = today;
        while (delay.share(day) < COMPLETE) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** From the first of the days to today; what lies further back than a year or after today is left out. */
    private DaySeries series(List<LocalDate> days) {
        var inside = days.stream().filter(day -> !day.isBefore(first) && !day.isAfter(today)).toList();
        return inside.isEmpty() ? DaySeries.EMPTY : DaySeries.of(inside, inside.stream().min(LocalDate::compareTo).orElseThrow(), today);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, station.zone());
    }
}

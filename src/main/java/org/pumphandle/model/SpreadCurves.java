package org.pumphandle.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the outbreak goes, as far as the station knows it.
 *
 * @param today the day up to which it was told
 * @param interval serial interval that the reproduction number rests on
 * @param onsets cases by day of onset, up to today
 * @param reports the same cases by the day on which the station first heard of them
 * @param nowcast what is still to come of the last days of onset; empty where all is there or nothing is known of the delay
 * @param completeUntil last day of onset of which nine cases of ten are recorded by now; empty where nothing is known of the delay
 * @param exposures contacts with an episode on that day, each once
 * @param delays steps from onset to message, those of which any is known
 * @param precision by week of approval, ascending
 * @param reproduction by last day of the window, up to {@code completeUntil}
 * @param contacts of matched cases
 * @param cases counted here: positive test and a consent that holds; cases of one person once
 * @param withoutOnset of them without symptom onset, which no curve by onset holds
 * @param left recorded cases that do not count
 */
public record SpreadCurves(LocalDate today, SerialInterval interval, DaySeries onsets, DaySeries reports, List<NowcastDay> nowcast,
        Optional<LocalDate> completeUntil, DaySeries exposures, List<Delay> delays, List<WeekPrecision> precision,
        List<ReproductionDay> reproduction, ContactsPerCase contacts, int cases, int withoutOnset, int left) {

    public SpreadCurves {
        nowcast = List.copyOf(nowcast);
        delays = List.copyOf(delays);
        precision = List.copyOf(precision);
        reproduction = List.copyOf(reproduction);
    }
}

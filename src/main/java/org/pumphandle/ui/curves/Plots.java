package org.pumphandle.ui.curves;

import static org.pumphandle.ui.common.Words.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumphandle.model.ContactsPerCase;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.Delay;
import org.pumphandle.model.NowcastDay;
import org.pumphandle.model.ReproductionDay;
import org.pumphandle.model.SpreadCurves;
import org.pumphandle.model.WeekPrecision;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.curves.Plot.Kind;
import org.pumphandle.ui.curves.Plot.Mark;
import org.pumphandle.ui.curves.Plot.Shape;

/** Makes the charts of what the station knows of the outbreak. All of days have the same first and last day, so that they can be held against each other. */
final class Plots {
    private final SpreadCurves curves;
    private final TimeFormat times;
    private final LocalDate first;

    Plots(SpreadCurves curves, TimeFormat times) {
        this.curves = curves;
        this.times = times;
        this.first = Stream.of(curves.onsets(), curves.reports(), curves.exposures())
                .filter(series -> series.size() > 0).map(DaySeries::first).min(LocalDate::compareTo).orElse(curves.today());
    }

    /** In the order of their kinds. */
    List<Plot> all() {
        return List.of(onsets(), reproduction(), days(Kind.REPORTS, curves.reports(), "curves.says-reports"),
                days(Kind.EXPOSURES, curves.exposures(), "curves.says-exposures"), delays(), contacts(), precision());
    }

    private Plot onsets() {
        var nowcast = curves.nowcast().stream().collect(Collectors.toMap(NowcastDay::day, day -> day));
        var marks = new ArrayList<Mark>();
        for (var day : days()) {
            int count = curves.onsets().on(day);
            var toCome = nowcast.get(day);
            marks.add(toCome == null
                    ? Mark.of(inWords(day), count, text("curves.says-onsets", inWords(day), count))
                    : new Mark(inWords(day), count, toCome.expected(), toCome.low(), toCome.high(), true,
                            text("curves.says-to-come", inWords(day), count, Numbers.whole(Math.round(toCome.expected())),
                                    Numbers.whole(Math.round(toCome.low())), Numbers.whole(Math.round(toCome.high())))));
        }
        return new Plot(Kind.ONSETS, Shape.BARS, marks, Optional.empty());
    }

    private Plot days(Kind kind, DaySeries series, String says) {
        return new Plot(kind, Shape.BARS,
                days().stream().map(day -> Mark.of(inWords(day), series.on(day), text(says, inWords(day), series.on(day)))).toList(),
                Optional.empty());
    }

    private Plot reproduction() {
        var known = curves.reproduction().stream().collect(Collectors.toMap(ReproductionDay::day, day -> day));
        var marks = new ArrayList<Mark>();
        for (var day : days()) {
            var number = known.get(day);
            marks.add(number == null
                    ? Mark.of(inWords(day), Double.NaN, text("curves.says-no-number", inWords(day)))
                    : new Mark(inWords(day), number.mean(), number.mean(), number.low(), number.high(), number.isWeak(),
                            text("curves.says-number", inWords(day), hundredths(number.mean()), hundredths(number.low()),
                                    hundredths(number.high()), number.cases())));
        }
        return new Plot(Kind.REPRODUCTION, Shape.LINE, marks, Optional.of(1.0));
    }

    private Plot delays() {
        return new Plot(Kind.DELAYS, Shape.RANGES, curves.delays().stream()
                .map(delay -> new Mark(step(delay.step()), delay.medianDays(), delay.medianDays(), delay.shortDays(), delay.longDays(),
                        false,
                        text("curves.says-delay", step(delay.step()), Numbers.tenths(delay.medianDays()), Numbers.tenths(delay.shortDays()),
                                Numbers.tenths(delay.longDays()), delay.cases())))
                .toList(), Optional.empty());
    }

    static String step(Delay.Step step) {
        return switch (step) {
            case ONSET_TO_SAMPLE -> text("curves.onset-to-sample");
            case SAMPLE_TO_MATCH -> text("curves.sample-to-match");
            case MATCH_TO_MESSAGE -> text("curves.match-to-message");
            case ONSET_TO_MESSAGE -> text("curves.onset-to-message");
        };
    }

    private Plot contacts() {
        return new Plot(Kind.CONTACTS, Shape.BARS, curves.contacts().ascending().isEmpty()
                ? List.of()
                : curves.contacts().groups().stream().map(group -> Mark.of(numbers(group), group.cases(),
                        text("curves.says-contacts", numbers(group), group.cases()))).toList(),
                Optional.empty());
    }

    private static String numbers(ContactsPerCase.Group group) {
        return group.from() == group.to()
                ? Integer.toString(group.from())
                : group.to() == Integer.MAX_VALUE ? group.from() + "+" : group.from() + "–" + group.to();
    }

    private Plot precision() {
        return new Plot(Kind.PRECISION, Shape.LINE, curves.precision().stream().map(this::week).toList(), Optional.empty());
    }

    /** In per cent: the share that was found wrong. */
    private Mark week(WeekPrecision week) {
        double warnings = Math.max(1, week.warnings());
        return Mark.of(inWords(week.monday()), 100 * week.upheld() / warnings, text("curves.says-week", inWords(week.monday()),
                week.warnings(), MessageWords.percent(week.upheld() / warnings), MessageWords.percent(week.positive() / warnings)));
    }

    private List<LocalDate> days() {
        return first.datesUntil(curves.today().plusDays(1)).toList();
    }

    private String inWords(LocalDate day) {
        return times.shortDay((double) day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    private static String hundredths(double number) {
        return String.format(ScreenLanguage.spoken().locale(), "%.2f", number);
    }
}

package org.pumphandle.ui.publication;

import static org.pumphandle.ui.common.Words.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.Audience;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.PublicationState;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.model.WithheldCells;
import org.pumphandle.station.Publications.DayPlan;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;

/** What is said of publications on the screen. */
final class PublicationWords {

    private PublicationWords() {
    }

    static String of(Audience audience) {
        return switch (audience) {
            case PUBLIC -> text("publication.the-public");
            case PARTNERS -> text("publication.partners");
        };
    }

    static String of(SpreadMeasure measure) {
        return switch (measure) {
            case CASES -> text("publication.cases");
            case EXPOSURES -> text("publication.exposed-persons");
        };
    }

    static String of(PublicationState state) {
        return switch (state) {
            case PREPARED -> text("publication.waits");
            case RETURNED -> text("publication.given-back");
            case APPROVED -> text("publication.approved");
        };
    }

    static String day(LocalDate day) {
        return shortly().format(day);
    }

    private static DateTimeFormatter shortly() {
        return TimeFormat.spoken("common.pattern-day");
    }

    static String days(PublicationFacts facts) {
        return facts.from().equals(facts.to()) ? day(facts.from()) : text("common.from-to", day(facts.from()), day(facts.to()));
    }

    /** Of one day's budget. */
    static String spent(Epsilon spent, Audience audience) {
        return text("publication.spent-of", spent.toString(), audience.budget().toString());
    }

    /** What preparing would cost, and about how much would be withheld, in sentences. */
    static List<String> plan(List<DayPlan> days) {
        var lines = new ArrayList<String>();
        long paid = days.stream().filter(day -> day.cost().thousandths() > 0).count();
        lines.add(paid == 0 ? text("publication.costs-nothing") : text("publication.costs", (int) paid, costs(days)));
        int cells = days.stream().mapToInt(DayPlan::cells).sum();
        int few = days.stream().mapToInt(DayPlan::few).sum();
        int near = days.stream().mapToInt(DayPlan::near).sum();
        lines.add(cells == 0 ? text("publication.no-cells") : text("publication.cells-before", cells, few, near, cells - few - near));
        var beyond = days.stream().filter(day -> !day.isAllowed()).map(day -> day(day.day())).toList();
        if (!beyond.isEmpty()) {
            lines.add(text("publication.beyond-the-budget", beyond.size(), Words.listed(beyond)));
        }
        return lines;
    }

    private static String costs(List<DayPlan> days) {
        return Words.listed(days.stream().map(DayPlan::cost).filter(cost -> cost.thousandths() > 0).distinct().sorted()
                .map(Epsilon::toString).toList());
    }

    /** What is published and what is not, and why, in counts. */
    static List<String> withheld(List<DayAnswer> answers) {
        var all = answers.stream().map(DayAnswer::withheld).reduce(WithheldCells.NONE, WithheldCells::plus);
        var lines = new ArrayList<String>();
        lines.add(text("publication.values", all.published(), answers.size()));
        if (all.fewPersons() > 0) {
            lines.add(text("publication.withheld-persons", all.fewPersons(), answers.getFirst().k()));
        }
        if (all.fewCases() > 0) {
            lines.add(text("publication.withheld-cases", all.fewCases()));
        }
        if (all.belowThreshold() > 0) {
            lines.add(text("publication.withheld-noise", all.belowThreshold(), answers.getFirst().threshold()));
        }
        if (all.complementary() > 0) {
            lines.add(text("publication.withheld-beside", all.complementary()));
        }
        return lines;
    }
}

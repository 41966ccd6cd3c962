package org.pumphandle.exchange.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pumphandle.model.SpreadMeasure;

/** How a published map was made, in sentences for those who read it. */
final class PublishedMethod {

    private PublishedMethod() {
    }

    /** Short lines for a picture. */
    static List<String> inShort(PublishedMap map) {
        return List.of("Cells: " + map.facts().grid(), "Epsilon a day: " + ofDays(map, day -> day.epsilon().toString()),
                "Noise (95 %): ±" + ofDays(map, day -> Long.toString(day.within95())),
                "At least " + ofDays(map, day -> Integer.toString(day.k())) + " persons,",
                "and a value of " + ofDays(map, day -> Long.toString(day.threshold())) + " or more");
    }

    static List<String> inFull(PublishedMap map) {
        var lines = new ArrayList<String>();
        lines.add("Each person is counted once a day, in the one cell of a fixed grid of equal areas (" + map.facts().grid()
                + ") in which most of that person's minutes lie.");
        lines.add("To each count a random number of the discrete Laplace distribution is added (epsilon "
                + ofDays(map, day -> day.epsilon().toString())
                + "), drawn exactly (Canonne, Kamath and Steinke 2020). 95 of 100 values are within ±"
                + ofDays(map, day -> Long.toString(day.within95())) + " of the count.");
        lines.add("A value is published where at least " + ofDays(map, day -> Integer.toString(day.k()))
                + " persons were and the value with its noise is at least " + ofDays(map, day -> Long.toString(day.threshold()))
                + ". Where a single cell would be missing among its neighbours, the smallest of them is left out too.");
        lines.add(
                "So for each day, whatever is known beside, nobody can tell from this map whether a person was counted better than (epsilon, delta) allow, "
                        + "with delta at most " + ofDays(map, day -> String.format(Locale.ROOT, "%.1E", day.delta()))
                        + ". For somebody who is counted on several days the epsilons of those days add up.");
        if (map.facts().measure() == SpreadMeasure.EXPOSURES) {
            lines.add(
                    "This holds for the exposed. Of the cases among whom they were exposed it does not; for them it is made sure only that at least "
                            + "three cases stayed in a cell that is published.");
        }
        lines.add(
                "The answer to a question is drawn once and kept: another release about the same day, cells and measure has the same values.");
        return List.copyOf(lines);
    }

    /** What something of a day is, over all days. */
    private interface OfDay {
        String of(PublishedMap.Day day);
    }

    private static String ofDays(PublishedMap map, OfDay value) {
        return map.days().stream().map(value::of).distinct().collect(Collectors.joining(" or "));
    }
}

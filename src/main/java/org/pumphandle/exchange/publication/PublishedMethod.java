package org.pumphandle.exchange.publication;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pumphandle.exchange.page.PageWords;
import org.pumphandle.model.SpreadMeasure;

/** How a published map was made, in sentences for those who read it. */
final class PublishedMethod {
    private static final double MILLION = 1e6;

    private final PublishedMap map;
    private final PageWords words;

    PublishedMethod(PublishedMap map, PageWords words) {
        this.map = map;
        this.words = words;
    }

    /** Short lines for a picture. */
    List<String> inShort() {
        var lines = new ArrayList<>(List.of(message("exchange.publication.short-cells", words.whole(map.grid().cellKm2()))));
        if (!map.days().isEmpty()) {
            lines.add(message("exchange.publication.short-epsilon", epsilon()));
            lines.add(message("exchange.publication.short-noise", noise()));
            lines.add(message("exchange.publication.short-least", least(), threshold()));
        }
        if (isOfExposures()) {
            lines.add(message("exchange.publication.short-cases", map.cases()));
        }
        return List.copyOf(lines);
    }

    List<String> inFull() {
        var lines = new ArrayList<>(
                List.of(message("exchange.publication.method-counted", words.whole(map.grid().cellKm2()), map.facts().grid()),
                        message("exchange.publication.method-noise", epsilon(), noise()),
                        message("exchange.publication.method-threshold", least(), threshold()),
                        message("exchange.publication.method-promise", ofDays(day -> words.hundredths(MILLION * day.delta())))));
        if (isOfExposures()) {
            lines.add(message("exchange.publication.method-cases", map.cases()));
        }
        lines.add(message("exchange.publication.method-kept"));
        return List.copyOf(lines);
    }

    private boolean isOfExposures() {
        return map.facts().measure() == SpreadMeasure.EXPOSURES;
    }

    private String epsilon() {
        return ofDays(day -> words.number(day.epsilon().value()));
    }

    private String noise() {
        return ofDays(day -> words.whole(day.within95()));
    }

    private String least() {
        return ofDays(day -> words.whole(day.k()));
    }

    private String threshold() {
        return ofDays(day -> words.whole(day.threshold()));
    }

    /** What something of a day is, over all days. */
    private interface OfDay {
        String of(PublishedMap.Day day);
    }

    private String ofDays(OfDay value) {
        return map.days().stream().map(value::of).distinct().collect(Collectors.joining(" / "));
    }
}

package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.List;
import java.util.Optional;

/**
 * The timeline that Google Maps exports on an iPhone, by default {@code location-history.json}: a bare list of the entries of
 * {@link TimelineEntry}, {@code [{"startTime":"2024-05-01T09:00:00.000+02:00","endTime":"...","visit":{"topCandidate":{"placeLocation":
 * "geo:50.1,14.4"}}}]}, with all numbers as texts. It states no accuracy.
 */
final class TimelineIosJson implements HistoryFormat {
    private static final String WHAT = "exchange.google-timeline-of-an-iphone";
    private static final List<String> KINDS = List.of("visit", "activity", "timelinePath", "timelineMemory");

    @Override
    public Optional<String> recognise(SourceText source) {
        return JsonOutline.of(source)
                .filter(outline -> outline.isList() && outline.inside().contains("startTime")
                        && KINDS.stream().anyMatch(outline.inside()::contains))
                .map(_ -> message("exchange.it-is-a-list-of-visits", message(WHAT)));
    }

    @Override
    public void read(HistoryReading reading) {
        JsonWalk.through(reading, message(WHAT), walk -> walk.records(TimelineEntry.SHAPE, entry -> TimelineEntry.take(entry, reading)));
        if (reading.rows() == 0) {
            throw new ImportException(
                    message("exchange.this-is-a-without-a-single-position-export", reading.source().file(), message(WHAT)));
        }
    }
}

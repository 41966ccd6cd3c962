package org.pumphandle.ui.batches;

import static org.pumphandle.ui.common.Words.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pumphandle.model.DispatchStatus;
import org.pumphandle.model.Forecast;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;

/** What is said of messages on their way. */
final class SendingWords {

    private SendingWords() {
    }

    /** How many of the messages need not be sent any more, [0, 1]. */
    static double share(DispatchStatus status) {
        long all = all(status);
        return all == 0 ? 0 : (all - left(status)) / (double) all;
    }

    /** For instance {@code 118 of 300}. */
    static String amount(DispatchStatus status) {
        return text("common.some-of-all", all(status) - left(status), all(status));
    }

    private static long all(DispatchStatus status) {
        return status.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long left(DispatchStatus status) {
        return status.count(MessageState.WAITING) + status.count(MessageState.HANDING_OVER);
    }

    /** How each carrier's route stands, a line each. */
    static String routes(DispatchStatus status, Collection<String> carriers) {
        return carriers.stream().map(carrier -> text("common.name-and-words", MessageWords.carrier(carrier),
                status.routes().getOrDefault(carrier, text("batches.no-route-is-set-up")))).collect(Collectors.joining("\n"));
    }

    /**
     * What would become of a carrier's messages.
     *
     * @param route how they leave; empty where nobody set that up
     */
    static String forecast(String carrier, Forecast forecast, Optional<RouteSettings> route) {
        if (!forecast.hasRoute()) {
            return text("batches.no-route-so-they-wait", MessageWords.carrier(carrier), forecast.waiting());
        }
        var parts = new ArrayList<String>();
        long leaving = forecast.ready() - forecast.withoutAddress();
        parts.add(leaving(leaving, forecast.segments(), route));
        addCounted(parts, forecast.withoutAddress(), "batches.are-taken-out");
        addCounted(parts, forecast.tooLate(), "batches.come-too-late");
        addCounted(parts, forecast.later(), "batches.wait-for-their-time");
        if (forecast.isQuiet()) {
            parts.add(route.map(set -> text("batches.quiet-hour-until", set.quietTo().toString(), set.zone().toString()))
                    .orElseGet(() -> text("batches.quiet-hour")));
        }
        return text("batches.forecast-of-carrier", MessageWords.carrier(carrier), Words.parts(parts));
    }

    private static String leaving(long messages, long segments, Optional<RouteSettings> route) {
        return route.map(set -> switch (set.way()) {
            case RouteSettings.Folder _ -> text("batches.leave-in-files", messages, segments);
            case RouteSettings.Gateway gateway ->
                text("batches.leave-in-time", messages, segments,
                        inWords(Duration.ofSeconds((long) Math.ceil(segments / gateway.perSecond()))));
        }).orElseGet(() -> text("batches.leave", messages, segments));
    }

    private static String inWords(Duration time) {
        if (time.toMinutes() < 1) {
            return text("common.seconds", Math.max(1, time.toSeconds()));
        }
        return time.toHours() < 1 ? text("common.min", time.toMinutes()) : TimeFormat.hours(time);
    }

    private static void addCounted(List<String> parts, long count, String key) {
        if (count > 0) {
            parts.add(text(key, count));
        }
    }

}

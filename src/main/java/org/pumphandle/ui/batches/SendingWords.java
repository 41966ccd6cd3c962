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
import org.pumphandle.ui.common.Numbers;

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
        return Numbers.whole(all(status) - left(status)) + " of " + Numbers.whole(all(status));
    }

    private static long all(DispatchStatus status) {
        return status.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static long left(DispatchStatus status) {
        return status.count(MessageState.WAITING) + status.count(MessageState.HANDING_OVER);
    }

    /** How each carrier's route stands, a line each. */
    static String routes(DispatchStatus status, Collection<String> carriers) {
        return carriers.stream().map(carrier -> MessageWords.carrier(carrier) + ": "
                + status.routes().getOrDefault(carrier, text("batches.no-route-is-set-up"))).collect(Collectors.joining("\n"));
    }

    /**
     * What would become of a carrier's messages.
     *
     * @param route how they leave; empty where nobody set that up
     */
    static String forecast(String carrier, Forecast forecast, Optional<RouteSettings> route) {
        if (!forecast.hasRoute()) {
            return MessageWords.carrier(carrier) + ": no route is set up, so " + messages(forecast.waiting()) + " would wait.";
        }
        var parts = new ArrayList<String>();
        long leaving = forecast.ready() - forecast.withoutAddress();
        parts.add(messages(leaving) + " of about " + Numbers.counted(forecast.segments(), "segment", "segments")
                + " in all would leave" + route.map(set -> way(set, forecast.segments())).orElse(""));
        addCounted(parts, forecast.withoutAddress(), text("batches.would-be-taken-out-as"));
        addCounted(parts, forecast.tooLate(), text("batches.would-come-too-late-and"));
        addCounted(parts, forecast.later(), text("batches.would-wait-for-its-time"));
        if (forecast.isQuiet()) {
            parts.add("it is a quiet hour there now: nothing leaves"
                    + route.map(set -> " before " + set.quietTo() + " (" + set.zone() + ")").orElse(""));
        }
        return MessageWords.carrier(carrier) + ": " + String.join("; ", parts) + ".";
    }

    private static String way(RouteSettings route, long segments) {
        return switch (route.way()) {
            case RouteSettings.Folder _ -> " in signed files, at once";
            case RouteSettings.Gateway gateway ->
                " in about " + inWords(Duration.ofSeconds((long) Math.ceil(segments / gateway.perSecond())));
        };
    }

    private static String inWords(Duration time) {
        if (time.toMinutes() < 1) {
            return Math.max(1, time.toSeconds()) + " s";
        }
        return time.toHours() < 1 ? time.toMinutes() + " min" : time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    private static void addCounted(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(Numbers.whole(count) + " " + what);
        }
    }

    private static String messages(long count) {
        return Numbers.counted(count, "message", "messages");
    }
}

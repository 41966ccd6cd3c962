package org.pumphandle.ui.duplicates;

import static org.pumphandle.ui.common.Words.text;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.CaseStatus;
import org.pumphandle.model.Consent;
import org.pumphandle.station.DuplicatePair;
import org.pumphandle.station.DuplicateSide;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Numbers;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;

/** One thing that is known of two cases, in words. */
record Fact(String name, String left, String right) {
    private static final String NOTHING = "\u2013";

    boolean differs() {
        return !left.equals(right);
    }

    /** All that is shown of a pair. Who it is, is never among it: only whether that is recorded. */
    static List<Fact> of(DuplicatePair pair, TimeFormat times) {
        return List.of(fact("duplicates.status", pair, side -> status(side.summary().tracing().status())),
                fact("duplicates.positive-test", pair, side -> time(side.summary().recorded().testPositiveAt(), times)),
                fact("duplicates.onset", pair, side -> day(side.summary().recorded().onset(), times)),
                fact("duplicates.isolation", pair, side -> day(side.summary().recorded().isolation(), times)),
                fact("duplicates.consent", pair, side -> consent(side.summary().recorded().consent())),
                fact("duplicates.days-given", pair, side -> scope(side.summary().recorded().consent())),
                fact("duplicates.window", pair, side -> window(side, times)),
                fact("duplicates.history", pair, side -> side.summary().fixes() == 0
                        ? NOTHING
                        : text("duplicates.fixes", side.summary().fixes())),
                fact("duplicates.contacts", pair, side -> Numbers.whole(side.summary().contacts())),
                fact("duplicates.notes", pair, side -> Numbers.whole(side.notes())),
                fact("duplicates.follow-ups", pair, side -> Numbers.whole(side.openFollowUps())),
                fact("duplicates.who-it-is", pair, side -> side.isIdentityRecorded()
                        ? text("duplicates.recorded-and-sealed")
                        : text("duplicates.not-recorded")),
                fact("duplicates.merged-before", pair, side -> side.summary().merging().merged().isEmpty()
                        ? NOTHING
                        : Words.listed(side.summary().merging().merged())));
    }

    private static Fact fact(String key, DuplicatePair pair, Function<DuplicateSide, String> words) {
        return new Fact(text(key), words.apply(pair.left()), words.apply(pair.right()));
    }

    private static String status(CaseStatus status) {
        return switch (status) {
            case NEW -> text("cases.new");
            case BEING_TRACED -> text("cases.being-traced");
            case CLOSED -> text("cases.closed");
        };
    }

    private static String time(@Nullable Instant at, TimeFormat times) {
        return at == null ? NOTHING : times.withDay((double) at.getEpochSecond());
    }

    private static String day(@Nullable Instant at, TimeFormat times) {
        return at == null ? NOTHING : times.day((double) at.getEpochSecond());
    }

    private static String consent(@Nullable Consent consent) {
        return consent == null
                ? NOTHING
                : text("duplicates.consent-and-status", consent.id(), ModelWords.of(consent.status(Instant.now())));
    }

    private static String scope(@Nullable Consent consent) {
        return consent == null ? NOTHING : ModelWords.of(consent.scope());
    }

    private static String window(DuplicateSide side, TimeFormat times) {
        return side.window().isEmpty() ? NOTHING : times.days((double) side.window().startT(), (double) side.window().endT());
    }
}

package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.BatchLine.Exposure;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.MessageTexts.Preview;

/** What is said of batches, messages and their evidence, the same on all screens. */
public final class MessageWords {
    private static final double PERCENT = 100;

    private MessageWords() {
    }

    /** For instance {@code English, Hebrew}. */
    public static String languages(List<String> tags) {
        return Words.listed(tags.stream().map(MessageWords::language).toList());
    }
    /** @param tag of BCP 47; where it names a region, that is said too */
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).stripExtensions().getDisplayName(ScreenLanguage.spoken().locale());
    }

    /** For instance {@code 12 warnings}. */
    public static String counted(MessageKind kind, long messages) {
        return switch (kind) {
            case WARNING -> text("common.warnings-counted", messages);
            case RETRACTION -> text("common.retractions-counted", messages);
        };
    }

    /** How large a text is: {@code 3 segments, GSM 03.38}. */
    public static String size(Preview text) {
        return text("common.segments-and-encoding", text.segments(), text.encoding());
    }

    /** A share as a whole percentage; one that would be rounded to all or nothing is said to be close to it. */
    public static String percent(double share) {
        long rounded = Math.round(share * PERCENT);
        if (rounded == 0 && share > 0) {
            return text("common.under-percent", 1);
        }
        return rounded == PERCENT && share < 1 ? text("common.over-percent", 99) : text("common.percent", rounded);
    }

    /** Where a batch stands, for a list. */
    public static String state(BatchState state) {
        return switch (state) {
            case DRAFT -> text("common.draft");
            case SUBMITTED -> text("common.waits-for-approval");
            case RETURNED -> text("common.given-back");
            case APPROVED -> text("common.approved");
            case SENDING -> text("common.being-sent");
            case SENT -> text("common.sent");
            case CLOSED -> text("common.closed");
        };
    }

    /** What the data can say of a contact, and what that means. */
    public static String meaning(Verdict verdict) {
        return switch (verdict) {
            case ESTABLISHED -> text("common.established-the-positions-of-both");
            case PROBABLE -> text("common.probable-on-balance-the-positions");
            case POSSIBLE -> text("common.possible-the-positions-allow-it");
            case NOT_SUPPORTED -> text("common.not-supported-the-stated-positions");
            case CANNOT_BE_ESTABLISHED -> text("common.too-coarse-positions-of-this");
        };
    }

    /** A day for which the text of a batch is shown: the last exposure's, else that of its making. */
    public static LocalDate sampleDay(Batch batch, List<BatchLine> lines) {
        return lines.reversed().stream().flatMap(line -> line.exposed().stream()).map(Exposure::day).findFirst()
                .orElseGet(() -> LocalDate.ofInstant(batch.facts().preparedAt(), ZoneOffset.UTC));
    }

    /** How many messages are where, in the order in which they get there. */
    public static String standing(Map<MessageState, Long> counts) {
        return Words.listed(counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> ModelWords.counted(entry.getKey(), entry.getValue())).toList());
    }

    /** A carrier at the beginning of a line: {@code Carrier North}. */
    public static String carrier(String name) {
        return name.isEmpty() ? text("common.unnamed-carrier") : text("common.carrier-at-the-beginning", name);
    }

    /** A carrier within a sentence: {@code carrier North}. */
    public static String ofCarrier(String name) {
        return name.isEmpty() ? text("common.the-unnamed-carrier") : text("common.carrier-within", name);
    }

    /** UTC seconds since 1970-01-01, as tables sort by. */
    public static double seconds(Instant at) {
        return at.getEpochSecond();
    }
}

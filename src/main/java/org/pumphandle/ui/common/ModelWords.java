package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pumphandle.model.AccuracyLevel;
import org.pumphandle.model.Action;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.CollectionMethod;
import org.pumphandle.model.ConsentScope;
import org.pumphandle.model.ConsentStatus;
import org.pumphandle.model.FileKind;
import org.pumphandle.model.FixField;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.Region;
import org.pumphandle.model.Role;
import org.pumphandle.model.Rule;
import org.pumphandle.model.RuleLimits;
import org.pumphandle.model.SubscriberKind;
import org.pumphandle.model.Verdict;
import org.pumphandle.words.WordBundle;

/** What constants and small records of the model are called on screens, in the language that is spoken. Commands have words of their own. */
public final class ModelWords {
    /** Types whose constants have a key each. */
    static final List<Class<? extends Enum<?>>> NAMED = List.of(AccuracyLevel.class, Action.class, BatchState.class, CollectionMethod.class,
            ConsentStatus.class, FileKind.class, FixField.class, Purpose.class, RecordKind.class, Role.class, SubscriberKind.class,
            Verdict.class);

    private static final Map<Rule, String> SOURCES = Map.of(Rule.VICINITY_15, "model.rule-source.vicinity-15", Rule.WHO_2021,
            "model.rule-source.who-2021", Rule.CDC_2020, "model.rule-source.cdc-2020", Rule.ECDC_2020, "model.rule-source.ecdc-2020");

    private ModelWords() {
    }

    public static String of(AccuracyLevel level) {
        return named(level);
    }

    public static String of(Action action) {
        return named(action);
    }

    /** Within a sentence. */
    public static String of(BatchState state) {
        return named(state);
    }

    public static String of(CollectionMethod method) {
        return named(method);
    }

    public static String of(ConsentStatus status) {
        return named(status);
    }

    public static String of(FileKind kind) {
        return named(kind);
    }

    /** Within a sentence. */
    public static String of(FixField field) {
        return named(field);
    }

    public static String of(Purpose purpose) {
        return named(purpose);
    }

    public static String of(RecordKind kind) {
        return named(kind);
    }

    public static String of(Role role) {
        return named(role);
    }

    public static String of(SubscriberKind kind) {
        return named(kind);
    }

    public static String of(Verdict verdict) {
        return named(verdict);
    }

    /** For instance {@code 12 waiting}. */
    public static String counted(MessageState state, long messages) {
        return text(key(state), messages);
    }

    public static String of(ConsentScope scope) {
        var first = scope.firstDay();
        var last = scope.lastDay();
        if (first == null) {
            return last == null ? text("model.consent-scope.every-day") : text("model.consent-scope.until", last.toString());
        }
        return last == null
                ? text("model.consent-scope.from", first.toString())
                : text("common.from-to", first.toString(), last.toString());
    }

    public static String of(RuleLimits limits) {
        return text("model.rule-limits.all", Numbers.plain(limits.largestRadiusM()), Numbers.plain(limits.leastMinutes()),
                limits.longestLookbackDays());
    }

    /** Where a rule's numbers come from. The rule itself holds it in English, as files do. */
    public static String sourceOf(Rule rule) {
        return SOURCES.entrySet().stream().filter(preset -> preset.getKey().source().equals(rule.source())).findFirst()
                .map(preset -> text(preset.getValue())).orElse(rule.source());
    }

    /** Its polygons by their boxes. */
    public static String of(Region region) {
        if (region.isEarth()) {
            return text("model.region.earth");
        }
        return region.isEmpty() ? text("model.region.none") : Words.parts(region.boxes().stream().map(ModelWords::box).toList());
    }

    private static String box(Region.Box box) {
        return text(box.isWhole() ? "model.region.box" : "model.region.polygon", degrees(box.southDeg()), degrees(box.northDeg()),
                degrees(box.westDeg()), degrees(box.eastDeg()), box.corners());
    }

    private static String degrees(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }

    private static String named(Enum<?> constant) {
        return text(key(constant));
    }

    /** For instance {@code model.message-state.handed-over}. */
    static String key(Enum<?> constant) {
        return WordBundle.key(constant);
    }
}

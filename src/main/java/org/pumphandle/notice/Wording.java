package org.pumphandle.notice;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.pumphandle.words.Messages;

/**
 * A statement's words: a message of ICU with no more than fields in braces and plurals of the days of quarantine. Parsed once; immutable.
 */
final class Wording {

    private final List<Piece> pieces;

    private sealed interface Piece {
    }

    private record Literal(String text) implements Piece {
    }

    private record Value(Field field) implements Piece {
    }

    /** The sign # in a plural. */
    private record Count() implements Piece {
    }

    /** By form of CLDR, or by {@code =N} for one number. */
    private record Plural(Map<String, List<Piece>> forms) implements Piece {

        List<Piece> form(int count, Language language) {
            var exact = forms.get("=" + count);
            return exact == null ? forms.getOrDefault(language.pluralForm(count), List.of()) : exact;
        }
    }

    private Wording(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * @param allowed the fields of the kind of message
     * @throws IllegalArgumentException saying what stands there and what to write
     */
    static Wording parse(String text, Language language, Set<Field> allowed) {
        return new Wording(new Reading(new MessagePattern(text), language, allowed).message(0));
    }

    /** The fields that are told whatever the number is. */
    Set<Field> fields() {
        return fields(pieces);
    }

    private static Set<Field> fields(List<Piece> pieces) {
        var found = EnumSet.noneOf(Field.class);
        for (var piece : pieces) {
            switch (piece) {
                case Value value -> found.add(value.field);
                case Plural plural -> {
                    found.add(Field.QUARANTINE_DAYS);
                    var inAll = EnumSet.allOf(Field.class);
                    plural.forms.values().forEach(form -> inAll.retainAll(fields(form)));
                    found.addAll(inAll);
                }
                case Literal _,Count _ -> {
                    // These tell no field.
                }
            }
        }
        return found;
    }

    /** Appends the words with these values. */
    void appendTo(StringBuilder out, Language language, Map<Field, String> values, int quarantineDays) {
        append(pieces, out, language, values, quarantineDays);
    }

    private static void append(List<Piece> pieces, StringBuilder out, Language language, Map<Field, String> values, int quarantineDays) {
        for (var piece : pieces) {
            switch (piece) {
                case Literal literal -> out.append(literal.text);
                case Value value -> out.append(values.get(value.field));
                case Count _ -> out.append(quarantineDays);
                case Plural plural -> append(plural.form(quarantineDays, language), out, language, values, quarantineDays);
            }
        }
    }

    /** From ICU's flat list of parts to pieces. */
    private record Reading(MessagePattern pattern, Language language, Set<Field> allowed) {

        /** The message that begins at a part. */
        List<Piece> message(int begin) {
            var pieces = new ArrayList<Piece>();
            int end = pattern.getLimitPartIndex(begin);
            int from = pattern.getPart(begin).getLimit();
            for (int i = begin + 1; i <= end; i++) {
                var part = pattern.getPart(i);
                addLiteral(pieces, pattern.getPatternString().substring(from, part.getIndex()));
                from = part.getLimit();
                if (part.getType() == Part.Type.ARG_START) {
                    pieces.add(argument(i));
                    i = pattern.getLimitPartIndex(i);
                    from = pattern.getPart(i).getLimit();
                } else if (part.getType() == Part.Type.REPLACE_NUMBER) {
                    pieces.add(new Count());
                }
            }
            return List.copyOf(pieces);
        }

        private static void addLiteral(List<Piece> pieces, String text) {
            if (text.contains("{") || text.contains("}")) {
                throw new IllegalArgumentException(Messages.message("notice.a-brace-stands-in-it"));
            }
            if (!text.isEmpty()) {
                pieces.add(new Literal(text));
            }
        }

        private Piece argument(int start) {
            var name = pattern.getSubstring(pattern.getPart(start + 1));
            var field = Field.of(name).filter(allowed::contains).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
            var type = pattern.getPart(start).getArgType();
            if (type == ArgType.PLURAL && field == Field.QUARANTINE_DAYS) {
                return plural(start);
            }
            if (type != ArgType.NONE) {
                throw new IllegalArgumentException(field == Field.QUARANTINE_DAYS
                        ? Messages.message("notice.write-a-plural", name)
                        : Messages.message("notice.write-the-field", name));
            }
            if (field == Field.QUARANTINE_DAYS) {
                throw new IllegalArgumentException(Messages.message("notice.the-number-of-days-needs", name,
                        String.join(" ", language.pluralForms().stream().map(form -> form + " {# ...}").toList())));
            }
            return new Value(field);
        }

        private String unknown(String name) {
            var fields = String.join(", ", allowed.stream().map(Field::code).sorted().toList());
            return Field.isNeverTold(name)
                    ? Messages.message("notice.is-a-field-that-is-never-told", name, fields)
                    : Messages.message("notice.is-no-field-of-it", name, fields);
        }

        private Plural plural(int start) {
            var forms = new LinkedHashMap<String, List<Piece>>();
            int end = pattern.getLimitPartIndex(start);
            var selector = "";
            for (int i = start + 2; i < end; i++) {
                var part = pattern.getPart(i);
                switch (part.getType()) {
                    case ARG_SELECTOR -> selector = pattern.getSubstring(part);
                    case MSG_START -> {
                        if (forms.put(selector, message(i)) != null) {
                            throw new IllegalArgumentException(Messages.message("notice.the-plural-has-the-form", selector));
                        }
                        i = pattern.getLimitPartIndex(i);
                    }
                    default -> {
                        if (selector.isEmpty()) {
                            throw new IllegalArgumentException(Messages.message("notice.the-plural-has-an-offset"));
                        }
                    }
                }
            }
            forms.forEach(this::check);
            requireAll(forms.keySet());
            return new Plural(Map.copyOf(forms));
        }

        private void requireAll(Set<String> found) {
            var missing = new TreeSet<>(language.pluralForms());
            missing.removeAll(found);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException(Messages.message("notice.the-plural-lacks-the-form",
                        missing.stream().reduce((first, second) -> Messages.message("notice.and", first, second)).orElseThrow(),
                        language.tag(), String.join(", ", language.pluralForms())));
            }
        }

        private void check(String selector, List<Piece> form) {
            if (selector.startsWith("=")) {
                return;
            }
            if (!language.pluralForms().contains(selector)) {
                throw new IllegalArgumentException(Messages.message("notice.the-plural-has-the-form-which", selector, language.tag(),
                        String.join(", ", language.pluralForms())));
            }
            var numbers = IntStream.rangeClosed(1, WarningFacts.MOST_QUARANTINE_DAYS)
                    .filter(n -> language.pluralForm(n).equals(selector)).boxed().toList();
            if (numbers.size() > 1 && !form.contains(new Count())) {
                throw new IllegalArgumentException(numbers.size() > 2
                        ? Messages.message("notice.the-form-stands-for-and-more", selector, numbers.get(0), numbers.get(1))
                        : Messages.message("notice.the-form-stands-for", selector, numbers.get(0), numbers.get(1)));
            }
        }
    }
}

package org.pumphandle.ui.table;

import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is typed to narrow numbers or times: {@code >12}, {@code >=12}, {@code <12}, {@code <=12}, {@code 10..20}, {@code 10..}, {@code ..20}, or a single one. A range
 * takes in both of its ends.
 */
final class TypedRange {
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=|≥|≤)?(.*)");
    private static final String TO = "..";

    private TypedRange() {
    }

    /**
     * What a single typed number or time stands for; both are half-open.
     *
     * @param start from here it begins where it is an end of a range: a day with its first second
     * @param end here it is over
     * @param least the least value that is said in the same words, where it is typed alone
     * @param above the least value that is said in other words again
     */
    record Meant(double start, double end, double least, double above) {
        /** A number, and what is rounded to it. */
        static Meant number(double number, double half) {
            return new Meant(number, Math.nextUp(number), number - half, number + half);
        }

        static Meant interval(double start, double end) {
            return new Meant(start, end, start, end);
        }
    }

    /** Empty where it is not understood. */
    static Optional<DoublePredicate> parse(String typed, Function<String, Optional<Meant>> one) {
        var text = typed.strip();
        int between = text.indexOf(TO);
        if (between >= 0) {
            return range(text.substring(0, between).strip(), text.substring(between + TO.length()).strip(), one);
        }
        var compared = COMPARED.matcher(text);
        if (!compared.matches()) {
            return Optional.empty();
        }
        var sign = compared.group(1) == null ? "=" : compared.group(1);
        return one.apply(compared.group(2).strip()).map(meant -> compared(sign, meant));
    }

    private static DoublePredicate compared(String sign, Meant meant) {
        return switch (sign) {
            case ">" -> value -> value >= meant.end;
            case ">=", "≥" -> value -> value >= meant.start;
            case "<" -> value -> value < meant.start;
            case "<=", "≤" -> value -> value < meant.end;
            default -> value -> value >= meant.least && value < meant.above;
        };
    }

    private static Optional<DoublePredicate> range(String first, String last, Function<String, Optional<Meant>> one) {
        var from = first.isEmpty() ? Optional.of(Double.NEGATIVE_INFINITY) : one.apply(first).map(Meant::start);
        var to = last.isEmpty() ? Optional.of(Double.POSITIVE_INFINITY) : one.apply(last).map(Meant::end);
        return first.isEmpty() && last.isEmpty()
                ? Optional.empty()
                : from.flatMap(start -> to.map(end -> value -> value >= start && value < end));
    }
}

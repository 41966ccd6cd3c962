package org.pumphandle.ui.table;

import java.util.Optional;
import java.util.regex.Pattern;
import org.pumphandle.ui.table.TypedRange.Meant;

/** A number as it is typed: with a point or a comma before its decimals, with blanks between its thousands. */
final class TypedNumber {
    private static final Pattern NUMBER = Pattern.compile("([+-]?)(\\d[\\d  ]*)(?:[.,](\\d+))?");
    private static final Pattern BLANKS = Pattern.compile("[  ]");

    private TypedNumber() {
    }

    /**
     * Alone it stands for all that is rounded to it, at as many decimals as it is typed with.
     *
     * @param unit what one of the typed unit is in the numbers that are narrowed
     */
    static Optional<Meant> parse(String typed, double unit) {
        var parts = NUMBER.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var decimals = parts.group(3) == null ? "" : parts.group(3);
        double number = Double.parseDouble(parts.group(1) + BLANKS.matcher(parts.group(2)).replaceAll("") + "." + decimals + "0");
        return Optional.of(Meant.number(number * unit, 0.5 * Math.pow(10, -decimals.length()) * unit));
    }
}

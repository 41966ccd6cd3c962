package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a row cannot be taken: names the field, what was found in it, and what is allowed. It can be told without what was found, in every language. */
final class RowFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final String HOLE = "\uE000";
    private static final Pattern HOLES = Pattern.compile("[^\\p{L}\\p{N}]*" + HOLE + "\\p{Z}?[\\p{Pf}\\p{Pi}\\p{Po}]?");

    private final transient Supplier<String> withoutValues;

    private RowFault(String words, Supplier<String> withoutValues, @Nullable Throwable cause) {
        super(words, cause);
        this.withoutValues = withoutValues;
    }

    /**
     * What stood in the row.
     *
     * @param text of one field
     */
    record Found(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** @param arguments of the message; those that stood in the row are {@link Found} */
    static RowFault of(String key, Object... arguments) {
        return new RowFault(message(key, arguments), () -> without(key, arguments), null);
    }

    /** A fault whose words never repeat what stood in the row. */
    static RowFault ofField(String field, IllegalArgumentException valueless) {
        var words = field + " " + valueless.getMessage();
        return new RowFault(words, () -> words, valueless);
    }

    /** The same with its cause. */
    RowFault by(Throwable cause) {
        return new RowFault(String.valueOf(getMessage()), withoutValues, cause);
    }

    /** The same of a field. */
    RowFault in(String field) {
        return new RowFault(field + " " + getMessage(), () -> field + " " + withoutValues.get().stripLeading(), this);
    }

    private static String without(String key, Object... arguments) {
        var holes = Stream.of(arguments).map(argument -> argument instanceof Found ? HOLE : argument).toArray();
        return HOLES.matcher(message(key, holes)).replaceAll("");
    }

    /** Why a row cannot be taken, without anything that stood in it. */
    static String withoutValues(IllegalArgumentException why) {
        return why instanceof RowFault fault ? fault.withoutValues.get() : message("exchange.it-cannot-be-taken");
    }
}

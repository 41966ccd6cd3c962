package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a JSON file is, as far as its first megabyte tells.
 *
 * @param isList whether it is a bare list
 * @param keys keys of the outermost object, in order; none where it is a bare list
 * @param inside keys of objects of the outermost list, or of lists that are a value of the outermost object, all together
 */
record JsonOutline(boolean isList, List<String> keys, Set<String> inside) {
    private static final int LOOKED_AT_BYTES = 1 << 20;
    private static final int MOST_KEYS = 64;
    private static final int SHOWN = 5;
    private static final int LONGEST_SHOWN = 40;
    /** A key may hold what belongs in no message: a number of somebody's. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{4,}");

    /** The outline of a file; empty where it is no JSON. */
    static Optional<JsonOutline> of(SourceText source) {
        if (source.kind() != SourceText.Kind.JSON) {
            return Optional.empty();
        }
        try (var again = SourceText.open(source.file())) {
            var start = new ByteArrayInputStream(again.bytes().readNBytes(LOOKED_AT_BYTES));
            try (var parser = JsonWalk.parser(new InputStreamReader(start, StandardCharsets.UTF_8))) {
                return Optional.of(look(parser));
            }
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private static JsonOutline look(JsonParser parser) throws IOException {
        var keys = new ArrayList<String>();
        var inside = new HashSet<String>();
        boolean isList = false;
        try {
            isList = parser.nextToken() == JsonToken.START_ARRAY;
            int depth = 1;
            for (var token = parser.nextToken(); token != null && keys.size() < MOST_KEYS
                    && inside.size() < MOST_KEYS; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    if (depth == 1) {
                        keys.add(parser.currentName());
                    } else if (depth == (isList ? 2 : 3)) {
                        inside.add(parser.currentName());
                    }
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        } catch (JsonProcessingException e) {
            // The first megabyte ends within a value, or the file is damaged: then its reader says where.
            return new JsonOutline(isList, keys, inside);
        }
        return new JsonOutline(isList, keys, inside);
    }

    /** Whether the outermost object has this key. */
    boolean has(String key) {
        return keys.contains(key);
    }

    /** What it looks like, for somebody who wonders what was given: no value is shown, and no key that is a long number. */
    String inWords() {
        var first = (isList ? inside.stream().sorted() : keys.stream()).limit(SHOWN)
                .map(key -> LONG_NUMBER.matcher(key.length() > LONGEST_SHOWN ? key.substring(0, LONGEST_SHOWN) : key).replaceAll("#"))
                .collect(Collectors.joining(", "));
        if (first.isEmpty()) {
            return isList ? message("exchange.it-is-a-list-without-objects") : message("exchange.it-is-an-object-without-keys");
        }
        return isList ? message("exchange.it-is-a-list-with-the-keys", first) : message("exchange.its-first-keys-are", first);
    }
}

package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a JSON file, value by value, that holds one value at a time. Nesting, names, numbers and texts have bounds; names are not
 * kept, so a file of ever new names costs no memory. For one thread.
 */
final class JsonWalk {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_STRING = 1 << 20;
    /** More of a value is never needed to read it or to show what was wrong with it. */
    private static final int LONGEST_TEXT = 64;
    private static final int TOKENS_BETWEEN_TICKS = 1 << 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_STRING).build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private final JsonParser parser;
    private final Runnable tick;
    private int tokens;

    /** What is done with the value that the walk stands at; what it leaves of it is passed over. */
    interface Step {
        void run() throws IOException;
    }

    /** What is done with the value of a key. */
    interface KeyStep {
        void run(String key) throws IOException;
    }

    /** What is done with a whole file, from its first value. */
    interface FileStep {
        void run(JsonWalk walk) throws IOException;
    }

    private JsonWalk(JsonParser parser, Runnable tick) {
        this.parser = parser;
        this.tick = tick;
    }

    /** A parser within the same bounds. */
    static JsonParser parser(Reader characters) throws IOException {
        return JSON.createParser(characters);
    }

    /**
     * Walks through a whole file.
     *
     * @param what what the file is called in errors
     * @throws ImportException where it is not well-formed, breaks off, or goes beyond a bound
     */
    static void through(HistoryReading reading, String what, FileStep step) {
        through(reading.source(), reading::tick, what, step);
    }

    /**
     * Walks through a whole file.
     *
     * @param tick called again and again, to report and to be cancelled
     * @param what what the file is called in errors
     * @throws ImportException where it is not well-formed, breaks off, or goes beyond a bound
     */
    static void through(SourceText source, Runnable tick, String what, FileStep step) {
        try (var parser = parser(source.characters())) {
            new JsonWalk(parser, tick).through(source, what, step);
        } catch (IOException e) {
            throw source.unreadable(e);
        } catch (ImportException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ImportException(message("exchange.this-cannot-be-read-export", source.file(), what), e);
        }
    }

    private void through(SourceText source, String what, FileStep step) throws IOException {
        try {
            advance();
            step.run(this);
            skip();
            if (advance() != null) {
                throw new ImportException(message("exchange.something-follows-after-the-end", here(source), what));
            }
        } catch (StreamConstraintsException e) {
            throw new ImportException(
                    message("exchange.something-is-nested-deeper-than", here(source), DEEPEST, LONGEST_NAME, LONGEST_NUMBER,
                            LONGEST_STRING),
                    e);
        } catch (JsonEOFException e) {
            throw new ImportException(message("exchange.the-file-breaks-off-copy", here(source)), e);
        } catch (JsonProcessingException e) {
            throw new ImportException(message("exchange.this-is-not-well-formed", here(source)), e);
        }
    }

    private String here(SourceText source) {
        return message("exchange.at-line", source.file(), parser.currentLocation().getLineNr());
    }

    /** Line of the value that the walk stands at, from 1. */
    long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Goes through the keys of the object here; does nothing where there is no object. */
    void fields(KeyStep step) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (advance() == JsonToken.FIELD_NAME) {
                var key = parser.currentName();
                advance();
                step.run(key);
                skip();
            }
        }
    }

    /** Goes through the values of the list here; does nothing where there is no list. */
    void elements(Step step) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (advance() != JsonToken.END_ARRAY) {
                step.run();
                skip();
            }
        }
    }

    /** Reads the objects of the list here, one by one. */
    void records(JsonShape shape, Consumer<JsonRecord> taken) throws IOException {
        elements(() -> taken.accept(one(shape)));
    }

    private JsonRecord one(JsonShape shape) throws IOException {
        var row = new JsonRecord(line());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            gather(row, shape);
        } else {
            row.fault(message("exchange.is-where-an-object-is", text()));
        }
        return row;
    }

    private void gather(JsonRecord row, JsonShape shape) throws IOException {
        fields(key -> {
            var inner = shape.at(key);
            if (inner != null) {
                take(row, inner);
            }
        });
    }

    private void take(JsonRecord row, JsonShape shape) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (shape.isList() && token == JsonToken.START_ARRAY) {
            records(shape, row::add);
        } else if (shape.isObject() && token == JsonToken.START_OBJECT) {
            gather(row, shape);
        } else if (shape.isWanted()) {
            row.put(shape.path(), text());
        } else {
            row.fault(shape.isList()
                    ? message("exchange.where-a-list-is-wanted", shape.path(), text())
                    : message("exchange.where-an-object-is-wanted", shape.path(), text()));
        }
    }

    /** The value here as text, cut off where it is long; an object or a list is only named. */
    private String text() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> message("exchange.an-object");
            case START_ARRAY -> message("exchange.a-list");
            default -> {
                var text = parser.getText().strip();
                yield text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
            }
        };
    }

    /** Passes over what is left of the value here. */
    private void skip() throws IOException {
        var token = parser.currentToken();
        int depth = token != null && token.isStructStart() ? 1 : 0;
        while (depth > 0) {
            token = advance();
            if (token == null) {
                throw new JsonEOFException(parser, null, message("exchange.the-file-breaks-off"));
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }

    private @Nullable JsonToken advance() throws IOException {
        if (++tokens % TOKENS_BETWEEN_TICKS == 0) {
            tick.run();
        }
        return parser.nextToken();
    }
}

package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pumphandle.model.Hash;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.TemplateId;

/**
 * The wording of one kind of message in one language. One that exists says all that its kind must say, tells nothing that no message may tell, knows
 * the plurals of its language, and is never longer than it states. Immutable, safe for threads.
 */
public final class Template {
    /** Largest file that is read. */
    public static final int LARGEST_BYTES = 16 * 1024;

    private static final String KIND = "kind";
    private static final String LANGUAGE = "language";
    private static final String MOST_SEGMENTS = "most_segments";
    private static final String DEMONSTRATION = "demonstration";
    /** As long as any, in septets and in UTF-16. */
    private static final String LONGEST_CODE = "ZZZZ-ZZZZ-ZZZZ-ZZZZ~";

    private final TemplateId id;
    private final String text;
    private final Language language;
    private final int mostSegments;
    private final String demonstration;
    private final List<Wording> statements;

    private Template(TemplateLines lines) {
        var kind = lines.read(KIND, MessageKind::of);
        this.language = lines.read(LANGUAGE, Language::of);
        var said = Statement.of(kind);
        var keys = new ArrayList<>(List.of(KIND, LANGUAGE, MOST_SEGMENTS, DEMONSTRATION));
        said.forEach(statement -> keys.add(statement.code()));
        lines.requireOnly(keys);
        this.demonstration = lines.text(DEMONSTRATION);
        var allowed = said.stream().flatMap(statement -> statement.fields().stream()).collect(Collectors.toSet());
        this.statements = said.stream().map(statement -> wording(lines, statement, allowed)).toList();
        this.text = keys.stream().map(key -> key + ": " + lines.text(key) + "\n").collect(Collectors.joining());
        this.id = new TemplateId(kind, language.tag(), sha256(text));
        this.mostSegments = lines.read(MOST_SEGMENTS, this::checkedSegments);
    }

    private Wording wording(TemplateLines lines, Statement statement, Set<Field> allowed) {
        var wording = lines.read(statement.code(), words -> Wording.parse(words, language, allowed));
        var missing = EnumSet.noneOf(Field.class);
        missing.addAll(statement.fields());
        missing.removeAll(wording.fields());
        if (!missing.isEmpty()) {
            throw lines.error(statement.code(), message("notice.it-must-tell", missing.stream().map(field -> "{" + field.code() + "}")
                    .reduce((first, second) -> message("notice.and", first, second)).orElseThrow()));
        }
        return wording;
    }

    private int checkedSegments(String stated) {
        if (!stated.matches("[1-9][0-9]?")) {
            throw new IllegalArgumentException(message("notice.is-not-a-number-of", stated));
        }
        int needed = longest();
        if (needed > Integer.parseInt(stated)) {
            throw new IllegalArgumentException(
                    message("notice.the-longest-message-has-segments", needed, Sender.LONGEST_AUTHORITY, Sender.LONGEST_HOT_LINE, stated));
        }
        return Integer.parseInt(stated);
    }

    /** Segments of the longest message, over all days and numbers of days; of authorities and hot lines that do not change the encoding. */
    private int longest() {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.AUTHORITY, language.embedded("M".repeat(Sender.LONGEST_AUTHORITY)));
        values.put(Field.HOT_LINE, language.embedded("0".repeat(Sender.LONGEST_HOT_LINE)));
        values.put(Field.APPEAL_CODE, language.embedded(LONGEST_CODE));
        int most = 0;
        for (var day : language.longestDays()) {
            values.put(Field.EXPOSURE_DATE, day);
            values.put(Field.LAST_DAY, day);
            for (int days = 1; days <= WarningFacts.MOST_QUARANTINE_DAYS; days++) {
                most = Math.max(most, Segments.of(text(values, days, true)).count());
            }
        }
        return most;
    }

    private static Hash sha256(String text) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a template's file, UTF-8.
     *
     * @throws TemplateException naming file, line and key of what is wrong, and what to do
     */
    public static Template read(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes > LARGEST_BYTES) {
                throw new TemplateException(message("notice.it-has-bytes-a-template", file, bytes, LARGEST_BYTES));
            }
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new TemplateException(message("notice.the-template-cannot-be-read", file), e);
        }
    }

    /**
     * A template from its {@link #text} or the content of a file.
     *
     * @param where begins every message of an error
     * @throws TemplateException naming line and key of what is wrong, and what to do
     */
    public static Template parse(String text, String where) {
        return new Template(TemplateLines.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, where));
    }

    public TemplateId id() {
        return id;
    }

    /** What was hashed for the {@link #id}: its lines in their fixed order, without comments. It can be kept and parsed. */
    public String text() {
        return text;
    }

    /** Most segments of a message in this language alone: it states so, and that was checked for every date and number of days. */
    public int mostSegments() {
        return mostSegments;
    }

    /**
     * The message.
     *
     * @throws IllegalArgumentException for facts of another kind of message
     */
    String text(MessageFacts facts) {
        if (facts.kind() != id.kind()) {
            throw new IllegalArgumentException(
                    "these are facts for a " + facts.kind().code() + ", the template is for a " + id.kind().code());
        }
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.AUTHORITY, language.embedded(facts.sender().authority()));
        values.put(Field.HOT_LINE, language.embedded(facts.sender().hotLine()));
        values.put(Field.EXPOSURE_DATE, language.day(facts.exposureDate()));
        int days = 0;
        if (facts instanceof WarningFacts warning) {
            values.put(Field.LAST_DAY, language.day(warning.lastDay()));
            values.put(Field.APPEAL_CODE, language.embedded(warning.appealCode().inGroups()));
            days = warning.quarantineDays();
        }
        return text(values, days, facts.sender().isDemonstration());
    }

    private String text(Map<Field, String> values, int quarantineDays, boolean isDemonstration) {
        var out = new StringBuilder(isDemonstration ? demonstration : "");
        for (var statement : statements) {
            out.append(out.isEmpty() ? "" : " ");
            statement.appendTo(out, language, values, quarantineDays);
        }
        return language.begun(out.toString());
    }
}

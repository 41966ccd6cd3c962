package org.pumphandle.ui.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a screen, to be searched for words that stand in it rather than in the bundle. A literal reads like words where it has letters
 * and blanks, or begins with a capital and goes on small. What is no word for people is told by where it stands: in logs, in exceptions that
 * are faults of the program, as names of fonts and files, as patterns of dates and of regular expressions, as styles, in annotations, and in questions to
 * the system.
 *
 * @param withoutComments the source in which comments are blank
 */
public record ScreenSource(Path file, String withoutComments) {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT_OR_LITERAL = Pattern
            .compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|/\\*(?s:.*?)\\*/|//[^\n]*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u+[0-9a-fA-F]{4}|\\\\.|%[0-9.,]*[a-zA-Z]");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z](?s:.*)\\s|\\s(?s:.*)[A-Za-z]|^[A-Z][a-z]|[a-z]\\u2026");
    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.[a-z]+");
    private static final Pattern DATE_PATTERN = Pattern.compile("[duyMEHms .:\\[\\]-]+");
    private static final Pattern NOT_FOR_PEOPLE = Pattern.compile(
            "\\bLOG\\.|@SuppressWarnings|new (?:IllegalStateException|IllegalArgumentException|AssertionError|UncheckedIOException)\\(|\\bSystem\\.|Font\\.font\\(|\\bPath\\.of\\(");
    /** A backslash of a regular expression. */
    private static final String EXPRESSION_MARK = "\\\\";
    /** How what a style sheet could say begins. */
    private static final String STYLE = "-fx-";
    private static final Pattern EXPRESSION = Pattern.compile("(?:replaceAll|replaceFirst|split|matches|compile)\\(\\s*$");

    /** All but what draws pictures of screens into files. */
    static List<ScreenSource> all(Path folder) throws IOException {
        return every(folder).stream().filter(source -> !source.withoutComments().contains("ImageIO.write(")).toList();
    }

    /** All sources of a folder, of screens or not. */
    public static List<ScreenSource> every(Path folder) throws IOException {
        var sources = new ArrayList<ScreenSource>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(found -> found.toString().endsWith(".java")).sorted().toList()) {
                sources.add(of(file));
            }
        }
        return sources;
    }

    private static ScreenSource of(Path file) throws IOException {
        var without = COMMENT_OR_LITERAL.matcher(Files.readString(file)).replaceAll(found -> Matcher.quoteReplacement(
                found.group().startsWith("/") ? found.group().replaceAll("[^\n]", " ") : found.group()));
        return new ScreenSource(file, without);
    }

    /** Where words stand, a line each. */
    List<String> words() {
        var found = new ArrayList<String>();
        var literals = LITERAL.matcher(withoutComments);
        while (literals.find()) {
            if (isWords(literals.group(1)) && !isNotForPeople(literals.start())) {
                found.add(file + ":" + withoutComments.substring(0, literals.start()).lines().count() + " " + literals.group());
            }
        }
        return found;
    }

    private static boolean isWords(String literal) {
        if (literal.contains(EXPRESSION_MARK) || literal.startsWith(STYLE)) {
            return false;
        }
        var plain = ESCAPED.matcher(literal.replace("\\u2026", "\u2026").replace("\\n", " ")).replaceAll("");
        return WORDS.matcher(plain).find() && !FILE_NAME.matcher(plain).matches() && !DATE_PATTERN.matcher(plain).matches();
    }

    private boolean isNotForPeople(int at) {
        int begin = Math.max(withoutComments.lastIndexOf(';', at), Math.max(withoutComments.lastIndexOf('{', at),
                withoutComments.lastIndexOf('}', at)));
        var before = withoutComments.substring(begin + 1, at);
        return NOT_FOR_PEOPLE.matcher(before).find() || EXPRESSION.matcher(before).find();
    }
}

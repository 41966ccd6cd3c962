package org.pumphandle.model;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * What a message carries so that whoever got it can appeal without saying who they are: 80 random bits in
 * <a href="https://www.crockford.com/base32.html">Crockford's base 32</a> and its check symbol (the bits as a number, modulo 37). Any one wrong
 * character is noticed, and any two neighbours that were exchanged. Once the message is out only its {@link #hash} is kept. Immutable.
 */
public final class AppealCode {
    /** Characters of a code, the check symbol among them. */
    public static final int LENGTH = 17;

    /** The 32 digits, then those that only the check symbol can be. */
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
    private static final int BASE = 32;
    private static final int GROUP = 4;

    private final String characters;

    private AppealCode(String characters) {
        this.characters = characters;
    }

    /** A new one, from the system's secure random numbers. */
    public static AppealCode random() {
        var random = new SecureRandom();
        var digits = new StringBuilder(LENGTH);
        while (digits.length() < LENGTH - 1) {
            digits.append(SYMBOLS.charAt(random.nextInt(BASE)));
        }
        return new AppealCode(digits.append(checkSymbol(digits)).toString());
    }

    /**
     * Reads a code as people type, paste or spell it: small letters, blanks, hyphens and marks of writing direction do not matter, I and L are
     * read as 1, O as 0.
     *
     * @throws IllegalArgumentException saying what to look at again; it never holds the code
     */
    public static AppealCode parse(String text) {
        var typed = new StringBuilder();
        text.codePoints().filter(c -> !isSeparator(c)).map(AppealCode::asMeant).forEach(typed::appendCodePoint);
        int count = typed.codePointCount(0, typed.length());
        if (count != LENGTH) {
            throw new IllegalArgumentException(message("model.an-appeal-code-has-letters", LENGTH, count));
        }
        for (int i = 0; i < LENGTH; i++) {
            int value = SYMBOLS.indexOf(typed.charAt(i));
            if (value < 0 || (value >= BASE && i < LENGTH - 1)) {
                throw new IllegalArgumentException(message("model.character-cannot-stand-there-in", i + 1));
            }
        }
        if (checkSymbol(typed) != typed.charAt(LENGTH - 1)) {
            throw new IllegalArgumentException(message("model.one-character-of-the-appeal"));
        }
        return new AppealCode(typed.toString());
    }

    private static boolean isSeparator(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT;
    }

    private static int asMeant(int c) {
        return switch (c) {
            case 'i', 'I', 'l', 'L' -> '1';
            case 'o', 'O' -> '0';
            default -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
        };
    }

    private static char checkSymbol(CharSequence digits) {
        int remainder = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            remainder = (remainder * BASE + SYMBOLS.indexOf(digits.charAt(i))) % SYMBOLS.length();
        }
        return SYMBOLS.charAt(remainder);
    }

    /** For people: groups of 4, 4, 4 and 5 characters with hyphens between them. */
    public String inGroups() {
        return characters.substring(0, GROUP) + "-" + characters.substring(GROUP, 2 * GROUP) + "-"
                + characters.substring(2 * GROUP, 3 * GROUP) + "-" + characters.substring(3 * GROUP);
    }

    /** SHA-256 of the {@value #LENGTH} characters in ASCII, capital and without hyphens; by it an appeal is found, and the code cannot be told from it. */
    public Hash hash() {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AppealCode code && code.characters.equals(characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    /** Never the code itself: it does not belong in logs. */
    @Override
    public String toString() {
        return "AppealCode[withheld]";
    }
}

package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.model.Region;

/**
 * Which fixes a mandate lets in: those inside its area, outside its excluded areas, and of no excluded token. What it keeps out is counted while
 * it is read and goes nowhere, not into the file of rejected rows either. One for each file; for one thread.
 */
public final class Admission {
    private final Region area;
    private final Region excluded;
    private final Predicate<String> excludedToken;
    private final boolean asksToken;
    private final boolean asksPlace;
    private long outside;
    private long inExcludedArea;
    private long ofExcludedTokens;

    /** What can be said of a row that was rejected for another reason. */
    enum Standing {
        /** It would be let in. */
        IN,
        /** It is kept out, and was counted. */
        OUT,
        /** Too much of it is missing to tell, so nothing of it may be written. */
        UNKNOWN
    }

    private Admission(Region area, Region excluded, Predicate<String> excludedToken, boolean asksToken) {
        this.area = area;
        this.excluded = excluded;
        this.excludedToken = excludedToken;
        this.asksToken = asksToken;
        this.asksPlace = !area.isEarth() || !excluded.isEmpty();
    }

    /** Lets everything in. */
    public static Admission ofAll() {
        return ofPlaces(Region.EARTH, Region.NOWHERE);
    }

    /** Asks for the place alone, as for the history of a case. */
    public static Admission ofPlaces(Region area, Region excluded) {
        return new Admission(area, excluded, _ -> false, false);
    }

    /** @param excludedToken whether a lasting token is excluded; asked once for each as a rule */
    public static Admission of(Region area, Region excluded, Predicate<String> excludedToken) {
        return new Admission(area, excluded, excludedToken, true);
    }

    /** Whether nothing is kept out, so that nothing need be asked. */
    boolean isOfAll() {
        return !asksPlace && !asksToken;
    }

    /** Whether a fix at a place is let in; one that is not is counted. */
    boolean letsIn(int latE7, int lonE7) {
        if (!asksPlace) {
            return true;
        }
        if (!area.contains(latE7, lonE7)) {
            outside++;
            return false;
        }
        if (excluded.contains(latE7, lonE7)) {
            inExcludedArea++;
            return false;
        }
        return true;
    }

    boolean excludes(Pseudonym pseudonym) {
        return excludedToken.test(pseudonym.lasting());
    }

    /** Counts a fix of an excluded token. */
    void countOfExcludedToken() {
        ofExcludedTokens++;
    }

    /**
     * How it stands with a row that was rejected.
     *
     * @param pseudonym throws an IllegalArgumentException where there is none
     * @param latE7 throws an IllegalArgumentException where there is none
     * @param lonE7 throws an IllegalArgumentException where there is none
     */
    Standing ofRejected(Supplier<Pseudonym> pseudonym, IntSupplier latE7, IntSupplier lonE7) {
        boolean isKnown = true;
        if (asksToken) {
            try {
                if (excludes(pseudonym.get())) {
                    countOfExcludedToken();
                    return Standing.OUT;
                }
            } catch (IllegalArgumentException noToken) {
                isKnown = false;
            }
        }
        if (asksPlace) {
            try {
                if (!letsIn(latE7.getAsInt(), lonE7.getAsInt())) {
                    return Standing.OUT;
                }
            } catch (IllegalArgumentException noPlace) {
                isKnown = false;
            }
        }
        return isKnown ? Standing.IN : Standing.UNKNOWN;
    }

    /** Fixes that were kept out so far. */
    public long keptOut() {
        return outside + inExcludedArea + ofExcludedTokens;
    }

    /** What was kept out and why, a line each; empty where nothing was. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        note(notes, outside, "exchange.kept-out-of-area");
        note(notes, inExcludedArea, "exchange.kept-out-in-excluded-areas");
        note(notes, ofExcludedTokens, "exchange.kept-out-of-excluded-subscribers");
        return notes;
    }

    private static void note(List<String> notes, long count, String key) {
        if (count > 0) {
            notes.add(message(key, count));
        }
    }
}

package org.pumphandle.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a subscriber from the moment a file is read.
 *
 * @param token 1 to 20 characters: the carrier's own, or made of a number under the key of the present period
 * @param isMadeHere whether it was made here
 * @param earlier what it would be under the keys of earlier periods that are still there, the newest first
 * @param lasting by which exclusions know it, in all periods and of all carriers; it is never stored but as a keyed hash
 * @param address the number that it was made of, by which the subscriber is reached; null where the token itself is that, or where it was made of a
 *     pseudonym or of an IMSI, which no gateway takes
 */
public record Pseudonym(String token, boolean isMadeHere, List<String> earlier, String lasting, @Nullable String address) {
    public Pseudonym {
        earlier = List.copyOf(earlier);
    }

    /** A carrier's own token. */
    public static Pseudonym ofCarrier(String token) {
        return new Pseudonym(token, false, List.of(), token, null);
    }

    /** The same of what nobody is reached by. */
    public Pseudonym withoutAddress() {
        return new Pseudonym(token, isMadeHere, earlier, lasting, null);
    }

    @Override
    public String toString() {
        return "Pseudonym";
    }
}

package org.pumphandle.custody;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.model.DuplicateReason.Kind;

/**
 * What of an identity can be compared with another, and nothing else of it: names as Bloom filters of keyed bigrams (Schnell, Bachteler and Reiher 2009), birth date
 * and number as keyed hashes. It lies sealed, see {@link IdentitySketches}, and is open in memory alone.
 */
public final class IdentitySketch {
    /** Bits of a filter. */
    static final int BITS = 1024;
    /** Bits that each bigram sets. */
    static final int HASHES = 16;
    /** Bytes of a keyed hash. */
    static final int HASH_BYTES = 8;

    /** From this Dice coefficient on names are alike: a slip in a name of seven letters keeps it. */
    private static final double ALIKE = 0.75;
    private static final double CONSONANTS_ALIKE = 0.8;
    /** A filter with fewer bits is of so short a name that likeness says little. */
    private static final int FEWEST_BITS = 60;
    private static final int FEWEST_BITS_OF_SAME = 100;
    private static final int BYTES = 1 + 2 * BITS / 8 + (Birth.HASHES + 1) * HASH_BYTES;
    private static final byte VERSION = 1;

    private final BitSet name;
    private final BitSet consonants;
    private final Optional<Birth> birth;
    private final Optional<Long> number;

    /** @param number keyed hash; empty where it is not known */
    IdentitySketch(BitSet name, BitSet consonants, Optional<Birth> birth, Optional<Long> number) {
        this.name = name;
        this.consonants = consonants;
        this.birth = birth;
        this.number = number;
    }

    /**
     * A birth date, as keyed hashes of it and of its parts.
     *
     * @param exchanged of the date with day and month exchanged
     */
    record Birth(long date, long exchanged, long yearAndMonth, long yearAndDay, long monthAndDay) {
        static final int HASHES = 5;

        Kind comparedWith(Birth other) {
            if (date == other.date) {
                return Kind.SAME_BIRTH_DATE;
            }
            if (date == other.exchanged) {
                return Kind.BIRTH_DATE_EXCHANGED;
            }
            return yearAndMonth == other.yearAndMonth || yearAndDay == other.yearAndDay || monthAndDay == other.monthAndDay
                    ? Kind.BIRTH_DATE_ONE_PART_OTHER
                    : Kind.BIRTH_DATES_DIFFER;
        }
    }

    /** What both have in common; empty where that is nothing. */
    public Set<Kind> comparedWith(IdentitySketch other) {
        var kinds = EnumSet.noneOf(Kind.class);
        if (name.equals(other.name) && name.cardinality() >= FEWEST_BITS_OF_SAME) {
            kinds.add(Kind.SAME_NAME);
        } else if (areAlike(name, other.name, ALIKE)) {
            kinds.add(Kind.NAMES_ALIKE);
        } else if (areAlike(consonants, other.consonants, CONSONANTS_ALIKE)) {
            kinds.add(Kind.CONSONANTS_ALIKE);
        }
        birth.flatMap(own -> other.birth.map(own::comparedWith)).ifPresent(kinds::add);
        if (number.isPresent() && number.equals(other.number)) {
            kinds.add(Kind.SAME_NUMBER);
        }
        return kinds;
    }

    private static boolean areAlike(BitSet a, BitSet b, double least) {
        return Math.min(a.cardinality(), b.cardinality()) >= FEWEST_BITS && dice(a, b) >= least;
    }

    /** Twice the bits that both have, of all that either has: 0 to 1. */
    static double dice(BitSet a, BitSet b) {
        var both = (BitSet) a.clone();
        both.and(b);
        return 2.0 * both.cardinality() / (a.cardinality() + b.cardinality());
    }

    BitSet name() {
        return name;
    }

    BitSet consonants() {
        return consonants;
    }

    /** Of one length, whatever is known of the person. A hash that is missing is 0, which no hash is. */
    byte[] toBytes() {
        var bytes = ByteBuffer.allocate(BYTES).put(VERSION).put(padded(name)).put(padded(consonants));
        var date = birth.orElse(new Birth(0, 0, 0, 0, 0));
        return bytes.putLong(date.date).putLong(date.exchanged).putLong(date.yearAndMonth).putLong(date.yearAndDay)
                .putLong(date.monthAndDay).putLong(number.orElse(0L)).array();
    }

    /** What {@link #toBytes} gave; empty where another release gave it. */
    static Optional<IdentitySketch> of(byte[] bytes) {
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        var from = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        var name = filter(from);
        var consonants = filter(from);
        var birth = new Birth(from.getLong(), from.getLong(), from.getLong(), from.getLong(), from.getLong());
        long number = from.getLong();
        return Optional.of(new IdentitySketch(name, consonants, Optional.of(birth).filter(known -> known.date != 0),
                Optional.of(number).filter(known -> known != 0)));
    }

    private static byte[] padded(BitSet filter) {
        return ByteBuffer.allocate(BITS / 8).put(filter.toByteArray()).array();
    }

    private static BitSet filter(ByteBuffer from) {
        var bits = new byte[BITS / 8];
        from.get(bits);
        return BitSet.valueOf(bits);
    }

    /** Never what it was made of, nor its bits. */
    @Override
    public String toString() {
        return "IdentitySketch";
    }
}

package org.pumphandle.custody;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.pumphandle.model.Identity;
import org.pumphandle.model.Role;

/**
 * Makes sketches of identities while these are in the clear, and opens them to be compared. Both keys are derived from the tracers' key: whoever lacks it, as
 * administrators, supervisors, overseers and holders of the file do, can neither open a sketch nor make one of a guessed name. For one thread.
 */
public final class IdentitySketches {
    /** Trailing digits of a number that are compared: what stands before is written in some places and left out in others. */
    private static final int DIGITS = 8;
    private static final int FEWEST_DIGITS = 6;
    private static final HexFormat HEX = HexFormat.of();

    private final NameFolding folding = new NameFolding();
    private final Mac traits;
    private final SecretKey seal;

    /** Of keys that were derived. */
    IdentitySketches(SecretKeySpec traits, SecretKey seal) {
        this.traits = Tokeniser.mac(traits);
        this.seal = seal;
    }

    /** With the keys of a tracer; empty where no colleague admitted the account yet. */
    public static Optional<IdentitySketches> of(RoleKeys roles, AccountKeys tracer) {
        if (!roles.isAdmitted(tracer.account())) {
            return Optional.empty();
        }
        var traits = Derivation.key(roles.privateKey(tracer, Role.TRACER), "traits of identities that are compared", Tokeniser.ALGORITHM);
        return Optional.of(new IdentitySketches(traits,
                Derivation.key(roles.privateKey(tracer, Role.TRACER), "sealed sketches of identities", "AES")));
    }

    /**
     * A sketch, sealed.
     *
     * @param facts the test and the consent on which the identity rests: with others it does not open
     */
    public String seal(String facts, Identity identity) {
        var content = sketch(identity).toBytes();
        try {
            return HEX.formatHex(AesGcm.seal(seal, bound(facts), content));
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    /** What {@link #seal} gave; empty where the facts are others now, or it was made under a key that was lost since. */
    public Optional<IdentitySketch> open(String facts, String sealed) {
        return AesGcm.open(seal, bound(facts), HEX.parseHex(sealed)).flatMap(IdentitySketch::of);
    }

    IdentitySketch sketch(Identity identity) {
        return new IdentitySketch(filter("name", folding.parts(identity.name())),
                filter("consonants", folding.consonants(identity.name())),
                Optional.ofNullable(identity.birthDate()).map(this::birth), number(identity.number()));
    }

    /** Each bigram of each part, with marks at its ends; the order of parts does not matter. A bigram that comes again counts again. */
    private BitSet filter(String of, List<String> parts) {
        var filter = new BitSet(IdentitySketch.BITS);
        var times = new HashMap<String, Integer>();
        for (var part : parts) {
            var ended = "_" + part + "_";
            for (int i = 0; i + 2 <= ended.length(); i++) {
                var bigram = ended.substring(i, i + 2);
                set(filter, hash(of + ":" + bigram + times.merge(bigram, 1, Integer::sum)));
            }
        }
        return filter;
    }

    /** Two bytes of the hash for each bit: double hashing of two hashes would leave patterns by which bigrams were guessed. */
    private static void set(BitSet filter, ByteBuffer hash) {
        for (int i = 0; i < IdentitySketch.HASHES; i++) {
            filter.set(Short.toUnsignedInt(hash.getShort()) % IdentitySketch.BITS);
        }
    }

    private IdentitySketch.Birth birth(LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        return new IdentitySketch.Birth(trait("born", year, month, day), trait("born", year, day, month), trait("year, month", year, month),
                trait("year, day", year, day), trait("month, day", month, day));
    }

    private Optional<Long> number(String number) {
        var digits = new StringBuilder();
        number.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.length() < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of(trait("number", digits.substring(Math.max(0, digits.length() - DIGITS))));
    }

    private long trait(Object... parts) {
        long hash = hash(Arrays.toString(parts)).getLong();
        return hash == 0 ? 1 : hash;
    }

    private ByteBuffer hash(String text) {
        return ByteBuffer.wrap(traits.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bound(String facts) {
        return ("sketch\n" + facts).getBytes(StandardCharsets.UTF_8);
    }
}

package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Account;
import org.pumphandle.model.Role;
import org.pumphandle.store.IdentityRepository;
import org.pumphandle.store.IdentityRepository.Request;
import org.pumphandle.store.IdentityRepository.Sealed;

/**
 * Identities under a key that is never whole at rest: it is the exclusive or of two random parts, one sealed to the tracers, one to the supervisors. A
 * tracer hands its part over for one case, sealed to the supervisors; only a supervisor then has both. The facts on which the identity may be seen,
 * the positive test and the consent, are authenticated with it: with other facts nothing opens.
 */
public final class IdentityCustody {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RoleKeys roles;
    private final IdentityRepository identities;

    public IdentityCustody(RoleKeys roles, IdentityRepository identities) {
        this.roles = roles;
        this.identities = identities;
    }

    /**
     * Seals an identity. From then on whoever recorded it cannot read it alone either.
     *
     * @param facts the recorded test and consent on which it may be seen
     * @param identity cleared here
     * @param sketch what of it can be compared, sealed; null where none was made
     * @throws CustodyException where no tracer or no supervisor has signed in yet, so that a part would have no keeper
     */
    public void seal(String caseId, String facts, byte[] identity, @Nullable String sketch, int recordedBy, Instant at) {
        var whole = random(KEY_BYTES);
        var tracers = random(KEY_BYTES);
        var supervisors = xor(whole, tracers);
        try {
            identities.save(new Sealed(caseId, HexFormat.of().formatHex(encrypted(whole, facts, identity)),
                    SealedBox.seal(sealKey(Role.TRACER), facts, tracers).text(),
                    SealedBox.seal(sealKey(Role.SUPERVISOR), facts, supervisors).text(), recordedBy, at, sketch));
        } finally {
            for (var secret : new byte[][]{whole, tracers, supervisors, identity}) {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    /**
     * A tracer's part: opened, and handed to the supervisors for this request alone.
     *
     * @return the request's number
     */
    public long ask(AccountKeys tracer, Sealed identity, String facts, String reason, Instant at) {
        var part = open(tracer, Role.TRACER, identity.tracerBox(), facts);
        try {
            var box = SealedBox.seal(sealKey(Role.SUPERVISOR), asked(facts, tracer.account()), part);
            return identities.ask(identity.caseId(), tracer.account(), at, reason, box.text());
        } finally {
            Arrays.fill(part, (byte) 0);
        }
    }

    /**
     * A supervisor's part, which makes the key whole. The identity is also put in a box for the tracer who asked.
     *
     * @return the identity; the caller clears it
     * @throws CustodyException where the facts are not those it was sealed with
     */
    public byte[] reveal(AccountKeys supervisor, Sealed identity, Request request, Account tracer, String facts, Instant at) {
        var tracers = open(supervisor, Role.SUPERVISOR, request.tracerBox(), asked(facts, request.askedBy()));
        var supervisors = open(supervisor, Role.SUPERVISOR, identity.supervisorBox(), facts);
        var whole = xor(tracers, supervisors);
        try {
            var revealed = decrypted(whole, facts, HexFormat.of().parseHex(identity.sealed()));
            identities.answer(request.id(), SealedBox.seal(tracer.sealKey(), asked(facts, request.askedBy()), revealed).text(), at);
            return revealed;
        } finally {
            for (var secret : new byte[][]{whole, tracers, supervisors}) {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }

    /** What a supervisor let the tracer who asked see; the caller clears it. */
    public byte[] answer(AccountKeys tracer, Request request, String facts) {
        var answer = request.answer();
        if (answer == null) {
            throw new CustodyException(message("custody.no-supervisor-answered-request-yet", request.id()));
        }
        return tracer.open(SealedBox.parse(answer), asked(facts, request.askedBy()));
    }

    private byte[] open(AccountKeys member, Role role, String box, String bound) {
        return roles.open(member, role, bound, box);
    }

    private String sealKey(Role role) {
        return roles.requireSealKey(role, message("custody.keep-that-part-of-the"));
    }

    private static String asked(String facts, int tracer) {
        return facts + "\nasked by account " + tracer;
    }

    private static byte[] encrypted(byte[] key, String facts, byte[] identity) {
        return AesGcm.seal(new SecretKeySpec(key, "AES"), facts.getBytes(StandardCharsets.UTF_8), identity);
    }

    private static byte[] decrypted(byte[] key, String facts, byte[] sealed) {
        return AesGcm.open(new SecretKeySpec(key, "AES"), facts.getBytes(StandardCharsets.UTF_8), sealed).orElseThrow(
                () -> new CustodyException(message("custody.the-identity-does-not-open")));
    }

    private static byte[] xor(byte[] a, byte[] b) {
        var result = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            result[i] = (byte) (a[i] ^ b[i]);
        }
        return result;
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}

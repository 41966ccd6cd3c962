package org.pumphandle.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.BatchFacts;
import org.pumphandle.model.Hash;
import org.pumphandle.store.BatchLineRepository.InnerLine;
import org.pumphandle.store.BatchLineRepository.Seal;

/**
 * What an approval is of: SHA-256 of a batch's canonical text, in which each line stands as the digest of its own. A line's content can be erased with a
 * consent, and the batch still be verified; a line whose content is there and does not fit its digest was changed.
 */
public final class BatchDigest {
    private final MessageDigest digest;

    private BatchDigest(String format) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java lacks SHA-256", e);
        }
        add(format);
    }

    /**
     * Of a line.
     *
     * @param nonce random, so that the digest of an erased line tells nothing
     */
    public static Hash of(InnerLine line, Hash codeHash, Hash nonce) {
        var text = new BatchDigest("pumphandle-message-1").add(nonce.toString()).add(codeHash.toString()).add(line.line().message())
                .add(line.subscriber()).add(line.line().line()).add(line.line().retracts());
        line.line().exposed().ifPresent(exposure -> {
            var evidence = exposure.evidence();
            text.add(exposure.caseId()).add(exposure.reference()).add(exposure.day()).add(exposure.chance()).add(exposure.minutes())
                    .add(evidence.sureMinutes()).add(evidence.expectedMinutes()).add(evidence.possibleMinutes()).add(evidence.verdict())
                    .add(evidence.firstT()).add(evidence.lastT()).add(evidence.minDistanceM());
        });
        return text.hash();
    }

    /** Of a whole batch; its lines in their order. */
    public static Hash of(BatchFacts facts, List<Hash> lines) {
        var text = new BatchDigest("pumphandle-batch-1").add(facts.number()).add(facts.kind()).add(facts.rule()).add(facts.quarantineDays())
                .add(facts.languages()).add(facts.templates()).add(facts.hotLine()).add(facts.preparedBy())
                .add(facts.preparedAt().toEpochMilli());
        lines.forEach(line -> text.add(line.toString()));
        return text.hash();
    }

    /**
     * What the approver signs.
     *
     * @param by the account
     * @param struckOut lines that are not to be sent
     */
    public static String approvalText(long batch, Hash digest, int by, Instant at, List<Integer> struckOut) {
        return "pumphandle-approval-1\nbatch: " + batch + "\ndigest: " + digest + "\nby_account: " + by + "\nat_ms: " + at.toEpochMilli()
                + "\nwithout_lines: " + struckOut + "\n";
    }

    /** Whether a line is as it was submitted; one that was erased since is. */
    static boolean isAsSubmitted(InnerLine line, Seal seal) {
        boolean isErased = line.line().exposure() == null && line.line().retracts() == null;
        return isErased || of(line, seal.codeHash(), seal.nonce()).equals(seal.digest());
    }

    /** Every field with its length before it, so that none runs into the next. */
    private BatchDigest add(@Nullable Object field) {
        var bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    private Hash hash() {
        return Hash.of(digest.digest());
    }
}

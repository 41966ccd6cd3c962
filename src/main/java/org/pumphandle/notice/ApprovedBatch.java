package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.pumphandle.custody.AccountKeys;
import org.pumphandle.model.Account;
import org.pumphandle.model.Batch.Approval;
import org.pumphandle.model.Batch.Submission;
import org.pumphandle.model.BatchFacts;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.Hash;
import org.pumphandle.model.Role;
import org.pumphandle.store.BatchLineRepository.InnerLine;

/**
 * A batch whose approval fits it: only this is sent.
 *
 * @param lines those that are to be sent
 */
public record ApprovedBatch(BatchFacts facts, Submission submission, List<InnerLine> lines) {
    public ApprovedBatch {
        lines = List.copyOf(lines);
    }

    /**
     * Checks a batch as it stands in the store now.
     *
     * @param lines all of them, in their order
     * @param accounts finds an account by its number
     * @throws NotApprovedException where anything was changed since a supervisor who had not prepared it approved it
     */
    public static ApprovedBatch verified(BatchFacts facts, Submission submission, Approval approval, List<InnerLine> lines,
            IntFunction<Account> accounts) {
        var digests = new ArrayList<Hash>();
        for (var line : lines) {
            var seal = line.seal();
            if (seal == null || !BatchDigest.isAsSubmitted(line, seal)) {
                throw changed(facts, message("notice.line-was", line.line().line()));
            }
            digests.add(seal.digest());
        }
        if (!BatchDigest.of(facts, digests).equals(submission.digest())) {
            throw changed(facts, message("notice.its-lines-or-what-it"));
        }
        var account = accounts.apply(approval.by());
        var struckOut = lines.stream().map(InnerLine::line).filter(line -> line.rejection() != null).map(BatchLine::line).toList();
        var text = BatchDigest.approvalText(facts.number(), submission.digest(), approval.by(), approval.at(), struckOut);
        if (account.role() != Role.SUPERVISOR || approval.by() == facts.preparedBy()
                || !AccountKeys.verifies(account, text, approval.signature())) {
            throw changed(facts, message("notice.its-approval-or-what-was"));
        }
        return new ApprovedBatch(facts, submission,
                lines.stream().filter(line -> line.line().rejection() == null && !isErased(line)).toList());
    }

    /** Whether a line is still the one that was approved, and is to be sent. */
    public static boolean isStill(InnerLine line, @Nullable Hash approved) {
        var seal = line.seal();
        return seal != null && approved != null && seal.digest().equals(approved) && line.line().rejection() == null && !isErased(line)
                && BatchDigest.isAsSubmitted(line, seal);
    }

    private static boolean isErased(InnerLine line) {
        return line.line().exposure() == null && line.line().retracts() == null;
    }

    /** What the tracers' parts of addresses are bound to. */
    public static String bound(long batch, Hash digest) {
        return "batch " + batch + " with digest " + digest;
    }

    private static NotApprovedException changed(BatchFacts facts, String what) {
        return new NotApprovedException(message("notice.batch-is-not-sent-changed", facts.number(), what));
    }
}

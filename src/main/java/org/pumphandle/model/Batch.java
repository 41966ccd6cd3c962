package org.pumphandle.model;

import java.time.Instant;

/**
 * A batch of messages on its way. Each state has the steps that lead out of it and no others: {@code DRAFT -> SUBMITTED -> APPROVED -> SENDING -> SENT ->
 * CLOSED}, and {@code SUBMITTED -> RETURNED -> DRAFT}.
 */
public sealed interface Batch {
    /** What never changes. */
    BatchFacts facts();

    BatchState state();

    /** A tracer still works on it. */
    record Draft(BatchFacts facts) implements Batch {
        @Override
        public BatchState state() {
            return BatchState.DRAFT;
        }

        /** Lays it before a supervisor; from then on its lines do not change. */
        public Submitted submit(Submission submission) {
            return new Submitted(facts, submission);
        }
    }

    /** A supervisor is to judge it. */
    record Submitted(BatchFacts facts, Submission submission) implements Batch {
        @Override
        public BatchState state() {
            return BatchState.SUBMITTED;
        }

        /** @throws IllegalArgumentException where it is approved by who prepared it */
        public Approved approve(Approval approval) {
            if (approval.by() == facts.preparedBy()) {
                throw new IllegalArgumentException("whoever prepared a batch does not approve it");
            }
            return new Approved(facts, submission, approval);
        }

        public Returned giveBack(int by, Instant at, String reason) {
            return new Returned(facts, by, at, reason);
        }
    }

    /** A supervisor gave it back, with a reason. */
    record Returned(BatchFacts facts, int by, Instant at, String reason) implements Batch {
        @Override
        public BatchState state() {
            return BatchState.RETURNED;
        }

        public Draft revise() {
            return new Draft(facts);
        }
    }

    /** It may be sent. */
    record Approved(BatchFacts facts, Submission submission, Approval approval) implements Batch {
        @Override
        public BatchState state() {
            return BatchState.APPROVED;
        }

        public Sending start() {
            return new Sending(facts, submission, approval);
        }
    }

    /** Its messages lie in the outbox, and some may be out. */
    record Sending(BatchFacts facts, Submission submission, Approval approval) implements Batch {
        @Override
        public BatchState state() {
            return BatchState.SENDING;
        }

        /** @param at when no message waited any more */
        public Sent finish(Instant at) {
            return new Sent(facts, submission, approval, at);
        }
    }

    /** No message of it waits any more; receipts may still come. */
    record Sent(BatchFacts facts, Submission submission, Approval approval, Instant at) implements Batch {
        @Override
        public BatchState state() {
            return BatchState.SENT;
        }

        public Closed close(Instant closedAt) {
            return new Closed(facts, submission, approval, closedAt);
        }
    }

    /** Nothing is awaited any more; appeals still are. */
    record Closed(BatchFacts facts, Submission submission, Approval approval, Instant at) implements Batch {
        @Override
        public BatchState state() {
            return BatchState.CLOSED;
        }
    }

    /**
     * What was laid before a supervisor.
     *
     * @param digest SHA-256 of its canonical text, which the approval is of
     * @param partsBox the key of the tracers' parts of addresses, sealed to the supervisors for this digest alone
     */
    record Submission(Instant at, Hash digest, String partsBox) {
    }

    /**
     * A supervisor's word.
     *
     * @param by the account
     * @param signature Ed25519 under the account's key, in hexadecimal
     */
    record Approval(int by, Instant at, String signature) {
    }
}

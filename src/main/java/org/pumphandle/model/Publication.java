package org.pumphandle.model;

import java.time.Instant;

/** A map that is to be published. It is approved or given back by a supervisor who did not prepare it, and by that it ends. */
public sealed interface Publication {
    PublicationFacts facts();

    /** SHA-256 of all that would be published. */
    Hash digest();

    PublicationState state();

    /** A supervisor is to judge it. */
    record Prepared(PublicationFacts facts, Hash digest) implements Publication {
        @Override
        public PublicationState state() {
            return PublicationState.PREPARED;
        }

        /** @throws IllegalArgumentException where it is approved by who prepared it */
        public Approved approve(Approval approval) {
            if (approval.by() == facts.preparedBy()) {
                throw new IllegalArgumentException("whoever prepared a publication does not approve it");
            }
            return new Approved(facts, digest, approval);
        }

        public Returned giveBack(int by, Instant at, String reason) {
            return new Returned(facts, digest, by, at, reason);
        }
    }

    /** A supervisor gave it back. What it spent stays spent: who prepared it saw the answers. */
    record Returned(PublicationFacts facts, Hash digest, int by, Instant at, String reason) implements Publication {
        @Override
        public PublicationState state() {
            return PublicationState.RETURNED;
        }
    }

    /** Its files may leave the station. */
    record Approved(PublicationFacts facts, Hash digest, Approval approval) implements Publication {
        @Override
        public PublicationState state() {
            return PublicationState.APPROVED;
        }
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

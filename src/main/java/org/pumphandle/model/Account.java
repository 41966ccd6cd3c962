package org.pumphandle.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may sign in. A closed account stays recorded: the log goes on naming it.
 *
 * @param number from 1, never given twice
 * @param name what is typed at sign-in
 * @param sealKey public X25519 key in hexadecimal, to which is sealed what this account alone may open
 * @param signKey public Ed25519 key in hexadecimal, which verifies what this account signed
 * @param closedAt since when it opens nothing any more; empty while it does
 */
public record Account(int number, String name, Role role, String sealKey, String signKey, Instant madeAt, Optional<Instant> closedAt) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    public Account withKeys(String newSealKey, String newSignKey) {
        return new Account(number, name, role, newSealKey, newSignKey, madeAt, closedAt);
    }
}

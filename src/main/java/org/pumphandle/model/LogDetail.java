package org.pumphandle.model;

import org.jspecify.annotations.Nullable;

/**
 * What a leaf's commitment binds.
 *
 * @param nonce 32 random bytes in hexadecimal, without which the rest cannot be guessed from the commitment
 * @param accountName empty for the station itself
 * @param caseId the case it was about, or none
 * @param text why, and counts; never personal data
 */
public record LogDetail(String nonce, String accountName, @Nullable String caseId, String text) {
}

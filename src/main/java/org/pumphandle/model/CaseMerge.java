package org.pumphandle.model;

import java.time.Instant;

/**
 * That two cases are one person.
 *
 * @param kept the case under which the person goes on
 * @param merged the other, which stays as it was and is worked on with the kept one
 * @param by name of the account that said so
 */
public record CaseMerge(String kept, String merged, String by, Instant at) {
}

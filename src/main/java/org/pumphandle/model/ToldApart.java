package org.pumphandle.model;

import java.time.Instant;

/**
 * That two cases which look like one person are two.
 *
 * @param by name of the account that said so
 */
public record ToldApart(CasePair pair, String by, Instant at) {
}

package org.pumphandle.model;

import java.time.Instant;

/**
 * The signed state of the log when it had a number of leaves.
 *
 * @param size leaves
 * @param root root of the Merkle tree over them
 * @param at when it was signed, whole milliseconds
 * @param previous hash of the head before this one with its signature, so that one signature vouches for all heads before
 * @param signature Ed25519, 128 small hexadecimal digits
 */
public record TreeHead(long size, Hash root, Instant at, Hash previous, String signature) {
}

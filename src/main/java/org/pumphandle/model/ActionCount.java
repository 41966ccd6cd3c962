package org.pumphandle.model;

/** How often an account did something. */
public record ActionCount(int account, String action, long count) {
}

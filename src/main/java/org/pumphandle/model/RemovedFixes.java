package org.pumphandle.model;

/** What was taken out of the archive of fixes: days and blocks in which they lay, and the fixes themselves. */
public record RemovedFixes(int days, long blocks, long fixes) {
}

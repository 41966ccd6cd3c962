/**
 * Messages to exposed subscribers: their wording, batches and what approves them, the outbox that sends each at most once, and the ways out of the station.
 */
@MayUse(packages = {"store", "custody", "audit"}, libraries = "com.ibm.icu")
@NullMarked
package org.pumphandle.notice;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

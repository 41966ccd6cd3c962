/**
 * Messages to exposed subscribers: the outbox that sends each at most once, and the ways out of the station.
 */
@MayUse(packages = {"store", "custody", "audit"})
@NullMarked
package org.pumphandle.notice;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

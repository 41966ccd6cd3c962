/**
 * Messages to exposed subscribers: batches, approval, dispatch, receipts, appeals. Empty until people are warned.
 */
@MayUse(packages = {"store", "custody", "audit"})
@NullMarked
package org.pumphandle.notice;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

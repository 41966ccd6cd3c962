/**
 * Messages to exposed subscribers: their wording, batches, approval, dispatch, receipts, appeals.
 */
@MayUse(packages = {"store", "custody", "audit"}, libraries = "com.ibm.icu")
@NullMarked
package org.pumphandle.notice;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

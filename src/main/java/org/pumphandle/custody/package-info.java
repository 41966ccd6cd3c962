/**
 * Keys and tokens: the key file under a passphrase, and the keyed hashing that turns numbers into tokens.
 */
@MayUse(packages = {"store", "audit"}, libraries = {"org.bouncycastle", "com.ibm.icu"})
@NullMarked
package org.pumphandle.custody;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

/**
 * Sending through a carrier's gateway by SMPP 3.4. The only package that opens a connection.
 */
@MayUse(packages = "notice", libraries = {"org.jsmpp", "javax.net"})
@NullMarked
package org.pumphandle.notice.smpp;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

/**
 * The index behind the search box. Empty until the workstation has one.
 */
@MayUse(packages = "store", libraries = "org.apache.lucene")
@NullMarked
package org.pumphandle.search;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

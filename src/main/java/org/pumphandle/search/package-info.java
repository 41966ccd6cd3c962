/**
 * The index behind the search box: an encrypted Lucene index of records, never of tokens, numbers or positions.
 */
@MayUse(packages = "store", libraries = "org.apache.lucene")
@NullMarked
package org.pumphandle.search;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

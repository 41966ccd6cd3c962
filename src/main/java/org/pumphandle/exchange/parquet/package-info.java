/**
 * The Parquet format for tables without nesting: a reader that streams page by page within bounds, and a writer of what it reads. Knows columns, not
 * fixes.
 */
@MayUse(libraries = "com.github.luben.zstd")
@NullMarked
package org.pumphandle.exchange.parquet;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

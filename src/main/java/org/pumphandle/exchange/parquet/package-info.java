/**
 * The Parquet format for tables without nesting, by parquet-java without Hadoop: the library decodes and encodes; pages are fetched, unpacked and held
 * to bounds here. Knows columns, not fixes.
 */
@MayUse(libraries = {"org.apache.parquet", "shaded.parquet.org.apache.thrift", "com.github.luben.zstd", "org.xerial.snappy"})
@NullMarked
package org.pumphandle.exchange.parquet;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

/**
 * The engine as an Apache Spark job. Empty until national data sets are matched.
 */
@MayUse(packages = {"matching", "exchange.parquet"}, libraries = "org.apache.spark")
@NullMarked
package org.pumphandle.cluster;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

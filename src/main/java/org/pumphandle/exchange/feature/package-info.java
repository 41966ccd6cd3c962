/**
 * Tables that other programs read, some of whose rows lie on the earth: one class for each format, each writing and reading the same values. Knows
 * columns and shapes, not cases.
 */
@MayUse(packages = "exchange.parquet", libraries = {"de.siegmar.fastcsv", "com.fasterxml.jackson.core", "org.apache.parquet.schema",
        "java.sql",
        "org.sqlite"})
@NullMarked
package org.pumphandle.exchange.feature;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

/**
 * Files in and out, one class for each format; reader and writer of a format stand side by side. Numbers become tokens while a file is read.
 */
@MayUse(packages = {"exchange.parquet", "exchange.feature", "exchange.pdf", "custody"}, libraries = {"de.siegmar.fastcsv",
        "com.fasterxml.jackson.core",
        "com.github.luben.zstd", "org.apache.parquet.schema", "org.openpdf", "crosby.binary", "com.google.protobuf"})
@NullMarked
package org.pumphandle.exchange;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

/**
 * Measurements, each with a main method; {@code src/docs/benchmarks.md} says how to run them and what they gave.
 */
@NullMarked
package org.pumphandle.bench;

import org.jspecify.annotations.NullMarked;

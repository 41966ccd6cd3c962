/**
 * The entry point and the composition root: plain constructors, no framework. It may use everything; nothing may use it, but for the
 * annotation {@link org.pumphandle.MayUse}.
 */
@MayUse(packages = {"ui", "command", "station", "map"}, libraries = {"javafx", "picocli", "ch.qos.logback", "org.slf4j"})
@NullMarked
package org.pumphandle;

import org.jspecify.annotations.NullMarked;

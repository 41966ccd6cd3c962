/**
 * A page before it is known what it is printed as: words, tables, and drawings, maps among them; and how it is printed, as PDF, as HTML, and a drawing alone as
 * PNG. It is written in the language that is spoken, from the side where that one is read, and the same page gives the same bytes.
 */
@MayUse(packages = {"exchange", "exchange.pdf", "world"}, libraries = {"org.openpdf", "java.awt", "org.locationtech.jts"})
@NullMarked
package org.pumphandle.exchange.page;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

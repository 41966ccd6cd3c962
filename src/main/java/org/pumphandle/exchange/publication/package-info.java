/**
 * The files of a published spread map: for programs as CSV, GeoJSON and GeoPackage, for people as a picture and one page. Nothing that is counted exactly comes
 * in here.
 */
@MayUse(libraries = {"de.siegmar.fastcsv", "com.fasterxml.jackson.core", "org.openpdf", "java.sql", "org.sqlite", "java.awt"})
@NullMarked
package org.pumphandle.exchange.publication;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

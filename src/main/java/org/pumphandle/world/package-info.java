/** The land of the world, its coasts and its borders, as the base map has them: public data that comes with the program. It knows neither screens nor cases. */
@MayUse(libraries = {"com.fasterxml.jackson.core", "org.locationtech.jts", "com.ibm.icu"})
@NullMarked
package org.pumphandle.world;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

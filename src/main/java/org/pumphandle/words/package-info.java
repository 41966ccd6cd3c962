/**
 * Words in the language that is spoken: bundles of patterns, and the messages of all packages below the screens. What somebody may read on a
 * screen is a message, be it an error that a user, a file or the state of a station brings about, the title or a step of work, or a note of a
 * report. English in the source stay the faults of the program itself, which a programmer reads (a broken contract, a state that cannot be),
 * and whatever is stored or signed to be read back: leaves of the log, what is hashed or sealed, names in files.
 */
@MayUse(libraries = "com.ibm.icu")
@NullMarked
package org.pumphandle.words;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

/**
 * The records of the domain, in the words of the definitions: fixes, cases, consent, rules, episodes, contacts. They know nothing of files,
 * tables or screens.
 */
@MayUse
@NullMarked
package org.pumphandle.model;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

/**
 * The table of a case's contacts, and the episodes of the chosen one.
 */
@MayUse(packages = {"station", "map", "ui.common", "ui.table"}, libraries = {"javafx", "atlantafx", "org.kordamp.ikonli"})
@NullMarked
package org.pumphandle.ui.contacts;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

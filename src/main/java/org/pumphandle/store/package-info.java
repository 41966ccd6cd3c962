/**
 * The encrypted H2 store: migrations, one repository for each aggregate, and the archive of carrier fixes. The only package that knows SQL.
 */
@MayUse(libraries = {"java.sql", "javax.sql", "org.h2", "org.jdbi", "org.flywaydb", "com.github.luben.zstd"})
@NullMarked
package org.pumphandle.store;

import org.jspecify.annotations.NullMarked;
import org.pumphandle.MayUse;

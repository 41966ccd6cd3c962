package org.pumphandle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a package may import: packages of this project, and libraries by the start of their package names. Every package states it in its
 * {@code package-info.java}; a test holds each class to it. {@code model}, {@code geo}, {@code job}, {@code words}, the JDK without JavaFX and JDBC, JSpecify
 * and SLF4J are allowed to all and need no mention.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface MayUse {

    /** Names of this project's packages, without {@code org.pumphandle.}; a name includes its subpackages. */
    String[] packages() default {};

    /** Starts of the package names of libraries. */
    String[] libraries() default {};
}

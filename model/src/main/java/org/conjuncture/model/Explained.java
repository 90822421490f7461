package org.conjuncture.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands in a mechanism's class comment, kept for {@code explain}, the schema and the report,
 * which have no comments to read.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Explained {

    /** What it does in the world, in a sentence. */
    String does();

    /** The equation as an economist writes it; empty where there is none. */
    String equation() default "";

    /** Author and year, and how ours differs. */
    String source();

    /** What holds when it is switched off; empty for a part of the skeleton, which cannot be. */
    String without() default "";

    /** Columns it reads, such as {@code plants.capitalStock}. */
    String[] reads() default {};

    /** Columns it writes. */
    String[] writes() default {};
}

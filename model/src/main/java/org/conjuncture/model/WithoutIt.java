package org.conjuncture.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What holds in the world when a mechanism is switched off; one that lacks this belongs to the skeleton and cannot be. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithoutIt {
    String value();
}

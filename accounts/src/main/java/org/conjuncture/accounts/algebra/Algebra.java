package org.conjuncture.accounts.algebra;

import java.util.Locale;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Who multiplies blocks of matrices. Results differ by rounding, some 1e-14 of the largest; with
 * one of them they have the same bytes for any number of threads.
 */
public enum Algebra {

    /** The kernel in Java that every machine has. */
    JAVA,

    /** A library of the system. */
    OPENBLAS;

    /**
     * The variable of the environment that asks for one of them; without it, the faster there is.
     */
    public static final String VARIABLE = "CONJUNCTURE_ALGEBRA";

    public boolean isThere() {
        return this == JAVA || OpenBlas.found().isPresent();
    }

    /** What it is, with the library's version. */
    public String says() {
        return this == JAVA ? "Java" : OpenBlas.required().version();
    }

    /** The one that is asked for, or else the faster there is. */
    static Algebra chosen() {
        return of(System.getenv(VARIABLE));
    }

    static Algebra of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return OPENBLAS.isThere() ? OPENBLAS : JAVA;
        }
        for (Algebra one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(asked)) {
                if (!one.isThere()) {
                    throw new UserError(
                            Place.of(VARIABLE),
                            "no OpenBLAS is installed where the system looks for libraries",
                            "'" + asked + "'",
                            "'java', or nothing");
                }
                return one;
            }
        }
        throw new UserError(
                Place.of(VARIABLE),
                "no such algebra",
                "'" + asked + "'",
                "'java' or 'openblas', or nothing for the faster there is");
    }
}

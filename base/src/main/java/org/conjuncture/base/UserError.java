package org.conjuncture.base;

import java.io.Serial;

/**
 * A mistake of the user's: what is wrong, where, what was found and what was expected, and the
 * nearest valid name if there is one.
 *
 * <p>It is turned into words here and nowhere else; the command ends with exit code 2 and never
 * shows a stack trace for it.
 */
public final class UserError extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public UserError(String what) {
        super(what, null, false, false);
    }

    public UserError(Place where, String what) {
        super(where + ": " + what, null, false, false);
    }

    public UserError(Place where, String what, String found, String expected) {
        super(
                where + ": " + what + "; found " + found + ", expected " + expected,
                null,
                false,
                false);
    }

    public UserError(Place where, String what, String found, String expected, String nearest) {
        super(
                where
                        + ": "
                        + what
                        + "; found "
                        + found
                        + ", expected "
                        + expected
                        + (nearest.isEmpty() ? "" : " (did you mean '" + nearest + "'?)"),
                null,
                false,
                false);
    }
}

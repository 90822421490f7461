/**
 * Dense linear algebra for systems of a few thousand equations: products, a blocked LU
 * factorization and the solutions it gives. Nothing here knows what the numbers mean; economics
 * belongs in {@code measure}. Read {@link org.conjuncture.accounts.algebra.LuFactors} first.
 */
@NullMarked
package org.conjuncture.accounts.algebra;

import org.jspecify.annotations.NullMarked;

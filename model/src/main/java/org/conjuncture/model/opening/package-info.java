/**
 * The first quarter: a world made out of its tables, closed in goods and money.
 *
 * <p>Nothing here is called again once the first quarter has begun.
 *
 * <p>Read {@link org.conjuncture.model.opening.Opening} first.
 */
@NullMarked
package org.conjuncture.model.opening;

import org.jspecify.annotations.NullMarked;

/**
 * What a name in the model means, told from the place where it is declared: comments, units, ranges
 * and sources.
 *
 * <p>Nothing is explained twice; what is not declared where it is used is not here either.
 *
 * <p>Read {@link org.conjuncture.model.explain.Explanations} first.
 */
@NullMarked
package org.conjuncture.model.explain;

import org.jspecify.annotations.NullMarked;

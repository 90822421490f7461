/**
 * What plants and companies do: plan, produce, invest, place capital, distribute profit, end and
 * begin.
 *
 * <p>Prices and markets are in {@code trade}, wages in {@code labour}, techniques in {@code
 * technique}.
 *
 * <p>Read {@link org.conjuncture.model.capital.Plans} first.
 */
@NullMarked
package org.conjuncture.model.capital;

import org.jspecify.annotations.NullMarked;

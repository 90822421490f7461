/**
 * What is measured: sums over columns that belong to no single mechanism.
 *
 * <p>Measuring draws no random number and changes nothing but the columns that hold measures; it
 * orders no loop of the model.
 *
 * <p>Read {@link org.conjuncture.model.indicator.NationalAccounts} for how a sum is taken.
 */
@NullMarked
package org.conjuncture.model.indicator;

import org.jspecify.annotations.NullMarked;

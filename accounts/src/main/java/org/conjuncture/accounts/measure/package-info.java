/**
 * What is computed from a table: one class for each measure, with its formula, source and unit. All
 * solve systems through {@code Leontief}; results are tables with the columns that go into files.
 * Read {@link org.conjuncture.accounts.measure.Measures} first, which lists them.
 */
@NullMarked
package org.conjuncture.accounts.measure;

import org.jspecify.annotations.NullMarked;

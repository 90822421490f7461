/**
 * Tables as comma-separated text: read with the place of every value, written whole or not at all.
 *
 * <p>What the columns mean is the business of whoever reads them; only form, type and range are
 * checked here. Read {@link CsvTable} first.
 */
@NullMarked
package org.conjuncture.base.csv;

import org.jspecify.annotations.NullMarked;

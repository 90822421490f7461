/**
 * Long tables in a DuckDB file: written by one thread from batches of columns, hashed by value,
 * committed by time, read and exported.
 *
 * <p>Which tables there are and what they mean is said by whoever writes them. Read {@link
 * ResultsWriter} first.
 */
@NullMarked
package org.conjuncture.base.results;

import org.jspecify.annotations.NullMarked;

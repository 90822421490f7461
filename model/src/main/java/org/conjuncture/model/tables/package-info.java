/**
 * The tables a world starts from, read and checked: one row record per file, one {@link
 * org.conjuncture.model.tables.WorldTables} for the whole.
 *
 * <p>Nothing here computes a figure of the model or knows a mechanism; a table that passes {@link
 * org.conjuncture.model.tables.WorldReader} is trusted everywhere else.
 *
 * <p>Read {@link org.conjuncture.model.tables.WorldTables} first, then {@link
 * org.conjuncture.model.tables.TerritoryRow}.
 */
@NullMarked
package org.conjuncture.model.tables;

import org.jspecify.annotations.NullMarked;

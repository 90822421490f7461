/**
 * A world input–output table in memory and on disk: regions, sectors, flows, final uses, output and
 * the accounts (labour, value added, capital) that belong to it. Reading publishers' files belongs
 * in {@code read}, computing in {@code measure}. Read {@link
 * org.conjuncture.accounts.table.WorldTable} first.
 */
@NullMarked
package org.conjuncture.accounts.table;

import org.jspecify.annotations.NullMarked;

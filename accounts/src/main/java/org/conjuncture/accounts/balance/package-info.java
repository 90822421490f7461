/**
 * Making matrices fit given row and column sums, RAS and GRAS, with every step's distance told.
 * What the sums should be is the caller's; nothing here reads files. Read {@link
 * org.conjuncture.accounts.balance.Gras} first.
 */
@NullMarked
package org.conjuncture.accounts.balance;

import org.jspecify.annotations.NullMarked;

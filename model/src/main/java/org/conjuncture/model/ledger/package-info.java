/**
 * Who owes whom: accounts, the six kinds of operation that change them, and the proof that the
 * books close.
 *
 * <p>Why anyone pays is not known here; mechanisms decide and the ledger books.
 *
 * <p>Read {@link org.conjuncture.model.ledger.Ledger} first.
 */
@NullMarked
package org.conjuncture.model.ledger;

import org.jspecify.annotations.NullMarked;

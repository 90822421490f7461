/**
 * Interest, banks, debts across borders and the exchange regime.
 *
 * <p>Balances change by the ledger's operations alone; the state's purse is in {@code state}.
 *
 * <p>Read {@link org.conjuncture.model.money.ExchangeRegime} first.
 */
@NullMarked
package org.conjuncture.model.money;

import org.jspecify.annotations.NullMarked;

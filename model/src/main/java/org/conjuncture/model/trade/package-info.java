/**
 * Prices, the cost of bringing goods, and the markets in which buyers and sellers of all
 * territories meet.
 *
 * <p>What is paid for is booked by the ledger; what plants do with their sales is in {@code
 * capital}.
 *
 * <p>Read {@link org.conjuncture.model.trade.GoodsMarkets} first.
 */
@NullMarked
package org.conjuncture.model.trade;

import org.jspecify.annotations.NullMarked;

/**
 * What is measured: the register of indicators with their units, and the sums over plants, accounts
 * and people they are told from.
 *
 * <p>Observing changes nothing in the world; the one exception is {@code NationalAccounts}, whose
 * figures plans, bargains and budgets look back on.
 *
 * <p>Read {@link org.conjuncture.model.indicator.Indicators} first.
 */
@NullMarked
package org.conjuncture.model.indicator;

import org.jspecify.annotations.NullMarked;

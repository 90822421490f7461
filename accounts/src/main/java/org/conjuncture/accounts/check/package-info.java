/**
 * What is wrong or remarkable in a table: balances, signs, empty sectors, missing labour, names
 * that seem swapped. Findings say where and how large; nothing is changed here (balancing is in
 * {@code balance}). Read {@link org.conjuncture.accounts.check.TableCheck} first.
 */
@NullMarked
package org.conjuncture.accounts.check;

import org.jspecify.annotations.NullMarked;

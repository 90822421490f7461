/**
 * The self-contained page of a table: a world map of who works for whom, the largest flows, tables.
 * It shows what measures computed and computes nothing itself. Read {@link
 * org.conjuncture.accounts.page.AccountsPage} first.
 */
@NullMarked
package org.conjuncture.accounts.page;

import org.jspecify.annotations.NullMarked;

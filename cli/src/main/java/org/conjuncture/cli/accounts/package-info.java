/**
 * The commands {@code conjuncture accounts …}: what is read from the command line and told on the
 * terminal. All computing is in module {@code accounts}. Read {@link
 * org.conjuncture.cli.accounts.AccountsCommand} first.
 */
@NullMarked
package org.conjuncture.cli.accounts;

import org.jspecify.annotations.NullMarked;

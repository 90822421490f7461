/**
 * Measurements of module {@code accounts}, beside the same work through the system's OpenBLAS where
 * it is installed and beside figures of pymrio. Nothing is asserted here; tests assert, this
 * measures. Read {@link org.conjuncture.bench.accounts.AccountsBench} first.
 */
@NullMarked
package org.conjuncture.bench.accounts;

import org.jspecify.annotations.NullMarked;

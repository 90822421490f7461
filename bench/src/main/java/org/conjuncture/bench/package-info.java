/**
 * Measurements of whole runs and of the accounts, started by {@code conjuncture bench}. Figures are
 * ratios of one run of one machine; nothing here is part of the command. Start with {@link
 * org.conjuncture.bench.Main}.
 */
@NullMarked
package org.conjuncture.bench;

import org.jspecify.annotations.NullMarked;

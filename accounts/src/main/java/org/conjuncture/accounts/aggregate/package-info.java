/**
 * Making fewer regions or sectors out of more, by concordances that are files. Adding up is all
 * that happens here; balancing is in {@code balance}. Read {@link
 * org.conjuncture.accounts.aggregate.Aggregation} first.
 */
@NullMarked
package org.conjuncture.accounts.aggregate;

import org.jspecify.annotations.NullMarked;

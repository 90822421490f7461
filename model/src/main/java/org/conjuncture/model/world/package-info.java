/**
 * What there is in the world, as columns: one class per kind of thing, one array per attribute.
 *
 * <p>No mechanism lives here and nothing here reads a file; columns are changed by mechanisms and
 * by the timeline, balances only by the ledger.
 *
 * <p>Read {@link org.conjuncture.model.world.Levers} for what states can do.
 */
@NullMarked
package org.conjuncture.model.world;

import org.jspecify.annotations.NullMarked;

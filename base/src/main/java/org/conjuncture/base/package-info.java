/**
 * What every part shares: a user's mistake and its place, the environment's failure, nearest names,
 * quarters as text, progress.
 *
 * <p>Nothing here knows the world economy, a scenario or a run. Read {@link UserError} first.
 */
@NullMarked
package org.conjuncture.base;

import org.jspecify.annotations.NullMarked;

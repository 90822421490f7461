/**
 * What a run leaves: its folder, the manifest, the tables, checkpoints, and the way back from a
 * checkpoint.
 *
 * <p>Nothing here changes the world; observing a run changes none of its numbers.
 *
 * <p>Read {@link org.conjuncture.model.results.Run} first, then {@link
 * org.conjuncture.model.results.Recorder}.
 */
@NullMarked
package org.conjuncture.model.results;

import org.jspecify.annotations.NullMarked;

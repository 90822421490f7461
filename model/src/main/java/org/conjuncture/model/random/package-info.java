/**
 * Random numbers by address: seed, quarter, stream, identity of the agent and number of the draw.
 *
 * <p>No generator with a state lives here or anywhere in the model.
 *
 * <p>Read {@link org.conjuncture.model.random.Draw} first.
 */
@NullMarked
package org.conjuncture.model.random;

import org.jspecify.annotations.NullMarked;

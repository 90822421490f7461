/**
 * Saving the state of a model to a file and taking it back, field by field, by reflection.
 *
 * <p>Which state there is, is said by {@link State} on the classes that hold it; nothing else about
 * the model is known here. Read {@link Checkpoint} first.
 */
@NullMarked
package org.conjuncture.base.state;

import org.jspecify.annotations.NullMarked;

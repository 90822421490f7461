/**
 * What states take, spend, owe and decide. Levers are moved here only by rules of policy and by
 * {@link org.conjuncture.model.state.Politics}; dated decisions come from {@code scenario}. Read
 * {@link org.conjuncture.model.state.Budget} first.
 */
@NullMarked
package org.conjuncture.model.state;

import org.jspecify.annotations.NullMarked;

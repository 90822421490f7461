/**
 * The world economy by quarters: what a mechanism is, the register of all, the order of a quarter,
 * the simulation of many.
 *
 * <p>No file is written here, and nothing here knows the clock or a terminal; runs and what they
 * leave are in {@code results}.
 *
 * <p>Read {@link org.conjuncture.model.Quarter} first.
 */
@NullMarked
package org.conjuncture.model;

import org.jspecify.annotations.NullMarked;

package org.conjuncture.model;

/**
 * Told at the end of each part of a quarter, for whoever measures how long it took; the model
 * itself has no clock.
 */
@FunctionalInterface
public interface Laps {
    Laps NOBODY = part -> {};

    /**
     * @param part a mechanism's name, or what else was done
     */
    void ended(String part);
}

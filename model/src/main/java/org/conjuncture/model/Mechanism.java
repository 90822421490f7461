package org.conjuncture.model;

import org.conjuncture.model.world.World;

/**
 * One mechanism of the world: it reads and writes columns and keeps nothing between quarters. Its
 * class comment states what it does, the equation and the source; its nested {@code Parameters}
 * record states every number it uses.
 */
public interface Mechanism {

    /** The name used by scenarios, {@code --set}, {@code --off} and {@code explain}. */
    default String name() {
        String simple = getClass().getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    /** The values of its parameters in this run. */
    Record parameters();

    /** Does its part of the quarter. */
    void step(World world, Now now);
}

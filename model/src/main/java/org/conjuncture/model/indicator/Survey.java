package org.conjuncture.model.indicator;

import org.conjuncture.model.world.World;

/** What indicators are told from: the world, the quarter's sums, and the sums over people of the year's last quarter. */
public record Survey(World world, Observation sums, Census people) {

    public int count() {
        return world.count;
    }
}

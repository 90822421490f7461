package org.conjuncture.model.results;

import java.util.List;
import org.conjuncture.model.world.World;

/** The territories whose rows a run writes. */
final class Told {
    private final boolean[] told;

    /**
     * @param only those that are told; empty for all
     */
    Told(World world, List<String> only) {
        told = new boolean[world.count];
        for (int t = 0; t < world.count; t++) {
            told[t] = only.isEmpty() || only.contains(world.territories.id[t]);
        }
    }

    /** The world as a whole, which is no territory, is always told. */
    boolean of(int territory) {
        return territory < 0 || told[territory];
    }
}

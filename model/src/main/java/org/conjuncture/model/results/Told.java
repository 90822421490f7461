package org.conjuncture.model.results;

import java.util.List;
import org.conjuncture.model.world.World;

/** The territories of whom a table tells. */
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

    boolean of(int territory) {
        return told[territory];
    }
}

package org.conjuncture.model;

import java.util.function.IntConsumer;
import org.conjuncture.model.random.Draw;

/**
 * The present quarter as a mechanism sees it: the date, addresses of random draws, a way to do each
 * territory's part side by side, and a place to report events and bounds that bind.
 *
 * @param quarter 4·year + (quarter of the year − 1)
 * @param since quarters since the run's first
 */
public record Now(int quarter, int since, long seed, Workshop workshop, Chronicle chronicle) {

    public int year() {
        return Math.floorDiv(quarter, 4);
    }

    /** 0 to 3. */
    public int quarterOfYear() {
        return Math.floorMod(quarter, 4);
    }

    /** The address of this quarter's draws of one stream; see {@link Draw}. */
    public long draws(Stream stream) {
        return Draw.address(seed, quarter, stream.ordinal());
    }

    /** Does the task for every territory; a task may change only what belongs to its territory. */
    public void forEachTerritory(int territories, IntConsumer task) {
        workshop.forEach(territories, task);
    }
}

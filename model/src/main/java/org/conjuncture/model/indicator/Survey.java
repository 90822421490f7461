package org.conjuncture.model.indicator;

import org.conjuncture.model.world.World;

/**
 * What indicators are told from: the world, the quarter's sums, and the sums over people of the
 * year's last quarter.
 */
public record Survey(World world, Observation sums, Census people) {

    public int count() {
        return world.count;
    }

    /**
     * Gives owners their part of what their territory's pool of shares is worth, once sums and
     * people are counted.
     */
    public void countEquity() {
        for (int home = 0; home < count(); home++) {
            double pool = 0;
            for (int host = 0; host < count(); host++) {
                pool += sums.equity[home * count() + host];
            }
            people.addEquity(home, pool / world.territories.rate[home]);
        }
    }
}

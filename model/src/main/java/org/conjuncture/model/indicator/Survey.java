package org.conjuncture.model.indicator;

import org.conjuncture.model.world.World;

/**
 * What indicators are told from: the world, the quarter's sums, and what is summed over people,
 * companies and trade in the year's last quarter.
 */
public record Survey(
        World world, Observation sums, Census people, Multinationals companies, TradeYear trade) {

    public Survey(World world) {
        this(
                world,
                new Observation(world),
                new Census(world),
                new Multinationals(world.count),
                new TradeYear(world.count));
    }

    public int count() {
        return world.count;
    }

    /** What is told once a year and needs all territories, once sums and people are counted. */
    public void countYear() {
        companies.count(world);
        trade.count(world);
        countEquity();
    }

    /** Gives owners their part of what their territory's private pool of shares is worth. */
    private void countEquity() {
        for (int home = 0; home < count(); home++) {
            people.addEquity(home, sums.privateEquity(home) / world.territories.rate[home]);
        }
    }
}

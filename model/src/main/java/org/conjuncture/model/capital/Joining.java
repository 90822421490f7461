package org.conjuncture.model.capital;

import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * Plants founded where a cell has too few rows of workers for one more: a plant of the model stands
 * for many, and the new one becomes part of one that is there. Its founders hold of that company
 * what they bring over what it is worth then, and the money buys what it would have bought in a
 * plant of its own; so how much capital is founded hardly depends on how many people a row stands
 * for.
 */
final class Joining {
    private final World world;

    /** Worth of companies, world money; empty until somebody asks. */
    private double[] worth = new double[0];

    Joining(World world) {
        this.world = world;
    }

    /**
     * The plant of a cell that takes founders in, by a uniform draw; −1 where none does. The
     * state's, those held by who works in them, those founded since the first asked, and those of a
     * company whose places for holders are taken by others do not.
     */
    int plant(int cell, double draw) {
        Plants plants = world.plants;
        if (worth.length == 0) {
            worth = worth();
        }
        int from = plants.cellStart[cell];
        int size = plants.cellStart[cell + 1] - from;
        int first = (int) (draw * size);
        for (int k = 0; k < size; k++) {
            int p = plants.cellPlant[from + (first + k) % size];
            if (plants.alive[p]
                    && plants.capitalStock[p] > 1e-6
                    && plants.capital[p] < worth.length
                    && !world.capitals.isPublic[plants.capital[p]]
                    && !world.capitals.isCooperative[plants.capital[p]]
                    && world.capitals.canHold(plants.capital[p], plants.territory[p])) {
                return p;
            }
        }
        return -1;
    }

    /**
     * Takes a territory's owners into a plant, to whose deposit they have still to pay.
     *
     * @param money what they will pay in, home currency of the plant's territory
     */
    void join(Conditions conditions, int p, int owners, double money) {
        if (money <= 0) {
            return;
        }
        Sites.enlarge(world, conditions, p, money);
        int company = world.plants.capital[p];
        double paid = money * world.territories.rate[world.plants.territory[p]];
        double part = paid / (paid + StrictMath.max(0, worth[company]));
        worth[company] += paid;
        int first = company * Capitals.HOLDERS;
        for (int k = first; k < first + Capitals.HOLDERS; k++) {
            world.capitals.share[k] *= 1 - part;
        }
        world.capitals.give(company, owners, part);
    }

    /** What each company is worth, world money. */
    private double[] worth() {
        double[] worth = new double[world.capitals.count];
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]) {
                worth[plants.capital[p]] +=
                        Takeover.worth(world, p) * world.territories.rate[plants.territory[p]];
            }
        }
        return worth;
    }
}

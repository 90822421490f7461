package org.conjuncture.model.capital;

import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants that a company may reach for in a quarter, to buy them or to merge with who has them:
 * those of its trade, at home or as far as others let its capital in, and what competition law lets
 * it hold of them.
 */
final class Targets {

    private final World world;
    private final double[][] access;
    private final int[][] bySector;
    private final long draws;

    Targets(World world, Mobility mobility, long draws) {
        this.world = world;
        this.draws = draws;
        access = mobility.placement(world);
        bySector = bySector(world.plants);
    }

    /**
     * A random plant of the sector of another, beside it or, for a part of the looks, anywhere; −1
     * where the host lets the looker not in.
     *
     * @param name who draws: draws 1 to 4 under this name are used
     * @param p the looker's plant
     * @param abroad part of the looks that go anywhere
     */
    int drawn(long name, int p, double abroad) {
        Plants plants = world.plants;
        int sector = plants.sector[p];
        if (Draw.uniform(draws, name, 1) < abroad) {
            int q = bySector[sector][Draw.below(draws, name, 2, bySector[sector].length)];
            int host = plants.territory[q];
            int home = world.capitals.home[plants.capital[p]];
            double open = access[home][host] * Mobility.opening(world, host, sector);
            return Draw.uniform(draws, name, 3) < open ? q : -1;
        }
        int cell = plants.cell(p);
        int size = plants.cellStart[cell + 1] - plants.cellStart[cell];
        return plants.cellPlant[plants.cellStart[cell] + Draw.below(draws, name, 4, size)];
    }

    /** Plants by sector, in the order of territories. */
    private static int[][] bySector(Plants plants) {
        int[] size = new int[Sectors.COUNT];
        for (int p = 0; p < plants.count; p++) {
            size[plants.sector[p]] += plants.alive[p] ? 1 : 0;
        }
        int[][] lists = new int[Sectors.COUNT][];
        for (int s = 0; s < Sectors.COUNT; s++) {
            lists[s] = new int[size[s]];
        }
        int[] next = new int[Sectors.COUNT];
        for (int k = 0; k < plants.cellStart[plants.cellStart.length - 1]; k++) {
            int p = plants.cellPlant[k];
            lists[plants.sector[p]][next[plants.sector[p]]++] = p;
        }
        return lists;
    }

    /** Whether competition law keeps a company from having a plant beside its own. */
    static boolean isTooLarge(World world, int buyer, int q, double dominance) {
        Plants plants = world.plants;
        int cell = plants.cell(q);
        double law = world.levers.competitionLaw[plants.territory[q]];
        double limit = 1 - (1 - dominance) * law;
        double own = plants.capitalStock[q] + heldBy(plants, cell, buyer);
        return own > limit * held(plants, cell);
    }

    /** Whether competition law lets one company have another's plants beside its own. */
    static boolean mayHold(World world, int one, int other, double dominance) {
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p] && plants.capital[p] == other) {
                int cell = plants.cell(p);
                double law = world.levers.competitionLaw[plants.territory[p]];
                double own = heldBy(plants, cell, one);
                double both = own + heldBy(plants, cell, other);
                if (own > 0 && both > (1 - (1 - dominance) * law) * held(plants, cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double heldBy(Plants plants, int cell, int company) {
        double own = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            own += plants.capital[p] == company ? plants.capitalStock[p] : 0;
        }
        return own;
    }

    private static double held(Plants plants, int cell) {
        double all = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            all += plants.capitalStock[plants.cellPlant[k]];
        }
        return all;
    }
}

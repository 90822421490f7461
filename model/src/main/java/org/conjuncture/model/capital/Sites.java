package org.conjuncture.model.capital;

import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * New plants: what one has on the day it is founded, before its capital is bought in the coming
 * market.
 */
final class Sites {
    /**
     * So little that nothing is made with it, and enough that customers may be won before the
     * machines stand.
     */
    private static final double GROUND = 1e-9;

    /** Quarters of inputs and pay that a founder brings along. */
    private static final double INPUTS = 1.5;

    private Sites() {}

    /** Part of a founder's money that buys capital; the rest is for the first inputs and pay. */
    static double capitalPart(
            World world,
            Conditions conditions,
            int cell,
            double stage,
            double labour,
            double materials,
            double capital) {
        double machines = capital * world.territories.investmentPrice[cell / Sectors.COUNT] / 0.8;
        double running =
                INPUTS * conditions.inputPrice[cell] * materials
                        + conditions.pay(cell, stage) * labour;
        return machines / (machines + running);
    }

    /**
     * A plant with a technique, to whose deposit the founder has still to pay; list the cells anew
     * before they are used.
     *
     * @param money what the founder will pay in, home currency of the territory
     */
    static int found(
            World world,
            Conditions conditions,
            int company,
            int cell,
            double stage,
            double labour,
            double materials,
            double capital,
            double money) {
        Plants plants = world.plants;
        int t = cell / Sectors.COUNT;
        int p = world.addPlant(t, cell % Sectors.COUNT, company);
        plants.stage[p] = stage;
        plants.labourPerOutput[p] = labour;
        plants.capitalPerOutput[p] = capital;
        plants.inputIntensity[p] = materials;
        plants.capitalStock[p] = GROUND;
        plants.markUp[p] = conditions.markUp[cell];
        plants.wage[p] = world.units.wage[cell];
        plants.price[p] = conditions.price[cell];
        plants.normalPrice[p] = conditions.price[cell];
        plants.unitCost[p] =
                conditions.pay(cell, stage) * labour + conditions.inputPrice[cell] * materials;
        enlarge(world, conditions, p, money);
        return p;
    }

    /**
     * A plant that grows by what money would found: a new one from nothing, one that is there by
     * what joins it, see {@link Joining}.
     *
     * @param money what its founders will pay in, home currency of the territory
     */
    static void enlarge(World world, Conditions conditions, int p, double money) {
        Plants plants = world.plants;
        int cell = plants.cell(p);
        double labour = plants.labourPerOutput[p];
        double materials = plants.inputIntensity[p];
        double capital = plants.capitalPerOutput[p];
        double part =
                capitalPart(world, conditions, cell, plants.stage[p], labour, materials, capital);
        double machines = money * part;
        double capacity =
                machines / (capital * world.territories.investmentPrice[plants.territory[p]]);
        plants.expectedDemand[p] += 0.8 * capacity;
        plants.ordered[p] += 0.8 * capacity;
        plants.investmentBudget[p] += machines;
        plants.inputBudget[p] +=
                StrictMath.min(
                        money - machines,
                        INPUTS * 0.8 * capacity * conditions.inputPrice[cell] * materials);
        double inPlace = conditions.capital[cell] / conditions.capitalPerOutput[cell];
        plants.customers[p] += capacity / (inPlace + capacity);
    }

    /** Mean value of a plant's capital in a cell, home currency. */
    static double meanValue(World world, Conditions conditions, int cell) {
        int size = world.plants.cellStart[cell + 1] - world.plants.cellStart[cell];
        return size == 0
                ? 0
                : conditions.capital[cell]
                        * world.territories.investmentPrice[cell / Sectors.COUNT]
                        / size;
    }

    /**
     * Whether a cell has workers enough that one more plant would not make its plants smaller than
     * a few rows of workers.
     */
    static boolean hasRoom(World world, Conditions conditions, int cell, double rows) {
        int size = world.plants.cellStart[cell + 1] - world.plants.cellStart[cell];
        double people = conditions.people[cell];
        return people / world.territories.peoplePerWorker[cell / Sectors.COUNT]
                >= rows * (size + 1);
    }
}

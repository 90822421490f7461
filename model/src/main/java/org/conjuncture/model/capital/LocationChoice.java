package org.conjuncture.model.capital;

import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * The logit over hosts and sectors by which a plant's company places its money; see {@link
 * Location} for the equation.
 */
final class LocationChoice {
    private final World world;
    private final Location.Parameters parameters;
    private final Mobility mobility;
    private final Conditions conditions;
    private final double[][] access;
    private final double[] unknown;
    private final double[] weight;
    private final int[] cells;

    LocationChoice(
            World world,
            Location.Parameters parameters,
            Mobility mobility,
            Conditions conditions,
            double[][] access) {
        this.world = world;
        this.parameters = parameters;
        this.mobility = mobility;
        this.conditions = conditions;
        this.access = access;
        unknown = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            unknown[t] = StrictMath.pow(world.levers.informationCost[t], parameters.known());
        }
        weight = new double[world.count + Sectors.COUNT];
        cells = new int[weight.length];
    }

    /** Where a plant's money goes, by a uniform draw. */
    int cell(int p, double draw) {
        Plants plants = world.plants;
        int home = world.capitals.home[plants.capital[p]];
        int s = plants.sector[p];
        double logLabour = StrictMath.log(plants.labourPerOutput[p]);
        int size = 0;
        double sum = 0;
        for (int j = 0; j < world.count; j++) {
            boolean isAbroad = j != plants.territory[p];
            if (isAbroad && access[home][j] <= 0) {
                continue;
            }
            cells[size] = j * Sectors.COUNT + s;
            weight[size] = isAbroad ? foreign(p, logLabour, home, j, s) : own(p);
            sum += weight[size++];
        }
        for (int other = Sectors.AGRICULTURE; other < Sectors.PUBLIC; other++) {
            if (other != s) {
                cells[size] = plants.territory[p] * Sectors.COUNT + other;
                weight[size] = domestic(cells[size]);
                sum += weight[size++];
            }
        }
        double target = draw * sum;
        for (int k = 0; k < size; k++) {
            target -= weight[k];
            if (target < 0) {
                return cells[k];
            }
        }
        return -1;
    }

    private double own(int p) {
        int cell = world.plants.cell(p);
        return conditions.capital[cell]
                * pull(
                        cell,
                        world.plants.stage[p],
                        world.plants.labourPerOutput[p],
                        world.plants.inputIntensity[p],
                        world.plants.capitalPerOutput[p]);
    }

    private double domestic(int cell) {
        return conditions.isWorked(cell)
                ? conditions.capital[cell]
                        * conditions.opportunity(cell)
                        * pull(conditions.profitRate(cell))
                        * StrictMath.exp(-parameters.otherSector())
                : 0;
    }

    private double foreign(int p, double logLabour, int home, int j, int s) {
        int cell = j * Sectors.COUNT + s;
        if (!conditions.isWorked(cell)) {
            return 0;
        }
        Plants plants = world.plants;
        // A plant in a third territory must first get its money out of there.
        int from = plants.territory[p];
        double leaving = from == home ? 1 : 1 - world.levers.capitalControl[from];
        double room =
                conditions.capital[cell]
                        * conditions.opportunity(cell)
                        * leaving
                        * access[home][j]
                        * Mobility.opening(world, j, s);
        if (room == 0) {
            // Where nothing grows or nobody is let in, profit need not be reckoned.
            return 0;
        }
        double labour = mobility.carried(world, j, logLabour, conditions.logLabour[cell]);
        double stage = mobility.carriedStage(world, j, plants.stage[p], conditions.stage[cell]);
        double motive =
                world.levers.foreignInvestmentWelcome[j]
                        + world.states.treatyPull[j * world.count + home]
                        - parameters.abroad() * 0.5 * (unknown[home] + unknown[j]);
        if (Sectors.isTraded(s)) {
            motive += world.markets.reach[cell];
        }
        motive += protection(world, parameters, home, j, s);
        motive += materials(world, parameters, home, s);
        return room
                * StrictMath.exp(motive)
                * pull(cell, stage, labour, plants.inputIntensity[p], plants.capitalPerOutput[p]);
    }

    /** Pull of a market that a duty protects; nothing where goods are not traded. */
    static double protection(
            World world, Location.Parameters parameters, int home, int host, int sector) {
        if (!Sectors.isTraded(sector)) {
            return 0;
        }
        int pair = world.markets.pair(Markets.kind(sector), host, home);
        return parameters.tariffJumping() * StrictMath.log(1 + world.markets.duty[pair]);
    }

    /** Pull of raw materials that a home must import; nothing in other sectors. */
    static double materials(World world, Location.Parameters parameters, int home, int sector) {
        if (!Sectors.isPrimary(sector)) {
            return 0;
        }
        double imported = 1 - world.markets.share[world.markets.origins(sector, home) + home];
        return parameters.resources() * imported;
    }

    private double pull(int cell, double stage, double labour, double materials, double capital) {
        return pull(conditions.profitRate(cell, stage, labour, materials, capital));
    }

    private double pull(double r) {
        return StrictMath.exp(
                parameters.profitability() * StrictMath.max(-0.5, StrictMath.min(1, r)));
    }
}

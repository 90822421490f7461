package org.conjuncture.model.capital;

import org.conjuncture.model.Now;
import org.conjuncture.model.technique.SkillCost;
import org.conjuncture.model.technique.UnitCost;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * What a company finds where it thinks of producing: pay, input prices, cost of capital, the price
 * of the good, use of capacity and the technique in use; by territory × sectors + sector, home
 * currency.
 */
final class Conditions {
    private static final double NORMAL_USE = 0.8;

    /** Growth of capital, a quarter, that use of capacity calls for, as in {@link Investment}. */
    private static final double USE_RESPONSE = 0.04;

    /** Growth a quarter at which chances for new plants are as many as capital makes them. */
    private static final double USUAL_GROWTH = 0.005;

    private static final double MOST_CHANCES = 3;

    /** Pay of an average worker at usual effort. */
    final double[] pay;

    final double[] inputPrice;
    final double[] userCost;
    final double[] price;
    final double[] use;

    /** Persons employed. */
    final double[] people;

    /** Capital in place, units, and mean technique. */
    final double[] capital;

    final double[] labourPerOutput;

    /** Its log. */
    final double[] logLabour;

    final double[] capitalPerOutput;
    final double[] inputIntensity;

    /** Mean stage of technique, by capacity. */
    final double[] stage;

    final double[] markUp;
    private final World world;

    Conditions(World world, Now now) {
        this.world = world;
        int cells = world.count * Sectors.COUNT;
        pay = new double[cells];
        inputPrice = new double[cells];
        userCost = new double[cells];
        price = new double[cells];
        use = new double[cells];
        people = new double[cells];
        capital = new double[cells];
        labourPerOutput = new double[cells];
        logLabour = new double[cells];
        capitalPerOutput = new double[cells];
        inputIntensity = new double[cells];
        stage = new double[cells];
        markUp = new double[cells];
        now.forEachTerritory(
                world.count,
                t -> {
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        find(t * Sectors.COUNT + s);
                    }
                });
    }

    private void find(int cell) {
        Plants plants = world.plants;
        int t = cell / Sectors.COUNT;
        int s = cell % Sectors.COUNT;
        double units = 0;
        double capacity = 0;
        double demand = 0;
        double labour = 0;
        double materials = 0;
        double stages = 0;
        double margins = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            double can = plants.capitalStock[p] / plants.capitalPerOutput[p];
            people[cell] += plants.employed[p];
            units += plants.payUnits[p];
            capital[cell] += plants.capitalStock[p];
            capacity += can;
            labour += can * plants.labourPerOutput[p];
            materials += can * plants.inputIntensity[p];
            stages += can * plants.stage[p];
            margins += can * plants.markUp[p];
            demand += plants.expectedDemand[p];
        }
        inputPrice[cell] = Plans.inputPrice(world, t, s);
        userCost[cell] = UnitCost.userCost(world, t, s);
        price[cell] = world.markets.price[cell];
        pay[cell] =
                world.units.wage[cell]
                        * (people[cell] > 0 ? units / people[cell] : 1)
                        / (world.units.intensity[cell] * world.units.effectiveness[cell]);
        if (capacity > 0) {
            use[cell] = StrictMath.min(1, demand / capacity);
            labourPerOutput[cell] = labour / capacity;
            capitalPerOutput[cell] = capital[cell] / capacity;
            inputIntensity[cell] = materials / capacity;
            stage[cell] = stages / capacity;
            markUp[cell] = margins / capacity;
            logLabour[cell] = StrictMath.log(labourPerOutput[cell]);
        }
    }

    /**
     * Pay of an average worker of the mix of work that technique asks for at a stage: Babbage's
     * principle, see {@link SkillCost}.
     */
    double pay(int cell, double at) {
        int first = cell * BargainingUnits.STAGES;
        return pay[cell] * SkillCost.mix(world.units.stagePay, first, stage[cell], at);
    }

    boolean isWorked(int cell) {
        return capital[cell] > 0;
    }

    /**
     * Chances for new plants that a cell offers, 1 where capital is wanted to grow by two percent a
     * year: with the trend of demand and with use of capacity beyond the normal. Where demand
     * stands still, none.
     */
    double opportunity(int cell) {
        double wanted =
                world.markets.demandTrend[cell] + USE_RESPONSE * (use[cell] / NORMAL_USE - 1);
        return StrictMath.max(0, StrictMath.min(MOST_CHANCES, wanted / USUAL_GROWTH));
    }

    /**
     * What a unit costs here with a technique, capital included.
     *
     * @param at stage of the technique
     */
    double unitCost(int cell, double at, double labour, double materials, double capitalNeeded) {
        return pay(cell, at) * labour
                + inputPrice[cell] * materials
                + userCost[cell] * capitalNeeded;
    }

    /**
     * Profit a year on a unit of money in capital here with a technique, after wear, at the use of
     * capacity found.
     *
     * @param at stage of the technique
     */
    double profitRate(int cell, double at, double labour, double materials, double capitalNeeded) {
        int t = cell / Sectors.COUNT;
        double margin = price[cell] - pay(cell, at) * labour - inputPrice[cell] * materials;
        double worn = world.tables.technique(t).depreciation()[cell % Sectors.COUNT];
        double value = capitalNeeded * world.territories.investmentPrice[t];
        return value > 0 ? 4 * (margin * use[cell] / value - worn) : 0;
    }

    /** The same with the technique in place. */
    double profitRate(int cell) {
        return profitRate(
                cell,
                stage[cell],
                labourPerOutput[cell],
                inputIntensity[cell],
                capitalPerOutput[cell]);
    }
}

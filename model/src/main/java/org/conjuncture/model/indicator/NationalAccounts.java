package org.conjuncture.model.indicator;

import java.util.List;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Output, productivity, wage shares and inflation of the quarter, which the next quarter's plans,
 * bargains and budgets look back on.
 *
 * <p>Output at current prices is value added of plants at sellers' prices plus the produce of
 * subsistence at the farm price and what is earned on own account; at constant prices it is output
 * times the value added of the base year, so that it adds up over territories in international
 * dollars.
 */
public final class NationalAccounts {

    /** Columns written here. */
    public static final List<String> WRITES =
            List.of(
                    "markets.demandLevel",
                    "markets.demandTrend",
                    "plants.labourPerOutputBefore",
                    "territories.inflation",
                    "territories.landProductivityBefore",
                    "territories.output",
                    "territories.outputConstant",
                    "territories.priceLevelYearAgo",
                    "territories.productivityGrowth",
                    "units.productivity",
                    "units.wageShare");

    private final double[] materials;

    public NationalAccounts(World world) {
        materials = new double[world.count * Sectors.COUNT];
        for (int t = 0; t < world.count; t++) {
            double[][] inputs = world.tables.technique(t).inputs();
            for (int s = 1; s < Sectors.COUNT; s++) {
                for (int g = 1; g < Sectors.COUNT; g++) {
                    materials[t * Sectors.COUNT + s] += inputs[g][s];
                }
            }
        }
    }

    public void take(World world, Now now) {
        now.forEachTerritory(world.count, t -> take(world, t, now));
    }

    private void take(World world, int t, Now now) {
        Plants plants = world.plants;
        Territories territories = world.territories;
        Markets markets = world.markets;
        double current = 0;
        double constant = 0;
        double growth = 0;
        double weight = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            double inputPrice = org.conjuncture.model.capital.Plans.inputPrice(world, t, s);
            double added = 0;
            double addedConstant = 0;
            double staffed = 0;
            double logProduct = 0;
            double wages = 0;
            double capacity = 0;
            double demand = 0;
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                added +=
                        plants.output[p]
                                * (plants.price[p] - inputPrice * plants.inputIntensity[p]);
                addedConstant +=
                        plants.output[p] * (1 - materials[cell] * plants.inputIntensity[p]);
                staffed += plants.employed[p];
                logProduct -= plants.employed[p] * StrictMath.log(plants.labourPerOutput[p]);
                wages += plants.payroll[p];
                double before = plants.labourPerOutputBefore[p];
                if (before > 0) {
                    growth -=
                            plants.payroll[p] * StrictMath.log(plants.labourPerOutput[p] / before);
                    weight += plants.payroll[p];
                }
                plants.labourPerOutputBefore[p] = plants.labourPerOutput[p];
                capacity += plants.capitalStock[p] / plants.capitalPerOutput[p];
                demand += plants.expectedDemand[p];
            }
            current += added;
            constant += addedConstant;
            markets.capacity[cell] = capacity;
            // What technique lets a person make: measured output per head would make bargainers pay
            // for every swing of orders.
            if (staffed > 0) {
                world.units.productivity[cell] =
                        StrictMath.exp(logProduct / staffed) * (1 - materials[cell]);
            }
            if (added > 0) {
                world.units.wageShare[cell] +=
                        0.2 * (StrictMath.min(1.5, wages / added) - world.units.wageShare[cell]);
            }
            followDemand(markets, cell, demand, now.since());
        }
        double produce = territories.subsistence[t] * territories.subsistenceProduct[t];
        double atWork = weight > 0 ? growth / weight : 0;
        double onTheLand =
                StrictMath.log(
                        territories.landProductivity[t] / territories.landProductivityBefore[t]);
        territories.landProductivityBefore[t] = territories.landProductivity[t];
        territories.productivityGrowth[t] =
                (atWork * constant + onTheLand * produce) / (constant + produce);
        double petty = territories.ownAccount[t];
        territories.output[t] =
                current
                        + produce * markets.price[t * Sectors.COUNT + Sectors.AGRICULTURE]
                        + petty * territories.ownAccountIncome[t];
        territories.outputConstant[t] =
                constant + produce + petty * territories.ownAccountProduct[t];
        double yearly =
                StrictMath.log(territories.priceLevel[t] / territories.priceLevelYearAgo[t]);
        territories.inflation[t] += 0.25 * (yearly - territories.inflation[t]);
        territories.priceLevelYearAgo[t] *= StrictMath.exp(0.25 * yearly);
    }

    /** Trend growth of demand, as level and slope (Holt 1957) over about five years. */
    private static void followDemand(Markets markets, int cell, double demand, int since) {
        if (demand <= 0) {
            return;
        }
        double actual = StrictMath.log(demand);
        if (since == 0) {
            markets.demandLevel[cell] = actual;
            return;
        }
        double speed = 0.1;
        double miss = actual - markets.demandLevel[cell] - markets.demandTrend[cell];
        markets.demandLevel[cell] += markets.demandTrend[cell] + speed * miss;
        markets.demandTrend[cell] += speed * speed / 4 * miss;
    }
}

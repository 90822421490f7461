package org.conjuncture.model.trade;

import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Money wanted by the buyers of a territory, good by good: households, plants for inputs and
 * investment, parts from abroad apart, people on own account for tools, the public purse.
 */
final class Orders {

    void gather(World world, int t) {
        int first = t * Sectors.COUNT;
        System.arraycopy(
                world.markets.deliveredPrice,
                first,
                world.markets.knownPrice,
                first,
                Sectors.COUNT);
        double[] wanted = new double[Sectors.COUNT];
        households(world, t, wanted);
        plants(world, t, wanted);
        double[] composition = Spending.publicShares(world, t);
        for (int g = 1; g < Sectors.COUNT; g++) {
            wanted[g] += composition[g] * world.territories.publicBudget[t];
        }
        System.arraycopy(wanted, 0, world.markets.wanted, t * Sectors.COUNT, Sectors.COUNT);
    }

    private void households(World world, int t, double[] wanted) {
        Territories territories = world.territories;
        double money = Spending.households(world, t);
        double income = 4 * territories.outputTrend[t];
        double[] shares = Spending.consumptionShares(world.tables.composition(t), income);
        for (int g = 1; g < Sectors.COUNT; g++) {
            world.markets.consumptionShare[t * Sectors.COUNT + g] = shares[g];
            wanted[g] += Spending.onPlants(world, t, g) * money;
        }
    }

    private void plants(World world, int t, double[] wanted) {
        Plants plants = world.plants;
        double investment = world.territories.ownAccountOrders[t];
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            double inputs = 0;
            double parts = 0;
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                inputs += plants.inputBudget[p] * (1 - plants.partsShare[p]);
                parts += plants.inputBudget[p] * plants.partsShare[p];
                investment += plants.investmentBudget[p];
            }
            world.markets.partsWanted[cell] = parts;
            double[] shares = Spending.inputShares(world, t, s);
            for (int g = 1; g < Sectors.COUNT; g++) {
                wanted[g] += shares[g] * inputs;
            }
        }
        double[] composition =
                Spending.quantityShares(world, t, world.tables.composition(t).investment());
        for (int g = 1; g < Sectors.COUNT; g++) {
            wanted[g] += composition[g] * investment;
        }
    }
}

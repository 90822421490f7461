package org.conjuncture.model.trade;

import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * What found goods is paid for and delivered: plants and the public purse now, households when
 * their incomes are settled; all through the clearing account of the territory, which is empty
 * again at the end of the quarter.
 */
final class Settlement {

    void deliver(World world, Now now) {
        now.forEachTerritory(world.count, t -> fill(world, t));
        payAcrossBorders(world);
        now.forEachTerritory(
                world.count,
                t -> {
                    payAndReceive(world, t);
                    prices(world, t);
                });
    }

    /** Share of each good's money that found goods, and the price at which. */
    private void fill(World world, int j) {
        int count = world.count;
        Markets markets = world.markets;
        Territories territories = world.territories;
        for (int g = 1; g < Sectors.COUNT; g++) {
            int buyer = j * Sectors.COUNT + g;
            if (!Sectors.isTraded(g)) {
                markets.filled[buyer] = markets.served[buyer];
                markets.deliveredPrice[buyer] = markets.price[buyer];
                continue;
            }
            int row = markets.origins(g, j);
            double filled = 0;
            double goods = 0;
            double home = territories.rateAtStart[j] / territories.rate[j];
            for (int i = 0; i < count; i++) {
                double share = markets.share[row + i];
                if (share <= 0) {
                    continue;
                }
                int seller = i * Sectors.COUNT + g;
                double found = share * markets.served[seller];
                double price =
                        markets.price[seller]
                                * (territories.rate[i] / territories.rateAtStart[i])
                                * home
                                * markets.relativeCost[Origins.accessIndex(count, g, j, i)];
                filled += found;
                goods += found / price;
            }
            markets.filled[buyer] = StrictMath.min(1, filled);
            if (goods > 0) {
                markets.deliveredPrice[buyer] = filled / goods;
            }
        }
    }

    private void payAcrossBorders(World world) {
        int count = world.count;
        Markets markets = world.markets;
        Ledger ledger = world.ledger;
        Territories territories = world.territories;
        java.util.Arrays.fill(markets.bill, 0);
        java.util.Arrays.fill(markets.exported, 0);
        java.util.Arrays.fill(world.states.exports, 0);
        java.util.Arrays.fill(world.states.imports, 0);
        for (int j = 0; j < count; j++) {
            double duties = 0;
            double[] bill = markets.scratch;
            java.util.Arrays.fill(bill, 0);
            for (int g : Sectors.TRADED) {
                double money = markets.wanted[j * Sectors.COUNT + g];
                duties += charge(world, j, g, money, markets.share, markets.origins(g, j), false);
            }
            for (int g : Sectors.MANUFACTURES) {
                double money = markets.partsWanted[j * Sectors.COUNT + g];
                if (money > 0) {
                    duties +=
                            charge(
                                    world,
                                    j,
                                    g,
                                    money,
                                    markets.partsShare,
                                    markets.parts(g, j),
                                    true);
                }
            }
            for (int i = 0; i < count; i++) {
                if (i != j && bill[i] > 0) {
                    ledger.payAbroad(
                            j,
                            ledger.clearing,
                            j,
                            i,
                            ledger.clearing,
                            i,
                            bill[i],
                            territories.rate[j],
                            territories.rate[i],
                            Flow.TRADE);
                    world.states.imports[j] += bill[i];
                    world.states.exports[i] += bill[i];
                }
            }
            ledger.pay(
                    j,
                    ledger.clearing,
                    j,
                    ledger.stateDeposits,
                    j,
                    duties / territories.rate[j],
                    Flow.TARIFF);
        }
    }

    /**
     * Puts what a buyer's money for a good found on the bills of its origins, and tells the duty on
     * it, world money.
     */
    private static double charge(
            World world, int j, int g, double money, double[] shares, int row, boolean isOfParts) {
        Markets markets = world.markets;
        double[] rate = world.territories.rate;
        double duties = 0;
        for (int i = 0; i < world.count; i++) {
            double share = shares[row + i];
            if (share <= 0) {
                continue;
            }
            int seller = i * Sectors.COUNT + g;
            int pair = Origins.accessIndex(world.count, g, j, i);
            double duty = i == j ? 0 : markets.duty[pair];
            double value = money * rate[j] * share * markets.served[seller] / (1 + duty);
            int year = markets.origins(g, j) + i;
            markets.yearValue[year] += value;
            double quantity = value / rate[i] / markets.price[seller];
            markets.yearQuantity[year] += quantity;
            if (isOfParts) {
                markets.yearParts[row + i] += value;
            }
            if (i != j) {
                markets.exported[seller] += quantity;
                markets.scratch[i] += value;
                markets.bill[pair] += value;
                duties += value * duty;
            }
        }
        return duties;
    }

    private void payAndReceive(World world, int t) {
        Markets markets = world.markets;
        double[] investment =
                Spending.quantityShares(world, t, world.tables.composition(t).investment());
        double paidOfInvestment = 0;
        double goodsOfInvestment = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            paidOfInvestment += investment[g] * markets.filled[cell];
            goodsOfInvestment +=
                    investment[g] * markets.filled[cell] / markets.deliveredPrice[cell];
        }
        tools(world, t, paidOfInvestment, goodsOfInvestment);
        for (int s = 1; s < Sectors.COUNT; s++) {
            payAndReceive(world, t, s, paidOfInvestment, goodsOfInvestment);
        }
        payPublic(world, t);
    }

    /** What the plants of a sector pay and receive. */
    private static void payAndReceive(
            World world, int t, int s, double paidOfInvestment, double goodsOfInvestment) {
        Plants plants = world.plants;
        Ledger ledger = world.ledger;
        Markets markets = world.markets;
        double[][] coefficients = world.tables.technique(t).inputs();
        int cell = t * Sectors.COUNT + s;
        double[] shares = Spending.inputShares(world, t, s);
        double paidOfInputs = 0;
        double goodsOfInputs = 0;
        double materials = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            int other = t * Sectors.COUNT + g;
            paidOfInputs += shares[g] * markets.filled[other];
            goodsOfInputs += shares[g] * markets.filled[other] / markets.deliveredPrice[other];
            materials += coefficients[g][s];
        }
        double worn = world.tables.technique(t).depreciation()[s];
        double inputMoney = 0;
        double partsMoney = 0;
        double partsFilled = partsFilled(world, t, s);
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            if (!Sectors.isStored(s)) {
                plants.output[p] = plants.sold[p];
                plants.inputStock[p] = StrictMath.max(0, plants.inputStock[p] - plants.sold[p]);
                plants.inventory[p] = 0;
            }
            double forParts = plants.inputBudget[p] * plants.partsShare[p];
            double forMaterials = plants.inputBudget[p] - forParts;
            double inputs = forMaterials * paidOfInputs + forParts * partsFilled;
            plants.inputCost[p] = inputs;
            inputMoney += forMaterials;
            partsMoney += forParts * partsFilled;
            ledger.pay(t, plants.deposits, p, ledger.clearing, t, inputs, Flow.INTERMEDIATE);
            if (materials > 0) {
                plants.inputStock[p] +=
                        forMaterials
                                * goodsOfInputs
                                / materials
                                / plants.inputIntensity[p]
                                * (1 - plants.partsShare[p] * (1 - partsFilled));
            } else {
                plants.inputStock[p] = Double.MAX_VALUE / 4;
            }
            double invested = plants.investmentBudget[p] * paidOfInvestment;
            ledger.pay(t, plants.deposits, p, ledger.clearing, t, invested, Flow.INVESTMENT);
            plants.invested[p] = invested;
            plants.capitalStock[p] =
                    plants.capitalStock[p] * (1 - worn)
                            + plants.investmentBudget[p] * goodsOfInvestment;
            ledger.pay(t, ledger.clearing, t, plants.deposits, p, plants.revenue[p], Flow.SALES);
        }
        markets.yearInputs[cell * Sectors.COUNT + s] += partsMoney;
        for (int g = 1; g < Sectors.COUNT; g++) {
            markets.yearInputs[(t * Sectors.COUNT + g) * Sectors.COUNT + s] +=
                    inputMoney * shares[g] * markets.filled[t * Sectors.COUNT + g];
        }
    }

    /** Part of the money for parts that found them. */
    private static double partsFilled(World world, int t, int s) {
        Markets markets = world.markets;
        if (markets.partsWanted[t * Sectors.COUNT + s] <= 0) {
            return 0;
        }
        double filled = 0;
        int row = markets.parts(s, t);
        for (int i = 0; i < world.count; i++) {
            filled += markets.partsShare[row + i] * markets.served[i * Sectors.COUNT + s];
        }
        return StrictMath.min(1, filled);
    }

    /** What people on own account are left with when they have paid for the tools they found. */
    private static void tools(World world, int t, double paid, double goods) {
        Territories territories = world.territories;
        double people = territories.ownAccount[t];
        if (people > 0) {
            double sold = Spending.onOwnAccount(world, t) * Spending.households(world, t);
            double orders = territories.ownAccountOrders[t];
            territories.ownAccountTools[t] += orders * goods;
            territories.ownAccountIncome[t] = (sold - orders * paid) / people;
        }
    }

    private void payPublic(World world, int t) {
        double[] shares = Spending.publicShares(world, t);
        double paid = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            paid += shares[g] * world.markets.filled[t * Sectors.COUNT + g];
        }
        double spent = paid * world.territories.publicBudget[t];
        world.territories.publicSpent[t] = spent;
        world.ledger.pay(
                t,
                world.ledger.stateDeposits,
                t,
                world.ledger.clearing,
                t,
                spent,
                Flow.PUBLIC_PURCHASES);
    }

    private void prices(World world, int t) {
        Territories territories = world.territories;
        double[] investment = world.tables.composition(t).investment();
        double level = 0;
        double ofInvestment = 0;
        double found = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            level += world.markets.consumptionShare[cell] * world.markets.deliveredPrice[cell];
            found += Spending.onPlants(world, t, g) * world.markets.filled[cell];
            ofInvestment += investment[g] * world.markets.deliveredPrice[cell];
        }
        territories.priceLevel[t] = level;
        territories.investmentPrice[t] = ofInvestment;
        territories.consumptionFilled[t] = Spending.onOwnAccount(world, t) + found;
    }
}

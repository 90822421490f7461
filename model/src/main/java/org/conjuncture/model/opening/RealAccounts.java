package org.conjuncture.model.opening;

import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.tables.Composition;
import org.conjuncture.model.tables.Ruler;
import org.conjuncture.model.tables.Technique;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.trade.Spending;
import org.conjuncture.model.world.Sectors;

/**
 * The first quarter's real side, closed at prices 1 everywhere: output of each sector, trade of
 * each good, final demand, pay and the produce of subsistence, such that what is ordered is what is
 * made, in every territory and for every good.
 *
 * <p>Output per territory is the tables'; employment in subsistence is the tables', the rest of
 * employment follows demand. Exports in total are the tables' (bilateral flows fitted to them);
 * their composition follows the structure of the exporter. Income from abroad is spent, so a
 * creditor imports more than it exports. All money is home currency a quarter at base prices, all
 * trade world money (pounds) a quarter.
 */
final class RealAccounts {
    private static final int ROUNDS = 400;

    /** Own account has at most this part of what households spend on goods of its trades. */
    private static final double MOST_OF_TRADES = 0.6;

    /** Part of the use of a good that comes from abroad, where own account can yield to it. */
    private static final double MOST_IMPORTED = 0.98;

    /** What is left in a round of what has to yield. */
    private static final double YIELDING = 0.98;

    final int count;

    /** Output of plants, units a quarter. */
    final double[][] output;

    /** Trade in world money: good, exporter, importer; without duty. */
    final double[][][] trade;

    /** What is bought, home money: by territory and good, duty included. */
    final double[][] demand;

    /** Intermediate, investment, public and household money, by territory. */
    final double[] consumption;

    final double[] investment;
    final double[] publicMoney;

    /** Persons employed by plants, in subsistence, out of work. */
    final double[] marketWorkers;

    final double[] subsistence;
    final double[] unemployed;

    /** Persons on own account, what they sell, and its part in money for goods of their trades. */
    final double[] ownAccount;

    final double[] ownAccountSales;
    final double[] ownAccountShare;

    /** Persons employed by plants or on own account. */
    private final double[] atMarket;

    /** Part of the rule's people on own account for whose goods there is money enough. */
    private final double[] ownAccountRoom;

    /** Mean pay of wage workers, home money a quarter. */
    final double[] meanPay;

    final double[] subsistenceProduct;
    final double[] marketed;

    /** Net income from abroad, world money a quarter. */
    final double[] foreignIncome;

    final ForeignTerms foreign;

    /**
     * What residents use beyond their income and the rest of the world lends them, home money a
     * quarter; 0 where trade is made to balance.
     */
    final double[] inflow;

    final double[] rate;
    final double[] duty;
    private final boolean[][] isDutyFree;
    final double[][] consumptionShare;

    /** Largest misfit between what is ordered and what is made, a share of output. */
    double misfit;

    private final WorldTables tables;
    private final OpeningRules rules;
    private final double tools;

    /**
     * @param labourForce persons in work or looking for it, by territory
     * @param unemployment over the labour force outside subsistence
     * @param tools part of what own account sells that goes into its tools
     */
    RealAccounts(
            WorldTables tables,
            OpeningRules rules,
            double[] labourForce,
            double[] unemployment,
            double[] duty,
            ExternalInterest.Parameters interest,
            double tools) {
        this.tables = tables;
        this.tools = tools;
        this.rules = rules;
        this.duty = duty;
        count = tables.territories().size();
        output = new double[count][Sectors.COUNT];
        trade = new double[Sectors.COUNT][count][count];
        demand = new double[count][Sectors.COUNT];
        consumption = new double[count];
        investment = new double[count];
        publicMoney = new double[count];
        marketWorkers = new double[count];
        subsistence = new double[count];
        unemployed = new double[count];
        ownAccount = new double[count];
        ownAccountSales = new double[count];
        ownAccountShare = new double[count];
        atMarket = new double[count];
        ownAccountRoom = new double[count];
        meanPay = new double[count];
        subsistenceProduct = new double[count];
        marketed = new double[count];
        foreignIncome = new double[count];
        inflow = new double[count];
        rate = new double[count];
        consumptionShare = new double[count][];
        for (int t = 0; t < count; t++) {
            TerritoryRow row = tables.territories().get(t);
            rate[t] = row.priceLevel() * tables.poundsPerDollar();
            double sigma = tables.sectorShare()[t][Sectors.SUBSISTENCE];
            double employed = labourForce[t] / (sigma + (1 - sigma) / (1 - unemployment[t]));
            subsistence[t] = sigma * employed;
            atMarket[t] = employed - subsistence[t];
            marketWorkers[t] = atMarket[t];
            ownAccountRoom[t] = 1;
            unemployed[t] = labourForce[t] - employed;
            marketed[t] = rules.marketed();
            consumptionShare[t] =
                    Spending.consumptionShares(tables.composition(t), row.gdpPerHead());
        }
        foreign = new ForeignTerms(tables, rate, rules.foreignInterest(), interest);
        for (int t = 0; t < count; t++) {
            TerritoryRow row = tables.territories().get(t);
            foreignIncome[t] =
                    (row.foreignAssetsShare() * foreign.earned
                                    - row.foreignLiabilitiesShare() * foreign.paid[t])
                            * gdp(t)
                            * rate[t];
        }
        isDutyFree = customsUnions(tables);
        close();
    }

    /** Pairs inside one customs border at the start, where trade is the tables' to the good. */
    private static boolean[][] customsUnions(WorldTables tables) {
        int count = tables.territories().size();
        String[] union = new String[count];
        for (Ruler ruler : tables.rulers()) {
            if (ruler.isWhole() && ruler.holdsIn(4 * tables.startYear())) {
                union[ruler.territory()] = ruler.customsUnion();
            }
        }
        boolean[][] isFree = new boolean[count][count];
        for (int i = 0; i < count && tables.isMeasured(); i++) {
            for (int j = 0; j < count; j++) {
                isFree[i][j] = union[i] != null && union[i].equals(union[j]);
            }
        }
        return isFree;
    }

    /** Duty on what a territory sells to another. */
    double dutyOn(int seller, int buyer) {
        return isDutyFree[seller][buyer] ? 0 : duty[buyer];
    }

    /** Output of a quarter at home prices. */
    double gdp(int t) {
        TerritoryRow row = tables.territories().get(t);
        return row.people() * row.gdpPerHead() / 4;
    }

    /** Inputs per unit of output, all goods together. */
    static double materials(Technique technique, int sector) {
        double sum = 0;
        for (int g = 0; g < Sectors.COUNT; g++) {
            sum += technique.inputs()[g][sector];
        }
        return sum;
    }

    /** Output outside subsistence over all output, at a labour share of 0.58. */
    private double[] marketShare() {
        double[] share = new double[count];
        for (int t = 0; t < count; t++) {
            share[t] =
                    1 / (1 + rules.subsistenceProduct() * 0.58 * subsistence[t] / marketWorkers[t]);
        }
        return share;
    }

    private void close() {
        boolean isMeasured = tables.isMeasured();
        double[][] flows =
                isMeasured
                        ? recorded()
                        : new BilateralTrade(tables, rate, foreignIncome, marketShare()).fitted();
        double[][] exportShare = ExportComposition.byExporter(tables);
        double[][] appetite = new double[count][Sectors.COUNT];
        for (int t = 0; t < count; t++) {
            java.util.Arrays.fill(appetite[t], 1.0);
            for (int s = 1; s < Sectors.COUNT; s++) {
                output[t][s] = gdp(t) * 0.1;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            if (!isMeasured) {
                spread(flows, exportShare, appetite);
            }
            misfit = 0;
            for (int t = 0; t < count; t++) {
                misfit = StrictMath.max(misfit, settle(t, appetite[t]));
            }
        }
    }

    /**
     * Trade by good as the tables have it. What a territory buys beyond what it sells and earns
     * abroad is lent to it.
     */
    private double[][] recorded() {
        for (int g : Sectors.TRADED) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    trade[g][i][j] = tables.tradeByGood()[g][i][j] / 4;
                    inflow[j] += trade[g][i][j] / rate[j];
                    inflow[i] -= trade[g][i][j] / rate[i];
                }
            }
        }
        for (int t = 0; t < count; t++) {
            inflow[t] -= foreignIncome[t] / rate[t];
        }
        return tables.trade();
    }

    /**
     * Splits each bilateral flow over goods by what the exporter sells and the importer can take.
     */
    private void spread(double[][] flows, double[][] exportShare, double[][] appetite) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double weight = 0;
                for (int g : Sectors.TRADED) {
                    weight += exportShare[i][g] * appetite[j][g];
                }
                for (int g : Sectors.TRADED) {
                    trade[g][i][j] =
                            weight > 0
                                    ? flows[i][j] * exportShare[i][g] * appetite[j][g] / weight
                                    : 0;
                }
            }
        }
    }

    /**
     * Divides those at work outside subsistence into plants and own account, which is outside
     * agriculture.
     *
     * @param outside part of the people in plants who are outside agriculture, where the tables do
     *     not count who works where
     */
    private void divideWork(int t, double outside) {
        double share =
                ownAccountRoom[t] * rules.ownAccount(tables.territories().get(t).gdpPerHead());
        double part = share * outside / (1 - share + share * outside);
        if (tables.isMeasured()) {
            double[] counted = tables.sectorShare()[t];
            double onTheLand = counted[Sectors.SUBSISTENCE] + counted[Sectors.AGRICULTURE];
            part = share * (1 - onTheLand) / (1 - counted[Sectors.SUBSISTENCE]);
        }
        ownAccount[t] = part * atMarket[t];
        marketWorkers[t] = atMarket[t] - ownAccount[t];
    }

    /** Of the persons whom the tables count in a sector, those who are not on own account. */
    double countedInPlants(int t, int sector) {
        double[] counted = tables.sectorShare()[t];
        double ofTrades = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            ofTrades += Sectors.isOwnAccountTrade(s) ? counted[s] : 0;
        }
        double persons = atMarket[t] * counted[sector] / (1 - counted[Sectors.SUBSISTENCE]);
        return Sectors.isOwnAccountTrade(sector)
                ? persons - ownAccount[t] * counted[sector] / ofTrades
                : persons;
    }

    /** What of households' money own account gets; fewer are where there is not enough. */
    private void shareOut(int t) {
        double trades = Spending.ownAccountTrades(consumptionShare[t]) * consumption[t];
        ownAccountShare[t] = trades > 0 ? ownAccountSales[t] / trades : 0;
        if (ownAccountShare[t] > MOST_OF_TRADES) {
            ownAccountRoom[t] *= MOST_OF_TRADES / ownAccountShare[t];
            ownAccountShare[t] = MOST_OF_TRADES;
        }
    }

    private double settle(int t, double[] appetite) {
        Technique technique = tables.technique(t);
        Composition composition = tables.composition(t);
        double valueAdded = 0;
        double labour = 0;
        double ofLand = 0;
        double replacement = 0;
        double[] inputs = new double[Sectors.COUNT];
        for (int s = 1; s < Sectors.COUNT; s++) {
            double share = 1 - materials(technique, s);
            valueAdded += output[t][s] * share;
            double wages = output[t][s] * share * technique.labourShare()[s];
            labour += wages;
            ofLand += s == Sectors.AGRICULTURE ? wages : 0;
            replacement +=
                    output[t][s]
                            / rules.utilization()
                            * technique.capitalOutput()[s]
                            * technique.depreciation()[s];
            for (int g = 0; g < Sectors.COUNT; g++) {
                inputs[g] += technique.inputs()[g][s] * output[t][s];
            }
        }
        double labourShare = valueAdded > 0 ? labour / valueAdded : 0.6;
        divideWork(t, labour > 0 ? 1 - ofLand / labour : 0);
        double others =
                rules.subsistenceProduct() * subsistence[t] + rules.ownAccountPay() * ownAccount[t];
        double plants = gdp(t) / (1 + labourShare * others / marketWorkers[t]);
        meanPay[t] = labourShare * plants / marketWorkers[t];
        double earned = rules.ownAccountPay() * meanPay[t] * ownAccount[t];
        ownAccountSales[t] = earned / (1 - tools);
        double toolsBought = ownAccountSales[t] - earned;
        subsistenceProduct[t] = rules.subsistenceProduct() * meanPay[t];
        double surplus = marketed[t] * subsistence[t] * subsistenceProduct[t];
        double[] imports = new double[Sectors.COUNT];
        double[] exports = new double[Sectors.COUNT];
        double duties = 0;
        for (int g : Sectors.TRADED) {
            for (int other = 0; other < count; other++) {
                double bought = trade[g][other][t] / rate[t];
                imports[g] += bought * (1 + dutyOn(other, t));
                exports[g] += trade[g][t][other] / rate[t];
                duties += bought * dutyOn(other, t);
            }
        }
        double absorption =
                plants + earned + surplus + foreignIncome[t] / rate[t] + inflow[t] + duties;
        TerritoryRow row = tables.territories().get(t);
        publicMoney[t] = StrictMath.min(row.publicShare() * gdp(t), 0.4 * absorption);
        investment[t] = StrictMath.min(replacement, 0.4 * absorption);
        consumption[t] = absorption - publicMoney[t] - investment[t];
        shareOut(t);
        double worst = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            double fromPlants = Sectors.isOwnAccountTrade(g) ? 1 - ownAccountShare[t] : 1;
            demand[t][g] =
                    inputs[g]
                            + composition.investment()[g] * (investment[t] + toolsBought)
                            + composition.publicPurchases()[g] * publicMoney[t]
                            + consumptionShare[t][g] * consumption[t] * fromPlants;
            if (tables.isMeasured() && imports[g] > MOST_IMPORTED * demand[t][g]) {
                // Trade is the tables': own account takes nothing that comes from abroad.
                ownAccountRoom[t] *= YIELDING;
            }
            double wanted =
                    demand[t][g]
                            - imports[g]
                            + exports[g]
                            - (g == Sectors.AGRICULTURE ? surplus : 0);
            if (imports[g] > 0.8 * demand[t][g]) {
                appetite[g] *= StrictMath.sqrt(0.8 * demand[t][g] / imports[g]);
            }
            double least = 0.02 * demand[t][g];
            if (wanted < least && g == Sectors.AGRICULTURE) {
                marketed[t] *= YIELDING;
            }
            double made = StrictMath.max(least, wanted);
            worst = StrictMath.max(worst, StrictMath.abs(made - output[t][g]) / gdp(t));
            output[t][g] = 0.5 * output[t][g] + 0.5 * made;
        }
        return worst;
    }
}

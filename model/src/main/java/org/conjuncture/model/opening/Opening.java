package org.conjuncture.model.opening;

import java.util.Arrays;
import org.conjuncture.model.labour.ForcedLabour;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.tables.Technique;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * The first quarter: a world made out of its tables, with plants at normal use, stocks at their
 * norms and every balance closed.
 *
 * <p>Order: people; the real accounts at prices 1; plants and work; then stocks from the flows that
 * would keep them steady (Godley and Lavoie 2007), with the state's debt as what residents hold
 * beyond loans and gold. Nothing is solved for afterwards; how far figures moved is in {@link
 * #misfit}.
 */
public final class Opening {
    private final World world;
    private final OpeningRules rules;
    private final PayScale pay;
    private final Households.Parameters consumption;
    private double misfit;

    private Opening(
            World world, OpeningRules rules, PayScale pay, Households.Parameters consumption) {
        this.world = world;
        this.rules = rules;
        this.pay = pay;
        this.consumption = consumption;
    }

    /**
     * @param scale people that a row of workers stands for
     */
    public static World open(
            WorldTables tables,
            OpeningRules rules,
            PayScale pay,
            LabourMarket.Parameters market,
            OwnAccount.Parameters trades,
            ExternalInterest.Parameters interest,
            Households.Parameters consumption,
            double scale,
            long seed) {
        World world = new World(tables, 4096);
        Opening opening = new Opening(world, rules, pay, consumption);
        opening.found(market, trades, interest, scale, seed);
        world.openingMisfit = opening.misfit;
        return world;
    }

    private void found(
            LabourMarket.Parameters market,
            OwnAccount.Parameters trades,
            ExternalInterest.Parameters interest,
            double scale,
            long seed) {
        int count = world.count;
        WorldTables tables = world.tables;
        world.scale = scale;
        Founding founding = new Founding(world, rules, pay, seed);
        double[] labourForce = new double[count];
        double[] unemployment = new double[count];
        double[] duty = new double[count];
        for (int t = 0; t < count; t++) {
            TerritoryRow row = tables.territories().get(t);
            labourForce[t] = founding.people(t, scale, founding.homeShare(t, market));
            unemployment[t] =
                    LabourMarket.steadyUnemployment(
                            market,
                            tables.sectorShare()[t][Sectors.SUBSISTENCE],
                            founding.atHome(t) / labourForce[t]);
            duty[t] = row.tariff();
            world.levers.tariffPrimary[t] = row.tariff();
            world.levers.tariffManufactures[t] = row.tariff();
            world.levers.schoolingProvision[t] = row.yearsOfSchooling();
        }
        RealAccounts accounts =
                new RealAccounts(
                        tables, rules, labourForce, unemployment, duty, interest, trades.tools());
        misfit = accounts.misfit;
        for (int t = 0; t < count; t++) {
            territory(t, accounts);
            plantsAndWork(t, accounts, founding);
        }
        world.plants.listCells();
        for (int t = 0; t < count; t++) {
            prices(t, accounts);
        }
        trade(accounts);
        OpeningBalances balances = new OpeningBalances(world, rules, consumption);
        for (int t = 0; t < count; t++) {
            balances.close(t, accounts);
        }
    }

    private void territory(int t, RealAccounts accounts) {
        Territories territories = world.territories;
        TerritoryRow row = world.tables.territories().get(t);
        territories.rate[t] = accounts.rate[t];
        territories.rateAtStart[t] = accounts.rate[t];
        territories.priceLevel[t] = 1;
        territories.priceLevelYearAgo[t] = 1;
        territories.investmentPrice[t] = 1;
        territories.output[t] = accounts.gdp(t);
        territories.outputConstant[t] = accounts.gdp(t);
        territories.outputTrend[t] = accounts.gdp(t) / row.people();
        territories.population[t] = row.people();
        territories.populationAtStart[t] = row.people();
        territories.wageWorkers[t] = accounts.marketWorkers[t];
        territories.unemployed[t] = accounts.unemployed[t];
        territories.subsistence[t] = accounts.subsistence[t];
        territories.subsistenceAtStart[t] = StrictMath.max(1, accounts.subsistence[t]);
        territories.subsistenceProduct[t] = accounts.subsistenceProduct[t];
        territories.subsistenceProductAtStart[t] = accounts.subsistenceProduct[t];
        territories.marketedShare[t] = accounts.marketed[t];
        territories.land[t] = 1;
        territories.landProductivity[t] = 1;
        territories.subsistenceIncome[t] = accounts.marketed[t] * accounts.subsistenceProduct[t];
        ownAccount(t, accounts);
        territories.meanPay[t] = accounts.meanPay[t];
        territories.realPay[t] = accounts.meanPay[t];
        territories.weeklyHours[t] = row.annualHours() / 52;
        territories.weeklyHoursAtStart[t] = row.annualHours() / 52;
        territories.hoursInPlants[t] = row.annualHours() / 52;
        Arrays.fill(
                world.units.weeklyHours,
                t * Sectors.COUNT,
                (t + 1) * Sectors.COUNT,
                row.annualHours() / 52);
        Arrays.fill(
                world.units.weeklyHoursAtStart,
                t * Sectors.COUNT,
                (t + 1) * Sectors.COUNT,
                row.annualHours() / 52);
        territories.intensity[t] = 1;
        territories.consumptionFilled[t] = 1;
        territories.publicBudget[t] = accounts.publicMoney[t];
        States states = world.states;
        states.ruler[t] = t;
        states.customs[t] = t;
        states.currency[t] = t;
        states.integral[t] = t;
        states.purse[t] = t;
        states.publicShare[t] = accounts.publicMoney[t] / accounts.gdp(t);
        System.arraycopy(
                world.tables.composition(t).publicPurchases(),
                0,
                states.publicBasket,
                t * Sectors.COUNT,
                Sectors.COUNT);
        states.sinceDefault[t] = 400;
        states.sinceCurrencyCrisis[t] = 400;
        states.sinceBankingCrisis[t] = 400;
        states.isTrusted[t] = true;
        states.sinceSuddenStop[t] = 400;
        states.isPegged[t] = true;
    }

    /**
     * Who is on own account sells at plants' prices, with tools as many as wear out and are bought.
     */
    private void ownAccount(int t, RealAccounts accounts) {
        double people = accounts.ownAccount[t];
        if (people <= 0) {
            return;
        }
        Territories territories = world.territories;
        double earned = rules.ownAccountPay() * accounts.meanPay[t];
        double share = accounts.ownAccountShare[t];
        territories.ownAccount[t] = people;
        territories.ownAccountIncome[t] = earned;
        territories.ownAccountProduct[t] = earned;
        territories.ownAccountTechnique[t] = earned;
        territories.ownAccountShare[t] = share;
        territories.ownAccountTaste[t] = share / (1 - share);
        territories.ownAccountOrders[t] = accounts.ownAccountSales[t] - earned * people;
        territories.ownAccountTools[t] = territories.ownAccountOrders[t] / OwnAccount.WEAR;
        territories.ownAccountToolsAtStart[t] = territories.ownAccountTools[t] / people;
    }

    private void plantsAndWork(int t, RealAccounts accounts, Founding founding) {
        Technique technique = world.tables.technique(t);
        double weight = world.territories.peoplePerWorker[t];
        double[] persons = new double[Sectors.COUNT];
        double cost = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            double wages =
                    technique.labourShare()[s]
                            * (1 - RealAccounts.materials(technique, s))
                            * accounts.output[t][s];
            persons[s] = wages / founding.expectedPayUnits(t, s);
            cost += persons[s];
        }
        int[][] plantsOf = new int[Sectors.COUNT][];
        for (int s = 1; s < Sectors.COUNT; s++) {
            persons[s] =
                    world.tables.isMeasured()
                            ? accounts.countedInPlants(t, s)
                            : persons[s] * accounts.marketWorkers[t] / cost;
            int rows = (int) StrictMath.max(1, StrictMath.round(persons[s] / weight));
            int plants =
                    (int)
                            StrictMath.max(
                                    StrictMath.min(8, (rows + 1) / 2),
                                    StrictMath.round(rows / rules.workersPerPlant()));
            plantsOf[s] = new int[plants];
            for (int k = 0; k < plants; k++) {
                int company = world.capitals.add(world.newName(), t);
                world.capitals.alive[company] = true;
                world.capitals.isPublic[company] = s == Sectors.PUBLIC;
                plantsOf[s][k] = world.addPlant(t, s, company);
            }
        }
        persons[0] = accounts.subsistence[t];
        founding.work(t, persons, accounts.ownAccount[t], accounts.unemployed[t], plantsOf);
        ForcedLabour.bindAtStart(
                world,
                t,
                rules.forcedLabour() * world.tables.territories().get(t).forcedLabourShare());
        fill(t, accounts, persons, plantsOf);
    }

    /**
     * Gives plants their people, output, capital and stocks, in proportion to the people in them.
     */
    private void fill(int t, RealAccounts accounts, double[] persons, int[][] plantsOf) {
        Plants plants = world.plants;
        Workers rows = world.workers[t];
        double[] table = pay.table(world.levers, t);
        for (int i = 0; i < rows.count; i++) {
            if (rows.state[i] == Workers.WAGE) {
                int p = rows.plant[i];
                plants.employed[p] += rows.people[i];
                plants.dominated[p] += rows.group[i] == Workers.DOMINATED ? rows.people[i] : 0;
                plants.labour[p] += rows.people[i] * rows.skill[i];
                rows.payUnits[i] =
                        (float)
                                table[
                                        PayScale.index(
                                                rows.occupation[i],
                                                rows.sex[i],
                                                rows.group[i],
                                                rows.rights[i])];
                plants.payUnits[p] += rows.people[i] * (double) rows.payUnits[i];
            }
        }
        Technique technique = world.tables.technique(t);
        double[] wage = wages(t, accounts, plantsOf);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            world.units.wage[unit] = wage[s];
            for (int p : plantsOf[s]) {
                double part = plants.employed[p] / persons[s];
                double output = accounts.output[t][s] * part;
                // Services keep some staff free for orders to come.
                double reserve = Sectors.isStored(s) ? 0 : rules.serviceReserve();
                plants.labourPerOutput[p] = plants.employed[p] / (output * (1 + reserve));
                plants.capitalPerOutput[p] = technique.capitalOutput()[s];
                plants.capitalStock[p] =
                        technique.capitalOutput()[s] * output / rules.utilization();
                plants.expectedDemand[p] = output;
                plants.ordered[p] = output;
                plants.sold[p] = output;
                plants.planned[p] = output;
                plants.output[p] = output;
                plants.wanted[p] = plants.employed[p];
                plants.inventory[p] = Sectors.isStored(s) ? rules.inventories() * output : 0;
                plants.inputStock[p] = rules.inputStocks() * output;
                plants.customers[p] = part;
                plants.wage[p] = wage[s];
                plants.stage[p] = startingStage(t, s);
            }
        }
    }

    /**
     * Pay of a unit of the pay scale by sector: the same in all, or where the tables count who
     * works where, what each sector pays.
     */
    private double[] wages(int t, RealAccounts accounts, int[][] plantsOf) {
        Technique technique = world.tables.technique(t);
        double[] bill = new double[Sectors.COUNT];
        double[] units = new double[Sectors.COUNT];
        double ofAll = 0;
        double unitsOfAll = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            bill[s] =
                    technique.labourShare()[s]
                            * (1 - RealAccounts.materials(technique, s))
                            * accounts.output[t][s];
            ofAll += bill[s];
            for (int p : plantsOf[s]) {
                units[s] += world.plants.payUnits[p];
                unitsOfAll += world.plants.payUnits[p];
            }
        }
        double[] wage = new double[Sectors.COUNT];
        for (int s = 1; s < Sectors.COUNT; s++) {
            wage[s] =
                    world.tables.isMeasured() && units[s] > 0
                            ? bill[s] / units[s]
                            : ofAll / unitsOfAll;
        }
        return wage;
    }

    private double startingStage(int t, int sector) {
        double income = world.tables.territories().get(t).gdpPerHead();
        double heavy = sector == Sectors.MACHINERY || sector == Sectors.MINING ? 0.5 : 0;
        return StrictMath.max(
                0, StrictMath.min(3, 0.8 + 0.9 * StrictMath.log(income / 700) + heavy));
    }

    /** Prices are 1; the mark-up of each plant is what makes its own cost so. */
    private void prices(int t, RealAccounts accounts) {
        Plants plants = world.plants;
        BargainingUnits units = world.units;
        Technique technique = world.tables.technique(t);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double materials = RealAccounts.materials(technique, s);
            double markUp = 1 / (labourCost(unit) + materials) - 1;
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                plants.unitCost[p] = 1 / (1 + markUp);
                plants.markUp[p] = markUp;
                plants.price[p] = 1;
                plants.revenue[p] = plants.output[p];
                plants.payroll[p] = plants.wage[p] * plants.payUnits[p];
                plants.inputCost[p] = materials * plants.output[p];
            }
            units.wageShareNorm[unit] = technique.labourShare()[s];
            units.wageShare[unit] = technique.labourShare()[s];
            units.priceAtRound[unit] = 1;
            units.density[unit] =
                    s == Sectors.AGRICULTURE ? 0 : world.tables.territories().get(t).unionDensity();
            units.militancy[unit] = units.density[unit];
            Markets markets = world.markets;
            markets.price[unit] = 1;
            markets.deliveredPrice[unit] = 1;
            markets.served[unit] = 1;
            markets.servedMemory[unit] = 1;
            markets.filled[unit] = 1;
            double capacity = accounts.output[t][s] / rules.utilization();
            markets.capacity[unit] = capacity;
            markets.capacityAtStart[unit] = capacity;
        }
    }

    /**
     * Labour cost of a unit as a plant reckons it at normal use, mean of the cell. Who happens to
     * work in a plant is chance and passes: it is no part of the plant's mark-up.
     */
    private double labourCost(int unit) {
        Plants plants = world.plants;
        double cost = 0;
        double output = 0;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            cost +=
                    plants.wage[p]
                            * plants.payUnits[p]
                            / plants.employed[p]
                            * plants.labourPerOutput[p]
                            * plants.output[p];
            output += plants.output[p];
        }
        return cost / output;
    }

    private void trade(RealAccounts accounts) {
        Markets markets = world.markets;
        int count = world.count;
        for (int j = 0; j < count; j++) {
            for (int g = 1; g < Sectors.COUNT; g++) {
                int row = markets.origins(g, j);
                double abroad = 0;
                for (int i = 0; i < count; i++) {
                    if (i != j && Sectors.isTraded(g)) {
                        double money =
                                accounts.trade[g][i][j]
                                        / accounts.rate[j]
                                        * (1 + accounts.dutyOn(i, j));
                        double share =
                                accounts.demand[j][g] > 0 ? money / accounts.demand[j][g] : 0;
                        markets.share[row + i] = share;
                        abroad += share;
                    }
                }
                markets.share[row + j] = 1 - abroad;
                for (int i = 0; i < count; i++) {
                    markets.preference[row + i] =
                            StrictMath.max(markets.share[row + i], entrant(accounts, g, i, j));
                }
            }
        }
    }

    /**
     * The small share from which an origin without recorded trade could begin, given by its size
     * and distance.
     */
    private double entrant(RealAccounts accounts, int good, int origin, int buyer) {
        if (origin == buyer || !Sectors.isTraded(good)) {
            return 0;
        }
        double size = accounts.output[origin][good] * accounts.rate[origin];
        double home = accounts.output[buyer][good] * accounts.rate[buyer];
        double near = 500 / (500 + world.tables.distance()[origin][buyer]);
        return StrictMath.min(0.002, 0.002 * near * size / (size + home));
    }
}

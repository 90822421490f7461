package org.conjuncture.model.trade;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;

/**
 * Adds the quarter's market to the year's input–output table: who bought what for which use, what
 * was made and sold, and the work, hours and pay in it. Changes nothing that a mechanism reads.
 */
final class YearsTable {
    private static final double WEEKS = 13;

    /** Before the first market of a year. */
    void begin(World world, Now now) {
        if (now.quarterOfYear() == 0 && now.since() > 0) {
            world.year.soldYearBefore = soldByCompany(world);
        }
        if (now.quarterOfYear() == 0 || now.since() == 0) {
            world.year.clear();
            Arrays.fill(world.markets.yearValue, 0);
            Arrays.fill(world.markets.yearQuantity, 0);
            Arrays.fill(world.markets.yearParts, 0);
            Arrays.fill(world.markets.yearInputs, 0);
        }
        world.year.quarters++;
    }

    private static double[] soldByCompany(World world) {
        Plants plants = world.plants;
        double[] sold = new double[world.capitals.count];
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]) {
                sold[plants.capital[p]] += plants.sold[p];
            }
        }
        return sold;
    }

    /** After payments and deliveries of a territory. */
    void add(World world, int t) {
        uses(world, t);
        for (int s = 1; s < Sectors.COUNT; s++) {
            sector(world, t, s);
        }
        subsistence(world, t);
        ownAccount(world, t);
        outwork(world, t);
    }

    private static void uses(World world, int t) {
        Markets markets = world.markets;
        Territories territories = world.territories;
        double consumption = Spending.households(world, t);
        double investment = 0;
        Plants plants = world.plants;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            investment += plants.investmentBudget[plants.cellPlant[k]];
        }
        double[] invested =
                Spending.quantityShares(world, t, world.tables.composition(t).investment());
        double[] bought = Spending.publicShares(world, t);
        for (int g = 1; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            double filled = markets.filled[cell];
            int use = cell * YearAccounts.USES;
            world.year.use[use + YearAccounts.HOUSEHOLDS] +=
                    consumption * Spending.onPlants(world, t, g) * filled;
            world.year.use[use + YearAccounts.PUBLIC] +=
                    territories.publicBudget[t] * bought[g] * filled;
            world.year.use[use + YearAccounts.INVESTMENT] += investment * invested[g] * filled;
            if (!Sectors.isTraded(g)) {
                int home = markets.origins(g, t) + t;
                double money = markets.wanted[cell] * filled;
                markets.yearValue[home] += money * territories.rate[t];
                markets.yearQuantity[home] += money / markets.price[cell];
            }
        }
    }

    private static void sector(World world, int t, int s) {
        Plants plants = world.plants;
        YearAccounts year = world.year;
        Territories territories = world.territories;
        double rate = territories.rate[t];
        double people = 0;
        double hours = 0;
        double paid = 0;
        double byThePiece = 0;
        double inputs = 0;
        double sold = 0;
        double made = 0;
        double stock = 0;
        int cell = t * Sectors.COUNT + s;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            people += plants.employed[p];
            hours += plants.employed[p] * world.weeklyHours(p);
            paid += plants.payroll[p];
            byThePiece += plants.outworkBill[p];
            inputs += plants.inputCost[p];
            sold += plants.revenue[p];
            made += plants.output[p] * plants.price[p];
            stock += plants.capitalStock[p];
        }
        year.people[cell] += people;
        year.hours[cell] += hours * WEEKS;
        year.wages[cell] += paid - byThePiece;
        year.labourIncome[cell] += paid * rate;
        year.inputs[cell] += inputs * rate;
        year.sales[cell] += sold * rate;
        year.output[cell] += made * rate;
        year.capital[cell] += stock * territories.investmentPrice[t] * rate;
    }

    /** The land feeds who works it and sells a surplus as market agriculture's good. */
    private static void subsistence(World world, int t) {
        Territories territories = world.territories;
        YearAccounts year = world.year;
        int cell = t * Sectors.COUNT;
        double rate = territories.rate[t];
        double people = territories.subsistence[t];
        double eaten =
                (1 - territories.marketedShare[t])
                        * people
                        * territories.subsistenceProduct[t]
                        * world.markets.price[cell + Sectors.AGRICULTURE];
        double sold = territories.surplusRevenue[t];
        year.people[cell] += people;
        year.hours[cell] += people * world.units.weeklyHours[t * Sectors.COUNT] * WEEKS;
        year.labourIncome[cell] += (eaten + sold) * rate;
        year.sales[cell] += sold * rate;
        year.output[cell] += (eaten + sold) * rate;
        year.use[cell * YearAccounts.USES + YearAccounts.HOUSEHOLDS] += eaten;
    }

    /** Own-account trades are told with the sector of trade and services, tools as inputs. */
    private static void ownAccount(World world, int t) {
        Territories territories = world.territories;
        double people = territories.ownAccount[t];
        if (people <= 0) {
            return;
        }
        YearAccounts year = world.year;
        int cell = t * Sectors.COUNT + Sectors.BUSINESS;
        double earned = people * territories.ownAccountIncome[t];
        if (earned <= 0) {
            return;
        }
        double sold = Spending.onOwnAccount(world, t) * Spending.households(world, t);
        double rate = territories.rate[t];
        double hours = people * world.units.weeklyHours[t * Sectors.COUNT] * WEEKS;
        year.people[cell] += people;
        year.hours[cell] += hours;
        year.ownAccountHours[t] += hours;
        year.labourIncome[cell] += earned * rate;
        year.inputs[cell] += (sold - earned) * rate;
        year.sales[cell] += sold * rate;
        year.output[cell] += sold * rate;
        year.use[cell * YearAccounts.USES + YearAccounts.HOUSEHOLDS] += sold;
        int home = world.markets.origins(Sectors.BUSINESS, t) + t;
        world.markets.yearValue[home] += sold * rate;
        world.markets.yearQuantity[home] +=
                people * territories.ownAccountProduct[t] * sold / earned;
        tools(world, t);
    }

    private static void tools(World world, int t) {
        double[] shares =
                Spending.quantityShares(world, t, world.tables.composition(t).investment());
        for (int g = 1; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            world.markets.yearInputs[cell * Sectors.COUNT + Sectors.BUSINESS] +=
                    world.territories.ownAccountOrders[t] * shares[g] * world.markets.filled[cell];
        }
    }

    /** Outworkers are told with the sector whose plants give work out. */
    private static void outwork(World world, int t) {
        Territories territories = world.territories;
        double people = territories.outworkers[t];
        YearAccounts year = world.year;
        int cell = t * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;
        double hours = people * world.units.weeklyHours[t * Sectors.COUNT] * WEEKS;
        year.people[cell] += people;
        year.hours[cell] += hours;
        year.outworkHours[t] += hours;
    }
}

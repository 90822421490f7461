package org.conjuncture.model.indicator;

import org.conjuncture.model.ledger.BondsAcross;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Sums over plants and accounts at the end of a quarter, territory by territory, from which
 * indicators are told. Changes nothing in the world. Cells are territory × sectors + sector; money
 * is home currency unless said otherwise.
 */
public final class Observation {
    public final World world;
    public final int count;

    /**
     * By cell: persons, value added, wages, capital at today's price, capacity used and had (units
     * of capital), profit, money invested.
     */
    public final double[] employed;

    public final double[] valueAdded;
    public final double[] wages;
    public final double[] capital;
    public final double[] capitalUsed;
    public final double[] capitalHad;

    /** By cell: place on the ladder of techniques, times persons. */
    public final double[] stage;

    public final double[] profit;
    public final double[] invested;

    /** Output at sellers' prices. */
    public final double[] sales;

    /**
     * Worth of companies by holder's home × host territory, in world money: what is left of
     * capital, stocks and cash after loans.
     */
    public final double[] equity;

    /** The part of it that states hold, by the same rows and columns, world money. */
    public final double[] publicEquity;

    /** By territory: worth of companies' plants there, in world money. */
    public final double[] worth;

    /** By territory: fixed capital in units, and stocks of goods at what they cost. */
    public final double[] units;

    public final double[] stocks;

    /** By territory: people in plants. */
    public final double[] staff;

    /** By territory: what residents have abroad and owe abroad, world money. */
    public final double[] assetsAbroad;

    public final double[] liabilitiesAbroad;

    /** By host: worth of plants of companies from abroad, less what residents hold of it. */
    public final double[] direct;

    private double residual;

    public Observation(World world) {
        this.world = world;
        count = world.count;
        int cells = count * Sectors.COUNT;
        employed = new double[cells];
        valueAdded = new double[cells];
        wages = new double[cells];
        capital = new double[cells];
        capitalUsed = new double[cells];
        capitalHad = new double[cells];
        stage = new double[cells];
        profit = new double[cells];
        invested = new double[cells];
        sales = new double[cells];
        equity = new double[count * count];
        publicEquity = new double[count * count];
        worth = new double[count];
        units = new double[count];
        stocks = new double[count];
        staff = new double[count];
        direct = new double[count];
        assetsAbroad = new double[count];
        liabilitiesAbroad = new double[count];
    }

    /** Sums up one territory; territories may be summed side by side. */
    public void take(int t) {
        for (int s = 1; s < Sectors.COUNT; s++) {
            cell(t, t * Sectors.COUNT + s);
        }
        int subsistence = t * Sectors.COUNT;
        Territories territories = world.territories;
        employed[subsistence] = territories.subsistence[t];
        valueAdded[subsistence] =
                territories.subsistence[t]
                        * territories.subsistenceProduct[t]
                        * world.markets.price[subsistence + Sectors.AGRICULTURE];
        ownership(t);
    }

    private void cell(int t, int cell) {
        Plants plants = world.plants;
        double price = world.territories.investmentPrice[t];
        double inputPrice =
                org.conjuncture.model.capital.Plans.inputPrice(world, t, cell % Sectors.COUNT);
        double people = 0;
        double added = 0;
        double paid = 0;
        double stock = 0;
        double used = 0;
        double rung = 0;
        double earned = 0;
        double money = 0;
        double sold = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            people += plants.employed[p];
            added += plants.output[p] * (plants.price[p] - inputPrice * plants.inputIntensity[p]);
            sold += plants.output[p] * plants.price[p];
            paid += plants.payroll[p];
            stock += plants.capitalStock[p];
            used += plants.output[p] * plants.capitalPerOutput[p];
            rung += plants.stage[p] * plants.employed[p];
            earned += plants.profit[p];
            money += plants.invested[p];
        }
        employed[cell] = people;
        valueAdded[cell] = added;
        wages[cell] = paid;
        capital[cell] = stock * price;
        capitalUsed[cell] = used;
        stage[cell] = rung;
        capitalHad[cell] = stock;
        profit[cell] = earned;
        invested[cell] = money;
        sales[cell] = sold;
    }

    /** Column of the matrix of equity for one host. */
    void ownership(int host) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        double price = world.territories.investmentPrice[host];
        double rate = world.territories.rate[host];
        for (int home = 0; home < count; home++) {
            equity[home * count + host] = 0;
            publicEquity[home * count + host] = 0;
        }
        double sum = 0;
        double capital = 0;
        double goods = 0;
        double people = 0;
        double controlled = 0;
        int end = plants.cellStart[(host + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[host * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            people += plants.employed[p];
            capital += plants.capitalStock[p];
            goods += plants.inventory[p] * plants.unitCost[p];
            double held =
                    plants.capitalStock[p] * price
                            + plants.inventory[p] * plants.unitCost[p]
                            + plants.deposits.at(p)
                            - plants.loans.at(p);
            double value = StrictMath.max(0, held) * rate;
            sum += value;
            int company = plants.capital[p];
            controlled += capitals.home[company] == host ? 0 : value * elsewhere(company, host);
            if (capitals.isPublic[company]) {
                equity[capitals.home[company] * count + host] += value;
                publicEquity[capitals.home[company] * count + host] += value;
                continue;
            }
            for (int h = company * Capitals.HOLDERS; h < (company + 1) * Capitals.HOLDERS; h++) {
                if (capitals.holder[h] >= 0) {
                    equity[capitals.holder[h] * count + host] += value * capitals.share[h];
                }
            }
        }
        worth[host] = sum;
        direct[host] = controlled;
        units[host] = capital;
        stocks[host] = goods;
        staff[host] = people;
    }

    /** Part of a company that residents of a territory do not hold. */
    private double elsewhere(int company, int t) {
        Capitals capitals = world.capitals;
        return capitals.isPublic[company] ? 1 : 1 - capitals.shareOf(company, t);
    }

    /** What needs all territories to be summed up. */
    public void conclude(double ledgerResidual) {
        residual = ledgerResidual;
        Ledger ledger = world.ledger;
        for (int t = 0; t < count; t++) {
            double bank = ledger.bankForeign.at(t);
            double assets =
                    StrictMath.max(0, bank)
                            + StrictMath.max(0, ledger.bankClearing.at(t))
                            + StrictMath.max(0, ledger.centralBankForeign.at(t));
            assets += world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
            assets += BondsAcross.held(ledger, t);
            double owed =
                    externalDebt(t)
                            + StrictMath.max(0, -ledger.bankClearing.at(t))
                            + StrictMath.max(0, -ledger.centralBankForeign.at(t))
                            + ledger.bankKeyCurrency.at(t)
                            + BondsAcross.owed(ledger, t);
            for (int other = 0; other < count; other++) {
                if (other != t) {
                    assets += equity[t * count + other];
                    owed += equity[other * count + t];
                }
            }
            assetsAbroad[t] = assets;
            liabilitiesAbroad[t] = owed;
        }
    }

    /**
     * Worth of plants there that owners abroad hold, world money; what members of cooperatives have
     * is nobody's equity.
     */
    public double ownedAbroad(int host) {
        double sum = 0;
        for (int home = 0; home < count; home++) {
            sum += home == host ? 0 : equity[home * count + host];
        }
        return sum;
    }

    /** Worth of plants everywhere that a territory's private owners hold, world money. */
    public double privateEquity(int home) {
        double sum = 0;
        for (int host = 0; host < count; host++) {
            sum += equity[home * count + host] - publicEquity[home * count + host];
        }
        return sum;
    }

    /** Worth of plants everywhere that a territory's state holds, world money. */
    public double stateEquity(int home) {
        double sum = 0;
        for (int host = 0; host < count; host++) {
            sum += publicEquity[home * count + host];
        }
        return sum;
    }

    /** What state and bank owe to the world market for capital, world money. */
    public double externalDebt(int t) {
        return world.ledger.stateExternal.at(t)
                + StrictMath.max(0, -world.ledger.bankForeign.at(t));
    }

    /** Gold and claims in key currency of the central bank, world money. */
    public double reserves(int t) {
        return world.ledger.centralBankGold.at(t) + world.ledger.centralBankForeign.at(t);
    }

    /** Sum of a column of cells over the market sectors of a territory. */
    public double marketSum(double[] cells, int t) {
        return sum(cells, t, Sectors.AGRICULTURE, Sectors.VOLUNTARY);
    }

    /** Sum over the sectors from one to another, both included. */
    public double sum(double[] cells, int t, int from, int to) {
        double sum = 0;
        for (int s = from; s <= to; s++) {
            sum += cells[t * Sectors.COUNT + s];
        }
        return sum;
    }

    /** Mean of a bargaining unit's column over those employed. */
    public double meanOverEmployed(double[] units, int t) {
        double sum = 0;
        double people = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            sum += units[unit] * employed[unit];
            people += employed[unit];
        }
        return people > 0 ? sum / people : 0;
    }

    /** What the state received in taxes and duties this quarter. */
    public double taxes(int t) {
        double sum = 0;
        for (Flow flow : TAXES) {
            sum += world.ledger.flow(t, flow, Holder.STATE);
        }
        return sum;
    }

    private static final java.util.List<Flow> TAXES =
            java.util.List.of(Flow.INCOME_TAX, Flow.PROFIT_TAX, Flow.WEALTH_TAX, Flow.TARIFF);

    /** Money wanted and money that found goods, over the goods of a territory. */
    public double wanted(int t) {
        return marketSum(world.markets.wanted, t);
    }

    public double found(int t) {
        double found = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            found += world.markets.wanted[cell] * world.markets.filled[cell];
        }
        return found;
    }

    public double residual() {
        return residual;
    }
}

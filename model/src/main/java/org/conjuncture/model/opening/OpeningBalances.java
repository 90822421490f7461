package org.conjuncture.model.opening;

import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Opening balances of one territory: deposits from the flow norms of each holder, loans from leverage, claims and debts abroad and
 * gold from the tables, and the state's debt as the residual of what residents hold over loans and gold. Tax is what pays public
 * spending and interest in the first quarter.
 */
final class OpeningBalances {
    /** Part of the state's debt in owners' hands; the bank has the rest. */
    private static final double BONDS_WITH_OWNERS = 0.5;

    private final World world;
    private final OpeningRules rules;
    private final Opening.Consumption consumption;

    OpeningBalances(World world, OpeningRules rules, Opening.Consumption consumption) {
        this.world = world;
        this.rules = rules;
        this.consumption = consumption;
    }

    void close(int t, RealAccounts accounts) {
        Ledger ledger = world.ledger;
        Plants plants = world.plants;
        TerritoryRow row = world.tables.territories().get(t);
        double interest = rules.foreignInterest() / 4;
        double gdp = accounts.gdp(t);
        double rate = accounts.rate[t];

        double held = 0;
        double loans = 0;
        double profits = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            double loan = rules.leverage() * plants.capitalStock[p];
            double worn = plants.capitalStock[p] * world.tables.technique().depreciation()[plants.sector[p]];
            double profit =
                    plants.revenue[p] - plants.payroll[p] - plants.inputCost[p] - worn - loan * (interest + 0.005);
            plants.profit[p] = profit;
            profits += profit;
            double deposit =
                    rules.companyDeposits() * (plants.payroll[p] + plants.inputCost[p])
                            + 3.3 * StrictMath.max(0, profit);
            ledger.foundLoan(t, plants.loans, p, loan);
            ledger.foundDeposit(t, plants.deposits, p, deposit);
            loans += loan;
            held += deposit;
        }

        double abroad = row.foreignAssetsShare() * gdp * 4 * rate;
        double owed = row.foreignLiabilitiesShare() * gdp * 4 * rate;
        double gold = row.goldReserveShare() * gdp * 4;
        double pay = accounts.meanPay[t] * accounts.marketWorkers[t];
        double mixed = accounts.marketed[t] * accounts.subsistence[t] * accounts.subsistenceProduct[t];
        double duties = duties(t, accounts);
        double income = pay + mixed + StrictMath.max(0, profits) + abroad * interest / rate;

        // Interest on the state's debt and tax depend on each other through deposits: a few rounds settle them.
        double debt = 0.5 * gdp;
        double tax = 0;
        for (int round = 0; round < 60; round++) {
            double need = accounts.publicMoney[t] + (debt + owed / rate) * interest - duties;
            double base = income + (held + debt) * interest * 0.5;
            tax = StrictMath.max(0, StrictMath.min(0.7, need / base));
            double workersWealth = (1 - consumption.workersIncome()) / consumption.workersWealth() * (1 - tax) * (pay + mixed);
            double ownersIncome = (1 - tax) * (StrictMath.max(0, profits) + abroad * interest / rate + debt * interest);
            double ownersWealth = (1 - consumption.ownersIncome()) / consumption.ownersWealth() * ownersIncome;
            debt = StrictMath.max(0.05 * gdp, held + workersWealth + ownersWealth - loans - gold);
        }
        world.states.taxRate[t] = tax;
        world.states.taxRateAtStart[t] = tax;
        world.states.debtTarget[t] = debt / gdp;
        double workersWealth = (1 - consumption.workersIncome()) / consumption.workersWealth() * (1 - tax) * (pay + mixed);
        workers(t, accounts, tax, workersWealth);

        double bonds = BONDS_WITH_OWNERS * debt;
        double bankBonds = debt - bonds;
        double ownersDeposits = loans + bankBonds + gold - held - workersWealth;
        if (ownersDeposits < 0) {
            bankBonds -= ownersDeposits;
            bonds += ownersDeposits;
            ownersDeposits = 0;
        }
        owners(t, StrictMath.max(0, bonds), ownersDeposits, abroad, (1 - tax) * StrictMath.max(0, profits));
        ledger.foundBonds(t, ledger.bankBonds, t, bankBonds);
        ledger.foundReserves(t, gold);
        ledger.foundGold(t, gold * rate, rate);
        ledger.foundExternal(t, owed);
        world.territories.workersBudget[t] = budget(t, Workers.WAGE);
    }

    private double duties(int t, RealAccounts accounts) {
        double imports = 0;
        for (int g : Sectors.TRADED) {
            for (int i = 0; i < world.count; i++) {
                imports += accounts.trade[g][i][t];
            }
        }
        return imports / accounts.rate[t] * accounts.duty[t];
    }

    private void workers(int t, RealAccounts accounts, double tax, double wealth) {
        Workers rows = world.workers[t];
        Plants plants = world.plants;
        double pay = accounts.meanPay[t] * accounts.marketWorkers[t];
        double mixed = accounts.marketed[t] * accounts.subsistence[t] * accounts.subsistenceProduct[t];
        double perIncome = wealth / ((1 - tax) * (pay + mixed));
        double spent = (accounts.consumption[t] - ownersSpending(t, accounts, tax)) / ((1 - tax) * (pay + mixed));
        for (int i = 0; i < rows.count; i++) {
            double income = 0;
            if (rows.state[i] == Workers.WAGE) {
                int p = rows.plant[i];
                income = plants.payroll[p] * rows.people[i] / plants.employed[p];
            } else if (rows.state[i] == Workers.SUBSISTENCE) {
                income = world.territories.subsistenceIncome[t] * rows.people[i];
            }
            world.ledger.foundDeposit(t, rows.deposits, i, perIncome * (1 - tax) * income);
            rows.budget[i] = spent * (1 - tax) * income;
            rows.pay[i] = (float) income;
        }
    }

    private double ownersShare;

    private double ownersSpending(int t, RealAccounts accounts, double tax) {
        double pay = accounts.meanPay[t] * accounts.marketWorkers[t];
        double mixed = accounts.marketed[t] * accounts.subsistence[t] * accounts.subsistenceProduct[t];
        ownersShare = StrictMath.max(0.02 * accounts.consumption[t], accounts.consumption[t] - (1 - tax) * (pay + mixed));
        return ownersShare;
    }

    private void owners(int t, double bonds, double deposits, double abroad, double income) {
        double exponent = WealthClasses.exponent(world.tables.territories().get(t).topWealthShare());
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = WealthClasses.wealthShare(c, exponent);
            world.owners.equityShare[slot] = part;
            world.owners.budget[slot] = ownersShare * part;
            world.owners.income[slot] = income * part;
            world.ledger.foundBonds(t, world.owners.bonds, slot, bonds * part);
            world.ledger.foundDeposit(t, world.owners.deposits, slot, deposits * part);
            world.ledger.foundForeign(world.owners.foreign, slot, abroad * part);
        }
    }

    private double budget(int t, byte ignored) {
        Workers rows = world.workers[t];
        double sum = 0;
        for (int i = 0; i < rows.count; i++) {
            sum += rows.budget[i];
        }
        return sum;
    }
}

package org.conjuncture.model.opening;

import org.conjuncture.model.labour.Households;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Opening balances of one territory: deposits from the flow norms of each holder, loans from
 * leverage, claims and debts abroad and gold from the tables, and the state's debt as the residual
 * of what residents hold over loans and gold. Tax is what pays public spending and interest in the
 * first quarter.
 */
final class OpeningBalances {
    /** Part of the state's debt in owners' hands; the bank has the rest. */
    private static final double BONDS_WITH_OWNERS = 0.5;

    /** Bank's own worth over its loans. */
    private static final double BANK_WORTH = 0.04;

    /** What loans cost above the rate on bonds, a quarter. */
    private static final double MARGIN = 0.005;

    private final World world;
    private final OpeningRules rules;
    private final Households.Parameters consumption;
    private double held;
    private double loans;
    private double profits;
    private double publicProfits;

    OpeningBalances(World world, OpeningRules rules, Households.Parameters consumption) {
        this.world = world;
        this.rules = rules;
        this.consumption = consumption;
    }

    void close(int t, RealAccounts accounts) {
        Ledger ledger = world.ledger;
        double rate = accounts.rate[t];
        double gdp = accounts.gdp(t);
        TerritoryRow row = world.tables.territories().get(t);
        plants(t);
        double abroad = row.foreignAssetsShare() * gdp * 4 * rate;
        double owed = row.foreignLiabilitiesShare() * gdp * 4 * rate;
        double gold = row.goldReserveShare() * gdp * 4;
        double worth = BANK_WORTH * loans;
        double interest = rules.foreignInterest() / 4;
        double labourIncome =
                accounts.meanPay[t] * accounts.marketWorkers[t]
                        + world.territories.ownAccountIncome[t] * accounts.ownAccount[t]
                        + accounts.marketed[t]
                                * accounts.subsistence[t]
                                * accounts.subsistenceProduct[t];

        // Interest on the state's debt and tax depend on each other through deposits: a few rounds
        // settle them.
        double debt = 0.5 * gdp;
        double tax = 0;
        double workersWealth = 0;
        double ownersIncome = 0;
        for (int round = 0; round < 60; round++) {
            double need =
                    accounts.publicMoney[t]
                            + debt * interest
                            + owed / rate * accounts.foreign.paid[t] / 4
                            - duties(t, accounts)
                            - publicProfits
                            - accounts.inflow[t];
            double ofOwners =
                    profits
                            + loans * (interest + MARGIN)
                            + debt * interest
                            + abroad / rate * accounts.foreign.earned / 4;
            tax = StrictMath.max(0, StrictMath.min(0.6, need / (labourIncome + ofOwners)));
            workersWealth =
                    (1 - consumption.workersIncome())
                            / consumption.workersWealth()
                            * (1 - tax)
                            * labourIncome;
            ownersIncome =
                    StrictMath.max(0.02 * gdp, accounts.consumption[t] - (1 - tax) * labourIncome);
            double ownersWealth = consumption.steadyOwnersWealth(ownersIncome, abroad / rate);
            debt =
                    StrictMath.max(
                            0.05 * gdp, held + workersWealth + ownersWealth + worth - loans - gold);
        }
        world.states.taxRate[t] = tax;
        world.states.taxRateAtStart[t] = tax;
        world.states.debtTarget[t] = (debt + owed / rate) / gdp;
        world.states.debtTargetAtStart[t] = world.states.debtTarget[t];
        double spent = (accounts.consumption[t] - ownersIncome) / labourIncome;
        workers(t, workersWealth / labourIncome, spent);

        double bonds = BONDS_WITH_OWNERS * debt;
        double ownersDeposits = loans + (debt - bonds) + gold - worth - held - workersWealth;
        if (ownersDeposits < 0) {
            bonds += ownersDeposits;
            ownersDeposits = 0;
        }
        owners(t, StrictMath.max(0, bonds), ownersDeposits, abroad, ownersIncome);
        ledger.found().bonds(t, ledger.bankBonds, t, debt - StrictMath.max(0, bonds));
        ledger.found().reserves(t, gold);
        ledger.found().gold(t, gold * rate, rate);
        ledger.found().external(t, owed);
    }

    /** Loans by leverage; deposits such that the dividend rule pays out just the profit. */
    private void plants(int t) {
        Ledger ledger = world.ledger;
        Plants plants = world.plants;
        double interest = rules.foreignInterest() / 4 + MARGIN;
        held = 0;
        loans = 0;
        profits = 0;
        publicProfits = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            double loan = rules.leverage() * plants.capitalStock[p];
            double worn =
                    plants.capitalStock[p]
                            * world.tables.technique(t).depreciation()[plants.sector[p]];
            double profit =
                    plants.revenue[p]
                            - plants.payroll[p]
                            - plants.inputCost[p]
                            - worn
                            - loan * interest;
            boolean isPublic = world.capitals.isPublic[plants.capital[p]];
            double deposit =
                    rules.companyDeposits() * (plants.payroll[p] + plants.inputCost[p])
                            + worn
                            + rules.idleCash() * (isPublic ? profit : StrictMath.max(0, profit));
            plants.profit[p] = profit;
            ledger.found().loan(t, plants.loans, p, loan);
            ledger.found().deposit(t, plants.deposits, p, deposit);
            loans += loan;
            held += deposit;
            if (isPublic) {
                publicProfits += profit;
            } else {
                profits += StrictMath.max(0, profit);
            }
        }
    }

    private double duties(int t, RealAccounts accounts) {
        double imports = 0;
        for (int g : Sectors.TRADED) {
            for (int i = 0; i < world.count; i++) {
                imports += accounts.trade[g][i][t] * accounts.dutyOn(i, t);
            }
        }
        return imports / accounts.rate[t];
    }

    /**
     * @param held deposits over income before tax
     * @param spent spending over income before tax
     */
    private void workers(int t, double held, double spent) {
        Workers rows = world.workers[t];
        Plants plants = world.plants;
        double budgets = 0;
        for (int i = 0; i < rows.count; i++) {
            double income = 0;
            if (rows.state[i] == Workers.WAGE) {
                int p = rows.plant[i];
                income = plants.payroll[p] * rows.people[i] / plants.employed[p];
            } else if (rows.state[i] == Workers.SUBSISTENCE) {
                income = world.territories.subsistenceIncome[t] * rows.people[i];
            } else if (rows.state[i] == Workers.OWN_ACCOUNT) {
                income = world.territories.ownAccountIncome[t] * rows.people[i];
            }
            world.ledger.found().deposit(t, rows.deposits, i, held * income);
            rows.budget[i] = spent * income;
            rows.pay[i] = (float) income;
            budgets += rows.budget[i];
        }
        world.territories.workersBudget[t] = budgets;
    }

    private void owners(int t, double bonds, double deposits, double abroad, double income) {
        double exponent =
                WealthClasses.exponent(world.tables.territories().get(t).topWealthShare());
        for (int c = 0; c < Owners.OF_OWNERS; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = WealthClasses.wealthShare(c, exponent);
            world.owners.equityShare[slot] = part;
            world.owners.budget[slot] = income * part;
            world.owners.income[slot] = income * part;
            world.ledger.found().bonds(t, world.owners.bonds, slot, bonds * part);
            world.ledger.found().deposit(t, world.owners.deposits, slot, deposits * part);
            world.ledger.found().foreign(world.owners.foreign, slot, abroad * part);
        }
    }
}

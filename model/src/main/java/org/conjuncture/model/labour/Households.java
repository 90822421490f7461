package org.conjuncture.model.labour;

import static org.conjuncture.model.ledger.HouseholdPass.BENEFIT;
import static org.conjuncture.model.ledger.HouseholdPass.CONSUMPTION;
import static org.conjuncture.model.ledger.HouseholdPass.FROM_ABROAD;
import static org.conjuncture.model.ledger.HouseholdPass.HELD;
import static org.conjuncture.model.ledger.HouseholdPass.MIXED_INCOME;
import static org.conjuncture.model.ledger.HouseholdPass.TAX;
import static org.conjuncture.model.ledger.HouseholdPass.TO_UNION;
import static org.conjuncture.model.ledger.HouseholdPass.WAGE;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.HouseholdPass;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Workers are paid, taxed, pay for what they found in the market, and form the next quarter's
 * budget, in one pass; owners spend out of income and wealth.
 *
 * <p>budget = c₁·(income − tax) + c₂·deposits, spent in the next market (Robertson's lag; Godley
 * and Lavoie 2007, ch. 3). Who strikes is not paid; members pay into their union's fund and draw on
 * it ({@link UnionChest}). Income has in it what came from those who work abroad. Tax is the
 * state's rate, steeper or flatter with income by the lever of progressivity. Subsistence producers
 * share what their surplus fetched.
 */
@Explained(
        does =
                "Workers are paid, taxed, pay for what they found and form the next budget in one"
                        + " pass; owners spend out of income and wealth.",
        equation = "budget = c₁·(income − tax) + c₂·deposits",
        source = "Godley & Lavoie 2007, ch. 3",
        reads = {
            "levers.taxProgressivity",
            "owners.bonds",
            "owners.foreign",
            "owners.income",
            "plants.payUnits",
            "plants.hoursPay",
            "plants.struck",
            "plants.wage",
            "states.benefit",
            "states.familySupport",
            "states.subsistenceTax",
            "states.taxRate",
            "territories.consumptionFilled",
            "territories.outworkIncome",
            "territories.ownAccountIncome",
            "territories.priceLevel",
            "territories.rate",
            "territories.household",
            "territories.outworkers",
            "territories.ownAccount",
            "territories.subsistence",
            "territories.strikePay",
            "territories.surplusRevenue",
            "territories.unemployed",
            "territories.unionDues",
            "territories.wageWorkers",
            "workers.member",
            "workers.payUnits",
            "workers.people",
            "workers.plant",
            "workers.rights",
            "workers.state"
        },
        writes = {
            "ledger.clearing",
            "ledger.stateDeposits",
            "ledger.unionFunds",
            "owners.budget",
            "owners.deposits",
            "states.moneyTaxTaken",
            "territories.meanPay",
            "territories.realPay",
            "territories.remittances",
            "territories.subsistenceIncome",
            "territories.workersBudget",
            "workers.budget",
            "workers.deposits",
            "workers.pay"
        })
public final class Households implements Mechanism {

    public record Parameters(
            @Doc("workers' spending out of income")
                    @Unit("1")
                    @Range({0.5, 1})
                    @Source("Godley & Lavoie 2007; at rest 0.85–0.95")
                    double workersIncome,
            @Doc("workers' spending out of deposits")
                    @Unit("1/quarter")
                    @Range({0.02, 0.5})
                    @Source("with 0.85: a quarter's income in deposits")
                    double workersWealth,
            @Doc("owners' spending out of income")
                    @Unit("1")
                    @Range({0.3, 0.9})
                    @Source("Kaldor 1955; at rest 0.5–0.7")
                    double ownersIncome,
            @Doc("owners' spending out of deposits and bonds")
                    @Unit("1/quarter")
                    @Range({0.005, 0.1})
                    @Source("at rest 0.03–0.05")
                    double ownersWealth,
            @Doc("owners' spending out of claims abroad")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("estimate; at 0 creditors pile up claims without end")
                    double ownersAbroad) {

        public static Parameters defaults() {
            return new Parameters(0.85, 0.1, 0.7, 0.03, 0.01);
        }

        /**
         * Deposits and bonds at which owners spend just their income.
         *
         * @param abroad claims abroad, home currency
         */
        public double steadyOwnersWealth(double income, double abroad) {
            return StrictMath.max(
                    0, ((1 - ownersIncome) * income - ownersAbroad * abroad) / ownersWealth);
        }
    }

    private final Parameters parameters;

    public Households(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    workers(world, t);
                    owners(world, t);
                });
    }

    private void workers(World world, int t) {
        Workers workers = world.workers[t];
        Territories territories = world.territories;
        double subsistence = StrictMath.max(1, territories.subsistence[t]);
        territories.subsistenceIncome[t] = territories.surplusRevenue[t] / subsistence;
        Payday payday = new Payday(world, t);
        HouseholdPass pass = world.ledger.households(t, workers.deposits);
        double filled = territories.consumptionFilled[t];
        double budgets = 0;
        for (int from = 0; from < workers.count; from += HouseholdPass.ROWS) {
            int to = StrictMath.min(workers.count, from + HouseholdPass.ROWS);
            payday.earn(pass, from, to);
            payday.tax(pass, from, to);
            spend(workers, pass, from, to, filled);
            payday.taxInMoney(pass, from, to);
            pass.settle(from, to);
            budgets = plan(workers, pass, from, to, budgets);
        }
        pass.close();
        territories.remittances[t] = 0;
        territories.workersBudget[t] = budgets;
        world.states.moneyTaxTaken[t] = payday.takenInMoney();
        if (payday.paidPeople() > 0) {
            territories.meanPay[t] = pass.wages() / payday.paidPeople();
        }
        double real = territories.meanPay[t] / territories.priceLevel[t];
        territories.realPay[t] += 0.25 * (real - territories.realPay[t]);
    }

    /** What rows find in the market is paid for out of the budget they came with. */
    private static void spend(
            Workers workers, HouseholdPass pass, int from, int to, double filled) {
        double[] row = pass.rows;
        System.arraycopy(workers.budget, from, row, CONSUMPTION, to - from);
        for (int k = 0; k < to - from; k++) {
            row[CONSUMPTION + k] *= filled;
        }
    }

    /** What rows mean to spend in the next market; tells the sum of budgets with theirs. */
    private double plan(Workers workers, HouseholdPass pass, int from, int to, double before) {
        double ofIncome = parameters.workersIncome();
        double ofWealth = parameters.workersWealth();
        double[] row = pass.rows;
        float[] pay = workers.pay;
        for (int k = 0; k < to - from; k++) {
            double income = row[WAGE + k] + row[MIXED_INCOME + k] + row[BENEFIT + k];
            double kept = income + row[FROM_ABROAD + k] - row[TAX + k] - row[TO_UNION + k];
            // What was spent is settled: its column takes what will be.
            row[CONSUMPTION + k] = StrictMath.max(0, ofIncome * kept + ofWealth * row[HELD + k]);
            pay[from + k] = (float) income;
        }
        System.arraycopy(row, CONSUMPTION, workers.budget, from, to - from);
        double budgets = before;
        for (int k = 0; k < to - from; k++) {
            budgets += row[CONSUMPTION + k];
        }
        return budgets;
    }

    private void owners(World world, int t) {
        Owners owners = world.owners;
        double filled = world.territories.consumptionFilled[t];
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double spent = owners.budget[slot] * filled;
            world.ledger.pay(
                    t, owners.deposits, slot, world.ledger.clearing, t, spent, Flow.CONSUMPTION);
            double wealth = owners.deposits.at(slot) + owners.bonds.at(slot);
            double wanted =
                    parameters.ownersIncome() * owners.income[slot]
                            + parameters.ownersWealth() * wealth
                            + parameters.ownersAbroad()
                                    * StrictMath.max(0, owners.foreign.at(slot))
                                    / world.territories.rate[t];
            owners.budget[slot] =
                    StrictMath.max(
                            0,
                            StrictMath.min(
                                    wanted, 0.5 * StrictMath.max(0, owners.deposits.at(slot))));
        }
    }
}

package org.conjuncture.model.labour;

import static org.conjuncture.model.ledger.HouseholdPass.BENEFIT;
import static org.conjuncture.model.ledger.HouseholdPass.CONSUMPTION;
import static org.conjuncture.model.ledger.HouseholdPass.FROM_ABROAD;
import static org.conjuncture.model.ledger.HouseholdPass.MIXED_INCOME;
import static org.conjuncture.model.ledger.HouseholdPass.TAX;
import static org.conjuncture.model.ledger.HouseholdPass.WAGE;

import org.conjuncture.model.ledger.HouseholdPass;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * What the workers of one territory earn and pay in taxes this quarter, some rows at a time; see
 * {@link Households}.
 */
final class Payday {
    /** Empty rows, which earn nothing, are divided by this. */
    private static final float SOMEBODY = 1e-30f;

    private final Workers workers;
    private final Plants plants;

    /** What a person has by the state of work, home currency. */
    private final double[] mixedIncome = new double[Workers.STATES];

    /** Benefits of a person by state of work × {@link Workers#RIGHTS} + rights. */
    private final double[] benefit = new double[Workers.STATES * Workers.RIGHTS];

    /** What comes to a person from those who work abroad, by the state of work. */
    private final double[] fromAbroad = new double[Workers.STATES];

    private final UnionChest chest;
    private final double taxRate;
    private final double tilt;
    private final double subsistenceTax;
    private final double mean;
    private double paidPeople;
    private double takenInMoney;

    Payday(World world, int t) {
        Territories territories = world.territories;
        workers = world.workers[t];
        plants = world.plants;
        mixedIncome[Workers.SUBSISTENCE] = territories.subsistenceIncome[t];
        mixedIncome[Workers.OWN_ACCOUNT] = territories.ownAccountIncome[t];
        mixedIncome[Workers.OUTWORK] = territories.outworkIncome[t];
        for (int state = 0; state < Workers.STATES; state++) {
            for (int rights = 0; rights < Workers.RIGHTS; rights++) {
                // Who is not known to the state draws nothing from it.
                boolean isKnown = rights != Workers.CLANDESTINE;
                double idle = state == Workers.UNEMPLOYED ? world.states.benefit[t] : 0;
                benefit[state * Workers.RIGHTS + rights] =
                        isKnown ? idle + world.states.familySupport[t] : 0;
            }
        }
        chest = new UnionChest(world, t);
        Remittances.share(territories, t, fromAbroad);
        subsistenceTax = world.states.subsistenceTax[t];
        taxRate = world.states.taxRate[t];
        Levers levers = world.levers;
        tilt = levers.taxProgressivity[t];
        mean = StrictMath.max(1e-12, territories.meanPay[t]);
    }

    void earn(HouseholdPass pass, int from, int to) {
        byte[] state = workers.state;
        float[] persons = workers.people;
        int[] plant = workers.plant;
        float[] payUnits = workers.payUnits;
        byte[] rights = workers.rights;
        double[] plantWage = plants.wage;
        double[] hoursPay = plants.hoursPay;
        double[] row = pass.rows;
        double paid = paidPeople;
        for (int i = from; i < to; i++) {
            int k = i - from;
            double people = persons[i];
            double wage = 0;
            if (state[i] == Workers.WAGE) {
                wage = plantWage[plant[i]] * hoursPay[plant[i]] * people * payUnits[i];
                paid += people;
            }
            row[WAGE + k] = wage;
            row[MIXED_INCOME + k] = mixedIncome[state[i]] * people;
            row[FROM_ABROAD + k] = fromAbroad[state[i]] * people;
            row[BENEFIT + k] = benefit[state[i] * Workers.RIGHTS + rights[i]] * people;
        }
        paidPeople = paid;
        chest.collect(pass, from, to);
    }

    /** Tax on income, steeper or flatter with what it is beside mean pay. */
    void tax(HouseholdPass pass, int from, int to) {
        float[] persons = workers.people;
        double[] row = pass.rows;
        if (tilt == 0) {
            for (int k = 0; k < to - from; k++) {
                row[TAX + k] = taxRate * (row[WAGE + k] + row[MIXED_INCOME + k]);
            }
            return;
        }
        for (int k = 0; k < to - from; k++) {
            double income = row[WAGE + k] + row[MIXED_INCOME + k];
            double usual = mean * StrictMath.max(SOMEBODY, persons[from + k]);
            double steps = StrictMath.max(-1, StrictMath.min(2, income / usual - 1));
            row[TAX + k] = taxRate * (1 + tilt * steps) * income;
        }
    }

    /** A tax in money on those who live off the land takes no more than the money there is. */
    void taxInMoney(HouseholdPass pass, int from, int to) {
        if (subsistenceTax <= 0) {
            return;
        }
        double[] row = pass.rows;
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (workers.state[i] == Workers.SUBSISTENCE) {
                double cash =
                        workers.deposits.at(i)
                                + row[MIXED_INCOME + k]
                                - row[TAX + k]
                                - row[CONSUMPTION + k];
                double due = subsistenceTax * workers.people[i];
                double taken = StrictMath.max(0, StrictMath.min(due, cash));
                row[TAX + k] += taken;
                takenInMoney += taken;
            }
        }
    }

    /** What the tax in money brought. */
    double takenInMoney() {
        return takenInMoney;
    }

    /** Persons who were paid a wage. */
    double paidPeople() {
        return paidPeople;
    }
}

package org.conjuncture.model.labour;

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
        double paid = paidPeople;
        for (int i = from; i < to; i++) {
            double people = persons[i];
            double wage = 0;
            if (state[i] == Workers.WAGE) {
                wage = plantWage[plant[i]] * hoursPay[plant[i]] * people * payUnits[i];
                paid += people;
            }
            pass.wage[i - from] = wage;
            pass.mixedIncome[i - from] = mixedIncome[state[i]] * people;
            pass.fromAbroad[i - from] = fromAbroad[state[i]] * people;
            pass.benefit[i - from] = benefit[state[i] * Workers.RIGHTS + rights[i]] * people;
        }
        paidPeople = paid;
        chest.collect(pass, from, to);
    }

    /** Tax on income, steeper or flatter with what it is beside mean pay. */
    void tax(HouseholdPass pass, int from, int to) {
        float[] persons = workers.people;
        for (int k = 0; k < to - from; k++) {
            pass.tax[k] = taxRate * (pass.wage[k] + pass.mixedIncome[k]);
        }
        if (tilt == 0) {
            return;
        }
        for (int k = 0; k < to - from; k++) {
            double income = pass.wage[k] + pass.mixedIncome[k];
            double usual = mean * StrictMath.max(SOMEBODY, persons[from + k]);
            double steps = StrictMath.max(-1, StrictMath.min(2, income / usual - 1));
            pass.tax[k] = taxRate * (1 + tilt * steps) * income;
        }
    }

    /** A tax in money on those who live off the land takes no more than the money there is. */
    void taxInMoney(HouseholdPass pass, int from, int to) {
        if (subsistenceTax <= 0) {
            return;
        }
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (workers.state[i] == Workers.SUBSISTENCE) {
                double cash =
                        workers.deposits.at(i)
                                + pass.mixedIncome[k]
                                - pass.tax[k]
                                - pass.consumption[k];
                double due = subsistenceTax * workers.people[i];
                pass.tax[k] += StrictMath.max(0, StrictMath.min(due, cash));
            }
        }
    }

    /** Persons who were paid a wage. */
    double paidPeople() {
        return paidPeople;
    }
}

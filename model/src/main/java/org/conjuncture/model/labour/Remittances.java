package org.conjuncture.model.labour;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.HouseholdPass;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Migrants send part of their pay home, to families on the land and without work.
 *
 * <p>sent = r·(1 − θ)·pay, at most half of the deposit, by migrants at work who are not citizens;
 * what arrives divides over the subsistence producers and unemployed of the territory of birth by
 * head, and over all households where there are none.
 *
 * <p>Magee and Thompson (2006) for 1870–1913; Ratha (2005) since. It runs after households and
 * changes the budgets they have made by the part of income they spend.
 */
@Explained(
        does = "Migrants send part of their pay to families at home.",
        equation = "sent = r·(1 − θ)·pay",
        source = "Magee & Thompson 2006; Ratha 2005",
        without = "migrants keep what they earn",
        reads = {
            "ledger.stateDeposits",
            "states.taxRate",
            "territories.rate",
            "territories.remittanceShare",
            "workers.origin",
            "workers.pay",
            "workers.people",
            "workers.rights",
            "workers.state"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.clearing",
            "states.externalInterest",
            "territories.workersBudget",
            "workers.budget",
            "workers.deposits"
        })
public final class Remittances implements Mechanism {

    public record Parameters(
            @Doc("part of what is sent or received by which spending changes")
                    @Unit("1")
                    @Range({0.5, 1})
                    @Source("as households' spending out of income")
                    double spent) {

        public static Parameters defaults() {
            return new Parameters(0.85);
        }
    }

    private final Parameters parameters;

    public Remittances(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[][] sent = new double[world.count][];
        now.forEachTerritory(world.count, t -> sent[t] = send(world, t));
        double[] received = new double[world.count];
        double[] rate = world.territories.rate;
        for (int t = 0; t < world.count; t++) {
            for (int home = 0; home < world.count; home++) {
                if (sent[t][home] > 0) {
                    double worldMoney = sent[t][home] * rate[t];
                    world.ledger.payAbroad(
                            t,
                            world.ledger.clearing,
                            t,
                            home,
                            world.ledger.clearing,
                            home,
                            worldMoney,
                            rate[t],
                            rate[home],
                            Flow.REMITTANCES);
                    received[home] += worldMoney / rate[home];
                    world.states.externalInterest[t] -= worldMoney;
                    world.states.externalInterest[home] += worldMoney;
                }
            }
        }
        now.forEachTerritory(world.count, t -> receive(world, t, received[t]));
    }

    /** Home currency, by territory of birth. */
    private double[] send(World world, int t) {
        double[] sent = new double[world.count];
        double share = world.territories.remittanceShare[t] * (1 - world.states.taxRate[t]);
        if (share <= 0) {
            return sent;
        }
        Workers workers = world.workers[t];
        byte[] state = workers.state;
        byte[] rights = workers.rights;
        short[] origin = workers.origin;
        HouseholdPass pass = world.ledger.households(t, workers.deposits);
        double budgets = world.territories.workersBudget[t];
        for (int i = 0; i < workers.count; i++) {
            if (origin[i] < 0 || rights[i] == Workers.CITIZEN || state[i] != Workers.WAGE) {
                continue;
            }
            double amount = StrictMath.min(share * workers.pay[i], 0.5 * workers.deposits.at(i));
            if (amount > 0) {
                pass.remit(i, amount);
                sent[origin[i]] += amount;
                budgets += spend(workers, i, -amount);
            }
        }
        world.territories.workersBudget[t] = budgets;
        pass.close();
        return sent;
    }

    private void receive(World world, int t, double received) {
        if (received <= 0) {
            return;
        }
        Workers workers = world.workers[t];
        double[] perHead = new double[Workers.STATES];
        perHead[Workers.SUBSISTENCE] = 1;
        perHead[Workers.UNEMPLOYED] = 1;
        double heads = people(workers, perHead);
        if (heads <= 0) {
            Arrays.fill(perHead, 1);
            perHead[Workers.GONE] = 0;
            heads = people(workers, perHead);
        }
        for (int state = 0; state < perHead.length; state++) {
            perHead[state] *= received / heads;
        }
        HouseholdPass pass = world.ledger.households(t, workers.deposits);
        pass.receive(workers.state, workers.people, workers.count, perHead);
        pass.close();
        byte[] state = workers.state;
        float[] people = workers.people;
        double[] budget = workers.budget;
        double spent = parameters.spent();
        for (int i = 0; i < workers.count; i++) {
            double each = perHead[state[i]];
            if (each != 0) {
                budget[i] += spent * (each * people[i]);
            }
        }
        world.territories.workersBudget[t] -= spent * pass.remitted();
    }

    /** Changes a budget and tells by how much. */
    private double spend(Workers workers, int i, double more) {
        double before = workers.budget[i];
        workers.budget[i] = StrictMath.max(0, before + parameters.spent() * more);
        return workers.budget[i] - before;
    }

    private static double people(Workers workers, double[] weight) {
        byte[] state = workers.state;
        float[] people = workers.people;
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            if (weight[state[i]] != 0) {
                sum += weight[state[i]] * people[i];
            }
        }
        return sum;
    }
}

package org.conjuncture.model.labour;

import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.HouseholdOutlay;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Migrants send part of their pay home, to families on the land and without work.
 *
 * <p>sent = r·(1 − θ)·pay, at most half of the deposit, by migrants at work who are not citizens;
 * what arrives divides over the subsistence producers and unemployed of the territory of birth by
 * head, and over all who are not at school where there are none.
 *
 * <p>Magee and Thompson (2006) for 1870–1913; Ratha (2005) since. What is sent is of the pay of the
 * quarter before. It runs before {@link Households}, in whose pass it is paid out and becomes
 * income that people spend.
 */
@Explained(
        does = "Migrants send part of their pay to families at home.",
        equation = "sent = r·(1 − θ)·pay",
        source = "Magee & Thompson 2006; Ratha 2005",
        without = "migrants keep what they earn",
        reads = {
            "states.taxRate",
            "territories.rate",
            "territories.remittanceShare",
            "workers.origin",
            "workers.pay",
            "workers.rights",
            "workers.state"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.clearing",
            "states.externalInterest",
            "territories.remittances",
            "workers.deposits"
        })
public final class Remittances implements Mechanism {

    public record Parameters() {

        public static Parameters defaults() {
            return new Parameters();
        }
    }

    /** States of work of who gets what is sent; and of who gets it where there are none. */
    private static final int[] FAMILIES = {Workers.SUBSISTENCE, Workers.UNEMPLOYED};

    private static final int[] OTHERS = {
        Workers.WAGE, Workers.HOUSEHOLD, Workers.OWN_ACCOUNT, Workers.OUTWORK
    };

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
        double[] received = world.territories.remittances;
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
        HouseholdOutlay outlay = world.ledger.outlay(t, workers.deposits, Flow.REMITTANCES);
        for (int i = 0; i < workers.count; i++) {
            if (origin[i] < 0 || rights[i] == Workers.CITIZEN || state[i] != Workers.WAGE) {
                continue;
            }
            double amount = StrictMath.min(share * workers.pay[i], 0.5 * workers.deposits.at(i));
            if (amount > 0) {
                outlay.pay(i, amount);
                sent[origin[i]] += amount;
            }
        }
        outlay.close();
        return sent;
    }

    /**
     * What has come to a territory, a head.
     *
     * @param perHead by state of work; gets home currency a person
     */
    static void share(Territories territories, int t, double[] perHead) {
        double families = territories.subsistence[t] + territories.unemployed[t];
        double others =
                territories.wageWorkers[t]
                        + territories.household[t]
                        + territories.ownAccount[t]
                        + territories.outworkers[t];
        double heads = families > 0 ? families : others;
        double each = heads > 0 ? territories.remittances[t] / heads : 0;
        for (int state : families > 0 ? FAMILIES : OTHERS) {
            perHead[state] = each;
        }
    }
}

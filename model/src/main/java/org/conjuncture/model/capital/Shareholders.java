package org.conjuncture.model.capital;

import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * Payments to those who hold a company: owners of its holders' territories, class by class, or the
 * state whose company it is. What is left of a cooperative, whose reserves cannot be divided, falls
 * to the state too.
 */
public final class Shareholders {

    private Shareholders() {}

    /** What the owners of each territory hold of companies everywhere, its own currency. */
    public static double[] worth(World world) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        double[] rate = world.territories.rate;
        double[] worth = new double[world.count];
        for (int p = 0; p < plants.count; p++) {
            int company = plants.capital[p];
            if (!plants.alive[p] || capitals.isPublic[company] || capitals.isCooperative[company]) {
                continue;
            }
            double value = StrictMath.max(0, Takeover.worth(world, p)) * rate[plants.territory[p]];
            for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
                if (capitals.holder[k] >= 0) {
                    worth[capitals.holder[k]] += capitals.share[k] * value;
                }
            }
        }
        for (int t = 0; t < world.count; t++) {
            worth[t] /= rate[t];
        }
        return worth;
    }

    /** Pays an amount of the territory's currency out of a deposit to the holders of a company. */
    static void pay(
            World world,
            int t,
            Balance deposits,
            int payer,
            int company,
            double amount,
            Flow flow) {
        Capitals capitals = world.capitals;
        double[] rate = world.territories.rate;
        if (capitals.isPublic[company] || capitals.isCooperative[company]) {
            int home = capitals.home[company];
            world.ledger.payAbroad(
                    t,
                    deposits,
                    payer,
                    home,
                    world.ledger.stateDeposits,
                    home,
                    amount * rate[t],
                    rate[t],
                    rate[home],
                    flow);
            return;
        }
        Owners owners = world.owners;
        for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
            int holder = capitals.holder[k];
            for (int c = 0; holder >= 0 && c < Owners.CLASSES; c++) {
                int slot = holder * Owners.CLASSES + c;
                double part = amount * capitals.share[k] * owners.equityShare[slot];
                world.ledger.payAbroad(
                        t,
                        deposits,
                        payer,
                        holder,
                        owners.deposits,
                        slot,
                        part * rate[t],
                        rate[t],
                        rate[holder],
                        flow);
            }
        }
    }
}

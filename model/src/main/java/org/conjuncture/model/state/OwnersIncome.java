package org.conjuncture.model.state;

import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/** Income of the owners of a territory, class by class by what they hold, less income tax. */
final class OwnersIncome {

    private OwnersIncome() {}

    /**
     * Pays owners out of a balance of their own or another territory; below 0 they pay, and are
     * taxed the less for it.
     *
     * @param from territory of the payer
     * @param to territory of the owners
     */
    static void pay(
            World world,
            int from,
            Balance balance,
            int payer,
            int to,
            double worldMoney,
            Flow flow) {
        Owners owners = world.owners;
        double[] rate = world.territories.rate;
        double taxRate = world.states.taxRate[to];
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = to * Owners.CLASSES + c;
            double part = worldMoney * owners.equityShare[slot];
            world.ledger.payAbroad(
                    from,
                    balance,
                    payer,
                    to,
                    owners.deposits,
                    slot,
                    part,
                    rate[from],
                    rate[to],
                    flow);
            double received = part / rate[to];
            world.ledger.pay(
                    to,
                    owners.deposits,
                    slot,
                    world.ledger.stateDeposits,
                    to,
                    taxRate * received,
                    Flow.INCOME_TAX);
            owners.income[slot] += received * (1 - taxRate);
        }
    }
}

package org.conjuncture.model.capital;

import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * Investment moves between the plants of a company in one sector to where more is earned: the plant
 * at home shrinks as it wears out.
 *
 * @param part of a plant's investment that moves in a quarter
 * @param hurdle by how much the other plant must earn more a year
 */
record Shift(double part, double hurdle) {

    void step(World world, double[][] access) {
        Plants plants = world.plants;
        int[] best = Companies.bestPlant(world);
        double[] rate = world.territories.rate;
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p] || plants.investmentBudget[p] <= 0) {
                continue;
            }
            int q = best[plants.capital[p]];
            int t = plants.territory[p];
            int host = plants.territory[q];
            if (t == host
                    || plants.sector[p] != plants.sector[q]
                    || Location.earned(world, q) < Location.earned(world, p) + hurdle) {
                continue;
            }
            double money = part * access[t][host] * plants.investmentBudget[p];
            if (money <= 0) {
                continue;
            }
            plants.investmentBudget[p] -= money;
            plants.investmentBudget[q] += money * rate[t] / rate[host];
            world.ledger.payAbroad(
                    t,
                    plants.deposits,
                    p,
                    host,
                    plants.deposits,
                    q,
                    money * rate[t],
                    rate[t],
                    rate[host],
                    Flow.EQUITY_ISSUE);
        }
    }
}

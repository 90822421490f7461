package org.conjuncture.model.state;

import org.conjuncture.model.capital.Mobility;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * Owners abroad who buy what a state sells, by the welcome and the access they have and by their
 * money; see {@link Ownership}. Looked up once a quarter, when the first plant is sold.
 */
final class ForeignBuyers {

    /**
     * Homes that buy of one plant: a company has few places for holders, one of them the host's.
     */
    static final int HOMES = Capitals.HOLDERS - 1;

    private final World world;
    private final double homeBias;
    private final double[][] access;
    private final double[] money;
    private double all;

    ForeignBuyers(World world, Mobility mobility, double homeBias) {
        this.world = world;
        this.homeBias = homeBias;
        access = mobility.placement(world);
        money = new double[world.count];
        for (int h = 0; h < world.count; h++) {
            for (int slot = h * Owners.CLASSES; slot < (h + 1) * Owners.CLASSES; slot++) {
                money[h] +=
                        StrictMath.max(0, world.owners.deposits.at(slot))
                                * world.territories.rate[h];
            }
            all += money[h];
        }
    }

    /**
     * Parts of a sale that the homes wish to take; in sum w·Σ a·M / (Σ M + β·M of the host), over
     * homes abroad, put on the {@link #HOMES} that wish most.
     */
    double[] parts(int host, int sector) {
        double welcome = StrictMath.min(1, world.levers.foreignInvestmentWelcome[host]);
        double open = welcome * Mobility.opening(world, host, sector);
        double rivals = all - money[host] + homeBias * money[host];
        double[] parts = new double[world.count];
        if (open <= 0 || rivals <= 0) {
            return parts;
        }
        double wished = 0;
        for (int h = 0; h < world.count; h++) {
            parts[h] = h == host ? 0 : open * access[h][host] * money[h] / rivals;
            wished += parts[h];
        }
        return largest(parts, wished);
    }

    private static double[] largest(double[] parts, double sum) {
        double[] kept = new double[parts.length];
        double taken = 0;
        for (int k = 0; k < HOMES; k++) {
            int most = 0;
            for (int h = 1; h < parts.length; h++) {
                most = parts[h] > parts[most] ? h : most;
            }
            kept[most] = parts[most];
            taken += parts[most];
            parts[most] = 0;
        }
        for (int h = 0; h < kept.length && taken > 0; h++) {
            kept[h] *= sum / taken;
        }
        return kept;
    }
}

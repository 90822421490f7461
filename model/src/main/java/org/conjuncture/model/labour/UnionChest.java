package org.conjuncture.model.labour;

import static org.conjuncture.model.ledger.HouseholdPass.TO_UNION;
import static org.conjuncture.model.ledger.HouseholdPass.WAGE;

import org.conjuncture.model.ledger.HouseholdPass;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * What the workers of one territory lose to strikes this quarter, what members among them pay into
 * their unions' fund and what they draw on it, some rows at a time; see {@link Strikes}.
 *
 * <p>A plant's staff loses the part of its pay that is struck; members get the part r of what they
 * lose, or of it what the fund has, and pay no dues meanwhile. The fund cannot be overdrawn: it is
 * held against what all of the staff lose.
 */
final class UnionChest {
    private final Workers workers;
    private final Plants plants;
    private final double dues;

    /** Part of the wage that goes to the union, of others and of members. */
    private final double[] duesOf;

    private final double madeGood;
    private final boolean isStruck;

    UnionChest(World world, int t) {
        workers = world.workers[t];
        plants = world.plants;
        dues = world.territories.unionDues[t];
        duesOf = new double[] {0, dues};
        double lost = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            lost += plants.struck[p] * plants.wage[p] * plants.hoursPay[p] * plants.payUnits[p];
        }
        isStruck = lost > 0;
        double fund = StrictMath.max(0, world.ledger.unionFunds.at(t));
        madeGood = isStruck ? StrictMath.min(world.territories.strikePay[t], fund / lost) : 0;
    }

    /** Takes lost pay from wages, and sets down dues and strike pay. */
    void collect(HouseholdPass pass, int from, int to) {
        if (dues > 0 || isStruck) {
            // No processor foresees who is a member: a look into a table asks it nothing.
            double[] row = pass.rows;
            boolean[] member = workers.member;
            for (int i = from; i < to; i++) {
                row[TO_UNION + i - from] = duesOf[member[i] ? 1 : 0] * row[WAGE + i - from];
            }
        }
        if (isStruck) {
            strike(pass, from, to);
        }
    }

    private void strike(HouseholdPass pass, int from, int to) {
        double[] row = pass.rows;
        for (int i = from; i < to; i++) {
            if (workers.state[i] != Workers.WAGE) {
                continue;
            }
            double struck = plants.struck[workers.plant[i]];
            if (struck > 0) {
                double lost = struck * row[WAGE + i - from];
                row[WAGE + i - from] -= lost;
                row[TO_UNION + i - from] = workers.member[i] ? -madeGood * lost : 0;
            }
        }
    }
}

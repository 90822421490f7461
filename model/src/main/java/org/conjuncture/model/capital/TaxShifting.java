package org.conjuncture.model.capital;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * Companies with plants in several territories book profit where it is taxed least: a plant in a
 * dearer place pays the cheapest one by the prices of what they deliver to each other.
 *
 * <p>s = min(s̄, ε·(τ_t − τ_min))·(1 − control_t)·peace, τ_min the least tax rate of the company's
 * plants, and s·profit is paid, at most half of the plant's money; control does not bind between
 * members of what frees capital.
 *
 * <p>Hines and Rice (1994) for the semi-elasticity of profit told to the tax rate; Heckemeyer and
 * Overesch (2017) for its size over many studies. Ours counts plants where something is made: it
 * has no islands where nothing is. Profit is reckoned with where it is made when companies invest,
 * and paid out where it is booked ({@link Profits}).
 *
 * <p>Without it profit is booked where it is made.
 */
@Explained(
        does =
                "Companies with plants in several territories book profit where it is taxed least,"
                        + " by what their plants pay each other.",
        equation = "s = min(s̄, ε·(τ_t − τ_min))·(1 − control_t)·peace; payment = s·profit",
        source =
                "Hines & Rice 1994; Heckemeyer & Overesch 2017. Ours has no islands where nothing"
                        + " is made.",
        without = "profit is booked where it is made",
        reads = {
            "capitals.isCooperative",
            "capitals.isPublic",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.planned",
            "plants.capital",
            "plants.profit",
            "states.taxRate",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "plants.deposits",
            "plants.profitMoved"
        })
public final class TaxShifting implements Mechanism {

    /** Part of a plant's money that it pays at most. */
    private static final double OF_MONEY = 0.5;

    public record Parameters(
            @Doc("part of profit that moves for a point of tax, ε")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("Heckemeyer & Overesch 2017: 0.8; Hines & Rice 1994: 2.3")
                    double response,
            @Doc("largest part of profit that moves, s̄")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; auditors ask for profit where much is made")
                    double most) {

        public static Parameters defaults() {
            return new Parameters(0.8, 0.5);
        }
    }

    private final Parameters parameters;

    public TaxShifting(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Plants plants = world.plants;
        Arrays.fill(plants.profitMoved, 0, plants.count, 0);
        int[] cheapest = cheapest(world);
        double[] taxRate = world.states.taxRate;
        int tried = 0;
        int held = 0;
        for (int p = 0; p < plants.count; p++) {
            int to = plants.alive[p] ? cheapest[plants.capital[p]] : -1;
            if (to < 0 || plants.profit[p] <= 0) {
                continue;
            }
            double dearer = taxRate[plants.territory[p]] - taxRate[plants.territory[to]];
            if (dearer > 0) {
                tried++;
                held += parameters.response() * dearer > parameters.most() ? 1 : 0;
                move(world, p, to, dearer);
            }
        }
        now.chronicle().bound("taxShifting.most", tried, held);
    }

    /** Each company's plant where tax is least; −1 where there is none that money can reach. */
    private static int[] cheapest(World world) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        double[] taxRate = world.states.taxRate;
        int[] cheapest = new int[capitals.count];
        Arrays.fill(cheapest, -1);
        for (int p = 0; p < plants.count; p++) {
            int company = plants.capital[p];
            if (!plants.alive[p]
                    || capitals.isPublic[company]
                    || capitals.isCooperative[company]
                    || Mobility.peace(world.levers, plants.territory[p]) <= 0) {
                continue;
            }
            int best = cheapest[company];
            if (best < 0 || taxRate[plants.territory[p]] < taxRate[plants.territory[best]]) {
                cheapest[company] = p;
            }
        }
        return cheapest;
    }

    private void move(World world, int p, int to, double dearer) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        int host = plants.territory[to];
        double part =
                StrictMath.min(parameters.most(), parameters.response() * dearer)
                        * allowed(world, t, host);
        double money = OF_MONEY * StrictMath.max(0, plants.deposits.at(p));
        double amount = StrictMath.min(part * plants.profit[p], money);
        double[] rate = world.territories.rate;
        plants.profitMoved[p] -= amount;
        plants.profitMoved[to] += amount * rate[t] / rate[host];
        world.ledger.payAbroad(
                t,
                plants.deposits,
                p,
                host,
                plants.deposits,
                to,
                amount * rate[t],
                rate[t],
                rate[host],
                Flow.TRANSFER_PRICES);
    }

    /** What law and peace leave of payments from one territory to another. */
    private static double allowed(World world, int from, int to) {
        double free = world.agreements.freeCapital[world.agreements.pair(from, to)];
        return (1 - (1 - free) * world.levers.capitalControl[from])
                * Mobility.peace(world.levers, from)
                * Mobility.peace(world.levers, to);
    }
}

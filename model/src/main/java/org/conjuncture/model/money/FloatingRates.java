package org.conjuncture.model.money;

import org.conjuncture.model.Now;
import org.conjuncture.model.world.World;

/**
 * How far floating rates move in a quarter.
 *
 * <p>A rate is a price of moneys in each other: were the mean move not taken off where most moneys
 * float, all would fall against a money that nobody issues, and whoever owes it would owe ever
 * more. Where few float, what they move against is the money of the others, and next to nothing is
 * taken off.
 *
 * <p>What comes in for shares and plants pays for a deficit: profit that stays in a plant leaves as
 * income and comes back as capital, and no money changes hands. So does what the state borrows
 * abroad, and what it pays back must be bought.
 */
final class FloatingRates {
    private final World world;
    private final Moneys moneys;
    private final ExchangeRegime.Parameters parameters;
    private final Now now;

    FloatingRates(World world, Moneys moneys, ExchangeRegime.Parameters parameters, Now now) {
        this.world = world;
        this.moneys = moneys;
        this.parameters = parameters;
        this.now = now;
    }

    static boolean floats(World world, int t) {
        return world.levers.exchangeRegime[t] == 0 || !world.states.isPegged[t];
    }

    /** What a money that is held moves by: its parity is declared anew, or crawls. */
    static double declared(World world, int t) {
        return StrictMath.log(world.levers.parity[t]) + world.states.crawl[t];
    }

    /** Log changes by issuer of a money; 0 for those who do not float. */
    double[] moves() {
        double[] change = new double[world.count];
        double sum = 0;
        double weight = 0;
        for (int t = 0; t < world.count; t++) {
            if (moneys.isIssuer(t)) {
                double output = moneys.output(t);
                weight += output;
                if (floats(world, t)) {
                    change[t] = answer(t);
                    sum += output * change[t];
                }
            }
        }
        for (int t = 0; t < world.count; t++) {
            if (moneys.isIssuer(t) && floats(world, t)) {
                change[t] -=
                        sum / weight
                                + fallForMoney(world, t) / 4
                                + parameters.escape() * world.states.belowFloor[t];
            }
        }
        return change;
    }

    /** Price level in world money, as a log deviation from the start. */
    static double gap(World world, int t) {
        return StrictMath.log(
                world.territories.priceLevel[t]
                        * world.territories.rate[t]
                        / world.territories.rateAtStart[t]);
    }

    /** Its mean over the world by output. */
    static double meanGap(World world) {
        double sum = 0;
        double weight = 0;
        for (int t = 0; t < world.count; t++) {
            double output =
                    StrictMath.max(1e-9, world.territories.output[t] * world.territories.rate[t]);
            sum += output * gap(world, t);
            weight += output;
        }
        return sum / weight;
    }

    /**
     * Fall with prices at home as far as printed money raises them: it makes a money worth less
     * without making its goods cheaper or dearer abroad (Cassel 1918; Frenkel 1976).
     */
    static double fallForMoney(World world, int t) {
        double inflation = StrictMath.max(0, world.territories.inflation[t]);
        return StrictMath.min(world.states.fiscalInflation[t], inflation);
    }

    private double answer(int t) {
        double claims = moneys.position(t) + moneys.keyCurrency(t);
        double owed = (moneys.external(t) - claims) / (4 * moneys.output(t));
        // Who is lent to no more must earn what it pays.
        double answer = world.states.isTrusted[t] ? 1 : parameters.stopped();
        double change =
                answer
                                * parameters.currentAccount()
                                * (moneys.currentAccount(t)
                                        + moneys.capitalInflow(t)
                                        - moneys.flight(t))
                                / moneys.trade(t)
                        - parameters.netClaims() * owed;
        double most = parameters.largestMove();
        double bounded = StrictMath.max(-most, StrictMath.min(most, change));
        now.chronicle().bound("exchangeRegime.largestMove", 1, bounded == change ? 0 : 1);
        return bounded;
    }
}

package org.conjuncture.model.money;

import org.conjuncture.model.world.Agreements;
import org.conjuncture.model.world.World;

/**
 * Moneys that float together: members of a monetary order with a band hold their rates to each
 * other within it, and move against the rest as their centre does.
 *
 * <p>x ← clamp(x + Δ − Δ̄, ±β/2), Δ held = Δ̄ + change of x, with Δ what the rate would move alone,
 * Δ̄ the mean of that over members by trade, β the band. What members would have moved and did not
 * is met by their banks' positions: who defends too long is broken, as a peg is.
 *
 * <p>Svensson (1992) for target zones; the centre is a basket, as the ecu was (Gros and Thygesen
 * 1998), so that no member leads by law. A member that holds a parity in world money beside is part
 * of the centre and is not held.
 */
final class RateBands {
    private final World world;
    private final Moneys moneys;
    private final int apart;

    /**
     * @param apart quarters for which a money that was broken stays out
     */
    RateBands(World world, Moneys moneys, int apart) {
        this.world = world;
        this.moneys = moneys;
        this.apart = apart;
    }

    /** Moves of floating rates, by issuer, with bands held; takes note of where rates stand. */
    double[] hold(double[] floating) {
        double[] held = floating.clone();
        for (int t = 0; t < world.count; t++) {
            double band = isMember(t) ? band(t) : 0;
            world.states.isBanded[t] = band > 0;
            if (band <= 0) {
                world.states.bandPosition[t] = 0;
                continue;
            }
            double centre = centre(t, floating);
            double before = world.states.bandPosition[t];
            double free = before + floating[t] - centre;
            double after = StrictMath.max(-band / 2, StrictMath.min(band / 2, free));
            world.states.bandPosition[t] = after;
            held[t] = centre + after - before;
        }
        return held;
    }

    private boolean isMember(int t) {
        return moneys.isIssuer(t)
                && FloatingRates.floats(world, t)
                && world.states.sinceCurrencyCrisis[t] > apart;
    }

    /** The narrowest band a money is held in with another; 0 for none. */
    private double band(int t) {
        double narrowest = 0;
        for (int other = 0; other < world.count; other++) {
            if (isWith(t, other)) {
                double band = world.agreements.pegBand[world.agreements.pair(t, other)];
                narrowest = narrowest > 0 ? StrictMath.min(narrowest, band) : band;
            }
        }
        return narrowest;
    }

    private boolean isWith(int t, int other) {
        Agreements agreements = world.agreements;
        return moneys.isIssuer(other)
                && agreements.pegBand[agreements.pair(t, other)] > 0
                && (!FloatingRates.floats(world, other)
                        || world.states.sinceCurrencyCrisis[other] > apart);
    }

    private double centre(int t, double[] floating) {
        double sum = moneys.trade(t) * floating[t];
        double weight = moneys.trade(t);
        for (int other = 0; other < world.count; other++) {
            if (isWith(t, other)) {
                boolean floats = FloatingRates.floats(world, other);
                double move = floats ? floating[other] : FloatingRates.declared(world, other);
                sum += moneys.trade(other) * move;
                weight += moneys.trade(other);
            }
        }
        return sum / weight;
    }
}

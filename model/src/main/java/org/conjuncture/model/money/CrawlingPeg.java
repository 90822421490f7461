package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.World;

/**
 * A crawling peg falls in small steps by what prices at home rise faster than the world's, so that
 * a steady gap of inflation makes goods neither dearer nor cheaper abroad.
 *
 * <p>Δ ln e = −κ·(π − π_world)/4, bounded; π_world is the mean rise of prices in world money, by
 * output. The parity that crawls is defended and attacked as any other ({@link ExchangeRegime}).
 *
 * <p>Williamson (1965, 1981): κ near 1. Announced paces below inflation, as in Chile in 1978 to
 * 1979, are κ below 1.
 */
@Explained(
        does = "A crawling peg falls by what prices rise faster than the world's.",
        equation = "Δ ln e = −κ·(π − π_world)/4, bounded",
        source = "Williamson 1965, 1981",
        without = "a crawling peg is a fixed one",
        reads = {
            "levers.exchangeRegime",
            "states.currency",
            "states.fallOfYear",
            "states.isPegged",
            "territories.inflation",
            "territories.output",
            "territories.rate"
        },
        writes = {"states.crawl"})
public final class CrawlingPeg implements Mechanism {

    public record Parameters(
            @Doc("part of the gap of inflation that the parity gives way by, κ")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("Williamson 1981: 1")
                    double indexation,
            @Doc("largest step") @Unit("1/quarter") @Range({0, 0.3}) @Source("estimate")
                    double largestStep) {

        public static Parameters defaults() {
            return new Parameters(1, 0.15);
        }
    }

    private static final int CRAWLING = 4;

    private final Parameters parameters;

    public CrawlingPeg(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    /** Whether a declared crawl holds: prices have no parity to come back to. */
    static boolean holds(World world, int t) {
        return world.levers.exchangeRegime[t] == CRAWLING && world.states.isPegged[t];
    }

    @Override
    public void step(World world, Now now) {
        double abroad = worldInflation(world);
        double most = parameters.largestStep();
        for (int t = 0; t < world.count; t++) {
            double gap = world.territories.inflation[t] - abroad;
            double step = -parameters.indexation() * gap / 4;
            double bounded = StrictMath.max(-most, StrictMath.min(most, step));
            boolean isIssuer = world.states.currency[t] == t;
            world.states.crawl[t] = isIssuer && holds(world, t) ? bounded : 0;
        }
    }

    /** Mean rise of prices in world money a year: at home, less what moneys have lost. */
    private static double worldInflation(World world) {
        double sum = 0;
        double weight = 0;
        for (int t = 0; t < world.count; t++) {
            double output =
                    StrictMath.max(1e-9, world.territories.output[t] * world.territories.rate[t]);
            double lost = world.states.fallOfYear[world.states.currency[t]];
            sum += output * (world.territories.inflation[t] - lost);
            weight += output;
        }
        return sum / weight;
    }
}

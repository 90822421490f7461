package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * A plant abroad serves more than the host: companies go where they reach large markets and
 * suppliers of their own trade at little cost of delivery, as into a cheap member of a customs
 * union to serve the union.
 *
 * <p>reach_js = b·(ln(M_js / m_js) + α_ss·ln(S_js / K_js)) − r̄_s: market potential M_js = Σ_k
 * E_ks·τ_jk^(1−σ) / S_ks over what of it the host's own market makes, m; suppliers' access S_ks =
 * Σ_i K_is·τ_ik^(1−σ) over the host's own capacity K, by what a unit takes of its own kind, α. E is
 * buyers' money, τ the cost of delivery in all with duty, preference, standards and what war cuts
 * off ({@link DeliveryCost}). r̄ holds the mean of e^reach, weighted with capacity, at 1, so that
 * {@link Location}, which adds reach to a host's pull, moves capital between hosts and sends no
 * more abroad.
 *
 * <p>Harris (1954) for the potential, Redding and Venables (2004) for both accesses, Head and Mayer
 * (2004) for Japanese companies in Europe, Ekholm, Forslid and Markusen (2007) for platforms;
 * Krugman (1991) and Venables (1996) for closeness to buyers and suppliers. Ours leaves the host's
 * own market to its capital in place, by which {@link Location} weighs hosts already.
 */
@Explained(
        does =
                "Companies that place plants abroad look at the markets and suppliers that can be"
                        + " reached from there, such as a customs union's.",
        equation = "reach = b·(ln(Σ_k E_k·τ_jk^(1−σ)/S_k / own) + α·ln(S_j/K_j)) − r̄",
        source =
                "Harris 1954; Redding & Venables 2004; Head & Mayer 2004; Ekholm, Forslid &"
                        + " Markusen 2007",
        without = "a host counts by its own market and costs only",
        reads = {
            "markets.admission",
            "markets.capacity",
            "markets.dutyAtStart",
            "markets.relativeCost",
            "markets.wanted",
            "territories.rate"
        },
        writes = {"markets.reach"})
public final class MarketPotential implements Mechanism {

    public record Parameters(
            @Doc("answer of a plant's place to markets and suppliers in reach, b")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("Head & Mayer 2004: a tenth more, 3 to 11% more often; the least")
                    double pull,
            @Doc("elasticity of substitution by which cost holds buyers off")
                    @Unit("1")
                    @Range({2, 6})
                    @Source("goodsMarkets.elasticity")
                    double elasticity) {

        public static Parameters defaults() {
            return new Parameters(0.3, 4);
        }
    }

    private final Parameters parameters;
    private final DeliveryCost delivery;

    public MarketPotential(Parameters parameters, DeliveryCost delivery) {
        this.parameters = parameters;
        this.delivery = delivery;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.quarterOfYear() != 0 || now.since() == 0) {
            return;
        }
        double[] nearness = new double[Markets.KINDS * world.count * world.count];
        now.forEachTerritory(world.count, buyer -> near(world, buyer, nearness));
        double[] suppliers = new double[world.count * Sectors.COUNT];
        now.forEachTerritory(world.count, k -> supply(world, k, nearness, suppliers));
        now.forEachTerritory(world.count, j -> reach(world, j, nearness, suppliers));
        for (int g : Sectors.TRADED) {
            centre(world, g);
        }
    }

    /** Which part of buyers' money cost of delivery leaves to each origin: τ^(1−σ). */
    private void near(World world, int buyer, double[] nearness) {
        for (int g :
                new int[] {Sectors.AGRICULTURE, Sectors.LIGHT_MANUFACTURING, Sectors.MACHINERY}) {
            for (int i = 0; i < world.count; i++) {
                int pair = world.markets.pair(Markets.kind(g), buyer, i);
                double cost = delivery.factor(world, g, buyer, i);
                nearness[pair] =
                        world.markets.admission[pair]
                                * StrictMath.pow(cost, 1 - parameters.elasticity());
            }
        }
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            nearness[world.markets.pair(kind, buyer, buyer)] = 1;
        }
    }

    private static double capacity(World world, int t, int g) {
        return world.markets.capacity[t * Sectors.COUNT + g];
    }

    private static void supply(World world, int k, double[] nearness, double[] suppliers) {
        for (int g : Sectors.TRADED) {
            double sum = 0;
            for (int i = 0; i < world.count; i++) {
                sum += capacity(world, i, g) * nearness[world.markets.pair(Markets.kind(g), k, i)];
            }
            suppliers[k * Sectors.COUNT + g] = sum;
        }
    }

    private void reach(World world, int j, double[] nearness, double[] suppliers) {
        double[][] inputs = world.tables.technique(j).inputs();
        for (int g : Sectors.TRADED) {
            int here = j * Sectors.COUNT + g;
            double markets = 0;
            double own = 0;
            for (int k = 0; k < world.count; k++) {
                int there = k * Sectors.COUNT + g;
                double money = world.markets.wanted[there] * world.territories.rate[k];
                if (suppliers[there] > 0) {
                    double near = nearness[world.markets.pair(Markets.kind(g), k, j)];
                    markets += money / suppliers[there] * near;
                    own = k == j ? money / suppliers[there] : own;
                }
            }
            double made = capacity(world, j, g);
            world.markets.reach[here] =
                    own > 0 && made > 0
                            ? parameters.pull()
                                    * (StrictMath.log(markets / own)
                                            + inputs[g][g] * StrictMath.log(suppliers[here] / made))
                            : 0;
        }
    }

    /** Takes from all hosts what would draw more capital abroad to them taken together. */
    private static void centre(World world, int g) {
        double[] reach = world.markets.reach;
        double sum = 0;
        double all = 0;
        for (int j = 0; j < world.count; j++) {
            double made = capacity(world, j, g);
            sum += made * StrictMath.exp(reach[j * Sectors.COUNT + g]);
            all += made;
        }
        double mean = all > 0 ? StrictMath.log(sum / all) : 0;
        for (int j = 0; j < world.count; j++) {
            reach[j * Sectors.COUNT + g] -= mean;
        }
    }
}

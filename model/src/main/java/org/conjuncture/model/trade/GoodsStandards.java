package org.conjuncture.model.trade;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.World;

/**
 * Members of a body for standards of goods take its standards over, year by year: what they make
 * then passes among them with less testing and fitting, and costs a little more to make, whoever
 * buys it.
 *
 * <p>a_i ← a_i + s·(σ_i − a_i) for members, a_i ← (1 − s)·a_i for others, σ_i the body's weight;
 * cost of manufactures from i in j · (1 + f·a_i)·(1 − τ·σ_ij·min(a_i, a_j)), σ_ij the rule where
 * both are members.
 *
 * <p>Swann, Temple and Shurmer (1996) and Blind (2004) for shared standards and trade; Maskus,
 * Otsuki and Wilson (2005) for the cost of compliance; Czubala, Shepherd and Wilson (2009) for
 * standards that follow the international body's. Ours has one body's catalogue, and compliance as
 * a part of price; {@code tradeCosts} applies both.
 */
@Explained(
        does =
                "Members of a body for standards of goods take them over; manufactures then pass"
                        + " among them at less cost, and cost a little more to make for abroad.",
        equation =
                "a_i ← a_i + s·(σ_i − a_i); cost from i in j · (1 + f·a_i)·(1 − τ·σ_ij·min(a_i,"
                        + " a_j))",
        source =
                "Swann, Temple & Shurmer 1996; Blind 2004; Maskus, Otsuki & Wilson 2005; Czubala et"
                        + " al. 2009",
        without = "standards of goods are what they were at the start",
        reads = {},
        writes = {"markets.standardsCost", "states.goodsStandards"})
public final class GoodsStandards implements Mechanism {

    public record Parameters(
            @Doc("cost of testing and fitting that full common standards save, ad valorem, τ")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source("estimate; Swann et al. 1996, Blind 2004: trade up by a fifth or so")
                    double saved,
            @Doc("cost of complying with all of them, part of price, f")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source("estimate; Maskus, Otsuki & Wilson 2005: small in variable cost")
                    double compliance,
            @Doc("speed at which members take standards over, s")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: catalogues grew for decades")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.05, 0.01, 0.015);
        }
    }

    private final Parameters parameters;

    public GoodsStandards(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        int count = world.count;
        double[] adopted = world.states.goodsStandards;
        double[] rule = world.agreements.goodsStandards;
        double[] laid = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                laid[i] = StrictMath.max(laid[i], rule[world.agreements.pair(i, j)]);
            }
            adopted[i] += parameters.speed() * (laid[i] - adopted[i]);
        }
        Arrays.fill(world.markets.standardsCost, 1);
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < count; i++) {
                if (i != j) {
                    double shared =
                            rule[world.agreements.pair(i, j)]
                                    * StrictMath.min(adopted[i], adopted[j]);
                    world.markets.standardsCost[j * count + i] =
                            (1 + parameters.compliance() * adopted[i])
                                    * (1 - parameters.saved() * shared);
                }
            }
        }
    }
}

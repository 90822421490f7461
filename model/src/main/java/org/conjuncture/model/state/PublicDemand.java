package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Public demand is anchored in real terms to people and the trend of productivity, not to current
 * income: the autonomous demand that holds activity (Serrano 1995). States cut back when debt
 * passes a band above their target, and spend more when it falls below.
 *
 * <p>G = (γ·lever·a + u)·y*·N + x, γ = (γ₀ + w·ln(y* / y*₀))·e^∫g (Wagner's law; Tanzi and
 * Schuknecht 2000), a = 1 − α·(B/Y − target ∓ band); g is what regimes add to the share a year,
 * which stays when they go; y* is the trend of output per head: it grows with productivity at work
 * (sector by sector, so that moves between sectors do not count) and is drawn slowly to actual
 * output per head, faster beyond what passes for a cycle: no state spends for decades by an output
 * that is not there (Fatás and Summers 2018); u is what could be done without beyond all tax (see
 * {@link Budget}): who lives off what he owns spends what he gets (Mahdavy 1970; Beblawi and
 * Luciani 1987); x is what taxes in money beyond the start's brought in the quarter, spent where
 * they are levied, as colonies were run to pay for themselves (Gardner 2012). Were the trend drawn
 * fast everywhere, or did it follow income, activity would have no level.
 *
 * <p>The target of debt melts with inflation that is felt and is drawn back to what it was, Δ ln B*
 * = −(p − p₀)⁺ + b·ln(B*₀/B*): after 1945 inflation melted debts that no state then borrowed anew
 * (Hall and Sargent 2011). Were the target fixed, every melting would lower tax and raise demand
 * where it outruns output already.
 */
@Explained(
        does =
                "Public demand follows people and the trend of productivity, not current income;"
                        + " states cut back above a band of debt.",
        equation =
                "G = (γ·lever·a + u)·y*·N + x, γ = (γ₀ + w·ln(y*/y*₀))·e^∫g, a = 1 − α·(B/Y −"
                        + " target ∓ band); Δ ln target = −(p − p₀)⁺ + b·ln(target₀/target)",
        source =
                "Serrano 1995; Wagner; Tanzi & Schuknecht 2000; Bohn 1998; Hall & Sargent"
                        + " 2011; Gardner 2012",
        without = "the state goes on spending the money of its first quarter",
        reads = {
            "ledger.bankForeign",
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "ledger.stateDeposits",
            "ledger.stateExternal",
            "levers.publicGrowth",
            "levers.publicSpending",
            "markets.deliveredPrice",
            "states.conditionOnSpending",
            "states.currentAccountTrend",
            "states.debtTargetAtStart",
            "states.exports",
            "states.imports",
            "states.moneyTaxTaken",
            "states.publicBasket",
            "states.publicShare",
            "states.purse",
            "states.taxUnasked",
            "territories.inflation",
            "territories.output",
            "territories.outputConstant",
            "territories.population",
            "territories.priceLevel",
            "territories.productivityGrowth",
            "territories.rate"
        },
        writes = {
            "states.debtTarget",
            "states.publicBuilt",
            "states.publicNorm",
            "states.publicOrders",
            "territories.outputTrend",
            "territories.outputTrendAtStart",
            "territories.publicBudget"
        })
public final class PublicDemand implements Mechanism {

    public record Parameters(
            @Doc("rise of the public share with log income")
                    @Unit("1")
                    @Range({0, 0.15})
                    @Source("Wagner; Tanzi & Schuknecht 2000: 0.05")
                    double wagner,
            @Doc("part of a change of public spending that is purchases, the rest being transfers")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Tanzi & Schuknecht 2000: about half")
                    double purchases,
            @Doc("pull of the trend to actual output per head")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("fitted at rest: 0.001–0.005")
                    double trendSpeed,
            @Doc("pull of the trend to actual output per head beyond what passes for a cycle")
                    @Unit("1/quarter")
                    @Range({0, 0.1})
                    @Source(
                            "Fatás & Summers 2018: what is lost for years is taken out of potential"
                                    + " output nearly one for one; estimate")
                    double trendRevision,
            @Doc("gap of trend and actual output per head that passes for a cycle")
                    @Unit("log points")
                    @Range({0, 1})
                    @Source("estimate; at rest output moves by less")
                    double cycle,
            @Doc("cutback for a year of output of debt above the band, and its opposite below")
                    @Unit("1/year")
                    @Range({0, 2})
                    @Source("Bohn 1998; fitted by hand")
                    double austerity,
            @Doc("band of debt around the target")
                    @Unit("years of output")
                    @Range({0.05, 2})
                    @Source("estimate: 0.3")
                    double band,
            @Doc("least part of demand that is kept")
                    @Unit("1")
                    @Range({0.2, 1})
                    @Source("estimate")
                    double floor,
            @Doc("most of demand that low debt calls forth")
                    @Unit("1")
                    @Range({1, 2})
                    @Source("estimate; inflation that melts debts must not raise spending")
                    double ceiling,
            @Doc("speed at which the norm of debt, melted by inflation, comes back to what it was")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("Hall & Sargent 2011, Reinhart & Sbrancia 2015: decades; estimate")
                    double debtNormSpeed,
            @Doc("inflation up to which the norm of debt does not melt")
                    @Unit("1/year")
                    @Range({0, 0.1})
                    @Source("estimate; at 0 a world at rest drifts")
                    double unfeltInflation,
            @Doc("fastest growth of public orders")
                    @Unit("1/quarter")
                    @Range({0.01, 0.5})
                    @Source("estimate; wars doubled spending in two years")
                    double fastestGrowth,
            @Doc("0 anchored to trend output, 1 to current output")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("ablation: 1 brings stagnation")
                    double followsIncome) {

        public static Parameters defaults() {
            return new Parameters(
                    0.03, 0.5, 0.002, 0.02, 0.2, 0.7, 0.3, 0.4, 1.2, 0.0075, 0.01, 0.04, 0);
        }
    }

    private final Parameters parameters;

    public PublicDemand(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Purses purses = new Purses(world);
        double[] debtNorm = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            debtNorm[t] = purses.mean(world.states.debtTarget, t);
        }
        now.forEachTerritory(world.count, t -> demand(world, t, purses, debtNorm[t], now));
    }

    private void demand(World world, int t, Purses purses, double debtNorm, Now now) {
        Territories territories = world.territories;
        States states = world.states;
        if (now.since() == 0) {
            territories.outputTrendAtStart[t] = territories.outputTrend[t];
        } else {
            followTrend(territories, t);
        }
        double trend = territories.outputTrend[t];
        double share =
                states.publicShare[t]
                        + parameters.wagner()
                                * StrictMath.log(trend / territories.outputTrendAtStart[t]);
        share = StrictMath.max(0.3 * states.publicShare[t], share);
        // What a regime has built up stays when the next one comes.
        states.publicBuilt[t] += world.levers.publicGrowth[t] / 4;
        share *=
                (1 + parameters.purchases() * (world.levers.publicSpending[t] - 1))
                        * StrictMath.exp(states.publicBuilt[t]);
        share *= 1 - states.conditionOnSpending[t];
        share = StrictMath.min(0.4, share);
        double debt = purses.debt(t) / purses.usualOutput(t);
        double gap = (debt - debtNorm) / 4;
        double beyond =
                gap > parameters.band()
                        ? gap - parameters.band()
                        : gap < -parameters.band() ? gap + parameters.band() : 0;
        double restraint = 1 - parameters.austerity() * beyond;
        restraint =
                StrictMath.max(parameters.floor(), StrictMath.min(parameters.ceiling(), restraint));
        states.debtTarget[t] =
                normOfDebt(
                        states.debtTarget[t],
                        states.debtTargetAtStart[t],
                        territories.inflation[t]);
        double anchor = trend * territories.population[t];
        anchor += parameters.followsIncome() * (territories.outputConstant[t] - anchor);
        double real = (share * restraint + states.taxUnasked[t]) * anchor;
        double[] tables = world.tables.composition(t).publicPurchases();
        double price = 0;
        double priceOfTables = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            price += states.publicBasket[cell] * world.markets.deliveredPrice[cell];
            priceOfTables += tables[g] * world.markets.deliveredPrice[cell];
        }
        // Tax is planned for what is bought, not for what is given to the public for nothing.
        states.publicNorm[t] = share * price / priceOfTables;
        // Schools and arsenals are built before they serve: orders grow only so fast, whatever is
        // decided.
        if (now.since() > 0) {
            real =
                    StrictMath.min(
                            real,
                            (1 + parameters.fastestGrowth())
                                    * StrictMath.max(states.publicOrders[t], 0.01 * anchor));
        }
        states.publicOrders[t] = real;
        // At once: what waits would take from buyers what nobody spends.
        territories.publicBudget[t] = real * price + states.moneyTaxTaken[t];
    }

    /**
     * What inflation has melted is not borrowed anew: where it is felt the norm melts with debts,
     * and is drawn back to what it was.
     */
    private double normOfDebt(double norm, double atStart, double inflation) {
        if (atStart <= 0) {
            return norm;
        }
        double melted = StrictMath.max(0, inflation - parameters.unfeltInflation()) / 4;
        double back = parameters.debtNormSpeed() * StrictMath.log(atStart / norm);
        return StrictMath.max(Double.MIN_NORMAL, norm * StrictMath.exp(back - melted));
    }

    /** The trend grows with productivity, and is drawn slowly to what output per head is. */
    private void followTrend(Territories territories, int t) {
        double actual =
                StrictMath.log(
                        StrictMath.max(
                                1e-9, territories.outputConstant[t] / territories.population[t]));
        double trend =
                StrictMath.log(territories.outputTrend[t]) + territories.productivityGrowth[t];
        double gap = actual - trend;
        double cycle = StrictMath.max(-parameters.cycle(), StrictMath.min(parameters.cycle(), gap));
        territories.outputTrend[t] =
                StrictMath.exp(
                        trend
                                + parameters.trendSpeed() * gap
                                + parameters.trendRevision() * (gap - cycle));
    }
}

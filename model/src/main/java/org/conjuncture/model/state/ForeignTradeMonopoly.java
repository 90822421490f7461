package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;

/**
 * Where a plan rules, the state alone trades abroad, and exports what imports cost: goods are short
 * at home, so it lets out no more than it needs and no less.
 *
 * <p>ln ω ← ln ω − δ·s·CA/(X + M), within bounds, and ω ← ω + (1 − δ)·r·(1 − ω), ω what foreign
 * buyers are let have of what they would order, δ the part that is planned: reforms give plants the
 * right to trade in step with the plan they end (Lardy 1992).
 *
 * <p>Holzman (1974) and Gregory and Stuart (2001): exports pay for planned imports and are no end
 * in themselves. Without it a plan's low prices sell its goods abroad while queues stand at home,
 * and its surplus is the deficit of everybody else.
 */
@Explained(
        does = "Where a plan rules, the state lets out as many exports as pay for imports.",
        equation = "ln ω ← ln ω − δ·s·CA/(X + M); ω ← ω + (1 − δ)·r·(1 − ω)",
        source = "Holzman 1974; Gregory & Stuart 2001; Lardy 1992",
        without = "planned economies sell abroad whatever foreigners order",
        reads = {
            "ledger.bankForeign",
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "ledger.stateDeposits",
            "ledger.stateExternal",
            "levers.planned",
            "states.currentAccountTrend",
            "states.exports",
            "states.imports",
            "states.purse",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {"states.exportLicence"})
public final class ForeignTradeMonopoly implements Mechanism {

    public record Parameters(
            @Doc("answer of licences to the current account over trade, s")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: plans of trade are drawn up by the year")
                    double speed,
            @Doc("least part of foreign orders that is let out")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate")
                    double least,
            @Doc("most that foreign buyers are offered, over what they would order")
                    @Unit("1")
                    @Range({1, 5})
                    @Source("estimate: exports are pushed where imports must be paid")
                    double most) {

        public static Parameters defaults() {
            return new Parameters(0.5, 0.05, 3);
        }
    }

    /** Part of the way back to free trade in a quarter where nothing is planned any more, r. */
    private static final double OPENING = 0.1;

    private final Parameters parameters;

    public ForeignTradeMonopoly(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Purses purses = new Purses(world);
        double[] licence = world.states.exportLicence;
        for (int t = 0; t < world.count; t++) {
            double degree = world.levers.planned[t];
            double trade = StrictMath.max(1e-9, purses.exports(t) + purses.imports(t));
            double change = -degree * parameters.speed() * purses.currentAccount(t) / trade;
            double bounded =
                    StrictMath.max(
                            parameters.least(),
                            StrictMath.min(parameters.most(), licence[t] * StrictMath.exp(change)));
            licence[t] = bounded + OPENING * (1 - degree) * (1 - bounded);
        }
    }
}

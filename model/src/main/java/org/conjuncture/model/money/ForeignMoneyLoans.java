package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Companies owe part of their loans in the moneys of debts across borders: banks that are in debt
 * abroad pass it on where it is cheaper than credit at home, and when the home money falls
 * companies owe more.
 *
 * <p>φ ← φ + ρ·(φ* − φ), φ* = (1 − κ)·(1 − p)·min(φ_m·Λ(g/s), B/(e·L)), Λ(x) = 1/(1 + exp(−x)), g =
 * i − (i* + ê* − ê) what the money costs less than credit at home, i and i* the rates of interest
 * at home and abroad, ê and ê* the rise that lenders expect of the home money and of the moneys of
 * debts ({@link MoneyOfDebts}), B what banks owe abroad, L their loans to companies, κ control of
 * capital, p how far a plan rules; upwards only while lenders abroad trust the state. L ← L·(1 +
 * φ·(f − 1)), f = (e*′/e*)·(e/e′), φ ← φ·f / (1 + φ·(f − 1)). Interest on the part φ is i* and the
 * bank's margin.
 *
 * <p>So a devaluation is a loss of companies and not of banks, whose debts abroad grow with their
 * loans: it eats up companies' worth, leaves them less room to borrow and invest, and ruins some
 * (Krugman 1999; Aghion, Bacchetta and Banerjee 2001), who are then the bank's loss. Galindo,
 * Panizza and Schiantarelli (2003) for how much companies owe so; Eichengreen and Hausmann (1999)
 * for why. All companies of a territory owe in the same proportions, exporters as well, and nobody
 * hedges.
 */
@Explained(
        does =
                "Companies owe part of their loans in foreign money, and owe more when the home"
                        + " money falls.",
        equation =
                "φ* = (1 − κ)·(1 − p)·min(φ_m·Λ(g/s), B/(e·L)), g = i − (i* + ê* − ê); L ← L·(1 +"
                        + " φ·(f − 1)), f = (e*′/e*)·(e/e′)",
        source =
                "Krugman 1999; Aghion, Bacchetta & Banerjee 2001; Galindo, Panizza &"
                        + " Schiantarelli 2003",
        without = "companies owe in home money alone, and banks bear what a devaluation costs",
        reads = {
            "ledger.bankForeign",
            "levers.capitalControl",
            "levers.planned",
            "states.bondRate",
            "states.debtMoneyRate",
            "states.debtMoneyShare",
            "states.expectedRise",
            "states.externalRate",
            "states.isTrusted",
            "territories.rate"
        },
        writes = {
            "ledger.bankLoans",
            "plants.loans",
            "states.foreignLoanRate",
            "states.foreignLoanShare"
        })
public final class ForeignMoneyLoans implements Mechanism {

    public record Parameters(
            @Doc("largest part of loans in foreign money, φ_m")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate; Galindo, Panizza & Schiantarelli 2003: from below a fifth to"
                                    + " three fifths of companies' debts in Latin America")
                    double most,
            @Doc("difference of costs at which that part moves from a half to three quarters, s")
                    @Unit("1/year")
                    @Range({0.002, 0.2})
                    @Source("estimate: two points, ln 3 times this")
                    double scale,
            @Doc("part of loans that is contracted anew, ρ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: loans of two years on average")
                    double turnover) {

        public static Parameters defaults() {
            return new Parameters(0.6, 0.02, 0.125);
        }
    }

    private final Parameters parameters;

    public ForeignMoneyLoans(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double foreign = MoneyOfDebts.change(world);
        double rising = MoneyOfDebts.expectedRise(world);
        now.forEachTerritory(
                world.count,
                t -> {
                    revalue(world, t, foreign);
                    contract(world, t, rising);
                });
    }

    /** What companies pay on their loans a year, of whichever money. */
    public static double rate(World world, int t) {
        States states = world.states;
        double cheaper = states.bondRate[t] - states.externalRate[t];
        return states.loanRate[t] - states.foreignLoanShare[t] * cheaper;
    }

    /**
     * @param foreign what the moneys of debts are worth, over a quarter ago
     */
    private static void revalue(World world, int t, double foreign) {
        States states = world.states;
        double now = world.territories.rate[t];
        double before = states.foreignLoanRate[t];
        states.foreignLoanRate[t] = now;
        double share = states.foreignLoanShare[t];
        double dearer = before > 0 ? foreign * before / now - 1 : 0;
        if (share <= 0 || dearer == 0) {
            return;
        }
        Plants plants = world.plants;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            double more = share * dearer * plants.loans.at(p);
            world.ledger.revaluation().loan(t, plants.loans, p, more);
        }
        states.foreignLoanShare[t] = share * (1 + dearer) / (1 + share * dearer);
    }

    private void contract(World world, int t, double rising) {
        States states = world.states;
        double owed = StrictMath.max(0, -world.ledger.bankForeign.at(t));
        double lent =
                StrictMath.max(1e-9, world.ledger.bankLoans.at(t) * world.territories.rate[t]);
        double abroad = states.externalRate[t] + rising - states.expectedRise[t];
        double cheaper = states.bondRate[t] - abroad;
        double chosen = parameters.most() / (1 + StrictMath.exp(-cheaper / parameters.scale()));
        double free = (1 - world.levers.capitalControl[t]) * (1 - world.levers.planned[t]);
        double wanted = free * StrictMath.min(chosen, owed / lent);
        double change = parameters.turnover() * (wanted - states.foreignLoanShare[t]);
        states.foreignLoanShare[t] += states.isTrusted[t] ? change : StrictMath.min(0, change);
    }
}

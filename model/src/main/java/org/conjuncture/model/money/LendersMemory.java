package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Owners who lost abroad wish to hold less there until those who lost have died, and those who lend
 * remember by name who did not pay.
 *
 * <p>S ← ((1 − ρ)·S + Λ⁺ − Λ⁻/γ)⁺, will u = exp(−μ·S); owners want u·a of their wealth abroad
 * ({@link ForeignLending}) and place u of surpluses there ({@link ExchangeRegime}); companies place
 * u^π of what they would in plants abroad, which they have in their hands ({@code location};
 * Kindleberger 1969). Λ is the part of claims that defaults took in the quarter and moneys of debts
 * lost, beyond what lenders expected and were paid for: interest for falling moneys ({@link
 * MoneyOfDebts}) and the mean spread of debtors ({@link ExternalInterest}; Lindert and Morton 1989:
 * premia made up for the defaults of 1850 to 1914 and more). For a debtor D ← (1 − ρ)·D + h, h what
 * was written off in a default; he is lent exp(−ν·D) of what others like him are.
 *
 * <p>Malmendier and Nagel (2011): what people lived through weighs on what they hold, the more the
 * later it was, for all their lives; over people of all ages weights fall about as (1 − ρ)^k with a
 * mean of some thirteen years. Eichengreen and Lindert (1989) and Reinhart and Rogoff (2009) for
 * lending to states that ended in the 1930s and came back a generation later; Tomz (2007) and Özler
 * (1993) for debtors who pay for old defaults.
 */
@Explained(
        does =
                "Owners who lost abroad wish to hold less there for a generation, and lend less to"
                        + " those who did not pay.",
        equation = "S ← ((1 − ρ)·S + Λ⁺ − Λ⁻/γ)⁺, u = exp(−μ·S); D ← (1 − ρ)·D + h, room·exp(−ν·D)",
        source =
                "Malmendier & Nagel 2011; Lindert & Morton 1989; Eichengreen & Lindert 1989;"
                        + " Reinhart & Rogoff 2009; Tomz 2007; Özler 1993",
        without = "who lost abroad is back as soon as the mood of lenders is",
        reads = {
            "ledger.bankForeign",
            "ledger.stateExternal",
            "states.debtMoneyShare",
            "states.expectedRise",
            "states.spread"
        },
        writes = {
            "states.creditRecord",
            "states.defaultRemembered",
            "states.lendingWill",
            "states.lossRemembered",
            "states.newLossAbroad",
            "states.placementWill"
        })
public final class LendersMemory implements Mechanism {

    public record Parameters(
            @Doc("speed at which losses are forgotten, ρ")
                    @Unit("1/quarter")
                    @Range({0.002, 0.2})
                    @Source(
                            "Malmendier & Nagel 2011: weights (age − k)^1.5, at ages of 25 to 75"
                                    + " some thirteen years back on average")
                    double forgetting,
            @Doc("fall of what owners wish to hold abroad for what they remember to have lost, μ")
                    @Unit("1")
                    @Range({0, 8})
                    @Source(
                            "estimate; Eichengreen & Lindert 1989: of bonds of the 1920s half were"
                                    + " lost, and next to none were sold for decades")
                    double caution,
            @Doc("weight of a loss beside a gain, γ")
                    @Unit("1")
                    @Range({1, 5})
                    @Source("Tversky & Kahneman 1992: 2.25")
                    double aversion,
            @Doc("part of that caution that bears on plants abroad, π")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "judgement: all of it; Kindleberger 1969: who controls a plant fears"
                                    + " less for it")
                    double ofPlants,
            @Doc("fall of what a debtor is lent for what he did not pay, ν")
                    @Unit("1")
                    @Range({0, 4})
                    @Source(
                            "estimate; Tomz 2007, Özler 1993: defaulters are lent less and pay"
                                    + " more, within bounds")
                    double record) {

        public static Parameters defaults() {
            return new Parameters(0.02, 4, 2.25, 1, 0.5);
        }
    }

    private final Parameters parameters;

    public LendersMemory(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        States states = world.states;
        double kept = 1 - parameters.forgetting();
        // What moneys and debtors were expected to lose was paid for as interest.
        double expected =
                now.since() == 0 ? 0 : (MoneyOfDebts.expectedRise(world) - premium(world)) / 4;
        for (int t = 0; t < world.count; t++) {
            double loss = states.newLossAbroad[t] + expected;
            double felt = loss > 0 ? loss : loss / parameters.aversion();
            states.newLossAbroad[t] = 0;
            states.lossRemembered[t] = StrictMath.max(0, kept * states.lossRemembered[t] + felt);
            states.lendingWill[t] =
                    StrictMath.exp(-parameters.caution() * states.lossRemembered[t]);
            states.placementWill[t] = StrictMath.pow(states.lendingWill[t], parameters.ofPlants());
            states.defaultRemembered[t] *= kept;
            states.creditRecord[t] =
                    StrictMath.exp(-parameters.record() * states.defaultRemembered[t]);
        }
    }

    /** What debtors pay above the world's rate, a year, mean over what they owe. */
    private static double premium(World world) {
        double paid = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double owed =
                    world.ledger.stateExternal.at(t)
                            + StrictMath.max(0, -world.ledger.bankForeign.at(t));
            paid += world.states.spread[t] * owed;
            all += owed;
        }
        return all > 0 ? paid / all : 0;
    }
}

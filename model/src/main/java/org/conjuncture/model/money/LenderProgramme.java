package org.conjuncture.model.money;

import java.util.Locale;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * A lender among states lends to members whom the market has left, on conditions: less public
 * spending, wages that lag prices, lower duties, state plants sold.
 *
 * <p>A programme of n quarters begins with a broken peg, a sudden stop or a default; the state may
 * borrow ℓ·4·X/n a quarter; conditions c, strength of the institution's rule: spending · (1 − g·c),
 * indexation · (1 − w·c), duty · (1 − m·c), state plants sold at v·c a quarter.
 *
 * <p>Williamson (1990) for the list; Vreeland (2003) for conditions and their effect. The money is
 * the world market's, under the lender's name. Members and rules are in {@code institutions.csv}.
 */
@Explained(
        does = "A lender of states lends to members whom the market left, on conditions.",
        equation =
                "loan = ℓ·4·X/n a quarter; spending·(1 − g·c), indexation·(1 − w·c), duty·(1 −"
                        + " m·c)",
        source = "Williamson 1990; Vreeland 2003; the money is the pooled market's",
        without = "whom the market leaves gets nothing, on no conditions",
        reads = {
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "states.currentAccountTrend",
            "states.exports",
            "states.imports",
            "states.isTrusted",
            "states.purse",
            "states.sinceCurrencyCrisis",
            "states.sinceDefault",
            "states.sinceSuddenStop",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.stateDeposits",
            "ledger.stateExternal",
            "states.conditionOnOwnership",
            "states.conditionOnSpending",
            "states.conditionOnTariff",
            "states.conditionOnWages",
            "states.inProgramme",
            "states.programme"
        })
public final class LenderProgramme implements Mechanism {

    public record Parameters(
            @Doc("quarters of a programme, n")
                    @Unit("quarters")
                    @Range({1, 40})
                    @Source("extended arrangements: three years")
                    int quarters,
            @Doc("cut of public purchases at full strength, g")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate; a tenth to a fifth in the 1980s")
                    double spending,
            @Doc("cut of indexation of wages, w") @Unit("1") @Range({0, 1}) @Source("estimate")
                    double wages,
            @Doc("cut of duties, m")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; halved in Latin America 1985–91")
                    double tariff,
            @Doc("state plants sold, v") @Unit("1/quarter") @Range({0, 0.2}) @Source("estimate")
                    double ownership) {

        public static Parameters defaults() {
            return new Parameters(12, 0.2, 0.5, 0.5, 0.02);
        }
    }

    private final Parameters parameters;

    public LenderProgramme(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        States states = world.states;
        Purses purses = new Purses(world);
        for (int t = 0; t < world.count; t++) {
            boolean isOver = states.programme[t] > 0 && --states.programme[t] == 0;
            if (isOver) {
                end(world, t, purses, now);
            }
            if (states.programme[t] == 0 && !isOver && isLeft(world, t)) {
                begin(world, t, purses, now);
            }
            int before = now.quarterOfYear() == 0 ? 0 : states.inProgramme[t];
            states.inProgramme[t] = before + (states.programme[t] > 0 ? 1 : 0);
            double strength = states.programme[t] > 0 ? world.agreements.conditionality[t] : 0;
            states.conditionOnSpending[t] = parameters.spending() * strength;
            states.conditionOnWages[t] = parameters.wages() * strength;
            states.conditionOnTariff[t] = parameters.tariff() * strength;
            states.conditionOnOwnership[t] = parameters.ownership() * strength;
            if (states.programme[t] > 0 && world.ledger.bankForeign.at(t) < 0) {
                double loan =
                        world.agreements.lending[t] * 4 * states.exports[t] / parameters.quarters();
                world.ledger.borrowAbroad(
                        t,
                        StrictMath.min(loan, -world.ledger.bankForeign.at(t)),
                        world.territories.rate[t]);
            }
        }
    }

    /** Whether the market has left a member that owes it: this quarter's crises only. */
    private static boolean isLeft(World world, int t) {
        States states = world.states;
        boolean isCrisis =
                states.sinceCurrencyCrisis[t] == 0
                        || states.sinceDefault[t] == 0
                        || states.sinceSuddenStop[t] == 0;
        return world.agreements.lending[t] > 0
                && isCrisis
                && world.ledger.bankForeign.at(t) + world.ledger.centralBankForeign.at(t) < 0;
    }

    private void begin(World world, int t, Purses purses, Now now) {
        world.states.programme[t] = parameters.quarters();
        now.chronicle()
                .tell(
                        new Chronicle.Event(
                                now.quarter(),
                                t,
                                "lenderProgramme",
                                "loan on conditions",
                                world.agreements.lending[t] * 4 * purses.exports(t),
                                String.format(
                                        Locale.ROOT,
                                        "owes %.1f years of exports; conditions %.1f",
                                        owed(purses, t),
                                        world.agreements.conditionality[t])));
    }

    private static void end(World world, int t, Purses purses, Now now) {
        double owed = owed(purses, t);
        String lenders = world.states.isTrusted[t] ? "lend" : "stay away";
        now.chronicle()
                .tell(
                        new Chronicle.Event(
                                now.quarter(),
                                t,
                                "programmeEnd",
                                "the lender's programme ends",
                                owed,
                                String.format(
                                        Locale.ROOT,
                                        "its time is over; owes %.1f years of exports; lenders"
                                                + " abroad %s",
                                        owed,
                                        lenders)));
    }

    /** What is owed abroad over a year's exports. */
    private static double owed(Purses purses, int t) {
        return purses.owedAbroad(t) / StrictMath.max(1e-9, 4 * purses.exports(t));
    }
}

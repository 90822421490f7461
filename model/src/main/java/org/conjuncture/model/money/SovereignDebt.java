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
 * Lenders leave a state whose country owes too much of its exports as service abroad; one that they
 * have left and that cannot go on paying defaults, is relieved down to what it can serve, and shut
 * out for years.
 *
 * <p>burden = (i + m)·D/X, D what state and banks owe abroad, X exports of a year; who does not
 * earn what is due (current account below −ε·X) is left by lenders at θ·(1 − r), who come back at
 * 0.85 of it; default where they have left for n quarters, burden &gt; φ, D above the part τ of a
 * year's output and reserves below a year's interest; D̄ = ψ·X/(i + m), relief h = 1 − D̄/D within
 * bounds; shut out for x₀ + x₁·h quarters. r is how far creditors draw back from all: their own
 * crises, losses and dear money ({@link ForeignLending}).
 *
 * <p>Calvo (1998) for stops, sooner where creditors are in crisis themselves; Reinhart, Rogoff and
 * Savastano (2003): defaults begin at some 2.3 years of exports on average; Sachs (1989) for relief
 * to what can be served; Cruces and Trebesch (2013) for longer exclusion after deeper cuts. The
 * burden counts what is due, not a stock, so dear money at the centre brings defaults at the
 * periphery; Kaminsky and Vega-García (2016) for those that come together.
 */
@Explained(
        does =
                "Lenders leave a state whose service abroad takes too much of its exports; it"
                        + " defaults, is relieved to what it can serve, and shut out for years.",
        equation =
                "stop at (i + m)·D/X > θ·(1 − r); default at (i + m)·D/X > φ and D > τ·Y without"
                        + " reserves; D̄ = ψ·X/(i + m); shut out for x₀ + x₁·h",
        source =
                "Calvo 1998; Reinhart, Rogoff & Savastano 2003; Sachs 1989; Cruces & Trebesch"
                        + " 2013",
        without = "lenders lend whatever is owed, and nothing is written down",
        reads = {
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "ledger.stateDeposits",
            "states.creditCrunch",
            "states.currentAccountTrend",
            "states.exports",
            "states.externalRate",
            "states.imports",
            "states.lendingMood",
            "states.purse",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {
            "ledger.bankForeign",
            "ledger.stateExternal",
            "owners.foreign",
            "states.exclusion",
            "states.exportsTrend",
            "states.isTrusted",
            "states.lossAbroad",
            "states.sinceDefault",
            "states.sinceSuddenStop"
        })
public final class SovereignDebt implements Mechanism {

    public record Parameters(
            @Doc("part of debt that falls due in a year, m")
                    @Unit("1/year")
                    @Range({0, 0.2})
                    @Source("bonds of some 30 years to 1930, bank loans of some 10 in the 1970s")
                    double repayment,
            @Doc("service abroad over exports at which lenders leave, θ")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("World Bank debt tables: service of 15–25% of exports marks trouble")
                    double stop,
            @Doc("service abroad over exports at which a state without lenders stops to pay, φ")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("Reinhart, Rogoff & Savastano 2003: 2.3 years of exports at some 11%")
                    double defaultAt,
            @Doc("debt abroad over output of a year that any state goes on serving, τ")
                    @Unit("years")
                    @Range({0, 0.5})
                    @Source(
                            "estimate; Reinhart, Rogoff & Savastano 2003: hardly a default below"
                                    + " 0.15")
                    double trifle,
            @Doc("quarters without lenders before that, n")
                    @Unit("quarters")
                    @Range({0, 40})
                    @Source("estimate: reserves and short credit last for a year")
                    int patience,
            @Doc("deficit abroad over exports up to which what is due counts as earned, ε")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate; who earns what he owes needs no new loans")
                    double unearned,
            @Doc("service abroad over exports that a state can go on paying, ψ")
                    @Unit("1")
                    @Range({0.02, 0.5})
                    @Source("relief of poor countries, 1996: 15–20%; Germany's debts of 1953 less")
                    double servable,
            @Doc("least relief worth a default")
                    @Unit("1")
                    @Range({0, 0.9})
                    @Source("Meyer, Reinhart & Trebesch 2022: 0.4–0.5 on average, few below 0.1")
                    double least,
            @Doc("most that creditors give up")
                    @Unit("1")
                    @Range({0.1, 1})
                    @Source("Meyer, Reinhart & Trebesch 2022: few above 0.9")
                    double most,
            @Doc("quarters shut out after any default, x₀")
                    @Unit("quarters")
                    @Range({0, 80})
                    @Source("Gelos, Sahay & Sandleris 2011: four years and less")
                    int exclusion,
            @Doc("quarters more for full relief, x₁")
                    @Unit("quarters")
                    @Range({0, 80})
                    @Source("Cruces & Trebesch 2013: over ten years after cuts above 60%")
                    int exclusionByRelief) {

        public static Parameters defaults() {
            return new Parameters(0.05, 0.2, 0.25, 0.05, 4, 0.2, 0.15, 0.1, 0.9, 12, 32);
        }
    }

    private final Parameters parameters;

    public SovereignDebt(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        States states = world.states;
        for (int t = 0; t < world.count; t++) {
            double speed = now.since() == 0 ? 1 : 0.125;
            states.exportsTrend[t] += speed * (states.exports[t] - states.exportsTrend[t]);
            states.sinceDefault[t]++;
            states.exclusion[t] = StrictMath.max(0, states.exclusion[t] - 1);
        }
        double retreat = retreat(world);
        for (int seat = 0; seat < world.count; seat++) {
            if (states.purse[seat] == seat) {
                // Others' defaults change what is owed; so sums are taken anew.
                Purses purses = new Purses(world);
                double burden = burden(world, seat, purses);
                boolean isEarned =
                        purses.currentAccount(seat)
                                > -parameters.unearned() * exports(world, seat) / 4;
                boolean isLeft = trust(world, seat, burden, isEarned, retreat, now);
                if (isLeft && cannotPay(world, seat, purses, burden)) {
                    giveUp(world, seat, purses, burden, now);
                }
            }
        }
    }

    /** How far creditors draw back from all debtors: their own crises, losses and dear money. */
    private static double retreat(World world) {
        double weighted = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double claims = BankingCrisis.claims(world, t);
            weighted += claims * StrictMath.min(1, world.states.lendingMood[t]);
            all += claims;
        }
        double willing = all > 0 ? weighted / all : 1;
        return 1 - willing * (1 - BankingCrisis.alarm(world));
    }

    private static double exports(World world, int seat) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            sum += world.states.purse[t] == seat ? world.states.exportsTrend[t] : 0;
        }
        return 4 * StrictMath.max(1e-9, sum);
    }

    /** Interest and repayment abroad over exports. */
    private double burden(World world, int seat, Purses purses) {
        double service = world.states.externalRate[seat] + parameters.repayment();
        return service * purses.owedAbroad(seat) / exports(world, seat);
    }

    /** Tells whether lenders have left, for all parts of a purse. */
    private boolean trust(
            World world, int seat, double burden, boolean isEarned, double retreat, Now now) {
        States states = world.states;
        double limit = parameters.stop() * (1 - retreat) * (states.isTrusted[seat] ? 1 : 0.85);
        boolean isTrusted =
                (burden < limit || (isEarned && states.isTrusted[seat]))
                        && states.exclusion[seat] == 0;
        // Whom lenders had left before the start is no event of the run.
        boolean isNews = states.isTrusted[seat] && !isTrusted && now.since() > 0;
        for (int t = 0; t < world.count; t++) {
            if (states.purse[t] == seat) {
                boolean isNew = states.isTrusted[t] && !isTrusted;
                states.sinceSuddenStop[t] = isNew ? 0 : states.sinceSuddenStop[t] + 1;
                states.isTrusted[t] = isTrusted;
            }
        }
        if (isNews) {
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    seat,
                                    "suddenStop",
                                    "lenders abroad stop lending",
                                    burden,
                                    String.format(
                                            Locale.ROOT,
                                            "service abroad takes %.0f%% of exports at %.1f%%;"
                                                    + " creditors draw back by %.0f%%",
                                            100 * burden,
                                            100 * states.externalRate[seat],
                                            100 * retreat)));
        }
        return !isTrusted;
    }

    private boolean cannotPay(World world, int seat, Purses purses, double burden) {
        double due = burden * exports(world, seat);
        double reserves = 0;
        for (int t = 0; t < world.count; t++) {
            reserves +=
                    world.states.purse[t] == seat
                            ? world.ledger.centralBankGold.at(t)
                                    + world.ledger.centralBankForeign.at(t)
                            : 0;
        }
        return burden > parameters.defaultAt()
                && reserves < due
                && world.states.exclusion[seat] == 0
                && world.states.sinceSuddenStop[seat] >= parameters.patience()
                && purses.owedAbroad(seat) > parameters.trifle() * 4 * purses.output(seat);
    }

    private void giveUp(World world, int seat, Purses purses, double burden, Now now) {
        States states = world.states;
        double relief =
                StrictMath.max(
                        parameters.least(),
                        StrictMath.min(parameters.most(), 1 - parameters.servable() / burden));
        double owed = purses.owedAbroad(seat);
        double yearly = 4 * purses.output(seat);
        double exports = exports(world, seat);
        DebtRelief.writeDown(world, seat, purses, relief);
        int shutOut =
                parameters.exclusion()
                        + (int) StrictMath.round(relief * parameters.exclusionByRelief());
        for (int t = 0; t < world.count; t++) {
            if (states.purse[t] == seat) {
                states.sinceDefault[t] = 0;
                states.exclusion[t] = shutOut;
            }
        }
        now.chronicle()
                .tell(
                        new Chronicle.Event(
                                now.quarter(),
                                seat,
                                "sovereignDefault",
                                "external debt written down",
                                relief,
                                String.format(
                                        Locale.ROOT,
                                        "service abroad takes %.0f%% of exports; external debt"
                                                + " %.0f%% of a year's output, %.1f years of"
                                                + " exports",
                                        100 * burden,
                                        100 * owed / yearly,
                                        owed / exports)));
    }
}

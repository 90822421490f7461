package org.conjuncture.model.money;

import java.util.Locale;
import org.conjuncture.base.Numbers;
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
 * <p>burden = (i + m)·D/X / b, D what state and banks owe abroad, X exports of a year, b = (y/ȳ)^ε
 * what a state can bear at its output a head, between b₀ and 2 (Reinhart, Rogoff and Savastano
 * 2003: intolerance of debt); who does not earn what nobody lends anew (current account below
 * −(u·(1 − r)·X − (r·m + F·k)·D)) is left by lenders at θ/(1 + r), who come back at 0.85 of it;
 * default where they have left for n quarters, burden·(1 + F·k/(i + m)) above φ, D above the part τ
 * of a year's output and reserves R − c·H below a year's service; D̄ = ψ·b·X/(i + m), relief h = 1
 * − D̄/D within bounds; shut out for x₀ + x₁·h quarters. r is how far creditors draw back from all:
 * their own crises, losses and dear money ({@link ForeignLending}); of what falls due they renew 1
 * − r. So in a fright the sound are left last: nobody who owes less than half of what is too much
 * in calm (Bernanke, Gertler and Gilchrist 1996 for flight to quality); the bold, r below 0, stay
 * up to θ·(1 − r).
 *
 * <p>k is owed at short term to houses of the centre, who call it in by half as they draw back or
 * as a crash of shares frightens them, F, whichever is more ({@link Valuation}; Sachs 1984, Cole
 * and Kehoe 2000; Calvo, Leiderman and Reinhart 1993 for a cause at the centre that hits all).
 *
 * <p>Gold and exchange that back base money H are not there to pay creditors with: law and lenders'
 * trust in the currency bind them, most where conversion offices issued money for gold alone
 * (Bloomfield 1959). So poor states with much gold fail as well as those with little.
 *
 * <p>While a state or its ruler is blockaded or under arms, service rests by law and is no default:
 * X stays what it was ({@link Wartime}). A dependency does not default: its ruler pays γ of what it
 * cannot serve a quarter, as Britain did for Newfoundland in 1933 (Gardner 2012; Ferguson and
 * Schularick 2006).
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
                "stop at (i + m)·D/X/b > θ/(1 + r), b = (y/ȳ)^ε; default at (i + m + F·k)·D/X/b > φ"
                    + " and D > τ·Y where R − c·H < (i + m + F·k)·D; D̄ = ψ·b·X/(i + m); shut out"
                    + " for x₀ + x₁·h",
        source =
                "Calvo 1998; Reinhart, Rogoff & Savastano 2003; Sachs 1989; Cruces & Trebesch"
                        + " 2013",
        without = "lenders lend whatever is owed, and nothing is written down",
        reads = {
            "ledger.bankReserves",
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "levers.blockade",
            "levers.capitalControl",
            "levers.mobilization",
            "shareMarkets.fright",
            "states.bondRate",
            "states.creditCrunch",
            "states.currentAccountTrend",
            "states.debtMoneyShare",
            "states.expectedRise",
            "states.exports",
            "states.externalRate",
            "states.imports",
            "states.lendingMood",
            "states.lendingWill",
            "states.mobilizationAtStart",
            "states.purse",
            "states.ruler",
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
            "owners.foreign",
            "states.debtBurden",
            "states.debtTolerance",
            "states.defaultRemembered",
            "states.exclusion",
            "states.externalInterest",
            "states.exportsTrend",
            "states.isTrusted",
            "states.lossAbroad",
            "states.newLossAbroad",
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
            @Doc("part of debt that is owed at short term and renewed from year to year, k")
                    @Unit("1/year")
                    @Range({0, 0.6})
                    @Source(
                            "World Bank debt tables: short debt some 15–20% of all, 1980–2000;"
                                    + " Sachs 1984 and Cole & Kehoe 2000 for runs on it")
                    double shortTerm,
            @Doc("service abroad over exports at which lenders leave, θ")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("World Bank debt tables: service of 15–25% of exports marks trouble")
                    double stop,
            @Doc("service abroad over exports at which a state without lenders stops to pay, φ")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source(
                            "estimate below the mean of Reinhart, Rogoff & Savastano 2003: 2.3"
                                    + " years of exports at some 11%")
                    double defaultAt,
            @Doc("debt abroad over output of a year that any state goes on serving, τ")
                    @Unit("years")
                    @Range({0, 0.5})
                    @Source(
                            "estimate; Reinhart, Rogoff & Savastano 2003: of defaults one in eight"
                                    + " below 0.4, hardly one below 0.15")
                    double trifle,
            @Doc("quarters without lenders before that, n")
                    @Unit("quarters")
                    @Range({0, 40})
                    @Source("estimate: reserves and short credit last for a year")
                    int patience,
            @Doc("deficit abroad over exports up to which what is due counts as earned, u")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate; who earns what he owes needs no new loans")
                    double unearned,
            @Doc("service abroad over exports that a state can go on paying, ψ")
                    @Unit("1")
                    @Range({0.02, 0.5})
                    @Source(
                            "relief of poor countries, 1996: 15–20%; Germany's debts of 1953 less,"
                                    + " a twentieth")
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
                    int exclusionByRelief,
            @Doc("part of what a dependency cannot serve that its ruler pays, γ")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate: within five years")
                    double grant,
            @Doc("how what a state can bear grows with output a head, ε")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate; Reinhart, Rogoff & Savastano 2003: rich states owe the most"
                                    + " and hardly default")
                    double tolerance,
            @Doc("least that a state can bear beside one of the world's output a head, b₀")
                    @Unit("1")
                    @Range({0.2, 1})
                    @Source(
                            "estimate; Reinhart, Rogoff & Savastano 2003: the intolerant are safe"
                                    + " up to debts of 15–20% of output, others to several times"
                                    + " that")
                    double leastTolerance,
            @Doc("part of base money that gold and exchange back and pay no creditor, c")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Bloomfield 1959: law asked for 0.33–0.5, conversion offices for 1, and"
                                    + " most central banks held far more than law asked for")
                    double cover) {

        public static Parameters defaults() {
            return new Parameters(
                    0.05, 0.2, 0.2, 0.2, 0.1, 4, 0.2, 0.13, 0.1, 0.9, 12, 32, 0.05, 0.5, 0.8, 1);
        }
    }

    /** Part of their drawing back that creditors at short term are frightened by. */
    private static final double CALLING = 0.5;

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
            if (!Wartime.isAtWar(world, t) || now.since() == 0) {
                double speed = now.since() == 0 ? 1 : 0.125;
                states.exportsTrend[t] += speed * (states.exports[t] - states.exportsTrend[t]);
            }
            states.sinceDefault[t]++;
            states.exclusion[t] = StrictMath.max(0, states.exclusion[t] - 1);
        }
        double retreat = retreat(world);
        double called = called(world, retreat);
        double usual = outputPerHead(world);
        for (int t = 0; t < world.count; t++) {
            double richer = StrictMath.max(1e-9, world.territories.outputTrend[t]) / usual;
            states.debtTolerance[t] =
                    StrictMath.max(
                            parameters.leastTolerance(),
                            StrictMath.min(2, StrictMath.pow(richer, parameters.tolerance())));
        }
        for (int seat = 0; seat < world.count; seat++) {
            if (states.purse[seat] == seat) {
                judge(world, seat, retreat, called, now);
            }
        }
    }

    private void judge(World world, int seat, double retreat, double called, Now now) {
        // Others' defaults change what is owed; so sums are taken anew.
        Purses purses = new Purses(world);
        double burden = burden(world, seat, purses);
        for (int t = 0; t < world.count; t++) {
            if (world.states.purse[t] == seat) {
                world.states.debtBurden[t] = burden;
            }
        }
        if (Wartime.isAtWar(world, seat)) {
            return;
        }
        double exports = exports(world, seat);
        double unrenewed = retreat * parameters.repayment() + called;
        double renewed =
                parameters.unearned() * (1 - retreat) * exports
                        - unrenewed * purses.owedAbroad(seat);
        boolean isEarned = 4 * purses.currentAccount(seat) > -renewed;
        boolean isLeft = trust(world, seat, burden, isEarned, retreat, now);
        if (isLeft && cannotPay(world, seat, purses, strain(world, seat, burden, called))) {
            int ruler = world.states.ruler[seat];
            if (ruler < world.count && ruler != seat) {
                double beyond =
                        purses.owedAbroad(seat)
                                * StrictMath.max(0, 1 - parameters.servable() / burden);
                DebtRelief.pay(world, ruler, seat, parameters.grant() * beyond);
            } else {
                giveUp(world, seat, purses, burden, called, now);
            }
        }
    }

    /**
     * How far creditors draw back from all debtors: their own crises, losses and dear money; below
     * zero where they are bolder than usual and lend beyond what they would call prudent. What
     * banks have abroad is lent on by houses of the centre, in their mood.
     */
    private static double retreat(World world) {
        Centre centre = new Centre(world);
        double weighted = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double claims = BankingCrisis.claims(world, t);
            double ofBanks = StrictMath.max(0, world.ledger.bankForeign.at(t));
            double own = world.states.lendingMood[t];
            weighted += claims * own + ofBanks * (centre.mood(t) - own);
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

    /** Output a head on trend, mean over the world's people. */
    static double outputPerHead(World world) {
        double sum = 0;
        double people = 0;
        for (int t = 0; t < world.count; t++) {
            double each = world.territories.population[t];
            sum += each * world.territories.outputTrend[t];
            people += each;
        }
        return StrictMath.max(1e-9, sum / people);
    }

    /** Interest and repayment abroad over exports, beside what the state can bear. */
    private double burden(World world, int seat, Purses purses) {
        double service = world.states.externalRate[seat] + parameters.repayment();
        return service
                * purses.owedAbroad(seat)
                / (exports(world, seat) * world.states.debtTolerance[seat]);
    }

    /**
     * Short debt that is not renewed in a year where a crash frightened creditors or they draw back
     * for losses, dear money or crises of their own, of all debt.
     */
    private double called(World world, double retreat) {
        double frightened = StrictMath.max(CALLING * retreat, Valuation.frightOfCreditors(world));
        return parameters.shortTerm() * StrictMath.min(1, frightened);
    }

    /** The burden with what must be paid back because short debt is not renewed. */
    private double strain(World world, int seat, double burden, double called) {
        double service = world.states.externalRate[seat] + parameters.repayment();
        return burden * (1 + called / service);
    }

    /** The burden up to which lenders stay: who draws back leaves the sound last. */
    private double limit(double retreat) {
        double kept = retreat > 0 ? 1 / (1 + retreat) : 1 - retreat;
        return parameters.stop() * kept;
    }

    /** Tells whether lenders have left, for all parts of a purse. */
    private boolean trust(
            World world, int seat, double burden, boolean isEarned, double retreat, Now now) {
        States states = world.states;
        double limit = limit(retreat) * (states.isTrusted[seat] ? 1 : 0.85);
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
                                    burden * states.debtTolerance[seat],
                                    String.format(
                                            Locale.ROOT,
                                            "service abroad takes %.0f%% of exports at %.1f%%,"
                                                    + " lenders stay up to %.0f%%; %s",
                                            100 * burden * states.debtTolerance[seat],
                                            100 * states.externalRate[seat],
                                            100 * limit * states.debtTolerance[seat],
                                            Numbers.percent(
                                                    retreat,
                                                    0,
                                                    "creditors draw back by #",
                                                    "creditors lend # more than usual",
                                                    "creditors lend as usual"))));
        }
        return !isTrusted;
    }

    private boolean cannotPay(World world, int seat, Purses purses, double burden) {
        double due = burden * world.states.debtTolerance[seat] * exports(world, seat);
        double reserves = 0;
        for (int t = 0; t < world.count; t++) {
            reserves += world.states.purse[t] == seat ? uncommitted(world, t) : 0;
        }
        return burden > parameters.defaultAt()
                && reserves < due
                && world.states.exclusion[seat] == 0
                && world.states.sinceSuddenStop[seat] >= parameters.patience()
                && purses.owedAbroad(seat) > parameters.trifle() * 4 * purses.output(seat);
    }

    /** Gold and exchange of a central bank that its money does not need, world money. */
    private double uncommitted(World world, int t) {
        double money = world.ledger.bankReserves.at(t) * world.territories.rate[t];
        return world.ledger.centralBankGold.at(t)
                + world.ledger.centralBankForeign.at(t)
                - parameters.cover() * StrictMath.max(0, money);
    }

    private void giveUp(
            World world, int seat, Purses purses, double burden, double called, Now now) {
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
                states.defaultRemembered[t] += relief;
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
                                        "service abroad takes %.0f%% of exports%s; external"
                                                + " debt %.0f%% of a year's output, %.1f years of"
                                                + " exports",
                                        100 * burden * states.debtTolerance[seat],
                                        Numbers.percent(
                                                called * owed / exports,
                                                0,
                                                " and short debt called in #",
                                                "",
                                                ""),
                                        100 * owed / yearly,
                                        owed / exports)));
    }
}

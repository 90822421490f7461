package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Owners at the centre and banks with claims abroad lend to states, more while yields at home are
 * low and little was lost of late; states spend what they are lent on public works.
 *
 * <p>supply of c = σ·(a·u·M·(1 − κ)·W − F)⁺ + ρ·(1 − κ_c)·u_c·M_c·B⁺, M = L/L̄·exp(ζ·(g − ḡ) + ψ·(V
 * − F̂) − η·(i − ī)), L = exp(−ν·Λ)·(1 − ω·Q·Λ/(Λ + λ)); room of s = (n·δ·ω_s·ū·M̄·exp(θ·(g_s −
 * g))·X − D − r·C)⁺ where lenders trust it; loans = min(supply, β·room), shared by what each can
 * give and take. a is the part of liquid wealth W that owners are used to hold abroad, F what they
 * hold, κ control of capital, i − ī the real rate at home less what it used to be, Λ the part of
 * claims that defaults of late took, D debt abroad and X exports of a year, g how far exports of
 * the world and g_s those of the debtor stand above what they used to be, V − F̂ boom less fright
 * at home ({@link Valuation}), M̄ the mood of the world weighted with what owners would lend; a bar
 * is what they have got used to, so that calm after losses makes bold (Minsky 1977); u and ω_s are
 * what older losses leave ({@link LendersMemory}).
 *
 * <p>B is what a country's banks have on the world market for capital, which lends it on without
 * asking their owners: so surpluses of some are recycled into debts of others (Devlin 1989), in the
 * mood and under the controls of those whose money debts are in, c ({@link Centre}; Rey 2015). C is
 * what owners and banks of the debtor have abroad, and r = min(1, y/(s·ȳ)) the part of it that a
 * state can reach and has no need to borrow; n = 1 − r where its own central bank rules its money,
 * for it then borrows that part at home (Reinhart and Rogoff 2011; Claessens, Klingebiel and
 * Schmukler 2007), and 1 under gold. Who taxes few owes abroad what his rich hold there
 * (Díaz-Alejandro 1984; Dooley 1988; Besley and Persson 2011 for the capacity to tax).
 *
 * <p>Q is the part of debts whose burden ({@link SovereignDebt}) is above q: as long as nobody
 * fails, lenders do not mind it, and a default makes them look at who else is like that (Goldstein
 * 1998). So one failure in a world of sound debtors stays one, and in a world of stretched ones
 * makes a wave.
 *
 * <p>Calvo, Leiderman and Reinhart (1993) for the push of yields at the centre; Lindert and Morton
 * (1989) and Suter (1992) for waves of lending that losses end and time begins anew; Kaminsky and
 * Vega-García (2016) for defaults that come together because money stops at its source. What states
 * buy abroad with the loans is left to their markets.
 */
@Explained(
        does =
                "Owners at the centre and banks with claims abroad lend to states, more while"
                        + " yields at home are low and little was lost of late; states spend it on"
                        + " public works.",
        equation =
                "loans = min(σ·(a·u·M·(1 − κ)·W − F)⁺ + ρ·(1 − κ_c)·u_c·M_c·B⁺,"
                    + " β·(n·δ·ω_s·ū·M̄·exp(θ·(g_s − g))·X − D − r·C)⁺), n = 1 − r where money is"
                    + " managed, r = min(1, y/(s·ȳ)), M = L/L̄·exp(ζ·(g − ḡ) + ψ·(V − F̂) − η·(i −"
                    + " ī)), L = exp(−ν·Λ)·(1 − ω·Q·Λ/(Λ + λ))",
        source =
                "Calvo, Leiderman & Reinhart 1993; Lindert & Morton 1989; Suter 1992; Devlin 1989;"
                        + " Díaz-Alejandro 1984; Goldstein 1998; Kaminsky & Vega-García 2016",
        without = "states borrow abroad only what their banks lack of foreign exchange",
        reads = {
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "levers.capitalControl",
            "levers.monetaryRule",
            "owners.bonds",
            "shareMarkets.boom",
            "shareMarkets.fright",
            "states.bondRate",
            "states.creditRecord",
            "states.currentAccountTrend",
            "states.debtBurden",
            "states.debtMoneyShare",
            "states.expectedInflation",
            "states.expectedRise",
            "states.exports",
            "states.exportsTrend",
            "states.imports",
            "states.isTrusted",
            "states.lendingWill",
            "states.purse",
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
            "owners.deposits",
            "owners.foreign",
            "states.lendingMood",
            "states.lossAbroad",
            "states.usualAbroad",
            "states.usualConfidence",
            "states.usualExports",
            "states.usualGrowing",
            "states.usualYield",
            "territories.publicBudget"
        })
public final class ForeignLending implements Mechanism {

    public record Parameters(
            @Doc("speed at which owners fill the part of wealth they want abroad, σ")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate: issues of two to three years, Stone 1999")
                    double placing,
            @Doc("answer of lending to the real yield at home above what it used to be, η")
                    @Unit("years")
                    @Range({0, 60})
                    @Source(
                            "Calvo, Leiderman & Reinhart 1993; Fernandez-Arias 1996: a point of"
                                    + " yield moves flows by a fifth to a half")
                    double yield,
            @Doc("answer to exports of the world above what they used to be, ζ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("Reinhart & Reinhart 2009: bonanzas come with rising trade and prices")
                    double trade,
            @Doc("answer to confidence at home, boom less fright, ψ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source(
                            "estimate; Kindleberger 1978, Suter 1992: lending abroad rides on"
                                    + " booms at home")
                    double boom,
            @Doc("answer to the part of claims lost of late, ν")
                    @Unit("1")
                    @Range({0, 40})
                    @Source("Lindert & Morton 1989: lending stops for a decade after a wave")
                    double loss,
            @Doc("weight of stretched debtors once a default has shown what may happen, ω")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Goldstein 1998 and Kaminsky & Reinhart 2000 for contagion")
                    double wakeUp,
            @Doc("part of claims lost at which lenders are half awake, λ")
                    @Unit("1")
                    @Range({0.0005, 0.2})
                    @Source("estimate: a default of Peru's size in 1876")
                    double startled,
            @Doc("service over exports from which a debtor counts as stretched, q")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("sovereignDebt.stop")
                    double stretched,
            @Doc("speed at which losses are forgotten")
                    @Unit("1/quarter")
                    @Range({0.005, 0.2})
                    @Source("Suter 1992: some twenty-five years from wave to wave")
                    double forgetting,
            @Doc("debt over exports of a year to which lenders go in a usual mood, δ")
                    @Unit("years")
                    @Range({0, 4})
                    @Source(
                            "Reinhart, Rogoff & Savastano 2003: 2.3 years on average where"
                                    + " defaults begin; at that a world at rest is not calm")
                    double ceiling,
            @Doc("answer of that to growth of the debtor's exports beside the world's, θ")
                    @Unit("1")
                    @Range({0, 4})
                    @Source(
                            "estimate; Kindleberger 1978 and Suter 1992: favourites of a wave are"
                                    + " those whose exports rise")
                    double following,
            @Doc("part of the room that states borrow, β")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source(
                            "estimate: within three years; Devlin 1989: debts of Latin"
                                    + " America doubled in three")
                    double borrowing,
            @Doc("output a head over the world's from which a state reaches all its own hold, s")
                    @Unit("1")
                    @Range({0.5, 10})
                    @Source(
                            "estimate; Besley & Persson 2011: capacity to tax grows with income;"
                                    + " Díaz-Alejandro 1984 for debts beside flown capital")
                    double reach,
            @Doc("part of what banks have on the world market that it lends on to states, ρ")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("below foreignLending.placing; Devlin 1989 for recycled surpluses")
                    double recycling,
            @Doc("speed at which owners get used to yields")
                    @Unit("1/quarter")
                    @Range({0.002, 0.2})
                    @Source("estimate: a decade")
                    double habit,
            @Doc("speed at which owners get used to what they have abroad")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: a generation")
                    double attachment) {

        public static Parameters defaults() {
            return new Parameters(
                    0.1, 15, 1, 1.5, 4, 0.4, 0.03, 0.2, 0.06, 2.1, 0.7, 0.1, 3, 0.07, 0.025, 0.005);
        }
    }

    /** Quarters in which exports are taken for usual. */
    private static final int SETTING = 8;

    /** Beyond which good mood lends no more. */
    private static final double BEST_MOOD = 2;

    /** Log points by which growth of a debtor moves what it is lent at most. */
    private static final double MOST_PROMISING = 1;

    /** Will to lend below which it is no less. */
    private static final double LEAST_WILL = 1e-3;

    /** What lenders get used to at the least. */
    private static final double LEAST_USUAL = 0.3;

    private final Parameters parameters;

    public ForeignLending(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] supply = new double[world.count];
        double all = growing(world, now.since() < SETTING);
        double growing = beyondTrend(world, all, now.since());
        double atRisk = atRisk(world);
        double[] used = new double[world.count];
        double mood = 0;
        double wanted = 0;
        for (int t = 0; t < world.count; t++) {
            used[t] = judge(world, t, growing, atRisk, now.since() == 0);
            mood += used[t] * world.states.lendingMood[t];
            // Old losses keep lenders from going as far as they would.
            wanted += used[t] / StrictMath.max(LEAST_WILL, world.states.lendingWill[t]);
        }
        Centre centre = new Centre(world);
        double offered = 0;
        for (int t = 0; t < world.count; t++) {
            supply[t] =
                    StrictMath.min(
                            parameters.placing()
                                    * StrictMath.max(
                                            0,
                                            used[t] * world.states.lendingMood[t]
                                                    - abroad(world, t)),
                            0.1 * deposits(world, t));
            offered += supply[t] + recycled(world, centre, t);
        }
        if (now.since() == 0 || wanted <= 0 || offered <= 0) {
            return;
        }
        lend(world, supply, offered, mood / wanted, all);
    }

    /** What the world market lends on of a country's banks' claims, world money. */
    private double recycled(World world, Centre centre, int t) {
        return parameters.recycling()
                * (1 - centre.control(t))
                * centre.mood(t)
                * centre.will(t)
                * StrictMath.max(0, world.ledger.bankForeign.at(t));
    }

    /** How far exports of the world stand above what they used to be, log points. */
    private double growing(World world, boolean isSetting) {
        double exports = 0;
        double usual = 0;
        for (int t = 0; t < world.count; t++) {
            States states = world.states;
            double speed = isSetting ? 1 : parameters.habit();
            states.usualExports[t] += speed * (states.exportsTrend[t] - states.usualExports[t]);
            exports += states.exportsTrend[t];
            usual += states.usualExports[t];
        }
        return usual > 0 ? StrictMath.log(exports / usual) : 0;
    }

    /** The same beside what growth of trade owners are used to. */
    private double beyondTrend(World world, double growing, int since) {
        double usual = world.states.usualGrowing[0];
        double speed = since < SETTING ? 0 : parameters.habit();
        java.util.Arrays.fill(world.states.usualGrowing, usual + speed * (growing - usual));
        return growing - usual;
    }

    /** Part of debts abroad whose service takes much of exports. */
    private double atRisk(World world) {
        Purses purses = new Purses(world);
        double stretched = 0;
        double all = 0;
        for (int seat = 0; seat < world.count; seat++) {
            if (world.states.purse[seat] == seat) {
                double owed = purses.owedAbroad(seat);
                all += owed;
                stretched += world.states.debtBurden[seat] > parameters.stretched() ? owed : 0;
            }
        }
        return all > 0 ? stretched / all : 0;
    }

    /** Sets the mood of a territory's owners; what they are used to want abroad, world money. */
    private double judge(World world, int t, double growing, double atRisk, boolean isStart) {
        States states = world.states;
        double yield = states.bondRate[t] - states.expectedInflation[t];
        double wealth = wealth(world, t);
        double part = StrictMath.max(0, abroad(world, t)) / StrictMath.max(1e-9, wealth);
        double speed = isStart ? 1 : parameters.habit();
        double high = yield - states.usualYield[t];
        states.usualYield[t] += speed * high;
        states.lossAbroad[t] *= 1 - parameters.forgetting();
        double loss = states.lossAbroad[t];
        double awake = loss / (loss + parameters.startled());
        double lost =
                StrictMath.exp(-parameters.loss() * loss)
                        * (1 - parameters.wakeUp() * atRisk * awake);
        states.usualConfidence[t] += speed * (lost - states.usualConfidence[t]);
        states.lendingMood[t] =
                isStart
                        ? 1
                        : StrictMath.min(
                                BEST_MOOD,
                                lost
                                        / StrictMath.max(LEAST_USUAL, states.usualConfidence[t])
                                        * StrictMath.exp(
                                                parameters.trade() * growing
                                                        + parameters.boom()
                                                                * world.shareMarkets.confidence(t)
                                                        - parameters.yield() * high));
        // What law forbids or fear keeps them from, owners do not get used to going without.
        double free = 1 - world.levers.capitalControl[t];
        // What they hold in high spirits they take for no more than what they would hold in usual.
        double usual = part / StrictMath.max(1, states.lendingMood[t]);
        states.usualAbroad[t] +=
                (isStart ? 1 : parameters.attachment() * free * states.lendingWill[t])
                        * (usual - states.usualAbroad[t]);
        return free * states.lendingWill[t] * states.usualAbroad[t] * wealth;
    }

    private void lend(World world, double[] supply, double offered, double mood, double growing) {
        Purses purses = new Purses(world);
        double[] room = new double[world.count];
        double taken = 0;
        for (int seat = 0; seat < world.count; seat++) {
            room[seat] = parameters.borrowing() * room(world, seat, purses, mood, growing);
            taken += room[seat];
        }
        double lent = StrictMath.min(offered, taken);
        if (lent <= 0) {
            return;
        }
        Ledger ledger = world.ledger;
        double[] rate = world.territories.rate;
        for (int t = 0; t < world.count; t++) {
            int seat = world.states.purse[t];
            double loan = lent * room[seat] / taken * purses.part(t);
            if (loan > 0) {
                ledger.borrowAbroad(t, loan, rate[t]);
                world.territories.publicBudget[t] += loan / rate[t];
            }
            double given = lent * supply[t] / offered;
            double held = deposits(world, t);
            for (int c = 0; given > 0 && c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double mine =
                        StrictMath.max(0, world.owners.deposits.at(slot)) * rate[t] / held * given;
                ledger.sellForeign(
                        t, world.owners.foreign, world.owners.deposits, slot, mine, rate[t]);
            }
        }
    }

    /** What lenders would still lend to a state, world money. */
    private double room(World world, int seat, Purses purses, double mood, double growing) {
        States states = world.states;
        if (states.purse[seat] != seat || !states.isTrusted[seat]) {
            return 0;
        }
        double exports = 0;
        double usual = 0;
        double claims = 0;
        double reach = reach(world, seat);
        for (int t = 0; t < world.count; t++) {
            if (states.purse[t] == seat) {
                exports += 4 * states.exportsTrend[t];
                usual += 4 * states.usualExports[t];
                claims += abroad(world, t) + world.ledger.bankForeign.at(t);
            }
        }
        double owed = purses.owedAbroad(seat);
        // Debtors' growth is taken for what is to come, too.
        double rising = StrictMath.log(exports / StrictMath.max(1e-9, usual)) - growing;
        double promising =
                StrictMath.exp(
                        StrictMath.max(
                                -MOST_PROMISING,
                                StrictMath.min(MOST_PROMISING, parameters.following() * rising)));
        double most = parameters.ceiling() * states.creditRecord[seat] * mood * promising * exports;
        double reached = reach * StrictMath.max(0, claims);
        double fromAbroad = isManaged(world, seat) ? 1 - reach : 1;
        return StrictMath.max(0, fromAbroad * most - owed - reached);
    }

    /** Whether a state borrows at home in a money that its own central bank rules. */
    private static boolean isManaged(World world, int seat) {
        return (int) world.levers.monetaryRule[seat] > 0;
    }

    /** Part of what its own people and banks have abroad that a state need not borrow. */
    private double reach(World world, int seat) {
        double richer = world.territories.outputTrend[seat] / SovereignDebt.outputPerHead(world);
        return StrictMath.max(0, StrictMath.min(1, richer / parameters.reach()));
    }

    private static double abroad(World world, int t) {
        return world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
    }

    private static double deposits(World world, int t) {
        double sum = 0;
        for (int slot = t * Owners.CLASSES; slot < (t + 1) * Owners.CLASSES; slot++) {
            sum += StrictMath.max(0, world.owners.deposits.at(slot));
        }
        return sum * world.territories.rate[t];
    }

    /** Liquid wealth of owners, world money. */
    private static double wealth(World world, int t) {
        double bonds = world.owners.bonds.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
        return deposits(world, t)
                + bonds * world.territories.rate[t]
                + StrictMath.max(0, abroad(world, t));
    }
}

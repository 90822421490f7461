package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Cause;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Central banks hold part of their reserves as deposits with the banks of those whose money is key
 * currency: a surplus is settled by placing exchange there, a deficit by drawing on it, and the
 * issuer owes the world what the world holds. Who doubts that the issuer can pay asks for gold.
 *
 * <p>H* = φ·q·(G + H); a surplus F = s·position takes min(F, H* − H) in claims and the rest in gold
 * ({@link GoldSettlement}), a deficit the reverse; what is held beyond H* is turned into gold at ρ
 * a quarter where an issuer pays gold. Issuers get shares by w·q, and deposits move between them by
 * m. An issuer on gold whose current account is in deficit and whose gold has fallen below a part c
 * of what it owes is run: r·(1 − G/(c·owed)) of claims on it are turned into gold a quarter, until
 * its parity breaks ({@link ExchangeRegime}). Claims are in the issuer's money: what it loses they
 * lose, and trust q falls to 1 − l·fall and comes back slowly. The issuer pays its rate on
 * deposits.
 *
 * <p>Triffin (1960): reserves of the world grow by the issuer's debts, until they are beyond its
 * gold. Lindert (1969) for 1913, Eichengreen and Flandreau (2009) for 1928 to 1933; Despres,
 * Kindleberger and Salant (1966) for an issuer that borrows short and lends long. Ours has two
 * issuers and all central banks hold them in the same proportions; marks, francs and yen are left
 * out. Who issues key currency holds none.
 */
@Explained(
        does =
                "Central banks hold part of their reserves as deposits with issuers of key"
                        + " currency, which they turn into gold when they doubt the issuer.",
        equation =
                "H → φ·q·(G + H) by surplus and deficit; run on the issuer r·(1 − G/(c·owed)) where"
                        + " that is positive",
        source = "Triffin 1960; Lindert 1969; Eichengreen & Flandreau 2009",
        without = "reserves are gold alone",
        reads = {
            "levers.exchangeRegime",
            "levers.keyCurrencyShare",
            "levers.keyCurrencyWeight",
            "states.currency",
            "states.currentAccountTrend",
            "states.depositRate",
            "states.fallOfYear",
            "states.isPegged",
            "states.purse",
            "territories.rate"
        },
        writes = {
            "ledger.bankForeign",
            "ledger.bankKeyCurrency",
            "ledger.bankReserves",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "states.externalInterest",
            "states.keyCurrencyDrain",
            "states.keyCurrencySettled",
            "states.keyCurrencyTrust"
        })
public final class KeyCurrency implements Mechanism {

    public record Parameters(
            @Doc("part of a position that is settled, s")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("as exchangeRegime.goldSettlement")
                    double settlement,
            @Doc("part of claims beyond what is meant to be held that is turned into gold, ρ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate; France 1928–31: three years (Eichengreen 1992)")
                    double conversion,
            @Doc("speed at which deposits move between issuers, m")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate; Schenk 2010: sterling was given up over decades")
                    double reshuffling,
            @Doc("gold over what an issuer owes below which it is run, c")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate; dollars 1971 about 0.2, official sterling 1913 about 0.4"
                                    + " (Lindert 1969)")
                    double cover,
            @Doc("part of claims turned into gold in a run where no gold is left, r")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate; sterling in the summer of 1931")
                    double run,
            @Doc("trust that a fall of the issuer's rate within a year takes, l")
                    @Unit("1")
                    @Range({0, 5})
                    @Source(
                            "estimate; Eichengreen & Flandreau 2009: exchange fell from 0.4 to 0.1"
                                    + " of reserves after 1931")
                    double lesson,
            @Doc("part of lost trust that comes back")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: half in nine years")
                    double recovery) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.1, 0.03, 0.33, 0.5, 2.5, 0.02);
        }
    }

    private static final int ON_GOLD = 1;

    private final Parameters parameters;

    public KeyCurrency(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        learn(world.states);
        double[] before = reserves(world);
        payInterest(world);
        Issuers issuers = new Issuers(world);
        settle(world, issuers);
        new Redemption(world, issuers, parameters).redeem();
        issuers.reshuffle(parameters.reshuffling());
        double[] after = reserves(world);
        for (int t = 0; t < world.count; t++) {
            world.states.keyCurrencyDrain[t] = before[t] - after[t];
        }
    }

    private void learn(States states) {
        for (int t = 0; t < states.keyCurrencyTrust.length; t++) {
            double fall = StrictMath.max(0, states.fallOfYear[states.currency[t]]);
            double recovered =
                    states.keyCurrencyTrust[t]
                            + parameters.recovery() * (1 - states.keyCurrencyTrust[t]);
            double most = StrictMath.max(0, 1 - parameters.lesson() * fall);
            states.keyCurrencyTrust[t] = StrictMath.min(recovered, most);
        }
    }

    private static double[] reserves(World world) {
        double[] sum = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            sum[t] = world.ledger.centralBankGold.at(t) + world.ledger.centralBankForeign.at(t);
        }
        return sum;
    }

    /** Issuers pay on deposits; the largest holder takes what rounding leaves. */
    private static void payInterest(World world) {
        Ledger ledger = world.ledger;
        double[] rate = world.territories.rate;
        double pool = 0;
        double all = 0;
        int largest = 0;
        for (int t = 0; t < world.count; t++) {
            double due = world.states.depositRate[t] / 4 * ledger.bankKeyCurrency.at(t);
            receive(world, t, -due);
            pool += due;
            double held = StrictMath.max(0, ledger.centralBankForeign.at(t));
            all += held;
            largest = held > ledger.centralBankForeign.at(largest) ? t : largest;
        }
        if (all <= 0) {
            receive(world, largest, pool);
            return;
        }
        double left = pool;
        for (int t = 0; t < world.count; t++) {
            double held = StrictMath.max(0, ledger.centralBankForeign.at(t));
            if (t != largest && held > 0) {
                receive(world, t, pool * held / all);
                left -= pool * held / all;
            }
        }
        receive(world, largest, left);
    }

    private static void receive(World world, int t, double interest) {
        if (interest != 0) {
            double rate = world.territories.rate[t];
            world.ledger.payBankFromAbroad(t, interest, rate, Flow.INTEREST);
            world.states.externalInterest[t] += interest;
        }
    }

    private void settle(World world, Issuers issuers) {
        Ledger ledger = world.ledger;
        Vault vault = new Vault(world);
        double placed = 0;
        for (int seat = 0; seat < world.count; seat++) {
            double taken = world.states.purse[seat] == seat ? taken(issuers, seat) : 0;
            world.states.keyCurrencySettled[seat] = taken;
            if (taken != 0) {
                vault.serve(
                        seat,
                        -taken,
                        issuers.position(seat),
                        ledger.centralBankForeign,
                        issuers.claims(seat),
                        (branch, amount) -> {});
                placed += taken;
            }
        }
        issuers.deposit(placed);
    }

    /** What a central bank takes of its banks' position in claims; below 0 it pays with them. */
    private double taken(Issuers issuers, int seat) {
        double flow = parameters.settlement() * issuers.position(seat);
        double meant = issuers.meant(seat, flow);
        double held = issuers.claims(seat);
        if (flow > 0) {
            return StrictMath.max(0, StrictMath.min(flow, meant - held));
        }
        // What gold cannot pay claims do.
        double lacking = -flow - issuers.gold(seat);
        double paid = StrictMath.max(held - meant, lacking);
        return -StrictMath.max(0, StrictMath.min(StrictMath.min(-flow, held), paid));
    }

    /** Whether an issuer gives gold for its money. */
    static boolean paysGold(World world, int t) {
        return (int) world.levers.exchangeRegime[t] == ON_GOLD && world.states.isPegged[t];
    }

    /** What a money loses in world money its holders abroad lose, and its issuer owes no more. */
    static void revalue(World world, int currency, double logChange) {
        Ledger ledger = world.ledger;
        double owed = ledger.bankKeyCurrency.sum(0, world.count);
        double lost = 0;
        for (int t = 0; t < world.count; t++) {
            double debt = ledger.bankKeyCurrency.at(t);
            if (debt > 0 && (t == currency || world.states.currency[t] == currency)) {
                double loss = debt * (1 - StrictMath.exp(logChange));
                ledger.revaluation().keyCurrency(t, loss, world.territories.rate[t]);
                lost += loss;
            }
        }
        for (int t = 0; t < world.count && lost != 0; t++) {
            double part = lost / owed * ledger.centralBankForeign.at(t);
            double rate = world.territories.rate[t];
            ledger.writeOff()
                    .foreign(t, ledger.centralBankForeign, t, part, rate, Cause.EXCHANGE_RATE);
        }
    }
}

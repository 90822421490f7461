package org.conjuncture.model.money;

import org.conjuncture.model.world.Agreements;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;

/**
 * Sums by issuer of a money, in world money: the issuer's own purse, and with it the purses of
 * those who have agreed to share the money, whose central banks decide together. Who merely uses
 * another's money, as colonies do, has no part in what is decided.
 */
final class Moneys {
    private final World world;
    private final double[] output;
    private final double[] external;
    private final double[] position;
    private final double[] reserves;
    private final double[] keyCurrency;
    private final double[] exports;
    private final double[] imports;
    private final double[] currentAccount;
    private final double[] capitalInflow;
    private final double[] drain;
    private final double[] flight;

    Moneys(World world) {
        this.world = world;
        int count = world.count;
        output = new double[count];
        external = new double[count];
        position = new double[count];
        reserves = new double[count];
        keyCurrency = new double[count];
        exports = new double[count];
        imports = new double[count];
        currentAccount = new double[count];
        capitalInflow = new double[count];
        drain = new double[count];
        flight = new double[count];
        double[] drained = new double[count];
        double[] fled = new double[count];
        double[] placed = new double[count];
        double[] kept = new double[count];
        for (int t = 0; t < count; t++) {
            kept[world.states.purse[t]] +=
                    world.ledger.centralBankForeign.at(t) - world.ledger.bankKeyCurrency.at(t);
            drained[world.states.purse[t]] += world.states.goldDrain[t];
            fled[world.states.purse[t]] += world.states.capitalFlight[t];
            placed[world.states.purse[t]] += world.states.capitalInflow[t];
        }
        Purses purses = new Purses(world);
        for (int issuer = 0; issuer < count; issuer++) {
            for (int seat = 0; seat < count && isIssuer(issuer); seat++) {
                if (decides(seat, issuer)) {
                    add(purses, seat, issuer);
                    keyCurrency[issuer] += kept[seat];
                    drain[issuer] += drained[seat];
                    flight[issuer] += fled[seat];
                    capitalInflow[issuer] += placed[seat];
                }
            }
        }
    }

    private void add(Purses purses, int seat, int issuer) {
        output[issuer] += purses.output(seat);
        external[issuer] += purses.external(seat);
        position[issuer] += purses.position(seat);
        reserves[issuer] += purses.reserves(seat);
        exports[issuer] += purses.exports(seat);
        imports[issuer] += purses.imports(seat);
        currentAccount[issuer] += purses.currentAccount(seat);
    }

    boolean isIssuer(int t) {
        return world.states.currency[t] == t;
    }

    private boolean decides(int seat, int issuer) {
        int[] purse = world.states.purse;
        return seat == purse[issuer]
                || purse[seat] == seat
                        && world.states.currency[seat] == issuer
                        && shares(world, seat, issuer);
    }

    /** Whether a territory is a member of the issuer's currency union. */
    static boolean shares(World world, int t, int issuer) {
        Agreements agreements = world.agreements;
        return t != issuer && agreements.oneCurrency[agreements.pair(t, issuer)];
    }

    /** Output of the quarter. */
    double output(int issuer) {
        return output[issuer];
    }

    double external(int issuer) {
        return external[issuer];
    }

    double position(int issuer) {
        return position[issuer];
    }

    /** Gold and claims in key currency. */
    double reserves(int issuer) {
        return reserves[issuer];
    }

    /** Central banks' claims in key currency less what they owe to central banks abroad. */
    double keyCurrency(int issuer) {
        return keyCurrency[issuer];
    }

    double trade(int issuer) {
        return StrictMath.max(1e-9, exports[issuer] + imports[issuer]);
    }

    double imports(int issuer) {
        return imports[issuer];
    }

    /** Smoothed current account. */
    double currentAccount(int issuer) {
        return currentAccount[issuer];
    }

    /** What came in for shares and plants and as loans to states, smoothed. */
    double capitalInflow(int issuer) {
        return capitalInflow[issuer];
    }

    /** Reserves that leave in a quarter, smoothed. */
    double drain(int issuer) {
        return drain[issuer];
    }

    /** What owners take abroad for fear in a quarter. */
    double flight(int issuer) {
        return flight[issuer];
    }
}

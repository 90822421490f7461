package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.World;

/**
 * Members of a clearing set off what they buy from each other and owe the rest on account: it is no
 * key currency, bears no interest, and is settled little by little.
 *
 * <p>b ← b + c·(sold − bought) + plan prices, over the other members, with c the part of trade that
 * is cleared; then σ·b a quarter passes into claims on the world market, σ_e where nothing is
 * cleared any more, as far as debtors and creditors match.
 *
 * <p>Triffin (1957) and Kaplan and Schleiminger (1989) for the European Payments Union; Child
 * (1958) for Germany's clearings; van Brabant (1987) for the transferable rouble. Accounts here are
 * one pool over all clearings, so that σ is one number.
 */
@Explained(
        does = "Members of a clearing set off what they buy from each other, without key currency.",
        equation = "b ← b + c·(sold − bought); σ·b settled in key currency",
        source = "Triffin 1957; Child 1958; van Brabant 1987; all clearings are one pool",
        without = "all trade is paid in key currency",
        reads = {"markets.bill", "states.planTransfer"},
        writes = {"ledger.bankClearing", "ledger.bankForeign"})
public final class Clearing implements Mechanism {

    public record Parameters(
            @Doc("part of a balance settled in key currency, σ")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source(
                            "estimate; Payments Union 40–75% of new deficits, transferable rouble"
                                    + " 0")
                    double settled,
            @Doc("the same where nothing is cleared any more, σ_e")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate; the Payments Union's debts of 1958 ran for some five years")
                    double woundUp) {

        public static Parameters defaults() {
            return new Parameters(0.02, 0.05);
        }
    }

    private final Parameters parameters;

    public Clearing(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        int count = world.count;
        Ledger ledger = world.ledger;
        double[] net = world.states.planTransfer.clone();
        boolean[] isMember = new boolean[count];
        for (int t = 0; t < count; t++) {
            for (int other = t + 1; other < count; other++) {
                double part = world.agreements.clearing[world.agreements.pair(t, other)];
                if (part > 0) {
                    double sold = part * (billed(world, other, t) - billed(world, t, other));
                    net[t] += sold;
                    net[other] -= sold;
                    isMember[t] = true;
                    isMember[other] = true;
                }
            }
        }
        for (int t = 0; t < count; t++) {
            if (net[t] != 0) {
                ledger.clear(t, net[t]);
            }
        }
        settle(ledger, isMember);
    }

    private static double billed(World world, int buyer, int origin) {
        double sum = 0;
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            sum += world.markets.bill[world.markets.pair(kind, buyer, origin)];
        }
        return sum;
    }

    private void settle(Ledger ledger, boolean[] isMember) {
        double[] wanted = new double[isMember.length];
        double claims = 0;
        double debts = 0;
        for (int t = 0; t < isMember.length; t++) {
            double part = isMember[t] ? parameters.settled() : parameters.woundUp();
            wanted[t] = part * ledger.bankClearing.at(t);
            claims += StrictMath.max(0, wanted[t]);
            debts += StrictMath.max(0, -wanted[t]);
        }
        double moved = StrictMath.min(claims, debts);
        for (int t = 0; t < isMember.length && moved > 0; t++) {
            if (wanted[t] != 0) {
                ledger.clear(t, -wanted[t] * moved / (wanted[t] > 0 ? claims : debts));
            }
        }
    }
}

package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * Banks take and pay interest and pass on their result: to owners when their own worth is above its
 * norm; a bank below water is made good by its state, part of the hole a quarter, so that residents
 * pay for losses, also those abroad, in the end.
 *
 * <p>result paid = s·(W − w·loans) for W above the norm; recapitalization = ρ·(−W) for W below
 * zero; deposits bear i·(1 − R/D), R the reserves, which bear none: gold that is paid in earns
 * nothing, and a bank that paid interest on it would lose its own worth where gold is mined. Godley
 * and Lavoie (2007), ch. 11.
 */
@Explained(
        does =
                "Banks take and pay interest and pass on their result; one below water is made good"
                        + " by its state.",
        equation = "paid = s·(W − w·loans); made good = ρ·(−W); deposits bear i·(1 − R/D)",
        source = "Godley & Lavoie 2007, ch. 11",
        reads = {
            "ledger.bankBonds",
            "ledger.bankClearing",
            "ledger.bankForeign",
            "ledger.bankKeyCurrency",
            "ledger.bankLoans",
            "ledger.bankReserves",
            "owners.bonds",
            "owners.equityShare",
            "states.bondRate",
            "states.bondsAtCost",
            "states.depositRate",
            "states.taxRate",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.stateDeposits",
            "owners.deposits",
            "owners.income"
        })
public final class Banking implements Mechanism {

    public record Parameters(
            @Doc("own worth over loans that banks keep")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("opening balances have the same 0.04")
                    double ownWorth,
            @Doc("part of worth above the norm paid out")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("estimate")
                    double payout,
            @Doc("part of a bank's hole its state fills")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("Laeven & Valencia 2020: over years; fitted 0.1")
                    double recapitalization) {

        public static Parameters defaults() {
            return new Parameters(0.04, 1.0, 0.1);
        }
    }

    private final Parameters parameters;

    public Banking(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    payInterest(world, t);
                    bankResult(world, t);
                });
    }

    private void payInterest(World world, int t) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        double rate = world.states.bondRate[t] / 4;
        double deposits = world.states.depositRate[t] / 4 * (1 - idle(ledger, t));
        ledger.payBank(t, ledger.stateDeposits, t, rate * ledger.bankBonds.at(t), Flow.INTEREST);
        double taxRate = world.states.taxRate[t];
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double onBonds = rate * owners.bonds.at(slot);
            ledger.pay(t, ledger.stateDeposits, t, owners.deposits, slot, onBonds, Flow.INTEREST);
            double onDeposits = deposits * StrictMath.max(0, owners.deposits.at(slot));
            ledger.payFromBank(t, owners.deposits, slot, onDeposits, Flow.INTEREST);
            receive(world, t, slot, onBonds + onDeposits, taxRate);
        }
    }

    /** Part of deposits that stands against reserves, which bear no interest. */
    private static double idle(Ledger ledger, int t) {
        double owed = StrictMath.max(1e-9, ledger.bankDeposits.at(t));
        return StrictMath.max(0, StrictMath.min(1, ledger.bankReserves.at(t) / owed));
    }

    private static void receive(World world, int t, int slot, double income, double taxRate) {
        world.owners.income[slot] += income * (1 - taxRate);
        world.ledger.pay(
                t,
                world.owners.deposits,
                slot,
                world.ledger.stateDeposits,
                t,
                income * taxRate,
                Flow.INCOME_TAX);
    }

    /**
     * Bank's net worth, home currency: loans, bonds, reserves and the position abroad less
     * deposits, those of central banks abroad included; bonds abroad count at what they cost
     * ({@link BondsAbroad}).
     */
    public static double bankNetWorth(World world, int t) {
        Ledger ledger = world.ledger;
        return ledger.bankLoans.at(t)
                + ledger.bankBonds.at(t)
                + ledger.bankReserves.at(t)
                + (ledger.bankForeign.at(t)
                                + ledger.bankClearing.at(t)
                                - ledger.bankKeyCurrency.at(t))
                        / world.territories.rate[t]
                + world.states.bondsAtCost[t]
                - ledger.bankDeposits.at(t);
    }

    private void bankResult(World world, int t) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        double worth = bankNetWorth(world, t);
        double target = parameters.ownWorth() * ledger.bankLoans.at(t);
        if (worth < 0) {
            double filled = parameters.recapitalization() * -worth;
            ledger.payBank(t, ledger.stateDeposits, t, filled, Flow.RECAPITALIZATION);
        } else if (worth > target) {
            double paid = parameters.payout() * (worth - target);
            double taxRate = world.states.taxRate[t];
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double part = paid * owners.equityShare[slot];
                ledger.payFromBank(t, owners.deposits, slot, part, Flow.DIVIDENDS);
                receive(world, t, slot, part, taxRate);
            }
        }
    }
}

package org.conjuncture.model.money;

import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * What becomes of the exchange that a territory's banks have over or lack: owners place a surplus
 * abroad as far as law and memory let them, and bring claims home where it is short; what they do
 * not bring the state borrows; with a surplus it pays back what falls due, and more where it
 * controls exchange and creditors will not lend.
 *
 * <p>B > 0: owners place π·(1 − κ)·u·B; the state pays back min(B/10, m·D) + b·κ·A·B, D its debt
 * abroad. B < 0: owners bring H = min(π·|B|, F/10) home, F what they have there and did not flee
 * with, and the state borrows (φ·|B| − h·H)⁺ while lenders trust it. κ is control of capital, u
 * what losses leave of owners' will to hold claims abroad ({@link LendersMemory}), A how far
 * creditors stay away, the mean of (1 − u·M)⁺ over their claims, M their mood ({@link
 * ForeignLending}).
 *
 * <p>Who must surrender exchange leaves it to the state, which buys back debt while nobody would
 * lend to it and creditors sell below what they were owed: Eichengreen and Portes (1989) for the
 * 1930s, Tomlinson (1993) for India's sterling debt and Sturzenegger and Zettelmeyer (2006) for
 * others of the 1940s. Where lenders are back it rather keeps its exchange and their loans. Ours
 * pays what was owed.
 */
final class ExternalFunding {

    /** Part of what owners have, at home or abroad, that they move in a quarter at most. */
    private static final double MOST = 0.1;

    /** Part of a surplus that a state pays back at most without control of it, 1/quarter. */
    private static final double REPAID_AT_MOST = 0.1;

    private final World world;
    private final ExchangeRegime.Parameters parameters;

    /** How far creditors stay away, mean over claims. */
    private final double away;

    ExternalFunding(World world, ExchangeRegime.Parameters parameters) {
        this.world = world;
        this.parameters = parameters;
        this.away = away(world);
    }

    private static double away(World world) {
        double missing = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double claims = StrictMath.max(0, owned(world, t));
            double willing = world.states.lendingWill[t] * world.states.lendingMood[t];
            missing += claims * StrictMath.max(0, 1 - willing);
            all += claims;
        }
        return all > 0 ? missing / all : 0;
    }

    private static double owned(World world, int t) {
        return world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
    }

    void place(int t) {
        double position = world.ledger.bankForeign.at(t);
        if (position <= 0) {
            return;
        }
        Owners owners = world.owners;
        double free = (1 - world.levers.capitalControl[t]) * world.states.lendingWill[t];
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double wanted = parameters.placement() * free * position * owners.equityShare[slot];
            double can =
                    MOST * StrictMath.max(0, owners.deposits.at(slot)) * world.territories.rate[t];
            world.ledger.sellForeign(
                    t,
                    owners.foreign,
                    owners.deposits,
                    slot,
                    StrictMath.min(wanted, can),
                    world.territories.rate[t]);
        }
    }

    void fund(int t) {
        Ledger ledger = world.ledger;
        double rate = world.territories.rate[t];
        double position = ledger.bankForeign.at(t);
        if (position < 0) {
            // What fled stays away while there is fear: capitalFlight brings it home.
            double home =
                    StrictMath.min(
                            parameters.placement() * -position,
                            MOST * (owned(world, t) - world.states.fledCapital[t]));
            repatriate(t, home);
            // What owners bring home no state need borrow.
            double lacking =
                    parameters.funding() * -position
                            - parameters.spared() * StrictMath.max(0, home);
            if (world.states.isTrusted[t] && lacking > 0) {
                ledger.borrowAbroad(t, lacking, rate);
            }
        } else if (ledger.stateExternal.at(t) > 0) {
            double owed = ledger.stateExternal.at(t);
            double due = StrictMath.min(REPAID_AT_MOST * position, parameters.repayment() * owed);
            double bought = parameters.buyBack() * world.levers.capitalControl[t] * away * position;
            ledger.borrowAbroad(t, -StrictMath.min(due + bought, owed), rate);
        }
    }

    /** Owners bring claims home when their bank is short of exchange. */
    private void repatriate(int t, double amount) {
        double owned = owned(world, t);
        if (amount <= 0 || owned <= 0) {
            return;
        }
        Owners owners = world.owners;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = amount * owners.foreign.at(slot) / owned;
            world.ledger.sellForeign(
                    t, owners.foreign, owners.deposits, slot, -part, world.territories.rate[t]);
        }
    }
}

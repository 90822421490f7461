package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * The purse of the state and the bank that lends to it: interest on bonds, the bank's result, and bonds for what is missing.
 *
 * <p>The tax rate moves with debt, θ = θ₀·need + τ·(B/Y − target), proportionally and not by accumulation. The bank pays its result to
 * owners; a bank below water keeps its result and is made good by its state, a tenth of the hole a quarter, so that residents pay for
 * losses abroad in the end. Owners hold a part of the state's bonds, banks the rest.
 */
public final class Budget implements Mechanism {

    public record Parameters(
            @Doc("answer of the tax rate to debt over a quarter's output") @Unit("1") @Range({0.01, 0.15}) @Source("Bohn 1998; at rest 0.03–0.15")
                    double taxResponse,
            @Doc("speed of the tax rate") @Unit("1/quarter") @Range({0.05, 1}) @Source("a budget a year")
                    double taxSpeed,
            @Doc("highest tax rate") @Unit("1") @Range({0.3, 0.9}) @Source("estimate")
                    double highestTax,
            @Doc("part of a bank's hole its state fills") @Unit("1/quarter") @Range({0, 0.5}) @Source("Laeven & Valencia 2020: over years; fitted 0.1")
                    double recapitalization,
            @Doc("part of the state's bonds owners hold") @Unit("1") @Range({0, 0.9}) @Source("estimate")
                    double bondsWithOwners) {

        public static Parameters defaults() {
            return new Parameters(0.04, 0.25, 0.65, 0.1, 0.5);
        }
    }

    private final Parameters parameters;

    public Budget(Parameters parameters) {
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
                    tax(world, t);
                    borrow(world, t);
                });
    }

    private void payInterest(World world, int t) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        double rate = world.states.bondRate[t] / 4;
        double deposits = world.states.depositRate[t] / 4;
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

    private static void receive(World world, int t, int slot, double income, double taxRate) {
        world.owners.income[slot] += income * (1 - taxRate);
        world.ledger.pay(t, world.owners.deposits, slot, world.ledger.stateDeposits, t, income * taxRate, Flow.INCOME_TAX);
    }

    /** Bank's net worth, home currency: loans, bonds, reserves and the position abroad less deposits. */
    public static double bankNetWorth(World world, int t) {
        Ledger ledger = world.ledger;
        return ledger.bankLoans.at(t)
                + ledger.bankBonds.at(t)
                + ledger.bankReserves.at(t)
                + ledger.bankForeign.at(t) / world.territories.rate[t]
                - ledger.bankDeposits.at(t);
    }

    private void bankResult(World world, int t) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        double worth = bankNetWorth(world, t);
        double target = 0.04 * ledger.bankLoans.at(t);
        if (worth < 0) {
            double filled = parameters.recapitalization() * -worth;
            ledger.payBank(t, ledger.stateDeposits, t, filled, Flow.RECAPITALIZATION);
        } else if (worth > target) {
            double paid = 0.25 * (worth - target);
            double taxRate = world.states.taxRate[t];
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                double part = paid * owners.equityShare[slot];
                ledger.payFromBank(t, owners.deposits, slot, part, Flow.DIVIDENDS);
                receive(world, t, slot, part, taxRate);
            }
        }
    }

    private void tax(World world, int t) {
        States states = world.states;
        Territories territories = world.territories;
        double output = StrictMath.max(1e-9, territories.output[t]);
        double debt =
                world.ledger.stateBonds.at(t) + world.ledger.stateExternal.at(t) / territories.rate[t] - world.ledger.stateDeposits.at(t);
        double spending = territories.publicSpent[t] / output;
        if (states.spendingAtStart[t] == 0) {
            states.spendingAtStart[t] = spending;
        }
        // A larger state is paid for by tax; what tax does not reach shows in debt, which moves the rate in turn.
        double planned = states.taxRateAtStart[t] + (spending - states.spendingAtStart[t]);
        double target = planned + parameters.taxResponse() * (debt / output - states.debtTarget[t]);
        target = StrictMath.max(0, StrictMath.min(parameters.highestTax(), target));
        states.taxRate[t] += parameters.taxSpeed() * (target - states.taxRate[t]);
    }

    private void borrow(World world, int t) {
        Ledger ledger = world.ledger;
        Owners owners = world.owners;
        double missing = -ledger.stateDeposits.at(t);
        if (missing < 0) {
            missing = -StrictMath.min(-missing, StrictMath.max(0, ledger.bankBonds.at(t)));
        }
        ledger.issueBonds(t, missing);
        double held = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            held += owners.bonds.at(t * Owners.CLASSES + c);
        }
        double wanted = parameters.bondsWithOwners() * ledger.stateBonds.at(t) - held;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = 0.1 * wanted * owners.equityShare[slot];
            if (part > 0) {
                part = StrictMath.min(part, 0.1 * StrictMath.max(0, owners.deposits.at(slot)));
            } else {
                part = -StrictMath.min(-part, owners.bonds.at(slot));
            }
            ledger.sellBonds(t, owners.bonds, owners.deposits, slot, part);
        }
    }
}

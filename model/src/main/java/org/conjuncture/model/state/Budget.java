package org.conjuncture.model.state;

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
 * The purse of the state: it sets the tax rate and borrows what is missing.
 *
 * <p>θ = θ₀ + (γ − γ₀) − s + τ·(B/Y − target), s what the central bank pays ({@code
 * monetaryFinance}), γ the public share of trend output, approached in steps: proportional to debt,
 * not accumulated. Owners hold a part of the bonds, banks the rest. Bohn (1998). Territories that
 * share a purse ({@link CommonPurse}) start from the rates of their own and answer together.
 *
 * <p>Who has put by more than spares all tax, as states do that live off their companies, spends
 * the rest within a year: u = ψ·(−θ)⁺ of trend output, which {@link PublicDemand} orders. Else they
 * would hoard without end (Mahdavy 1970; Beblawi and Luciani 1987 on states that need no tax).
 */
@Explained(
        does = "The state sets the tax rate and borrows what is missing.",
        equation = "θ = θ₀ + (γ − γ₀) − s + τ·(B/Y − target); spent beyond: ψ·(−θ)⁺",
        source = "Bohn 1998; Mahdavy 1970",
        reads = {
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateExternal",
            "owners.equityShare",
            "states.currentAccountTrend",
            "states.debtTarget",
            "states.dueNorm",
            "states.exports",
            "states.imports",
            "states.moneyFinance",
            "states.officialDue",
            "states.publicNorm",
            "states.publicShare",
            "states.purse",
            "states.railwayCharge",
            "states.taxRateAtStart",
            "states.transferNorm",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {
            "ledger.bankBonds",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.stateBonds",
            "ledger.stateDeposits",
            "owners.bonds",
            "owners.deposits",
            "states.externalInterest",
            "states.taxRate",
            "states.taxUnasked"
        })
public final class Budget implements Mechanism {

    public record Parameters(
            @Doc("answer of the tax rate to debt over a quarter's output")
                    @Unit("1")
                    @Range({0.01, 0.15})
                    @Source("Bohn 1998; at rest 0.03–0.15")
                    double taxResponse,
            @Doc("speed of the tax rate")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("a budget a year")
                    double taxSpeed,
            @Doc("highest tax rate") @Unit("1") @Range({0.3, 0.9}) @Source("estimate")
                    double highestTax,
            @Doc("part of the state's bonds owners hold")
                    @Unit("1")
                    @Range({0, 0.9})
                    @Source("estimate")
                    double bondsWithOwners) {

        public static Parameters defaults() {
            return new Parameters(0.08, 0.25, 0.65, 0.5);
        }
    }

    /**
     * ψ: money over a quarter's output is spent by a quarter each quarter, at τ = 0.08; judgement.
     */
    private static final double SPENT = 3;

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
        Treasuries.settle(world, new Purses(world));
        Purses purses = new Purses(world);
        now.forEachTerritory(
                world.count,
                t -> {
                    tax(world, now, t, purses);
                    borrow(world, t);
                });
    }

    private void tax(World world, Now now, int t, Purses purses) {
        States states = world.states;
        // A larger state is paid for by tax. The comparison is with trend output: against current
        // output tax would fall in every boom, and
        // nothing would hold activity to public demand.
        double larger = purses.mean(states.publicNorm, t) - purses.mean(states.publicShare, t);
        double planned =
                states.taxRateAtStart[t]
                        + larger
                        + purses.mean(states.transferNorm, t)
                        + purses.mean(states.dueNorm, t)
                        + purses.mean(states.officialDue, t)
                        + purses.mean(states.railwayCharge, t)
                        - purses.mean(states.moneyFinance, t);
        double debt = purses.debt(t) / purses.usualOutput(t);
        double target =
                planned + parameters.taxResponse() * (debt - purses.mean(states.debtTarget, t));
        double bounded = StrictMath.max(0, StrictMath.min(parameters.highestTax(), target));
        now.chronicle().bound("budget.tax", 1, bounded == target ? 0 : 1);
        states.taxRate[t] += parameters.taxSpeed() * (bounded - states.taxRate[t]);
        double unasked = SPENT * StrictMath.max(0, -target);
        states.taxUnasked[t] += parameters.taxSpeed() * (unasked - states.taxUnasked[t]);
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
        double wanted = parameters.bondsWithOwners() * ledger.bondsOwed(t) - held;
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

package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.capital.Shareholders;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * States tax high incomes and large estates beyond the general rate.
 *
 * <p>tax on incomes = ε·(τ − τ_general)⁺·(income − a·pay)⁺, and once a year on estates =
 * ε·τ/g·(wealth − b·pay)⁺, class by class, with τ the lever {@code topTaxRate}, pay a year's mean
 * pay for each person of the class and 1/g the part of owners who die in a year. It is paid out of
 * money, of which a quarter can be taken at once: who is short of it sells shares ({@code
 * fortunes}).
 *
 * <p>Scheve and Stasavage (2016) for rates, which wars of mass armies raised; Piketty (2014, ch.
 * 14) for both taxes; Piketty and Saez (2007) for what is paid of rates by law.
 */
@Explained(
        does = "States tax high incomes and large estates beyond the general rate.",
        equation = "ε·(τ − τ_general)⁺·(income − a·pay)⁺ a quarter; ε·τ/g·(wealth − b·pay)⁺ a year",
        source = "Scheve & Stasavage 2016; Piketty 2014; Piketty & Saez 2007",
        without = "owners pay the general rate on income and nothing on estates",
        reads = {
            "capitals.holder",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "levers.topTaxRate",
            "owners.bonds",
            "owners.equityShare",
            "owners.foreign",
            "owners.people",
            "plants.capital",
            "plants.capitalStock",
            "plants.deposits",
            "plants.inventory",
            "plants.loans",
            "plants.profit",
            "plants.unitCost",
            "states.loanRate",
            "states.taxRate",
            "territories.investmentPrice",
            "territories.meanPay",
            "territories.rate"
        },
        writes = {"ledger.stateDeposits", "owners.deposits", "owners.income"})
public final class TopTaxes implements Mechanism {

    public record Parameters(
            @Doc("part of the rate by law that is paid, ε")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "set by hand to what demand bears; Piketty & Saez 2007: the top"
                                    + " hundredth of the USA paid some 0.35 in 1960, under a rate"
                                    + " of 0.91")
                    double paid,
            @Doc("income from which on it is due, over mean pay, a")
                    @Unit("1")
                    @Range({1, 100})
                    @Source("estimate: the first surtaxes reached a hundredth of people or fewer")
                    double income,
            @Doc("wealth from which on it is due, over a year's mean pay, b")
                    @Unit("years")
                    @Range({1, 500})
                    @Source("estimate: as income at a twentieth of wealth")
                    double estate,
            @Doc("years from an owner to the heirs, g")
                    @Unit("years")
                    @Range({15, 50})
                    @Source("fortunes.generation")
                    double generation) {

        public static Parameters defaults() {
            return new Parameters(0.2, 5, 100, 30);
        }
    }

    /** Most of a class's money that is taken at once. */
    private static final double MOST = 0.25;

    private final Parameters parameters;

    public TopTaxes(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        boolean isYearsEnd = now.quarterOfYear() == 3;
        double[] pool = isYearsEnd ? Shareholders.worth(world) : new double[0];
        now.forEachTerritory(
                world.count,
                t -> {
                    if (world.levers.topTaxRate[t] > 0) {
                        taxIncomes(world, t);
                        if (isYearsEnd) {
                            taxEstates(world, t, pool[t]);
                        }
                    }
                });
    }

    private void taxIncomes(World world, int t) {
        double[] income = world.owners.income;
        double general = world.states.taxRate[t];
        double rate = parameters.paid() * StrictMath.max(0, world.levers.topTaxRate[t] - general);
        for (int c = 0; c < Owners.OF_OWNERS; c++) {
            int slot = t * Owners.CLASSES + c;
            double free =
                    parameters.income() * world.territories.meanPay[t] * world.owners.people[slot];
            // Income is told after the general tax.
            double above = StrictMath.max(0, income[slot] / (1 - general) - free);
            income[slot] -= pay(world, t, slot, rate * above, Flow.INCOME_TAX);
        }
    }

    private void taxEstates(World world, int t, double pool) {
        Owners owners = world.owners;
        double rate = parameters.paid() * world.levers.topTaxRate[t] / parameters.generation();
        for (int c = 0; c < Owners.OF_OWNERS; c++) {
            int slot = t * Owners.CLASSES + c;
            double held =
                    owners.deposits.at(slot)
                            + owners.bonds.at(slot)
                            + owners.foreign.at(slot) / world.territories.rate[t]
                            + pool * owners.equityShare[slot];
            double free =
                    4 * parameters.estate() * world.territories.meanPay[t] * owners.people[slot];
            pay(world, t, slot, rate * StrictMath.max(0, held - free), Flow.WEALTH_TAX);
        }
    }

    /** Pays what is due as far as there is money; tells what was paid. */
    private static double pay(World world, int t, int slot, double due, Flow flow) {
        double most = MOST * StrictMath.max(0, world.owners.deposits.at(slot));
        double paid = StrictMath.min(due, most);
        if (paid > 0) {
            world.ledger.pay(
                    t, world.owners.deposits, slot, world.ledger.stateDeposits, t, paid, flow);
        }
        return StrictMath.max(0, paid);
    }
}

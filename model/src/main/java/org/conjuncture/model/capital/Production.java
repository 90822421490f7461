package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Plants produce and pay: output is the least of capacity, labour and inputs on hand (Leontief);
 * wages are paid out of deposits, and where these do not reach, out of working capital lent on
 * stocks and orders.
 *
 * <p>y = min(K/κ, L·e/a, inputs). Working capital has a limit of its own, ℓ·K, apart from the
 * leverage of investment: else a plant at its leverage limit that makes a loss can neither buy
 * inputs nor recover. Services are made as they are sold, within the same limits.
 *
 * <p>Subsistence produce per head falls with crowding of the land: q = q₀·(S / (S₀·land))^−η (Lewis
 * 1954; Boserup 1965).
 */
@Explained(
        does =
                "Plants produce within capacity, labour and inputs on hand, and pay wages out of"
                        + " deposits or working capital.",
        equation = "y = min(K/κ, L·e/a, inputs)",
        source = "Leontief; Lewis 1954 and Boserup 1965 for subsistence",
        reads = {
            "levers.harvest",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.ceiling",
            "plants.employed",
            "plants.extraHours",
            "plants.hoursPay",
            "plants.inputBudget",
            "plants.intensity",
            "plants.labour",
            "plants.labourPerOutput",
            "plants.offshored",
            "plants.outworkBill",
            "plants.outworkStaff",
            "plants.overtime",
            "plants.payUnits",
            "plants.struck",
            "plants.wage",
            "territories.customaryLand",
            "territories.familyLabour",
            "territories.investmentPrice",
            "territories.land",
            "territories.landProductivity",
            "territories.mobilized",
            "territories.outworkers",
            "territories.ownersYield",
            "territories.subsistence",
            "territories.subsistenceAtStart",
            "territories.subsistenceProductAtStart",
            "units.intensity"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankLoans",
            "ledger.clearing",
            "plants.deposits",
            "plants.inputStock",
            "plants.inventory",
            "plants.loans",
            "plants.output",
            "plants.payroll",
            "territories.outworkIncome",
            "territories.subsistenceProduct",
            "units.employed"
        })
public final class Production implements Mechanism {

    public record Parameters(
            @Doc("loans, working capital included, over the value of capital")
                    @Unit("1")
                    @Range({0.5, 1.5})
                    @Source("secured on stocks and orders")
                    double workingCapitalLimit,
            @Doc("elasticity of subsistence produce per head to crowding")
                    @Unit("1")
                    @Range({0.1, 0.6})
                    @Source("share of land in farm output, 0.3–0.4")
                    double crowding) {

        public static Parameters defaults() {
            return new Parameters(1.0, 0.3);
        }
    }

    private final Parameters parameters;

    public Production(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> produce(world, t));
    }

    private void produce(World world, int t) {
        Plants plants = world.plants;
        Territories territories = world.territories;
        // Those called up stay on the rolls, at the state's cost, and do no work.
        double present = 1 - territories.mobilized[t];
        double harvest = world.levers.harvest[t];
        boolean isGivenOut = territories.outworkers[t] > 0;
        double paidOutside = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            double weather = s == Sectors.AGRICULTURE ? harvest : 1;
            double employed = 0;
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                double capacity = plants.capitalStock[p] / plants.capitalPerOutput[p];
                double atWork =
                        plants.labour[p] * (1 + plants.extraHours[p]) * (1 + plants.overtime[p]);
                if (plants.outworkStaff[p] > 0 && plants.employed[p] > 0) {
                    atWork *= 1 + plants.outworkStaff[p] / plants.employed[p];
                }
                double byLabour = atWork * world.intensity(p) * present / plants.ownLabour(p);
                double output =
                        StrictMath.min(StrictMath.min(capacity, byLabour), plants.inputStock[p]);
                output = StrictMath.min(output, plants.ceiling[p]);
                if (Sectors.isStored(s)) {
                    plants.inputStock[p] -= output;
                    plants.output[p] = output * weather;
                    plants.inventory[p] += output * weather;
                } else {
                    // Services come to be when they are sold; until then this is what could be
                    // served.
                    plants.inventory[p] = output;
                }
                double payroll =
                        plants.wage[p]
                                * plants.hoursPay[p]
                                * plants.payUnits[p]
                                * (1 - plants.struck[p]);
                double outside = isGivenOut ? plants.outworkBill[p] : 0;
                pay(world, t, p, payroll, outside);
                paidOutside += outside;
                employed += plants.employed[p];
            }
            world.units.employed[cell] = employed;
        }
        // Outworkers share what plants pay them, however many there are since work was given out.
        territories.outworkIncome[t] = isGivenOut ? paidOutside / territories.outworkers[t] : 0;
        double crowd =
                StrictMath.max(1, territories.subsistence[t])
                        / (territories.subsistenceAtStart[t]
                                * territories.land[t]
                                * territories.customaryLand[t]);
        territories.subsistenceProduct[t] =
                territories.subsistenceProductAtStart[t]
                        * StrictMath.pow(crowd, -parameters.crowding())
                        * territories.landProductivity[t]
                        * territories.ownersYield[t]
                        * territories.familyLabour[t]
                        * (1 - territories.mobilized[t])
                        * harvest;
    }

    private void pay(World world, int t, int p, double wages, double outwork) {
        Plants plants = world.plants;
        double limit =
                parameters.workingCapitalLimit()
                        * plants.capitalStock[p]
                        * world.territories.investmentPrice[t];
        double payroll = wages + outwork;
        double missing = payroll - plants.deposits.at(p);
        if (missing > 0) {
            // Wages owed are paid whatever the limit: the bank that lent for the plan lends for the
            // pay, and may lose it.
            world.ledger.lend(t, plants.loans, plants.deposits, p, missing);
        }
        world.ledger.pay(t, plants.deposits, p, world.ledger.clearing, t, wages, Flow.WAGES);
        if (outwork > 0) {
            world.ledger.pay(
                    t, plants.deposits, p, world.ledger.clearing, t, outwork, Flow.MIXED_INCOME);
        }
        plants.payroll[p] = payroll;
        double forInputs = plants.inputBudget[p] - plants.deposits.at(p);
        if (forInputs > 0) {
            double room = StrictMath.max(0, limit - plants.loans.at(p));
            double lent = StrictMath.min(room, forInputs);
            world.ledger.lend(t, plants.loans, plants.deposits, p, lent);
            plants.inputBudget[p] =
                    StrictMath.max(0, StrictMath.min(plants.inputBudget[p], plants.deposits.at(p)));
        }
    }
}

package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.capital.Plans;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Where a plan rules, plants are set targets from what they made, hoard labour and are never left
 * to fail.
 *
 * <p>target = max(demand's plan, y₋₁·(1 + g)) within capacity; staff = max(staff for the target,
 * employed) + a part of all unemployed, by size; nobody is laid off; the state pays what loans
 * exceed λ·K. Where only a part is planned, each of these by that part.
 *
 * <p>Kornai (1980) for shortage, hoarding and the soft budget; Birman (1980) for planning from the
 * level achieved. What households cannot spend stays in their deposits. Plans of demand are made
 * first ({@link Plans}); it runs before the labour market.
 */
@Explained(
        does =
                "Where a plan rules, plants get targets from what they made, hoard labour, and"
                        + " losses are paid.",
        equation = "target = max(plan, y₋₁·(1 + g)); staff never falls; subsidy = loans − λ·K",
        source = "Kornai 1980; Birman 1980",
        without = "plants of planned territories plan and fail as all others",
        reads = {
            "capitals.isPublic",
            "ledger.bankDeposits",
            "ledger.bankLoans",
            "ledger.stateDeposits",
            "levers.planned",
            "markets.deliveredPrice",
            "markets.filled",
            "markets.wanted",
            "plants.capital",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.deposits",
            "plants.employed",
            "plants.inputIntensity",
            "plants.inputStock",
            "plants.intensity",
            "plants.inventory",
            "plants.labourPerOutput",
            "plants.loans",
            "plants.offshored",
            "plants.output",
            "plants.partsShare",
            "plants.staffed",
            "territories.investmentPrice",
            "territories.mobilized",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.effectiveness",
            "units.intensity"
        },
        writes = {
            "plants.inputBudget",
            "plants.layoff",
            "plants.planned",
            "plants.wanted",
            "states.shortage"
        })
public final class Planning implements Mechanism {

    public record Parameters(
            @Doc("growth of targets over what was made, g")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("Gregory & Stuart 1986: plans of 5–8% a year")
                    double growth,
            @Doc("part of the unemployed that plants are told to take on")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source(
                            "Kornai 1980: absorption within years; employed in full by 1930 in the"
                                    + " Soviet Union")
                    double absorption,
            @Doc("loans over capital that the state lets stand, λ")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("estimate")
                    double loans,
            @Doc("stock of goods over a quarter's output at which targets stop to grow")
                    @Unit("quarters")
                    @Range({0.2, 3})
                    @Source("estimate; planners see warehouses")
                    double stock,
            @Doc("inputs held after use, over the target")
                    @Unit("quarters")
                    @Range({1, 3})
                    @Source("Kornai 1980: inputs are hoarded where they are short")
                    double inputs) {

        public static Parameters defaults() {
            return new Parameters(0.015, 0.5, 0.6, 1, 1.6);
        }
    }

    private final Parameters parameters;

    public Planning(Parameters parameters) {
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
                    world.states.shortage[t] = 0;
                    if (world.levers.planned[t] > 0) {
                        world.states.shortage[t] = shortage(world, t);
                        softenBudgets(world, t);
                        setTargets(world, t);
                    }
                });
    }

    /** Part of the orders of the last market that stayed unfilled. */
    private static double shortage(World world, int t) {
        double wanted = 0;
        double found = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            wanted += world.markets.wanted[cell];
            found += world.markets.wanted[cell] * world.markets.filled[cell];
        }
        return wanted > 0 ? StrictMath.max(0, 1 - found / wanted) : 0;
    }

    private void softenBudgets(World world, int t) {
        Plants plants = world.plants;
        Ledger ledger = world.ledger;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            if (!world.capitals.isPublic[plants.capital[p]]) {
                continue;
            }
            double secured =
                    parameters.loans()
                            * plants.capitalStock[p]
                            * world.territories.investmentPrice[t];
            double excess = StrictMath.max(0, plants.loans.at(p) - secured);
            double degree = world.levers.planned[t];
            double subsidy = degree * (excess + StrictMath.max(0, -plants.deposits.at(p)));
            if (subsidy > 0) {
                ledger.pay(t, ledger.stateDeposits, t, plants.deposits, p, subsidy, Flow.SUBSIDIES);
                ledger.lend(t, plants.loans, plants.deposits, p, -degree * excess);
            }
        }
    }

    private void setTargets(World world, int t) {
        Plants plants = world.plants;
        Territories territories = world.territories;
        double degree = world.levers.planned[t];
        double toTakeOn =
                degree
                        * parameters.absorption()
                        * territories.unemployed[t]
                        / StrictMath.max(1, territories.wageWorkers[t]);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            double inputPrice = Plans.inputPrice(world, t, s);
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                double capacity = plants.capitalStock[p] / plants.capitalPerOutput[p];
                double target = plants.planned[p];
                if (plants.inventory[p] <= parameters.stock() * plants.output[p]
                        || !Sectors.isStored(s)) {
                    target = StrictMath.max(target, plants.output[p] * (1 + parameters.growth()));
                }
                target = StrictMath.min(target, capacity);
                target = plants.planned[p] + degree * (target - plants.planned[p]);
                plants.planned[p] = target;
                double feasible = StrictMath.min(target, plants.inputStock[p]);
                double staff = feasible * plants.ownLabour(p) / world.workOfAPerson(p);
                double kept = StrictMath.max(staff, plants.employed[p]);
                plants.wanted[p] =
                        plants.wanted[p]
                                + degree * (kept - plants.wanted[p])
                                + toTakeOn * plants.employed[p];
                plants.layoff[p] *= 1 - degree;
                double units = (1 + parameters.inputs()) * target - plants.inputStock[p];
                double inputs = StrictMath.max(0, units) * plants.inputsBought(p) * inputPrice;
                plants.inputBudget[p] += degree * StrictMath.max(0, inputs - plants.inputBudget[p]);
            }
        }
    }
}

package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants revise what they expect to sell and plan output, staff and inputs.
 *
 * <p>Dᵉ ← Dᵉ + s·(orders − Dᵉ), orders counted served and refused; planned = Dᵉ + k·(ι·Dᵉ − stock)
 * for goods that keep, (1 + spare)·Dᵉ for services; staff = planned·a / (hours·intensity) within
 * capacity and inputs on hand; inputs bought = planned + (n·Dᵉ) − on hand, for use after this
 * quarter.
 *
 * <p>Caiani et al. (2016, JEDC 69) for adaptive expectations; Metzler (1941) and Lovell (1961) for
 * stocks. Inputs are asked for after this quarter's use, else plants run dry every other quarter.
 */
@Explained(
        does = "Plants revise what they expect to sell and plan output, staff and inputs.",
        equation = "Dᵉ ← Dᵉ + s·(orders − Dᵉ); planned = Dᵉ + k·(ι·Dᵉ − stock)",
        source =
                "Caiani et al. 2016 for adaptive expectations; Metzler 1941 and Lovell 1961 for"
                        + " stocks",
        reads = {
            "markets.deliveredPrice",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.inputIntensity",
            "plants.inputStock",
            "plants.intensity",
            "plants.inventory",
            "plants.labourPerOutput",
            "plants.normalPrice",
            "plants.offshored",
            "plants.ordered",
            "plants.outworkStaff",
            "plants.partsShare",
            "plants.price",
            "plants.staffed",
            "territories.mobilized",
            "units.effectiveness",
            "units.intensity"
        },
        writes = {
            "plants.ceiling",
            "plants.expectedDemand",
            "plants.inputBudget",
            "plants.layoff",
            "plants.planned",
            "plants.wanted"
        })
public final class Plans implements Mechanism {

    public record Parameters(
            @Doc("speed at which expected demand follows orders")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("Caiani et al. 2016: 0.25")
                    double expectationSpeed,
            @Doc("finished goods held, over expected demand")
                    @Unit("quarters")
                    @Range({0.1, 1.5})
                    @Source("Lovell 1961")
                    double stockTarget,
            @Doc("speed of correcting stocks")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("Lovell 1961: 0.15–0.5")
                    double stockSpeed,
            @Doc("spare output services hold ready")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("calibrated at rest")
                    double serviceReserve,
            @Doc("inputs held after use, over expected demand")
                    @Unit("quarters")
                    @Range({1, 3})
                    @Source("so that use never waits")
                    double inputTarget,
            @Doc("speed of hiring up to the plan")
                    @Unit("1/quarter")
                    @Range({0.2, 1})
                    @Source("Hamermesh 1993; at rest 0.3–1")
                    double hiringSpeed,
            @Doc("speed of laying off down to the plan")
                    @Unit("1/quarter")
                    @Range({0.1, 1})
                    @Source("Hamermesh 1993; at rest 0.2–1")
                    double layoffSpeed,
            @Doc("answer of primary producers' plans to their price over cost")
                    @Unit("1/quarter")
                    @Range({0, 0.15})
                    @Source("Nerlove 1958; above 0.15 a hog cycle")
                    double primaryResponse) {

        public static Parameters defaults() {
            return new Parameters(0.25, 0.5, 0.25, 0.01, 1.5, 0.5, 0.3, 0.1);
        }
    }

    private final Parameters parameters;

    public Plans(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> plan(world, now, t));
    }

    private void plan(World world, Now now, int t) {
        int tried = 0;
        int held = 0;
        Plants plants = world.plants;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            double inputPrice = inputPrice(world, t, s);
            boolean isPrimary = Sectors.isPrimary(s);
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                double expected = plants.expectedDemand[p];
                expected += parameters.expectationSpeed() * (plants.ordered[p] - expected);
                if (isPrimary) {
                    double margin = StrictMath.log(plants.price[p] / plants.normalPrice[p]);
                    expected *=
                            1
                                    + parameters.primaryResponse()
                                            * StrictMath.max(-0.5, StrictMath.min(0.5, margin));
                }
                plants.expectedDemand[p] = expected;
                double planned =
                        Sectors.isStored(s)
                                ? expected
                                        + parameters.stockSpeed()
                                                * (parameters.stockTarget() * expected
                                                        - plants.inventory[p])
                                : expected * (1 + parameters.serviceReserve());
                tried++;
                held += planned < 0 ? 1 : 0;
                planned = StrictMath.max(0, planned);
                double capacity = plants.capitalStock[p] / plants.capitalPerOutput[p];
                plants.planned[p] = planned;
                plants.ceiling[p] = Plants.UNBOUNDED;
                double feasible =
                        StrictMath.min(StrictMath.min(planned, capacity), plants.inputStock[p]);
                double wanted = feasible * plants.ownLabour(p) / world.workOfAPerson(p);
                wanted = StrictMath.max(0, wanted - plants.outworkStaff[p]);
                plants.wanted[p] = wanted;
                double excess = plants.employed[p] - wanted;
                plants.layoff[p] =
                        excess > 0 ? parameters.layoffSpeed() * excess / plants.employed[p] : 0;
                double units =
                        StrictMath.min(planned, capacity)
                                + parameters.inputTarget() * expected
                                - plants.inputStock[p];
                plants.inputBudget[p] =
                        StrictMath.max(0, units) * plants.inputsBought(p) * inputPrice;
            }
        }
        now.chronicle().bound("plans.floor", tried, held);
    }

    /** Cost of the inputs of a unit of output, at delivered prices. */
    public static double inputPrice(World world, int t, int sector) {
        double[][] inputs = world.tables.technique(t).inputs();
        double sum = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            sum += inputs[g][sector] * world.markets.deliveredPrice[t * Sectors.COUNT + g];
        }
        return sum;
    }

    /** How fast plants hire up to the plan; the labour market asks. */
    public double hiringSpeed() {
        return parameters.hiringSpeed();
    }
}

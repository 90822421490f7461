package org.conjuncture.model.trade;

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
 * Quotas agreed among producers hold mines and plantations below capacity; what is missing drives
 * the price up where goods clear.
 *
 * <p>y ≤ q·K/κ in mining and energy; y ≤ (1 − (1 − q_c)·x)·K/κ in market agriculture, x the part of
 * its orders that comes from abroad, where the plantations sell. Staff beyond that goes at λ a
 * quarter.
 *
 * <p>A quota is a state's own or what an institution lays down for its members, whichever is less.
 *
 * <p>Rowe (1965) for the schemes in tin, rubber, sugar and coffee; Griffin (1985) for oil.
 * Quantities are decisions by date; prices are not. A harvest comes on top of it.
 */
@Explained(
        does = "Quotas agreed among producers hold mines and plantations below capacity.",
        equation = "y ≤ q·K/κ in mining; y ≤ (1 − (1 − q_c)·x)·K/κ in agriculture",
        source = "Rowe 1965; Griffin 1985",
        without = "mines and farms make what they plan",
        reads = {
            "levers.cropQuota",
            "levers.supplyQuota",
            "markets.orders",
            "markets.share",
            "markets.wanted",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.intensity",
            "plants.labourPerOutput",
            "plants.offshored",
            "plants.staffed",
            "territories.mobilized",
            "units.effectiveness",
            "units.intensity"
        },
        writes = {"plants.ceiling", "plants.layoff", "plants.planned", "plants.wanted"})
public final class SupplyQuotas implements Mechanism {

    public record Parameters(
            @Doc("staff a quota leaves without work that is laid off, λ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("plans.layoffSpeed")
                    double layoffs) {

        public static Parameters defaults() {
            return new Parameters(0.3);
        }
    }

    private final Parameters parameters;

    public SupplyQuotas(Parameters parameters) {
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
                    double mines =
                            StrictMath.min(
                                    world.levers.supplyQuota[t], world.agreements.outputCeiling[t]);
                    if (mines < 1) {
                        hold(world, t, Sectors.MINING, mines);
                    }
                    double crops =
                            StrictMath.min(
                                    world.levers.cropQuota[t], world.agreements.cropCeiling[t]);
                    if (crops < 1) {
                        double sold = soldAbroad(world, t, Sectors.AGRICULTURE);
                        hold(world, t, Sectors.AGRICULTURE, 1 - (1 - crops) * sold);
                    }
                });
    }

    /** Part of the last orders for a territory's goods that came from abroad. */
    private static double soldAbroad(World world, int t, int good) {
        int cell = t * Sectors.COUNT + good;
        double all = world.markets.orders[cell];
        double home =
                world.markets.wanted[cell]
                        * world.markets.share[world.markets.origins(good, t) + t];
        return all > 0 ? StrictMath.max(0, StrictMath.min(1, 1 - home / all)) : 0;
    }

    private void hold(World world, int t, int sector, double quota) {
        Plants plants = world.plants;
        int cell = t * Sectors.COUNT + sector;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            double most = quota * plants.capitalStock[p] / plants.capitalPerOutput[p];
            bound(plants, p, most, world.workOfAPerson(p), parameters.layoffs());
        }
    }

    /** Lets a plant make no more than {@code most}, and plan and staff for no more. */
    public static void bound(Plants plants, int p, double most, double work, double layoffs) {
        plants.ceiling[p] = StrictMath.min(plants.ceiling[p], most);
        plants.planned[p] = StrictMath.min(plants.planned[p], most);
        double staff = most * plants.ownLabour(p) / work;
        plants.wanted[p] = StrictMath.min(plants.wanted[p], staff);
        double excess = plants.employed[p] - staff;
        if (excess > 0) {
            plants.layoff[p] =
                    StrictMath.max(plants.layoff[p], layoffs * excess / plants.employed[p]);
        }
    }
}

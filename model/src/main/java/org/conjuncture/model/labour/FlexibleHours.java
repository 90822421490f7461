package org.conjuncture.model.labour;

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
 * Where agreements count hours over the year, a plant's hours follow its orders within a band, at
 * the same pay, and it hires and lays off only for what goes beyond.
 *
 * <p>δ = g − ρ·a, held within ±b, and a + δ within ±A, with g = wanted/employed − 1 what the plan
 * lacks or has too much of staff, b the band (lever {@code flexibleHours}), a the hours that stand
 * on the account of the staff, a ← a + δ, and ρ the pace at which they are given back. The plan
 * then asks for wanted/(1 + δ) people, and labour at work is 1 + δ of what it was.
 *
 * <p>Bosch (2004), Seifert (2005) for working-time accounts, their bands and how they are settled;
 * Oi (1962) for labour as a quasi-fixed factor; Burda and Hunt (2011) for employment held in
 * Germany in 2009. Pay of a quarter does not move with δ: what is worked more is given back as
 * time. What the plan lacks beyond the band may be worked as {@code overtime}.
 */
@Explained(
        does =
                "Where agreements count hours over the year, a plant's hours follow its orders"
                        + " within a band, and it hires and lays off only for what goes beyond.",
        equation = "δ = g − ρ·a within ±b, a + δ within ±A; a ← a + δ; wanted ← wanted/(1 + δ)",
        source = "Bosch 2004; Seifert 2005; Oi 1962; Burda & Hunt 2011",
        without = "all work the usual hours, and plants follow orders by hiring and laying off",
        reads = {"levers.flexibleHours", "plants.employed"},
        writes = {"plants.extraHours", "plants.hoursBanked", "plants.layoff", "plants.wanted"})
public final class FlexibleHours implements Mechanism {

    public record Parameters(
            @Doc("most that stands on the account of the staff, in quarters of usual hours, A")
                    @Unit("quarters")
                    @Range({0, 0.5})
                    @Source("Seifert 2005: 100 to 150 hours up or down")
                    double account,
            @Doc("pace at which hours on the account are given back, ρ")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("Bosch 2004: to be settled within a year")
                    double settlement) {

        public static Parameters defaults() {
            return new Parameters(0.25, 0.25);
        }
    }

    private final Parameters parameters;

    public FlexibleHours(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Plants plants = world.plants;
        now.forEachTerritory(
                world.count,
                t -> {
                    double band = world.levers.flexibleHours[t];
                    int end = plants.cellStart[(t + 1) * Sectors.COUNT];
                    for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
                        follow(plants, plants.cellPlant[k], band);
                    }
                });
    }

    private void follow(Plants plants, int p, double band) {
        double employed = plants.employed[p];
        if (band == 0 || employed <= 0) {
            // A clause that ends is settled in money or time outside the plan.
            plants.extraHours[p] = 0;
            plants.hoursBanked[p] = 0;
            return;
        }
        double wanted = plants.wanted[p];
        double extra = extra(wanted / employed - 1, plants.hoursBanked[p], band);
        plants.extraHours[p] = extra;
        plants.hoursBanked[p] += extra;
        double people = wanted / (1 + extra);
        if (wanted < employed) {
            double left = StrictMath.max(0, employed - people) / (employed - wanted);
            plants.layoff[p] *= StrictMath.min(1, left);
        }
        plants.wanted[p] = people;
    }

    /** Hours beyond the usual, a share, that a plant asks for. */
    double extra(double gap, double banked, double band) {
        double asked = gap - parameters.settlement() * banked;
        double within = StrictMath.max(-band, StrictMath.min(band, asked));
        double most = parameters.account() - banked;
        double least = -parameters.account() - banked;
        return StrictMath.max(least, StrictMath.min(most, within));
    }
}

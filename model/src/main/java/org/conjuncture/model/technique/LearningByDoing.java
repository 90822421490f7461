package org.conjuncture.model.technique;

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
 * A trade learns by what it makes: where a sector's output to date grows faster than that sector's
 * in the rest of the world, a unit comes to take less work, and where it falls behind, more.
 *
 * <p>E ← (1 − f)·E + Q; Δ ln a = −λ·(Δ ln E − mean over the world), bounded by a step; E what has
 * been made and is not forgotten, the mean by people at work in the sector.
 *
 * <p>Arrow (1962) for learning by cumulated output, Krugman (1987) for a sector's learning beside
 * that of others, so that trade once won is kept; Benkard (2000) for forgetting. What all the world
 * learns at once is in the inventions of {@link TechnicalChange}.
 */
@Explained(
        does =
                "Sectors that have made more than those of the rest of the world come to need less"
                        + " work a unit.",
        equation = "E ← (1 − f)·E + Q; Δ ln a = −λ·(Δ ln E − world's mean)",
        source = "Arrow 1962; Krugman 1987; Benkard 2000; Irwin & Klenow 1994",
        without = "what a sector has made teaches it nothing",
        reads = {"plants.output", "units.employed"},
        writes = {"plants.labourPerOutput", "units.experience"})
public final class LearningByDoing implements Mechanism {

    public record Parameters(
            @Doc("fall of work a unit with experience, λ")
                    @Unit("1")
                    @Range({0, 0.4})
                    @Source(
                            "Irwin & Klenow 1994: 0.3 in chips; a sector's mean of old and new"
                                    + " goods is far below: judgement")
                    double learning,
            @Doc("experience that is forgotten, f")
                    @Unit("1/quarter")
                    @Range({0.001, 0.2})
                    @Source("Benkard 2000: two fifths a year in one plant; a trade's: judgement")
                    double forgetting) {

        public static Parameters defaults() {
            return new Parameters(0.05, 0.02);
        }
    }

    /** Most that one quarter teaches or unteaches, log points of experience. */
    private static final double STEP = 0.1;

    private final Parameters parameters;

    public LearningByDoing(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] rise = new double[world.count * Sectors.COUNT];
        now.forEachTerritory(
                world.count,
                t -> {
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        rise[t * Sectors.COUNT + s] = gather(world, t * Sectors.COUNT + s);
                    }
                });
        double[] mean = means(world, rise);
        now.forEachTerritory(
                world.count,
                t -> {
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        int cell = t * Sectors.COUNT + s;
                        learn(world.plants, cell, rise[cell] - mean[s]);
                    }
                });
    }

    /** Adds what a cell has made to its experience and tells the log rise. */
    private double gather(World world, int cell) {
        Plants plants = world.plants;
        double made = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            made += plants.output[plants.cellPlant[k]];
        }
        double before = world.units.experience[cell];
        if (before <= 0) {
            // As if it had always made what it makes.
            world.units.experience[cell] = made / parameters.forgetting();
            return 0;
        }
        double after = before * (1 - parameters.forgetting()) + made;
        world.units.experience[cell] = after;
        return StrictMath.max(-STEP, StrictMath.min(STEP, StrictMath.log(after / before)));
    }

    /** Mean rise of a sector over the world, by people at work in it. */
    private static double[] means(World world, double[] rise) {
        double[] sum = new double[Sectors.COUNT];
        double[] people = new double[Sectors.COUNT];
        for (int t = 0; t < world.count; t++) {
            for (int s = 1; s < Sectors.COUNT; s++) {
                int cell = t * Sectors.COUNT + s;
                sum[s] += world.units.employed[cell] * rise[cell];
                people[s] += world.units.employed[cell];
            }
        }
        for (int s = 1; s < Sectors.COUNT; s++) {
            sum[s] = people[s] > 0 ? sum[s] / people[s] : 0;
        }
        return sum;
    }

    private void learn(Plants plants, int cell, double ahead) {
        double factor = StrictMath.exp(-parameters.learning() * ahead);
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            plants.labourPerOutput[plants.cellPlant[k]] *= factor;
        }
    }
}

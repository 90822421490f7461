package org.conjuncture.model.technique;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * The further a plant's technique has gone from handicraft over simple cooperation, manufacture and
 * machinery to automation, the fewer craftsmen it asks for, the more conception is parted from
 * execution, and the more the pace of work is the machine's.
 *
 * <p>share_o = S_o · m_o(stage) / m_o(stage₀), brought to a sum of 1, S the shares of the world's
 * tables for the trade, which hold at the stage its plants had in the mean at the start, and m
 * linear between the five stages, at which it is the dth power of the table here; what a trade asks
 * for is the sum over its plants, weighted with people. Control over intensity = 1 + k·(stage −
 * stage₀), which makes effort answer more to the fear of losing the job ({@code workingTime}).
 *
 * <p>Marx, "Capital" I, ch. 13–15, for the sequence and for real subordination; Babbage (1832) for
 * why it pays: each task at the price of the skill it asks for; Braverman (1974) for conception and
 * execution; Goldin and Katz (1998), Katz and Margo (2014) for the sizes: artisans fell from 39% to
 * 23% of manufacturing in the USA between 1850 and 1910 as operatives and white collars rose.
 */
@Explained(
        does =
                "The further a plant's technique has gone from handicraft to automation, the fewer"
                        + " craftsmen it asks for, the more conception is parted from execution,"
                        + " and the more the pace of work is the machine's.",
        equation =
                "share_o = S_o · m_o(stage)/m_o(stage₀), summing to 1, m linear between the stages'"
                        + " needs^d; control = 1 + k·(stage − stage₀)",
        source =
                "Marx, Capital I, ch. 13–15; Babbage 1832; Braverman 1974; Goldin & Katz 1998; Katz"
                        + " & Margo 2014",
        without = "occupations are asked for as the world's tables have them, at every stage",
        reads = {"plants.stage", "plants.employed"},
        writes = {
            "units.stage",
            "units.stageAtStart",
            "units.occupationShare",
            "units.needAtStage",
            "plants.control",
            "plants.occupationShare",
            "territories.control"
        })
public final class DetailDivision implements Mechanism {

    public record Parameters(
            @Doc("how far needs by occupation follow the stage of technique, d")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("1: sizes as in the table of stages; 0: needs stay")
                    double depth,
            @Doc("control over the pace of work that a stage adds, k")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Edwards 1979: technical control")
                    double control) {

        public static Parameters defaults() {
            return new Parameters(1, 0.15);
        }
    }

    @Doc(
            "needs at the five stages, relative to each other: execution, craft, clerical,"
                    + " conception, management")
    @Unit("1")
    @Range({0, 5})
    @Source(
            "estimates; Katz & Margo 2014: artisans 39% of manufacturing in the USA in 1850, 23%"
                    + " in 1910; Goldin & Katz 1998 for white collars")
    private static final double[][] NEED = {
        {0.80, 0.90, 1.05, 1.00, 0.65},
        {1.30, 1.20, 0.90, 0.50, 0.40},
        {0.60, 0.70, 0.85, 1.10, 1.50},
        {0.50, 0.60, 0.80, 1.20, 2.40},
        {0.70, 0.80, 0.90, 1.10, 1.40}
    };

    private final Parameters parameters;

    /** Needs at the five stages as far as they follow it, by occupation. */
    private final double[][] followed = new double[Occupations.COUNT][BargainingUnits.STAGES];

    public DetailDivision(Parameters parameters) {
        this.parameters = parameters;
        for (int o = 0; o < Occupations.COUNT; o++) {
            for (int k = 0; k < BargainingUnits.STAGES; k++) {
                followed[o][k] = StrictMath.pow(NEED[o][k], parameters.depth());
            }
        }
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        boolean isStart = now.since() == 0;
        now.forEachTerritory(world.count, t -> divide(world, t, isStart));
    }

    private void divide(World world, int t, boolean isStart) {
        BargainingUnits units = world.units;
        double risen = 0;
        double people = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double employed = employed(world.plants, unit);
            if (employed > 0) {
                units.stage[unit] = stage(world.plants, unit, employed);
                // A sector that begins later is compared with where it began.
                if (isStart || units.stageAtStart[unit] < 0) {
                    begin(world, unit);
                }
                risen += employed * (units.stage[unit] - units.stageAtStart[unit]);
                people += employed;
            }
            if (units.stageAtStart[unit] >= 0) {
                plants(world, unit, employed);
            }
        }
        double gained = people > 0 ? parameters.control() * risen / people : 0;
        world.territories.control[t] = StrictMath.max(0.25, 1 + gained);
    }

    private static double employed(Plants plants, int unit) {
        double people = 0;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            people += plants.employed[plants.cellPlant[k]];
        }
        return people;
    }

    private static double stage(Plants plants, int unit, double employed) {
        double sum = 0;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            sum += plants.employed[p] * plants.stage[p];
        }
        return sum / employed;
    }

    /** Where a trade stands at the start, and what its plants would ask for at each stage. */
    private void begin(World world, int unit) {
        BargainingUnits units = world.units;
        units.stageAtStart[unit] = units.stage[unit];
        double[] base = base(world, unit);
        for (int k = 0; k < BargainingUnits.STAGES; k++) {
            int at = (unit * BargainingUnits.STAGES + k) * Occupations.COUNT;
            shares(base, k, units.needAtStage, at);
        }
    }

    /** The tables' shares over needs where the trade stood at the start. */
    private double[] base(World world, int unit) {
        double atStart = world.units.stageAtStart[unit];
        double[] tables =
                world.tables.technique(unit / Sectors.COUNT)
                        .occupationShare()[unit % Sectors.COUNT];
        double[] base = new double[Occupations.COUNT];
        for (int o = 0; o < Occupations.COUNT; o++) {
            base[o] = tables[o] / need(o, atStart);
        }
        return base;
    }

    /**
     * What each plant of a unit asks for and its machines command of the pace, by how far it is
     * along the sequence, and what all of them ask for.
     */
    private void plants(World world, int unit, double employed) {
        Plants plants = world.plants;
        double[] base = base(world, unit);
        double[] asked = new double[Occupations.COUNT];
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            double risen = plants.stage[p] - world.units.stageAtStart[unit];
            plants.control[p] = StrictMath.max(0.25, 1 + parameters.control() * risen);
            int at = p * Occupations.COUNT;
            shares(base, plants.stage[p], plants.occupationShare, at);
            for (int o = 0; o < Occupations.COUNT; o++) {
                asked[o] += plants.employed[p] * plants.occupationShare[at + o];
            }
        }
        for (int o = 0; o < Occupations.COUNT && employed > 0; o++) {
            world.units.occupationShare[unit * Occupations.COUNT + o] = asked[o] / employed;
        }
    }

    private void shares(double[] base, double stage, double[] into, int at) {
        double sum = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            into[at + o] = base[o] * need(o, stage);
            sum += into[at + o];
        }
        for (int o = 0; o < Occupations.COUNT; o++) {
            into[at + o] /= sum;
        }
    }

    /** Need of an occupation at a place on the sequence, linear between stages. */
    private double need(int occupation, double stage) {
        double within = StrictMath.max(0, StrictMath.min(4, stage));
        int below = StrictMath.min(3, (int) within);
        double part = within - below;
        return (1 - part) * followed[occupation][below] + part * followed[occupation][below + 1];
    }
}

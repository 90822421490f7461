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
 * The further technique has gone from handicraft over simple cooperation, manufacture and machinery
 * to automation, the fewer craftsmen it asks for, the more conception is parted from execution, and
 * the more the pace of work is the machine's.
 *
 * <p>share_o = S_o · (m_o(stage) / m_o(stage₀))^d, brought to a sum of 1, S the shares of the
 * world's tables, which hold at the start's stage, and m linear between the five stages; control
 * over intensity = 1 + k·(stage − stage₀), which makes effort answer more to the fear of losing the
 * job ({@code workingTime}).
 *
 * <p>Marx, "Capital" I, ch. 13–15, for the sequence and for real subordination; Babbage (1832) for
 * why it pays: each task at the price of the skill it asks for; Braverman (1974) for conception and
 * execution; Goldin and Katz (1998), Katz and Margo (2014) for the sizes: artisans fell from 39% to
 * 23% of manufacturing in the USA between 1850 and 1910 as operatives and white collars rose. Ours
 * moves the needs of a bargaining unit by the mean stage of its plants, weighted with people.
 */
@Explained(
        does =
                "The further technique has gone from handicraft to automation, the fewer craftsmen"
                        + " it asks for, the more conception is parted from execution, and the more"
                        + " the pace of work is the machine's.",
        equation =
                "share_o = S_o · (m_o(stage)/m_o(stage₀))^d, summing to 1; control = 1 + k·(stage −"
                        + " stage₀)",
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

    public DetailDivision(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        boolean isStart = now.since() == 0;
        now.forEachTerritory(
                world.count,
                t -> {
                    if (isStart || (t + now.quarter()) % 4 == 0) {
                        divide(world, t, isStart);
                    }
                });
    }

    private void divide(World world, int t, boolean isStart) {
        double risen = 0;
        double people = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double employed = employed(world.plants, unit);
            if (employed <= 0) {
                continue;
            }
            double stage = stage(world.plants, unit, employed);
            // A sector that begins later is compared with where it began.
            if (isStart || world.units.stageAtStart[unit] < 0) {
                world.units.stageAtStart[unit] = stage;
            }
            world.units.stage[unit] = stage;
            double atStart = world.units.stageAtStart[unit];
            needs(world, unit, stage, atStart);
            risen += employed * (stage - atStart);
            people += employed;
        }
        control(world, t);
        double gained = people > 0 ? parameters.control() * risen / people : 0;
        world.territories.control[t] = StrictMath.max(0.25, 1 + gained);
    }

    /** What a plant's machines command of the pace, by how far it is along the sequence. */
    private void control(World world, int t) {
        Plants plants = world.plants;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double atStart = world.units.stageAtStart[unit];
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                double risen = atStart >= 0 ? plants.stage[p] - atStart : 0;
                plants.control[p] = StrictMath.max(0.25, 1 + parameters.control() * risen);
            }
        }
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

    /** What the unit's technique asks for where it stands, and would ask for at each stage. */
    private void needs(World world, int unit, double stage, double atStart) {
        shares(world, unit, stage, atStart, world.units.occupationShare, unit);
        for (int k = 0; k < BargainingUnits.STAGES; k++) {
            int at = unit * BargainingUnits.STAGES + k;
            shares(world, unit, k, atStart, world.units.needAtStage, at);
        }
    }

    private void shares(
            World world, int unit, double stage, double atStart, double[] into, int at) {
        double[] tables =
                world.tables.technique(unit / Sectors.COUNT)
                        .occupationShare()[unit % Sectors.COUNT];
        double[] shares = new double[Occupations.COUNT];
        double sum = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            double relative = need(o, stage) / need(o, atStart);
            shares[o] = tables[o] * StrictMath.pow(relative, parameters.depth());
            sum += shares[o];
        }
        for (int o = 0; o < Occupations.COUNT; o++) {
            into[at * Occupations.COUNT + o] = shares[o] / sum;
        }
    }

    /** Need of an occupation at a place on the sequence, linear between stages. */
    static double need(int occupation, double stage) {
        double within = StrictMath.max(0, StrictMath.min(4, stage));
        int below = StrictMath.min(3, (int) within);
        double part = within - below;
        return (1 - part) * NEED[occupation][below] + part * NEED[occupation][below + 1];
    }
}

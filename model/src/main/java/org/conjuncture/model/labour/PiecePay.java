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
 * Where what each one makes can be counted, plants pay by the piece: people work harder, are paid
 * more for it, and their work has to be measured; where the machine sets the pace or work is done
 * together, they pay by time.
 *
 * <p>g = e·m(stage)·m(sector) − κ; advantage A = g − π − ρ·v, with m how far output of one person
 * can be told, v the power of the union; the part r of a plant that is paid by the piece moves
 * yearly by k·(r* − r), r* = 1/(1 + e^(−A/d)). Labour a unit of output is 1 − g·Δr of what it was,
 * pay 1 + π·Δr.
 *
 * <p>Lazear (1986) for the choice, Lazear (2000) for sizes: windscreens, +22% by incentive, pay
 * +10%; Marx, "Capital" I, ch. 21, and Schloss (1892) for piece wages as the form of manufacture
 * and of sweating; Hobsbawm (1964), ch. 17, for unions against them; Brown (1992) for where they
 * are met. Plants start with what the tables' technique contains, new ones with what that of their
 * model does. How it spreads pay within the plant, {@link PieceRates} has.
 */
@Explained(
        does =
                "Where what each one makes can be counted, plants pay by the piece: people work"
                        + " harder, are paid more, and have to be measured.",
        equation =
                "g = e·m(stage)·m(sector) − κ; A = g − π − ρ·v; Δr = k·(1/(1 + e^(−A/d)) − r);"
                        + " labour a unit · (1 − g·Δr), pay · (1 + π·Δr)",
        source = "Lazear 1986, 2000; Marx, Capital I, ch. 21; Hobsbawm 1964; Brown 1992",
        without = "the form of pay stays what the tables' technique contains",
        reads = {"plants.stage", "units.power"},
        writes = {"plants.labourPerOutput", "plants.piecePay", "plants.rent"})
public final class PiecePay implements Mechanism {

    public record Parameters(
            @Doc("effort that pay by the piece adds where output is told to the last, e")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("Lazear 2000: 0.22; Shearer 2004: 0.2")
                    double gain,
            @Doc("labour that counting and checking takes, κ")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("estimate; Lazear 1986: costs of monitoring")
                    double counting,
            @Doc("pay for the effort, π")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source("Lazear 2000: 0.1; Seiler 1984: 0.14")
                    double pay,
            @Doc("what the resistance of unions at full power takes off, ρ")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("estimate; Hobsbawm 1964, ch. 17")
                    double resistance,
            @Doc("spread of advantage between plants, d")
                    @Unit("1")
                    @Range({0.005, 0.2})
                    @Source("estimate; Brown 1992: plants of one trade differ")
                    double spread,
            @Doc("speed of change, k")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: rates and habits change within a decade")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.22, 0.04, 0.1, 0.04, 0.04, 0.1);
        }
    }

    @Doc("how far the output of one person can be told at the five stages")
    @Unit("1")
    @Range({0, 1})
    @Source("estimates after Brown 1992; Marx, Capital I, ch. 21: manufacture most")
    private static final double[] TOLD = {0.8, 0.6, 1, 0.7, 0.1};

    @Doc("how far the output of one person can be told in the ten sectors")
    @Unit("1")
    @Range({0, 1})
    @Source("estimates after Brown 1992")
    private static final double[] TOLD_IN = {0.4, 0.6, 1, 1, 1, 0.6, 0.4, 0.4, 0.1, 0.1};

    private final Parameters parameters;

    public PiecePay(Parameters parameters) {
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
                    if ((t + now.quarter()) % 4 == 2) {
                        choose(world, t);
                    }
                });
    }

    private void choose(World world, int t) {
        Plants plants = world.plants;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double power = StrictMath.min(1, world.units.power[unit]);
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                double gain = gain(s, plants.stage[p]);
                double wanted = wanted(gain, power);
                double before = plants.piecePay[p];
                if (before < 0) {
                    plants.piecePay[p] = wanted;
                    continue;
                }
                double after = before + parameters.speed() * (wanted - before);
                plants.piecePay[p] = after;
                plants.labourPerOutput[p] *= 1 - gain * (after - before);
                plants.rent[p] *= (1 + parameters.pay() * after) / (1 + parameters.pay() * before);
            }
        }
    }

    /** Part of its labour that a plant saves where all are paid by the piece. */
    double gain(int sector, double stage) {
        double within = StrictMath.max(0, StrictMath.min(4, stage));
        int below = StrictMath.min(3, (int) within);
        double part = within - below;
        double told = (1 - part) * TOLD[below] + part * TOLD[below + 1];
        return parameters.gain() * told * TOLD_IN[sector] - parameters.counting();
    }

    /** Part of plants in which it pays. */
    double wanted(double gain, double power) {
        double advantage = gain - parameters.pay() - parameters.resistance() * power;
        return 1 / (1 + StrictMath.exp(-advantage / parameters.spread()));
    }
}

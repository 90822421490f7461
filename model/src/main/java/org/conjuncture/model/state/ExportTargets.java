package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * States that ask for exports give credit and help to a manufacture as far as it meets its target,
 * and raise the target.
 *
 * <p>support = 1 − d·(1 − min(1, x/x*)), x units exported, smoothed over a year; x* ← max(m·y, (1 +
 * g/4)·(x* + λ·(x − x*))), y the output: a target is renewed from what was reached and raised by g
 * a year. Whose exports grow by g or more gets all; whose exports stand gets (1 − (1 + g/4)·(1 −
 * λ)) / ((1 + g/4)·λ) of it, and who exports nothing nothing.
 *
 * <p>Rhee, Ross-Larson and Pursell (1984) for targets and the months' meetings about them; Amsden
 * (1989) for support against performance; Wade (1990). Where d is 0, as under import substitution,
 * nobody looks at exports. Targets are for light manufactures and machinery: what the state lends
 * to the land, mines, power and transport asks for no exports. Credit is {@link
 * org.conjuncture.model.capital.Investment}'s, help that of {@link
 * org.conjuncture.model.technique.TechnicalChange}.
 */
@Explained(
        does =
                "States that ask for exports give credit and help to a manufacture as far as it"
                        + " meets its target, and raise the target.",
        equation = "support = 1 − d·(1 − min(1, x/x*)); x* ← max(m·y, (1 + g/4)·(x* + λ·(x − x*)))",
        source = "Rhee, Ross-Larson & Pursell 1984; Amsden 1989; Wade 1990",
        without = "the state's credit and help ask for no exports",
        reads = {"levers.exportDiscipline", "markets.exported", "plants.output"},
        writes = {"markets.exportSupport", "markets.exportTarget", "markets.exportTrend"})
public final class ExportTargets implements Mechanism {

    public record Parameters(
            @Doc("rise of a target in a year, g")
                    @Unit("1/year")
                    @Range({0, 0.3})
                    @Source(
                            "judgement: targets of the world's successes rose faster, but what was"
                                    + " missed was forgiven too (Rhee, Ross-Larson & Pursell 1984)")
                    double rise,
            @Doc("part of the way a target moves to what was reached, λ")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("judgement: renewed over some five years, as plans are")
                    double renewal,
            @Doc("least target over output, m")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("judgement; Korea exported 0.03 of its output in 1962")
                    double least) {

        public static Parameters defaults() {
            return new Parameters(0.06, 0.05, 0.03);
        }
    }

    /** Weight of a quarter in what is smoothed over a year. */
    private static final double MEMORY = 0.25;

    private static final int[] MANUFACTURES = {Sectors.LIGHT_MANUFACTURING, Sectors.MACHINERY};

    private final Parameters parameters;

    public ExportTargets(Parameters parameters) {
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
                    for (int s : MANUFACTURES) {
                        set(world, t * Sectors.COUNT + s, world.levers.exportDiscipline[t]);
                    }
                });
    }

    private void set(World world, int cell, double discipline) {
        Markets markets = world.markets;
        double exported = markets.exported[cell];
        double trend = markets.exportTrend[cell];
        markets.exportTrend[cell] = trend > 0 ? trend + MEMORY * (exported - trend) : exported;
        if (discipline <= 0) {
            markets.exportTarget[cell] = 0;
            markets.exportSupport[cell] = 1;
            return;
        }
        double reached = markets.exportTrend[cell];
        double before = markets.exportTarget[cell];
        double renewed =
                before > 0
                        ? (1 + parameters.rise() / 4)
                                * (before + parameters.renewal() * (reached - before))
                        : reached;
        double target = StrictMath.max(parameters.least() * world.plants.outputOf(cell), renewed);
        markets.exportTarget[cell] = target;
        markets.exportSupport[cell] = 1 - discipline * (1 - met(reached, target));
    }

    private static double met(double reached, double target) {
        return target > 0 ? StrictMath.min(1, reached / target) : 1;
    }
}

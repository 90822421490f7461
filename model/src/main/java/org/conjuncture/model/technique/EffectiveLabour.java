package org.conjuncture.model.technique;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.labour.Staffing;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * A plant makes what its technique lets it make where it has the occupations that its technique
 * asks for; where craft or conception is lacking, and where people have not learned what their
 * places ask, the same number of people makes less.
 *
 * <p>L_eff = L·E, E = C·(1 − β·max(0, G − H)) within 1 ± b. C = (Σ_o α_o·r_o^ρ)^(1/ρ), ρ = (σ −
 * 1)/σ, r_o the share of occupation o in the staff over the share s_o that technique asks for, α_o
 * = s_o·π_o/Σ s·π with π the pay scale's premia: staffed as asked, C = 1, and there work of an
 * occupation is worth what it is paid. G is how many years of schooling people lack for their
 * places ({@link SkillNeeds}), H how many of them they have made up for at work: Ḣ = λ·(G − H). So
 * what is new costs while it is learned, at the plant's cost, which pays whole wages meanwhile;
 * what people have long lacked is in the tables' technique. Plans, prices, unit cost and the choice
 * of places reckon with E.
 *
 * <p>E is told for a trade in a territory each quarter, on its plants' needs together, and times
 * C_p/C for a plant once a year, on its own needs and its own people as far as rows can tell
 * ({@link Staffing}). A plant of a few rows of workers misses what is rare only because rows are
 * lumps, and a small trade is looked at with the territory's staffing beside it. Years lacked are
 * counted at each plant's stage and told for the trade.
 *
 * <p>Johnson (1997) and Acemoglu and Autor (2011) for work of several kinds as a CES aggregate;
 * Katz and Murphy (1992) for σ; Duncan and Hoffman (1981) and Hartog (2000) for β; Mincer (1974)
 * for λ; Becker (1964) and Acemoglu and Pischke (1999) for who pays. Nobody is worth less for who
 * he is.
 */
@Explained(
        does =
                "A plant that lacks the occupations its technique asks for, or whose people have"
                        + " not learned what their places ask, makes less with as many people.",
        equation =
                "L_eff = L·C·(1 − β·max(0, G − H)) within 1 ± b, C = (Σ α·r^ρ)^(1/ρ), ρ = (σ −"
                        + " 1)/σ; ΔH = λ·(G − H)",
        source =
                "Katz & Murphy 1992; Johnson 1997; Acemoglu & Autor 2011; Duncan & Hoffman 1981;"
                        + " Hartog 2000; Mincer 1974; Becker 1964; Acemoglu & Pischke 1999",
        without = "people make the same whatever occupations they have and however schooled",
        reads = {
            "plants.employed",
            "plants.labour",
            "plants.occupationShare",
            "plants.staff",
            "plants.stage",
            "territories.peoplePerWorker",
            "units.occupationShare",
            "units.staff",
            "workers.occupation",
            "workers.people",
            "workers.plant",
            "workers.schooling",
            "workers.state"
        },
        writes = {
            "plants.labour",
            "plants.staffed",
            "units.effectiveness",
            "units.schoolingLacked",
            "units.yearsLearned"
        })
public final class EffectiveLabour implements Mechanism {

    public record Parameters(
            @Doc("elasticity of substitution between occupations, σ")
                    @Unit("1")
                    @Range({1.05, 10})
                    @Source(
                            "Katz & Murphy 1992: 1.41; Johnson 1997: about 1.5; Acemoglu & Autor"
                                    + " 2011: 1.6 to 2.9")
                    double substitution,
            @Doc("what a year of schooling takes that a place asks for and people lack, β")
                    @Unit("1/year")
                    @Range({0, 0.15})
                    @Source("Duncan & Hoffman 1981: 4%; Hartog 2000: 2–5%")
                    double lacking,
            @Doc("speed of learning at work what schools have not taught, λ")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("Mincer 1974: half the gain within about seven years")
                    double learning,
            @Doc("most that a trade can lose or gain, b")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("judgement: beyond it work is done another way")
                    double most) {

        public static Parameters defaults() {
            return new Parameters(1.4, 0.04, 0.1, 0.15);
        }
    }

    /**
     * Rows of workers as many of which, staffed as the territory is, stand beside a trade's own: a
     * trade of a few rows cannot have a tenth of one in conception.
     */
    private static final double ROWS_BESIDE = 20;

    /** Weight of the quarter: rows that come and go are lumps. */
    private static final double MEMORY = 0.25;

    private final Parameters parameters;

    /** Pay of the occupations in the scale, by which they are weighted. */
    private final double[] premium = new double[Occupations.COUNT];

    public EffectiveLabour(Parameters parameters, PayScale pay) {
        this.parameters = parameters;
        for (int o = 0; o < premium.length; o++) {
            premium[o] = pay.premium(o);
        }
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
                    boolean isTurn = isStart || (t + now.quarter()) % 4 == 2;
                    if (isTurn) {
                        survey(world, t);
                    }
                    work(world, t, isStart, isTurn);
                });
    }

    /** Years that people lack for their places, by trade, and what they make up for in a year. */
    private void survey(World world, int t) {
        BargainingUnits units = world.units;
        double[] lacked = new double[Sectors.COUNT];
        double[] people = new double[Sectors.COUNT];
        double[] asked = new double[Occupations.COUNT];
        Workers workers = world.workers[t];
        int[] sector = world.plants.sector;
        int plant = Workers.NOBODY;
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] == Workers.WAGE) {
                // Rows of one plant stand side by side.
                if (workers.plant[i] != plant) {
                    plant = workers.plant[i];
                    double stage = world.plants.stage[plant];
                    Arrays.setAll(asked, o -> SkillNeeds.asked(o, stage));
                }
                int s = sector[plant];
                double years = asked[workers.occupation[i]];
                lacked[s] += workers.people[i] * StrictMath.max(0, years - workers.schooling[i]);
                people[s] += workers.people[i];
            }
        }
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            if (people[s] > 0) {
                double gap = lacked[s] / people[s];
                double known = units.yearsLearned[unit];
                units.schoolingLacked[unit] = gap;
                units.yearsLearned[unit] =
                        known < 0 ? gap : known + parameters.learning() * (gap - known);
            }
        }
    }

    private void work(World world, int t, boolean isStart, boolean isTurn) {
        BargainingUnits units = world.units;
        Plants plants = world.plants;
        double[] usual = staffing(units, t);
        double row = world.territories.peoplePerWorker[t];
        double[] asked = new double[Occupations.COUNT];
        double[] had = new double[Occupations.COUNT];
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            staff(units, unit, usual, ROWS_BESIDE * row, asked, had);
            double ofTrade = aggregate(had, asked);
            double today = effectiveness(units, unit, ofTrade);
            double before = units.effectiveness[unit];
            units.effectiveness[unit] = isStart ? today : before + MEMORY * (today - before);
            if (isTurn) {
                compare(plants, unit, Staffing.ROWS_BESIDE * row, ofTrade, asked, had);
            }
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                plants.labour[p] *= units.effectiveness[unit] * plants.staffed[p];
            }
        }
    }

    /** What the staff of each plant of a trade does over what the trade's does. */
    private void compare(
            Plants plants, int unit, double beside, double ofTrade, double[] asked, double[] had) {
        double people = Arrays.stream(had).sum();
        double[] staffing = new double[Occupations.COUNT];
        Arrays.setAll(staffing, o -> asked[o] > 0 ? had[o] / (asked[o] * people) : 1);
        double[] ownAsked = new double[Occupations.COUNT];
        double[] own = new double[Occupations.COUNT];
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            int first = p * Occupations.COUNT;
            for (int o = 0; o < Occupations.COUNT; o++) {
                ownAsked[o] = plants.occupationShare[first + o];
                double needed = ownAsked[o] * plants.employed[p];
                own[o] = Staffing.told(plants.staff[first + o], needed, staffing[o], beside);
            }
            double ofPlant = aggregate(own, ownAsked);
            plants.staffed[p] = within(ofPlant) / within(ofTrade);
        }
    }

    /** People of the territory by occupation over those its trades ask for. */
    private static double[] staffing(BargainingUnits units, int t) {
        double[] usual = new double[Occupations.COUNT];
        for (int o = 0; o < Occupations.COUNT; o++) {
            double had = 0;
            double asked = 0;
            for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
                had += units.staff[unit * Occupations.COUNT + o];
                asked += units.occupationShare[unit * Occupations.COUNT + o] * staff(units, unit);
            }
            usual[o] = asked > 0 ? had / asked : 1;
        }
        return usual;
    }

    private static double staff(BargainingUnits units, int unit) {
        double sum = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            sum += units.staff[unit * Occupations.COUNT + o];
        }
        return sum;
    }

    /** What a trade asks for, and its people with the territory's beside them. */
    private static void staff(
            BargainingUnits units,
            int unit,
            double[] usual,
            double beside,
            double[] asked,
            double[] had) {
        for (int o = 0; o < Occupations.COUNT; o++) {
            asked[o] = units.occupationShare[unit * Occupations.COUNT + o];
            had[o] = units.staff[unit * Occupations.COUNT + o] + beside * asked[o] * usual[o];
        }
    }

    private double effectiveness(BargainingUnits units, int unit, double staffed) {
        double years = StrictMath.max(0, units.schoolingLacked[unit] - units.yearsLearned[unit]);
        return within(staffed * (1 - parameters.lacking() * years));
    }

    private double within(double done) {
        return StrictMath.max(1 - parameters.most(), StrictMath.min(1 + parameters.most(), done));
    }

    /**
     * C of a staff by occupation beside the shares that technique asks for; 1 where they agree.
     *
     * @param had people by occupation, in any unit
     * @param asked shares, summing to 1
     */
    double aggregate(double[] had, double[] asked) {
        double rho = 1 - 1 / parameters.substitution();
        double people = 0;
        double worth = 0;
        for (int o = 0; o < asked.length; o++) {
            people += had[o];
            worth += asked[o] * premium[o];
        }
        if (people <= 0 || worth <= 0) {
            return 1;
        }
        double sum = 0;
        for (int o = 0; o < asked.length; o++) {
            if (asked[o] > 0) {
                double relative = had[o] / (people * asked[o]);
                double powered = StrictMath.exp(rho * StrictMath.log(relative));
                sum += asked[o] * premium[o] / worth * powered;
            }
        }
        return StrictMath.exp(StrictMath.log(sum) / rho);
    }
}

package org.conjuncture.model.technique;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Owners reckon the labour of a technique at the pay of the occupations it asks for: what replaces
 * craft by execution and machines pays the sooner the dearer craft is beside execution, and
 * automation waits where conception is dear.
 *
 * <p>m(z) = Σ_o s_o(z)·π_o, with s_o(z) the shares of the occupations that technique asks for at
 * stage z ({@link DetailDivision}) and π_o what one who works in occupation o is paid here over his
 * plant's wage, which owners learn at λ. {@link TechnicalChange} reckons the labour of a candidate
 * at z′ with w·a′·(m(z′)/m(z))^ω, who founds a plant or moves one with a technique at z′ that of a
 * trade at z likewise; m is linear between the five stages. π is what is in fact paid: who does the
 * work (women and children, a dominated group), what scarcity makes of the pay of schooled work,
 * and what law lifts.
 *
 * <p>Babbage (1832, ch. 19): who divides work "can purchase exactly that precise quantity of both"
 * skill and force "which is necessary for each process"; Ure (1835) for women and children in the
 * place of craftsmen; Braverman (1974), part I, for what became of it; Acemoglu and Restrepo (2018)
 * for tasks that are automated the sooner the dearer who does them. Not theirs: what is reckoned is
 * the mean of an occupation in the territory.
 */
@Explained(
        does =
                "Owners reckon the labour of a technique at the pay of the occupations it asks for,"
                        + " so that what replaces dear craft or asks for cheap conception pays"
                        + " sooner.",
        equation = "labour of a candidate = w·a′·(m(z′)/m(z))^ω, m(z) = Σ s_o(z)·π_o",
        source = "Babbage 1832, ch. 19; Ure 1835; Braverman 1974; Acemoglu & Restrepo 2018",
        without = "a technique's labour is reckoned at the plant's mean pay, whoever it asks for",
        reads = {
            "territories.besideCraft",
            "territories.craftPay",
            "territories.occupationBill",
            "territories.otherPay",
            "territories.schooledPay",
            "units.needAtStage",
            "units.staff"
        },
        writes = {"territories.occupationPay", "units.stagePay"})
public final class SkillCost implements Mechanism {

    public record Parameters(
            @Doc("how far the pay of occupations counts in the choice of technique, ω")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("1: as it is paid; 0: not at all")
                    double weight,
            @Doc("speed at which owners learn what occupations are paid, λ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: some two years, as wages of a trade are talked of")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(1, 0.1);
        }
    }

    private final Parameters parameters;
    private final PayScale pay;

    public SkillCost(Parameters parameters, PayScale pay) {
        this.parameters = parameters;
        this.pay = pay;
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
                    learn(world, t);
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        reckon(world, t, t * Sectors.COUNT + s);
                    }
                });
    }

    /** What people of an occupation are paid here; what the scale has where nobody works in it. */
    private void learn(World world, int t) {
        Territories territories = world.territories;
        for (int o = 0; o < Occupations.COUNT; o++) {
            double people = 0;
            for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
                people += world.units.staff[unit * Occupations.COUNT + o];
            }
            int at = t * Occupations.COUNT + o;
            double paid =
                    people > 0
                            ? territories.occupationBill[at] / people
                            : pay.usual(territories, t, o);
            double known = territories.occupationPay[at];
            territories.occupationPay[at] =
                    known > 0 ? known + parameters.speed() * (paid - known) : paid;
        }
    }

    private void reckon(World world, int t, int unit) {
        BargainingUnits units = world.units;
        for (int k = 0; k < BargainingUnits.STAGES; k++) {
            int at = unit * BargainingUnits.STAGES + k;
            double mix = 0;
            for (int o = 0; o < Occupations.COUNT; o++) {
                mix +=
                        units.needAtStage[at * Occupations.COUNT + o]
                                * world.territories.occupationPay[t * Occupations.COUNT + o];
            }
            units.stagePay[at] = mix > 0 ? StrictMath.pow(mix, parameters.weight()) : 0;
        }
    }

    /**
     * Pay of the mix of work at one stage over that at another, m(z′)/m(z); 1 where it is not
     * reckoned with.
     *
     * @param stagePay pay of the mix at the five stages, from place {@code first} on
     */
    public static double mix(double[] stagePay, int first, double from, double to) {
        return from == to || stagePay[first] == 0
                ? 1
                : at(stagePay, first, to) / at(stagePay, first, from);
    }

    private static double at(double[] stagePay, int first, double stage) {
        int below = StrictMath.min(BargainingUnits.STAGES - 2, (int) stage);
        double part = stage - below;
        return (1 - part) * stagePay[first + below] + part * stagePay[first + below + 1];
    }
}

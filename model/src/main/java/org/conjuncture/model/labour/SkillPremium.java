package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.technique.SkillNeeds;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Where technique asks for schooled work faster than schools bring it forth, schooled work is paid
 * more beside the rest; where schools run ahead, less.
 *
 * <p>x = ln(D/(1 − D)) − ln(S/(1 − S)), with D the share of places that ask for schooling (clerical
 * work, conception, management) and S = h + (1 − h)·s the share of those in wage work or in search
 * of it who can do such work: h who came to it without schools, s who have the schooling that
 * clerical work asks for at the territory's stage of technique; who has half the years counts for
 * half. ln G* = (x − x̄)/σ, G moves yearly by λ·(ln G* − ln G), and x̄ follows x at δ: work comes
 * to use the schooling there is. Pay of schooled work over execution is G times what the pay scale
 * has, and all pay is multiplied by n = ΣP/(P₀ + G·P₁), P₀ and P₁ what other and schooled work earn
 * at the pay scale, so that relative pay moves and its sum stays what bargaining made it.
 *
 * <p>Tinbergen (1975) for the race; Katz and Murphy (1992), eq. 19, for σ and for people between
 * two kinds who count for parts of both; Goldin and Katz (2008) for the century; Acemoglu (2002)
 * and Caselli and Coleman (2006) for techniques that follow the skill there is, for which δ stands.
 * Ours takes demand from the places that technique asks for and not from a trend. Nobody who is
 * schooled works at an office for less than execution is paid: G·(clerical pay) ≥ 1. Craft is
 * learned at work; what it is paid beside execution is {@link CraftPremium}'s.
 */
@Explained(
        does =
                "Schooled work is paid more beside the rest where technique asks for it faster than"
                        + " schools bring it forth, and less where schools run ahead; the sum of"
                        + " pay stays.",
        equation =
                "Δln G = λ·((x − x̄)/σ − ln G), x = ln(D/(1 − D)) − ln(S/(1 − S)); all pay times"
                        + " ΣP/(P0 + G·P1)",
        source =
                "Tinbergen 1975; Katz & Murphy 1992, eq. 19; Goldin & Katz 2008; Acemoglu 2002;"
                        + " Caselli & Coleman 2006",
        without = "kinds of work are paid as the pay scale has them, whatever schooling there is",
        reads = {
            "levers.racialSegregation",
            "levers.womensRights",
            "plants.employed",
            "plants.stage",
            "units.occupationShare",
            "workers.group",
            "workers.occupation",
            "workers.people",
            "workers.rights",
            "workers.schooling",
            "workers.sex",
            "workers.state"
        },
        writes = {
            "territories.otherPay",
            "territories.schooledPay",
            "territories.skillScarcityNorm"
        })
public final class SkillPremium implements Mechanism {

    public record Parameters(
            @Doc("elasticity of substitution between schooled and other work, σ")
                    @Unit("1")
                    @Range({0.5, 10})
                    @Source("Katz & Murphy 1992: 1.41; Caselli & Coleman 2006: 1.4")
                    double substitution,
            @Doc("speed of relative pay, λ")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: half within two years")
                    double speed,
            @Doc("speed at which work comes to use the schooling there is, δ")
                    @Unit("1/year")
                    @Range({0, 0.2})
                    @Source(
                            "estimate: half-life of fourteen years; returns to schooling differ"
                                    + " little between rich and poor, Caselli & Coleman 2006")
                    double norm,
            @Doc("part of the unschooled who can do schooled work, h")
                    @Unit("1")
                    @Range({0.01, 0.5})
                    @Source("estimate; Mitch 1992: clerks who learned at home and at work")
                    double selfTaught,
            @Doc("most that scarcity multiplies the premium with")
                    @Unit("1")
                    @Range({1, 4})
                    @Source("estimate; van Zanden 2009: skilled over unskilled pay, 1.5 to 3")
                    double most) {

        public static Parameters defaults() {
            return new Parameters(1.4, 0.3, 0.05, 0.1, 2);
        }
    }

    /** Most that a share counts for, so that its odds are finite. */
    private static final double MOST_SHARE = 0.99;

    private final Parameters parameters;
    private final PayScale pay;

    public SkillPremium(Parameters parameters, PayScale pay) {
        this.parameters = parameters;
        this.pay = pay;
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
                    if (isStart || (t + now.quarter()) % 4 == 1) {
                        settle(world, t, isStart);
                    }
                });
    }

    private void settle(World world, int t, boolean isStart) {
        Asked asked = asked(world, t);
        Supply supply = supply(world, t, SkillNeeds.asked(Occupations.CLERICAL, asked.stage()));
        if (!(asked.people() > 0) || !(supply.people() > 0)) {
            return;
        }
        double scarcity = scarcity(asked.share(), supply.share());
        Territories territories = world.territories;
        if (isStart) {
            territories.skillScarcityNorm[t] = scarcity;
        }
        double norm = territories.skillScarcityNorm[t];
        double before = StrictMath.log(territories.schooledPay[t] / territories.otherPay[t]);
        double premium =
                StrictMath.exp(
                        before
                                + parameters.speed()
                                        * ((scarcity - norm) / parameters.substitution() - before));
        premium = StrictMath.max(1 / least(), StrictMath.min(parameters.most(), premium));
        territories.skillScarcityNorm[t] = norm + parameters.norm() * (scarcity - norm);
        double kept =
                (supply.other() + supply.schooled())
                        / (supply.other() + premium * supply.schooled());
        if (supply.other() + supply.schooled() > 0) {
            territories.otherPay[t] = kept;
            territories.schooledPay[t] = kept * premium;
        }
    }

    /** What the scale pays the worst paid schooled work, execution 1. */
    private double least() {
        return StrictMath.min(pay.clerical(), StrictMath.min(pay.conception(), pay.management()));
    }

    /** Log odds of places that ask for schooling over log odds of people who can fill them. */
    double scarcity(double asked, double schooled) {
        double able = parameters.selfTaught() + (1 - parameters.selfTaught()) * schooled;
        return logOdds(asked) - logOdds(able);
    }

    private static double logOdds(double share) {
        double part = StrictMath.max(1 - MOST_SHARE, StrictMath.min(MOST_SHARE, share));
        return StrictMath.log(part / (1 - part));
    }

    /** Share of places in plants that ask for schooling, and their mean stage of technique. */
    private record Asked(double people, double share, double stage) {}

    private static Asked asked(World world, int t) {
        Plants plants = world.plants;
        double[] shares = world.units.occupationShare;
        double people = 0;
        double schooled = 0;
        double stages = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double employed = 0;
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                employed += plants.employed[p];
                stages += plants.employed[p] * plants.stage[p];
            }
            people += employed;
            for (int o = 0; o < Occupations.COUNT; o++) {
                if (PayScale.isSchooled(o)) {
                    schooled += employed * shares[unit * Occupations.COUNT + o];
                }
            }
        }
        return new Asked(people, schooled / people, stages / people);
    }

    /**
     * People in wage work or search of it, the share of them that counts as schooled, and what
     * other and schooled work earn at the pay scale, over the plants' wages.
     */
    private record Supply(double people, double share, double other, double schooled) {}

    private Supply supply(World world, int t, double years) {
        Workers workers = world.workers[t];
        double[] table = pay.table(world.levers, t);
        byte[] state = workers.state;
        double[] paid = new double[Occupations.COUNT];
        double people = 0;
        double schooled = 0;
        for (int i = 0; i < workers.count; i++) {
            if (state[i] != Workers.WAGE && state[i] != Workers.UNEMPLOYED) {
                continue;
            }
            double here = workers.people[i];
            people += here;
            schooled += here * StrictMath.min(1, workers.schooling[i] / years);
            if (state[i] == Workers.WAGE) {
                byte occupation = workers.occupation[i];
                int kind =
                        PayScale.index(
                                occupation, workers.sex[i], workers.group[i], workers.rights[i]);
                paid[occupation] += here * table[kind];
            }
        }
        double other = 0;
        double ofSchooled = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            other += PayScale.isSchooled(o) ? 0 : paid[o];
            ofSchooled += PayScale.isSchooled(o) ? paid[o] : 0;
        }
        return new Supply(people, schooled / people, other, ofSchooled);
    }
}

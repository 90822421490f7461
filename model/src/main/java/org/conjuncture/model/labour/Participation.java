package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * How many women are kept at home, or stay there: a norm that moves with law, schooling, town life,
 * children, the hours that home takes of those who have a job, and pay.
 *
 * <p>n* = custom − ρ·rights − σ·years + τ·town + κ·children + λ·b − ε·ln w; where the share n is
 * above it women at home take up work or look for it (on the land, where the country lives of it)
 * at a yearly rate k·(n − n*)/n, and where below they withdraw at k·(n* − n)/(1 − n).
 *
 * <p>b is the part of the waking week that work at home takes of a woman who has a job beside it:
 * equipment, school and crèche, and men who do more at home let women go out, children keep them
 * ({@code householdWork}; Becker 1965, Cogan 1981, Dinkelman 2011, Baker, Gruber and Milligan
 * 2008). w is real pay: one's own draws women out, that of the rest of the family keeps them, and
 * the first is the stronger by a little (Heckman 1993, Blau and Kahn 2007). Goldin (1995) for the U
 * over development: work leaves the farm for the town before schooling opens other work to women;
 * Humphries and Sarasúa (2012). Custom is what the start has beyond the rest. Runs before the
 * labour market, which counts heads after it. Switched off, only the labour market's search and
 * withdrawal move women in and out.
 */
@Explained(
        does =
                "How many women are kept at home, or stay there: a norm that moves with law,"
                        + " schooling, town life, children, the hours that home takes of those who"
                        + " have a job, and pay.",
        equation =
                "n* = custom − ρ·rights − σ·years + τ·town + κ·children + λ·b − ε·ln w, b ="
                        + " home/112",
        source =
                "Goldin 1995; Becker 1965; Cogan 1981; Heckman 1993; Blau & Kahn 2007; Humphries"
                        + " and Sarasúa 2012.",
        without =
                "only the labour market's search and withdrawal move women in and out of paid work",
        reads = {
            "levers.womensRights",
            "territories.childrenPerWoman",
            "territories.realPay",
            "territories.subsistence",
            "territories.townShare",
            "territories.womensHousework",
            "territories.womensSchooling",
            "workers.people",
            "workers.place",
            "workers.sex"
        },
        writes = {"territories.homeCustom", "territories.homeShare", "workers.state"})
public final class Participation implements Mechanism {

    public record Parameters(
            @Doc("fall of the share at home with full rights")
                    @Unit("1")
                    @Range({0, 0.8})
                    @Source("estimate; Goldin 1990; Hyland, Djankov & Goldberg 2020")
                    double rightsEffect,
            @Doc("fall of the share at home with a year of women's schooling")
                    @Unit("1/year")
                    @Range({0, 0.1})
                    @Source("estimate; Goldin 1995, upward part of the U, beside pay")
                    double schoolingEffect,
            @Doc("rise of the share at home from country to town")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("Goldin 1995, downward part of the U; Humphries & Sarasúa 2012")
                    double townEffect,
            @Doc("rise of the share at home with a child more")
                    @Unit("1/child")
                    @Range({0, 0.1})
                    @Source("Angrist & Evans 1998; Bloom et al. 2009: 0.05–0.1")
                    double childEffect,
            @Doc("rise of the share at home where work at home takes a waking week more, λ")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source(
                            "Dinkelman 2011: 9 points with current in the house, an hour and a"
                                    + " half a day; Baker, Gruber & Milligan 2008: 8 with crèches")
                    double hoursEffect,
            @Doc("fall of the share at home with a rise of real pay, e-fold, ε")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "Blau & Kahn 2007: elasticity of married women's hours to own pay 0.8"
                                    + " in 1980 and 0.4 in 2000, to husbands' −0.35 and −0.2;"
                                    + " Goldin 1990: less between them before")
                    double payEffect,
            @Doc("speed towards the norm")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate; cohorts carry most of the change, Goldin 1990")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.12, 0.005, 0.25, 0.03, 1, 0.05, 0.5);
        }
    }

    private static final double SMOOTHING = 0.3;

    /** Hours of a week that nobody sleeps. */
    static final double AWAKE = 112;

    private final Parameters parameters;

    public Participation(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> steer(world, t, now));
    }

    private void steer(World world, int t, Now now) {
        Territories territories = world.territories;
        double explained =
                -parameters.rightsEffect() * world.levers.womensRights[t]
                        - parameters.schoolingEffect() * territories.womensSchooling[t]
                        + parameters.townEffect() * territories.townShare[t]
                        + parameters.childEffect() * territories.childrenPerWoman[t]
                        + parameters.hoursEffect() * busy(territories, t)
                        - parameters.payEffect() * logPay(territories, t);
        // What population and schooling tell is known from the second quarter on.
        if (now.since() <= 1) {
            territories.homeShare[t] = shareAtHome(world.workers[t], 0, 1);
            territories.homeCustom[t] = territories.homeShare[t] - explained;
        }
        double seen = shareAtHome(world.workers[t], now.quarterOfYear(), 4);
        territories.homeShare[t] += SMOOTHING * (seen - territories.homeShare[t]);
        double norm =
                StrictMath.max(0.03, StrictMath.min(0.95, territories.homeCustom[t] + explained));
        double share = territories.homeShare[t];
        double taking =
                parameters.speed() * StrictMath.max(0, share - norm) / StrictMath.max(0.01, share);
        double leaving =
                parameters.speed()
                        * StrictMath.max(0, norm - share)
                        / StrictMath.max(0.01, 1 - share);
        move(world, t, taking, leaving, now);
    }

    /** Part of the waking week that work at home takes of a woman who has a job beside it. */
    private static double busy(Territories territories, int t) {
        return territories.womensHousework[t] / AWAKE;
    }

    private static double logPay(Territories territories, int t) {
        return StrictMath.log(StrictMath.max(1e-9, territories.realPay[t]));
    }

    private static void move(World world, int t, double taking, double leaving, Now now) {
        Workers workers = world.workers[t];
        byte[] state = workers.state;
        boolean isLandWorked = world.territories.subsistence[t] > 0;
        double[] rates = new double[Workers.STATES];
        rates[Workers.HOUSEHOLD] = taking;
        rates[Workers.UNEMPLOYED] = leaving;
        rates[Workers.SUBSISTENCE] = leaving;
        rates[Workers.OWN_ACCOUNT] = leaving;
        long draws = now.draws(Stream.PARTICIPATION);
        for (int i = now.quarterOfYear(); i < workers.count; i += 4) {
            double rate = rates[state[i]];
            // The state first: rows stand by it, and within it by sex.
            if (rate > 0
                    && workers.sex[i] == Workers.FEMALE
                    && Draw.once(draws, workers.identity[i]) < rate) {
                boolean toTheLand = isLandWorked && workers.place[i] == Workers.COUNTRY;
                byte working = toTheLand ? Workers.SUBSISTENCE : Workers.UNEMPLOYED;
                state[i] = state[i] == Workers.HOUSEHOLD ? working : Workers.HOUSEHOLD;
            }
        }
    }

    /** Share of women at home among every {@code step}-th row. */
    private static double shareAtHome(Workers workers, int from, int step) {
        double[] heads = new double[2 * Workers.STATES];
        for (int i = from; i < workers.count; i += step) {
            heads[workers.state[i] * 2 + workers.sex[i]] += workers.people[i];
        }
        double women = 0;
        for (int state = 0; state < Workers.STATES; state++) {
            boolean isGrown = state != Workers.GONE && state != Workers.SCHOOL;
            women += isGrown ? heads[state * 2 + Workers.FEMALE] : 0;
        }
        double home = heads[Workers.HOUSEHOLD * 2 + Workers.FEMALE];
        return women > 0 ? home / women : 0;
    }
}

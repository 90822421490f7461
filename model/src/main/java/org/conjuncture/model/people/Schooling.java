package org.conjuncture.model.people;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * What people know: capability of a territory from schooling and experience, the schooling that
 * opens clerical work and conception, and skill learned at work.
 *
 * <p>H moves by 15% a year to H* = h₀ + h₁·years + h₂·max(0, ln(y/1000)), with y output per head. A
 * place in clerical work or above asks for the schooling that twice as many have as hold such
 * places. Skill moves by g a year to its ceiling C at work, and by d to its floor F out of work,
 * and is told relative to the mean of the employed: what all know is technique's.
 *
 * <p>Nelson and Phelps (1966), Abramovitz (1986) for capability; Thurow (1975) for queues by
 * schooling; Arrow (1962) and Mincer (1974) for learning at work; Pissarides (1992) for what is
 * lost out of it. Schooling itself comes with the young, see {@link Population}.
 */
@Explained(
        does =
                "What people know: capability from schooling and experience, the schooling that"
                        + " opens higher places, skill learned at work.",
        equation =
                "H* = h0 + h1·years + h2·max(0, ln(y/1000)); skill moves by g to C at work, by d to"
                        + " F out of it, relative to the mean of the employed",
        source =
                "Nelson and Phelps 1966; Abramovitz 1986; Thurow 1975; Arrow 1962; Mincer 1974;"
                        + " Pissarides 1992.",
        without = "capability, thresholds and skill stay as they are",
        reads = {
            "plants.employed",
            "territories.outputTrend",
            "units.occupationShare",
            "workers.people",
            "workers.schooling",
            "workers.sex",
            "workers.state"
        },
        writes = {
            "territories.capability",
            "territories.meanSchooling",
            "territories.schoolingForClerical",
            "territories.schoolingForConception",
            "territories.womensSchooling",
            "workers.skill"
        })
public final class Schooling implements Mechanism {

    public record Parameters(
            @Doc("capability without schooling")
                    @Unit("1")
                    @Range({0.01, 0.3})
                    @Source("fitted 0.05")
                    double base,
            @Doc("capability of a year of schooling")
                    @Unit("1/year")
                    @Range({0.02, 0.12})
                    @Source("fitted; Lee & Lee 2016 for years")
                    double ofSchooling,
            @Doc("capability of a unit of log output per head above 1,000 dollars")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("fitted; Abramovitz 1986: experience")
                    double ofExperience,
            @Doc("speed of capability") @Unit("1/year") @Range({0.02, 0.5}) @Source("fitted 0.15")
                    double speed,
            @Doc("those with the schooling asked for, over those in such places")
                    @Unit("1")
                    @Range({1, 5})
                    @Source("judgement: about twice; Thurow 1975")
                    double qualified,
            @Doc("skill that work leads to, over the mean of the employed")
                    @Unit("1")
                    @Range({1, 2})
                    @Source(
                            "Murphy & Welch 1990: earnings in mid-career over those at entry,"
                                    + " 1.5–2")
                    double ceiling,
            @Doc("learning at work")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("Mincer 1974: half the gain within about seven years")
                    double learning,
            @Doc("skill left after long absence from work")
                    @Unit("1")
                    @Range({0.3, 1})
                    @Source("estimate; Jacobson, LaLonde & Sullivan 1993")
                    double floor,
            @Doc("forgetting out of work")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("estimate; Edin & Gustavsson 2008")
                    double forgetting) {

        public static Parameters defaults() {
            return new Parameters(0.05, 0.072, 0.12, 0.15, 2, 1.3, 0.1, 0.7, 0.1);
        }
    }

    /** Bins between no schooling and the most that anyone has. */
    private static final int BINS = 200;

    private final Parameters parameters;

    public Schooling(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    /**
     * Capability and thresholds as they are where nothing has changed for long; for the opening.
     */
    public void begin(World world) {
        for (int t = 0; t < world.count; t++) {
            survey(world, t);
            world.territories.capability[t] = target(world, t);
        }
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    if (world.territories.capability[t] == 0) {
                        survey(world, t);
                        world.territories.capability[t] = target(world, t);
                    }
                    learn(world.workers[t], now.quarterOfYear());
                    // Territories take stock in different quarters, so that no quarter does the
                    // work of four.
                    if ((t + now.quarter()) % 4 == 0) {
                        survey(world, t);
                        double[] capability = world.territories.capability;
                        capability[t] += parameters.speed() * (target(world, t) - capability[t]);
                    }
                });
    }

    private double target(World world, int t) {
        double income = StrictMath.max(1, 4 * world.territories.outputTrend[t]);
        return parameters.base()
                + parameters.ofSchooling() * world.territories.meanSchooling[t]
                + parameters.ofExperience() * StrictMath.max(0, StrictMath.log(income / 1000));
    }

    /** Mean schooling, and the schooling that opens higher places. */
    private void survey(World world, int t) {
        Workers workers = world.workers[t];
        float most = 0.01f;
        for (int i = 0; i < workers.count; i++) {
            // A branch foreseen, where a larger of two would wait for the one before.
            if (workers.schooling[i] > most) {
                most = workers.schooling[i];
            }
        }
        double fine = BINS / (double) most;
        double[] bins = new double[BINS];
        double all = 0;
        double years = 0;
        double women = 0;
        double womensYears = 0;
        for (int i = 0; i < workers.count; i++) {
            byte state = workers.state[i];
            if (state == Workers.GONE || state == Workers.SCHOOL) {
                continue;
            }
            double people = workers.people[i];
            float schooling = workers.schooling[i];
            if (workers.sex[i] == Workers.FEMALE) {
                women += people;
                womensYears += people * schooling;
            }
            if (state != Workers.HOUSEHOLD) {
                all += people;
                years += people * schooling;
                bins[StrictMath.min(BINS - 1, (int) (schooling * fine))] += people;
            }
        }
        Territories territories = world.territories;
        if (all <= 0) {
            return;
        }
        territories.meanSchooling[t] = years / all;
        territories.womensSchooling[t] = women > 0 ? womensYears / women : years / all;
        double[] places = places(world, t);
        double higher = parameters.qualified() * places[0] / all;
        double clerical = parameters.qualified() * (places[0] + places[1]) / all;
        territories.schoolingForConception[t] = above(bins, all, higher) / fine;
        territories.schoolingForClerical[t] = above(bins, all, clerical) / fine;
    }

    /**
     * Places in conception and management, and in clerical work, that the technique of the
     * territory's plants asks for.
     */
    private static double[] places(World world, int t) {
        Plants plants = world.plants;
        double[] places = new double[2];
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            double employed = 0;
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                employed += plants.employed[plants.cellPlant[k]];
            }
            double[] shares = world.units.occupationShare;
            int needs = cell * Occupations.COUNT;
            places[0] +=
                    employed
                            * (shares[needs + Occupations.CONCEPTION]
                                    + shares[needs + Occupations.MANAGEMENT]);
            places[1] += employed * shares[needs + Occupations.CLERICAL];
        }
        return places;
    }

    /** The bin, and part of it, that the given share of people reach or exceed. */
    private static double above(double[] bins, double all, double share) {
        double wanted = StrictMath.min(1, share) * all;
        double reached = 0;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            if (reached + bins[bin] >= wanted) {
                double part = bins[bin] > 0 ? (wanted - reached) / bins[bin] : 0;
                return bin + 1 - part;
            }
            reached += bins[bin];
        }
        return 0;
    }

    /** A quarter of the rows learn or forget for their year. */
    private void learn(Workers workers, int phase) {
        float ceiling = (float) parameters.ceiling();
        float floor = (float) parameters.floor();
        float gain = (float) parameters.learning();
        float loss = (float) parameters.forgetting();
        float[] skill = workers.skill;
        byte[] state = workers.state;
        double sum = 0;
        double employed = 0;
        for (int i = phase; i < workers.count; i += 4) {
            if (state[i] == Workers.WAGE) {
                skill[i] += gain * (ceiling - skill[i]);
                sum += skill[i] * workers.people[i];
                employed += workers.people[i];
            } else if (state[i] == Workers.UNEMPLOYED || state[i] == Workers.HOUSEHOLD) {
                skill[i] -= loss * StrictMath.max(0, skill[i] - floor);
            }
        }
        if (employed <= 0) {
            return;
        }
        float scale = (float) (employed / sum);
        for (int i = phase; i < workers.count; i += 4) {
            skill[i] *= scale;
        }
    }
}

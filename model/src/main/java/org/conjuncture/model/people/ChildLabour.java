package org.conjuncture.model.people;

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
 * Where parents earn little, children of ten to fourteen work: on the family's land, and for pay
 * where law lets them.
 *
 * <p>p = p̄ · (1 − c·school) / (1 + (y/ȳ)²), the part of children at work at income y; on the land
 * and for pay as adults are. For pay only those of the legal age, who then seek work as rows of
 * their own, at a child's pay and skill, and have left school; at fifteen they are adults. Work on
 * the land makes the family's produce greater by γ for each child at work for a producer, relative
 * to the start, whose produce has the children's work in it.
 *
 * <p>Basu and Van (1998): no child works where adults' pay is enough (their luxury axiom), children
 * stand in for adults at a part of their work (substitution axiom), and a law that takes children
 * out of the market can raise adults' pay by so much that they would stay out without it. Income
 * and children's participation: Basu (1999), table 1.
 */
@Explained(
        does =
                "Where parents earn little, children of ten to fourteen work: on the family's land,"
                        + " and for pay where law lets them.",
        equation = "p = p̄ · (1 − c·school) / (1 + (y/ȳ)²)",
        source = "Basu and Van 1998; Basu 1999, table 1",
        without = "nobody under fifteen works for pay, and the land's produce stays as it is",
        reads = {
            "levers.childLabourAge",
            "levers.schoolingProvision",
            "territories.dependants",
            "territories.outputTrend",
            "territories.peoplePerWorker",
            "territories.subsistence",
            "territories.wageWorkers",
            "workers.age",
            "workers.group",
            "workers.people",
            "workers.place",
            "workers.sex",
            "workers.skill"
        },
        writes = {
            "territories.childRows",
            "territories.childrenAtWork",
            "territories.dependants",
            "territories.familyLabour",
            "territories.familyLabourAtStart",
            "workers.rights",
            "workers.schooling",
            "workers.state"
        })
public final class ChildLabour implements Mechanism {

    public record Parameters(
            @Doc("children of 10–14 at work where nobody has more than a living")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Basu 1999: 38% in Africa and 36% in Asia in 1950, at 800 to 900"
                                    + " dollars a head")
                    double most,
            @Doc("output per head at which half of them would work")
                    @Unit("1990 dollars a year")
                    @Range({200, 10000})
                    @Source("fitted to Basu 1999: 28% of the world's in 1950, 11% in 2000")
                    double enough,
            @Doc("part of pupils of that age who do not work")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Weiner 1991; Edmonds & Pavcnik 2005: many do both")
                    double schoolCompetes,
            @Doc("work of a child over that of a newcomer")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Basu & Van 1998, substitution axiom; Humphries 2010")
                    double skill,
            @Doc("gain of the land's produce with a child at work for each producer")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Cain 1977: a third to a half of an adult's work")
                    double onTheLand,
            @Doc("speed with which those who would work for pay come to seek it")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: within a year or two")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.48, 2500, 0.65, 0.4, 0.35, 0.1);
        }
    }

    private static final double FIRST_AGE = 10;
    private static final double ADULT = 15;

    /** Group of {@link Territories#dependants} of 10–14. */
    private static final int OF_AGE = 2;

    private final Parameters parameters;

    public ChildLabour(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> work(world, t, now));
    }

    private void work(World world, int t, Now now) {
        Territories territories = world.territories;
        double seeking = 0;
        for (int phase = 0; phase < 4; phase++) {
            seeking += territories.childRows[t * 4 + phase];
        }
        double dependent = 0;
        for (int cell = 0; cell < 8; cell++) {
            dependent += territories.dependants[Territories.dependant(t, OF_AGE, 0, 0, 0) + cell];
        }
        double children = dependent + seeking;
        double share = participation(world, t);
        double producers = territories.subsistence[t];
        double paid = territories.wageWorkers[t];
        double onTheLand = producers / StrictMath.max(1, producers + paid);
        double youngest = StrictMath.max(FIRST_AGE, world.levers.childLabourAge[t]);
        double permitted = StrictMath.max(0, (ADULT - youngest) / (ADULT - FIRST_AGE));
        double wanted = share * (1 - onTheLand) * permitted * children;
        double atWork = share * onTheLand * children;
        territories.childrenAtWork[t] =
                children > 0 ? StrictMath.min(1, (atWork + seeking) / children) : 0;
        double perProducer = atWork / StrictMath.max(1, producers);
        if (now.since() == 0) {
            territories.familyLabourAtStart[t] = perProducer;
        }
        territories.familyLabour[t] =
                (1 + parameters.onTheLand() * perProducer)
                        / (1 + parameters.onTheLand() * territories.familyLabourAtStart[t]);
        double coming = parameters.speed() * (wanted - seeking);
        if (coming > 0 && dependent > 0) {
            begin(world, t, coming / dependent, youngest, now);
        }
    }

    /** Part of the children of 10–14 that work at the territory's income. */
    private double participation(World world, int t) {
        double income = 4 * world.territories.outputTrend[t];
        double relative = income / parameters.enough();
        double pupils = Upbringing.pupils(world.levers.schoolingProvision[t]);
        return parameters.most()
                * (1 - parameters.schoolCompetes() * pupils)
                / (1 + relative * relative);
    }

    /** Children leave the counts and seek work for pay, row by row. */
    private void begin(World world, int t, double part, double youngest, Now now) {
        Territories territories = world.territories;
        Workers workers = world.workers[t];
        double weight = territories.peoplePerWorker[t];
        long draws = now.draws(Stream.CHILD_LABOUR);
        for (int cell = 0; cell < 8; cell++) {
            int at = Territories.dependant(t, OF_AGE, 0, 0, 0) + cell;
            double rows = part * territories.dependants[at] / weight;
            int whole = (int) (rows + Draw.uniform(draws, at, 0));
            for (int k = 0; k < whole && territories.dependants[at] >= weight; k++) {
                territories.dependants[at] -= weight;
                int i = workers.add(territories.newName(t));
                double age = youngest + (ADULT - youngest) * Draw.uniform(draws, at, 1 + k);
                workers.people[i] = (float) weight;
                workers.sex[i] = (byte) (cell >> 2);
                workers.place[i] = (byte) ((cell >> 1) & 1);
                workers.group[i] = (byte) (cell & 1);
                workers.enter(i, age, now.quarterOfYear());
                workers.rights[i] = Workers.CHILD;
                workers.state[i] = Workers.UNEMPLOYED;
                workers.skill[i] = (float) parameters.skill();
                double years = world.levers.schoolingProvision[t];
                workers.schooling[i] = (float) StrictMath.max(0, StrictMath.min(years, age - 6));
                territories.childRows[t * 4 + (i & 3)] += weight;
            }
        }
    }
}

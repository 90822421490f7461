package org.conjuncture.model.people;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * People are born, age, come of working age, leave it and die; what they owned passes to heirs.
 *
 * <p>e = e₀ + soft(β·ln(y/y₀) + σ·(women's schooling − at the start) + M·h^ρ), the life expectancy
 * at income y, medicine M and the reach h of health care, under a ceiling. Deaths by age and sex
 * follow from e by {@link LifeTable}.
 *
 * <p>births = Σ women · f(age) · (c + k · e^(−a·max(0, schooling − s) − b·town) · max(1, y/ȳ)^(−d)
 * · (e/e₀)^h · (1 − β·B)) · (1 − m·called up): natural fertility, which better health raises, lower
 * for those schooled beyond primary school, in towns and where income is more than a living, and as
 * far as means, law and programmes B let people have no more children than they want, towards a
 * least number c; k makes the first year's births those of the tables. War that keeps men from home
 * keeps children from being born.
 *
 * <p>Preston (1975) for the curve of life expectancy on income and its shifts, Caldwell (1979) and
 * Lutz and Kebede (2018) for mothers' schooling in it; Henry (1961) for natural fertility; Becker,
 * Murphy and Tamura (1990), Galor and Weil (2000) and Osili and Long (2008) for schooling and
 * fertility; Dyson and Murphy (1985) for the rise before the fall; Bongaarts, Mauldin and Phillips
 * (1990) for what programmes add to it. Ours has no tempo and no baby boom. Switched off (or with
 * {@code isStationary} 1) nobody is born, ages or dies.
 */
@Explained(
        does =
                "People are born, age, come of working age, leave it and die; what they owned"
                        + " passes to heirs.",
        equation =
                "e = e0 + soft(β·ln(y/y0) + σ·(women's schooling − at the start) + M·h^ρ); births ="
                        + " Σ women · f(age) · (c + k · e^(−a·max(0, schooling − s) −"
                        + " b·town) · max(1, y/ȳ)^(−d) · (e/e0)^h · (1 − β·B)) · (1 − m·called"
                        + " up)",
        source =
                "Preston 1975; Lutz and Kebede 2018; Brass 1971; Henry 1961; Becker, Murphy and"
                        + " Tamura 1990; Galor and Weil 2000. Ours has no tempo and no baby"
                        + " boom.",
        without = "nobody is born, ages or dies",
        reads = {
            "levers.birthControl",
            "levers.childLabourAge",
            "levers.healthCare",
            "levers.medicine",
            "levers.mobilization",
            "levers.schoolingProvision",
            "levers.warDeaths",
            "territories.childRows",
            "territories.household",
            "territories.outputTrend",
            "territories.outworkers",
            "territories.ownAccount",
            "territories.peoplePerWorker",
            "territories.subsistence",
            "territories.unemployed",
            "territories.wageWorkers",
            "territories.womensSchooling",
            "workers.group",
            "workers.member",
            "workers.origin",
            "workers.pay",
            "workers.place",
            "workers.plant",
            "workers.rights",
            "workers.sex"
        },
        writes = {
            "ledger.stateDeposits",
            "owners.people",
            "territories.births",
            "territories.childrenPerWoman",
            "territories.childrenPerWomanAtStart",
            "territories.deaths",
            "territories.dependants",
            "territories.entrants",
            "territories.fertilityScale",
            "territories.fewestChildren",
            "territories.lifeExpectancy",
            "territories.lifeExpectancyAtStart",
            "territories.migrants",
            "territories.peoplePerWorker",
            "territories.population",
            "territories.townShare",
            "territories.womensSchoolingAtStart",
            "territories.workersBudget",
            "workers.age",
            "workers.budget",
            "workers.deposits",
            "workers.people",
            "workers.schooling",
            "workers.skill",
            "workers.state"
        })
public final class Population implements Mechanism {

    public record Parameters(
            @Doc("1 holds people as they are: nobody is born, ages or dies")
                    @Unit("0 or 1")
                    @Range({0, 1})
                    @Source("default 0; 1 for a world at rest")
                    double isStationary,
            @Doc("years of life for a unit of log income")
                    @Unit("years")
                    @Range({0, 20})
                    @Source("Preston 1975: some 6 years for a doubling at low income")
                    double incomeGain,
            @Doc("years of life for a year of women's schooling, σ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source(
                            "Caldwell 1979; Lutz & Kebede 2018: schooling tells more than income;"
                                    + " size fitted")
                    double schoolingGain,
            @Doc("life expectancy that nothing raises")
                    @Unit("years")
                    @Range({75, 100})
                    @Source("estimate; Oeppen & Vaupel 2002")
                    double ceiling,
            @Doc("how fast medicine spreads with the reach of health care, ρ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "fitted; Preston 1975, Cutler, Deaton & Lleras-Muney 2006: cheap"
                                    + " measures come first")
                    double spread,
            @Doc("years below the ceiling at which gains begin to fade")
                    @Unit("years")
                    @Range({3, 20})
                    @Source("fitted to Preston's curve")
                    double fading,
            @Doc("fall of log births with a year of a woman's schooling")
                    @Unit("1/year")
                    @Range({0, 0.4})
                    @Source(
                            "calibrated to the transitions of Britain, Russia and India; within"
                                + " countries 0.05–0.1, Cleland 2002; what neighbours do adds to"
                                + " it, Bongaarts & Watkins 1996")
                    double schoolingEffect,
            @Doc("years of a woman's schooling that change nothing")
                    @Unit("years")
                    @Range({0, 8})
                    @Source("Jejeebhoy 1995; Bongaarts 2010: primary schooling alone does little")
                    double firstYears,
            @Doc("fall of log births in towns")
                    @Unit("1")
                    @Range({0, 0.8})
                    @Source("Kulu 2013; Shapiro & Tenikue 2017: a fifth to a third")
                    double townEffect,
            @Doc("elasticity of births to income beyond a living, a fall")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source(
                            "Galor & Weil 2000; Herzer, Strulik & Vollmer 2012; size fitted to the"
                                    + " transitions of the record")
                    double incomeEffect,
            @Doc("output per head beyond which more of it means fewer births")
                    @Unit("1990 dollars a year")
                    @Range({500, 10000})
                    @Source("Chesnais 1992: no decline set in below some 1,500 to 2,500 dollars")
                    double living,
            @Doc("elasticity of births to life expectancy, a rise")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Dyson & Murphy 1985: births rose as health did before they fell;"
                                    + " fitted 0.25")
                    double healthEffect,
            @Doc("part of births beyond the least that full control of births spares, β")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Bongaarts, Mauldin & Phillips 1990: programmes made two fifths of the"
                                    + " fall; China 1971–79; size fitted")
                    double controlEffect,
            @Doc("part of births lost for a part of the people called up, m")
                    @Unit("1")
                    @Range({0, 6})
                    @Source(
                            "Vandenbroucke 2014: births in France halved from 1914 to 1918, when"
                                    + " an eighth was under arms")
                    double separation,
            @Doc("children a woman bears however schooled and rich")
                    @Unit("children")
                    @Range({0, 2})
                    @Source(
                            "Bongaarts 2002; Goldstein, Sobotka & Jasilioniene 2009: 1.3 the"
                                    + " lowest")
                    double fewest,
            @Doc("boys born for a girl") @Unit("1") @Range({1, 1.1}) @Source("United Nations: 1.05")
                    double boysPerGirl,
            @Doc("men among those whom war and epidemics kill at working age")
                    @Unit("1")
                    @Range({0.5, 1})
                    @Source("judgement: wars kill men, epidemics both")
                    double menAmongWarDeaths,
            @Doc("skill of those who come of working age over the mean of the employed")
                    @Unit("1")
                    @Range({0.4, 1})
                    @Source(
                            "estimate; Murphy & Welch 1990: earnings at entry over those in"
                                    + " mid-career")
                    double skillAtEntry) {

        public static Parameters defaults() {
            return new Parameters(
                    0, 8, 1.5, 85, 0.3, 12, 0.33, 3, 0.35, 0.3, 1600, 0.18, 0.5, 4, 1.3, 1.05, 0.75,
                    0.8);
        }
    }

    /**
     * Quarters from one putting in order of the rows to the next. Every second year takes a
     * twentieth less time for a run than every year, and than every fourth.
     */
    private static final int PUT_IN_ORDER = 8;

    /**
     * Rows of workers beyond which a territory needs no finer ones; twice the fewest at the start.
     */
    private static final double ROWS_ENOUGH = 4000;

    /** Part of the people under arms in peace; see the lever. */
    private static final double FORCES_OF_PEACE = 0.005;

    /** Owners die as men of forty to forty-five do. */
    private static final int OWNERS_BAND = 8;

    private final Parameters parameters;
    private final LifeTable lifeTable = new LifeTable();

    public Population(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (parameters.isStationary() < 0.5) {
            now.forEachTerritory(world.count, t -> live(world, t, now));
        }
        if (now.quarter() % PUT_IN_ORDER == PUT_IN_ORDER - 1) {
            now.forEachTerritory(
                    world.count,
                    t -> {
                        Workers workers = world.workers[t];
                        workers.compact(world.plants.localSlot);
                        weighNewcomers(world, t);
                    });
        }
    }

    /**
     * A small territory begins with lighter rows than others, so that they are not too few. As its
     * people grow those who come of age fill heavier ones, up to the weight of everywhere.
     */
    private static void weighNewcomers(World world, int t) {
        Workers workers = world.workers[t];
        double people = 0;
        for (int i = 0; i < workers.count; i++) {
            people += workers.people[i];
        }
        float[] weight = world.territories.peoplePerWorker;
        double enough = StrictMath.min(world.scale, people / ROWS_ENOUGH);
        weight[t] = (float) StrictMath.max(weight[t], enough);
    }

    private void live(World world, int t, Now now) {
        Territories territories = world.territories;
        if (territories.fertilityScale[t] == 0) {
            territories.lifeExpectancyAtStart[t] = lifeExpectancyOfTables(world, t);
            territories.womensSchoolingAtStart[t] = territories.womensSchooling[t];
        }
        double life = lifeExpectancy(world, t);
        territories.lifeExpectancy[t] = life;
        double growth = naturalIncrease(world, t);
        double[] women = lifeTable.alive(life + 1);
        double[] men = lifeTable.alive(life - 1);
        WorkingAge working = new WorkingAge(world, t, parameters, now);
        if (territories.fertilityScale[t] == 0) {
            TerritoryRow row = world.tables.territories().get(t);
            double births = row.birthRate() / 1000 * territories.population[t];
            double least = StrictMath.min(leastBirths(), 0.8 * births / working.naturalBirths());
            working.bear(least, 0);
            double beyond = births - working.plannedBirths();
            working.bear(0, prosperity(world, t));
            territories.fertilityScale[t] = beyond / StrictMath.max(1e-9, working.plannedBirths());
            territories.fewestChildren[t] = least;
        }
        double health =
                StrictMath.pow(
                        life / territories.lifeExpectancyAtStart[t], parameters.healthEffect());
        double wanted = 1 - parameters.controlEffect() * world.levers.birthControl[t];
        double together = together(world, t);
        working.bear(
                together * territories.fewestChildren[t],
                together * territories.fertilityScale[t] * prosperity(world, t) * health * wanted);
        double[] womensDeaths = LifeTable.deathRates(women);
        double[] mensDeaths = LifeTable.deathRates(men);
        working.live(womensDeaths, mensDeaths);
        territories.childrenPerWoman[t] = working.childrenPerWoman();
        if (territories.childrenPerWomanAtStart[t] == 0) {
            territories.childrenPerWomanAtStart[t] = territories.childrenPerWoman[t];
        }

        Dependants dependants = new Dependants(world, t, women, men, growth);
        dependants.age();
        dependants.bear(working.births(), 1, parameters.boysPerGirl());
        dependants.retire(working.retired());
        double owners = dependants.owners(working.retiredShare(), mensDeaths[OWNERS_BAND]);
        working.enter(dependants.entered(), owners);

        territories.births[t] = dependants.births();
        territories.deaths[t] = dependants.deaths() + working.deaths();
        territories.population[t] += territories.births[t] - territories.deaths[t];
    }

    /** Income beyond a living makes for fewer births. */
    private double prosperity(World world, int t) {
        double income = 4 * world.territories.outputTrend[t];
        return StrictMath.pow(
                StrictMath.max(1, income / parameters.living()), -parameters.incomeEffect());
    }

    /** What is left of births while men are called up beyond the forces of peace. */
    private double together(World world, int t) {
        double away = StrictMath.max(0, world.levers.mobilization[t] - FORCES_OF_PEACE);
        return StrictMath.max(0, 1 - parameters.separation() * away);
    }

    /** The least number of children over that of the schedule. */
    private double leastBirths() {
        return parameters.fewest() / WorkingAge.childrenOfTheSchedule();
    }

    /** Gains of income, schooling and medicine add up, and fade towards the ceiling. */
    private double lifeExpectancy(World world, int t) {
        Territories territories = world.territories;
        double start = territories.lifeExpectancyAtStart[t];
        double income = income(world, t);
        double years = territories.womensSchooling[t] - territories.womensSchoolingAtStart[t];
        double gain =
                parameters.incomeGain() * StrictMath.log(income)
                        + parameters.schoolingGain() * years
                        + world.levers.medicine[t]
                                * StrictMath.pow(world.levers.healthCare[t], parameters.spread());
        double room = parameters.ceiling() - start;
        return start + fadingGain(room, gain);
    }

    /** The gain itself while far from the ceiling, at most the room there is. */
    private double fadingGain(double room, double gain) {
        double fading = parameters.fading();
        return fading
                * (StrictMath.log1p(StrictMath.exp(room / fading))
                        - StrictMath.log1p(StrictMath.exp((room - gain) / fading)));
    }

    /** Trend of output per head at constant prices over that of the start. */
    private static double income(World world, int t) {
        double start = world.tables.territories().get(t).gdpPerHead();
        return StrictMath.max(0.1, 4 * world.territories.outputTrend[t] / start);
    }

    private static double naturalIncrease(World world, int t) {
        Territories territories = world.territories;
        if (territories.births[t] > 0) {
            return 4 * (territories.births[t] - territories.deaths[t]) / territories.population[t];
        }
        TerritoryRow row = world.tables.territories().get(t);
        return (row.birthRate() - row.deathRate()) / 1000;
    }

    /** Life expectancy at which the people of the opening die at the tables' rate. */
    private double lifeExpectancyOfTables(World world, int t) {
        TerritoryRow row = world.tables.territories().get(t);
        double people = 0;
        for (double[][] bands : world.tables.people()[t]) {
            for (double[] places : bands) {
                people += places[0] + places[1];
            }
        }
        double wanted = row.deathRate() / 1000 * people;
        double low = 15;
        double high = 85;
        for (int k = 0; k < 40; k++) {
            double life = (low + high) / 2;
            if (deaths(world.tables.people()[t], life) > wanted) {
                low = life;
            } else {
                high = life;
            }
        }
        return low;
    }

    private double deaths(double[][][] people, double life) {
        double deaths = 0;
        for (int sex = 0; sex < 2; sex++) {
            double[] rates = LifeTable.deathRates(lifeTable.alive(sex == 0 ? life + 1 : life - 1));
            for (int band = 0; band < LifeTable.BANDS; band++) {
                deaths += rates[band] * (people[sex][band][0] + people[sex][band][1]);
            }
        }
        return deaths;
    }
}

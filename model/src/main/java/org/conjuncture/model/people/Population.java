package org.conjuncture.model.people;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Spare;
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
 * · (e/e₀)^h · (1 − β·B)) · (1 − m·called up) · p/p₀ · e^(ξ·(a − ā)) + made up: natural fertility,
 * which better health raises, lower for those schooled beyond the first years, in towns and where
 * income is more than a living, and as far as means, law and programmes B let people have no more
 * children than they want, towards a least number c; k makes the first year's births those of the
 * tables. Children are the more, the further what the young earn, a = ln pay over what they grew up
 * with, exceeds what such an advance usually is. Where men are fewer than women of twenty to forty
 * (m), couples are: p = 2m/(1 + m). War that keeps men from home keeps children from being born; a
 * part is made up for when they are back, as far as women have not given it up.
 *
 * <p>Preston (1975) for the curve of life expectancy on income and its shifts, Caldwell (1979) and
 * Lutz and Kebede (2018) for mothers' schooling in it; Henry (1961) for natural fertility; Becker,
 * Murphy and Tamura (1990), Galor and Weil (2000) and Osili and Long (2008) for schooling and
 * fertility; Dyson and Murphy (1985) for the rise before the fall; Bongaarts, Mauldin and Phillips
 * (1990) for what programmes add to it; Easterlin (1961, 1980) for pay beside what one grew up
 * with; Schoen (1981) for couples as a harmonic mean, Brainerd (2017) for men lost in war. Work of
 * women for pay and the schooling of children beside that of mothers (Caldwell 1976, Galor and
 * Weil) were tried and told nothing more. Switched off (or with {@code isStationary} 1) nobody is
 * born, ages or dies.
 */
@Explained(
        does =
                "People are born, age, come of working age, leave it and die; what they owned"
                        + " passes to heirs.",
        equation =
                "e = e0 + soft(β·ln(y/y0) + σ·(women's schooling − at the start) + M·h^ρ); births ="
                        + " Σ women · f(age) · (c + k · e^(−a·max(0, schooling − s) −"
                        + " b·town) · max(1, y/ȳ)^(−d) · (e/e0)^h · (1 − β·B)) · (1 − m·called"
                        + " up) · couples · e^(ξ·(a − usual a)) + made up, a = ln(pay / pay grown"
                        + " up with)",
        source =
                "Preston 1975; Lutz and Kebede 2018; Brass 1971; Henry 1961; Becker, Murphy and"
                        + " Tamura 1990; Galor and Weil 2000; Easterlin 1980; Schoen 1981;"
                        + " Brainerd 2017.",
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
            "territories.realPay",
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
            "territories.menPerWoman",
            "territories.menPerWomanAtStart",
            "territories.migrants",
            "territories.payGrownUpWith",
            "territories.peoplePerWorker",
            "territories.population",
            "territories.postponedBirths",
            "territories.townShare",
            "territories.usualAdvance",
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
                                    + " the lever calls up three in twenty beyond those of peace")
                    double separation,
            @Doc("births put off in war that are made up for when men are home, in a year")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source(
                            "estimate: births of 1920 and of 1946–47 stood a quarter to a half over"
                                    + " those before, Caldwell 2006")
                    double catchUp,
            @Doc("births put off that are given up, as women age, in a year")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source(
                            "estimate; Vandenbroucke 2014: in France half of the births lost in"
                                    + " 1914–18 never came")
                    double forgone,
            @Doc("births for a unit of log pay beyond what the young could expect, a rise")
                    @Unit("1")
                    @Range({0, 2})
                    @Source(
                            "Easterlin 1961, 1980; Macunovich 1998: sizes from 0 to 1; 0.30 ± 0.14"
                                    + " on births beyond the least in 55 territories, 1900–90")
                    double advanceEffect,
            @Doc("time in which what the young grew up with follows pay")
                    @Unit("years")
                    @Range({5, 40})
                    @Source("Easterlin 1980: a generation, some twenty years")
                    double generation,
            @Doc("time in which they come to count on such an advance over it")
                    @Unit("years")
                    @Range({10, 100})
                    @Source("estimate: longer than a generation")
                    double custom,
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
                    0, 8, 1.5, 85, 0.3, 12, 0.33, 3, 0.35, 0.3, 1600, 0.18, 0.5, 3.2, 0.2, 0.1, 0.2,
                    20, 30, 1.3, 1.05, 0.75, 0.8);
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
            // As many as there are threads, passed from one territory to the next.
            Queue<Spare> spares = new ConcurrentLinkedQueue<>();
            now.forEachTerritory(
                    world.count,
                    t -> {
                        Workers workers = world.workers[t];
                        Spare spare = Objects.requireNonNullElseGet(spares.poll(), Spare::new);
                        workers.compact(world.plants.localSlot, spare);
                        spares.add(spare);
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
        float[] weight = world.territories.peoplePerWorker;
        if (weight[t] >= world.scale) {
            return;
        }
        double people = 0;
        for (int i = 0; i < workers.count; i++) {
            people += workers.people[i];
        }
        double enough = StrictMath.min(world.scale, people / ROWS_ENOUGH);
        weight[t] = (float) StrictMath.max(weight[t], enough);
    }

    private void live(World world, int t, Now now) {
        Territories territories = world.territories;
        Longevity longevity = new Longevity(world, t, parameters, lifeTable);
        Fertility fertility = new Fertility(world, t, parameters);
        boolean isFirst = territories.fertilityScale[t] == 0;
        if (isFirst) {
            longevity.begin();
        }
        double life = longevity.expectancy();
        territories.lifeExpectancy[t] = life;
        double growth = naturalIncrease(world, t);
        double[] women = lifeTable.alive(life + 1);
        double[] men = lifeTable.alive(life - 1);
        WorkingAge working = new WorkingAge(world, t, parameters, now);
        if (isFirst) {
            fertility.begin(working);
        }
        fertility.growUp();
        double inclined = fertility.inclined();
        working.bear(
                inclined * territories.fewestChildren[t],
                inclined * territories.fertilityScale[t] * fertility.beyondTheLeast());
        double[] womensDeaths = LifeTable.deathRates(women);
        double[] mensDeaths = LifeTable.deathRates(men);
        working.live(womensDeaths, mensDeaths);
        territories.menPerWoman[t] += (working.menPerWoman() - territories.menPerWoman[t]) / 4;
        double madeUp = fertility.withThoseMadeUp(working.allBirths());
        territories.childrenPerWoman[t] = madeUp * working.childrenPerWoman();
        if (territories.childrenPerWomanAtStart[t] == 0) {
            territories.childrenPerWomanAtStart[t] = territories.childrenPerWoman[t];
        }

        Dependants dependants = new Dependants(world, t, women, men, growth);
        dependants.age();
        dependants.bear(working.births(), madeUp, parameters.boysPerGirl());
        dependants.retire(working.retired());
        double owners = dependants.owners(working.retiredShare(), mensDeaths[OWNERS_BAND]);
        working.enter(dependants.entered(), owners);

        territories.births[t] = dependants.births();
        territories.deaths[t] = dependants.deaths() + working.deaths();
        territories.population[t] += territories.births[t] - territories.deaths[t];
    }

    private static double naturalIncrease(World world, int t) {
        Territories territories = world.territories;
        if (territories.births[t] > 0) {
            return 4 * (territories.births[t] - territories.deaths[t]) / territories.population[t];
        }
        TerritoryRow row = world.tables.territories().get(t);
        return (row.birthRate() - row.deathRate()) / 1000;
    }
}

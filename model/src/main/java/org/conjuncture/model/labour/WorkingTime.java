package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * How long people work, trade by trade, how hard, plant by plant, and who pays when hours fall.
 *
 * <p>ln h* = ln h₀ − ε·ln(w/w₀) − β·(B − B₀): the week that the people and unions of a trade hold
 * normal shortens as real pay w of the territory and their power B rise, and paid leave shortens
 * the year. B is the unit's own (territory and sector), and the further the level of bargaining is
 * above the sector, the more that of all. At the start hours differ inside a territory by e^(−βB₀),
 * so that the unorganized work longer, around the mean of the tables. Law does not cap the week:
 * hours beyond the legal week hₛ are dearer by a premium p, and of what custom would have beyond it
 * the part θ = o·ū / (u + ū) is worked as overtime, the more the fewer people are out of work u: ln
 * h → ln hₛ + θ·(ln h* − ln hₛ). In agriculture law does only the part α of that. Who works on his
 * own account, on his own land or at home has neither union nor law nor leave: custom alone. When
 * hours fall by Δ, pay per person falls by (1 − κ)·Δ: compensation κ of 1 is full, of 0 none; law
 * may say which. Pay carries the premium, a factor 1 + p·v with v overtime's part of hours.
 *
 * <p>intensity of a plant = (h/h₀)^η · e · f/f₀, with f what fatigue leaves there ({@code
 * fatigue}), effort e = 1 + φ·k·ln(c/c₀), k the control of its machines over the pace ({@code
 * detailDivision}), and cost of job loss c = (1 − b)·u / (u + ū), b what a person lives on without
 * the job. η below 1: the last hours yield least.
 *
 * <p>Huberman and Minns (2007) for hours; Hart (2004), Hamermesh and Trejo (2000) for overtime; ILO
 * Conventions 1 (1919) and 30 (1930), which leave agriculture out; Pencavel (2015) for η; Bowles
 * (1985), Bowles and Gintis (1990) for effort. Hours that follow orders are {@code flexibleHours}'
 * and {@code overtime}'s. Switched off, hours and intensity stay as they are.
 */
@Explained(
        does =
                "How long people work, trade by trade, how hard, plant by plant, and who pays when"
                        + " hours fall.",
        equation =
                "ln h* = ln h0 − ε·ln(w/w0) − β·(B − B0); beyond the legal week ln h = ln hs +"
                        + " θ·(ln h* − ln hs), θ = o·ū/(u + ū); intensity = (h/h0)^η ·"
                        + " f/f0 · (1 + φ·k·ln(c/c0))",
        source =
                "Huberman and Minns 2007; Denison 1962; Pencavel 2015; Bowles 1985; Hart 2004;"
                        + " Hamermesh and Trejo 2000.",
        without = "hours and intensity stay as they are",
        reads = {
            "levers.bargainingLevel",
            "levers.benefitReplacement",
            "levers.hoursCompensation",
            "levers.paidLeave",
            "levers.statutoryHours",
            "plants.control",
            "plants.employed",
            "plants.extraHours",
            "plants.overtime",
            "plants.rested",
            "territories.outworkers",
            "territories.ownAccount",
            "territories.realPay",
            "territories.subsistence",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.power",
            "units.powerAtStart"
        },
        writes = {
            "plants.effort",
            "plants.intensity",
            "plants.wage",
            "territories.effort",
            "territories.hoursInPlants",
            "territories.intensity",
            "territories.jobLossCostNorm",
            "territories.overtime",
            "territories.realPayAtStart",
            "territories.weeklyHours",
            "units.intensity",
            "units.overtime",
            "units.wage",
            "units.weeklyHours",
            "units.weeklyHoursAtStart"
        })
public final class WorkingTime implements Mechanism {

    public record Parameters(
            @Doc("fall of normal hours with real pay")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "our reading of Huberman & Minns 2007 and Maddison 2010: 0.2 in the"
                                    + " USA, where law and unions did least")
                    double incomeEffect,
            @Doc("fall of log normal hours from no to full power of unions")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "estimate; Alesina, Glaeser & Sacerdote 2005: unions and their laws"
                                    + " make most of what Europe works less than the USA")
                    double unionEffect,
            @Doc("speed of custom")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: half-life of eight years")
                    double customSpeed,
            @Doc("speed of law")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: within two years")
                    double lawSpeed,
            @Doc("part of the hours beyond the legal week that is worked where nobody is idle")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Hart 2004: overtime in the law's first decades")
                    double overtime,
            @Doc("pay of an overtime hour above a usual one")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "ILO, Hours of Work (Industry) Convention 1919, art. 6: a quarter or"
                                    + " more")
                    double overtimePremium,
            @Doc("weeks of work in a year, over 52, that legal weekly hours are counted over")
                    @Unit("1")
                    @Range({0.7, 1})
                    @Source("Huberman & Minns 2007: holidays and days off")
                    double weeksWorked,
            @Doc("pay kept when hours fall: 1 full compensation, 0 none")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("default halfway; the question of every hours law")
                    double compensation,
            @Doc("elasticity of a person's output to hours")
                    @Unit("1")
                    @Range({0.4, 1})
                    @Source("Denison 1962; Pencavel 2015; beyond 48 hours fatigue is counted too")
                    double outputElasticity,
            @Doc("response of effort to the cost of job loss")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source("Bowles 1985; Weisskopf, Bowles & Gordon 1983, size estimated")
                    double effortResponse,
            @Doc("unemployment at which the cost of job loss is half its most")
                    @Unit("1")
                    @Range({0.01, 0.3})
                    @Source("estimate")
                    double halfUnemployment,
            @Doc("speed of effort") @Unit("1/quarter") @Range({0.01, 1}) @Source("estimate")
                    double effortSpeed,
            @Doc("part of what the legal week does that it does in agriculture, α")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate; ILO Conventions 1 and 30 leave agriculture out, national"
                                    + " laws came late and in part")
                    double onTheLand) {

        public static Parameters defaults() {
            return new Parameters(
                    0.22, 0.3, 0.02, 0.2, 0.3, 0.25, 0.92, 0.5, 0.9, 0.04, 0.05, 0.1, 0.5);
        }
    }

    private static final double SHORTEST_WEEK = 15;

    private final Parameters parameters;

    public WorkingTime(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        PlantWork work = new PlantWork(parameters);
        now.forEachTerritory(
                world.count,
                t -> {
                    if (now.since() == 0) {
                        start(world, t);
                    }
                    hours(world, now, t);
                    work.step(world, now, t);
                });
    }

    /** The better organized a trade is, the shorter it works; the mean is that of the tables. */
    private void start(World world, int t) {
        Territories territories = world.territories;
        territories.realPayAtStart[t] = territories.realPay[t];
        double[] longer = new double[Sectors.COUNT];
        double sum = 0;
        double people = 0;
        for (int s = 0; s < Sectors.COUNT; s++) {
            double power = world.units.powerAtStart[t * Sectors.COUNT + s];
            longer[s] = StrictMath.exp(-parameters.unionEffect() * power);
            double here = PlantWork.people(world, t, s);
            sum += here * longer[s];
            people += here;
        }
        for (int s = 0; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double factor = people > 0 ? longer[s] * people / sum : 1;
            world.units.weeklyHoursAtStart[unit] *= factor;
            world.units.weeklyHours[unit] *= factor;
        }
    }

    private void hours(World world, Now now, int t) {
        Territories territories = world.territories;
        double pay = territories.realPay[t] / StrictMath.max(1e-12, territories.realPayAtStart[t]);
        double richer = parameters.incomeEffect() * StrictMath.log(StrictMath.max(0.2, pay));
        double atWork = 1 - world.levers.paidLeave[t] / 52;
        double legal = world.levers.statutoryHours[t] * parameters.weeksWorked() * atWork;
        double ofAll = powerGained(world, t);
        double above = StrictMath.max(0, 2 * world.levers.bargainingLevel[t] - 1);
        double overtime = overtimeShare(territories, t);
        for (int s = 0; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double normal = StrictMath.log(world.units.weeklyHoursAtStart[unit]) - richer;
            if (s == Sectors.SUBSISTENCE) {
                follow(world, now, unit, normal, 0, 0);
                continue;
            }
            double own = world.units.power[unit] - world.units.powerAtStart[unit];
            double gained = own + above * (ofAll - own);
            normal += StrictMath.log(atWork) - parameters.unionEffect() * gained;
            follow(world, now, unit, normal, legal, overtime);
        }
    }

    /** A unit's hours go on towards what is normal there, or legal; pay follows. */
    private void follow(
            World world, Now now, int unit, double normal, double legal, double overtimeShare) {
        BargainingUnits units = world.units;
        boolean isLand = unit % Sectors.COUNT == Sectors.AGRICULTURE;
        double cut = legal > 0 ? StrictMath.max(0, normal - StrictMath.log(legal)) : 0;
        cut *= isLand ? parameters.onTheLand() : 1;
        double worked = cut * overtimeShare;
        double target = normal - cut + worked;
        double overtime = 1 - StrictMath.exp(-worked);
        double before = units.weeklyHours[unit];
        boolean isAboveLaw = cut > 0 && StrictMath.log(before) > normal - cut;
        double speed = isAboveLaw ? parameters.lawSpeed() : parameters.customSpeed();
        double change = speed * (target - StrictMath.log(before));
        double after = StrictMath.max(SHORTEST_WEEK, before * StrictMath.exp(change));
        now.chronicle().bound("workingTime.shortestWeek", 1, after > SHORTEST_WEEK ? 0 : 1);
        units.weeklyHours[unit] = after;
        if (unit % Sectors.COUNT == Sectors.SUBSISTENCE) {
            return;
        }
        double byLaw = world.levers.hoursCompensation[unit / Sectors.COUNT];
        double kept = byLaw >= 0 ? byLaw : parameters.compensation();
        double dearer = dearer(units.overtime[unit]);
        units.overtime[unit] += parameters.lawSpeed() * (overtime - units.overtime[unit]);
        dearer = dearer(units.overtime[unit]) / dearer;
        scalePay(world, unit, StrictMath.pow(after / before, 1 - kept) * dearer);
    }

    private double dearer(double overtime) {
        return 1 + parameters.overtimePremium() * overtime;
    }

    /** Part of what custom would have beyond the legal week that is worked. */
    private double overtimeShare(Territories territories, int t) {
        double half = parameters.halfUnemployment();
        double market = StrictMath.max(1, territories.wageWorkers[t] + territories.unemployed[t]);
        return parameters.overtime() * half / (territories.unemployed[t] / market + half);
    }

    /** Mean power of unions above the start, over the employed. */
    private static double powerGained(World world, int t) {
        double gained = 0;
        double people = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double employed = PlantWork.people(world, t, s);
            gained += employed * (world.units.power[unit] - world.units.powerAtStart[unit]);
            people += employed;
        }
        return people > 0 ? gained / people : 0;
    }

    private static void scalePay(World world, int unit, double factor) {
        Plants plants = world.plants;
        world.units.wage[unit] *= factor;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            plants.wage[plants.cellPlant[k]] *= factor;
        }
    }
}

package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * How long people work, how hard, and who pays when hours fall.
 *
 * <p>ln h* = ln h₀ − ε·ln(w/w₀) − β·(B − B₀): the week people and unions hold normal shortens as
 * real pay w and power B rise, and paid leave shortens the year. Law does not cap it: hours beyond
 * the legal week hₛ are dearer by a premium p, and of what custom would have beyond it the part θ =
 * o·ū / (u + ū) is worked as overtime, the more the fewer people are out of work u: ln h → ln hₛ +
 * θ·(ln h* − ln hₛ). When hours fall by Δ, pay per person falls by (1 − κ)·Δ: compensation κ of 1
 * is full, of 0 none; law may say which. Pay carries the premium, a factor 1 + p·v with v
 * overtime's part of hours.
 *
 * <p>intensity = (h/h₀)^η · e · f/f₀, with f what fatigue leaves ({@code fatigue}), effort e = 1 +
 * φ·k·ln(c/c₀), k the control of machines over the pace ({@code detailDivision}), and cost of job
 * loss c = (1 − b)·u / (u + ū), b what a person lives on without the job. η below 1: the last hours
 * yield least.
 *
 * <p>Huberman and Minns (2007) for hours; Hart (2004), Hamermesh and Trejo (2000) for overtime;
 * Pencavel (2015) for η; Bowles (1985), Bowles and Gintis (1990) for effort. Hours that follow
 * orders are {@code flexibleHours}'. Switched off, hours and intensity stay as they are.
 */
@Explained(
        does = "How long people work, how hard, and who pays when hours fall.",
        equation =
                "ln h* = ln h0 − ε·ln(w/w0) − β·(B − B0); beyond the legal week ln h = ln hs +"
                        + " θ·(ln h* − ln hs), θ = o·ū/(u + ū); intensity = (h/h0)^η ·"
                        + " f/f0 · (1 + φ·ln(c/c0))",
        source =
                "Huberman and Minns 2007; Denison 1962; Pencavel 2015; Bowles 1985; Hart 2004;"
                        + " Hamermesh and Trejo 2000.",
        without = "hours and intensity stay as they are",
        reads = {
            "territories.control",
            "levers.benefitReplacement",
            "levers.hoursCompensation",
            "levers.paidLeave",
            "levers.statutoryHours",
            "territories.realPay",
            "territories.rested",
            "territories.restedAtStart",
            "territories.unemployed",
            "territories.wageWorkers",
            "territories.weeklyHoursAtStart",
            "units.employed",
            "units.power",
            "units.powerAtStart"
        },
        writes = {
            "plants.wage",
            "territories.effort",
            "territories.intensity",
            "territories.jobLossCostNorm",
            "territories.overtime",
            "territories.realPayAtStart",
            "territories.weeklyHours",
            "units.wage"
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
                    double effortSpeed) {

        public static Parameters defaults() {
            return new Parameters(0.22, 0.3, 0.02, 0.2, 0.3, 0.25, 0.92, 0.5, 0.9, 0.04, 0.05, 0.1);
        }
    }

    /** Quarters at the start in which the usual cost of job loss is learned. */
    private static final int SETTING = 8;

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
        for (int t = 0; t < world.count; t++) {
            hours(world, now, t);
            effort(world, t, now);
        }
    }

    private void hours(World world, Now now, int t) {
        Territories territories = world.territories;
        if (territories.realPayAtStart[t] == 0) {
            territories.realPayAtStart[t] = territories.realPay[t];
        }
        double before = territories.weeklyHours[t];
        double pay = territories.realPay[t] / StrictMath.max(1e-12, territories.realPayAtStart[t]);
        double normal =
                StrictMath.log(territories.weeklyHoursAtStart[t])
                        - parameters.incomeEffect() * StrictMath.log(StrictMath.max(0.2, pay))
                        - parameters.unionEffect() * powerGained(world, t)
                        + StrictMath.log(1 - world.levers.paidLeave[t] / 52);
        double atWork = 1 - world.levers.paidLeave[t] / 52;
        double statutory = world.levers.statutoryHours[t] * parameters.weeksWorked() * atWork;
        double beyond = statutory > 0 ? normal - StrictMath.log(statutory) : 0;
        double target = normal;
        double overtime = 0;
        if (beyond > 0) {
            double worked = beyond * overtimeShare(territories, t);
            target = StrictMath.log(statutory) + worked;
            overtime = 1 - StrictMath.exp(-worked);
        }
        boolean isAboveLaw = statutory > 0 && before > statutory;
        double speed = isAboveLaw ? parameters.lawSpeed() : parameters.customSpeed();
        double change = speed * (target - StrictMath.log(before));
        double after = StrictMath.max(SHORTEST_WEEK, before * StrictMath.exp(change));
        now.chronicle().bound("workingTime.shortestWeek", 1, after > SHORTEST_WEEK ? 0 : 1);
        territories.weeklyHours[t] = after;
        double byLaw = world.levers.hoursCompensation[t];
        double kept = byLaw >= 0 ? byLaw : parameters.compensation();
        double dearer = dearer(territories.overtime[t]);
        territories.overtime[t] += parameters.lawSpeed() * (overtime - territories.overtime[t]);
        dearer = dearer(territories.overtime[t]) / dearer;
        scalePay(world, t, StrictMath.pow(after / before, 1 - kept) * dearer);
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
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            gained +=
                    world.units.employed[unit]
                            * (world.units.power[unit] - world.units.powerAtStart[unit]);
            people += world.units.employed[unit];
        }
        return people > 0 ? gained / people : 0;
    }

    private static void scalePay(World world, int t, double factor) {
        Plants plants = world.plants;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            world.units.wage[unit] *= factor;
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                plants.wage[plants.cellPlant[k]] *= factor;
            }
        }
    }

    private void effort(World world, int t, Now now) {
        Territories territories = world.territories;
        double cost = costOfJobLoss(world, t);
        if (now.since() < SETTING) {
            territories.jobLossCostNorm[t] +=
                    (cost - territories.jobLossCostNorm[t]) / (now.since() + 1);
        }
        double norm = territories.jobLossCostNorm[t];
        double wanted =
                norm > 0
                        ? 1
                                + parameters.effortResponse()
                                        * territories.control[t]
                                        * StrictMath.log(StrictMath.max(0.1, cost / norm))
                        : 1;
        territories.effort[t] += parameters.effortSpeed() * (wanted - territories.effort[t]);
        double hours = territories.weeklyHours[t] / territories.weeklyHoursAtStart[t];
        territories.intensity[t] =
                StrictMath.pow(hours, parameters.outputElasticity())
                        * territories.effort[t]
                        * territories.rested[t]
                        / territories.restedAtStart[t];
    }

    /**
     * What a job is worth beyond what one would live on without it, times how long one would look
     * for another.
     */
    private double costOfJobLoss(World world, int t) {
        Territories territories = world.territories;
        double market = StrictMath.max(1, territories.wageWorkers[t] + territories.unemployed[t]);
        double idle = territories.unemployed[t] / market;
        double kept = StrictMath.min(0.95, world.levers.benefitReplacement[t]);
        return StrictMath.max(1e-3, (1 - kept) * idle / (idle + parameters.halfUnemployment()));
    }
}

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
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Plants of light manufacture give part of their execution work out by the piece, to women at home,
 * migrants and the unemployed, where that is cheaper than the same work inside.
 *
 * <p>An outworker stands in for a = (1 − μ)·e^(−ζ·stage) of a person inside: giving out, carrying
 * and looking over take μ, and hand work falls behind where technique is far. Of the tasks that can
 * leave the plant, a part s of execution work, the part 1/(1 + c^k) is given out, with c = y/(a·w)
 * the cost of work outside over what women are paid inside, w; tasks differ in it the more, the
 * smaller k. Outworkers are unorganized: they are paid what has them take it, y = v·(q + (1 −
 * q)·n), from the part q of what waiting for a place is worth (v, see {@link OwnAccount}) for who
 * is tied to the house up to all of it as the part n of those who could is used up; or what law on
 * home work has them paid, λ·w·e^(−ζ·stage), the piece inside being paid w. Laws on hours and least
 * pay do not reach them. Orders that shrink are shared: each has less. The plant is paid in less
 * pay and fewer staff, and prices and techniques reckon with it, so cheap outwork holds machinery
 * up.
 *
 * <p>Marx (1867, ch. 15.8) on the modern domestic industry that machinery throws up and then ends;
 * Bythell (1978) for the sweated trades, who was in them and what closed them; Castells and Portes
 * (1989) and Benería and Roldán (1987) for subcontracting of today. Ours has one branch, no
 * middleman, and the plant's machines and rooms stay as they are for what it gives out, so what
 * outwork saves of these is not counted. A plan, a state plant or a cooperative gives none out.
 */
@Explained(
        does =
                "Plants of light manufacture give execution work out by the piece, to women at"
                        + " home, migrants and the unemployed, where that is cheaper than inside.",
        equation =
                "share s/(1 + c^k) of execution work, c = y/(a·w), a = (1 − μ)·e^(−ζ·stage), y ="
                        + " max(v·(q + (1 − q)·n), λ·w·e^(−ζ·stage))",
        source =
                "Marx 1867, ch. 15.8; Bythell 1978; Castells & Portes 1989; Benería & Roldán 1987."
                        + " One branch, no middlemen; machines saved are not counted.",
        without = "all work of plants is done inside",
        reads = {
            "capitals.isCooperative",
            "capitals.isPublic",
            "levers.homeWorkLaw",
            "levers.planned",
            "levers.racialSegregation",
            "levers.womensRights",
            "plants.capital",
            "plants.stage",
            "plants.wage",
            "states.benefit",
            "territories.besideCraft",
            "territories.craftPay",
            "territories.jobChance",
            "territories.otherPay",
            "territories.schooledPay",
            "territories.unemployed",
            "units.stage",
            "units.wage",
            "workers.occupation",
            "workers.payUnits",
            "workers.people",
            "workers.skill"
        },
        writes = {
            "plants.employed",
            "plants.labour",
            "plants.occupationShare",
            "plants.outwork",
            "plants.outworkBill",
            "plants.outworkStaff",
            "plants.payUnits",
            "plants.workCost",
            "territories.household",
            "territories.outworkEnd",
            "territories.outworkEntry",
            "territories.outworkIncome",
            "territories.outworkers",
            "territories.wageWorkers",
            "workers.plant",
            "workers.state",
            "workers.stateBefore"
        })
public final class Outwork implements Mechanism {

    public record Parameters(
            @Doc("part of execution work that can leave the plant, s")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "estimate; finishing, sewing, packing: near a tenth to a fifth of"
                                    + " industry's people in Germany 1882 and France 1906")
                    double tasks,
            @Doc("part of an outworker's work lost to giving out, carrying and looking over, μ")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("estimate; Bythell 1978 on time lost in fetching and waiting")
                    double puttingOut,
            @Doc("how far hand work falls behind by a stage of technique, ζ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate: at machinery an outworker makes half of what one inside"
                                    + " does")
                    double handicap,
            @Doc("how sharply plants choose between inside and outside, k")
                    @Unit("1")
                    @Range({1, 20})
                    @Source("estimate: cost a tenth higher, odds halved")
                    double sharpness,
            @Doc("least for which outwork is taken, over what waiting for a place is worth, q")
                    @Unit("1")
                    @Range({0.2, 1})
                    @Source(
                            "estimate; Bythell 1978: a third to a half of what women had in"
                                    + " factories")
                    double leastPay,
            @Doc("speed at which plants give more out or less")
                    @Unit("1/quarter")
                    @Range({0.01, 0.5})
                    @Source("estimate; Bythell 1978: a trade's outwork ends within a decade or two")
                    double speed,
            @Doc("part of those who could take outwork up that hears of it at most")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate")
                    double reach) {

        public static Parameters defaults() {
            return new Parameters(0.12, 0.3, 0.25, 8, 0.35, 0.05, 0.2);
        }
    }

    private static final int BRANCH = Sectors.LIGHT_MANUFACTURING;

    /**
     * How much sooner than women at home those out of work take outwork up: men, and women and
     * those whom segmented work shuts out; judgement.
     */
    private static final double MEN = 2;

    private static final double SHUT_OUT = 4;

    private final Parameters parameters;
    private final PayScale scale;
    private final LabourMarket.Parameters market;
    private final OwnAccount.Parameters trades;

    public Outwork(
            Parameters parameters,
            PayScale scale,
            LabourMarket.Parameters market,
            OwnAccount.Parameters trades) {
        this.parameters = parameters;
        this.scale = scale;
        this.market = market;
        this.trades = trades;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        long draws = now.draws(Stream.OUTWORK);
        now.forEachTerritory(
                world.count,
                t -> {
                    boolean isFirst = now.since() == 0 && world.territories.outworkers[t] == 0;
                    double ofWomen = ofWomen(world, t);
                    double pay = pay(world, t, ofWomen);
                    double speed = isFirst ? 1 : parameters.speed();
                    double asked = choose(world, t, pay, ofWomen, speed);
                    if (isFirst) {
                        moveOut(world, t, asked, draws);
                    }
                    employ(world, t, pay, asked);
                });
    }

    /** How much sooner than a woman at home this row of those out of work takes outwork up. */
    static double first(Workers workers, int i) {
        boolean isShutOut =
                workers.sex[i] == Workers.FEMALE
                        || workers.group[i] == Workers.DOMINATED
                        || workers.rights[i] == Workers.MIGRANT
                        || workers.rights[i] == Workers.CLANDESTINE;
        return isShutOut ? SHUT_OUT : MEN;
    }

    /** Women's pay for execution work inside, over a plant's wage. */
    private double ofWomen(World world, int t) {
        int kind =
                PayScale.index(
                        Occupations.EXECUTION, Workers.FEMALE, Workers.DOMINANT, Workers.CITIZEN);
        return scale.table(world, t)[kind];
    }

    /** What an outworker is paid for a quarter with work enough, y. */
    private double pay(World world, int t, double ofWomen) {
        Territories territories = world.territories;
        int unit = t * Sectors.COUNT + BRANCH;
        double inside = world.units.wage[unit];
        double waiting =
                OwnAccount.waiting(
                        market, trades, world.states.benefit[t], inside, territories.jobChance[t]);
        double people = territories.outworkers[t];
        double used = people / StrictMath.max(1, people + others(territories, t));
        double least = parameters.leastPay();
        double byLaw =
                world.levers.homeWorkLaw[t]
                        * inside
                        * ofWomen
                        * StrictMath.exp(-parameters.handicap() * world.units.stage[unit]);
        return StrictMath.max(byLaw, waiting * (least + (1 - least) * used));
    }

    /** Who could take outwork up. */
    private static double others(Territories territories, int t) {
        return territories.unemployed[t] + territories.household[t];
    }

    /** Part of a person inside that an outworker stands in for, a. */
    double standsFor(double stage) {
        return (1 - parameters.puttingOut()) * StrictMath.exp(-parameters.handicap() * stage);
    }

    /** Part of execution work that is given out at this cost of outside over inside. */
    double wanted(double cost) {
        return parameters.tasks() / (1 + StrictMath.pow(cost, parameters.sharpness()));
    }

    /** Plants decide how much to give out; tells the outworkers asked for. */
    private double choose(World world, int t, double pay, double ofWomen, double speed) {
        Plants plants = world.plants;
        int cell = t * Sectors.COUNT + BRANCH;
        double asked = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            int company = plants.capital[p];
            boolean isBarred =
                    world.capitals.isCooperative[company] || world.capitals.isPublic[company];
            double free = isBarred ? 0 : StrictMath.max(0, 1 - world.levers.planned[t]);
            double replaces = standsFor(plants.stage[p]);
            double wage = ofWomen * plants.wage[p];
            double wanted = wage > 0 ? free * wanted(pay / (replaces * wage)) : 0;
            plants.outwork[p] += (isBarred ? 1 : speed) * (wanted - plants.outwork[p]);
            double all = plants.employed[p] + plants.outworkStaff[p];
            double execution =
                    plants.occupationShare[p * Occupations.COUNT + Occupations.EXECUTION];
            plants.outworkStaff[p] = plants.outwork[p] * execution * all;
            asked += plants.outworkStaff[p] / replaces;
        }
        return asked;
    }

    /** Shares out the outworkers there are among plants, and what there is to do among them. */
    private void employ(World world, int t, double pay, double asked) {
        Plants plants = world.plants;
        Territories territories = world.territories;
        double people = territories.outworkers[t];
        double filled = asked > people ? people / asked : 1;
        double bill = 0;
        int cell = t * Sectors.COUNT + BRANCH;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            double atWork = filled * plants.outworkStaff[p] / standsFor(plants.stage[p]);
            plants.outworkStaff[p] *= filled;
            plants.outworkBill[p] = atWork * pay;
            bill += plants.outworkBill[p];
            plants.workCost[p] = workCost(plants, p);
        }
        territories.outworkIncome[t] = people > 0 ? bill / people : 0;
        double lacking = asked - people;
        double takers =
                StrictMath.max(1, territories.household[t] + SHUT_OUT * territories.unemployed[t]);
        territories.outworkEntry[t] =
                lacking > 0 ? StrictMath.min(parameters.reach(), lacking / takers) : 0;
        double idle = lacking < 0 ? -lacking / people : 0;
        territories.outworkEnd[t] = StrictMath.min(1, market.separation() + idle);
    }

    /** Pay of those inside and outside for a person's work over that of those inside. */
    private static double workCost(Plants plants, int p) {
        double inside = plants.wage[p] * plants.payUnits[p];
        if (plants.outworkStaff[p] <= 0 || inside <= 0) {
            return 1;
        }
        return (1 + plants.outworkBill[p] / inside)
                / (1 + plants.outworkStaff[p] / plants.employed[p]);
    }

    /**
     * At the start those whom outworkers stand in for work outside already, with others from home
     * beside them: the tables count them all into plants.
     */
    private void moveOut(World world, int t, double asked, long draws) {
        Territories territories = world.territories;
        Plants plants = world.plants;
        Workers workers = world.workers[t];
        double moved = 0;
        for (int i = 0; i < workers.count; i++) {
            int p = workers.plant[i];
            if (workers.state[i] == Workers.WAGE
                    && plants.outwork[p] > 0
                    && workers.occupation[i] == Occupations.EXECUTION
                    && Draw.uniform(draws, workers.identity[i], 0) < plants.outwork[p]) {
                double people = workers.people[i];
                plants.employed[p] -= people;
                plants.labour[p] -= people * workers.skill[i];
                plants.payUnits[p] -= people * workers.payUnits[i];
                takeOut(workers, i);
                moved += people;
            }
        }
        territories.wageWorkers[t] -= moved;
        double atHome = StrictMath.max(1, territories.household[t]);
        double part = StrictMath.max(0, asked - moved) / atHome;
        double fromHome = 0;
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] == Workers.HOUSEHOLD
                    && Draw.uniform(draws, workers.identity[i], 1) < part) {
                takeOut(workers, i);
                fromHome += workers.people[i];
            }
        }
        territories.household[t] -= fromHome;
        territories.outworkers[t] = moved + fromHome;
    }

    private static void takeOut(Workers workers, int i) {
        workers.state[i] = Workers.OUTWORK;
        workers.stateBefore[i] = Workers.OUTWORK;
        workers.plant[i] = Workers.NOBODY;
    }
}

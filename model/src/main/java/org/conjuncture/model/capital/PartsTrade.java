package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants of manufactures have tasks of execution work done abroad and buy the parts, where that
 * costs less than the same work at home.
 *
 * <p>The making of a good is a row of tasks k from 0 to 1, cheap to coordinate from afar at one end
 * and dear at the other: a task abroad costs ρ·e^(h·(1 + k)) of what it costs at home, h = γ·c^φ
 * with c the index of the cost of information, the mean of both ends. So the tasks up to k* = −ln ρ
 * / h − 1 leave, within 0 and 1, and the plant does without the part o* = s·d·x·k* of its work: d
 * the part that technique has cut into steps, (stage − 1)/3 within 0 and 1, x the part of execution
 * in the work of its branch. ρ = (Σ ω_i·(c_i/c)^(1−σ))^(1/(1−σ)) is what tasks cost in the lands
 * that could do them, ω their shares of the world's capacity elsewhere: c_i = w_i·a_i·(1 + μ_i)
 * with carriage, duty and standards ({@link DeliveryCost}), a_i the technique with which a
 * company's task is done there ({@link Mobility}, all of what is carried, whoever the host),
 * against pay and technique at home. The money for parts goes to origins by ω_i·c_i^(1−σ), as
 * orders to their plants of the same good in the {@link org.conjuncture.model.trade.GoodsMarkets}.
 * Contracts run a year.
 *
 * <p>Grossman and Rossi-Hansberg (2008) for tasks by cost of doing them afar; Feenstra and Hanson
 * (1996) and Jones and Kierzkowski (1990) for parts and what links them; Eaton and Kortum (2002)
 * for the sum over origins. Ours asks no company to own the plant abroad ({@link Location} does
 * that); the plant's materials, machines and mix of occupations stay as they are, and who makes
 * parts is paid for them as for other goods of his.
 */
@Explained(
        does =
                "Plants of manufactures have tasks of execution work done abroad and buy the parts,"
                        + " where that costs less than the same work at home.",
        equation =
                "part s·d·x·k* of work leaves, k* = −ln ρ / h − 1 in [0, 1], h = γ·c^φ, ρ = (Σ"
                        + " ω_i·(c_i/c)^(1−σ))^(1/(1−σ))",
        source =
                "Grossman & Rossi-Hansberg 2008; Feenstra & Hanson 1996; Jones & Kierzkowski 1990."
                        + " Parts come from other companies; materials and machines stay.",
        without = "tasks move abroad with whole plants only",
        reads = {
            "levers.informationCost",
            "levers.planned",
            "markets.capacity",
            "markets.deliveredPrice",
            "markets.dutyAtStart",
            "markets.price",
            "markets.relativeCost",
            "markets.servedMemory",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.expectedDemand",
            "plants.inputIntensity",
            "plants.intensity",
            "plants.labourPerOutput",
            "plants.markUp",
            "plants.occupationShare",
            "plants.payUnits",
            "plants.stage",
            "plants.wage",
            "plants.workCost",
            "states.expectedInflation",
            "states.exportLicence",
            "states.importLicence",
            "states.loanRate",
            "territories.investmentPrice",
            "territories.rate",
            "territories.rateAtStart",
            "units.effectiveness",
            "units.intensity",
            "units.wage"
        },
        writes = {"markets.partsShare", "plants.offshored", "plants.partsShare", "plants.taskCost"})
public final class PartsTrade implements Mechanism {

    public record Parameters(
            @Doc("part of execution work that automatic technique has cut into steps, s")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("Blinder 2009: a quarter of all jobs; estimate for manufactures")
                    double tasks,
            @Doc("cost of coordinating the first task abroad in 1870, γ")
                    @Unit("log points")
                    @Range({0.2, 5})
                    @Source("fitted: parts hardly cross borders before 1950, Yeats 1998")
                    double coordination,
            @Doc("how falling cost of information lowers it, φ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Baldwin 2016 for what it is that fell")
                    double communication,
            @Doc("elasticity of substitution between lands that do tasks, σ")
                    @Unit("1")
                    @Range({2, 9})
                    @Source("Eaton & Kortum 2002, Simonovska & Waugh 2014: 4 to 8 and 1")
                    double substitution,
            @Doc("part of the way to what pays that is gone in a year")
                    @Unit("1/year")
                    @Range({0.02, 1})
                    @Source("estimate; contracts and suppliers are for years")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.3, 1.5, 0.3, 6, 0.15);
        }
    }

    /** Stage from which steps can be parted, and stages to where all are that ever can be. */
    private static final double FIRST_STAGE = 1;

    private static final double STAGES = 3;

    private final Parameters parameters;
    private final Mobility mobility;
    private final DeliveryCost delivery;

    public PartsTrade(Parameters parameters, Mobility mobility, DeliveryCost delivery) {
        this.parameters = parameters;
        this.mobility = mobility;
        this.delivery = delivery;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] offer = offers(world, new Conditions(world, now));
        now.forEachTerritory(
                world.count,
                t -> {
                    if ((t + now.quarter()) % 4 == 0) {
                        for (int g : Sectors.MANUFACTURES) {
                            look(world, offer, t, g);
                        }
                    }
                });
    }

    /**
     * What sellers of a cell ask for work that takes a unit of labour with the buyer's technique to
     * the power of what of it is carried; 0 where nobody works.
     */
    private double[] offers(World world, Conditions conditions) {
        double[] offer = new double[world.count * Sectors.COUNT];
        for (int i = 0; i < world.count; i++) {
            for (int g : Sectors.MANUFACTURES) {
                int cell = i * Sectors.COUNT + g;
                if (conditions.isWorked(cell)) {
                    offer[cell] =
                            conditions.pay[cell]
                                    * mobility.hosts(conditions.labourPerOutput[cell])
                                    * (1 + conditions.markUp[cell])
                                    * againstStart(world, i);
                }
            }
        }
        return offer;
    }

    /** A branch looks about for who does its tasks. */
    private void look(World world, double[] offer, int t, int g) {
        double[] pull = new double[world.count];
        double sum = 0;
        double elsewhere = 0;
        for (int i = 0; i < world.count; i++) {
            int there = i * Sectors.COUNT + g;
            if (i == t || offer[there] <= 0) {
                continue;
            }
            double can = world.markets.capacity[there];
            elsewhere += can;
            double cost = offer[there] * delivery.factor(world, g, t, i);
            double served = world.markets.servedMemory[there];
            pull[i] =
                    can
                            * openness(world, t, i)
                            * served
                            * served
                            * StrictMath.pow(cost, 1 - parameters.substitution());
            sum += pull[i];
        }
        if (sum <= 0) {
            bringHome(world, t, g);
            return;
        }
        turnTo(world.markets, world.markets.parts(g, t), pull, sum);
        double cost = StrictMath.pow(sum / elsewhere, 1 / (1 - parameters.substitution()));
        decide(world, t, g, cost);
    }

    /** What licences, plans and markets there leave open. */
    private static double openness(World world, int t, int i) {
        return (1 - world.levers.planned[i])
                * world.states.exportLicence[i]
                * world.states.importLicence[t];
    }

    /** Buyers of parts turn to those who make them cheaply. */
    private void turnTo(Markets markets, int row, double[] pull, double sum) {
        double there = 0;
        for (int i = 0; i < pull.length; i++) {
            there += markets.partsShare[row + i];
        }
        double speed = there > 0 ? parameters.speed() : 1;
        for (int i = 0; i < pull.length; i++) {
            double share = markets.partsShare[row + i];
            markets.partsShare[row + i] = share + speed * (pull[i] / sum - share);
        }
    }

    /** Cost of the same work at home, where a unit takes labour. */
    private double atHome(World world, int p, double pay) {
        return pay
                * mobility.hosts(world.plants.labourPerOutput[p])
                * againstStart(world, world.plants.territory[p]);
    }

    private void decide(World world, int t, int g, double cost) {
        Plants plants = world.plants;
        int cell = t * Sectors.COUNT + g;
        double free = StrictMath.max(0, 1 - world.levers.planned[t]);
        double hurdle = hurdle(world.levers.informationCost[t]);
        double inputPrice = Plans.inputPrice(world, t, g);
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            double units = plants.employed[p] > 0 ? plants.payUnits[p] / plants.employed[p] : 1;
            double pay = plants.wage[p] * units / world.intensity(p);
            if (pay <= 0) {
                continue;
            }
            double ratio = cost / atHome(world, p, pay);
            double leaving = leaving(ratio, hurdle);
            double execution =
                    plants.occupationShare[p * Occupations.COUNT + Occupations.EXECUTION];
            double wanted = execution * free * cut(plants.stage[p]) * leaving;
            plants.offshored[p] += parameters.speed() * (wanted - plants.offshored[p]);
            double paid = StrictMath.min(1, meanCost(ratio, hurdle, leaving));
            double gone = plants.offshored[p];
            plants.taskCost[p] = 1 - gone * (1 - paid);
            double parts = gone * paid * pay * plants.workCost[p] * plants.labourPerOutput[p];
            double materials = inputPrice * plants.inputIntensity[p];
            plants.partsShare[p] = parts / (parts + materials);
        }
    }

    /** Log cost of coordinating the first task, h. */
    double hurdle(double informationCost) {
        return parameters.coordination()
                * StrictMath.pow(informationCost, parameters.communication());
    }

    /** Part of work that technique of this stage has cut into steps. */
    double cut(double stage) {
        double steps = StrictMath.max(0, StrictMath.min(1, (stage - FIRST_STAGE) / STAGES));
        return parameters.tasks() * steps;
    }

    /** The tasks that leave at this cost abroad over that at home, before coordination: k*. */
    static double leaving(double ratio, double hurdle) {
        double last = -StrictMath.log(ratio) / hurdle - 1;
        return StrictMath.max(0, StrictMath.min(1, last));
    }

    /**
     * Mean cost of the tasks up to k*, over what they cost at home: ρ·e^h·(e^(h·k*) − 1)/(h·k*).
     */
    static double meanCost(double ratio, double hurdle, double leaving) {
        double first = ratio * StrictMath.exp(hurdle);
        double spread = hurdle * leaving;
        return spread < 1e-9 ? first : first * StrictMath.expm1(spread) / spread;
    }

    private static void bringHome(World world, int t, int g) {
        Plants plants = world.plants;
        int cell = t * Sectors.COUNT + g;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            plants.offshored[p] = 0;
            plants.taskCost[p] = 1;
            plants.partsShare[p] = 0;
        }
    }

    private static double againstStart(World world, int t) {
        return world.territories.rate[t] / world.territories.rateAtStart[t];
    }
}

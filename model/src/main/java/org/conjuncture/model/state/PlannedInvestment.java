package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.capital.Investment;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Where a plan rules, investment is a share of output set from above and goes first to mining,
 * machinery and construction; banks lend what it takes.
 *
 * <p>I = ι·Y, ι from what plants decided when the plan began towards ῑ by at most a point a year; a
 * part f of it to the sectors with priority, the rest to the others, in each by capital times
 * (orders over capacity)^β: where goods are short the plan adds, where machines stand still it does
 * not. Where only a part δ is planned, so much of it beside the rest of what plants decide; state
 * plants, whose budgets are soft, invest by plan to δ^(1 − h).
 *
 * <p>Feldman (1928) and Domar (1957) for the priority of machines; Kornai (1980) for investment
 * without a limit of finance; Bergson (1961) for shares; Montias (1959) for plans that balance by
 * materials; Kornai (1992) for hunger for investment that half reforms leave. It replaces what
 * plants decided in {@link Investment}, and so runs after it.
 */
@Explained(
        does =
                "Where a plan rules, investment is a share of output with priority to heavy"
                        + " industry.",
        equation =
                "I = ι·Y; f·I to mining, machinery and construction; within by"
                        + " K·(orders/capacity)^β",
        source = "Feldman 1928; Domar 1957; Montias 1959; Kornai 1980",
        without = "plants of planned territories invest as all others",
        reads = {
            "capitals.isPublic",
            "levers.planPriority",
            "levers.planned",
            "plants.capital",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.inputBudget",
            "plants.ordered",
            "plants.payroll",
            "territories.investmentPrice",
            "territories.output"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankLoans",
            "plants.deposits",
            "plants.investmentBudget",
            "plants.loans",
            "states.plannedInvestment"
        })
public final class PlannedInvestment implements Mechanism {

    public record Parameters(
            @Doc("investment over output that plans aim at, ῑ")
                    @Unit("1")
                    @Range({0.1, 0.4})
                    @Source("Bergson 1961: about a quarter of Soviet output from 1937")
                    double share,
            @Doc("largest change of that share")
                    @Unit("1/quarter")
                    @Range({0, 0.02})
                    @Source("Bergson 1961: 1928–37 faster; a point a year after")
                    double speed,
            @Doc("growth of a plant's capital a plan can carry out at most")
                    @Unit("1/quarter")
                    @Range({0.01, 0.2})
                    @Source("estimate; absorption of projects, Kornai 1980")
                    double absorption,
            @Doc("answer of the plan to goods that are short, β")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; Montias 1959: balances of materials; none is priority alone")
                    double balance,
            @Doc("how far state plants go on investing by plan where reforms end it; 0 as the plan")
                    @Unit("1")
                    @Range({0, 0.95})
                    @Source("estimate; Kornai 1992, ch. 23: hunger for investment outlives plans")
                    double hunger) {

        public static Parameters defaults() {
            return new Parameters(0.25, 0.0025, 0.05, 1, 0.75);
        }
    }

    private static final double LEAST_TENSION = 0.1;
    private static final double MOST_TENSION = 2;

    private final Parameters parameters;

    public PlannedInvestment(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    if (world.levers.planned[t] > 0) {
                        invest(
                                world,
                                t,
                                share(world, t) * StrictMath.max(0, world.territories.output[t]));
                    } else {
                        world.states.plannedInvestment[t] = 0;
                    }
                });
    }

    private double share(World world, int t) {
        States states = world.states;
        double before = states.plannedInvestment[t];
        if (before <= 0) {
            double decided = decided(world.plants, t);
            before = decided / StrictMath.max(1e-9, world.territories.output[t]);
            before = StrictMath.max(0.02, StrictMath.min(parameters.share(), before));
        }
        double change =
                StrictMath.max(
                        -parameters.speed(),
                        StrictMath.min(parameters.speed(), parameters.share() - before));
        states.plannedInvestment[t] = before + change;
        return states.plannedInvestment[t];
    }

    private static double decided(Plants plants, int t) {
        double sum = 0;
        for (int k = plants.cellStart[t * Sectors.COUNT];
                k < plants.cellStart[(t + 1) * Sectors.COUNT];
                k++) {
            sum += plants.investmentBudget[plants.cellPlant[k]];
        }
        return sum;
    }

    private void invest(World world, int t, double total) {
        Plants plants = world.plants;
        double price = world.territories.investmentPrice[t];
        double first = 0;
        double rest = 0;
        int from = plants.cellStart[t * Sectors.COUNT];
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = from; k < end; k++) {
            int p = plants.cellPlant[k];
            if (hasPriority(plants.sector[p])) {
                first += plants.capitalStock[p] * price;
            } else {
                rest += plants.capitalStock[p] * price;
            }
        }
        double priority = first <= 0 ? 0 : rest <= 0 ? 1 : world.levers.planPriority[t];
        double perFirst = first > 0 ? priority / first : 0;
        double perRest = rest > 0 ? (1 - priority) / rest : 0;
        double sum = 0;
        for (int k = from; k < end; k++) {
            int p = plants.cellPlant[k];
            double weight = hasPriority(plants.sector[p]) ? perFirst : perRest;
            sum += weight * plants.capitalStock[p] * price * tension(plants, p);
        }
        double perWeight = sum > 0 ? total / sum : 0;
        for (int k = from; k < end; k++) {
            int p = plants.cellPlant[k];
            int s = plants.sector[p];
            double value = plants.capitalStock[p] * price;
            double weight = hasPriority(s) ? perFirst : perRest;
            double most = world.tables.technique(t).depreciation()[s] + parameters.absorption();
            double part = StrictMath.min(most, perWeight * weight * tension(plants, p));
            double degree = degree(world, p);
            double own = degree < 1 ? (1 - degree) * plants.investmentBudget[p] : 0;
            finance(world, t, p, degree * value * part + own);
        }
    }

    /** How far a plant invests as a plan has it. */
    private double degree(World world, int p) {
        double planned = world.levers.planned[world.plants.territory[p]];
        return world.capitals.isPublic[world.plants.capital[p]]
                ? StrictMath.pow(planned, 1 - parameters.hunger())
                : planned;
    }

    /** Orders over what capital could make: above one where goods are short. */
    private double tension(Plants plants, int p) {
        double capacity = plants.capitalStock[p] / plants.capitalPerOutput[p];
        double orders = capacity > 0 ? plants.ordered[p] / capacity : 0;
        double bounded = StrictMath.max(LEAST_TENSION, StrictMath.min(MOST_TENSION, orders));
        return StrictMath.pow(bounded, parameters.balance());
    }

    private static void finance(World world, int t, int p, double money) {
        Plants plants = world.plants;
        double own =
                StrictMath.max(
                        0, plants.deposits.at(p) - plants.inputBudget[p] - 0.5 * plants.payroll[p]);
        if (money > own) {
            world.ledger.lend(t, plants.loans, plants.deposits, p, money - own);
        }
        plants.investmentBudget[p] = money;
    }

    private static boolean hasPriority(int sector) {
        return sector == Sectors.MINING
                || sector == Sectors.MACHINERY
                || sector == Sectors.CONSTRUCTION;
    }
}

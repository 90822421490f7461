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
 * part f of it to the sectors with priority, by capital there, the rest to the others.
 *
 * <p>Feldman (1928) and Domar (1957) for the priority of machines; Kornai (1980) for investment
 * without a limit of finance; Bergson (1961) for shares. It replaces what plants decided in {@link
 * Investment}, and so runs after it.
 */
@Explained(
        does =
                "Where a plan rules, investment is a share of output with priority to heavy"
                        + " industry.",
        equation = "I = ι·Y; f·I to mining, machinery and construction",
        source = "Feldman 1928; Domar 1957; Kornai 1980",
        without = "plants of planned territories invest as all others",
        reads = {
            "levers.planPriority",
            "levers.planned",
            "plants.capitalStock",
            "plants.inputBudget",
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
                    double absorption) {

        public static Parameters defaults() {
            return new Parameters(0.25, 0.0025, 0.05);
        }
    }

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
                    if (world.levers.planned[t] > 0.5) {
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
        double perFirst = first > 0 ? priority * total / first : 0;
        double perRest = rest > 0 ? (1 - priority) * total / rest : 0;
        for (int k = from; k < end; k++) {
            int p = plants.cellPlant[k];
            int s = plants.sector[p];
            double value = plants.capitalStock[p] * price;
            double most = world.tables.technique(t).depreciation()[s] + parameters.absorption();
            finance(world, t, p, value * StrictMath.min(most, hasPriority(s) ? perFirst : perRest));
        }
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

package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.jspecify.annotations.Nullable;

/**
 * New companies are born where buyers go unserved or profit is high. Owners of the territory put up
 * the money in proportion to their deposits; the technique is that of a plant already there.
 *
 * <p>expected births of a cell = n·(e_u·(1 − served) + e_r·max(0, r − r̄)), n its plants, r̄ the
 * profit usual in the cell: of what is usual all have their part, what goes beyond it draws others
 * in. Where rows of workers are too few for one more plant, the new company becomes part of one
 * that is there ({@link Joining}); what owners put up is bounded in the mean of draws, since a
 * plant of the model is a lump, and the larger the more people a row stands for.
 *
 * <p>Geroski (1995) for entry that follows profit slowly; Dunne, Roberts and Samuelson (1988) for
 * the small size of entrants. It stands between {@link Investment} and the market, since capital is
 * bought there. Without it there are no new companies.
 */
@Explained(
        does =
                "New companies are born where buyers go unserved or profit is high; owners put up"
                        + " the money in proportion to their deposits.",
        equation = "births = n·(e_u·(1 − served) + e_r·max(0, r − r̄))",
        source = "Geroski 1995; Dunne, Roberts & Samuelson 1988",
        without = "there are no new companies",
        reads = {
            "capitals.holder",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "levers.planned",
            "markets.deliveredPrice",
            "markets.price",
            "markets.servedMemory",
            "markets.usualProfit",
            "plants.capital",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.inputIntensity",
            "plants.inventory",
            "plants.labourPerOutput",
            "plants.loans",
            "plants.markUp",
            "plants.normalPrice",
            "plants.ordered",
            "plants.payUnits",
            "plants.price",
            "plants.profit",
            "plants.stage",
            "plants.unitCost",
            "plants.wage",
            "states.expectedInflation",
            "states.loanRate",
            "units.intensity",
            "territories.investmentPrice",
            "territories.peoplePerWorker",
            "territories.rate",
            "units.effectiveness",
            "units.occupationShare",
            "units.stagePay",
            "units.wage"
        },
        writes = {
            "capitals.holder",
            "capitals.share",
            "markets.usualProfit",
            "owners.deposits",
            "owners.paidIn",
            "plants.customers",
            "plants.deposits",
            "plants.expectedDemand",
            "plants.inputBudget",
            "plants.investmentBudget",
            "plants.occupationShare",
            "plants.ordered"
        })
public final class Birth implements Mechanism {

    public record Parameters(
            @Doc("births for each plant where nobody is served, e_u")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate; Geroski 1995")
                    double unserved,
            @Doc("births for each plant and a year's unit of profit over the usual, e_r")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate; Geroski 1995")
                    double profit,
            @Doc("size over the cell's mean plant")
                    @Unit("1")
                    @Range({0.05, 2})
                    @Source("Dunne et al. 1988: a third to a half")
                    double size,
            @Doc("part of owners' deposits they put up in a quarter at most, in the mean")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate")
                    double put,
            @Doc("rows of workers to a plant below which who is born joins a plant there")
                    @Unit("rows")
                    @Range({0, 30})
                    @Source("design: lumps leak scale")
                    double leastRows) {

        public static Parameters defaults() {
            return new Parameters(0.05, 0.02, 0.5, 0.05, 6);
        }
    }

    /** Speed, a quarter, at which the profit held usual follows experience. */
    private static final double USUAL_SPEED = 0.01;

    private final Parameters parameters;

    public Birth(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Conditions conditions = new Conditions(world, now);
        followProfit(world, conditions, now.since() == 0);
        long draws = now.draws(Stream.ENTRY);
        Joining joining = new Joining(world);
        for (int t = 0; t < world.count; t++) {
            if (world.levers.planned[t] < 1) {
                double left = parameters.put() * depositsOfOwners(world, t);
                for (int s = Sectors.AGRICULTURE; s < Sectors.PUBLIC; s++) {
                    left -= found(world, conditions, joining, t * Sectors.COUNT + s, left, draws);
                }
            }
        }
        world.plants.listCells();
    }

    /**
     * Founds the companies of a cell and tells what they cost in the mean of draws: plants are
     * lumps, and were owners held to their limit in every quarter, few large ones could not be paid
     * for where many small ones can.
     *
     * @param most what owners put up
     */
    private double found(
            World world,
            Conditions conditions,
            Joining joining,
            int cell,
            double most,
            long draws) {
        double plant = parameters.size() * Sites.meanValue(world, conditions, cell);
        double wanted =
                (1 - world.levers.planned[cell / Sectors.COUNT])
                        * expected(world, conditions, cell);
        if (plant <= 0 || wanted <= 0) {
            return 0;
        }
        double each =
                plant
                        / Sites.capitalPart(
                                world,
                                conditions,
                                cell,
                                conditions.stage[cell],
                                conditions.labourPerOutput[cell],
                                conditions.inputIntensity[cell],
                                conditions.capitalPerOutput[cell]);
        double births = StrictMath.min(wanted, most / each);
        int howMany = (int) (births + Draw.uniform(draws, cell, 0));
        boolean hasRoom = Sites.hasRoom(world, conditions, cell, parameters.leastRows());
        for (int k = 0; k < howMany; k++) {
            double draw = Draw.uniform(draws, cell, k + 1);
            bear(world, conditions, hasRoom ? null : joining, cell, draw);
        }
        return births * each;
    }

    /** What profit is held usual in a trade follows experience. */
    private static void followProfit(World world, Conditions conditions, boolean isStart) {
        double[] usual = world.markets.usualProfit;
        for (int cell = 0; cell < usual.length; cell++) {
            if (conditions.isWorked(cell)) {
                double r = conditions.profitRate(cell);
                usual[cell] += (isStart ? 1 : USUAL_SPEED) * (r - usual[cell]);
            }
        }
    }

    private double expected(World world, Conditions conditions, int cell) {
        int size = world.plants.cellStart[cell + 1] - world.plants.cellStart[cell];
        if (!conditions.isWorked(cell)) {
            return 0;
        }
        double r = conditions.profitRate(cell);
        double above = StrictMath.max(0, StrictMath.min(1, r - world.markets.usualProfit[cell]));
        return size
                * (parameters.unserved() * (1 - world.markets.servedMemory[cell])
                        + parameters.profit() * above);
    }

    /**
     * Founds one company with one plant, or one within a plant that is there.
     *
     * @param joining takes it in; none where it stands alone
     */
    private void bear(
            World world, Conditions conditions, @Nullable Joining joining, int cell, double draw) {
        Plants plants = world.plants;
        int t = cell / Sectors.COUNT;
        int from = plants.cellStart[cell];
        int model =
                joining == null
                        ? plants.cellPlant[
                                from + (int) (draw * (plants.cellStart[cell + 1] - from))]
                        : joining.plant(cell, draw);
        if (model < 0) {
            return;
        }
        double stage = plants.stage[model];
        double labour = plants.labourPerOutput[model];
        double materials = plants.inputIntensity[model];
        double capital = plants.capitalPerOutput[model];
        double money =
                parameters.size()
                        * Sites.meanValue(world, conditions, cell)
                        / Sites.capitalPart(
                                world, conditions, cell, stage, labour, materials, capital);
        double all = depositsOfOwners(world, t);
        if (money > all) {
            return;
        }
        int p = model;
        if (joining == null) {
            int company = world.capitals.add(world.newName(), t);
            p =
                    Sites.found(
                            world,
                            conditions,
                            company,
                            cell,
                            stage,
                            labour,
                            materials,
                            capital,
                            money);
        } else {
            joining.join(conditions, p, t, money);
        }
        Owners owners = world.owners;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = money * StrictMath.max(0, owners.deposits.at(slot)) / all;
            world.ledger.pay(t, owners.deposits, slot, plants.deposits, p, part, Flow.EQUITY_ISSUE);
            owners.paidIn[slot] += part;
        }
    }

    private static double depositsOfOwners(World world, int t) {
        double sum = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            sum += StrictMath.max(0, world.owners.deposits.at(t * Owners.CLASSES + c));
        }
        return sum;
    }
}

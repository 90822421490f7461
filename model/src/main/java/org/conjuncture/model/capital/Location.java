package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.WithoutIt;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Companies place retained profit: in another sector at home, or in a plant abroad, where their own
 * technique promises the best return; and a company with plants in several territories shifts
 * investment to the one that earns more.
 *
 * <p>P(j, s) ∝ K_js · access_hj · exp(β·r_js + welcome_j + τ·ln(1 + duty_jh) +
 * ρ·imported_hs·[primary] − abroad), r the profit a year on capital there with the company's
 * technique at the host's pay, prices and use of capacity. Own cell means no new plant.
 *
 * <p>McFadden (1974) for the logit; Dunning (1993) for the motives: resources, markets behind a
 * tariff, cheap export platforms. Ours weighs hosts by the capital in place, since a chance to
 * invest is found where there is industry.
 *
 * <p>Without it profit is kept where it was made: {@link Investment} in the same plant, dividends
 * and idle deposits.
 */
@WithoutIt("capital is added only where it stands.")
public final class Location implements Mechanism {

    public record Parameters(
            @Doc("whether capital is in fact placed and shifted abroad; 0 or 1")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("switch of claim C4")
                    double relocation,
            @Doc("plants that look around")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("estimate: every twelve years")
                    double review,
            @Doc("answer to expected profit a year on capital, β")
                    @Unit("1")
                    @Range({0, 30})
                    @Source("estimate; Head & Mayer 2004 find small answers")
                    double profitability,
            @Doc("pull of a protected market, τ")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("estimate; Blonigen 2005: tariff jumping")
                    double tariffJumping,
            @Doc("pull of raw materials a home must import, ρ")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("estimate; Dunning 1993")
                    double resources,
            @Doc("what it takes to go abroad at all")
                    @Unit("log points")
                    @Range({0, 8})
                    @Source("fitted to a few percent of capital owned abroad")
                    double abroad,
            @Doc("what it takes to enter another sector")
                    @Unit("log points")
                    @Range({0, 8})
                    @Source("estimate; Teece et al. 1994: firms stay near their trade")
                    double otherSector,
            @Doc("least size of a new plant, over the host's mean")
                    @Unit("1")
                    @Range({0.05, 2})
                    @Source("estimate; Dunne et al. 1988")
                    double leastPlant,
            @Doc("part of idle money that is placed")
                    @Unit("1")
                    @Range({0.1, 1})
                    @Source("estimate")
                    double placed,
            @Doc("rows of workers to a plant below which no plant is added")
                    @Unit("rows")
                    @Range({0, 30})
                    @Source("design: lumps leak scale")
                    double leastRows,
            @Doc("part of a plant's investment that moves to a better plant of its company")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate")
                    double shifted,
            @Doc("by how much the other plant must earn more")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("estimate")
                    double shiftHurdle) {

        public static Parameters defaults() {
            return new Parameters(1, 0.02, 5, 1, 1, 2.5, 2, 0.5, 0.8, 6, 0.2, 0.05);
        }
    }

    private final Parameters parameters;
    private final Mobility mobility;

    public Location(Parameters parameters, Mobility mobility) {
        this.parameters = parameters;
        this.mobility = mobility;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Conditions conditions = new Conditions(world);
        double[][] access = mobility.access(world);
        Choice choice = new Choice(world, conditions, access);
        long draws = now.draws(Stream.LOCATION);
        int founded = 0;
        int last = world.plants.count;
        for (int p = 0; p < last; p++) {
            if (mayPlace(world, p)
                    && Draw.uniform(draws, world.plants.identity[p], 0) < parameters.review()) {
                founded +=
                        place(
                                world,
                                conditions,
                                choice,
                                p,
                                Draw.uniform(draws, world.plants.identity[p], 1));
            }
        }
        if (parameters.relocation() > 0) {
            shift(world, access);
        }
        if (founded > 0) {
            world.plants.listCells();
        }
    }

    private static boolean mayPlace(World world, int p) {
        Plants plants = world.plants;
        // A plant without machines was founded this quarter and has other cares.
        return plants.alive[p]
                && plants.capitalStock[p] > 1e-6
                && plants.sector[p] < Sectors.PUBLIC
                && !world.capitals.isPublic[plants.capital[p]]
                && world.levers.planned[plants.territory[p]] < 0.5
                && idle(plants, p) > 0;
    }

    /** Money that neither inputs, investment nor pay will need. */
    private static double idle(Plants plants, int p) {
        double needed =
                plants.inputBudget[p]
                        + plants.investmentBudget[p]
                        + 0.5 * (plants.payroll[p] + plants.inputCost[p]);
        return plants.deposits.at(p) - needed;
    }

    private int place(World world, Conditions conditions, Choice choice, int p, double draw) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        int cell = choice.cell(p, draw);
        if (cell < 0
                || cell == plants.cell(p)
                || !Sites.hasRoom(world, conditions, cell, parameters.leastRows())) {
            return 0;
        }
        double[] rate = world.territories.rate;
        int host = cell / Sectors.COUNT;
        boolean sameSector = cell % Sectors.COUNT == plants.sector[p];
        double labour =
                sameSector
                        ? mobility.carried(
                                plants.labourPerOutput[p], conditions.labourPerOutput[cell])
                        : conditions.labourPerOutput[cell];
        double materials = sameSector ? plants.inputIntensity[p] : conditions.inputIntensity[cell];
        double capital =
                sameSector ? plants.capitalPerOutput[p] : conditions.capitalPerOutput[cell];
        double mean = Sites.meanValue(world, conditions, cell);
        double part = Sites.capitalPart(world, conditions, cell, labour, materials, capital);
        double money = parameters.placed() * idle(plants, p) * rate[t] / rate[host];
        money = StrictMath.min(money, 2 * mean / part);
        if (money < parameters.leastPlant() * mean / part || mean <= 0) {
            return 0;
        }
        int q =
                Sites.found(
                        world,
                        conditions,
                        plants.capital[p],
                        cell,
                        labour,
                        materials,
                        capital,
                        money);
        plants.stage[q] = plants.stage[p];
        world.ledger.payAbroad(
                t,
                plants.deposits,
                p,
                host,
                plants.deposits,
                q,
                money * rate[host],
                rate[t],
                rate[host],
                Flow.EQUITY_ISSUE);
        return 1;
    }

    /** Investment moves between the plants of a company in one sector to where more is earned. */
    private void shift(World world, double[][] access) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        int[] best = new int[capitals.count];
        int[] held = new int[capitals.count];
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]) {
                int company = plants.capital[p];
                if (held[company]++ == 0 || earned(world, p) > earned(world, best[company])) {
                    best[company] = p;
                }
            }
        }
        double[] rate = world.territories.rate;
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p]
                    || held[plants.capital[p]] < 2
                    || plants.investmentBudget[p] <= 0) {
                continue;
            }
            int q = best[plants.capital[p]];
            int t = plants.territory[p];
            int host = plants.territory[q];
            if (t == host
                    || plants.sector[p] != plants.sector[q]
                    || earned(world, q) < earned(world, p) + parameters.shiftHurdle()) {
                continue;
            }
            double money = parameters.shifted() * access[t][host] * plants.investmentBudget[p];
            plants.investmentBudget[p] -= money;
            plants.investmentBudget[q] += money * rate[t] / rate[host];
            world.ledger.payAbroad(
                    t,
                    plants.deposits,
                    p,
                    host,
                    plants.deposits,
                    q,
                    money * rate[t],
                    rate[t],
                    rate[host],
                    Flow.EQUITY_ISSUE);
        }
    }

    /** Profit a year over the value of capital. */
    static double earned(World world, int p) {
        Plants plants = world.plants;
        double value =
                plants.capitalStock[p] * world.territories.investmentPrice[plants.territory[p]];
        return value > 1e-6 ? 4 * plants.profit[p] / value : 0;
    }

    /** The logit over hosts and sectors. */
    private final class Choice {
        private final World world;
        private final Conditions conditions;
        private final double[][] access;
        private final double[] weight;
        private final int[] cells;

        Choice(World world, Conditions conditions, double[][] access) {
            this.world = world;
            this.conditions = conditions;
            this.access = access;
            weight = new double[world.count + Sectors.COUNT];
            cells = new int[weight.length];
        }

        /** Where a plant's money goes, by a uniform draw. */
        int cell(int p, double draw) {
            Plants plants = world.plants;
            int home = world.capitals.home[plants.capital[p]];
            int s = plants.sector[p];
            int size = 0;
            double sum = 0;
            for (int j = 0; j < world.count; j++) {
                boolean isAbroad = j != plants.territory[p];
                if (isAbroad && (parameters.relocation() <= 0 || access[home][j] <= 0)) {
                    continue;
                }
                cells[size] = j * Sectors.COUNT + s;
                weight[size] = isAbroad ? foreign(p, home, j, s) : own(p);
                sum += weight[size++];
            }
            for (int other = Sectors.AGRICULTURE; other < Sectors.PUBLIC; other++) {
                if (other != s) {
                    cells[size] = plants.territory[p] * Sectors.COUNT + other;
                    weight[size] = domestic(cells[size]);
                    sum += weight[size++];
                }
            }
            double target = draw * sum;
            for (int k = 0; k < size; k++) {
                target -= weight[k];
                if (target < 0) {
                    return cells[k];
                }
            }
            return -1;
        }

        private double own(int p) {
            int cell = world.plants.cell(p);
            return conditions.capital[cell]
                    * pull(
                            cell,
                            world.plants.labourPerOutput[p],
                            world.plants.inputIntensity[p],
                            world.plants.capitalPerOutput[p]);
        }

        private double domestic(int cell) {
            return conditions.isWorked(cell)
                    ? conditions.capital[cell]
                            * pull(
                                    cell,
                                    conditions.labourPerOutput[cell],
                                    conditions.inputIntensity[cell],
                                    conditions.capitalPerOutput[cell])
                            * StrictMath.exp(-parameters.otherSector())
                    : 0;
        }

        private double foreign(int p, int home, int j, int s) {
            int cell = j * Sectors.COUNT + s;
            if (!conditions.isWorked(cell)) {
                return 0;
            }
            Plants plants = world.plants;
            double labour =
                    mobility.carried(plants.labourPerOutput[p], conditions.labourPerOutput[cell]);
            double motive = world.levers.foreignInvestmentWelcome[j] - parameters.abroad();
            if (Sectors.isTraded(s)) {
                int pair = ((Sectors.isPrimary(s) ? 0 : 1) * world.count + j) * world.count + home;
                motive += parameters.tariffJumping() * StrictMath.log(1 + world.markets.duty[pair]);
            }
            if (Sectors.isPrimary(s)) {
                double imported = 1 - world.markets.share[world.markets.origins(s, home) + home];
                motive += parameters.resources() * imported;
            }
            return conditions.capital[cell]
                    * access[home][j]
                    * Mobility.opening(world, j, s)
                    * StrictMath.exp(motive)
                    * pull(cell, labour, plants.inputIntensity[p], plants.capitalPerOutput[p]);
        }

        private double pull(int cell, double labour, double materials, double capital) {
            double r = conditions.profitRate(cell, labour, materials, capital);
            return StrictMath.exp(
                    parameters.profitability() * StrictMath.max(-0.5, StrictMath.min(1, r)));
        }
    }
}

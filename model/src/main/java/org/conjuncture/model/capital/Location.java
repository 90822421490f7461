package org.conjuncture.model.capital;

import java.util.Arrays;
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
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.ShareMarkets;
import org.conjuncture.model.world.World;

/**
 * Companies place retained profit: in another sector at home, or in a plant abroad, where their own
 * technique promises the best return; and a company with plants in several territories shifts
 * investment to the one that earns more.
 *
 * <p>P(j, s) ∝ K_js · g_js · access_hj · exp(β·r_js + welcome_j + τ·ln(1 + duty_jh) +
 * ρ·imported_hs·[primary] + reach_js − α·c^ι), reach the markets and suppliers around a host
 * ({@link MarketPotential}), α what it takes to go abroad at all and c the cost of information
 * between home and host against 1870, r the profit a year on capital there with the company's
 * technique at the host's pay of the occupations it asks for, prices and use of capacity, g the
 * growth of capital that demand calls for there: where nothing grows nobody founds. Own cell means
 * no new plant.
 *
 * <p>Where law keeps a part of companies for residents, a plant from abroad is a joint venture with
 * them ({@link JointVenture}).
 *
 * <p>McFadden (1974) for the logit; Dunning (1993) for the motives: resources, markets behind a
 * tariff, cheap export platforms; Hymer (1960) and Zaheer (1995) for what foreigners know less than
 * who is at home there, and Wilkins (1988) for how little offices in London could see to before the
 * telephone: so portfolio lending comes first and plants abroad later. Ours weighs hosts by the
 * capital in place, since a chance to invest is found where there is industry.
 *
 * <p>Without it profit is kept where it was made: {@link Investment} in the same plant, dividends
 * and idle deposits.
 */
@Explained(
        does =
                "Companies place retained profit and credit in another sector at home or in a plant"
                        + " abroad, and shift investment to the better of their plants.",
        equation =
                "P(j, s) ∝ K_js·g_js·access_hj·exp(β·r_js + welcome_j + τ·ln(1 + duty_jh) +"
                        + " ρ·imported_hs + reach_js − α·c^ι)",
        source =
                "McFadden 1974; Dunning 1993; Hymer 1960. Ours weighs hosts by the capital in"
                        + " place.",
        without = "profit is kept where it was made",
        reads = {
            "capitals.home",
            "capitals.isCooperative",
            "capitals.isPublic",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.foreignInvestmentWelcome",
            "levers.foreignOwnershipLimit",
            "levers.informationCost",
            "levers.planned",
            "levers.restrictedIndustry",
            "markets.deliveredPrice",
            "markets.demandTrend",
            "markets.duty",
            "markets.price",
            "markets.reach",
            "markets.share",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.inputCost",
            "plants.inputIntensity",
            "plants.labourPerOutput",
            "plants.markUp",
            "plants.normalPrice",
            "plants.ordered",
            "plants.payUnits",
            "plants.payroll",
            "plants.price",
            "plants.profit",
            "plants.stage",
            "plants.unitCost",
            "plants.wage",
            "states.creditCrunch",
            "states.expectedInflation",
            "states.loanRate",
            "states.placementWill",
            "states.protection",
            "states.treatyPull",
            "units.intensity",
            "territories.capability",
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
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankLoans",
            "owners.deposits",
            "owners.paidIn",
            "plants.capital",
            "plants.customers",
            "plants.deposits",
            "plants.expectedDemand",
            "plants.inputBudget",
            "plants.investmentBudget",
            "plants.loans",
            "plants.occupationShare",
            "shareMarkets.foundedAbroad",
            "shareMarkets.foundedForMarkets",
            "shareMarkets.foundedForMaterials"
        })
public final class Location implements Mechanism {

    public record Parameters(
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
            @Doc("what it takes to go abroad at all at the cost of information of 1870, α")
                    @Unit("log points")
                    @Range({0, 8})
                    @Source(
                            "fitted 3.3 where information does not count; with ι 0.04, 4.1 has two"
                                + " fifths of what is owned abroad in 1913, Dunning 1983 a third")
                    double abroad,
            @Doc("how that falls with the cost of information, ι")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source(
                            "0 while a world at rest stands on a knife's edge, see decision 0030;"
                                    + " Hymer 1960, Zaheer 1995: foreigners know less; Wilkins"
                                    + " 1988 for free-standing companies before 1914")
                    double known,
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
            @Doc("loans over capital up to which the parent plant borrows for a new one")
                    @Unit("1")
                    @Range({0, 0.9})
                    @Source("estimate; between profits.leverage and investment.leverage")
                    double borrowed,
            @Doc("rows of workers to a plant below which no plant is added")
                    @Unit("rows")
                    @Range({0, 30})
                    @Source("design: lumps leak scale")
                    double leastRows,
            @Doc("part of what law keeps for residents that they take up as partners, j")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Gomes-Casseres 1990; 0 is no joint ventures")
                    double partners,
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
            return new Parameters(0.02, 5, 1, 1, 3.3, 0, 2, 0.15, 0.8, 0.4, 6, 1, 0.2, 0.05);
        }
    }

    /** Pull, log points, that counts as what draws a plant abroad. */
    private static final double DRAWN = 0.1;

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
        if (now.quarterOfYear() == 0) {
            Arrays.fill(world.shareMarkets.foundedAbroad, 0);
            Arrays.fill(world.shareMarkets.foundedForMaterials, 0);
            Arrays.fill(world.shareMarkets.foundedForMarkets, 0);
        }
        Conditions conditions = new Conditions(world, now);
        double[][] access = mobility.placement(world);
        int[] chosen = choices(world, now, conditions, access);
        int founded = 0;
        for (int p = 0; p < chosen.length; p++) {
            if (chosen[p] >= 0) {
                founded += place(world, conditions, p, chosen[p]);
            }
        }
        new Shift(parameters.shifted(), parameters.shiftHurdle()).step(world, access);
        if (founded > 0) {
            world.plants.listCells();
        }
    }

    /** The cell in which each plant that looks around wants to be; −1 for the rest. */
    private int[] choices(World world, Now now, Conditions conditions, double[][] access) {
        Plants plants = world.plants;
        long draws = now.draws(Stream.LOCATION);
        int[] chosen = new int[plants.count];
        Arrays.fill(chosen, -1);
        now.forEachTerritory(
                world.count,
                t -> {
                    LocationChoice choice =
                            new LocationChoice(world, parameters, mobility, conditions, access);
                    int end = plants.cellStart[(t + 1) * Sectors.COUNT];
                    for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
                        int p = plants.cellPlant[k];
                        long name = plants.identity[p];
                        if (mayPlace(world, p)
                                && Draw.uniform(draws, name, 0) < parameters.review()) {
                            chosen[p] = choice.cell(p, Draw.uniform(draws, name, 1));
                        }
                    }
                });
        return chosen;
    }

    private static boolean mayPlace(World world, int p) {
        Plants plants = world.plants;
        // A plant without machines was founded this quarter and has other cares.
        return plants.alive[p]
                && plants.capitalStock[p] > 1e-6
                && plants.sector[p] < Sectors.PUBLIC
                && !world.capitals.isPublic[plants.capital[p]]
                && !world.capitals.isCooperative[plants.capital[p]]
                && world.levers.planned[plants.territory[p]] < 1
                && plants.profit[p] > 0;
    }

    /** Money that neither inputs, investment nor pay will need. */
    private static double idle(Plants plants, int p) {
        double needed =
                plants.inputBudget[p]
                        + plants.investmentBudget[p]
                        + 0.5 * (plants.payroll[p] + plants.inputCost[p]);
        return plants.deposits.at(p) - needed;
    }

    /** What the bank lends a parent plant for a new one. */
    private double credit(World world, int p) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        double value = plants.capitalStock[p] * world.territories.investmentPrice[t];
        double borrowed = parameters.borrowed() * (1 - world.states.creditCrunch[t]);
        return StrictMath.max(0, borrowed * value - plants.loans.at(p));
    }

    private int place(World world, Conditions conditions, int p, int cell) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        if (cell == plants.cell(p)
                || !Sites.hasRoom(world, conditions, cell, parameters.leastRows())) {
            return 0;
        }
        double[] rate = world.territories.rate;
        int host = cell / Sectors.COUNT;
        boolean sameSector = cell % Sectors.COUNT == plants.sector[p];
        double labour =
                sameSector
                        ? mobility.carried(
                                world,
                                host,
                                StrictMath.log(plants.labourPerOutput[p]),
                                conditions.logLabour[cell])
                        : conditions.labourPerOutput[cell];
        double materials = sameSector ? plants.inputIntensity[p] : conditions.inputIntensity[cell];
        double capital =
                sameSector ? plants.capitalPerOutput[p] : conditions.capitalPerOutput[cell];
        double hosts = conditions.stage[cell];
        double stage =
                sameSector ? mobility.carriedStage(world, host, plants.stage[p], hosts) : hosts;
        double mean = Sites.meanValue(world, conditions, cell);
        double part = Sites.capitalPart(world, conditions, cell, stage, labour, materials, capital);
        double own = parameters.placed() * StrictMath.max(0, idle(plants, p));
        double credit = credit(world, p);
        double money = (own + credit) * rate[t] / rate[host];
        money = StrictMath.min(money, 2 * mean / part);
        if (money < parameters.leastPlant() * mean / part || mean <= 0) {
            return 0;
        }
        int parent = plants.capital[p];
        count(world, world.capitals.home[parent], host, cell % Sectors.COUNT);
        double partners = JointVenture.part(world, parent, host, parameters.partners(), money);
        int q =
                Sites.found(
                        world,
                        conditions,
                        JointVenture.company(world, parent, host, partners),
                        cell,
                        stage,
                        labour,
                        materials,
                        capital,
                        money);
        JointVenture.pay(world, host, q, partners * money);
        double fromHome = (1 - partners) * money;
        double missing = fromHome * rate[host] / rate[t] - own;
        if (missing > 0) {
            world.ledger.lend(t, plants.loans, plants.deposits, p, missing);
        }
        world.ledger.payAbroad(
                t,
                plants.deposits,
                p,
                host,
                plants.deposits,
                q,
                fromHome * rate[host],
                rate[t],
                rate[host],
                Flow.EQUITY_ISSUE);
        return 1;
    }

    /**
     * Counts a plant founded abroad, by what draws it there most, where that is more than a little.
     */
    private void count(World world, int home, int host, int sector) {
        if (home == host) {
            return;
        }
        double materials = LocationChoice.materials(world, parameters, home, sector);
        double market = LocationChoice.protection(world, parameters, home, host, sector);
        ShareMarkets markets = world.shareMarkets;
        markets.foundedAbroad[host]++;
        if (StrictMath.max(materials, market) > DRAWN) {
            int[] drawn =
                    materials > market ? markets.foundedForMaterials : markets.foundedForMarkets;
            drawn[host]++;
        }
    }

    /** Profit a year over the value of capital. */
    static double earned(World world, int p) {
        Plants plants = world.plants;
        double value =
                plants.capitalStock[p] * world.territories.investmentPrice[plants.territory[p]];
        return value > 1e-6 ? 4 * plants.profit[p] / value : 0;
    }
}

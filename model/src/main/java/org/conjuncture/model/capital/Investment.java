package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants decide how much capital to add and what to pay for it with: retained profit first, then
 * bank credit up to a leverage.
 *
 * <p>g = δ + trend + γu·(u − ū) + γπ·(π − π̄) − γi·(i − p̂ − r̄) − γℓ·ℓ + γv·(V − F), with u
 * expected use of capacity, π the profit share at normal use: both wage-led and profit-led outcomes
 * are possible (Bhaduri and Marglin 1990). Machine builders look at their order books and answer
 * faster. Where orders press on capacity, loans are not repaid and dividends are held back
 * (Fazzari, Hubbard and Petersen 1988). Vacancies that stay unfilled check plans. V − F is boom
 * less fright in the market for shares ({@link org.conjuncture.model.money.Valuation}).
 */
@Explained(
        does =
                "Plants decide how much capital to add and pay with profit first, then with credit"
                        + " up to a leverage.",
        equation =
                "g = δ + trend + γu·(u − ū) + γπ·(π − π̄) − γi·(i − p̂ − r̄) − γℓ·ℓ + γv·(V − F)",
        source = "Bhaduri & Marglin 1990; Fazzari, Hubbard & Petersen 1988",
        reads = {
            "levers.developmentFinance",
            "levers.restrictedIndustry",
            "markets.demandTrend",
            "markets.exportSupport",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.expectedDemand",
            "plants.inputBudget",
            "plants.payroll",
            "shareMarkets.boom",
            "shareMarkets.fright",
            "states.creditCrunch",
            "states.expectedInflation",
            "states.fearOfPolicy",
            "states.loanRate",
            "states.loanRateAtStart",
            "territories.investmentPrice",
            "territories.outputTrend",
            "units.unfilled",
            "units.wageShare",
            "units.wageShareNorm"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankLoans",
            "plants.deposits",
            "plants.investmentBudget",
            "plants.loans",
            "plants.need"
        })
public final class Investment implements Mechanism {

    public record Parameters(
            @Doc("answer to use of capacity above normal, γu")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("at rest 0.01–0.08 over normal use")
                    double utilization,
            @Doc("the same for machine builders")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source("at rest up to 0.15")
                    double machineBuilders,
            @Doc("answer to the profit share above its start, γπ")
                    @Unit("1/quarter")
                    @Range({0, 0.3})
                    @Source("Bhaduri & Marglin 1990; Onaran & Galanis 2012")
                    double profitShare,
            @Doc("answer to the real interest rate above its start, γi")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source(
                            "Chirinko 1993: small; fitted 0.1, above 0.2 dear money stops growth"
                                    + " under gold")
                    double interest,
            @Doc("answer to what owners fear to lose by policy, γℓ")
                    @Unit("years/quarter")
                    @Range({0, 0.5})
                    @Source("estimate; Kalecki 1943; Alesina & Perotti 1996")
                    double confidence,
            @Doc("answer to what shares are paid beyond their worth, γv")
                    @Unit("1/quarter")
                    @Range({0, 0.1})
                    @Source("Tobin 1969; Blanchard, Rhee & Summers 1993: small; estimate")
                    double boom,
            @Doc("weight of the trend of demand")
                    @Unit("1")
                    @Range({0, 1.2})
                    @Source("Serrano 1995; 1 in a growing world")
                    double trend,
            @Doc("normal use of capacity") @Unit("1") @Range({0.6, 1}) @Source("Steindl 1952: 0.8")
                    double normalUse,
            @Doc("loans over capital up to which banks finance investment")
                    @Unit("1")
                    @Range({0.3, 0.9})
                    @Source("at rest 0.5–0.65")
                    double leverage,
            @Doc("the same for machine builders")
                    @Unit("1")
                    @Range({0.3, 1})
                    @Source("at rest up to 0.8")
                    double machineLeverage,
            @Doc("how far banks' lending falls with output per head below 4,000 dollars, θ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Goldsmith 1969; King & Levine 1993: credit over output 0.26 in the"
                                    + " poorest fourth, 0.67 in the richest, so 0.3")
                    double financialDepth,
            @Doc("credit that development finance adds at full force")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("Gerschenkron 1962; fitted 0.4")
                    double developmentCredit,
            @Doc("how far unfilled vacancies check expansion")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("fitted by hand")
                    double vacancyCheck) {

        public static Parameters defaults() {
            return new Parameters(
                    0.05, 0.1, 0.02, 0.1, 0.05, 0.015, 0.8, 0.8, 0.5, 0.7, 0.33, 0.4, 1);
        }
    }

    /**
     * Output per head from which banks reach everybody, 1990 dollars; about the richest of 1900.
     */
    private static final double DEEP = 4000;

    /** Cash that stays when a quarter's wages and inputs are paid, over these. */
    private static final double KEPT = 0.2;

    private final Parameters parameters;

    public Investment(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> invest(world, now, t));
    }

    private void invest(World world, Now now, int t) {
        int tried = 0;
        int held = 0;
        Plants plants = world.plants;
        double price = world.territories.investmentPrice[t];
        double real =
                world.states.loanRate[t]
                        - world.states.expectedInflation[t]
                        - world.states.loanRateAtStart[t];
        double fear = world.states.fearOfPolicy[t];
        double depth = depth(world, t);
        double confident = world.shareMarkets.confidence(t);
        double closed = world.levers.restrictedIndustry[t];
        for (int s = 1; s < Sectors.COUNT; s++) {
            int cell = t * Sectors.COUNT + s;
            boolean buildsMachines = s == Sectors.MACHINERY;
            double development =
                    world.levers.developmentFinance[t] * world.markets.exportSupport[cell];
            double response =
                    buildsMachines ? parameters.machineBuilders() : parameters.utilization();
            double ceiling =
                    StrictMath.min(
                            1,
                            depth
                                            * (buildsMachines
                                                    ? parameters.machineLeverage()
                                                    : parameters.leverage())
                                    + parameters.developmentCredit() * development);
            ceiling *= 1 - world.states.creditCrunch[t];
            // The state stands behind its own plants.
            ceiling = s == Sectors.PUBLIC ? 1 : ceiling;
            double worn = world.tables.technique(t).depreciation()[s];
            double unfilled = StrictMath.max(0, world.units.unfilled[cell] - 0.1);
            double check = StrictMath.max(0, 1 - parameters.vacancyCheck() * unfilled);
            double share = world.units.wageShareNorm[cell] - world.units.wageShare[cell];
            double trend = parameters.trend() * world.markets.demandTrend[cell];
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                double use =
                        plants.expectedDemand[p]
                                * plants.capitalPerOutput[p]
                                / StrictMath.max(1e-9, plants.capitalStock[p]);
                double growth =
                        trend
                                + response * (use / parameters.normalUse() - 1)
                                + parameters.profitShare() * share
                                - parameters.interest() * real * (1 - development)
                                - parameters.confidence() * fear
                                + parameters.boom() * confident;
                if (growth > 0) {
                    growth *= check * (1 - closed * colonialDrag(s));
                }
                double wanted = StrictMath.max(0, worn + growth) * plants.capitalStock[p] * price;
                finance(world, t, p, wanted, ceiling, use);
                tried++;
                held += worn + growth < 0 ? 1 : 0;
            }
        }
        now.chronicle().bound("investment.floor", tried, held);
    }

    /** Banks reach fewer, and lend less, where output per head is low. */
    private double depth(World world, int t) {
        double income = 4 * world.territories.outputTrend[t] / DEEP;
        return income < 1 ? StrictMath.pow(income, parameters.financialDepth()) : 1;
    }

    /**
     * Closure of industry bears on manufactures and machines, not on the land, mines or railways an
     * empire wants.
     */
    private static double colonialDrag(int sector) {
        return sector == Sectors.LIGHT_MANUFACTURING || sector == Sectors.MACHINERY ? 0.9 : 0.5;
    }

    private void finance(World world, int t, int p, double wanted, double ceiling, double use) {
        Plants plants = world.plants;
        double value = plants.capitalStock[p] * world.territories.investmentPrice[t];
        double buffer = KEPT * (plants.payroll[p] + plants.inputBudget[p]);
        double own = StrictMath.max(0, plants.deposits.at(p) - plants.inputBudget[p] - buffer);
        double money = StrictMath.min(wanted, own);
        double missing = wanted - money;
        if (missing > 0) {
            double room = StrictMath.max(0, ceiling * value - plants.loans.at(p));
            double lent = StrictMath.min(room, missing);
            world.ledger.lend(t, plants.loans, plants.deposits, p, lent);
            money += lent;
        }
        plants.investmentBudget[p] = money;
        plants.need[p] =
                StrictMath.max(0, StrictMath.min(1, (use / parameters.normalUse() - 1) / 0.15));
    }
}

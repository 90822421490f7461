package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Enclosure, taxes in money and rent part subsistence producers from land and produce, and push
 * them into wage work; land reform leaves them what they paid to landlords.
 *
 * <p>land ← (1 − e)·land; tax in money = (x − x₀)·q·p for a producer; rent = (ρ − ρ₀)·q·p·S, to
 * owners by what they hold: above 0 up to k·what the surplus fetched, below 0 up to k·what
 * agriculture's plants paid to owners at home. Yield of who has become owner: 1 + η·(1 − ρ/ρ₀)·(1 −
 * plan), approached over years. x₀ and ρ₀ are those of the start.
 *
 * <p>What the tax brings the state spends at once ({@link PublicDemand}): Arrighi's paid for rails
 * and settlers.
 *
 * <p>Marx (1867, ch. 27–30); Arrighi (1970) for hut taxes and labour supply in Rhodesia; Cheung
 * (1969) for shares of the crop; Banerjee, Gertler and Ghatak (2002) for tenants who become owners.
 * Owners gain nothing at once from enclosure. Rent is taken where the surplus is sold, so it runs
 * after the market and before households.
 *
 * <p>Only the deviation from the start is paid. What producers have in the starting tables is what
 * they keep, and the rent of the start is part of what agriculture earns for owners there. Were it
 * paid out of the surplus from the opening on, it would be more than the surplus in most lands of
 * 1870, so that peasants' and owners' incomes would be others than the tables' from the first
 * quarter. So rent that a reform ends goes from owners' profits in agriculture to producers. A plan
 * that takes the land has no owners to take rent from, and makes nobody one.
 */
@Explained(
        does =
                "Enclosure, taxes in money and rent part producers from land and produce; reform"
                        + " leaves them the rent.",
        equation =
                "land ← (1 − e)·land; tax = (x − x₀)·q·p; rent = (ρ − ρ₀)·q·p·S, at most k·surplus"
                        + " and at least −k·agriculture's dividends; yield = 1 + η·(1 − ρ/ρ₀)·(1 −"
                        + " plan)",
        source =
                "Marx 1867; Arrighi 1970; Cheung 1969; Banerjee, Gertler & Ghatak 2002; acts on"
                        + " the deviation from the start",
        without = "subsistence keeps its land and what its surplus fetches",
        reads = {
            "capitals.holder",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "levers.enclosure",
            "levers.landConcentration",
            "levers.moneyTax",
            "levers.planned",
            "markets.price",
            "owners.equityShare",
            "plants.capital",
            "plants.dividend",
            "states.taxRate",
            "territories.rate",
            "territories.subsistence",
            "territories.subsistenceProduct"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.clearing",
            "ledger.stateDeposits",
            "owners.deposits",
            "owners.income",
            "states.landConcentrationAtStart",
            "states.moneyTaxAtStart",
            "states.subsistenceTax",
            "territories.customaryLand",
            "territories.ownersYield",
            "territories.surplusRevenue"
        })
public final class Land implements Mechanism {

    public record Parameters(
            @Doc(
                            "part of what the surplus fetched, or agriculture paid out, that rent"
                                    + " is at most, k")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; tenants keep money for tax and tools")
                    double limit,
            @Doc("rise of yields where all rent of the start has ended, η")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source(
                            "Banerjee, Gertler & Ghatak 2002: secure tenants of West Bengal made"
                                    + " some 0.05 to 0.1 more over all land; middle")
                    double ownersYield) {

        public static Parameters defaults() {
            return new Parameters(0.7, 0.08);
        }
    }

    /** Part of the way yields move in a quarter: five years; judgement. */
    private static final double YIELD_SPEED = 0.05;

    private final Parameters parameters;

    public Land(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        States states = world.states;
        Levers levers = world.levers;
        if (now.since() == 0) {
            System.arraycopy(levers.moneyTax, 0, states.moneyTaxAtStart, 0, world.count);
            System.arraycopy(
                    levers.landConcentration, 0, states.landConcentrationAtStart, 0, world.count);
        }
        now.forEachTerritory(
                world.count,
                t -> {
                    Territories territories = world.territories;
                    territories.customaryLand[t] *= 1 - levers.enclosure[t];
                    double produce =
                            territories.subsistenceProduct[t]
                                    * world.markets.price[t * Sectors.COUNT + Sectors.AGRICULTURE];
                    states.subsistenceTax[t] =
                            StrictMath.max(0, levers.moneyTax[t] - states.moneyTaxAtStart[t])
                                    * produce;
                    double beyond =
                            levers.landConcentration[t] - states.landConcentrationAtStart[t];
                    payRent(world, t, beyond * produce * territories.subsistence[t]);
                    territories.ownersYield[t] +=
                            YIELD_SPEED * (yieldOf(world, t, beyond) - territories.ownersYield[t]);
                });
    }

    /** Rent beyond the start's goes from producers to owners; what is below it the other way. */
    private void payRent(World world, int t, double due) {
        double[] surplus = world.territories.surplusRevenue;
        double rent =
                due > 0
                        ? StrictMath.min(due, parameters.limit() * surplus[t])
                        : -StrictMath.min(-due, parameters.limit() * dividends(world, t));
        if (rent != 0) {
            double worldMoney = rent * world.territories.rate[t];
            OwnersIncome.pay(world, t, world.ledger.clearing, t, t, worldMoney, Flow.RENT);
            surplus[t] -= rent;
        }
    }

    /** What plants of agriculture paid to owners at home this quarter, rent of the start in it. */
    private static double dividends(World world, int t) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        int cell = t * Sectors.COUNT + Sectors.AGRICULTURE;
        double paid = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            int company = plants.capital[p];
            if (!capitals.isPublic[company] && !capitals.isCooperative[company]) {
                paid += plants.dividend[p] * capitals.shareOf(company, t);
            }
        }
        return StrictMath.max(0, paid);
    }

    /** Factor on yields when producers have got used to being owners. */
    private double yieldOf(World world, int t, double beyond) {
        double atStart = world.states.landConcentrationAtStart[t];
        if (beyond >= 0 || atStart <= 0) {
            return 1;
        }
        double free = StrictMath.max(0, 1 - world.levers.planned[t]);
        return 1 + parameters.ownersYield() * -beyond / atStart * free;
    }
}

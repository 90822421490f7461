package org.conjuncture.model.trade;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.World;

/**
 * The markets for goods: buyers' money meets sellers' stocks, in each territory and good.
 *
 * <p>In order: money wanted by good ({@link Orders}); split over origins by shares that move
 * towards preference · (capacity/capacity₀)^φ · (delivered price ratio)^(1−σ) · served² ({@link
 * Origins}); primary goods clear on the stock offered, other plants serve what they have at their
 * price, and what a full plant cannot serve passes to plants of its cell that can, who count it as
 * their demand ({@link Sellers}); then payments, across borders too, and deliveries ({@link
 * Settlement}).
 *
 * <p>Armington (1969); exact hat algebra: Dekle, Eaton and Kortum (2008); σ: Feenstra et al.
 * (2018).
 */
@Explained(
        does =
                "Buyers' money meets sellers' stocks in each territory and good, and goods and"
                        + " payments change hands.",
        equation = "share* ∝ preference·(capacity/capacity₀)^φ·(price ratio)^(1−σ)·served²",
        source = "Armington 1969; Dekle, Eaton & Kortum 2008; Feenstra et al. 2018 for σ",
        reads = {
            "markets.access",
            "markets.capacity",
            "markets.capacityAtStart",
            "markets.duty",
            "markets.partsShare",
            "markets.preference",
            "markets.relativeCost",
            "owners.budget",
            "plants.capital",
            "plants.employed",
            "plants.inputBudget",
            "plants.inputIntensity",
            "plants.investmentBudget",
            "plants.normalPrice",
            "plants.outworkBill",
            "plants.partsShare",
            "plants.payroll",
            "states.exportLicence",
            "states.importLicence",
            "states.publicBasket",
            "territories.marketedShare",
            "territories.outputTrend",
            "territories.outworkers",
            "territories.ownAccount",
            "territories.ownAccountOrders",
            "territories.ownAccountProduct",
            "territories.ownAccountShare",
            "territories.publicBudget",
            "territories.rate",
            "territories.rateAtStart",
            "territories.subsistence",
            "territories.subsistenceProduct",
            "plants.extraHours",
            "plants.overtime",
            "units.weeklyHours",
            "territories.workersBudget"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.clearing",
            "ledger.stateDeposits",
            "markets.bill",
            "markets.consumptionShare",
            "markets.deliveredPrice",
            "markets.exported",
            "markets.filled",
            "markets.knownPrice",
            "markets.orders",
            "markets.partsWanted",
            "markets.price",
            "markets.served",
            "markets.servedMemory",
            "markets.share",
            "markets.wanted",
            "markets.yearInputs",
            "markets.yearParts",
            "markets.yearQuantity",
            "markets.yearValue",
            "plants.capitalStock",
            "plants.customers",
            "plants.deposits",
            "plants.inputCost",
            "plants.inputStock",
            "plants.inventory",
            "plants.invested",
            "plants.ordered",
            "plants.output",
            "plants.price",
            "plants.revenue",
            "plants.sold",
            "states.exports",
            "states.imports",
            "territories.consumptionFilled",
            "territories.investmentPrice",
            "territories.ownAccountIncome",
            "territories.ownAccountTools",
            "territories.priceLevel",
            "territories.publicSpent",
            "territories.surplusRevenue"
        })
public final class GoodsMarkets implements Mechanism {

    public record Parameters(
            @Doc("elasticity of substitution between origins, σ")
                    @Unit("1")
                    @Range({2, 6})
                    @Source("Feenstra et al. 2018: 3–5; above 6 rations")
                    double elasticity,
            @Doc("speed of origin shares")
                    @Unit("1/quarter")
                    @Range({0.03, 0.4})
                    @Source("Gallaway et al. 2003")
                    double shareSpeed,
            @Doc("weight of sellers' capacity (variety), φ")
                    @Unit("1")
                    @Range({0.5, 1})
                    @Source("Krugman 1980; 0 rations")
                    double variety,
            @Doc("weight of orders served, buyers' memory squared at 2")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("fitted")
                    double servedWeight,
            @Doc("speed of buyers' memory of being served")
                    @Unit("1/quarter")
                    @Range({0.1, 1})
                    @Source("fitted")
                    double memorySpeed,
            @Doc("stock of primary goods held back at the normal price, over sales")
                    @Unit("quarters")
                    @Range({0.1, 1})
                    @Source("Deaton & Laroque 1992; half a quarter ends the zigzag")
                    double primaryStock,
            @Doc("speed at which customers move between plants of a cell by how they were served")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("fitted: (served/ordered)^0.2")
                    double customerSpeed,
            @Doc("pull of lower prices on customers of a cell")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("replicator; Metcalfe 1998")
                    double competition) {

        public static Parameters defaults() {
            return new Parameters(4, 0.1, 0.5, 2, 0.25, 0.5, 0.2, 0.3);
        }
    }

    private final Parameters parameters;
    private final Orders orders;
    private final Origins origins;
    private final Sellers sellers;
    private final Settlement settlement;
    private final YearsTable year;

    public GoodsMarkets(Parameters parameters) {
        this.parameters = parameters;
        orders = new Orders();
        origins = new Origins(parameters);
        sellers = new Sellers(parameters);
        settlement = new Settlement();
        year = new YearsTable();
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        year.begin(world, now);
        now.forEachTerritory(world.count, t -> orders.gather(world, t));
        origins.move(world);
        origins.distribute(world);
        now.forEachTerritory(world.count, t -> sellers.serve(world, t));
        settlement.deliver(world, now);
        now.forEachTerritory(world.count, t -> year.add(world, t));
    }
}

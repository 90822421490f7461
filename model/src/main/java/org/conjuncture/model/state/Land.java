package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Enclosure, taxes in money and rent part subsistence producers from land and produce, and push
 * them into wage work.
 *
 * <p>land ← (1 − e)·land; tax in money = (x − x₀)·q·p for a producer; rent = min((ρ − ρ₀)·q·p·S,
 * k·surplus money), to owners by what they hold. x₀ and ρ₀ are those of the start, which the
 * starting tables contain.
 *
 * <p>Marx (1867, ch. 27–30); Arrighi (1970) for hut taxes and labour supply in Rhodesia; Cheung
 * (1969) for shares of the crop. Owners gain nothing at once from enclosure. Rent is taken where
 * the surplus is sold, so it runs after the market and before households. Rent below that of the
 * start changes nothing here.
 */
@Explained(
        does = "Enclosure, taxes in money and rent part producers from land and produce.",
        equation = "land ← (1 − e)·land; tax = (x − x₀)·q·p; rent = min((ρ − ρ₀)·q·p·S, k·surplus)",
        source = "Marx 1867; Arrighi 1970; Cheung 1969; acts on what goes beyond the start",
        without = "subsistence keeps its land and what its surplus fetches",
        reads = {
            "ledger.clearing",
            "ledger.stateDeposits",
            "levers.enclosure",
            "levers.landConcentration",
            "levers.moneyTax",
            "markets.price",
            "owners.deposits",
            "owners.equityShare",
            "states.taxRate",
            "territories.subsistence",
            "territories.subsistenceProduct"
        },
        writes = {
            "owners.income",
            "states.landConcentrationAtStart",
            "states.moneyTaxAtStart",
            "states.subsistenceTax",
            "territories.customaryLand",
            "territories.surplusRevenue"
        })
public final class Land implements Mechanism {

    public record Parameters(
            @Doc("part of what the surplus fetched that rent takes at most, k")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; tenants keep money for tax and tools")
                    double limit) {

        public static Parameters defaults() {
            return new Parameters(0.7);
        }
    }

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
                    double due = StrictMath.max(0, beyond) * produce * territories.subsistence[t];
                    takeRent(
                            world,
                            t,
                            StrictMath.min(
                                    due, parameters.limit() * territories.surplusRevenue[t]));
                });
    }

    private static void takeRent(World world, int t, double rent) {
        if (rent <= 0) {
            return;
        }
        Owners owners = world.owners;
        double taxRate = world.states.taxRate[t];
        double paid = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = rent * owners.equityShare[slot];
            world.ledger.pay(t, world.ledger.clearing, t, owners.deposits, slot, part, Flow.RENT);
            world.ledger.pay(
                    t,
                    owners.deposits,
                    slot,
                    world.ledger.stateDeposits,
                    t,
                    taxRate * part,
                    Flow.INCOME_TAX);
            owners.income[slot] += part * (1 - taxRate);
            paid += part;
        }
        world.territories.surplusRevenue[t] -= paid;
    }
}

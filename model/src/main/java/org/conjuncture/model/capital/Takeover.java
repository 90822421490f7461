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
import org.conjuncture.model.world.World;

/**
 * Companies that earn well buy plants of companies that do not, at home and, where law lets them,
 * abroad; the sellers' owners are paid.
 *
 * <p>price = (1 + premium)·(q·p_K·K + stocks + deposits − loans), q = profit over interest, between
 * ½ and 1. A bid is made for a random plant of the same sector and succeeds if the buyer has the
 * money, earns more by a margin, and would not hold more of the sector in the territory than
 * competition law allows.
 *
 * <p>Manne (1965) for takeover as the market for control; Jovanovic and Rousseau (2002) for the
 * high buying the low. Without it plants stay with the companies that founded them.
 */
@Explained(
        does =
                "Companies that earn well buy plants of companies that do not, at home and, where"
                        + " law lets them, abroad; the sellers' owners are paid.",
        equation =
                "price = (1 + premium)·(q·p_K·K + stocks + deposits − loans), q = profit over"
                        + " interest, between ½ and 1",
        source = "Manne 1965; Jovanovic & Rousseau 2002",
        without = "plants stay with the companies that founded them",
        reads = {
            "capitals.holder",
            "capitals.home",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "ledger.stateDeposits",
            "levers.blockade",
            "levers.capitalControl",
            "levers.competitionLaw",
            "levers.embargo",
            "levers.foreignInvestmentWelcome",
            "levers.foreignOwnershipLimit",
            "levers.informationCost",
            "levers.planned",
            "levers.restrictedIndustry",
            "owners.equityShare",
            "plants.capitalStock",
            "plants.inputCost",
            "plants.inventory",
            "plants.loans",
            "plants.payroll",
            "plants.profit",
            "plants.unitCost",
            "states.loanRate",
            "states.placementWill",
            "states.protection",
            "territories.investmentPrice",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "owners.deposits",
            "plants.capital",
            "plants.deposits",
            "shareMarkets.takeovers",
            "shareMarkets.takeoversAbroad"
        })
public final class Takeover implements Mechanism {

    public record Parameters(
            @Doc("plants whose company looks for another to buy")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: 1–2% of firms a year are bought")
                    double bids,
            @Doc("part of the bids made abroad, if access were free")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; UNCTAD 2000: a quarter of mergers")
                    double abroad,
            @Doc("by how much the buyer must earn more")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("estimate")
                    double margin,
            @Doc("what is paid over worth")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Andrade, Mitchell & Stafford 2001: 0.3–0.4")
                    double premium,
            @Doc("money kept, over a quarter's wages and inputs")
                    @Unit("quarters")
                    @Range({0, 3})
                    @Source("profits.buffer")
                    double buffer,
            @Doc(
                            "share of a sector's capital one company may not pass where competition"
                                    + " law is full")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("estimate; merger guidelines since 1968: about 0.3")
                    double dominance) {

        public static Parameters defaults() {
            return new Parameters(0.01, 0.25, 0.03, 0.3, 1.2, 0.3);
        }
    }

    private final Parameters parameters;
    private final Mobility mobility;

    public Takeover(Parameters parameters, Mobility mobility) {
        this.parameters = parameters;
        this.mobility = mobility;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Plants plants = world.plants;
        long draws = now.draws(Stream.TAKEOVER);
        if (now.quarterOfYear() == 0) {
            Arrays.fill(world.shareMarkets.takeovers, 0);
            Arrays.fill(world.shareMarkets.takeoversAbroad, 0);
        }
        Targets targets = new Targets(world, mobility, draws);
        int[] held = plantsHeld(world);
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]
                    && plants.sector[p] < Sectors.PUBLIC
                    && !world.capitals.isPublic[plants.capital[p]]
                    && !world.capitals.isCooperative[plants.capital[p]]
                    && Draw.uniform(draws, plants.identity[p], 0) < parameters.bids()) {
                int target = targets.drawn(plants.identity[p], p, parameters.abroad());
                if (target >= 0) {
                    bid(world, p, target, held);
                }
            }
        }
    }

    static int[] plantsHeld(World world) {
        int[] held = new int[world.capitals.count];
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.alive[p]) {
                held[world.plants.capital[p]]++;
            }
        }
        return held;
    }

    private void bid(World world, int p, int q, int[] held) {
        Plants plants = world.plants;
        int buyer = plants.capital[p];
        int seller = plants.capital[q];
        if (buyer == seller
                || world.capitals.isPublic[seller]
                || world.capitals.isCooperative[seller]
                || Location.earned(world, p) < Location.earned(world, q) + parameters.margin()
                || Targets.isTooLarge(world, buyer, q, parameters.dominance())) {
            return;
        }
        int t = plants.territory[p];
        double[] rate = world.territories.rate;
        double price =
                (1 + parameters.premium()) * worth(world, q) * rate[plants.territory[q]] / rate[t];
        double idle =
                plants.deposits.at(p)
                        - parameters.buffer() * (plants.payroll[p] + plants.inputCost[p]);
        if (price <= 0 || price > idle) {
            return;
        }
        Shareholders.pay(world, t, plants.deposits, p, seller, price, Flow.EQUITY_SALE);
        plants.capital[q] = buyer;
        int host = plants.territory[q];
        world.shareMarkets.takeovers[host]++;
        world.shareMarkets.takeoversAbroad[host] += world.capitals.home[buyer] == host ? 0 : 1;
        held[buyer]++;
        if (--held[seller] == 0) {
            world.capitals.alive[seller] = false;
        }
    }

    /**
     * What a plant is worth to who buys it, its currency: capital at what it earns, stocks, money,
     * less debt.
     */
    static double worth(World world, int q) {
        Plants plants = world.plants;
        int t = plants.territory[q];
        double earned = Location.earned(world, q) / StrictMath.max(0.01, world.states.loanRate[t]);
        double valued = StrictMath.max(0.5, StrictMath.min(1, earned));
        return valued * plants.capitalStock[q] * world.territories.investmentPrice[t]
                + plants.inventory[q] * plants.unitCost[q]
                + plants.deposits.at(q)
                - plants.loans.at(q);
    }
}

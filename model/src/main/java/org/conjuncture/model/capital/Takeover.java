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
            "plants.deposits"
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
        double[][] access = mobility.placement(world);
        long draws = now.draws(Stream.TAKEOVER);
        int[] held = plantsHeld(world);
        int[][] lists = bySector(plants);
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]
                    && plants.sector[p] < Sectors.PUBLIC
                    && !world.capitals.isPublic[plants.capital[p]]
                    && !world.capitals.isCooperative[plants.capital[p]]
                    && Draw.uniform(draws, plants.identity[p], 0) < parameters.bids()) {
                int target = target(world, access, lists[plants.sector[p]], draws, p);
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

    /** Plants by sector, in the order of territories. */
    static int[][] bySector(Plants plants) {
        int[] size = new int[Sectors.COUNT];
        for (int p = 0; p < plants.count; p++) {
            size[plants.sector[p]] += plants.alive[p] ? 1 : 0;
        }
        int[][] lists = new int[Sectors.COUNT][];
        for (int s = 0; s < Sectors.COUNT; s++) {
            lists[s] = new int[size[s]];
        }
        int[] next = new int[Sectors.COUNT];
        for (int k = 0; k < plants.cellStart[plants.cellStart.length - 1]; k++) {
            int p = plants.cellPlant[k];
            lists[plants.sector[p]][next[plants.sector[p]]++] = p;
        }
        return lists;
    }

    /**
     * A random plant of the sector, at home or in the world as far as it lets the buyer in; −1 if
     * none.
     */
    private int target(World world, double[][] access, int[] everywhere, long draws, int p) {
        Plants plants = world.plants;
        long name = plants.identity[p];
        if (Draw.uniform(draws, name, 1) < parameters.abroad()) {
            int q = everywhere[Draw.below(draws, name, 2, everywhere.length)];
            int host = plants.territory[q];
            int home = world.capitals.home[plants.capital[p]];
            double open = access[home][host] * Mobility.opening(world, host, plants.sector[p]);
            return Draw.uniform(draws, name, 3) < open ? q : -1;
        }
        int cell = plants.cell(p);
        int size = plants.cellStart[cell + 1] - plants.cellStart[cell];
        return plants.cellPlant[plants.cellStart[cell] + Draw.below(draws, name, 4, size)];
    }

    private void bid(World world, int p, int q, int[] held) {
        Plants plants = world.plants;
        int buyer = plants.capital[p];
        int seller = plants.capital[q];
        if (buyer == seller
                || world.capitals.isPublic[seller]
                || world.capitals.isCooperative[seller]
                || Location.earned(world, p) < Location.earned(world, q) + parameters.margin()
                || isTooLarge(world, buyer, q)) {
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

    private boolean isTooLarge(World world, int buyer, int q) {
        Plants plants = world.plants;
        int cell = plants.cell(q);
        double law = world.levers.competitionLaw[plants.territory[q]];
        double limit = 1 - (1 - parameters.dominance()) * law;
        double own = plants.capitalStock[q] + heldBy(plants, cell, buyer);
        return own > limit * held(plants, cell);
    }

    /** Whether competition law lets one company have another's plants beside its own. */
    static boolean mayHold(World world, int one, int other, double dominance) {
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p] && plants.capital[p] == other) {
                int cell = plants.cell(p);
                double law = world.levers.competitionLaw[plants.territory[p]];
                double own = heldBy(plants, cell, one);
                double both = own + heldBy(plants, cell, other);
                if (own > 0 && both > (1 - (1 - dominance) * law) * held(plants, cell)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double heldBy(Plants plants, int cell, int company) {
        double own = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            own += plants.capital[p] == company ? plants.capitalStock[p] : 0;
        }
        return own;
    }

    private static double held(Plants plants, int cell) {
        double all = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            all += plants.capitalStock[plants.cellPlant[k]];
        }
        return all;
    }
}

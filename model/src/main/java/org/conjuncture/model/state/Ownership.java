package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * States take plants and sell them: what is taken is lost to owners at home and abroad, what is
 * sold they pay for in part.
 *
 * <p>A plant is taken while its draw u, given once by its name, is below the lever: n in mining,
 * n_w in all sectors, 1 where a plan rules; a public plant outside the public sector is sold with
 * probability v a quarter, at a·book value, as far as owners have money.
 *
 * <p>Kobrin (1984) for takings by sector; Kornai (1992); Megginson and Netter (2001) for prices
 * below value. A plant of a company with others, or with its seat abroad, gets a company of its
 * own. Who holds from abroad is paid as far as a treaty protects him. Book value is capital, stocks
 * and money less loans.
 */
@Explained(
        does = "States take plants from owners at home and abroad, and sell them.",
        equation =
                "taken while u < n (mining), n_w (all) or planned; sold with probability v at"
                        + " a·book value",
        source = "Kobrin 1984; Kornai 1992; Megginson & Netter 2001; compensation by treaty",
        without = "who owns a plant changes in markets alone",
        reads = {
            "ledger.stateDeposits",
            "levers.nationalization",
            "levers.nationalizationWide",
            "levers.planned",
            "levers.privatization",
            "owners.deposits",
            "owners.equityShare",
            "plants.capitalStock",
            "plants.deposits",
            "plants.inventory",
            "plants.loans",
            "plants.unitCost",
            "states.conditionOnOwnership",
            "states.protection",
            "territories.investmentPrice",
            "territories.rate"
        },
        writes = {
            "capitals.holder",
            "capitals.home",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "plants.capital",
            "plants.extraHours",
            "plants.rent"
        })
public final class Ownership implements Mechanism {

    public record Parameters(
            @Doc("price asked for a public plant over its book value, a")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Megginson & Netter 2001: far below value where sold fast; vouchers are"
                                    + " 0")
                    double asked,
            @Doc("part of their deposits owners put up in a quarter at most")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate")
                    double put) {

        public static Parameters defaults() {
            return new Parameters(0.5, 0.1);
        }
    }

    private final Parameters parameters;

    public Ownership(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        long taking = Draw.address(now.seed(), -1, Stream.NATIONALIZATION.ordinal());
        long selling = now.draws(Stream.PRIVATIZATION);
        Plants plants = world.plants;
        int[] held = held(world);
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p]) {
                continue;
            }
            int t = plants.territory[p];
            int company = plants.capital[p];
            boolean isOfState =
                    world.capitals.isPublic[company] && world.capitals.home[company] == t;
            if (!isOfState) {
                if (Draw.uniform(taking, plants.identity[p], 0)
                        < taken(world.levers, t, plants.sector[p])) {
                    take(world, p, held);
                }
            } else if (plants.sector[p] != Sectors.PUBLIC
                    && world.levers.planned[t] <= 0.5
                    && Draw.uniform(selling, plants.identity[p], 0)
                            < StrictMath.max(
                                    world.levers.privatization[t],
                                    world.states.conditionOnOwnership[t])) {
                sell(world, p, held);
            }
        }
    }

    private static double taken(Levers levers, int t, int sector) {
        if (levers.planned[t] >= 1) {
            return 1;
        }
        // A plan that gives way lets others found plants beside it.
        if (levers.privatization[t] > 0 || levers.planned[t] > 0) {
            return 0;
        }
        return sector == Sectors.MINING
                ? StrictMath.max(levers.nationalization[t], levers.nationalizationWide[t])
                : levers.nationalizationWide[t];
    }

    private static int[] held(World world) {
        int[] held = new int[world.capitals.count];
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.alive[p]) {
                held[world.plants.capital[p]]++;
            }
        }
        return held;
    }

    private static void take(World world, int p, int[] held) {
        Capitals capitals = world.capitals;
        double[] rate = world.territories.rate;
        int t = world.plants.territory[p];
        int company = world.plants.capital[p];
        double worth = worth(world, p);
        if (capitals.isPublic[company]) {
            int home = capitals.home[company];
            world.ledger.revalue(home, Holder.STATE, -worth * rate[t] / rate[home]);
        } else {
            for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
                int holder = capitals.holder[k];
                if (holder >= 0) {
                    double part = capitals.share[k] * worth * rate[t] / rate[holder];
                    world.ledger.revalue(holder, Holder.OWNERS, -part);
                    compensate(world, t, holder, StrictMath.max(0, part));
                }
            }
        }
        world.ledger.revalue(t, Holder.STATE, worth);
        change(world, p, held, true);
    }

    /** Owners abroad whom a treaty protects are paid as far as it does. */
    private static void compensate(World world, int t, int holder, double part) {
        double[] rate = world.territories.rate;
        double due = part * world.states.protection[t * world.count + holder] * rate[holder];
        for (int c = 0; due > 0 && c < Owners.CLASSES; c++) {
            int slot = holder * Owners.CLASSES + c;
            world.ledger.payAbroad(
                    t,
                    world.ledger.stateDeposits,
                    t,
                    holder,
                    world.owners.deposits,
                    slot,
                    due * world.owners.equityShare[slot],
                    rate[t],
                    rate[holder],
                    Flow.EQUITY_SALE);
        }
    }

    private void sell(World world, int p, int[] held) {
        Owners owners = world.owners;
        int t = world.plants.territory[p];
        double worth = worth(world, p);
        double asked = parameters.asked() * StrictMath.max(0, worth);
        double paid = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double most = parameters.put() * StrictMath.max(0, owners.deposits.at(slot));
            double part = StrictMath.min(most, asked * owners.equityShare[slot]);
            world.ledger.pay(
                    t,
                    owners.deposits,
                    slot,
                    world.ledger.stateDeposits,
                    t,
                    part,
                    Flow.EQUITY_SALE);
            paid += part;
        }
        world.ledger.revalue(t, Holder.OWNERS, worth - paid);
        world.ledger.revalue(t, Holder.STATE, paid - worth);
        change(world, p, held, false);
    }

    /**
     * Gives a plant to the state or the owners of its territory, with its company where that has no
     * other plant.
     */
    private static void change(World world, int p, int[] held, boolean isPublic) {
        Capitals capitals = world.capitals;
        int t = world.plants.territory[p];
        int company = world.plants.capital[p];
        boolean isAlone =
                company < held.length && held[company] == 1 && capitals.home[company] == t;
        if (!isAlone) {
            if (company < held.length && --held[company] == 0) {
                capitals.alive[company] = false;
            }
            company = capitals.add(world.newName(), t);
            capitals.alive[company] = true;
            world.plants.capital[p] = company;
        }
        capitals.isPublic[company] = isPublic;
        if (capitals.isCooperative[company]) {
            capitals.isCooperative[company] = false;
            world.plants.rent[p] = 1;
            world.plants.extraHours[p] = 0;
        }
        int first = company * Capitals.HOLDERS;
        for (int k = first; k < first + Capitals.HOLDERS; k++) {
            capitals.holder[k] = k == first ? t : -1;
            capitals.share[k] = k == first ? 1 : 0;
        }
    }

    /** Book value of a plant, its currency. */
    static double worth(World world, int p) {
        Plants plants = world.plants;
        return plants.capitalStock[p] * world.territories.investmentPrice[plants.territory[p]]
                + plants.inventory[p] * plants.unitCost[p]
                + plants.deposits.at(p)
                - plants.loans.at(p);
    }
}

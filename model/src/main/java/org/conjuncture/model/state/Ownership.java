package org.conjuncture.model.state;

import java.util.Arrays;
import java.util.Locale;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.capital.Mobility;
import org.conjuncture.model.ledger.Cause;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Instrument;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.jspecify.annotations.Nullable;

/**
 * States take plants and sell them: what is taken is lost to owners at home and abroad, what is
 * sold they pay for in part.
 *
 * <p>A plant is taken while its draw u, given once by its name, is below the lever: n in mining,
 * n_w in all sectors, 1 where a plan rules; a public plant outside the public sector is sold with
 * probability v a quarter, at a·book value, as far as owners have money. Owners abroad take the
 * part f = w·Σ aₕ·Mₕ / (Σ Mₕ + β·M) of it and pay the price asked for all they take: w is the
 * welcome of the host (at most 1), aₕ the access of a home ({@link Mobility}: law, limits on what
 * foreigners may own, plans, war, distance), Mₕ and M the money of owners abroad and at home. At
 * most three homes buy of one plant.
 *
 * <p>Kobrin (1984) for takings by sector; Kornai (1992); Megginson and Netter (2001) for prices
 * below value; Hunya (1997) for foreign purchase, half of the proceeds in Hungary and less where
 * vouchers were given out; French and Poterba (1991) for bias to home. A plant of a company with
 * others, or with its seat abroad, gets a company of its own. Who holds from abroad is paid as far
 * as a treaty protects him. Book value is capital, stocks and money less loans.
 */
@Explained(
        does = "States take plants from owners at home and abroad, and sell them.",
        equation =
                "taken while u < n (mining), n_w (all) or planned; sold with probability v at"
                        + " a·book value, the part w·Σ a·M abroad / (Σ M abroad + β·M) of it to"
                        + " owners abroad",
        source =
                "Kobrin 1984; Kornai 1992; Megginson & Netter 2001; Hunya 1997; compensation by"
                        + " treaty",
        without = "who owns a plant changes in markets alone",
        reads = {
            "ledger.stateDeposits",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.foreignInvestmentWelcome",
            "levers.foreignOwnershipLimit",
            "levers.informationCost",
            "levers.nationalization",
            "levers.nationalizationWide",
            "levers.planned",
            "levers.privatization",
            "levers.restrictedIndustry",
            "owners.deposits",
            "owners.equityShare",
            "plants.capitalStock",
            "plants.deposits",
            "plants.inventory",
            "plants.loans",
            "plants.unitCost",
            "states.conditionOnOwnership",
            "states.placementWill",
            "states.protection",
            "territories.investmentPrice",
            "territories.output",
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
            "plants.rent",
            "states.plantsSold",
            "states.plantsSoldAbroad"
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
                    double put,
            @Doc("weight of a sum of money at home against the same abroad in buying, β")
                    @Unit("1")
                    @Range({1, 100})
                    @Source(
                            "French & Poterba 1991 for bias to home; fitted 20: a tenth to a third"
                                    + " goes abroad where rich states sell")
                    double homeBias) {

        public static Parameters defaults() {
            return new Parameters(0.5, 0.1, 20);
        }
    }

    private static final int YEARS_END = 3;

    /** Worth of what goes abroad in a year over output from which it is told. */
    private static final double NEWS = 0.001;

    private final Parameters parameters;
    private final Mobility mobility;

    public Ownership(Parameters parameters, Mobility mobility) {
        this.parameters = parameters;
        this.mobility = mobility;
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
        double[] taken = taken(world);
        @Nullable ForeignBuyers buyers = null;
        if (now.quarterOfYear() == 0) {
            Arrays.fill(world.states.plantsSold, 0);
            Arrays.fill(world.states.plantsSoldAbroad, 0);
        }
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p]) {
                continue;
            }
            int t = plants.territory[p];
            int company = plants.capital[p];
            boolean isOfState =
                    world.capitals.isPublic[company] && world.capitals.home[company] == t;
            if (!isOfState) {
                double chance = taken[plants.cell(p)];
                if (chance > 0 && Draw.uniform(taking, plants.identity[p], 0) < chance) {
                    take(world, p, held);
                }
            } else if (plants.sector[p] != Sectors.PUBLIC
                    && Draw.uniform(selling, plants.identity[p], 0) < offered(world, t)) {
                if (buyers == null) {
                    buyers = new ForeignBuyers(world, mobility, parameters.homeBias());
                }
                sell(world, p, held, buyers);
            }
        }
        if (now.quarterOfYear() == YEARS_END) {
            tell(world, now);
        }
    }

    /** By law as soon as a plan gives way, by a lender's condition where it rules no more. */
    private static double offered(World world, int t) {
        double planned = world.levers.planned[t];
        double law = planned < 1 ? world.levers.privatization[t] : 0;
        return planned <= 0.5 ? StrictMath.max(law, world.states.conditionOnOwnership[t]) : law;
    }

    private static void tell(World world, Now now) {
        for (int t = 0; t < world.count; t++) {
            double sold = world.states.plantsSold[t];
            double abroad = world.states.plantsSoldAbroad[t];
            double output = 4 * world.territories.output[t] * world.territories.rate[t];
            if (abroad > NEWS * output) {
                now.chronicle()
                        .tell(
                                new Chronicle.Event(
                                        now.quarter(),
                                        t,
                                        "foreignPurchase",
                                        "owners abroad buy plants of the state",
                                        abroad / output,
                                        String.format(
                                                Locale.ROOT,
                                                "welcome %.2f, limit %.2f; they take %.0f%% of"
                                                        + " what the year's sales are worth",
                                                world.levers.foreignInvestmentWelcome[t],
                                                world.levers.foreignOwnershipLimit[t],
                                                100 * abroad / sold)));
            }
        }
    }

    /** Chance that a plant is taken, by territory and sector. */
    private static double[] taken(World world) {
        double[] taken = new double[world.count * Sectors.COUNT];
        for (int cell = 0; cell < taken.length; cell++) {
            taken[cell] = taken(world.levers, cell / Sectors.COUNT, cell % Sectors.COUNT);
        }
        return taken;
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
            world.ledger.revalue(
                    home,
                    Holder.STATE,
                    Instrument.EQUITY,
                    Cause.TAKING,
                    -worth * rate[t] / rate[home]);
        } else {
            for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
                int holder = capitals.holder[k];
                if (holder >= 0) {
                    double part = capitals.share[k] * worth * rate[t] / rate[holder];
                    world.ledger.revalue(
                            holder, Holder.OWNERS, Instrument.EQUITY, Cause.TAKING, -part);
                    compensate(world, t, holder, StrictMath.max(0, part));
                }
            }
        }
        world.ledger.revalue(t, Holder.STATE, Instrument.EQUITY, Cause.TAKING, worth);
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

    private void sell(World world, int p, int[] held, ForeignBuyers buyers) {
        int t = world.plants.territory[p];
        double rate = world.territories.rate[t];
        double worth = worth(world, p);
        double asked = parameters.asked() * StrictMath.max(0, worth);
        double[] wished = buyers.parts(t, world.plants.sector[p]);
        double abroad = 0;
        double paid = 0;
        change(world, p, held, false);
        for (int h = 0; asked > 0 && h < world.count; h++) {
            double price = wished[h] > 0 ? payFor(world, t, h, asked * wished[h]) : 0;
            if (price > 0) {
                double share = price / asked;
                hold(world.capitals, world.plants.capital[p], h, share);
                double ofWorth = share * worth - price;
                world.ledger.revalue(
                        h,
                        Holder.OWNERS,
                        Instrument.EQUITY,
                        Cause.TAKING,
                        ofWorth * rate / world.territories.rate[h]);
                abroad += share;
                paid += price;
            }
        }
        double atHome = payFor(world, t, t, asked * (1 - abroad));
        world.ledger.revalue(
                t, Holder.OWNERS, Instrument.EQUITY, Cause.TAKING, (1 - abroad) * worth - atHome);
        world.ledger.revalue(
                t, Holder.STATE, Instrument.EQUITY, Cause.TAKING, paid + atHome - worth);
        world.states.plantsSold[t] += StrictMath.max(0, worth) * rate;
        world.states.plantsSoldAbroad[t] += abroad * StrictMath.max(0, worth) * rate;
    }

    /** What owners of a home pay of a price, as far as they have money; the host's currency. */
    private double payFor(World world, int t, int home, double price) {
        Owners owners = world.owners;
        double[] rate = world.territories.rate;
        double paid = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = home * Owners.CLASSES + c;
            double most =
                    parameters.put()
                            * StrictMath.max(0, owners.deposits.at(slot))
                            * (rate[home] / rate[t]);
            double part = StrictMath.min(most, price * owners.equityShare[slot]);
            world.ledger.payAbroad(
                    home,
                    owners.deposits,
                    slot,
                    t,
                    world.ledger.stateDeposits,
                    t,
                    part * rate[t],
                    rate[home],
                    rate[t],
                    Flow.EQUITY_SALE);
            paid += part;
        }
        return paid;
    }

    /** Owners of a home take a share from those at home in the company, its first holders. */
    private static void hold(Capitals capitals, int company, int home, double share) {
        int first = company * Capitals.HOLDERS;
        int place = first;
        while (capitals.holder[place] >= 0) {
            place++;
        }
        capitals.holder[place] = home;
        capitals.share[place] = share;
        capitals.share[first] -= share;
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

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
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Companies that belong to those who work in them: members share what is left over cost instead of
 * drawing a wage, share the hours there are instead of dismissing, and take others in slowly.
 *
 * <p>A member's pay is y = (1 − ρ)·N + κ·(cash beyond the buffer) for a unit of work, with N value
 * added less wear and interest on all capital, smoothed: on what is borrowed it is paid, on what is
 * the members' own it is kept, so that capital is not free to them; ρ beyond it is set aside for
 * reserves that cannot be divided. With g = wanted/employed − 1 what the plan lacks or has too much
 * of people, hours follow it down to −½ and up to a tenth, nobody is laid off, and of those who are
 * lacking a part η is asked for. Prices and techniques they reckon with the wage elsewhere ({@link
 * World#wageReckoned}), or what they draw would raise what they draw. Workers of a company of one
 * plant buy it from its owners, at what it is worth, with the chance β·(lever {@code cooperatives})
 * a quarter, if half of their deposits and what the bank lends up to ℓ·K are enough; so there are
 * few where a worker needs much capital.
 *
 * <p>Ward (1958) and Vanek (1970) for income a member as the aim and a charge on capital; Bonin,
 * Jones and Putterman (1993) for what is seen: employment moves less than in other firms and pay
 * more, and does not fall when sales rise, as Ward's would; Craig and Pencavel (1992) for both in
 * plywood; Dow (2003) for finance as what keeps them few; Mondragón and Italian law for indivisible
 * reserves. Ours has no outside investors, no sale to owners when a cooperative thrives (Ben-Ner
 * 1984), and what is left when one ends falls to the state. The voluntary sector is held so from
 * the start. Who has no papers works in them as elsewhere and is paid as law lets.
 */
@Explained(
        does =
                "Companies that belong to those who work in them share what is left over cost, and"
                        + " the hours there are, instead of paying a wage and dismissing.",
        equation = "y = (1 − ρ)·N + κ·(cash − buffer); hours 1 + g; hired η·(wanted − employed)",
        source =
                "Ward 1958; Vanek 1970; Bonin, Jones & Putterman 1993; Craig & Pencavel 1992; Dow"
                        + " 2003. No outside investors, no sale back to owners.",
        without =
                "nobody founds a cooperative, and the voluntary sector pays wages and dividends as"
                        + " the rest",
        reads = {
            "capitals.home",
            "capitals.isPublic",
            "levers.cooperatives",
            "levers.planned",
            "owners.equityShare",
            "plants.capitalStock",
            "plants.employed",
            "plants.inputCost",
            "plants.inventory",
            "plants.payUnits",
            "plants.payroll",
            "plants.profit",
            "plants.revenue",
            "plants.unitCost",
            "states.loanRate",
            "territories.investmentPrice",
            "territories.rate",
            "units.wage",
            "workers.plant"
        },
        writes = {
            "capitals.holder",
            "capitals.isCooperative",
            "capitals.share",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankLoans",
            "ledger.stateDeposits",
            "owners.deposits",
            "plants.capital",
            "plants.deposits",
            "plants.extraHours",
            "plants.hoursBanked",
            "plants.layoff",
            "plants.loans",
            "plants.memberIncome",
            "plants.rent",
            "plants.wanted",
            "workers.deposits"
        })
public final class Cooperatives implements Mechanism {

    public record Parameters(
            @Doc("part of income set aside for reserves, ρ")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("Mondragón: at least 0.1 by Spanish law, some 0.3 of surplus")
                    double setAside,
            @Doc("cash beyond the buffer that is shared, κ")
                    @Unit("1/quarter")
                    @Range({0, 0.3})
                    @Source("estimate; half of profits.cashOut")
                    double cashShared,
            @Doc("cash kept, over a quarter's pay and inputs")
                    @Unit("quarters")
                    @Range({0.3, 3})
                    @Source("profits.buffer")
                    double buffer,
            @Doc("speed at which pay follows income")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("estimate; advances are settled at the year's end")
                    double paySpeed,
            @Doc("part of those lacking who are asked for, η")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Craig & Pencavel 1992: employment answers a third as much")
                    double takenIn,
            @Doc("attempts to buy the company where law and movement do all they can, β")
                    @Unit("1/quarter")
                    @Range({0, 0.1})
                    @Source("estimate; Dow 2003: rare where finance is short")
                    double attempts,
            @Doc("part of their deposits that members put up")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; entry fee of a Mondragón member: about a year's least pay")
                    double put,
            @Doc("loans over capital up to which the bank lends for it, ℓ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Dow 2003: lenders ask for collateral")
                    double leverage) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.05, 1.2, 0.25, 0.5, 0.01, 0.5, 0.6);
        }
    }

    /** Hours that members work less or more than usual at most, a share. */
    private static final double FEWEST = 0.5;

    private static final double MOST = 0.1;

    /** Pay over the trade's wage within which it stays; below, members leave anyway. */
    private static final double LEAST_PAY = 0.5;

    private static final double MOST_PAY = 3;

    private final Parameters parameters;

    public Cooperatives(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.since() == 0) {
            giveVoluntarySector(world);
        } else if (parameters.attempts() > 0) {
            found(world, now);
        }
        now.forEachTerritory(world.count, t -> share(world, t, now));
    }

    private void share(World world, int t, Now now) {
        Plants plants = world.plants;
        int tried = 0;
        int held = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            if (!world.capitals.isCooperative[plants.capital[p]]) {
                continue;
            }
            double wage = world.units.wage[plants.cell(p)];
            double ratio = pay(world, t, p) / wage;
            plants.rent[p] = StrictMath.max(LEAST_PAY, StrictMath.min(MOST_PAY, ratio));
            tried++;
            held += plants.rent[p] == ratio ? 0 : 1;
            shareHours(plants, p);
        }
        now.chronicle().bound("cooperatives.pay", tried, held);
    }

    /** A member's pay for a unit of work. */
    private double pay(World world, int t, int p) {
        Plants plants = world.plants;
        double units = plants.payUnits[p];
        if (units <= 0) {
            return plants.memberIncome[p];
        }
        double value = plants.capitalStock[p] * world.territories.investmentPrice[t];
        double worn = value * world.tables.technique(t).depreciation()[plants.sector[p]];
        double charge = world.states.loanRate[t] / 4 * StrictMath.max(value, plants.loans.at(p));
        double income = (plants.revenue[p] - plants.inputCost[p] - charge - worn) / units;
        plants.memberIncome[p] += parameters.paySpeed() * (income - plants.memberIncome[p]);
        double kept = parameters.buffer() * (plants.payroll[p] + plants.inputCost[p]) + worn;
        double idle = StrictMath.max(0, plants.deposits.at(p) - kept);
        return (1 - parameters.setAside()) * plants.memberIncome[p]
                + parameters.cashShared() * idle / units;
    }

    private void shareHours(Plants plants, int p) {
        double employed = plants.employed[p];
        plants.layoff[p] = 0;
        plants.hoursBanked[p] = 0;
        if (employed <= 0) {
            plants.extraHours[p] = 0;
            return;
        }
        double gap = plants.wanted[p] / employed - 1;
        plants.extraHours[p] = StrictMath.max(-FEWEST, StrictMath.min(MOST, gap));
        if (gap > 0) {
            plants.wanted[p] = employed * (1 + parameters.takenIn() * gap);
        }
    }

    /** At the start the voluntary sector is its members'. */
    private static void giveVoluntarySector(World world) {
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]
                    && plants.sector[p] == Sectors.VOLUNTARY
                    && !world.capitals.isCooperative[plants.capital[p]]
                    && !world.capitals.isPublic[plants.capital[p]]) {
                int company = world.capitals.add(world.newName(), plants.territory[p]);
                plants.capital[p] = company;
                give(world, p);
            }
        }
        int[] held = Takeover.plantsHeld(world);
        for (int company = 0; company < held.length; company++) {
            world.capitals.alive[company] = world.capitals.alive[company] && held[company] > 0;
        }
    }

    /** The company of a plant is its members' from now on. */
    static void give(World world, int p) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        int company = plants.capital[p];
        capitals.isCooperative[company] = true;
        for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
            capitals.holder[k] = -1;
            capitals.share[k] = 0;
        }
        double units = StrictMath.max(1e-9, plants.payUnits[p]);
        plants.memberIncome[p] = (plants.profit[p] + plants.payroll[p]) / units;
    }

    private void found(World world, Now now) {
        boolean[] isTried = tried(world, now.draws(Stream.COOPERATIVE));
        double[] savings = new double[isTried.length];
        now.forEachTerritory(
                world.count,
                t -> {
                    if (isAnyTried(world.plants, t, isTried)) {
                        addSavings(world.workers[t], isTried, savings);
                    }
                });
        for (int p = 0; p < isTried.length; p++) {
            if (isTried[p]) {
                buy(world, p, savings[p]);
            }
        }
    }

    /** Plants whose staff would buy them this quarter: those that are a company of their own. */
    private boolean[] tried(World world, long draws) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        int[] held = Takeover.plantsHeld(world);
        boolean[] isTried = new boolean[plants.count];
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p]) {
                continue;
            }
            int t = plants.territory[p];
            int company = plants.capital[p];
            double chance = parameters.attempts() * world.levers.cooperatives[t];
            isTried[p] =
                    chance > 0
                            && plants.sector[p] < Sectors.PUBLIC
                            && world.levers.planned[t] < 1
                            && held[company] == 1
                            && !capitals.isPublic[company]
                            && !capitals.isCooperative[company]
                            && plants.employed[p] > 0
                            && Draw.uniform(draws, plants.identity[p], 0) < chance;
        }
        return isTried;
    }

    private static boolean isAnyTried(Plants plants, int t, boolean[] isTried) {
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            if (isTried[plants.cellPlant[k]]) {
                return true;
            }
        }
        return false;
    }

    /** Deposits of the staff of plants, all of a territory in one pass. */
    private static void addSavings(Workers workers, boolean[] ofPlant, double[] savings) {
        for (int i = 0; i < workers.count; i++) {
            int p = workers.plant[i];
            if (p >= 0 && ofPlant[p]) {
                savings[p] += StrictMath.max(0, workers.deposits.at(i));
            }
        }
    }

    /** Workers of a plant buy it if what they have and can borrow is enough. */
    private void buy(World world, int p, double savings) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        Workers workers = world.workers[t];
        double price = StrictMath.max(0, Takeover.worth(world, p));
        double most = parameters.put() * savings;
        double room =
                parameters.leverage()
                                * plants.capitalStock[p]
                                * world.territories.investmentPrice[t]
                        - plants.loans.at(p);
        double lent = StrictMath.max(0, StrictMath.min(room, price));
        double own = price - lent;
        if (own > most) {
            return;
        }
        world.ledger.lend(t, plants.loans, plants.deposits, p, lent);
        for (int i = 0; i < workers.count && own > 0; i++) {
            if (workers.plant[i] == p) {
                double part =
                        own * parameters.put() * StrictMath.max(0, workers.deposits.at(i)) / most;
                world.ledger.pay(
                        t, workers.deposits, i, plants.deposits, p, part, Flow.EQUITY_ISSUE);
            }
        }
        Shareholders.pay(world, t, plants.deposits, p, plants.capital[p], price, Flow.EQUITY_SALE);
        give(world, p);
    }
}

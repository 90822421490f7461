package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.World;

/**
 * Owners of two territories exchange shares in their companies of equal worth, until they hold as
 * much abroad as law and news let them: gross claims grow both ways, and nobody's net claim moves.
 *
 * <p>wanted part abroad f*_t = a·(1 − κ_t)·(1 − planned_t)·ω_t / (1 + c_t/c₀), ω_t the part of the
 * world's shares that is to be had elsewhere; once a year owners of t offer parts of companies at
 * home with probability 2·σ·(f*_t − f_t)⁺, and a partner with shares to exchange is drawn with odds
 * of its (f* − f)⁺ times its shares; as much is given as neither holds more than is wanted. c is
 * the cost of information, κ control of capital.
 *
 * <p>Grubel (1968) for gains from diversification; French and Poterba (1991) for the bias for home;
 * Portes and Rey (2005) for what news costs as its reason; Lane and Milesi-Ferretti (2007) for its
 * size, two-way and among the rich. Shares are exchanged in kind, so no money moves; the partner's
 * company is drawn by worth, as one who holds the market would buy it, among those that have room
 * for another holder.
 */
@Explained(
        does =
                "Owners of two territories exchange shares of equal worth, as far as law and the"
                        + " cost of news let them hold abroad.",
        equation = "f* = a·(1 − κ)·(1 − planned)·ω/(1 + c/c₀); offered with odds 2·σ·(f* − f)⁺",
        source = "Grubel 1968; French & Poterba 1991; Portes & Rey 2005",
        without = "owners hold abroad what their companies own there and what they lend",
        reads = {
            "capitals.home",
            "capitals.isCooperative",
            "capitals.isPublic",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.informationCost",
            "levers.planned",
            "plants.capital",
            "plants.capitalStock",
            "plants.inventory",
            "plants.loans",
            "plants.deposits",
            "plants.profit",
            "plants.unitCost",
            "states.loanRate",
            "territories.investmentPrice",
            "territories.rate"
        },
        writes = {"capitals.holder", "capitals.share"})
public final class Diversification implements Mechanism {

    public record Parameters(
            @Doc(
                            "part of what is to be had abroad that owners want where nothing stands"
                                    + " between, a")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate; Sørensen et al. 2007: bias for home of 0.5–0.7 in 2003 where"
                                    + " capital is free")
                    double wanted,
            @Doc("cost of information against 1870 at which half of it is held, c₀")
                    @Unit("1")
                    @Range({0.00001, 1})
                    @Source("estimate: that of 1988; Portes & Rey 2005 for its weight")
                    double halfway,
            @Doc("part of the gap closed in a year, σ")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source(
                            "estimate; most exchanges are of less than wanted, so that it takes a"
                                    + " decade")
                    double speed,
            @Doc("most of a company that is exchanged at once")
                    @Unit("1")
                    @Range({0.01, 0.9})
                    @Source("estimate: control stays at home")
                    double most) {

        public static Parameters defaults() {
            return new Parameters(0.8, 0.001, 0.3, 0.45);
        }
    }

    private final Parameters parameters;

    public Diversification(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.quarter() % 4 != 0) {
            return;
        }
        double[] worth = Companies.worth(world);
        double[] room = new double[world.count];
        double[] gap = gap(world, worth, room);
        int[][] companies = byHome(world, worth);
        double[] odds = odds(world, worth, gap);
        long draws = now.draws(Stream.DIVERSIFICATION);
        Capitals capitals = world.capitals;
        int count = capitals.count;
        for (int company = 0; company < count; company++) {
            int home = capitals.home[company];
            long name = capitals.identity[company];
            if (worth[company] > 0
                    && gap[home] > 0
                    && Draw.uniform(draws, name, 0) < 2 * parameters.speed() * gap[home]) {
                int partner = partner(capitals, company, odds, Draw.uniform(draws, name, 1));
                int other =
                        partner < 0
                                ? -1
                                : other(
                                        capitals,
                                        companies[partner],
                                        home,
                                        worth,
                                        Draw.uniform(draws, name, 2));
                if (other >= 0) {
                    exchange(capitals, company, other, worth, room);
                }
            }
        }
    }

    /**
     * By how much owners would hold more abroad than they do, as a part of all their shares.
     *
     * @param room the same in world money
     */
    private double[] gap(World world, double[] worth, double[] room) {
        Capitals capitals = world.capitals;
        double[] owned = new double[world.count];
        double[] abroad = new double[world.count];
        double all = 0;
        for (int company = 0; company < worth.length; company++) {
            double value = StrictMath.max(0, worth[company]);
            for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
                int holder = capitals.holder[k];
                if (holder >= 0 && value > 0) {
                    owned[holder] += capitals.share[k] * value;
                    abroad[holder] +=
                            holder == capitals.home[company] ? 0 : capitals.share[k] * value;
                    all += capitals.share[k] * value;
                }
            }
        }
        double[] gap = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            double elsewhere = all > 0 ? 1 - owned[t] / all : 0;
            double open = open(world, t, parameters.halfway());
            double wanted = parameters.wanted() * open * elsewhere;
            gap[t] = owned[t] > 0 ? StrictMath.max(0, wanted - abroad[t] / owned[t]) : 0;
            room[t] = gap[t] * owned[t];
        }
        return gap;
    }

    /**
     * How far law, peace and news let owners and banks hold abroad.
     *
     * @param halfway cost of information at which half of it is held
     */
    public static double open(World world, int t, double halfway) {
        double barred =
                (1 - world.levers.capitalControl[t])
                        * (1 - world.levers.planned[t])
                        * (1 - world.levers.embargo[t])
                        * (1 - world.levers.blockade[t]);
        return barred / (1 + world.levers.informationCost[t] / halfway);
    }

    private static int[][] byHome(World world, double[] worth) {
        int[] size = new int[world.count];
        for (int company = 0; company < worth.length; company++) {
            size[world.capitals.home[company]] += worth[company] > 0 ? 1 : 0;
        }
        int[][] companies = new int[world.count][];
        for (int t = 0; t < world.count; t++) {
            companies[t] = new int[size[t]];
        }
        int[] next = new int[world.count];
        for (int company = 0; company < worth.length; company++) {
            int home = world.capitals.home[company];
            if (worth[company] > 0) {
                companies[home][next[home]++] = company;
            }
        }
        return companies;
    }

    private static double[] odds(World world, double[] worth, double[] gap) {
        double[] odds = new double[world.count];
        for (int company = 0; company < worth.length; company++) {
            int home = world.capitals.home[company];
            odds[home] += gap[home] * StrictMath.max(0, worth[company]);
        }
        return odds;
    }

    /**
     * A territory drawn by odds, other than the company's home, whose owners hold part of it or
     * may; −1 where there is none.
     */
    private static int partner(Capitals capitals, int company, double[] odds, double uniform) {
        double[] able = new double[odds.length];
        double sum = 0;
        for (int t = 0; t < odds.length; t++) {
            boolean isAble = t != capitals.home[company] && slot(capitals, company, t) >= 0;
            able[t] = isAble ? odds[t] : 0;
            sum += able[t];
        }
        double left = uniform * sum;
        for (int t = 0; t < odds.length; t++) {
            left -= able[t];
            if (able[t] > 0 && left < 0) {
                return t;
            }
        }
        return -1;
    }

    /** One of some companies, drawn by worth, that a territory's owners hold part of or may. */
    private static int other(
            Capitals capitals, int[] companies, int holder, double[] worth, double uniform) {
        double sum = 0;
        for (int company : companies) {
            sum += slot(capitals, company, holder) >= 0 ? worth[company] : 0;
        }
        double left = uniform * sum;
        for (int company : companies) {
            left -= slot(capitals, company, holder) >= 0 ? worth[company] : 0;
            if (left < 0) {
                return company;
            }
        }
        return -1;
    }

    /** Owners at each company's home give part of it for as much of the other. */
    private void exchange(Capitals capitals, int one, int other, double[] worth, double[] room) {
        int ones = capitals.home[one];
        int others = capitals.home[other];
        double most =
                StrictMath.min(
                        parameters.most() * capitals.shareOf(one, ones) * worth[one],
                        parameters.most() * capitals.shareOf(other, others) * worth[other]);
        most = StrictMath.min(most, StrictMath.min(room[ones], room[others]));
        int slot = slot(capitals, one, others);
        int otherSlot = slot(capitals, other, ones);
        if (most <= 0 || slot < 0 || otherSlot < 0) {
            return;
        }
        room[ones] -= most;
        room[others] -= most;
        move(capitals, one, ones, slot, others, most / worth[one]);
        move(capitals, other, others, otherSlot, ones, most / worth[other]);
    }

    private static void move(
            Capitals capitals, int company, int from, int slot, int to, double part) {
        for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
            capitals.share[k] -= capitals.holder[k] == from ? part : 0;
        }
        capitals.holder[slot] = to;
        capitals.share[slot] += part;
    }

    /** Where a holder stands or may be entered; −1 where a company has too many. */
    private static int slot(Capitals capitals, int company, int holder) {
        int free = -1;
        for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
            if (capitals.holder[k] == holder) {
                return k;
            }
            free = capitals.holder[k] < 0 && free < 0 ? k : free;
        }
        return free;
    }
}

package org.conjuncture.model.capital;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.HouseholdOutlay;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Fortunes grow, divide and change hands: once a year a territory's classes of wealth, and the
 * funds of its workers, come to hold other parts of its shares in companies.
 *
 * <p>Who pays into companies gets shares for it: ω_c ← ω_c·(1 − ΣP/E) + P_c/E. Large fortunes earn
 * more and small ones less, and estates divide among children: ω_c ← ω_c·(1 + ρ·(x_c − x̄) −
 * (h·n/g)·(x_c − x̄_owners)), with x the log of wealth a head, n children to a woman and g a
 * generation; the parts are made to sum to 1. Workers put by s = σ·(1 − ℓ/w)⁺·a·(1 − κ·b) of their
 * pay w into houses and pensions, and buy shares with it: the more, the longer they may expect to
 * be old, a = (e − e₀)/30 within 0 and 1, and for a public pension b the less; their funds sell a
 * part of what they have to live on in old age. Classes with more of their wealth in money than
 * others buy from those with less.
 *
 * <p>Piketty (2014) and Fagereng, Guiso, Malacrino and Pistaferri (2020) for returns that rise with
 * fortune; Meade (1964) and Benhabib, Bisin and Zhu (2011) for estates that divide against them;
 * Modigliani and Brumberg (1954) and Feldstein (1974) for saving for old age; Waldenström (2021)
 * for popular wealth as what brought top shares down. Gain and loss by ρ and h are between holders
 * of one pool and no payment; all shares that are sold are paid for. War and rising prices take
 * companies and money from those who hold them, as everywhere.
 */
@Explained(
        does =
                "Parts of a territory's shares move among its owners and to workers' funds:"
                        + " returns rise with fortune, estates divide, workers put by, shares are"
                        + " sold.",
        equation =
                "ω_c ← ω_c·(1 + ρ·(x_c − x̄) − (h·n/g)·(x_c − x̄_owners)) + bought/E; put by ="
                        + " σ·(1 − ℓ/w)⁺·a·(1 − κ·b)·w, a = (e − e₀)/30",
        source =
                "Piketty 2014; Fagereng et al. 2020; Meade 1964; Benhabib, Bisin & Zhu 2011;"
                        + " Waldenström 2021",
        without = "classes hold the parts of the start for good, and workers no shares",
        reads = {
            "capitals.holder",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "levers.pensionReplacement",
            "levers.planned",
            "owners.bonds",
            "owners.foreign",
            "owners.people",
            "plants.capital",
            "plants.capitalStock",
            "plants.deposits",
            "plants.inventory",
            "plants.loans",
            "plants.profit",
            "plants.unitCost",
            "states.loanRate",
            "territories.childrenPerWoman",
            "territories.household",
            "territories.investmentPrice",
            "territories.lifeExpectancy",
            "territories.meanPay",
            "territories.outworkers",
            "territories.ownAccount",
            "territories.priceLevel",
            "territories.rate",
            "territories.subsistence",
            "territories.unemployed",
            "territories.wageWorkers",
            "workers.pay"
        },
        writes = {
            "ledger.clearing",
            "owners.deposits",
            "owners.equityShare",
            "owners.paidIn",
            "workers.deposits"
        })
public final class Fortunes implements Mechanism {

    public record Parameters(
            @Doc("what a fortune e times as large earns more, ρ")
                    @Unit("1/year")
                    @Range({0, 0.02})
                    @Source(
                            "Fagereng et al. 2020: 0.018 between the tenth and the ninetieth of a"
                                    + " hundred; what estates of 1870 divide")
                    double returns,
            @Doc("part of a fortune's lead that is gone with heirs, by child of a woman, h")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source("Benhabib, Bisin & Zhu 2011 for the form; with five children as ρ")
                    double division,
            @Doc("years from an owner to the heirs, g")
                    @Unit("years")
                    @Range({15, 50})
                    @Source("Piketty 2011: heirs of about 30 to 50 years")
                    double generation,
            @Doc("most that workers put by of their pay, σ")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source(
                            "household saving of 0.05–0.15; set by hand to what demand bears: 0.08"
                                    + " fits top shares of 1970 and leaves work undone")
                    double putBy,
            @Doc("pay up to which they put nothing by, ℓ")
                    @Unit("1990 dollars a year")
                    @Range({500, 20000})
                    @Source("estimate: pay in western Europe about 1870")
                    double living,
            @Doc("life expectancy at birth up to which nobody puts by for old age, e₀")
                    @Unit("years")
                    @Range({20, 70})
                    @Source(
                            "Modigliani & Brumberg 1954 for the motive; estimate: Britain's of"
                                    + " 1870")
                    double shortLife,
            @Doc("by how much a public pension saves putting by, κ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Feldstein 1974: about a half")
                    double crowdedOut,
            @Doc("part of their shares that funds sell for who is old")
                    @Unit("1/year")
                    @Range({0, 0.1})
                    @Source("estimate: twenty years of old age after forty of work")
                    double drawn,
            @Doc("speed at which classes come to hold as much of their wealth in shares as others")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate")
                    double exchange) {

        public static Parameters defaults() {
            return new Parameters(0.006, 0.036, 30, 0.03, 3000, 40, 0.5, 0.03, 0.1);
        }
    }

    /** Most of its money that a class or a worker pays for shares in a year. */
    private static final double MOST = 0.3;

    /** Fortunes further from the mean than this many log points count as so far. */
    private static final double FAR = 8;

    /** Years beyond a short life at which all of old age is provided for. */
    private static final double YEARS_OF_AGE = 30;

    private final Parameters parameters;

    public Fortunes(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.quarterOfYear() != 3) {
            return;
        }
        double[] pool = Shareholders.worth(world);
        now.forEachTerritory(
                world.count,
                t -> {
                    if (pool[t] > 0) {
                        enter(world.owners, t, pool[t]);
                        grow(world, t, pool[t]);
                        trade(world, t, pool[t]);
                    }
                    int from = t * Owners.CLASSES;
                    java.util.Arrays.fill(world.owners.paidIn, from, from + Owners.CLASSES, 0);
                });
    }

    /** Who paid for new shares holds them. */
    private static void enter(Owners owners, int t, double pool) {
        int from = t * Owners.CLASSES;
        double all = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            all += owners.paidIn[from + c];
        }
        double part = StrictMath.min(1, all / pool);
        for (int c = 0; c < Owners.CLASSES && all > 0; c++) {
            double held = owners.equityShare[from + c];
            owners.equityShare[from + c] = held + part * (owners.paidIn[from + c] / all - held);
        }
    }

    /** Large fortunes gain on small ones, and estates divide. */
    private void grow(World world, int t, double pool) {
        double[] share = world.owners.equityShare;
        int from = t * Owners.CLASSES;
        double[] size = sizes(world, t, pool);
        double mean = mean(share, from, size, Owners.CLASSES);
        double ofOwners = mean(share, from, size, Owners.OF_OWNERS);
        double divides =
                parameters.division()
                        * world.territories.childrenPerWoman[t]
                        / parameters.generation();
        double sum = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            double gain = parameters.returns() * far(size[c] - mean);
            double loss = c < Owners.OF_OWNERS ? divides * far(size[c] - ofOwners) : 0;
            share[from + c] *= StrictMath.max(0, 1 + gain - loss);
            sum += share[from + c];
        }
        for (int c = 0; c < Owners.CLASSES && sum > 0; c++) {
            share[from + c] /= sum;
        }
    }

    private static double far(double apart) {
        return StrictMath.max(-FAR, StrictMath.min(FAR, apart));
    }

    /** Wealth a head of each class and of workers' funds, log. */
    private static double[] sizes(World world, int t, double pool) {
        double[] size = new double[Owners.CLASSES];
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double held = money(world, t, slot) + pool * world.owners.equityShare[slot];
            double people = c == Owners.FUNDS ? workers(world, t) : world.owners.people[slot];
            size[c] = StrictMath.log(StrictMath.max(1e-9, held) / StrictMath.max(1e-9, people));
        }
        return size;
    }

    private static double workers(World world, int t) {
        Territories territories = world.territories;
        return territories.wageWorkers[t]
                + territories.unemployed[t]
                + territories.ownAccount[t]
                + territories.outworkers[t]
                + territories.subsistence[t]
                + territories.household[t];
    }

    /** What a class has besides shares, home currency. */
    private static double money(World world, int t, int slot) {
        Owners owners = world.owners;
        return StrictMath.max(
                0,
                owners.deposits.at(slot)
                        + owners.bonds.at(slot)
                        + owners.foreign.at(slot) / world.territories.rate[t]);
    }

    private static double mean(double[] share, int from, double[] size, int classes) {
        double sum = 0;
        double all = 0;
        for (int c = 0; c < classes; c++) {
            sum += share[from + c] * size[c];
            all += share[from + c];
        }
        return all > 0 ? sum / all : 0;
    }

    /** Workers' funds buy with what is put by and sell for the old; classes balance. */
    private void trade(World world, int t, double pool) {
        double[] share = world.owners.equityShare;
        int from = t * Owners.CLASSES;
        double funds = putBy(world, t) - parameters.drawn() * share[from + Owners.FUNDS] * pool;
        double money = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            money += money(world, t, from + c);
        }
        double ofOwners = StrictMath.max(1e-9, 1 - share[from + Owners.FUNDS]);
        double[] wanted = new double[Owners.CLASSES];
        for (int c = 0; c < Owners.CLASSES; c++) {
            double held = pool * share[from + c];
            double wealth = money(world, t, from + c) + held;
            double balanced = wealth * pool / (money + pool);
            double other = c == Owners.FUNDS ? funds : -funds * share[from + c] / ofOwners;
            wanted[c] = parameters.exchange() * (balanced - held) + other;
        }
        exchange(world, t, pool, wanted);
    }

    /** Buyers pay sellers; where one side wants more than the other, all of it get a part. */
    private static void exchange(World world, int t, double pool, double[] wanted) {
        Owners owners = world.owners;
        int from = t * Owners.CLASSES;
        double bought = 0;
        double sold = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            double money = MOST * StrictMath.max(0, owners.deposits.at(from + c));
            double most = c == Owners.FUNDS ? money / MOST : money;
            double held = pool * owners.equityShare[from + c];
            wanted[c] = StrictMath.max(-held, StrictMath.min(most, wanted[c]));
            bought += StrictMath.max(0, wanted[c]);
            sold += StrictMath.max(0, -wanted[c]);
        }
        double traded = StrictMath.min(bought, sold);
        for (int c = 0; c < Owners.CLASSES && traded > 0; c++) {
            double part = wanted[c] / (wanted[c] > 0 ? bought : sold) * traded;
            world.ledger.pay(
                    t, owners.deposits, from + c, world.ledger.clearing, t, part, Flow.EQUITY_SALE);
            owners.equityShare[from + c] += part / pool;
        }
    }

    /** How much of old age there is to provide for, 1 where life is long. */
    private double oldAge(double lifeExpectancy) {
        double years = (lifeExpectancy - parameters.shortLife()) / YEARS_OF_AGE;
        return StrictMath.max(0, StrictMath.min(1, years));
    }

    /** What workers put by in the year, paid into their funds. */
    private double putBy(World world, int t) {
        double pay = 4 * world.territories.meanPay[t] / world.territories.priceLevel[t];
        double part =
                parameters.putBy()
                        * StrictMath.max(0, 1 - parameters.living() / pay)
                        * oldAge(world.territories.lifeExpectancy[t])
                        * (1 - parameters.crowdedOut() * world.levers.pensionReplacement[t])
                        * (1 - world.levers.planned[t]);
        if (!(part > 0)) {
            return 0;
        }
        Workers workers = world.workers[t];
        HouseholdOutlay outlay = world.ledger.outlay(t, workers.deposits, Flow.EQUITY_SALE);
        for (int i = 0; i < workers.count; i++) {
            double most = MOST * workers.deposits.at(i);
            double amount = StrictMath.min(most, 4 * part * workers.pay[i]);
            if (amount > 0) {
                outlay.pay(i, amount);
            }
        }
        outlay.close();
        int funds = t * Owners.CLASSES + Owners.FUNDS;
        world.ledger.pay(
                t,
                world.ledger.clearing,
                t,
                world.owners.deposits,
                funds,
                outlay.sum(),
                Flow.EQUITY_SALE);
        return outlay.sum();
    }
}

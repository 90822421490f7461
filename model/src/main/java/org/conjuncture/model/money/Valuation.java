package org.conjuncture.model.money;

import java.util.Locale;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.ShareMarkets;
import org.conjuncture.model.world.World;

/**
 * Owners take growth of profits that was faster than usual for what is to come and pay more for
 * shares than usual growth would make them worth; when profits no longer grow as that promised, the
 * market crashes, and what was paid too much is what frightens for years.
 *
 * <p>g ← g + a·(Δ ln E − g), ḡ ← ḡ + h·(g − ḡ), ln Ē ← ln Ē + h·(ln E − ln Ē); the promise e =
 * 4·T·(g − ḡ) − χ·(1 − κ)·F̄; the part of owners who go by it n = B²/(B² + b²), B = (ln E − ln Ē)⁺;
 * boom V ← max(n·(1 − R)·m·(1 − exp(−e⁺/m)), (1 − f)·V). Where e &lt; 0 and V &gt; v the market
 * crashes: F ← F + φ·V, V ← 0; F ← (1 − ρ)·F. E is what companies earn, real; R limits on banks,
 * with whose credit booms are paid; κ control of capital, F̄ fright where the world's creditors
 * are.
 *
 * <p>Bordalo, Gennaioli and Shleifer (2018) for expectations that overstate news; Greenwood and
 * Shleifer (2014) for owners who expect what they saw of late; Brock and Hommes (1998) for the part
 * that goes by the trend, which grows with what going by it has brought; Gordon (1962) for T: a
 * point of growth for ever is worth T percent; Minsky (1986) and Kindleberger (1978) for booms that
 * lift credit, lending abroad and investment until they end in a crash, and for crashes that pass
 * from one market to others.
 *
 * <p>In a world at rest profits stay where they used to be: B is small whatever a trade's own ups
 * and downs bring, few go by them, and there is nothing to crash.
 */
@Explained(
        does =
                "Owners take growth of profits that was faster than usual for what is to come and"
                        + " pay for it; when profits fall short, the market crashes.",
        equation =
                "e = 4·T·(g − ḡ) − χ·(1 − κ)·F̄; n = B²/(B² + b²); V = max(n·(1 − R)·m·(1 −"
                        + " exp(−e⁺/m)), (1 − f)·V); where e < 0 and V > v: F + φ·V, V = 0",
        source =
                "Minsky 1986; Kindleberger 1978; Brock & Hommes 1998; Greenwood & Shleifer 2014;"
                        + " Bordalo, Gennaioli & Shleifer 2018",
        without = "shares are worth what usual growth makes them worth: no booms, no crashes",
        reads = {
            "capitals.isPublic",
            "ledger.bankForeign",
            "levers.bankRegulation",
            "levers.blockade",
            "levers.capitalControl",
            "levers.mobilization",
            "levers.planned",
            "owners.foreign",
            "plants.capital",
            "plants.inputCost",
            "plants.payroll",
            "plants.revenue",
            "states.mobilizationAtStart",
            "states.purse",
            "states.ruler",
            "territories.output",
            "territories.priceLevel"
        },
        writes = {
            "shareMarkets.boom",
            "shareMarkets.earnings",
            "shareMarkets.fright",
            "shareMarkets.growth",
            "shareMarkets.usualEarnings",
            "shareMarkets.usualGrowth"
        })
public final class Valuation implements Mechanism {

    public record Parameters(
            @Doc("speed at which owners learn how fast profits grow of late, a")
                    @Unit("1/quarter")
                    @Range({0.02, 0.5})
                    @Source("Greenwood & Shleifer 2014: most weight on the last two to three years")
                    double learning,
            @Doc("speed at which growth and profits become usual, h")
                    @Unit("1/quarter")
                    @Range({0.002, 0.1})
                    @Source("estimate: some ten years, as yields (foreignLending.habit)")
                    double habit,
            @Doc("worth of a share for a point of growth that lasts, T")
                    @Unit("years")
                    @Range({0, 50})
                    @Source("Gordon 1962: price over earnings, 12 to 20 (Shiller 2000)")
                    double horizon,
            @Doc("profits above what they used to be at which half of owners go by the trend, b")
                    @Unit("log points")
                    @Range({0.01, 1})
                    @Source("estimate; Brock & Hommes 1998")
                    double convincing,
            @Doc("most that shares are paid beyond their worth, m")
                    @Unit("log points")
                    @Range({0, 2})
                    @Source("Shiller 2000: twice the usual price in 1901, 1929 and 1966")
                    double most,
            @Doc("part of a boom that fades without a crash, f")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: prices hold while nothing disappoints")
                    double fading,
            @Doc("boom below which disappointment is no crash, v")
                    @Unit("log points")
                    @Range({0, 1})
                    @Source("definition: a fall by a tenth is a correction")
                    double crash,
            @Doc("fright over what shares fall, φ")
                    @Unit("1")
                    @Range({0, 4})
                    @Source("estimate; Bordalo, Gennaioli & Shleifer 2018: bad news overstated too")
                    double panic,
            @Doc("how a fright at the centre lowers what is promised elsewhere, χ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("estimate; Kindleberger 1978, ch. 7; Goetzmann, Li & Rouwenhorst 2005")
                    double contagion,
            @Doc("speed at which fright passes, ρ")
                    @Unit("1/quarter")
                    @Range({0.02, 0.5})
                    @Source("Reinhart & Rogoff 2009: shares fall for 3.4 years after crises")
                    double calming) {

        public static Parameters defaults() {
            return new Parameters(0.08, 0.02, 20, 0.4, 0.7, 0.02, 0.1, 2, 1.5, 0.06);
        }
    }

    /** Quarters in which growth is taken for usual. */
    private static final int SETTING = 8;

    /** Speed at which what companies earn is smoothed: a year. */
    private static final double SMOOTHING = 0.25;

    /** Earnings over output below which growth is not told from nothing. */
    private static final double LEAST = 0.02;

    private final Parameters parameters;

    public Valuation(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double abroad = frightOfCreditors(world);
        for (int t = 0; t < world.count; t++) {
            double gained = learn(world, t, now.since());
            value(world, t, gained, abroad, now);
        }
    }

    /** Fright in the territories of those who lend to the world, by what they have lent. */
    static double frightOfCreditors(World world) {
        double weighted = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double claims = BankingCrisis.claims(world, t);
            weighted += claims * world.shareMarkets.fright[t];
            all += claims;
        }
        return all > 0 ? weighted / all : 0;
    }

    /** Follows earnings and their growth; how far they stand above what they used to be. */
    private double learn(World world, int t, int since) {
        ShareMarkets markets = world.shareMarkets;
        double earned = earned(world, t);
        double before = markets.earnings[t];
        markets.earnings[t] += (since == 0 ? 1 : SMOOTHING) * (earned - before);
        double level = StrictMath.log(markets.earnings[t]);
        if (since == 0) {
            markets.usualEarnings[t] = level;
            return 0;
        }
        double grown = level - StrictMath.log(before);
        boolean isSetting = since <= SETTING;
        double learning = isSetting ? 1.0 / since : parameters.learning();
        markets.growth[t] += learning * (grown - markets.growth[t]);
        if (isSetting) {
            markets.usualGrowth[t] = markets.growth[t];
            markets.usualEarnings[t] = level;
            return 0;
        }
        double habit = parameters.habit();
        markets.usualGrowth[t] += habit * (markets.growth[t] - markets.usualGrowth[t]);
        markets.usualEarnings[t] += habit * (level - markets.usualEarnings[t]);
        return StrictMath.max(0, level - markets.usualEarnings[t]);
    }

    /** What companies earned before interest, at prices of the start. */
    private static double earned(World world, int t) {
        Plants plants = world.plants;
        double sum = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            if (!world.capitals.isPublic[plants.capital[p]]) {
                sum += plants.revenue[p] - plants.payroll[p] - plants.inputCost[p];
            }
        }
        double least = LEAST * StrictMath.max(1e-9, world.territories.output[t]);
        return StrictMath.max(least, sum) / world.territories.priceLevel[t];
    }

    private void value(World world, int t, double gained, double abroad, Now now) {
        ShareMarkets markets = world.shareMarkets;
        markets.fright[t] *= 1 - parameters.calming();
        markets.boom[t] *= 1 - parameters.fading();
        if (world.levers.planned[t] > 0.5) {
            markets.boom[t] = 0;
            return;
        }
        // Exchanges are closed in war.
        if (now.since() <= SETTING || Wartime.isAtWar(world, t)) {
            return;
        }
        double promise =
                4 * parameters.horizon() * (markets.growth[t] - markets.usualGrowth[t])
                        - parameters.contagion() * (1 - world.levers.capitalControl[t]) * abroad;
        if (promise > 0) {
            double going =
                    gained
                            * gained
                            / (gained * gained + parameters.convincing() * parameters.convincing());
            double most = parameters.most();
            double paid =
                    going
                            * (1 - world.levers.bankRegulation[t])
                            * most
                            * (1 - StrictMath.exp(-promise / most));
            markets.boom[t] = StrictMath.max(paid, markets.boom[t]);
        } else if (markets.boom[t] > parameters.crash()) {
            crash(world, t, abroad, now);
        }
    }

    private void crash(World world, int t, double abroad, Now now) {
        ShareMarkets markets = world.shareMarkets;
        double fallen = markets.boom[t];
        markets.boom[t] = 0;
        markets.fright[t] += parameters.panic() * fallen;
        now.chronicle()
                .tell(
                        new Chronicle.Event(
                                now.quarter(),
                                t,
                                "crash",
                                "shares fall to what they are worth",
                                1 - StrictMath.exp(-fallen),
                                String.format(
                                        Locale.ROOT,
                                        "%s, %s; fright among creditors %.0f%%",
                                        Numbers.percent(
                                                4 * markets.growth[t],
                                                1,
                                                "profits grow by # a year",
                                                "profits fall by # a year",
                                                "profits stand still"),
                                        Numbers.percent(
                                                4 * markets.usualGrowth[t],
                                                1,
                                                "usual is growth by #",
                                                "usual is a fall by #",
                                                "usual is no growth"),
                                        100 * abroad)));
    }
}

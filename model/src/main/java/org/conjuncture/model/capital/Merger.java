package org.conjuncture.model.capital;

import org.conjuncture.base.Numbers;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.ShareMarkets;
import org.conjuncture.model.world.World;

/**
 * Companies of one trade merge: the smaller becomes part of the larger, and its owners get shares
 * of that instead of money, at home and, where law lets capital in, across borders.
 *
 * <p>P(look) = m·exp(γ·b_h) a quarter, b_h what shares are paid above their worth at the looker's
 * home. Value of a company V = e^b·worth; owners of the smaller get v = V_2·(1 + π) / (V_1 + V_2·(1
 * + π)) of the whole, so every holder has (1 − v)·share_1 + v·share_2. The partner is a random
 * company of the trade that is worth no more, and whose shares are no dearer; competition law sets
 * the limit it sets to takeovers, and a company has at most four territories of holders.
 *
 * <p>Nelson (1959) for merger waves that rise with share prices; Shleifer and Vishny (2003) for
 * dear shares that buy cheaper ones, paid in shares; Andrade, Mitchell and Stafford (2001) for
 * premium and payment. No money moves; owners gain and lose by the premium as by other prices of
 * shares.
 */
@Explained(
        does =
                "Companies of a trade merge by exchange of shares, in waves when shares are dear,"
                        + " at home and across borders.",
        equation =
                "P = m·exp(γ·b); owners of the smaller get v = V₂·(1 + π)/(V₁ + V₂·(1 + π)), V ="
                        + " e^b·worth",
        source = "Nelson 1959; Shleifer & Vishny 2003; Andrade, Mitchell & Stafford 2001",
        without = "companies buy others for money only",
        reads = {
            "capitals.home",
            "capitals.isCooperative",
            "capitals.isPublic",
            "levers.blockade",
            "levers.capitalControl",
            "levers.competitionLaw",
            "levers.embargo",
            "levers.foreignInvestmentWelcome",
            "levers.foreignOwnershipLimit",
            "levers.informationCost",
            "levers.planned",
            "levers.restrictedIndustry",
            "plants.capitalStock",
            "plants.deposits",
            "plants.inventory",
            "plants.loans",
            "plants.profit",
            "plants.unitCost",
            "shareMarkets.boom",
            "shareMarkets.fright",
            "states.loanRate",
            "states.placementWill",
            "states.protection",
            "territories.investmentPrice",
            "territories.rate"
        },
        writes = {
            "capitals.holder",
            "capitals.share",
            "plants.capital",
            "shareMarkets.merged",
            "shareMarkets.mergedAbroad"
        })
public final class Merger implements Mechanism {

    public record Parameters(
            @Doc("companies that look for a partner where shares are paid what they are worth, m")
                    @Unit("1/quarter")
                    @Range({0, 0.1})
                    @Source(
                            "estimate: half of what takeover.bids looks, as in the 1990s half of"
                                    + " mergers were paid in shares (Andrade et al. 2001)")
                    double looks,
            @Doc("answer to what shares are paid above their worth, γ")
                    @Unit("1/log point")
                    @Range({0, 10})
                    @Source("estimate; Nelson 1959: waves of several times the usual")
                    double waves,
            @Doc("part of the looks that go abroad, if access were free")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("takeover.abroad")
                    double abroad,
            @Doc("what the smaller's owners get over its value, π")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Andrade, Mitchell & Stafford 2001: 0.3–0.4")
                    double premium,
            @Doc(
                            "share of a sector's capital one company may not pass where competition"
                                    + " law is full")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("takeover.dominance")
                    double dominance,
            @Doc("part of a home's companies, by worth, merged in a year that is told as an event")
                    @Unit("1")
                    @Range({0.001, 1})
                    @Source("definition")
                    double wave) {

        public static Parameters defaults() {
            return new Parameters(0.005, 2, 0.25, 0.3, 0.3, 0.05);
        }
    }

    private final Parameters parameters;
    private final Mobility mobility;

    public Merger(Parameters parameters, Mobility mobility) {
        this.parameters = parameters;
        this.mobility = mobility;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        ShareMarkets markets = world.shareMarkets;
        if (now.quarterOfYear() == 0) {
            java.util.Arrays.fill(markets.merged, 0);
            java.util.Arrays.fill(markets.mergedAbroad, 0);
        }
        double[] worth = Companies.worth(world);
        int[] largest = Companies.largestPlant(world);
        long draws = now.draws(Stream.MERGER);
        Targets targets = new Targets(world, mobility, draws);
        boolean[] gone = new boolean[worth.length];
        for (int one = 0; one < worth.length; one++) {
            int p = largest[one];
            if (p < 0 || gone[one] || !Companies.isPrivate(world, one)) {
                continue;
            }
            double boom = markets.confidence(world.capitals.home[one]);
            double odds = parameters.looks() * StrictMath.exp(parameters.waves() * boom);
            long name = world.capitals.identity[one];
            if (Draw.uniform(draws, name, 0) < odds) {
                int other = partner(targets, world.plants, name, p);
                if (other >= 0 && !gone[other] && fits(world, one, other, worth)) {
                    merge(world, one, other, worth);
                    gone[other] = true;
                }
            }
        }
        if (now.quarterOfYear() == 3) {
            tell(world, now, worth);
        }
    }

    /** The company of a random plant of the trade; −1 where law lets the looker not in. */
    private int partner(Targets targets, Plants plants, long name, int p) {
        int q =
                plants.sector[p] < Sectors.PUBLIC
                        ? targets.drawn(name, p, parameters.abroad())
                        : -1;
        return q < 0 ? -1 : plants.capital[q];
    }

    private boolean fits(World world, int one, int other, double[] worth) {
        Capitals capitals = world.capitals;
        ShareMarkets markets = world.shareMarkets;
        return one != other
                && Companies.isPrivate(world, other)
                && worth[other] > 0
                && worth[other] <= worth[one]
                && markets.confidence(capitals.home[other])
                        <= markets.confidence(capitals.home[one])
                && holdersFit(capitals, one, other)
                && Targets.mayHold(world, one, other, parameters.dominance());
    }

    private static boolean holdersFit(Capitals capitals, int one, int other) {
        int holders = 0;
        for (int k = 0; k < Capitals.HOLDERS; k++) {
            int mine = one * Capitals.HOLDERS + k;
            int its = other * Capitals.HOLDERS + k;
            holders += capitals.share[mine] > 0 ? 1 : 0;
            boolean isNew = capitals.share[its] > 0;
            holders += isNew && capitals.shareOf(one, capitals.holder[its]) <= 0 ? 1 : 0;
        }
        return holders <= Capitals.HOLDERS;
    }

    private void merge(World world, int one, int other, double[] worth) {
        Capitals capitals = world.capitals;
        ShareMarkets markets = world.shareMarkets;
        int home = capitals.home[one];
        int its = capitals.home[other];
        double larger = worth[one] * StrictMath.exp(markets.confidence(home));
        double smaller =
                (1 + parameters.premium()) * worth[other] * StrictMath.exp(markets.confidence(its));
        double part = smaller / (larger + smaller);
        for (int k = one * Capitals.HOLDERS; k < (one + 1) * Capitals.HOLDERS; k++) {
            capitals.share[k] *= 1 - part;
        }
        for (int k = other * Capitals.HOLDERS; k < (other + 1) * Capitals.HOLDERS; k++) {
            if (capitals.share[k] > 0) {
                capitals.give(one, capitals.holder[k], part * capitals.share[k]);
            }
        }
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.alive[p] && world.plants.capital[p] == other) {
                world.plants.capital[p] = one;
            }
        }
        capitals.alive[other] = false;
        markets.merged[its] += worth[other];
        markets.mergedAbroad[its] += home == its ? 0 : worth[other];
        worth[one] += worth[other];
        worth[other] = 0;
    }

    private void tell(World world, Now now, double[] worth) {
        double[] all = new double[world.count];
        for (int company = 0; company < worth.length; company++) {
            all[world.capitals.home[company]] += StrictMath.max(0, worth[company]);
        }
        for (int t = 0; t < world.count; t++) {
            double part = all[t] > 0 ? world.shareMarkets.merged[t] / all[t] : 0;
            if (part > parameters.wave()) {
                now.chronicle()
                        .tell(
                                new Chronicle.Event(
                                        now.quarter(),
                                        t,
                                        "mergerWave",
                                        "companies merged in a year",
                                        part,
                                        Numbers.percent(
                                                StrictMath.expm1(world.shareMarkets.confidence(t)),
                                                0,
                                                "shares are paid # above what usual growth"
                                                        + " would make them worth",
                                                "shares are paid # below what usual growth"
                                                        + " would make them worth",
                                                "shares are paid what usual growth makes them"
                                                        + " worth")));
            }
        }
    }
}

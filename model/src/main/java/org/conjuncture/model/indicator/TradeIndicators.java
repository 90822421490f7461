package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.YearAccounts;

/**
 * What trade does: whether it falls into blocs, the prices it carries, what is imported to invest,
 * what standards keep out.
 */
final class TradeIndicators {

    static final List<Indicator> LIST =
            List.of(
                    yearly(
                            "tradeModularity",
                            SHARE,
                            "Newman 2004 for weights; blocs as Clauset, Newman and Moore 2004 find"
                                    + " them; exports and imports of the year together",
                            "part of trade inside blocs beyond what size alone would put there, for"
                                    + " the blocs that make the most of it",
                            null,
                            x -> x.trade().modularity()),
                    yearly(
                            "importedInflation",
                            "1/year",
                            "Eichengreen and Sachs 1985 for the channel; weighted with the year's"
                                    + " imports, rates and prices smoothed over about a year; the"
                                    + " world: weighted with imports",
                            "change of prices where imports come from, in home currency; below 0"
                                    + " deflation that comes from abroad",
                            TradeIndicators::importedInflation,
                            Indicator.mean(
                                    TradeIndicators::importedInflation,
                                    (x, t) -> x.trade().imports(t))),
                    yearly(
                            "priceTransmission",
                            "−1 to 1",
                            "Spearman 1904, over territories; ranks, for a few hyperinflations"
                                    + " would decide a slope",
                            "rank correlation of inflation with what is imported of it",
                            null,
                            TradeIndicators::priceTransmission),
                    yearlyShare(
                            "importContentOfInvestment",
                            SHARE,
                            "Hummels, Ishii and Yi 2001: all uses of a good have one mix of"
                                    + " origins; Hirschman 1968 for what it tells",
                            "imports in what is bought to invest, in the year",
                            (x, t) -> invested(x, t, true) * Indicators.rate(x, t),
                            (x, t) -> invested(x, t, false) * Indicators.rate(x, t)),
                    yearlyShare(
                            "exportsLostToStandards",
                            SHARE,
                            "Anderson and van Wincoop 2004 for demand by cost; other prices,"
                                    + " duties and buyers' money as they are, shares moved in full",
                            "exports that duties for low labour standards keep out, over exports"
                                    + " without them",
                            (x, t) -> Indicators.some(lost(x, t)),
                            (x, t) -> exports(x, t) + lost(x, t)),
                    yearly(
                            "policySpace",
                            "0 to 1",
                            "Gallagher 2005; UNCTAD 2014; mean of duties, control of capital, rate"
                                    + " of interest, ownership, spending; the world: weighted with"
                                    + " people",
                            "what treaties, unions, pegs, lenders and rulers leave a state to"
                                    + " decide",
                            (x, t) -> new PolicySpace(x.world(), t).mean(),
                            Indicator.mean(
                                    (x, t) -> new PolicySpace(x.world(), t).mean(),
                                    Indicators::population)));

    private TradeIndicators() {}

    private static double importedInflation(Survey x, int t) {
        double sum = 0;
        for (int j = 0; j < x.count(); j++) {
            double inflation = x.world().territories.inflation[j];
            sum += x.trade().flow(j, t) * (inflation - fall(x, j));
        }
        return sum / x.trade().imports(t) + fall(x, t);
    }

    /** Fall of the rate over about a year, log points: that of whose money is used. */
    private static double fall(Survey x, int t) {
        States states = x.world().states;
        return states.fallOfYear[states.currency[t]];
    }

    private static double priceTransmission(Survey x) {
        double[] home = new double[x.count()];
        double[] imported = new double[x.count()];
        for (int t = 0; t < x.count(); t++) {
            imported[t] = importedInflation(x, t);
            home[t] = x.world().territories.inflation[t];
        }
        return rankCorrelation(home, imported);
    }

    /** Spearman's, ties at their mean rank; pairs with NaN are left out. */
    static double rankCorrelation(double[] one, double[] other) {
        double products = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            double a = fromMiddle(one, other, i);
            double b = fromMiddle(other, one, i);
            products += a * b;
            ones += a * a;
            others += b * b;
        }
        return products / StrictMath.sqrt(ones * others);
    }

    /** How many values lie below one less how many lie above, which is twice its centred rank. */
    private static double fromMiddle(double[] values, double[] others, int i) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            boolean isPair = !Double.isNaN(values[k] + others[k] + values[i] + others[i]);
            sum += isPair ? StrictMath.signum(values[i] - values[k]) : 0;
        }
        return sum;
    }

    /** Goods bought in the year to invest, home currency; what of them was imported. */
    private static double invested(Survey x, int t, boolean isImported) {
        double sum = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            double use =
                    x.world()
                            .year
                            .use[
                            (t * Sectors.COUNT + g) * YearAccounts.USES + YearAccounts.INVESTMENT];
            sum += use * (isImported ? importedPart(x, t, g) : 1);
        }
        return sum;
    }

    private static double importedPart(Survey x, int t, int good) {
        double[] value = x.world().markets.yearValue;
        int row = x.world().markets.origins(good, t);
        double all = 0;
        for (int i = 0; i < x.count(); i++) {
            all += value[row + i];
        }
        return all > 0 ? 1 - value[row + t] / all : 0;
    }

    private static double exports(Survey x, int t) {
        double sum = 0;
        for (int buyer = 0; buyer < x.count(); buyer++) {
            sum += x.trade().flow(t, buyer);
        }
        return sum;
    }

    /**
     * What a seller would export more without the duty of labour standards, world money of the
     * year: its pull on buyers grows by the factor f that cost puts on access, its share s becomes
     * f·s/(1 + s·(f − 1)), and less of the money goes to duty.
     */
    private static double lost(Survey x, int t) {
        Markets markets = x.world().markets;
        double lost = 0;
        for (int buyer = 0; buyer < x.count(); buyer++) {
            double sanction = markets.sanction[buyer * x.count() + t];
            for (int g : Sectors.TRADED) {
                int at = markets.origins(g, buyer) + t;
                int pair = markets.pair(Markets.kind(g), buyer, t);
                if (sanction > 0 && buyer != t && markets.access[pair] > 0) {
                    double duty = markets.duty[pair];
                    double cheaper = (1 + duty - sanction) / (1 + duty);
                    double factor = StrictMath.pow(cheaper, exponent(markets, pair));
                    double grown = factor / (1 + markets.share[at] * (factor - 1)) / cheaper;
                    lost += markets.yearValue[at] * (grown - 1);
                }
            }
        }
        return lost;
    }

    /** The power of cost in access, 1 − σ, read off what a pair's cost made of its access. */
    private static double exponent(Markets markets, int pair) {
        double cost = StrictMath.log(markets.relativeCost[pair]);
        double pull = StrictMath.log(markets.access[pair] / markets.admission[pair]);
        return cost == 0 ? 0 : pull / cost;
    }
}

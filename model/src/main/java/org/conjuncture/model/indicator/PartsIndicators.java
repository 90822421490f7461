package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.some;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.YearAccounts;

/** How far the making of manufactures is divided between lands, and who trades like for like. */
final class PartsIndicators {

    static final List<Indicator> LIST =
            List.of(
                    yearlyShare(
                            "intraIndustryTrade",
                            "0 to 1",
                            "Grubel and Lloyd 1975, by pairs of territories as Brülhart 2009; two"
                                    + " branches only, so higher than from fine classes of goods",
                            "trade in manufactures that goes both ways, over all of it: of two"
                                    + " territories that sell the same good to each other",
                            PartsIndicators::bothWays,
                            PartsIndicators::eitherWay),
                    world(
                            "importedInputs",
                            "Feenstra and Hanson 1996, broad outsourcing; all uses of a good have"
                                    + " one mix of origins, parts apart",
                            "imports in what plants of manufactures buy to work up, parts from"
                                    + " abroad included",
                            (x, t) -> inputs(x, t, true),
                            (x, t) -> inputs(x, t, false)),
                    world(
                            "verticalSpecialization",
                            "Hummels, Ishii and Yi 2001, VS over exports, without what comes in by"
                                    + " way of inputs made at home",
                            "imports that manufactures for export are made of, over these exports",
                            (x, t) -> embodied(x, t),
                            PartsIndicators::exports),
                    yearly(
                            "partsTradeShare",
                            SHARE,
                            "Yeats 1998 for the measure; told where parts are bought abroad",
                            "parts in imports of manufactures",
                            (x, t) -> some(parts(x, t) / imports(x, t)),
                            Indicator.ratio(PartsIndicators::parts, PartsIndicators::imports)));

    private PartsIndicators() {}

    /** A share of the world's, once a year: results keep within their size. */
    private static Indicator world(
            String name, String source, String doc, Measure upper, Measure lower) {
        return yearly(name, SHARE, source, doc, null, Indicator.ratio(upper, lower));
    }

    private static double value(Survey x, int good, int buyer, int origin) {
        Markets markets = x.world().markets;
        return markets.yearValue[markets.origins(good, buyer) + origin];
    }

    private static double bothWays(Survey x, int t) {
        double sum = 0;
        for (int g : Sectors.MANUFACTURES) {
            for (int i = 0; i < x.count(); i++) {
                sum += i == t ? 0 : 2 * StrictMath.min(value(x, g, t, i), value(x, g, i, t));
            }
        }
        return sum;
    }

    private static double eitherWay(Survey x, int t) {
        return imports(x, t) + exports(x, t);
    }

    private static double imports(Survey x, int t) {
        double sum = 0;
        for (int g : Sectors.MANUFACTURES) {
            for (int i = 0; i < x.count(); i++) {
                sum += i == t ? 0 : value(x, g, t, i);
            }
        }
        return sum;
    }

    private static double exports(Survey x, int t) {
        double sum = 0;
        for (int g : Sectors.MANUFACTURES) {
            sum += exports(x, t, g);
        }
        return sum;
    }

    private static double exports(Survey x, int t, int g) {
        double sum = 0;
        for (int j = 0; j < x.count(); j++) {
            sum += j == t ? 0 : value(x, g, j, t);
        }
        return sum;
    }

    private static double parts(Survey x, int t) {
        double sum = 0;
        for (int g : Sectors.MANUFACTURES) {
            sum += parts(x, t, g);
        }
        return sum;
    }

    /** Parts bought in the year, world money. */
    private static double parts(Survey x, int t, int g) {
        Markets markets = x.world().markets;
        double sum = 0;
        int row = markets.parts(g, t);
        for (int i = 0; i < x.count(); i++) {
            sum += markets.yearParts[row + i];
        }
        return sum;
    }

    private static double inputs(Survey x, int t, boolean isImported) {
        double sum = 0;
        for (int s : Sectors.MANUFACTURES) {
            sum += inputs(x, t, s, isImported);
        }
        return sum;
    }

    /** Inputs of a branch in the year, all or those from abroad, world money. */
    private static double inputs(Survey x, int t, int s, boolean isImported) {
        double sum = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            double bought =
                    x.world().markets.yearInputs[(t * Sectors.COUNT + g) * Sectors.COUNT + s]
                            * Indicators.rate(x, t);
            double parts = g == s ? StrictMath.min(bought, parts(x, t, g)) : 0;
            sum += isImported ? parts + (bought - parts) * importedPart(x, t, g) : bought;
        }
        return sum;
    }

    /** Imports in what is bought of a good, parts aside. */
    private static double importedPart(Survey x, int t, int good) {
        double all = 0;
        for (int i = 0; i < x.count(); i++) {
            all += value(x, good, t, i);
        }
        boolean hasParts = good == Sectors.LIGHT_MANUFACTURING || good == Sectors.MACHINERY;
        double others = all - (hasParts ? parts(x, t, good) : 0);
        return others > 0 ? 1 - value(x, good, t, t) / others : 0;
    }

    /** Imports in the year's exports of manufactures, at what output takes of them. */
    private static double embodied(Survey x, int t) {
        YearAccounts year = x.world().year;
        double sum = 0;
        for (int s : Sectors.MANUFACTURES) {
            double output = year.output[t * Sectors.COUNT + s];
            double part = output > 0 ? inputs(x, t, s, true) / output : 0;
            sum += StrictMath.min(1, part) * exports(x, t, s);
        }
        return sum;
    }
}

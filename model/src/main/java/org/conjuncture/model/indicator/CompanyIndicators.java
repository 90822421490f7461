package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import java.util.function.Function;
import org.conjuncture.model.world.Sectors;

/** Companies that work in several territories. */
final class CompanyIndicators {

    private static final String AFFILIATES =
            "OECD, Handbook on Economic Globalisation Indicators 2005: owners abroad hold more than"
                    + " half; another territory of the same state is abroad";

    private static final String ROYALTIES =
            "IMF, Balance of Payments Manual 6: charges for the use of intellectual property,"
                    + " between companies that are not one";

    static final List<Indicator> LIST =
            List.of(
                    yearlyShare(
                            "affiliateSalesShare",
                            SHARE,
                            AFFILIATES,
                            "affiliates of owners abroad in the sales of a territory's plants",
                            (x, t) -> x.companies().affiliates(t, Multinationals.SALES),
                            (x, t) -> x.companies().plants(t, Multinationals.SALES)),
                    yearlyShare(
                            "affiliateEmploymentShare",
                            SHARE,
                            AFFILIATES,
                            "affiliates of owners abroad in the people at work in a territory's"
                                    + " plants",
                            (x, t) -> x.companies().affiliates(t, Multinationals.STAFF),
                            (x, t) -> x.companies().plants(t, Multinationals.STAFF)),
                    yearly(
                            "transnationalityIndex",
                            SHARE,
                            "UNCTAD 1995; over all companies of a home that have plants abroad,"
                                    + " without cooperatives; assets are fixed capital",
                            "mean of the parts abroad of assets, sales and people of companies"
                                    + " that have plants abroad, told of their home",
                            (x, t) -> x.companies().transnationality(t),
                            x -> x.companies().transnationality()),
                    yearly(
                            "profitShiftedShare",
                            SHARE,
                            "Tørsløv, Wier and Zucman 2023; companies with plants abroad",
                            "profit made in a territory and booked in plants elsewhere, less that"
                                    + " booked here, over profit of companies that have plants"
                                    + " abroad; the world: all that is booked elsewhere",
                            CompanyIndicators::shifted,
                            Indicator.ratio(
                                    (x, t) -> x.companies().bookedAbroad(t),
                                    (x, t) -> x.companies().profit(t))),
                    yearlyShare(
                            "mergers",
                            SHARE,
                            "Nelson 1959; worth of what merged by exchange of shares, told of its"
                                    + " home",
                            "companies that merged into others in the year, over a year's output",
                            (x, t) -> Indicators.some(x.world().shareMarkets.merged[t] / 4),
                            Indicators::output),
                    yearlyShare(
                            "mergersAbroad",
                            SHARE,
                            "UNCTAD 2000; as mergers",
                            "companies that merged into companies at home elsewhere in the year,"
                                    + " over a year's output",
                            (x, t) -> Indicators.some(x.world().shareMarkets.mergedAbroad[t] / 4),
                            Indicators::output),
                    count(
                            "takeovers",
                            "Andrade, Mitchell and Stafford 2001; takeover",
                            "plants of a territory that other companies bought in the year",
                            x -> x.world().shareMarkets.takeovers),
                    count(
                            "takeoversAbroad",
                            "UNCTAD 2000; as takeovers",
                            "of them those that companies at home elsewhere bought",
                            x -> x.world().shareMarkets.takeoversAbroad),
                    count(
                            "foundedAbroad",
                            "Dunning 1993; location",
                            "plants that companies at home elsewhere founded in a territory in the"
                                    + " year",
                            x -> x.world().shareMarkets.foundedAbroad),
                    countOfWorld(
                            "foundedForMaterials",
                            "Dunning 1993: resource seeking; location",
                            "plants founded abroad in the year drawn most by raw materials that"
                                    + " their home imports",
                            x -> x.world().shareMarkets.foundedForMaterials),
                    countOfWorld(
                            "foundedForMarkets",
                            "Dunning 1993: market seeking; location",
                            "plants founded abroad in the year drawn most by a market that a duty"
                                    + " protects",
                            x -> x.world().shareMarkets.foundedForMarkets),
                    count(
                            "divestments",
                            "Jones 2005; divestment",
                            "plants that owners abroad sold in the year for want of exchange or by"
                                    + " law, or lost in war",
                            x -> x.world().shareMarkets.divestments),
                    yearlyShare(
                            "relocatedJobs",
                            SHARE,
                            "Bluestone and Harrison 1982; relocation",
                            "people laid off in the year where plants that made profit were closed"
                                    + " for better ones elsewhere, over people at work in plants",
                            (x, t) -> Indicators.some(relocated(x, t)),
                            (x, t) -> x.companies().plants(t, Multinationals.STAFF)),
                    yearlyShare(
                            "royaltiesPaid",
                            SHARE,
                            ROYALTIES,
                            "royalties for technique paid abroad, over output",
                            (x, t) -> Indicators.some(x.companies().royaltiesPaid(t)),
                            Indicators::output),
                    yearlyShare(
                            "royaltiesReceived",
                            SHARE,
                            ROYALTIES,
                            "royalties for technique received from abroad, over output",
                            (x, t) -> Indicators.some(x.companies().royaltiesReceived(t)),
                            Indicators::output));

    private CompanyIndicators() {}

    /** Plants in number over the world. */
    private static Indicator countOfWorld(
            String name, String source, String doc, Function<Survey, int[]> counts) {
        return yearly(
                name,
                "plants a year",
                source,
                doc,
                null,
                Indicator.sum((x, t) -> counts.apply(x)[t]));
    }

    /** Plants in number; of a territory where there are any. */
    private static Indicator count(
            String name, String source, String doc, Function<Survey, int[]> counts) {
        return yearly(
                name,
                "plants a year",
                source,
                doc,
                (x, t) -> Indicators.some(counts.apply(x)[t]),
                Indicator.sum((x, t) -> counts.apply(x)[t]));
    }

    private static double relocated(Survey x, int t) {
        double people = 0;
        for (int unit = t * Sectors.COUNT; unit < (t + 1) * Sectors.COUNT; unit++) {
            people += x.world().units.relocated[unit];
        }
        return people;
    }

    private static double shifted(Survey x, int t) {
        Multinationals companies = x.companies();
        double profit = companies.profit(t);
        double moved = companies.bookedAbroad(t) - companies.bookedHere(t);
        return profit > 0 ? moved / profit : Double.NaN;
    }
}

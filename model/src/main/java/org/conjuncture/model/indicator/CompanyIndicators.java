package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;

/** Companies that work in several territories. */
final class CompanyIndicators {

    private static final String AFFILIATES =
            "OECD, Handbook on Economic Globalisation Indicators 2005: owners abroad hold more than"
                    + " half; another territory of the same state is abroad";

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
                            x -> x.companies().transnationality()));

    private CompanyIndicators() {}
}

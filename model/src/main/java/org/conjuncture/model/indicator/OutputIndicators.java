package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.HOME;
import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.money;
import static org.conjuncture.model.indicator.Indicators.of;
import static org.conjuncture.model.indicator.Indicators.output;
import static org.conjuncture.model.indicator.Indicators.rate;
import static org.conjuncture.model.indicator.Indicators.share;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Sectors;

/** Output, trade, prices, accumulation and what distribution leaves of them. */
final class OutputIndicators {

    private static final String ACCOUNTS =
            "System of National Accounts 2008; output as NationalAccounts takes it";
    private static final String CAPITAL = "Marglin and Bhaduri 1990 for the terms";

    static final List<Indicator> LIST =
            List.of(
                    money(
                            "gdp",
                            HOME,
                            ACCOUNTS,
                            "output at current prices, subsistence produce at the farm price",
                            Indicators::output),
                    of(
                            "gdpWorldMoney",
                            "world money a quarter",
                            ACCOUNTS,
                            "output at current prices and the rate of exchange",
                            Indicators::output,
                            Indicator.sum(Indicators::output)),
                    of(
                            "gdpConstant",
                            "1990 international dollars a quarter",
                            ACCOUNTS,
                            "output at the constant prices of the start",
                            Indicators::outputConstant,
                            Indicator.sum(Indicators::outputConstant)),
                    share(
                            "gdpPerHead",
                            "1990 international dollars a year",
                            ACCOUNTS,
                            "output at constant prices, at the rate of a year, per person",
                            (x, t) -> 4 * Indicators.outputConstant(x, t),
                            Indicators::population),
                    yearly(
                            "primaryTerms",
                            "start = 1",
                            "Grilli and Yang 1988",
                            "price of farm and mine goods over that of manufactures, each the"
                                    + " geometric mean of two; the world: weighted with output",
                            OutputIndicators::primaryTerms,
                            Indicator.mean(OutputIndicators::primaryTerms, Indicators::output)),
                    of(
                            "priceLevel",
                            "start = 1",
                            "consumers' prices; the world: output in world money over output at"
                                    + " constant prices, start = 1",
                            "price level",
                            (x, t) -> x.world().territories.priceLevel[t],
                            Indicator.ratio(
                                    Indicators::output,
                                    (x, t) ->
                                            Indicators.outputConstant(x, t)
                                                    * x.world().territories.rateAtStart[t])),
                    of(
                            "inflation",
                            "1/year",
                            "change of consumers' prices over the year, smoothed; the world:"
                                    + " weighted with output",
                            "inflation",
                            (x, t) -> x.world().territories.inflation[t],
                            Indicator.mean(
                                    (x, t) -> x.world().territories.inflation[t],
                                    Indicators::output)),
                    money(
                            "exports",
                            HOME,
                            ACCOUNTS,
                            "goods and services sold abroad",
                            (x, t) -> x.world().states.exports[t]),
                    money(
                            "imports",
                            HOME,
                            ACCOUNTS,
                            "goods and services bought abroad, without duty",
                            (x, t) -> x.world().states.imports[t]),
                    yearlyShare(
                            "exportShare",
                            SHARE,
                            ACCOUNTS,
                            "exports over output",
                            (x, t) -> x.world().states.exports[t],
                            Indicators::output),
                    of(
                            "tradeOpenness",
                            SHARE,
                            "Estevadeordal, Frantz and Taylor 2003; exports of all territories over"
                                    + " their output",
                            "exports over the world's output",
                            null,
                            Indicator.ratio(
                                    (x, t) -> x.world().states.exports[t], Indicators::output)),
                    yearlyShare(
                            "tariff",
                            SHARE,
                            "Clemens and Williamson 2004: duties over imports",
                            "duties collected over the value of imports",
                            (x, t) ->
                                    x.world().ledger.flow(t, Flow.TARIFF, Holder.STATE)
                                            * rate(x, t),
                            (x, t) -> x.world().states.imports[t]),
                    yearlyShare(
                            "rationing",
                            SHARE,
                            "Bénassy 1982: demand that finds no supply",
                            "part of the money brought to market that found no goods",
                            (x, t) -> (x.sums().wanted(t) - x.sums().found(t)) * rate(x, t),
                            (x, t) -> x.sums().wanted(t) * rate(x, t)),
                    yearlyShare(
                            "utilization",
                            SHARE,
                            "Steindl 1952",
                            "output over what the capital stock could make",
                            (x, t) -> x.sums().marketSum(x.sums().capitalUsed, t),
                            (x, t) -> x.sums().marketSum(x.sums().capitalHad, t)),
                    yearlyShare(
                            "capitalOutput",
                            "years",
                            CAPITAL,
                            "capital at today's price over output at the rate of a year",
                            (x, t) -> x.sums().marketSum(x.sums().capital, t) * rate(x, t),
                            (x, t) -> 4 * output(x, t)),
                    yearlyShare(
                            "investmentShare",
                            SHARE,
                            ACCOUNTS,
                            "money invested over output",
                            (x, t) -> x.sums().marketSum(x.sums().invested, t) * rate(x, t),
                            Indicators::output),
                    yearlyShare(
                            "profitRate",
                            "1/year",
                            CAPITAL,
                            "profit after wear and interest, at the rate of a year, over capital",
                            (x, t) -> 4 * x.sums().marketSum(x.sums().profit, t) * rate(x, t),
                            (x, t) -> x.sums().marketSum(x.sums().capital, t) * rate(x, t)),
                    share(
                            "wageShare",
                            SHARE,
                            "Glyn 2009 for the concept; value added of plants only, so without"
                                    + " subsistence",
                            "wages over value added",
                            (x, t) -> x.sums().marketSum(x.sums().wages, t) * rate(x, t),
                            OutputIndicators::marketOutput),
                    yearlyShare(
                            "profitShare",
                            SHARE,
                            "what wages leave of value added",
                            "one less the wage share",
                            (x, t) ->
                                    marketOutput(x, t)
                                            - x.sums().marketSum(x.sums().wages, t) * rate(x, t),
                            OutputIndicators::marketOutput));

    private OutputIndicators() {}

    private static double primaryTerms(Survey x, int t) {
        double[] price = x.world().markets.price;
        int cell = t * Sectors.COUNT;
        return StrictMath.sqrt(
                price[cell + Sectors.AGRICULTURE]
                        * price[cell + Sectors.MINING]
                        / price[cell + Sectors.LIGHT_MANUFACTURING]
                        / price[cell + Sectors.MACHINERY]);
    }

    /** Value added of plants, world money. */
    static double marketOutput(Survey x, int t) {
        return x.sums().marketSum(x.sums().valueAdded, t) * rate(x, t);
    }
}

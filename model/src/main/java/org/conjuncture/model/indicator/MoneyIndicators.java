package org.conjuncture.model.indicator;

import static org.conjuncture.model.indicator.Indicators.HOME_STOCK;
import static org.conjuncture.model.indicator.Indicators.SHARE;
import static org.conjuncture.model.indicator.Indicators.of;
import static org.conjuncture.model.indicator.Indicators.output;
import static org.conjuncture.model.indicator.Indicators.rate;
import static org.conjuncture.model.indicator.Indicators.some;
import static org.conjuncture.model.indicator.Indicators.yearly;
import static org.conjuncture.model.indicator.Indicators.yearlyMoney;
import static org.conjuncture.model.indicator.Indicators.yearlyShare;

import java.util.List;
import org.conjuncture.model.ledger.BondsAcross;
import org.conjuncture.model.ledger.OfficialLoans;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;

/**
 * Money: rates, claims and debts across borders, the state's purse, and whether the books close.
 */
final class MoneyIndicators {

    /** Without a peg that could break. */
    private static final double CLEARING = 3;

    private static final String POSITION =
            "IMF, Balance of Payments Manual 6; shares in companies at the worth of their plants";

    static final List<Indicator> LIST =
            List.of(
                    yearly(
                            "exchangeRate",
                            "world money for a unit of home currency",
                            "the rate at which accounts are converted",
                            "rate of exchange",
                            Indicators::rate,
                            null),
                    yearly(
                            "exchangeRegimeHeld",
                            "0 floating, 1 gold, 2 fixed to the key currency, 3 clearing, 4"
                                    + " crawling",
                            "the lever of that name, and whether a declared peg holds",
                            "exchange regime that holds; a peg that broke counts as floating",
                            MoneyIndicators::regimeThatHolds,
                            null),
                    of(
                            "interestRate",
                            "1/year",
                            "banks' rate on loans; the world: weighted with output",
                            "interest on loans to companies",
                            (x, t) -> x.world().states.loanRate[t],
                            Indicator.mean(
                                    (x, t) -> x.world().states.loanRate[t], Indicators::output)),
                    yearlyMoney(
                            "foreignAssets",
                            HOME_STOCK,
                            POSITION,
                            "what residents have abroad: loans, bonds, shares in companies; what"
                                    + " states lend to states is in officialDebt",
                            (x, t) -> x.sums().assetsAbroad[t]),
                    yearlyMoney(
                            "foreignLiabilities",
                            HOME_STOCK,
                            POSITION,
                            "what residents owe abroad, shares of foreigners included",
                            (x, t) -> x.sums().liabilitiesAbroad[t]),
                    yearlyShare(
                            "foreignAssetsShare",
                            "years",
                            "Obstfeld and Taylor 2004",
                            "foreign assets over output at the rate of a year",
                            (x, t) -> x.sums().assetsAbroad[t],
                            (x, t) -> 4 * output(x, t)),
                    of(
                            "foreignAssetsOpenness",
                            "years",
                            "Obstfeld and Taylor 2004",
                            "foreign assets of all territories over the world's output at the rate"
                                    + " of a year",
                            null,
                            Indicator.ratio(
                                    (x, t) -> x.sums().assetsAbroad[t],
                                    (x, t) -> 4 * output(x, t))),
                    yearly(
                            "directInvestmentShare",
                            SHARE,
                            "Dunning 1983; Lane and Milesi-Ferretti 2007",
                            "plants of companies from abroad, less what residents hold of them,"
                                    + " over all foreign assets",
                            null,
                            Indicator.ratio(
                                    (x, t) -> x.sums().direct[t],
                                    (x, t) -> x.sums().assetsAbroad[t])),
                    yearly(
                            "bondsAbroadShare",
                            SHARE,
                            "Lane and Milesi-Ferretti 2007",
                            "bonds in the issuers' own moneys that banks abroad hold, over all"
                                    + " foreign assets",
                            null,
                            Indicator.ratio(
                                    (x, t) -> BondsAcross.held(x.world().ledger, t),
                                    (x, t) -> x.sums().assetsAbroad[t])),
                    yearlyMoney(
                            "externalDebt",
                            HOME_STOCK,
                            POSITION,
                            "what state and banks owe to the world market for capital",
                            (x, t) -> x.sums().externalDebt(t)),
                    yearly(
                            "debtBurden",
                            SHARE,
                            "World Bank, Global Development Finance; Reinhart, Rogoff and Savastano"
                                    + " 2003",
                            "interest and repayment due abroad over exports, by purse, over what"
                                    + " a state of its output a head can bear",
                            (x, t) -> x.world().states.debtBurden[t],
                            Indicator.mean(
                                    (x, t) -> x.world().states.debtBurden[t],
                                    (x, t) -> x.sums().externalDebt(t))),
                    yearly(
                            "lendingMood",
                            "1",
                            "Suter 1992; Kaminsky and Vega-García 2016",
                            "what owners would lend abroad over what they are used to; the world:"
                                    + " weighted with claims",
                            (x, t) -> x.world().states.lendingMood[t],
                            Indicator.mean(
                                    (x, t) -> x.world().states.lendingMood[t],
                                    (x, t) -> x.sums().assetsAbroad[t])),
                    of(
                            "lendingWill",
                            "1",
                            "Malmendier and Nagel 2011; Eichengreen and Lindert 1989",
                            "what losses that owners remember leave of what they would hold"
                                    + " abroad; weighted with claims",
                            null,
                            Indicator.mean(
                                    (x, t) -> x.world().states.lendingWill[t],
                                    (x, t) -> x.sums().assetsAbroad[t])),
                    yearly(
                            "shareConfidence",
                            "log points",
                            "Minsky 1986; Kindleberger 1978",
                            "what shares are paid above their worth less what is left of fright"
                                    + " after a crash; the world: weighted with claims abroad",
                            (x, t) -> x.world().shareMarkets.confidence(t),
                            Indicator.mean(
                                    (x, t) -> x.world().shareMarkets.confidence(t),
                                    (x, t) -> x.sums().assetsAbroad[t])),
                    yearlyMoney(
                            "reserves",
                            HOME_STOCK,
                            POSITION,
                            "gold and claims in key currency of the central bank",
                            (x, t) -> x.sums().reserves(t)),
                    yearlyShare(
                            "keyCurrencyShare",
                            SHARE,
                            "Lindert 1969; Eichengreen and Flandreau 2009",
                            "claims in key currency over reserves of the central bank, gold at"
                                    + " parity",
                            (x, t) -> x.world().ledger.centralBankForeign.at(t),
                            (x, t) -> x.sums().reserves(t)),
                    yearlyMoney(
                            "keyCurrencyOwed",
                            HOME_STOCK,
                            "Triffin 1960",
                            "what an issuer's banks owe central banks abroad",
                            (x, t) -> Indicators.some(x.world().ledger.bankKeyCurrency.at(t))),
                    yearly(
                            "spread",
                            "1/year",
                            "Edwards 1984; Flandreau and Zumer 2004",
                            "interest on debt abroad above the world's rate; the world: weighted"
                                    + " with debt",
                            (x, t) -> x.world().states.spread[t],
                            Indicator.mean(
                                    (x, t) -> x.world().states.spread[t],
                                    (x, t) -> x.sums().externalDebt(t))),
                    yearly(
                            "worldRate",
                            "1/year",
                            "Edelstein 1982",
                            "interest in world money that creditors take from who is safe",
                            null,
                            x -> x.world().states.externalRate[0] - x.world().states.spread[0]),
                    yearlyShare(
                            "seigniorage",
                            SHARE,
                            "Fischer, Sahay and Végh 2002",
                            "bonds that the central bank buys of its state less what it sells back,"
                                    + " over output",
                            (x, t) -> some(x.world().states.seigniorage[t]) * output(x, t),
                            Indicators::output),
                    yearlyShare(
                            "moneyFinanced",
                            SHARE,
                            "Cukierman, Edwards and Tabellini 1992, over taxes and it together",
                            "what the central bank pays of all that the state takes in",
                            (x, t) -> some(x.world().states.seigniorage[t]) * output(x, t),
                            (x, t) ->
                                    x.world().states.seigniorage[t] * output(x, t)
                                            + x.sums().taxes(t) * rate(x, t)),
                    yearly(
                            "moneyOverhang",
                            "log points",
                            "Cagan 1956; Krugman 1979",
                            "base money beyond what people want to hold at today's prices; the"
                                    + " world: weighted with output",
                            (x, t) -> some(x.world().states.moneyOverhang[t]),
                            Indicator.mean(
                                    (x, t) -> x.world().states.moneyOverhang[t],
                                    Indicators::output)),
                    yearlyShare(
                            "capitalFlight",
                            SHARE,
                            "Dooley 1988",
                            "what owners take abroad for fear less what comes home, over output",
                            (x, t) -> x.world().states.capitalFlight[t],
                            Indicators::output),
                    yearlyShare(
                            "fledCapital",
                            "years",
                            "Collier, Hoeffler and Pattillo 2001, over output instead of wealth",
                            "what owners hold abroad for fear, over output at the rate of a year",
                            (x, t) -> x.world().states.fledCapital[t],
                            (x, t) -> 4 * output(x, t)),
                    yearlyShare(
                            "foreignOwnedCapitalShare",
                            SHARE,
                            "Twomey 2000; plants at what is left of capital, stocks and cash after"
                                    + " loans",
                            "part of the worth of plants that owners abroad hold",
                            (x, t) -> x.sums().ownedAbroad(t),
                            (x, t) -> x.sums().worth[t]),
                    yearly(
                            "jointVentureShare",
                            SHARE,
                            "Beamish 1988",
                            "part of plants' capital in companies from abroad that residents and"
                                    + " owners abroad hold together",
                            (x, t) -> some(jointly(x, t)),
                            null),
                    yearly(
                            "companySizeTail",
                            "1",
                            "Axtell 2001: 1.06; Hill 1975 for the estimator",
                            "exponent of the upper tail of companies' sizes, the largest tenth by"
                                    + " people at work, without what states own",
                            null,
                            x -> CompanySizes.tail(x.world())),
                    yearly(
                            "companyGrowthShape",
                            "1",
                            "Bottazzi and Secchi 2006; by maximum likelihood",
                            "shape of companies' growth rates of sales over a year, Subbotin's b:"
                                    + " 1 is a tent (Laplace), 2 a bell; less what befell all of a"
                                    + " territory and sector, without what states own",
                            null,
                            x -> CompanyGrowth.shape(x.world())),
                    yearlyMoney(
                            "stateDebt",
                            HOME_STOCK,
                            "Reinhart and Rogoff 2011",
                            "bonds and external debt of the state, what it owes to states included",
                            MoneyIndicators::stateDebt),
                    yearlyShare(
                            "publicSpendingShare",
                            SHARE,
                            "Tanzi and Schuknecht 2000",
                            "public purchases over output",
                            (x, t) -> x.world().territories.publicSpent[t] * rate(x, t),
                            Indicators::output),
                    yearlyShare(
                            "taxShare",
                            SHARE,
                            "OECD Revenue Statistics, duties included",
                            "taxes and duties over output",
                            (x, t) -> x.sums().taxes(t) * rate(x, t),
                            Indicators::output),
                    yearly(
                            "goodsStandards",
                            SHARE,
                            "Blind 2004",
                            "part of the international body's standards of goods taken over; the"
                                    + " world: weighted with output",
                            (x, t) -> some(x.world().states.goodsStandards[t]),
                            Indicator.mean(
                                    (x, t) -> x.world().states.goodsStandards[t],
                                    Indicators::output)),
                    yearly(
                            "brokenLinks",
                            SHARE,
                            "Blanchard and Kremer 1997",
                            "part of links between suppliers and users that the end of a plan, or"
                                    + " war, broke",
                            (x, t) -> some(x.world().states.brokenLinks[t]),
                            null),
                    yearly(
                            "planTransferShare",
                            SHARE,
                            "Marrese and Vanous 1983",
                            "what plan prices bring a planned economy in trade with others, over"
                                    + " output; the world: what they shift, over its output",
                            (x, t) -> some(x.world().states.planTransfer[t]) / output(x, t),
                            Indicator.ratio(
                                    (x, t) -> StrictMath.abs(x.world().states.planTransfer[t]) / 2,
                                    Indicators::output)),
                    yearly(
                            "clearingBalance",
                            "years",
                            "Kaplan and Schleiminger 1989",
                            "what is owed to a territory on clearing accounts, over output at the"
                                    + " rate of a year; the world: claims over its output",
                            (x, t) ->
                                    some(x.world().ledger.bankClearing.at(t)) / (4 * output(x, t)),
                            Indicator.ratio(
                                    (x, t) ->
                                            StrictMath.max(0, x.world().ledger.bankClearing.at(t)),
                                    (x, t) -> 4 * output(x, t))),
                    yearly(
                            "foreignLoanShare",
                            SHARE,
                            "Galindo, Panizza and Schiantarelli 2003",
                            "part of companies' loans that they owe in foreign money; the world:"
                                    + " weighted with loans",
                            (x, t) -> some(x.world().states.foreignLoanShare[t]),
                            Indicator.mean(
                                    (x, t) -> x.world().states.foreignLoanShare[t],
                                    (x, t) -> x.world().ledger.bankLoans.at(t) * rate(x, t))),
                    yearly(
                            "officialDebt",
                            "years",
                            "Horn, Reinhart and Trebesch 2020",
                            "what a state owes to other states, over output at the rate of a year;"
                                    + " the world: all of it over its output",
                            (x, t) -> some(officialDebt(x, t)) / (4 * output(x, t)),
                            Indicator.ratio(
                                    MoneyIndicators::officialDebt, (x, t) -> 4 * output(x, t))),
                    of(
                            "ledgerResidual",
                            SHARE,
                            "Godley and Lavoie 2007, ch. 2",
                            "largest part by which an account of the quarter does not close",
                            null,
                            x -> x.sums().residual()));

    private MoneyIndicators() {}

    private static double regimeThatHolds(Survey x, int t) {
        double declared = x.world().levers.exchangeRegime[t];
        return declared == CLEARING || x.world().states.isPegged[t] ? declared : 0;
    }

    private static double jointly(Survey x, int t) {
        Plants plants = x.world().plants;
        Capitals capitals = x.world().capitals;
        double all = 0;
        double joint = 0;
        int end = plants.cellStart[(t + 1) * Sectors.COUNT];
        for (int k = plants.cellStart[t * Sectors.COUNT]; k < end; k++) {
            int p = plants.cellPlant[k];
            int company = plants.capital[p];
            double own = capitals.isPublic[company] ? 1 : capitals.shareOf(company, t);
            all += plants.capitalStock[p];
            boolean isFromAbroad = capitals.home[company] != t;
            joint += isFromAbroad && own > 1e-9 && own < 1 - 1e-9 ? plants.capitalStock[p] : 0;
        }
        return all > 0 ? joint / all : 0;
    }

    private static double stateDebt(Survey x, int t) {
        return x.world().ledger.stateBonds.at(t) * rate(x, t)
                + x.world().ledger.stateExternal.at(t)
                + officialDebt(x, t);
    }

    private static double officialDebt(Survey x, int t) {
        return OfficialLoans.debts(x.world().ledger, t);
    }
}

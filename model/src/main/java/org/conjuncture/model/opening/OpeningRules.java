package org.conjuncture.model.opening;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;

/**
 * Numbers by which the tables of a world are closed into a first quarter; a scenario sets them as
 * {@code opening.…}.
 */
public record OpeningRules(
        @Doc("average product of a subsistence producer over the mean pay of wage work")
                @Unit("1")
                @Range({0.2, 0.95})
                @Source("Lewis 1954: wages stand some 30–50% above subsistence")
                double subsistenceProduct,
        @Doc("part of subsistence produce that is marketed")
                @Unit("1")
                @Range({0.0, 0.6})
                @Source("estimate; Clark & Haswell 1970: a fifth to two fifths")
                double marketed,
        @Doc("use of capacity held normal")
                @Unit("1")
                @Range({0.6, 1.0})
                @Source("Steindl 1952; surveys of industry: 0.80–0.85")
                double utilization,
        @Doc("loans of companies over the value of their capital")
                @Unit("1")
                @Range({0.0, 0.6})
                @Source("estimate")
                double leverage,
        @Doc("finished goods over quarterly sales")
                @Unit("quarters")
                @Range({0.1, 1.5})
                @Source("Metzler 1941; Lovell 1961")
                double inventories,
        @Doc("inputs on hand over quarterly use")
                @Unit("quarters")
                @Range({1.0, 3.0})
                @Source("so that a quarter's use is at hand")
                double inputStocks,
        @Doc("companies' deposits over their quarterly bill of wages and inputs")
                @Unit("quarters")
                @Range({0.3, 3.0})
                @Source("estimate")
                double companyDeposits,
        @Doc("companies' deposits beyond that, over quarterly profit; where dividends equal profit")
                @Unit("quarters")
                @Range({0, 6})
                @Source("(1 − payout)/cashOut − 1 of the mechanism profits")
                double idleCash,
        @Doc("staff services keep free; that of the mechanism plans")
                @Unit("1")
                @Range({0, 0.2})
                @Source("plans.serviceReserve")
                double serviceReserve,
        @Doc("interest on claims abroad")
                @Unit("1/year")
                @Range({0.0, 0.12})
                @Source("Edelstein 1982: 4–5% on foreign bonds, 1870")
                double foreignInterest,
        @Doc("on own account of those at work outside agriculture, at 3,400 dollars a head")
                @Unit("1")
                @Range({0, 0.3})
                @Source(
                        "England and Wales 1881: 953,000 of 11.0 million occupied (British Business"
                                + " Census of Entrepreneurs)")
                double ownAccount,
        @Doc("how much more are where output a head is lower, a unit of its logarithm")
                @Unit("1")
                @Range({0, 0.5})
                @Source(
                        "German census of 1882: 36% of industry and trade independent, three in"
                                + " five of them alone, at 1,900 dollars; Gollin 2008")
                double ownAccountSlope,
        @Doc("what they earn over the mean pay of wage work")
                @Unit("1")
                @Range({0.4, 1.2})
                @Source(
                        "Gollin 2002 reckons with as much as employees have; Gindling, Mossaad &"
                                + " Newhouse 2014: no penalty in poor countries, one in rich")
                double ownAccountPay,
        @Doc("chance of a woman to stand in men's trades at the start, beside other work")
                @Unit("1")
                @Range({0, 1})
                @Source(
                        "census of England and Wales 1881: 1 to 4 women in 100 in mines, building,"
                                + " transport and engineering, of 31 at work")
                double womenInMensTrades,
        @Doc(
                        "part of the unfree of the tables who are bound at the start, in"
                                + " agriculture and mines")
                @Unit("1")
                @Range({0, 1})
                @Source("1: as counted")
                double forcedLabour,
        @Doc("workers a plant has at the start, rows")
                @Unit("rows")
                @Range({2, 200})
                @Source("design: a plant for 10–30 simulated workers")
                double workersPerPlant,
        @Doc(
                        "how companies' sizes in a sector and territory fall with their rank, σ; 0:"
                                + " all open alike")
                @Unit("1")
                @Range({0, 1.2})
                @Source(
                        "1/1.06: Axtell 2001 for companies of the United States in 1997; a"
                                + " judgement for 1870: German establishments of 1882, of which 3"
                                + " in 1,000 had 22 in 100 people, give 1/1.35, those of 1907, 9"
                                + " and 37, 1/1.27")
                double sizeSpread,
        @Doc("largest part of a sector's people in a territory that a company has; or an equal one")
                @Unit("1")
                @Range({0, 1})
                @Source("judgement: no sector opens in the hands of fewer than four")
                double largestCompany,
        @Doc("part of the people of working age who are owners")
                @Unit("1")
                @Range({0.005, 0.1})
                @Source("estimate")
                double owners,
        @Doc("women of working age outside the labour force, in agriculture")
                @Unit("1")
                @Range({0.0, 0.9})
                @Source(
                        "estimate after Goldin 1995: participation is high in farming and falls"
                                + " with town work")
                double womenAtHomeOnTheLand,
        @Doc("women of working age outside the labour force, elsewhere")
                @Unit("1")
                @Range({0.0, 0.9})
                @Source("estimate after Goldin 1995; Humphries & Sarasúa 2012")
                double womenAtHomeElsewhere) {

    /** The bounds of own account outside agriculture: rich and poor territories of the 1990s. */
    private static final double LEAST_OWN_ACCOUNT = 0.08;

    private static final double MOST_OWN_ACCOUNT = 0.3;

    private static final double OF_BRITAIN = 3400;

    public static OpeningRules defaults() {
        return new OpeningRules(
                0.6, 0.2, 0.8, 0.3, 0.5, 1.5, 1.2, 2.333, 0.01, 0.045, 0.1, 0.2, 0.95, 0.03, 1, 20,
                0.94, 0.25, 0.02, 0.25, 0.6);
    }

    /**
     * Part of those at work outside agriculture who are on own account: a line in the logarithm of
     * output a head through two censuses, within what the International Labour Office (2002) and
     * Charmes (2000) found in the 1990s.
     *
     * @param income output a head and year, 1990 dollars
     */
    public double ownAccount(double income) {
        if (ownAccount <= 0) {
            return 0;
        }
        double share = ownAccount + ownAccountSlope * StrictMath.log(OF_BRITAIN / income);
        return StrictMath.max(LEAST_OWN_ACCOUNT, StrictMath.min(MOST_OWN_ACCOUNT, share));
    }

    /** With everybody outside agriculture in plants. */
    public OpeningRules withoutOwnAccount() {
        return with(0, womenInMensTrades, forcedLabour);
    }

    /** With women in all trades alike. */
    public OpeningRules withoutMensTrades() {
        return with(ownAccount, 1, forcedLabour);
    }

    /** With nobody bound. */
    public OpeningRules withoutForcedLabour() {
        return with(ownAccount, womenInMensTrades, 0);
    }

    private OpeningRules with(double alone, double womenAmongMen, double bound) {
        return new OpeningRules(
                subsistenceProduct,
                marketed,
                utilization,
                leverage,
                inventories,
                inputStocks,
                companyDeposits,
                idleCash,
                serviceReserve,
                foreignInterest,
                alone,
                ownAccountSlope,
                ownAccountPay,
                womenAmongMen,
                bound,
                workersPerPlant,
                sizeSpread,
                largestCompany,
                owners,
                womenAtHomeOnTheLand,
                womenAtHomeElsewhere);
    }
}

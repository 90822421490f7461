package org.conjuncture.model.world;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.base.state.State;

/**
 * What states can do: one column per lever, indexed by territory.
 *
 * <p>A lever is moved by regimes and dated decisions ({@code scenario.Timeline}) and, between
 * decisions, by the mechanisms of policy. It is never a parameter (one number for a run) nor an
 * institution (a named thing with members). A lever's name is the field's name; what stands on the
 * field is what scenarios check, {@code explain} prints and the schema says.
 */
@State
public final class Levers {

    private static final LeverRegister REGISTER = new LeverRegister();

    private final int territories;

    @Doc("duty on imported food, raw materials and energy, ad valorem")
    @Unit("1")
    @Range({0, 3})
    @Source(
            "starts from territories.csv, tariff; 0.05 where nothing is known: the treaty cap of"
                    + " about 1870")
    public final double[] tariffPrimary = from(0.05);

    @Doc("duty on imported manufactures, ad valorem")
    @Unit("1")
    @Range({0, 5})
    @Source("starts from territories.csv, tariff; 0.1 where nothing is known")
    public final double[] tariffManufactures = from(0.1);

    @Doc("part of the duty forgiven to imports from the same empire or preference area")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: no preference; customs unions are rules of institutions")
    public final double[] importPreference = from(0);

    @Doc("part of usual exports of primary products withheld by law")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: exports free")
    public final double[] exportRestriction = from(0);

    @Doc("part of foreign trade cut by embargo or sanctions")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: no embargo")
    public final double[] embargo = from(0);

    @Doc("part of sea-borne trade cut by an enemy in war")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: peace")
    public final double[] blockade = from(0);

    @Doc("subsidy, rebate and cheap credit to exporters, share of export value")
    @Unit("1")
    @Range({0, 0.5})
    @Source("default 0; about 0.05-0.1 in Korea in the 1960s (Frank, Kim & Westphal 1975)")
    public final double[] exportPromotion = from(0);

    @Doc("ceiling on output of mining and energy, share of capacity")
    @Unit("1")
    @Range({0, 1})
    @Source("default 1: no quota")
    public final double[] supplyQuota = from(1);

    @Doc("ceiling on marketed output of plantation crops, share of capacity")
    @Unit("1")
    @Range({0, 1})
    @Source("default 1: no quota")
    public final double[] cropQuota = from(1);

    @Doc("how far law stops residents' and foreigners' capital at the border")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: free movement, the usual law of 1870 (Obstfeld & Taylor 2004)")
    public final double[] capitalControl = from(0);

    @Doc("part of a company's equity that foreigners may not own")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: no limit")
    public final double[] foreignOwnershipLimit = from(0);

    @Doc(
            "pull of tax holidays, zones and treaties on direct investment, log points of the"
                    + " location logit")
    @Unit("1")
    @Range({0, 2})
    @Source("default 0: neither welcomed nor discouraged")
    public final double[] foreignInvestmentWelcome = from(0);

    @Doc("how far industry is closed to new technique and investment by a ruler or by law")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: open")
    public final double[] restrictedIndustry = from(0);

    @Doc("part of foreign- and privately-owned plants in mining and energy taken by the state")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0")
    public final double[] nationalization = from(0);

    @Doc("part of private plants in all sectors taken by the state")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0")
    public final double[] nationalizationWide = from(0);

    @Doc("part of the state's plants sold in a quarter")
    @Unit("1/quarter")
    @Range({0, 0.25})
    @Source("default 0")
    public final double[] privatization = from(0);

    @Doc("credit of state banks to investment, share of desired investment they will carry")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: commercial credit only")
    public final double[] developmentFinance = from(0);

    @Doc("how far the state's credit and help to a manufacture depend on what it exports")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: nobody asks; 1 in export-led developmental states (Amsden 1989)")
    public final double[] exportDiscipline = from(0);

    @Doc("strictness of limits on banks' leverage and lines of business")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0.1: note issue regulated, lending not, in 1870")
    public final double[] bankRegulation = from(0.1);

    @Doc("how far law keeps mergers and cartels down")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: none before the Sherman Act of 1890")
    public final double[] competitionLaw = from(0);

    @Doc(
            "0 floating, 1 gold, 2 fixed to the key currency, 3 inconvertible with controlled"
                    + " clearing, 4 crawling peg")
    @Unit("code")
    @Range({0, 4})
    @Source(
            "default 0; gold dates are in the timeline, silver and paper count as floating against"
                    + " gold")
    public final double[] exchangeRegime = from(0);

    @Doc("part of its reserves that a central bank means to hold in key currency instead of gold")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: gold alone; 0.2 in 1913 (Lindert 1969)")
    public final double[] keyCurrencyShare = from(0);

    @Doc("weight of a territory's money among those that others hold as reserves; 0 issues none")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0; sterling and the dollar are in the timeline")
    public final double[] keyCurrencyWeight = from(0);

    @Doc("factor on the declared parity this quarter, a devaluation below 1")
    @Unit("1")
    @Range({1e-12, 10})
    @Source("default 1: no change")
    public final double[] parity = from(1);

    @Doc("0 defends the parity, 1 managed for employment, 2 averse to inflation")
    @Unit("code")
    @Range({0, 2})
    @Source("default 0: convertibility first, the rule of 1870 (Eichengreen 1992)")
    public final double[] monetaryRule = from(0);

    @Doc("inflation a year the central bank aims at under rules 1 and 2")
    @Unit("1/year")
    @Range({0, 0.2})
    @Source("default 0.02: the mode of declared targets since 1990")
    public final double[] inflationTarget = from(0.02);

    @Doc("factor on anchored public demand")
    @Unit("1")
    @Range({0.1, 10})
    @Source("default 1: the public share of the starting tables")
    public final double[] publicSpending = from(1);

    @Doc("trend of public demand over and above population and productivity")
    @Unit("1/year")
    @Range({-0.05, 0.1})
    @Source("default 0: the public share is steady")
    public final double[] publicGrowth = from(0);

    @Doc("how much faster tax rises than income; 0 proportional, negative falls on consumption")
    @Unit("1")
    @Range({-0.5, 1})
    @Source("default 0: about proportional in 1870")
    public final double[] taxProgressivity = from(0);

    @Doc("highest rate of tax on incomes and estates")
    @Unit("1")
    @Range({0, 1})
    @Source(
            "default 0: none above the general rate in 1870; rates of the timeline after Scheve &"
                    + " Stasavage 2016")
    public final double[] topTaxRate = from(0);

    @Doc("years of schooling given to a new cohort")
    @Unit("years")
    @Range({0, 18})
    @Source("follows schooling.csv: mean of adults twenty years later")
    public final double[] schoolingProvision = from(0);

    @Doc("public health effort: part of known medicine that reaches people")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0.2: judgement for 1870, reach grows with regimes")
    public final double[] healthCare = from(0.2);

    @Doc("how far means, law and programmes let people have no more children than they want")
    @Unit("1")
    @Range({0, 1})
    @Source(
            "default 0: before the pill, legal abortion and family planning; 1 as China from 1971;"
                    + " Ross & Stover 2001 for efforts")
    public final double[] birthControl = from(0);

    @Doc("part of the employed covered by sickness, accident and old-age insurance")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: none before Germany 1883")
    public final double[] socialInsurance = from(0);

    @Doc("part of output due to the ruler in his money")
    @Unit("1")
    @Range({0, 0.2})
    @Source("default 0; India about 0.015 (Maddison 1971), Netherlands Indies more before 1877")
    public final double[] homeCharges = from(0);

    @Doc(
            "railways from the interior to the ports beyond those of 1870, 1 a network as India's"
                    + " 1913")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: what there was in 1870 is in the first shares of trade")
    public final double[] exportRailways = from(0);

    @Doc("interest a ruled state guarantees to who built its railways")
    @Unit("1/year")
    @Range({0, 0.1})
    @Source("default 0; 0.05 in India (Thorner 1951; Hurd 1983)")
    public final double[] railwayGuarantee = from(0);

    @Doc("longest legal working week; 0 where law sets none")
    @Unit("hours/week")
    @Range({0, 100})
    @Source("default 0: no general limit in 1870")
    public final double[] statutoryHours = from(0);

    @Doc("paid leave by law or general agreement")
    @Unit("weeks/year")
    @Range({0, 8})
    @Source("default 0: none before the 1920s; ILO convention 52 of 1936")
    public final double[] paidLeave = from(0);

    @Doc("hours over or under the usual that a plant may ask for as orders go, at the same pay")
    @Unit("1")
    @Range({0, 0.3})
    @Source("default 0: none before the agreements of the 1980s; Bosch 2004: 0.1 and more")
    public final double[] flexibleHours = from(0);

    @Doc("pay kept when law cuts hours: 1 all, 0 none; below 0 it is bargained")
    @Unit("1")
    @Range({-1, 1})
    @Source("default -1: left to the parties")
    public final double[] hoursCompensation = from(-1);

    @Doc("youngest legal age of work; 0 where law sets none")
    @Unit("years")
    @Range({0, 18})
    @Source("default 0")
    public final double[] childLabourAge = from(0);

    @Doc("legal floor of wages, share of the average wage")
    @Unit("1")
    @Range({0, 0.9})
    @Source("default 0")
    public final double[] minimumWage = from(0);

    @Doc("freedom to organize, bargain and strike")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0.2: unions tolerated, strikes punished in most countries of 1870")
    public final double[] unionRights = from(0.2);

    @Doc("0 firm, 0.5 industry, 1 national")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: firm")
    public final double[] bargainingLevel = from(0);

    @Doc("part of the unorganized to whom agreements are extended by law")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0")
    public final double[] coverageExtension = from(0);

    @Doc("part of unemployment insurance that unions run, as in Ghent")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0; Western 1997: Belgium, Denmark, Finland, Sweden")
    public final double[] unionInsurance = from(0);

    @Doc("how far law bears closed and union shops, or preference to members")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: none by law in 1870; Bain & Price 1983")
    public final double[] unionSecurity = from(0);

    @Doc("how far law or rulers make unions a matter of the plant or of the state")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0; Shirai 1983 for Japan, Ruble 1981 for Soviet unions")
    public final double[] companyUnions = from(0);

    @Doc("part of workers in plants with works councils or co-determination")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0")
    public final double[] worksCouncils = from(0);

    @Doc("how far a state ties access to its market to its suppliers' labour standards")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: no state did so by a general rule")
    public final double[] labourStandards = from(0);

    @Doc("unemployment and sickness benefit, share of the last wage")
    @Unit("1")
    @Range({0, 0.9})
    @Source("default 0")
    public final double[] benefitReplacement = from(0);

    @Doc("public pension, share of the average wage")
    @Unit("1")
    @Range({0, 0.9})
    @Source("default 0")
    public final double[] pensionReplacement = from(0);

    @Doc(
            "part of those who work for pay whom law binds to their places, in agriculture and"
                    + " mines")
    @Unit("1")
    @Range({0, 1})
    @Source("starts from territories.csv, forcedLabourShare")
    public final double[] forcedLabour = from(0);

    @Doc("women's legal access to paid work, schooling and property")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0.3: judgement, before married women's property laws")
    public final double[] womensRights = from(0.3);

    @Doc("strength of law and norm that bar the dominated group from jobs")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0.3: judgement for 1870")
    public final double[] racialSegregation = from(0.3);

    @Doc("part of those who wish to come that law lets in")
    @Unit("1")
    @Range({0, 1})
    @Source("default 1: passports had lapsed by 1870 (Hatton & Williamson 2005)")
    public final double[] immigrationOpenness = from(1);

    @Doc("part of those who wish to leave that law lets go")
    @Unit("1")
    @Range({0, 1})
    @Source("default 1")
    public final double[] emigrationFreedom = from(1);

    @Doc("part of the passage paid by the receiving state")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0")
    public final double[] migrationSubsidy = from(0);

    @Doc("taxes in money on subsistence producers, share of their produce")
    @Unit("1")
    @Range({0, 0.5})
    @Source(
            "default 0.02: judgement for head and hut taxes; 0.06 under colonial rule: a hut tax"
                    + " of 10 shillings to £1 in Southern Rhodesia was a month's wage or two"
                    + " (Arrighi 1970)")
    public final double[] moneyTax = from(0.02);

    @Doc("common or customary land turned private in a quarter, share of what is left")
    @Unit("1/quarter")
    @Range({0, 0.05})
    @Source(
            "default 0: customary land stays; 0.001 under export oligarchies and colonial rule:"
                    + " acts of 1760-1830 enclosed a fifth of England (Turner 1980), 0.0008 a"
                    + " quarter; Marx 1867, ch. 27")
    public final double[] enclosure = from(0);

    @Doc("rent taken from tenants, share of their produce")
    @Unit("1")
    @Range({0, 0.6})
    @Source("default 0.2: judgement; half the crop under share tenancy")
    public final double[] landConcentration = from(0.2);

    @Doc(
            "pay of outworkers by law, over what plants pay inside for the same piece; 0 where no"
                    + " law reaches them")
    @Unit("1")
    @Range({0, 1.2})
    @Source(
            "default 0: acts on factories and workshops did not reach work given out to homes;"
                    + " Bythell 1978")
    public final double[] homeWorkLaw = from(0);

    @Doc("how far law, credit and movement help workers to found and buy cooperatives")
    @Unit("1")
    @Range({0, 1})
    @Source(
            "default 0.1: allowed by general law, as by the Industrial and Provident Societies Act"
                    + " of 1862, and not helped; size: judgement")
    public final double[] cooperatives = from(0.1);

    @Doc(
            "part of output whose inputs, investment, prices and wages a plan shares out; above 0.5"
                    + " the plan rules")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0: market")
    public final double[] planned = from(0);

    @Doc("part of the plan's investment goods reserved to mining, machinery and the military")
    @Unit("1")
    @Range({0, 1})
    @Source(
            "default 0.5; Soviet heavy industry took over four fifths of industrial investment from"
                    + " 1928 (Gregory & Stuart 1986)")
    public final double[] planPriority = from(0.5);

    @Doc("armed forces called up from the workforce, share of population")
    @Unit("1")
    @Range({0, 0.25})
    @Source("default 0.005: peacetime forces of 1870 (COW NMC)")
    public final double[] mobilization = from(0.005);

    @Doc("part of fixed capital destroyed by war or disaster in a quarter")
    @Unit("1/quarter")
    @Range({0, 0.5})
    @Source("default 0")
    public final double[] destruction = from(0);

    @Doc("part of the land that foreign troops took in a war and hold")
    @Unit("1")
    @Range({0, 1})
    @Source("default 0; states.csv in the timeline")
    public final double[] occupation = from(0);

    @Doc("deaths of working-age people by war or epidemic in a quarter, share of population")
    @Unit("1/quarter")
    @Range({0, 0.05})
    @Source("default 0")
    public final double[] warDeaths = from(0);

    @Doc(
            "payments to other states by treaty or defeat, share of output; below 0 a receiver's"
                    + " claim on what is paid")
    @Unit("1")
    @Range({-0.2, 0.2})
    @Source("default 0")
    public final double[] tribute = from(0);

    @Doc("loans to other states by agreement, share of output")
    @Unit("1")
    @Range({0, 0.2})
    @Source("default 0; 0.1 in Britain, 1914-1919 (Keynes 1919)")
    public final double[] officialLending = from(0);

    @Doc("weight of a state among those that states lend to, share of its output")
    @Unit("1")
    @Range({0, 0.5})
    @Source("default 0; Keynes 1919 for 1914-1919")
    public final double[] officialBorrowing = from(0);

    @Doc("interest a year on what a state owes to other states")
    @Unit("1/year")
    @Range({0, 0.2})
    @Source("default 0; Britain's funding agreement of 1923: 0.03")
    public final double[] officialInterest = from(0);

    @Doc(
            "part of what a state owes to other states that it pays back in a year; below 0"
                    + " interest is added to the debt")
    @Unit("1/year")
    @Range({-0.2, 1})
    @Source("default 0; Britain's funding agreement of 1923: 0.005")
    public final double[] officialRepayment = from(0);

    @Doc(
            "part of what a state owes to other states that it repudiates, or they forgive, in a"
                    + " quarter")
    @Unit("1/quarter")
    @Range({0, 1})
    @Source("default 0; 1 in Russia in 1918")
    public final double[] officialRelief = from(0);

    @Doc("factor on agricultural output from weather")
    @Unit("1")
    @Range({0.1, 2})
    @Source("default 1: a usual harvest")
    public final double[] harvest = from(1);

    @Doc("cost of carriage by sea and rail against 1870; between two territories the mean of both")
    @Unit("1")
    @Range({0.05, 5})
    @Source("default 1 in 1870; moved by the timeline (Harley 1988; Hummels 2007)")
    public final double[] transportCost = from(1);

    @Doc("cost of sending a message and of steering a plant from afar, against 1870")
    @Unit("1")
    @Range({0.0001, 5})
    @Source("default 1 in 1870; moved by the timeline")
    public final double[] informationCost = from(1);

    @Doc("state of medical knowledge, years of life expectancy at given income above 1870")
    @Unit("years")
    @Range({0, 60})
    @Source("default 0 in 1870; moved by the timeline (Preston 1975)")
    public final double[] medicine = from(0);

    /** Every lever at its default in every territory. */
    public Levers(int territories) {
        // Before super(), so that the columns' initializers below know their length.
        this.territories = territories;
        super();
    }

    private double[] from(double initial) {
        double[] column = new double[territories];
        Arrays.fill(column, initial);
        return column;
    }

    public int territories() {
        return territories;
    }

    /** The column of a lever. */
    public double[] column(String name) {
        return REGISTER.column(this, index(name));
    }

    public double[] column(int index) {
        return REGISTER.column(this, index);
    }

    /** All levers in the order of the fields. */
    public static List<Lever> all() {
        return REGISTER.levers();
    }

    public static List<String> names() {
        return REGISTER.names();
    }

    /** What is known of a lever; asked only for names that {@link #names} holds. */
    public static Lever get(String name) {
        return REGISTER.levers().get(index(name));
    }

    /** Place of a lever in {@link #all}; −1 if there is none of that name. */
    public static int indexOf(String name) {
        return REGISTER.indexOf(name);
    }

    private static int index(String name) {
        int index = indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no lever is called " + name);
        }
        return index;
    }
}

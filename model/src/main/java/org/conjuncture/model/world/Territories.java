package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * Territories: pieces of land with people and books of their own, in columns. Never split or joined
 * in a run.
 */
@State
public final class Territories {
    public final int count;
    public final String[] id;

    /** Persons that a new row of workers stands for. */
    public final float[] peoplePerWorker;

    /** World money for a unit of home currency; and at the start. */
    public final double[] rate;

    public final double[] rateAtStart;

    /** Consumers' price level, 1 at the start. */
    public final double[] priceLevel;

    public final double[] priceLevelYearAgo;

    /** Price of the investment composite. */
    public final double[] investmentPrice;

    /** Inflation over the year, smoothed, a ratio a year. */
    public final double[] inflation;

    /**
     * Gross domestic product of the quarter, home currency, and at constant international prices.
     */
    public final double[] output;

    public final double[] outputConstant;

    /** Trend of output per head at constant prices, a quarter. */
    public final double[] outputTrend;

    /**
     * Growth of what technique lets a person make, plant by plant and on the land, log points of
     * the quarter.
     */
    public final double[] productivityGrowth;

    public final double[] outputTrendAtStart;

    /** Persons of 10–14 who have rows of their own, by territory × 4 + phase of the row. */
    public final double[] childRows;

    /** Part of the persons of 10–14 who work. */
    public final double[] childrenAtWork;

    /** What children's work on the land makes of its produce, relative to the start. */
    public final double[] familyLabour;

    public final double[] familyLabourAtStart;

    /** All persons. */
    public final double[] population;

    public final double[] populationAtStart;

    /** Persons of working age by state of work. */
    public final double[] wageWorkers;

    /** Wage workers when technique was last searched for, and their growth a quarter, smoothed. */
    public final double[] staffCounted;

    public final double[] staffGrowth;

    public final double[] unemployed;
    public final double[] subsistence;
    public final double[] household;

    /**
     * Searchers near the market: failed searchers out of subsistence and unemployed who retreated,
     * persons.
     */
    public final double[] nearReserve;

    /** Chance of a seeker without a trade of his own to find a place in a quarter, smoothed. */
    public final double[] jobChance;

    /** Places that stand open at a time, in the mean of the quarter. */
    public final double[] openPlaces;

    /** Persons on own account. */
    public final double[] ownAccount;

    /**
     * What each of them earns beyond tools, home currency a quarter, or the first would; makes
     * beyond tools, units a quarter; and made with the tools of the start.
     */
    public final double[] ownAccountIncome;

    public final double[] ownAccountProduct;
    public final double[] ownAccountTechnique;

    /** Their tools, all together, constant prices; a person's at the start. */
    public final double[] ownAccountTools;

    public final double[] ownAccountToolsAtStart;

    /** What they order of tools, home currency a quarter. */
    public final double[] ownAccountOrders;

    /**
     * Part of households' money for goods of their trades that goes to them; its odds at plants'
     * prices.
     */
    public final double[] ownAccountShare;

    public final double[] ownAccountTaste;

    /** Part of the unemployed who set up in a quarter; of those set up who give up. */
    public final double[] ownAccountEntry;

    public final double[] ownAccountEnd;

    /** Persons who do outwork for plants, and what each has of it, home currency a quarter. */
    public final double[] outworkers;

    public final double[] outworkIncome;

    /** Part of their pay that members put into their unions' strike funds. */
    public final double[] unionDues;

    /** Part of the pay lost to a strike that funds make good to members, while they last. */
    public final double[] strikePay;

    /** Part of those who could that take outwork up in a quarter; of outworkers who lose it. */
    public final double[] outworkEntry;

    public final double[] outworkEnd;

    /** Produce of a subsistence producer, units a quarter; the part marketed; and at the start. */
    public final double[] subsistenceProduct;

    public final double[] marketedShare;
    public final double[] subsistenceProductAtStart;
    public final double[] subsistenceAtStart;

    /** Land in use, and what a technique of its own makes it bear, relative to the start. */
    public final double[] land;

    public final double[] landProductivity;
    public final double[] landProductivityBefore;

    /** Factor on what land yields to producers who have become its owners. */
    public final double[] ownersYield;

    /** What the marketed surplus of subsistence fetched this quarter, home currency. */
    public final double[] surplusRevenue;

    /** Money income of a subsistence producer in this quarter, home currency. */
    public final double[] subsistenceIncome;

    /** Mean pay of wage workers, home currency a quarter; and deflated, smoothed. */
    public final double[] meanPay;

    public final double[] realPay;

    /**
     * What scarcity makes of the pay of schooled and of other work, over the pay scale; and the
     * norm of relative scarcity that experience has made, log odds.
     */
    public final double[] schooledPay;

    public final double[] otherPay;
    public final double[] skillScarcityNorm;

    /**
     * What unions make of the pay of craft beside other work, over the pay scale; and what all pay
     * is multiplied with so that its sum stays.
     */
    public final double[] craftPay;

    public final double[] besideCraft;

    /** Part of the crafts that closed unions held at the start, and the reach of open ones. */
    public final double[] craftHeldAtStart;

    public final double[] openUnionsAtStart;

    /** Persons whom law lifts to the least pay. */
    public final double[] paidTheFloor;

    /** Spread of pay that rates for the piece make, a standard deviation over the pay of a kind. */
    public final double[] pieceSpread;

    /**
     * Pay of those employed by occupation over the plants' wages, in all and of a person as owners
     * have come to know it: territory × occupations + occupation; 0 before it is counted.
     */
    public final double[] occupationBill;

    public final double[] occupationPay;

    /** Capability to use technique: schooling and experience, 0 to about 1. */
    public final double[] capability;

    /** Years of schooling that mark the better schooled part of the workforce. */
    public final double[] schoolingForConception;

    public final double[] schoolingForClerical;

    /** Money budgets in the coming market, home currency. */
    public final double[] workersBudget;

    public final double[] subsistenceBudget;

    /** Share of each class's consumption money that found goods in the last market. */
    public final double[] consumptionFilled;

    /** Money of the public purse in the coming market, and what was spent, home currency. */
    public final double[] publicBudget;

    public final double[] publicSpent;

    /** Mean hours a week of all who work, a year's hours over 52; in plants below. */
    public final double[] weeklyHours;

    public final double[] hoursInPlants;

    public final double[] weeklyHoursAtStart;

    /** Mean over plants of the part of a rested person's output of an hour that is left. */
    public final double[] rested;

    /** Part of the hours in plants that is beyond the normal or legal week. */
    public final double[] overtime;

    /** Mean intensity of work in plants, 1 as at the start. */
    public final double[] intensity;

    /**
     * Work at home without pay, hours a week: of a woman without work, of one with work, of a man.
     * Switched off, as in time budgets of the twentieth century.
     */
    public final double[] womensHouseworkAtHome;

    public final double[] womensHousework;
    public final double[] mensHousework;

    /** What a man does at home over what a woman without work does; and what is custom in it. */
    public final double[] mensPart;

    public final double[] mensPartCustom;

    /** How well law protects labour, 0 to 1; see {@code labourStandards}. */
    public final double[] labourStandard;

    /** Children and the old: persons by territory × {@link #AGE_GROUPS} × sex × place × group. */
    public final double[] dependants;

    /**
     * Persons who have reached working age and wait to fill a row, by territory × sex × place ×
     * group.
     */
    public final double[] entrants;

    /** Plants that failed this year. */
    public final double[] failures;

    public final double[] births;
    public final double[] deaths;

    /** Names given to people of the territory since the opening; see {@link #newName}. */
    public final long[] nextName;

    /**
     * Life expectancy at birth, years; and at the start, such that deaths are those of the tables.
     */
    public final double[] lifeExpectancy;

    public final double[] lifeExpectancyAtStart;

    /**
     * Births over those of the schedule of natural fertility, such that births start as in the
     * tables; 0 until set.
     */
    public final double[] fertilityScale;

    /** Births over those of the schedule that nothing lowers. */
    public final double[] fewestChildren;

    /** Men for a woman at the ages in which families are founded; and at the start. */
    public final double[] menPerWoman;

    public final double[] menPerWomanAtStart;

    /** Births put off while men were called up and neither made up for nor given up. */
    public final double[] postponedBirths;

    /** Log of the pay that those who found families grew up with, 1990 dollars a quarter. */
    public final double[] payGrownUpWith;

    /** By how much pay usually exceeds what one grew up with, log points. */
    public final double[] usualAdvance;

    /** Children a woman would bear at this year's rates. */
    public final double[] childrenPerWoman;

    /** The same at the start. */
    public final double[] childrenPerWomanAtStart;

    /** Share of people of working age who live in towns. */
    public final double[] townShare;

    /** Mean schooling of the workforce, and of women, years. */
    public final double[] meanSchooling;

    public final double[] womensSchooling;

    /** Women's mean schooling at the start. */
    public final double[] womensSchoolingAtStart;

    /**
     * People of working age by where they live (major) and where they were born, those born
     * elsewhere.
     */
    public final double[] migrants;

    /** Persons who came and went this quarter. */
    public final double[] arrivals;

    /** Persons schooled for conception who left for another territory in the quarter. */
    public final double[] schooledDepartures;

    public final double[] departures;

    /** Part of the pay of those born elsewhere that is sent home. */
    public final double[] remittanceShare;

    /** What has come from those who work abroad and is not paid out yet, home currency. */
    public final double[] remittances;

    /**
     * Share of women of working age at home; and what of it law, schooling, towns and children did
     * not explain at the start.
     */
    public final double[] homeShare;

    public final double[] homeCustom;

    /**
     * Real pay that usual hours are reckoned from, and the cost of job loss that effort is reckoned
     * from.
     */
    public final double[] realPayAtStart;

    public final double[] jobLossCostNorm;

    /** Control of machines over the pace of work, 1 as at the start. */
    public final double[] control;

    /** Chance of women, and of dominated groups, to be let into places that norms keep. */
    public final double[] womensAccess;

    /** Chance of a woman to be let into men's trades. */
    public final double[] womensTrades;

    public final double[] dominatedAccess;

    /** Persons held by law at the place where they work. */
    public final double[] bound;

    /** Persons to be taken into bound work this quarter, and part of the bound to be freed. */
    public final double[] boundWanted;

    public final double[] boundFreed;

    /** Persons held by contracts of indenture at the place where they work. */
    public final double[] indentured;

    /**
     * Persons a year whom employers of a territory (minor) call under contract from another
     * (major).
     */
    public final double[] indentureCalled;

    /** Chance of the dominated to be taken in crafts where others are, 0–1. */
    public final double[] dominatedCrafts;

    /** Part of the dominated who stand behind all others in the queue for places, 0–1. */
    public final double[] dominatedLast;

    /** How much likelier the dominated are laid off than others of the plant; 0 = as they are. */
    public final double[] dominatedLaidOff;

    /** The most rights unions have had. */
    public final double[] mostRights;

    /** Effort in an hour relative to the start. */
    public final double[] effort;

    /** 0–4, 5–9, 10–14, 65–69, 70–74, 75 and over. */
    public static final int AGE_GROUPS = 6;

    /** Customary land that is left, a share of the start's. */
    public final double[] customaryLand;

    /** Part of the workforce called up beyond the start's. */
    public final double[] mobilized;

    /** Capital destroyed, world money; forgotten over a decade. */
    public final double[] destroyedCapital;

    public Territories(int count) {
        this.count = count;
        id = new String[count];
        peoplePerWorker = new float[count];
        rate = new double[count];
        rateAtStart = new double[count];
        priceLevel = new double[count];
        priceLevelYearAgo = new double[count];
        investmentPrice = new double[count];
        inflation = new double[count];
        output = new double[count];
        outputConstant = new double[count];
        outputTrend = new double[count];
        productivityGrowth = new double[count];
        outputTrendAtStart = new double[count];
        childRows = new double[count * 4];
        childrenAtWork = new double[count];
        familyLabour = new double[count];
        Arrays.fill(familyLabour, 1);
        familyLabourAtStart = new double[count];
        population = new double[count];
        populationAtStart = new double[count];
        wageWorkers = new double[count];
        staffCounted = new double[count];
        staffGrowth = new double[count];
        unemployed = new double[count];
        subsistence = new double[count];
        household = new double[count];
        nearReserve = new double[count];
        jobChance = new double[count];
        openPlaces = new double[count];
        ownAccount = new double[count];
        ownAccountIncome = new double[count];
        ownAccountProduct = new double[count];
        ownAccountTechnique = new double[count];
        ownAccountTools = new double[count];
        ownAccountToolsAtStart = new double[count];
        ownAccountOrders = new double[count];
        ownAccountShare = new double[count];
        ownAccountTaste = new double[count];
        ownAccountEntry = new double[count];
        ownAccountEnd = new double[count];
        outworkers = new double[count];
        outworkIncome = new double[count];
        unionDues = new double[count];
        strikePay = new double[count];
        outworkEntry = new double[count];
        outworkEnd = new double[count];
        subsistenceProduct = new double[count];
        marketedShare = new double[count];
        subsistenceProductAtStart = new double[count];
        subsistenceAtStart = new double[count];
        land = new double[count];
        landProductivity = new double[count];
        landProductivityBefore = new double[count];
        Arrays.fill(landProductivityBefore, 1);
        ownersYield = new double[count];
        Arrays.fill(ownersYield, 1);
        subsistenceIncome = new double[count];
        surplusRevenue = new double[count];
        meanPay = new double[count];
        realPay = new double[count];
        schooledPay = new double[count];
        Arrays.fill(schooledPay, 1);
        otherPay = new double[count];
        Arrays.fill(otherPay, 1);
        skillScarcityNorm = new double[count];
        craftPay = new double[count];
        Arrays.fill(craftPay, 1);
        besideCraft = new double[count];
        Arrays.fill(besideCraft, 1);
        craftHeldAtStart = new double[count];
        openUnionsAtStart = new double[count];
        occupationBill = new double[count * Occupations.COUNT];
        occupationPay = new double[count * Occupations.COUNT];
        paidTheFloor = new double[count];
        pieceSpread = new double[count];
        capability = new double[count];
        schoolingForConception = new double[count];
        schoolingForClerical = new double[count];
        workersBudget = new double[count];
        subsistenceBudget = new double[count];
        consumptionFilled = new double[count];
        publicBudget = new double[count];
        publicSpent = new double[count];
        weeklyHours = new double[count];
        weeklyHoursAtStart = new double[count];
        hoursInPlants = new double[count];
        rested = new double[count];
        Arrays.fill(rested, 1);
        overtime = new double[count];
        intensity = new double[count];
        womensHouseworkAtHome = new double[count];
        Arrays.fill(womensHouseworkAtHome, 45);
        womensHousework = new double[count];
        Arrays.fill(womensHousework, 25);
        mensHousework = new double[count];
        Arrays.fill(mensHousework, 8);
        mensPart = new double[count];
        mensPartCustom = new double[count];
        labourStandard = new double[count];
        dependants = new double[count * AGE_GROUPS * 8];
        entrants = new double[count * 8];
        failures = new double[count];
        births = new double[count];
        deaths = new double[count];
        nextName = new long[count];
        lifeExpectancy = new double[count];
        lifeExpectancyAtStart = new double[count];
        fertilityScale = new double[count];
        fewestChildren = new double[count];
        menPerWoman = new double[count];
        menPerWomanAtStart = new double[count];
        postponedBirths = new double[count];
        payGrownUpWith = new double[count];
        usualAdvance = new double[count];
        childrenPerWoman = new double[count];
        childrenPerWomanAtStart = new double[count];
        townShare = new double[count];
        meanSchooling = new double[count];
        womensSchooling = new double[count];
        womensSchoolingAtStart = new double[count];
        migrants = new double[count * count];
        arrivals = new double[count];
        schooledDepartures = new double[count];
        departures = new double[count];
        remittanceShare = new double[count];
        remittances = new double[count];
        homeShare = new double[count];
        homeCustom = new double[count];
        realPayAtStart = new double[count];
        jobLossCostNorm = new double[count];
        control = new double[count];
        Arrays.fill(control, 1);
        womensAccess = new double[count];
        Arrays.fill(womensAccess, 1);
        womensTrades = new double[count];
        Arrays.fill(womensTrades, 1);
        dominatedAccess = new double[count];
        Arrays.fill(dominatedAccess, 1);
        bound = new double[count];
        boundWanted = new double[count];
        boundFreed = new double[count];
        indentured = new double[count];
        indentureCalled = new double[count * count];
        dominatedCrafts = new double[count];
        Arrays.fill(dominatedCrafts, 1);
        dominatedLast = new double[count];
        dominatedLaidOff = new double[count];
        mostRights = new double[count];
        effort = new double[count];
        Arrays.fill(effort, 1);
        customaryLand = new double[count];
        Arrays.fill(customaryLand, 1);
        mobilized = new double[count];
        destroyedCapital = new double[count];
    }

    /** A name never given before, told without asking the other territories. */
    public long newName(int territory) {
        return ((territory + 1L) << 40) | ++nextName[territory];
    }

    /** Surplus that subsistence brings to market, units a quarter. */
    public double marketedSurplus(int territory) {
        return marketedShare[territory] * subsistence[territory] * subsistenceProduct[territory];
    }

    /** Index into {@link #dependants}. */
    public static int dependant(int territory, int ageGroup, int sex, int place, int group) {
        return (((territory * AGE_GROUPS + ageGroup) * 2 + sex) * 2 + place) * 2 + group;
    }

    /** Index into {@link #entrants}. */
    public static int entrant(int territory, int sex, int place, int group) {
        return ((territory * 2 + sex) * 2 + place) * 2 + group;
    }
}

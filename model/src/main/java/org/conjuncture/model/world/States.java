package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * What states and central banks do, by territory: the budget, the money, and who rules. Levers are
 * in {@link Levers}.
 */
@State
public final class States {
    /**
     * Territory at the seat of the state that rules; a number beyond the territories where a state
     * without one does. And the state whose customs law holds.
     */
    public final int[] ruler;

    public final int[] customs;

    /** Territory whose central bank decides on the money used; itself where it has its own. */
    public final int[] currency;

    /** Territory at the seat of the state this one is an integral part of, by law and date. */
    public final int[] integral;

    /**
     * Territory at the seat of the purse that taxes, borrows and pays for this one; itself where
     * its budget is its own.
     */
    public final int[] purse;

    /** Rate of tax on incomes. */
    public final double[] taxRate;

    public final double[] taxRateAtStart;

    /** What a state spends of what it has put by beyond what spares all tax, over trend output. */
    public final double[] taxUnasked;

    /** Public demand over trend output at the start. */
    public final double[] publicShare;

    /** Public demand over trend output as policy has it now, before restraint. */
    public final double[] publicNorm;

    /** Public orders in the coming market, units of the public basket. */
    public final double[] publicOrders;

    /** Units of each good in a unit of public demand: territory × sectors + good. */
    public final double[] publicBasket;

    /** Part of the need of public services that voluntary organizations serve. */
    public final double[] voluntaryNeed;

    /** Part of the work of voluntary organizations that is given for nothing. */
    public final double[] voluntaryGiven;

    public final double[] givenAtStart;

    /** State debt over a quarter's output that the rule aims at. */
    public final double[] debtTarget;

    /** The same before inflation melted it. */
    public final double[] debtTargetAtStart;

    /** Benefit of an unemployed person, home currency a quarter. */
    public final double[] benefit;

    /** Interest a year: deposits, loans, bonds, external debt. */
    public final double[] depositRate;

    public final double[] loanRate;
    public final double[] loanRateAtStart;
    public final double[] bondRate;
    public final double[] externalRate;

    /** What that is above the world's rate, 1/year. */
    public final double[] spread;

    /**
     * Price level in world money that the monetary order anchors expectations to, as a log
     * deviation.
     */
    public final double[] anchorGap;

    /** What the rule of a central bank asks of interest below its floor, per year. */
    public final double[] belowFloor;

    /** Inflation a year that bargainers expect. */
    public final double[] expectedInflation;

    /** Quarters since the last default of the state. */
    public final int[] sinceDefault;

    /** Quarters since the last currency crisis. */
    public final int[] sinceCurrencyCrisis;

    /** Part of usual credit that banks in crisis do not give. */
    public final double[] creditCrunch;

    /** Loans over output as they are used to be, log. */
    public final double[] usualCredit;

    /** Quarters since the last banking crisis. */
    public final int[] sinceBankingCrisis;

    /** What the state paid for its banks in that crisis, home currency. */
    public final double[] bailOut;

    /** Quarters in which lenders will not come back after a default. */
    public final int[] exclusion;

    /** Exports of a quarter, smoothed, world money. */
    public final double[] exportsTrend;

    /** Reserves that leave the central bank in a quarter, smoothed, world money. */
    public final double[] goldDrain;

    /** Key currency and gold paid for it that left the central bank this quarter, world money. */
    public final double[] keyCurrencyDrain;

    /**
     * Part of the purse's position abroad settled in key currency this quarter, at its seat, world
     * money; below 0 where claims paid for a deficit.
     */
    public final double[] keyCurrencySettled;

    /** How far central banks abroad trust a territory's money to keep its worth, 0 to 1. */
    public final double[] keyCurrencyTrust;

    /** What a money's parity crawls by this quarter, log points. */
    public final double[] crawl;

    /** Change of the rate a year that lenders have come to expect, log points. */
    public final double[] expectedRise;

    /**
     * What came in for shares and plants and as loans to states, less what went out for them,
     * smoothed, world money.
     */
    public final double[] capitalInflow;

    /** Price level over that of the world in one money, as people are used to it, log points. */
    public final double[] realRateNorm;

    /** Unemployment that those who set rates of interest are used to. */
    public final double[] usualUnemployment;

    /** How far the rate stands from the centre of the band it is held in, log points. */
    public final double[] bandPosition;

    /** Whether the rate is held in a band agreed with others. */
    public final boolean[] isBanded;

    /** Fall of the rate over about a year, log points. */
    public final double[] fallOfYear;

    /** Whether lenders abroad lend to the state. */
    public final boolean[] isTrusted;

    /** Quarters since they left it. */
    public final int[] sinceSuddenStop;

    /** Quarters left of a lender's programme. */
    public final int[] programme;

    /** Quarters of this year in which there was one. */
    public final int[] inProgramme;

    /** What the programme takes off public purchases, indexation and duties, 1. */
    public final double[] conditionOnSpending;

    public final double[] conditionOnWages;
    public final double[] conditionOnTariff;

    /** State plants the programme has sold, 1/quarter. */
    public final double[] conditionOnOwnership;

    /** What plan prices brought this quarter in trade with planned economies, world money. */
    public final double[] planTransfer;

    /** Part of the links between suppliers and users that broke with the plan or in war. */
    public final double[] brokenLinks;

    /** Part of those at work who know how markets are found and used. */
    public final double[] marketMemory;

    /** The lever planned as it stood a quarter ago. */
    public final double[] plannedBefore;

    /** The lever occupation as it stood a quarter ago. */
    public final double[] occupationBefore;

    /** How far treaties protect owners of a home in a host: host × territories + home. */
    public final double[] protection;

    /** What that adds to the pull of a host, log points; likewise. */
    public final double[] treatyPull;

    /** Part of what politics would change that fear of claims by protected owners stops. */
    public final double[] chill;

    /** Banks' bonds abroad at what they cost, less what they owe on their own, home currency. */
    public final double[] bondsAtCost;

    /** Net interest and transfers received from abroad this quarter, world money. */
    public final double[] externalInterest;

    /** Current account of the quarter and its smoothed value, world money. */
    public final double[] currentAccount;

    public final double[] currentAccountTrend;
    public final double[] exports;
    public final double[] imports;

    /** Whether the declared peg holds. */
    public final boolean[] isPegged;

    /** Electoral democracy, 0 to 1. */
    public final double[] polyarchy;

    /** Share of votes for parties of labour, were there a vote today. */
    public final double[] leftVote;

    /** Power of labour in politics, 0 to 1, and at the start. */
    public final double[] classPower;

    public final double[] classPowerAtStart;

    /** What power has moved the law on unions by since the start, and public spending. */
    public final double[] lawMoved;

    public final double[] budgetMoved;

    /**
     * Transfers to those without work and the old over trend output; the tax rate is planned with
     * them.
     */
    public final double[] transferNorm;

    /**
     * What is due to other states (home charges, reparations) over output; planned for likewise.
     */
    public final double[] dueNorm;

    /** Service of what is owed to other states, over output; planned for likewise. */
    public final double[] officialDue;

    /** Pensions that reach families, home currency a quarter and person of working age. */
    public final double[] familySupport;

    /** Tax in money on a subsistence producer beyond that of the start, home currency a quarter. */
    public final double[] subsistenceTax;

    /** What that tax brought in the quarter, home currency. */
    public final double[] moneyTaxTaken;

    /** Factor that railways for export lay on what carriage of primary goods abroad costs. */
    public final double[] exportCarriage;

    /** Interest guaranteed on railways that a ruled state pays abroad, over output. */
    public final double[] railwayCharge;

    /** Worth of plants the state sold in the year so far, and part of it bought abroad. */
    public final double[] plantsSold;

    public final double[] plantsSoldAbroad;

    /** Levers as they stood at the start, for what acts on the deviation. */
    public final double[] mobilizationAtStart;

    public final double[] moneyTaxAtStart;
    public final double[] landConcentrationAtStart;

    /** Investment over output as a plan has it; 0 where none rules. */
    public final double[] plannedInvestment;

    /** Log rise of the public share that regimes have built up beyond Wagner's law. */
    public final double[] publicBuilt;

    /**
     * Part of what foreign buyers would order that a monopoly of foreign trade lets out, 1 without
     * one.
     */
    public final double[] exportLicence;

    /** Weight of origins abroad that control of exchange leaves, 1 without control. */
    public final double[] importLicence;

    /** What duties of the law weigh against what they were meant to, 1 where all are ad valorem. */
    public final double[] dutyWeight;

    /** Price level that lawmakers reckoned with, home currency, 0 before the first quarter. */
    public final double[] pricesOfLaw;

    /** Part of orders unfilled where a plan rules. */
    public final double[] shortage;

    /** Part of the international body's standards of goods that makers have taken over. */
    public final double[] goodsStandards;

    /** What owners expect to lose of what they keep at home, 1/year; the part that policy takes. */
    public final double[] fearOfLoss;

    public final double[] fearOfPolicy;

    /** Part that law takes from owners as they are used to it. */
    public final double[] usualTaking;

    /** Loss a year that they are used to expect, a ratio. */
    public final double[] usualLoss;

    /** What owners have taken abroad for fear and not brought home, world money. */
    public final double[] fledCapital;

    /** What of it left this quarter less what came home, world money. */
    public final double[] capitalFlight;

    /** How readily owners lend abroad, 1 as usual. */
    public final double[] lendingMood;

    /** Part of claims abroad that defaults of late years took. */
    public final double[] lossAbroad;

    /** Part of claims abroad lost since owners last looked. */
    public final double[] newLossAbroad;

    /** Part of claims abroad that was lost, as owners remember it for a generation. */
    public final double[] lossRemembered;

    /** What that leaves of what owners would hold abroad, 1 for all. */
    public final double[] lendingWill;

    /** What it leaves of what companies would place abroad in plants, 1 for all. */
    public final double[] placementWill;

    /** Part of its debts that a state did not pay, as lenders remember it. */
    public final double[] defaultRemembered;

    /** What that leaves of what it is lent, 1 for all. */
    public final double[] creditRecord;

    /** Part of debts across borders that is in its money, where it issues key currency. */
    public final double[] debtMoneyShare;

    /** Part of what companies owe their banks that is in the moneys of debts across borders. */
    public final double[] foreignLoanShare;

    /** World money for one unit of home money when that part was last revalued. */
    public final double[] foreignLoanRate;

    /** World money for one unit of its money when what it lent to states was last revalued. */
    public final double[] officialLoanRate;

    /** World money for one unit of its money when debts were last revalued. */
    public final double[] debtMoneyRate;

    /** Confidence that losses of claims leave, as owners have come to know it. */
    public final double[] usualConfidence;

    /** Interest and repayment abroad over exports, of its purse, over what it can bear. */
    public final double[] debtBurden;

    /** Service over exports that it can bear, beside a state of the world's output a head. */
    public final double[] debtTolerance;

    /** What a state means to get from its central bank instead of tax, over output. */
    public final double[] moneyFinance;

    /** What it got this quarter, over output. */
    public final double[] seigniorage;

    /** Growth of base money by it beyond what people want to hold, a year. */
    public final double[] moneyGrowth;

    /** What of that prices have not used up, log points. */
    public final double[] moneyOverhang;

    /** What people expect prices to rise by for it, a year. */
    public final double[] fiscalInflation;

    /** Fall of the rate a year that is expected for it. */
    public final double[] fallForMoney;

    /** Part of liquid wealth that owners are used to hold abroad. */
    public final double[] usualAbroad;

    /** Exports of a quarter as lenders are used to see them, world money. */
    public final double[] usualExports;

    /** How far exports of the world are used to stand above that, log points; one for all. */
    public final double[] usualGrowing;

    /** Real yield of bonds at home that they are used to, 1/year. */
    public final double[] usualYield;

    public States(int territories) {
        ruler = new int[territories];
        customs = new int[territories];
        currency = new int[territories];
        integral = new int[territories];
        purse = new int[territories];
        taxRate = new double[territories];
        taxRateAtStart = new double[territories];
        publicShare = new double[territories];
        publicNorm = new double[territories];
        publicOrders = new double[territories];
        publicBasket = new double[territories * Sectors.COUNT];
        voluntaryNeed = new double[territories];
        voluntaryGiven = new double[territories];
        givenAtStart = new double[territories];
        debtTarget = new double[territories];
        debtTargetAtStart = new double[territories];
        benefit = new double[territories];
        depositRate = new double[territories];
        loanRate = new double[territories];
        loanRateAtStart = new double[territories];
        bondRate = new double[territories];
        externalRate = new double[territories];
        spread = new double[territories];
        anchorGap = new double[territories];
        belowFloor = new double[territories];
        expectedInflation = new double[territories];
        sinceDefault = new int[territories];
        sinceCurrencyCrisis = new int[territories];
        creditCrunch = new double[territories];
        sinceBankingCrisis = new int[territories];
        bailOut = new double[territories];
        exclusion = new int[territories];
        exportsTrend = new double[territories];
        goldDrain = new double[territories];
        keyCurrencyDrain = new double[territories];
        keyCurrencySettled = new double[territories];
        keyCurrencyTrust = new double[territories];
        Arrays.fill(keyCurrencyTrust, 1);
        crawl = new double[territories];
        expectedRise = new double[territories];
        capitalInflow = new double[territories];
        realRateNorm = new double[territories];
        usualUnemployment = new double[territories];
        bandPosition = new double[territories];
        isBanded = new boolean[territories];
        fallOfYear = new double[territories];
        isTrusted = new boolean[territories];
        sinceSuddenStop = new int[territories];
        programme = new int[territories];
        inProgramme = new int[territories];
        conditionOnSpending = new double[territories];
        conditionOnWages = new double[territories];
        conditionOnTariff = new double[territories];
        conditionOnOwnership = new double[territories];
        planTransfer = new double[territories];
        brokenLinks = new double[territories];
        marketMemory = new double[territories];
        Arrays.fill(marketMemory, 1);
        plannedBefore = new double[territories];
        occupationBefore = new double[territories];
        protection = new double[territories * territories];
        treatyPull = new double[territories * territories];
        chill = new double[territories];
        bondsAtCost = new double[territories];
        externalInterest = new double[territories];
        currentAccount = new double[territories];
        currentAccountTrend = new double[territories];
        exports = new double[territories];
        imports = new double[territories];
        isPegged = new boolean[territories];
        polyarchy = new double[territories];
        leftVote = new double[territories];
        classPower = new double[territories];
        classPowerAtStart = new double[territories];
        lawMoved = new double[territories];
        budgetMoved = new double[territories];
        transferNorm = new double[territories];
        dueNorm = new double[territories];
        officialDue = new double[territories];
        familySupport = new double[territories];
        subsistenceTax = new double[territories];
        moneyTaxTaken = new double[territories];
        taxUnasked = new double[territories];
        exportCarriage = new double[territories];
        Arrays.fill(exportCarriage, 1);
        railwayCharge = new double[territories];
        plantsSold = new double[territories];
        plantsSoldAbroad = new double[territories];
        mobilizationAtStart = new double[territories];
        moneyTaxAtStart = new double[territories];
        landConcentrationAtStart = new double[territories];
        plannedInvestment = new double[territories];
        publicBuilt = new double[territories];
        exportLicence = new double[territories];
        Arrays.fill(exportLicence, 1);
        importLicence = new double[territories];
        Arrays.fill(importLicence, 1);
        dutyWeight = new double[territories];
        Arrays.fill(dutyWeight, 1);
        pricesOfLaw = new double[territories];
        shortage = new double[territories];
        goodsStandards = new double[territories];
        fearOfLoss = new double[territories];
        fearOfPolicy = new double[territories];
        usualTaking = new double[territories];
        usualLoss = new double[territories];
        fledCapital = new double[territories];
        capitalFlight = new double[territories];
        lendingMood = new double[territories];
        Arrays.fill(lendingMood, 1);
        lossAbroad = new double[territories];
        newLossAbroad = new double[territories];
        lossRemembered = new double[territories];
        placementWill = new double[territories];
        Arrays.fill(placementWill, 1);
        lendingWill = new double[territories];
        Arrays.fill(lendingWill, 1);
        defaultRemembered = new double[territories];
        creditRecord = new double[territories];
        Arrays.fill(creditRecord, 1);
        debtMoneyShare = new double[territories];
        debtMoneyRate = new double[territories];
        officialLoanRate = new double[territories];
        foreignLoanShare = new double[territories];
        foreignLoanRate = new double[territories];
        debtBurden = new double[territories];
        debtTolerance = new double[territories];
        Arrays.fill(debtTolerance, 1);
        usualConfidence = new double[territories];
        usualCredit = new double[territories];
        moneyFinance = new double[territories];
        seigniorage = new double[territories];
        moneyGrowth = new double[territories];
        moneyOverhang = new double[territories];
        fiscalInflation = new double[territories];
        fallForMoney = new double[territories];
        usualAbroad = new double[territories];
        usualExports = new double[territories];
        usualGrowing = new double[territories];
        usualYield = new double[territories];
    }
}

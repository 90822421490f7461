package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/** Bargaining units: one for each territory and sector, slot territory × sectors + sector. */
@State
public final class BargainingUnits {
    /** Kinds of unions: craft, industrial, general, company. */
    public static final int UNION_TYPES = 4;

    public static final int CRAFT_UNION = 0;

    /** Places on the sequence of techniques, see {@link Plants#stage}. */
    public static final int STAGES = 5;

    /** Money wage of execution work, home currency per person and quarter at usual hours. */
    public final double[] wage;

    /**
     * Normal week, a year's hours over 52; in the first place of a territory (subsistence) that of
     * all who work on their own: on the land, on own account, at home.
     */
    public final double[] weeklyHours;

    public final double[] weeklyHoursAtStart;

    /** Part of the normal hours that is beyond the legal week. */
    public final double[] overtime;

    /** Mean intensity of work of the plants' people, 1 as at the start. */
    public final double[] intensity;

    /** Norm of log slack the wage curve compares with, by territory; follows experience. */
    public final double[] logSlackNorm;

    /** What slack takes from the next round, log points. */
    public final double[] slackClaim;

    /** What slack has put into pay since the start, log points. */
    public final double[] slackHeld;

    /** What those crowded into a unit take from its pay, or their lack adds, log points. */
    public final double[] crowding;

    /** What the land's produce asks of pay in a round, log points, by territory. */
    public final double[] landClaim;

    /** The same at the last round. */
    public final double[] productivityAtRound;

    /** Price level at the last round. */
    public final double[] priceAtRound;

    /** What the last round put in for prices that were expected to rise, log points. */
    public final double[] indexedAtRound;

    /** Wage share of value added, smoothed. */
    public final double[] wageShare;

    /** Norm of the wage share at the start: what the mark-ups of the tables imply. */
    public final double[] wageShareNorm;

    /** Union members among the employed, a share. */
    public final double[] density;

    /**
     * Members by kind of union, shares of the employed: unit × kinds + kind; density is the sum.
     */
    public final double[] typeDensity;

    /** Members weighted with their unions' readiness to strike, a share. */
    public final double[] militancy;

    /** Power in bargaining, 0 to 1. */
    public final double[] power;

    public final double[] powerAtStart;

    /** Threat of the owning capitals to move, 0 to 1. */
    public final double[] threat;

    /**
     * Persons wanted for vacancies and persons hired, a quarter, smoothed; and the share left
     * unfilled.
     */
    public final double[] offered;

    public final double[] filled;
    public final double[] unfilled;

    /**
     * Value added a person can make with the technique of the plants that employ, constant prices.
     */
    public final double[] productivity;

    /** Persons employed. */
    public final double[] employed;

    /** Days not worked through strikes, person-days of the quarter. */
    public final double[] strikeDays;

    /** Share of the employed whose pay an agreement settles. */
    public final double[] coverage;

    /** Density at the start over what law and industry explain there; fades to 1. */
    public final double[] densityCustom;

    /** Gap between the wage share claimed and had that both sides have come to expect. */
    public final double[] expectedGap;

    /** Labour lost to strikes this quarter, a share. */
    public final double[] strikeLoss;

    /** Part of the threat to move that unions along the chain take away. */
    public final double[] coordination;

    /** Union members in plants that are struck this quarter, persons. */
    public final double[] strikers;

    /** What this quarter's strikes have won of pay, log points of the unit's. */
    public final double[] strikeGain;

    /** What the unit's own claims made of its last round, log points. */
    public final double[] ownRise;

    /** What strikes since the last round put into the next, log points. */
    public final double[] won;

    /** How far employers recognize unions, 1 where as ever. */
    public final double[] recognition;

    /**
     * Mean stage of technique over people, see {@link Plants#stage}; and at the start, −1 unset.
     */
    public final double[] stage;

    public final double[] stageAtStart;

    /**
     * Inventions that a plant of the usual investment makes, a year; more search in primary trades,
     * where others find as much the sooner, counted off.
     */
    public final double[] inventions;

    /** Part of the pay of a unit that the command of one more stage is worth to owners. */
    public final double[] controlWorth;

    /** Chance that crafts hold up a technique that does without them. */
    public final double[] craftHold;

    /** What has been made and is not forgotten, units of the good; 0 before the first quarter. */
    public final double[] experience;

    /** People asked for by occupation, shares: unit × occupations + occupation. */
    public final double[] occupationShare;

    /** Part of the people asked for who are craft, at the start. */
    public final double[] craftShareAtStart;

    /**
     * The same as technique would ask at each of the five stages: (unit × stages + stage) ×
     * occupations + occupation; 0 before the division of labour has been told.
     */
    public final double[] needAtStage;

    /**
     * Pay of a person of the mix of work that technique asks for at each of the five stages, over
     * the plant's wage: unit × stages + stage; 0 where it is not reckoned with.
     */
    public final double[] stagePay;

    /** Persons employed by occupation: unit × occupations + occupation. */
    public final double[] staff;

    /** What people do in their places over what they would where staffed as technique asks. */
    public final double[] effectiveness;

    /**
     * Mean years of schooling that people lack for their places, and how many of them they have
     * made up for at work; −1 before either has been told.
     */
    public final double[] schoolingLacked;

    public final double[] yearsLearned;

    /** Persons trained for another occupation in the last year. */
    public final double[] trained;

    /** Threat that closures of plants that made profit have left. */
    public final double[] closed;

    /** Persons laid off by such closures this year. */
    public final double[] relocated;

    public BargainingUnits(int territories) {
        int units = territories * Sectors.COUNT;
        wage = new double[units];
        weeklyHours = new double[units];
        weeklyHoursAtStart = new double[units];
        overtime = new double[units];
        intensity = new double[units];
        Arrays.fill(intensity, 1);
        logSlackNorm = new double[territories];
        slackClaim = new double[units];
        slackHeld = new double[units];
        crowding = new double[units];
        landClaim = new double[territories];
        productivityAtRound = new double[units];
        priceAtRound = new double[units];
        indexedAtRound = new double[units];
        wageShare = new double[units];
        wageShareNorm = new double[units];
        density = new double[units];
        typeDensity = new double[units * UNION_TYPES];
        militancy = new double[units];
        power = new double[units];
        powerAtStart = new double[units];
        threat = new double[units];
        offered = new double[units];
        filled = new double[units];
        unfilled = new double[units];
        productivity = new double[units];
        employed = new double[units];
        strikeDays = new double[units];
        coverage = new double[units];
        densityCustom = new double[units];
        expectedGap = new double[units];
        strikeLoss = new double[units];
        coordination = new double[units];
        strikers = new double[units];
        strikeGain = new double[units];
        ownRise = new double[units];
        won = new double[units];
        recognition = new double[units];
        Arrays.fill(recognition, 1);
        stage = new double[units];
        stageAtStart = new double[units];
        Arrays.fill(stageAtStart, -1);
        inventions = new double[units];
        controlWorth = new double[units];
        craftHold = new double[units];
        experience = new double[units];
        closed = new double[units];
        relocated = new double[units];
        occupationShare = new double[units * Occupations.COUNT];
        craftShareAtStart = new double[units];
        needAtStage = new double[units * STAGES * Occupations.COUNT];
        stagePay = new double[units * STAGES];
        staff = new double[units * Occupations.COUNT];
        effectiveness = new double[units];
        Arrays.fill(effectiveness, 1);
        schoolingLacked = new double[units];
        yearsLearned = new double[units];
        Arrays.fill(yearsLearned, -1);
        trained = new double[units];
    }
}

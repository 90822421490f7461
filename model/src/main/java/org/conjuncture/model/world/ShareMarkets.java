package org.conjuncture.model.world;

import org.conjuncture.base.state.State;

/**
 * What owners believe of a territory's companies, and what they pay for them beyond their worth.
 */
@State
public final class ShareMarkets {
    /** What companies earn in a quarter before interest, smoothed, at prices of the start. */
    public final double[] earnings;

    /** How fast it grew of late, log points a quarter, and how fast it is used to grow. */
    public final double[] growth;

    public final double[] usualGrowth;

    /** What it used to be over the last ten years or so, log. */
    public final double[] usualEarnings;

    /** What shares are paid above what usual growth would make them worth, log points. */
    public final double[] boom;

    /** What is left of the fright after a crash, log points. */
    public final double[] fright;

    /** Worth of companies at home that merged into others this year, world money. */
    public final double[] merged;

    /** What of it merged into companies at home elsewhere. */
    public final double[] mergedAbroad;

    /** Plants there that other companies bought this year. */
    public final int[] takeovers;

    /** Of them those that companies at home elsewhere bought. */
    public final int[] takeoversAbroad;

    /** Plants there that owners abroad sold or lost this year. */
    public final int[] divestments;

    /** Plants that companies at home elsewhere founded there this year. */
    public final int[] foundedAbroad;

    /** Of them those drawn by raw materials that their home must import. */
    public final int[] foundedForMaterials;

    /** Of them those drawn by a market that a duty protects. */
    public final int[] foundedForMarkets;

    public ShareMarkets(int territories) {
        earnings = new double[territories];
        growth = new double[territories];
        usualGrowth = new double[territories];
        usualEarnings = new double[territories];
        boom = new double[territories];
        fright = new double[territories];
        merged = new double[territories];
        mergedAbroad = new double[territories];
        takeovers = new int[territories];
        takeoversAbroad = new int[territories];
        divestments = new int[territories];
        foundedAbroad = new int[territories];
        foundedForMaterials = new int[territories];
        foundedForMarkets = new int[territories];
    }

    /** How much better than usual owners think of a territory's companies, log points. */
    public double confidence(int territory) {
        return boom[territory] - fright[territory];
    }
}

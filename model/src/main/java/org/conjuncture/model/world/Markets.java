package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * Markets for goods: who buys where. Cells are territory × sectors + good; pairs are (good ×
 * territories + buyer) × territories + origin. A pair without trade of a good that is not traded
 * has share 0, the home pair 1.
 */
@State
public final class Markets {
    private final int territories;

    /** Share of the buyers' money that goes to each origin; sums to 1 over origins. */
    public final double[] share;

    /**
     * The share the start implies, or for new traders a small one given by distance: the preference
     * of the buyers.
     */
    public final double[] preference;

    /** Kinds of goods by which borders differ: primary goods, light manufactures, the others. */
    public static final int KINDS = 3;

    /**
     * Cost of bringing goods (carriage, duty, obstacles) relative to the start, and to the power 1
     * − σ, less what quotas keep out; indexed by {@link #pair}.
     */
    public final double[] relativeCost;

    public final double[] access;

    /** Factor on access that quotas and plans lay on it beside cost; indexed as costs. */
    public final double[] admission;

    /** Duty ad valorem, and at the start; indexed as costs. */
    public final double[] duty;

    public final double[] dutyAtStart;

    /** Duty by law that sellers have come to count on; indexed as costs. */
    public final double[] usualDuty;

    /** Duty in answer to others' duties, less what rounds of trade forbid; indexed as costs. */
    public final double[] dutyAnswer;

    /** Share of the money for parts that goes to each origin; indexed by {@link #parts}. */
    public final double[] partsShare;

    /** Parts of the year so far, world money; indexed as their shares. */
    public final double[] yearParts;

    /** Money for parts in this market, home currency; by cell. */
    public final double[] partsWanted;

    /** Units of a cell's goods that buyers abroad got in the last market. */
    public final double[] exported;

    /**
     * The same, smoothed over a year; the target that stands against it, 0 where none does; and the
     * part of the state's credit and help that the cell is given for it.
     */
    public final double[] exportTrend;

    public final double[] exportTarget;
    public final double[] exportSupport;

    /** Goods paid for across a border in the last market, world money; indexed as costs. */
    public final double[] bill;

    /**
     * Price in world money that planned economies reckon an origin's goods at with each other, over
     * the start's: kind × territories + origin.
     */
    public final double[] planPrice;

    /**
     * Factor that standards of goods put on the cost of manufactures: buyer × territories + origin.
     */
    public final double[] standardsCost;

    /** Duty that labour standards add: buyer × territories + origin. */
    public final double[] sanction;

    /** Shares of goods in households' money; by cell. */
    public final double[] consumptionShare;

    /** Margin over the usual mark-up that scarcity left to the sellers of a cell. */
    public final double[] scarcityMargin;

    /** Trend growth of demand in a cell, a quarter. */
    public final double[] demandTrend;

    /**
     * How far buyers and suppliers can be reached from a place beyond its own, as it draws plants,
     * against the mean, log points; by cell.
     */
    public final double[] reach;

    /** Profit a year on capital that is usual in a cell; see the mechanism birth. */
    public final double[] usualProfit;

    /** Money demand of the cell at constant prices, smoothed; what the trend follows. */
    public final double[] demandLevel;

    /** One entry a territory; for a mechanism's own use within its step. */
    public final double[] scratch;

    /** Money wanted by buyers of a cell in this market, home currency. */
    public final double[] wanted;

    /** Money orders received by the sellers of a cell, their currency. */
    public final double[] orders;

    /** Share of orders the sellers of a cell served. */
    public final double[] served;

    /** The same, smoothed; buyers remember. */
    public final double[] servedMemory;

    /** Share of the buyers' money that found goods. */
    public final double[] filled;

    /** Goods (buyers' units) for a unit of money that found goods: one over the delivered price. */
    public final double[] deliveredPrice;

    /** Delivered prices that buyers knew when they ordered. */
    public final double[] knownPrice;

    /** Sellers' mean price. */
    public final double[] price;

    /** Sellers' capacity, units a quarter; and at the start. */
    public final double[] capacity;

    public final double[] capacityAtStart;

    /** Trade of the year so far: world money, and units of the origin; indexed as shares. */
    public final double[] yearValue;

    public final double[] yearQuantity;

    /**
     * Intermediate inputs of the year, home currency: (territory × sectors + good) × sectors +
     * using sector.
     */
    public final double[] yearInputs;

    public Markets(int territories) {
        this.territories = territories;
        int cells = territories * Sectors.COUNT;
        int pairs = cells * territories;
        share = new double[pairs];
        preference = new double[pairs];
        int borders = KINDS * territories * territories;
        relativeCost = new double[borders];
        access = new double[borders];
        admission = new double[borders];
        duty = new double[borders];
        dutyAtStart = new double[borders];
        usualDuty = new double[borders];
        dutyAnswer = new double[borders];
        bill = new double[borders];
        int partners = Sectors.MANUFACTURES.length * territories * territories;
        partsShare = new double[partners];
        yearParts = new double[partners];
        partsWanted = new double[cells];
        exported = new double[cells];
        exportTrend = new double[cells];
        exportTarget = new double[cells];
        exportSupport = new double[cells];
        Arrays.fill(exportSupport, 1);
        planPrice = new double[KINDS * territories];
        standardsCost = new double[territories * territories];
        Arrays.fill(standardsCost, 1);
        sanction = new double[territories * territories];
        consumptionShare = new double[cells];
        scarcityMargin = new double[cells];
        demandTrend = new double[cells];
        demandLevel = new double[cells];
        reach = new double[cells];
        usualProfit = new double[cells];
        scratch = new double[territories];
        wanted = new double[cells];
        orders = new double[cells];
        served = new double[cells];
        servedMemory = new double[cells];
        filled = new double[cells];
        deliveredPrice = new double[cells];
        knownPrice = new double[cells];
        price = new double[cells];
        capacity = new double[cells];
        capacityAtStart = new double[cells];
        yearValue = new double[pairs];
        yearQuantity = new double[pairs];
        yearInputs = new double[cells * Sectors.COUNT];
    }

    /** First index of the origins of a good and buyer. */
    public int origins(int good, int buyer) {
        return (good * territories + buyer) * territories;
    }

    /** First index of the origins of a buyer's parts of a manufacture. */
    public int parts(int manufacture, int buyer) {
        return ((manufacture - Sectors.MANUFACTURES[0]) * territories + buyer) * territories;
    }

    /** Kind of a good. */
    public static int kind(int good) {
        return Sectors.isPrimary(good) ? 0 : good == Sectors.LIGHT_MANUFACTURING ? 1 : 2;
    }

    /** Index of what concerns a kind of goods on its way from an origin to a buyer. */
    public int pair(int kind, int buyer, int origin) {
        return (kind * territories + buyer) * territories + origin;
    }
}

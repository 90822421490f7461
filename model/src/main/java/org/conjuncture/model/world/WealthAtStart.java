package org.conjuncture.model.world;

import org.conjuncture.base.state.State;

/**
 * What plants and shares in them were worth when the year began, by territory: with the year's
 * flows it tells what of the change is prices, wear and profits kept. Home currency.
 */
@State
public final class WealthAtStart {
    /** Worth of plants everywhere that residents own and that the state owns. */
    public final double[] ownersEquity;

    public final double[] stateEquity;

    /** Worth of the plants that stand here, whoever owns them. */
    public final double[] worth;

    /** Fixed capital in units, and the price of one. */
    public final double[] capital;

    public final double[] price;

    /** Goods made and not sold, at what they cost. */
    public final double[] stocks;

    public WealthAtStart(int territories) {
        ownersEquity = new double[territories];
        stateEquity = new double[territories];
        worth = new double[territories];
        capital = new double[territories];
        price = new double[territories];
        stocks = new double[territories];
    }
}

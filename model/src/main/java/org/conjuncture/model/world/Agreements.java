package org.conjuncture.model.world;

import java.util.Arrays;
import org.conjuncture.base.state.State;

/**
 * What institutions imply for their members in the quarter, by territory or by pair (origin ×
 * territories + buyer): the strongest of what all that both belong to lay down. Written from dates
 * alone.
 */
@State
public final class Agreements {
    private final int territories;

    /** Part of the usual duty levied on goods; by pair. */
    public final double[] tariffFactor;

    /** Part of trade planned and cleared instead of paid in key currency; by pair. */
    public final double[] clearing;

    /** How freely capital moves in spite of controls; by pair. */
    public final double[] freeCapital;

    /** How far a treaty protects owners of one territory against policies of the other; by pair. */
    public final double[] investorProtection;

    /** Whether both take part in trade rounds, which bind duties; by pair. */
    public final boolean[] bound;

    /** Part of trade in textiles held back by quotas; by pair. */
    public final double[] textileQuota;

    /** Duty on manufactures shared by a union's members; below 0 where each keeps its own. */
    public final double[] commonTariff;

    /** Years of exports that a lender's member may borrow. */
    public final double[] lending;

    /** How hard the lender's conditions are. */
    public final double[] conditionality;

    /** How far labour standards are tied to market access; by pair. */
    public final double[] labourStandards;

    /** How far agreements on pay are made for a trade in both together; by pair. */
    public final double[] commonRounds;

    /** Weight of a body's standards of goods that both belong to; by pair. */
    public final double[] goodsStandards;

    /** How freely people move whatever law says, 1 as inside one territory; by pair. */
    public final double[] freeMovement;

    /** Band within which two moneys are held to each other, half its width; 0 without; by pair. */
    public final double[] pegBand;

    /** Whether both have agreed to use one money; by pair. */
    public final boolean[] oneCurrency;

    /** Part of capacity that mines may use, and plantations for what they sell abroad. */
    public final double[] outputCeiling;

    public final double[] cropCeiling;

    public Agreements(int territories) {
        this.territories = territories;
        int pairs = territories * territories;
        tariffFactor = new double[pairs];
        clearing = new double[pairs];
        freeCapital = new double[pairs];
        investorProtection = new double[pairs];
        bound = new boolean[pairs];
        textileQuota = new double[pairs];
        commonTariff = new double[territories];
        lending = new double[territories];
        conditionality = new double[territories];
        labourStandards = new double[pairs];
        commonRounds = new double[pairs];
        goodsStandards = new double[pairs];
        freeMovement = new double[pairs];
        pegBand = new double[pairs];
        oneCurrency = new boolean[pairs];
        outputCeiling = new double[territories];
        cropCeiling = new double[territories];
        Arrays.fill(tariffFactor, 1);
        Arrays.fill(outputCeiling, 1);
        Arrays.fill(cropCeiling, 1);
        Arrays.fill(commonTariff, -1);
    }

    public int pair(int origin, int buyer) {
        return origin * territories + buyer;
    }
}

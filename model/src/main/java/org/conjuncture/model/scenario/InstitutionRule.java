package org.conjuncture.model.scenario;

import java.util.Arrays;
import java.util.List;

/** What an institution's rules can speak of; a rule holds between its members. */
public enum InstitutionRule {
    /** Part of the usual duty that members levy on each other; 1 without a union. */
    internalTariff(0, 1, 1),
    /** Duty on manufactures from outside that members share; below 0 each keeps its own. */
    commonTariff(-1, 2, -1),
    /**
     * Part of members' trade with each other that is planned and cleared, not paid in key currency.
     */
    clearing(0, 1, 0),
    /** How freely workers move between members, 1 as inside one territory. */
    freeMovement(0, 1, 0),
    /** How far members' capital controls do not bind between them. */
    freeCapital(0, 1, 0),
    /**
     * Half-width of the band in which members hold their rates to each other; 0 where there is
     * none.
     */
    pegBand(0, 1, 0),
    /** 1 where members use one currency. */
    oneCurrency(0, 1, 0),
    /** Ceiling on members' output of mining and energy, share of capacity. */
    outputCeiling(0, 1, 1),
    /** Ceiling on members' output of the crop they agree on, share of capacity. */
    cropCeiling(0, 1, 1),
    /** Weight of a body's standards of goods among members. */
    goodsStandards(0, 1, 0),
    /** How far labour standards are tied to members' market access. */
    labourStandards(0, 1, 0),
    /** How far pay that agreements cover is settled for a trade in all members together. */
    commonRounds(0, 1, 0),
    /** How far the treaty protects investors against members' policies. */
    investorProtection(0, 1, 0),
    /** Part of a member's external shortfall that it may borrow, years of its exports. */
    lending(0, 2, 0),
    /** How hard the lender's conditions are. */
    conditionality(0, 1, 0),
    /** Trade in textiles among members held back by quotas, part of it. */
    textileQuota(0, 1, 0);

    private final double min;
    private final double max;
    private final double absent;

    InstitutionRule(double min, double max, double absent) {
        this.min = min;
        this.max = max;
        this.absent = absent;
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    /** Value where no institution says otherwise. */
    public double absent() {
        return absent;
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}

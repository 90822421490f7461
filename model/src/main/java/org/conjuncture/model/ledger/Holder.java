package org.conjuncture.model.ledger;

/**
 * The institutional sectors whose accounts are kept, territory by territory: the columns of the
 * matrices.
 */
public enum Holder {
    WORKERS("workers"),
    OWNERS("owners"),
    /** Strike funds of trade unions. */
    UNIONS("unions"),
    COMPANIES("companies"),
    BANK("bank"),
    CENTRAL_BANK("centralBank"),
    STATE("state"),
    /**
     * Between the moment one side of a market pays and the moment the other is paid; empty at the
     * end of every quarter.
     */
    CLEARING("clearing"),
    /** The other territories, seen from this one. */
    ABROAD("abroad");

    private final String id;

    Holder(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}

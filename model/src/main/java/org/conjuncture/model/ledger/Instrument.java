package org.conjuncture.model.ledger;

/** What is owned or owed: the rows of the balance sheets. */
public enum Instrument {
    DEPOSITS("deposits"),
    LOANS("loans"),
    BONDS("bonds"),
    RESERVES("reserves"),
    GOLD("gold"),
    CLEARING_CLAIMS("clearingClaims"),
    KEY_CURRENCY("keyCurrency"),
    FOREIGN_CLAIMS("foreignClaims"),
    /** What banks owe banks abroad in their own money. */
    BONDS_ABROAD("bondsAbroad"),
    /** Loans of states to states. */
    OFFICIAL_LOANS("officialLoans"),
    EQUITY("equity"),
    FIXED_CAPITAL("fixedCapital"),
    /** Goods made and not yet sold, at what they cost. */
    STOCKS("stocks");

    private static final Instrument[] ALL = values();
    private final String id;

    Instrument(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether the ledger keeps it: shares and real things are counted from plants. */
    public boolean isInLedger() {
        return this != EQUITY && this != FIXED_CAPITAL && this != STOCKS;
    }

    public static Instrument at(int ordinal) {
        return ALL[ordinal];
    }

    public static int count() {
        return ALL.length;
    }
}

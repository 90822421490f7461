package org.conjuncture.model.ledger;

/**
 * Why what is owned or owed changes without a payment (System of National Accounts 2008, ch. 12):
 * by its price, because a claim ends unpaid, or because something is found, used up or taken.
 */
public enum Cause {
    /** What is owned and owed in world money is worth more or less at home. */
    EXCHANGE_RATE("exchangeRate", Kind.REVALUATION),
    /** Prices of machines and buildings. */
    PRICE("price", Kind.REVALUATION),
    /** What plants are worth by profits kept and prices. */
    WORTH("worth", Kind.REVALUATION),
    /** A company ends and owes more than it has. */
    BANKRUPTCY("bankruptcy", Kind.WRITE_OFF),
    /** A state or its banks do not pay abroad. */
    DEFAULT("default", Kind.WRITE_OFF),
    /** Worn, scrapped, or used on own account as soon as it is bought. */
    WEAR("wear", Kind.WRITE_OFF),
    /** Destroyed in war. */
    DESTRUCTION("destruction", Kind.WRITE_OFF),
    /** Gold out of the ground. */
    MINING("mining", Kind.FOUNDING),
    /** Goods made and put into stock, less those sold out of it. */
    PRODUCTION("production", Kind.FOUNDING),
    /** Plants that law or force gives to others, for less than their worth or for nothing. */
    TAKING("taking", Kind.PASSING),
    /** What passes to another state when states part or join. */
    SUCCESSION("succession", Kind.PASSING);

    /** What sort of change it is. */
    public enum Kind {
        REVALUATION("revaluation"),
        WRITE_OFF("writeOff"),
        FOUNDING("founding"),
        /** From one holder to another without pay. */
        PASSING("passing");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    private static final Cause[] ALL = values();
    private final String id;
    private final Kind kind;

    Cause(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public static Cause at(int ordinal) {
        return ALL[ordinal];
    }

    public static int count() {
        return ALL.length;
    }
}

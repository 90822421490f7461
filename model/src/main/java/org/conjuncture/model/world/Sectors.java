package org.conjuncture.model.world;

import java.util.List;

/**
 * The ten sectors, which are also the goods, and what kind of thing each makes. Sectors are ints in
 * the order of a world's tables.
 */
public final class Sectors {
    /**
     * Subsistence agriculture and household work: eats what it grows and sells a surplus as market
     * agriculture's good.
     */
    public static final int SUBSISTENCE = 0;

    public static final int AGRICULTURE = 1;
    public static final int MINING = 2;
    public static final int LIGHT_MANUFACTURING = 3;
    public static final int MACHINERY = 4;
    public static final int CONSTRUCTION = 5;
    public static final int TRANSPORT = 6;
    public static final int BUSINESS = 7;
    public static final int PUBLIC = 8;

    /** Voluntary and cooperative: members share what is left instead of drawing a wage. */
    public static final int VOLUNTARY = 9;

    public static final int COUNT = 10;

    public static final List<String> IDS =
            List.of(
                    "subsistence",
                    "agriculture",
                    "mining",
                    "lightManufacturing",
                    "machinery",
                    "construction",
                    "transport",
                    "business",
                    "public",
                    "voluntary");

    /** Goods that cross borders. */
    public static final int[] TRADED = {
        AGRICULTURE, MINING, LIGHT_MANUFACTURING, MACHINERY, TRANSPORT, BUSINESS
    };

    /** Goods made in steps that may be parted, side by side in the order of sectors. */
    public static final int[] MANUFACTURES = {LIGHT_MANUFACTURING, MACHINERY};

    private Sectors() {}

    /** Whether custom holds its work, of whatever kind, to be men's. */
    public static boolean isMensTrade(int sector) {
        return sector == MINING || sector >= MACHINERY && sector <= TRANSPORT;
    }

    /** Whether people on own account make and sell it, or what stands in for it. */
    public static boolean isOwnAccountTrade(int sector) {
        return sector == LIGHT_MANUFACTURING || sector >= CONSTRUCTION && sector <= BUSINESS;
    }

    /** Whether the good is bought from abroad as well as at home. */
    public static boolean isTraded(int sector) {
        return sector >= AGRICULTURE && sector <= BUSINESS && sector != CONSTRUCTION;
    }

    /**
     * Whether its price clears on the stock offered, rather than being set as a mark-up on cost.
     */
    public static boolean isPrimary(int sector) {
        return sector == AGRICULTURE || sector == MINING;
    }

    /** Whether what is not sold is kept; services not sold are lost. */
    public static boolean isStored(int sector) {
        return sector >= AGRICULTURE && sector <= MACHINERY;
    }
}

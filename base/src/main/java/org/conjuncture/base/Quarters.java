package org.conjuncture.base;

/** A quarter as one number, 4 · year + (q − 1), and as text: 1870-Q1 is 7480. */
public final class Quarters {

    /** What {@link #parse} answers to a text that is no quarter. */
    public static final int NONE = -1;

    private Quarters() {}

    public static int of(int year, int quarter) {
        return 4 * year + quarter - 1;
    }

    public static int year(int quarter) {
        return Math.floorDiv(quarter, 4);
    }

    /** 1 to 4. */
    public static int ofYear(int quarter) {
        return Math.floorMod(quarter, 4) + 1;
    }

    public static String text(int quarter) {
        return year(quarter) + "-Q" + ofYear(quarter);
    }

    /**
     * The quarter written as 1870-Q1, or its first for a bare year such as 1870; {@link #NONE} for
     * anything else.
     */
    public static int parse(String text) {
        boolean isQuarter =
                text.length() == 7
                        && text.charAt(4) == '-'
                        && text.charAt(5) == 'Q'
                        && text.charAt(6) >= '1'
                        && text.charAt(6) <= '4';
        if (text.length() != 4 && !isQuarter) {
            return NONE;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            year = 10 * year + digit - '0';
        }
        return of(year, isQuarter ? text.charAt(6) - '0' : 1);
    }
}

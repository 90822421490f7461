package org.conjuncture.model.tables;

/**
 * Who rules a territory, or a part of it, from one quarter up to another.
 *
 * @param territory index of the territory
 * @param part name of the part; empty for the territory as a whole
 * @param partShare the part's share of the territory's people; 1 for the whole, 0 where it is not
 *     known
 * @param state code of the ruling state: a territory's id where one exists, else a code of its own
 * @param kind sovereign, colony, dominion, dependency, union, occupied, independent, or soviet-type
 *     (a regime, beside the ruler)
 * @param from first quarter, 4·year + quarter − 1
 * @param to first quarter after; {@link Integer#MAX_VALUE} where it does not end
 * @param customsUnion state whose customs law holds; the state's own where none is named
 * @param currencyUnion state whose money is used; the state's own where none is named
 */
public record Ruler(
        int territory,
        String part,
        double partShare,
        String state,
        Kind kind,
        int from,
        int to,
        String customsUnion,
        String currencyUnion,
        String source) {

    public enum Kind {
        SOVEREIGN,
        COLONY,
        DOMINION,
        DEPENDENCY,
        UNION,
        OCCUPIED,
        INDEPENDENT,
        SOVIET_TYPE
    }

    /** Whether the row speaks of the territory as a whole and of rule, not regime. */
    public boolean isWhole() {
        return part.isEmpty() && kind != Kind.SOVIET_TYPE;
    }

    public boolean holdsIn(int quarter) {
        return from <= quarter && quarter < to;
    }
}

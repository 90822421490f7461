package org.conjuncture.model.contract;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/** Which row of one world is which of another: by name, wherever storage has put it. */
final class Rows {

    private static final int NONE = -1;

    private final World one;
    private final World other;

    /** First name of plants and companies that is not looked at. */
    private final long newNames;

    /** By territory; none where both have the same rows in the same places. */
    private final int[][] workers;

    Rows(World one, World other, long newNames) {
        this.one = one;
        this.other = other;
        this.newNames = newNames;
        workers = new int[one.count][];
        for (int t = 0; t < one.count; t++) {
            workers[t] = matched(one.workers[t], other.workers[t]);
        }
    }

    private static int[] matched(Workers one, Workers other) {
        if (one.count == other.count
                && Arrays.equals(one.identity, 0, one.count, other.identity, 0, one.count)
                && Arrays.equals(one.state, 0, one.count, other.state, 0, one.count)) {
            return null;
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < other.count; i++) {
            if (other.state[i] != Workers.GONE) {
                places.put(other.identity[i], i);
            }
        }
        int[] matched = new int[one.count];
        for (int i = 0; i < one.count; i++) {
            boolean isThere = one.state[i] != Workers.GONE;
            matched[i] = isThere ? places.getOrDefault(one.identity[i], NONE) : NONE;
        }
        return matched;
    }

    /** Whether a column has the same values, to the last bit, in rows that both worlds have. */
    boolean areSame(String column, int territory, Object array, Object otherArray) {
        int rows = Columns.used(one, column, territory, Array.getLength(array));
        String kind = Columns.kind(column);
        boolean isMoved = kind.equals("workers") && workers[territory] != null;
        if (!isMoved
                && rows <= Array.getLength(otherArray)
                && Columns.areSame(array, otherArray, rows)) {
            return true;
        }
        int width = width(kind, rows);
        for (int i = 0; i < rows; i++) {
            int there = place(kind, width, territory, i);
            if (there != NONE
                    && Double.doubleToLongBits(Columns.number(array, i))
                            != Double.doubleToLongBits(Columns.number(otherArray, there))) {
                return false;
            }
        }
        return true;
    }

    /** Entries that a column has for each plant or company. */
    private int width(String kind, int rows) {
        return switch (kind) {
            case "plants" -> rows / one.plants.count;
            case "capitals" -> rows / one.capitals.count;
            default -> 1;
        };
    }

    private int place(String kind, int width, int territory, int i) {
        return switch (kind) {
            case "plants" -> isSamePlant(i / width) ? i : NONE;
            case "workers" -> workers[territory] == null ? i : workers[territory][i];
            case "capitals" -> isSameCompany(i / width) ? i : NONE;
            default -> i;
        };
    }

    private boolean isSamePlant(int p) {
        return p < other.plants.count
                && one.plants.alive[p]
                && other.plants.alive[p]
                && one.plants.identity[p] < newNames
                && one.plants.identity[p] == other.plants.identity[p];
    }

    private boolean isSameCompany(int c) {
        return c < other.capitals.count
                && one.capitals.alive[c]
                && other.capitals.alive[c]
                && one.capitals.identity[c] < newNames
                && one.capitals.identity[c] == other.capitals.identity[c];
    }
}

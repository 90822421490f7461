package org.conjuncture.base;

import java.util.Collection;
import java.util.Locale;

/** The valid name that a misspelt one was probably meant to be. */
public final class Nearest {

    private Nearest() {}

    /**
     * The valid name with the smallest edit distance, if that is at most a third of the longer
     * name's length; otherwise "". Case counts for nothing; among equally near names the first in
     * alphabetical order is taken, whatever the order of the collection.
     */
    public static String of(String found, Collection<String> valid) {
        // A very long text is no misspelling, and its distances would take time.
        if (found.isEmpty() || found.length() > 200) {
            return "";
        }
        String sought = found.toLowerCase(Locale.ROOT);
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String name : valid) {
            int distance = distance(sought, name.toLowerCase(Locale.ROOT));
            boolean near = 3 * distance <= Math.max(found.length(), name.length());
            boolean better =
                    distance < bestDistance
                            || (distance == bestDistance && name.compareTo(best) < 0);
            if (near && better && !name.isEmpty()) {
                best = name;
                bestDistance = distance;
            }
        }
        return best;
    }

    /**
     * Insertions, deletions, substitutions and swaps of neighbours that turn one text into the
     * other.
     */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                int least = Math.min(last[j - 1] + change, 1 + Math.min(last[j], current[j - 1]));
                boolean swapped =
                        i > 1
                                && j > 1
                                && from.charAt(i - 1) == to.charAt(j - 2)
                                && from.charAt(i - 2) == to.charAt(j - 1);
                current[j] = swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[to.length()];
    }
}

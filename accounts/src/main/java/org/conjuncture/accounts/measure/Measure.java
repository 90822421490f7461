package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.table.WorldTable;

/** Something computed from a table. */
public interface Measure {

    /** The name under which it is asked for, and of its file without {@code .csv}. */
    String name();

    /** Names of its results, each of which may be asked for; a table may lack what one needs. */
    default List<String> files() {
        return List.of(name());
    }

    /** One sentence: what it tells. */
    String says();

    /** Names of the accounts the table must have. */
    default List<String> needs() {
        return List.of();
    }

    default boolean isPossible(WorldTable table) {
        return table.accounts.keySet().containsAll(needs());
    }

    /** Whether it is left out where all measures are asked for: a huge file, or another table. */
    default boolean isLarge() {
        return false;
    }

    List<ResultTable> compute(Analysis analysis);
}

package org.conjuncture.accounts.measure;

import java.util.List;

/** Something computed from a table. */
public interface Measure {

    /** The name under which it is asked for, and of its file without {@code .csv}. */
    String name();

    /** One sentence: what it tells. */
    String says();

    List<ResultTable> compute(Analysis analysis);
}

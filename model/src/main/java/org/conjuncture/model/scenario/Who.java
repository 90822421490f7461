package org.conjuncture.model.scenario;

import java.util.List;

/**
 * A coalition as it is written: ids of territories, {@code state:GBR} or the code of a state that
 * is no territory (all it rules at the date), a group or region, {@code members:INSTITUTION}, or
 * {@code all}.
 *
 * @param names in the order written
 */
public record Who(List<String> names) {

    public static final String ALL = "all";

    /** Before the code of a state, where the same letters also name a territory. */
    public static final String STATE = "state:";

    /** Before the name of an institution. */
    public static final String MEMBERS = "members:";

    public Who {
        names = List.copyOf(names);
    }

    public static Who of(String... names) {
        return new Who(List.of(names));
    }

    @Override
    public String toString() {
        return String.join(";", names);
    }
}

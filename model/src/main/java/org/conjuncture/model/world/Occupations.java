package org.conjuncture.model.world;

import java.util.List;

/** Places in the technical division of labour, from execution to command. */
public final class Occupations {
    public static final int EXECUTION = 0;
    public static final int CRAFT = 1;
    public static final int CLERICAL = 2;
    public static final int CONCEPTION = 3;
    public static final int MANAGEMENT = 4;
    public static final int COUNT = 5;
    public static final List<String> IDS =
            List.of("execution", "craft", "clerical", "conception", "management");

    private Occupations() {}
}

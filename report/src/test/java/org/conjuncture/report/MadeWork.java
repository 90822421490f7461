package org.conjuncture.report;

import java.util.List;

/** Who works for whom, made up: Britain uses half of India's hours, and something of the rest. */
final class MadeWork {

    private MadeWork() {}

    static WorkForWhom.Told century() {
        return new WorkForWhom.Told(
                List.of(year("century@1870", 1870, 1e9), year("century@1999", 1999, 2e9)),
                List.of(published()));
    }

    private static WorkForWhom year(String source, int year, double hours) {
        return new WorkForWhom(
                source,
                year,
                List.of(
                        new WorkForWhom.Place("GBR", List.of("826")),
                        new WorkForWhom.Place("IND", List.of("356"))),
                new double[][] {{hours, 0}, {2 * hours, 2 * hours}},
                new double[] {hours, 4 * hours},
                new double[] {3 * hours, 2 * hours},
                new double[] {1.5 * hours, 2 * hours});
    }

    /** Cyprus is Britain's in the run; of the rest of the world no pay is known. */
    private static WorkForWhom published() {
        return new WorkForWhom(
                "a world of 2007",
                2007,
                List.of(
                        new WorkForWhom.Place("GBR", List.of("826")),
                        new WorkForWhom.Place("CYP", List.of("196")),
                        new WorkForWhom.Place("IND", List.of("356")),
                        new WorkForWhom.Place("RoW", List.of())),
                new double[][] {{40, 1, 0, 0}, {0, 9, 0, 0}, {30, 0, 60, 10}, {50, 0, 0, 50}},
                new double[] {41, 9, 100, 100},
                new double[] {120, 10, 60, 60},
                new double[] {60, 10, 50, Double.NaN});
    }
}

package org.conjuncture.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A law of labour: what this run's own tables give, beside what the literature gives.
 *
 * @param name the law
 * @param what how it is measured here
 * @param value what comes out; no number where the run does not tell it
 * @param error standard error; no number where there is none
 * @param lower least of what the literature finds; no number where only the sign is said
 * @param central the literature's figure; no number where it gives a range or a sign
 * @param upper most of what the literature finds
 * @param source the literature
 * @param count observations it is measured on
 */
record Law(
        String name,
        String what,
        double value,
        double error,
        double lower,
        double central,
        double upper,
        String source,
        int count) {

    /** What the literature finds: a figure in a range. */
    record Range(double lower, double central, double upper, String source) {

        static Range of(double lower, double central, double upper, String source) {
            return new Range(lower, central, upper, source);
        }

        static Range below(double upper, String source) {
            return new Range(Double.NaN, Double.NaN, upper, source);
        }

        static Range above(double lower, String source) {
            return new Range(lower, Double.NaN, Double.NaN, source);
        }
    }

    static Law of(String name, String what, double value, double error, Range range, int count) {
        return new Law(
                name,
                what,
                value,
                error,
                range.lower(),
                range.central(),
                range.upper(),
                range.source(),
                count);
    }

    /** Names of those that the run does not tell. */
    static List<String> untold(List<Law> laws) {
        return laws.stream().filter(law -> !Double.isFinite(law.value)).map(Law::name).toList();
    }

    /** As the page reads it. */
    static List<Object> rows(List<Law> laws) {
        List<Object> rows = new ArrayList<>();
        for (Law law : laws) {
            if (Double.isFinite(law.value)) {
                rows.add(
                        List.of(
                                law.name,
                                law.what,
                                law.value,
                                law.error,
                                law.lower,
                                law.central,
                                law.upper,
                                law.source,
                                law.count));
            }
        }
        return rows;
    }
}

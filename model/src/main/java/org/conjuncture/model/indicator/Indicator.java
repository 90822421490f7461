package org.conjuncture.model.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is measured: its name in results, what it is, its unit, where its definition is
 * from, and how it is told.
 *
 * <p>A ratio over the world is the ratio of the sums, a mean over the world is weighted, money over
 * the world is world money.
 *
 * @param isYearly told in the last quarter of a year only: it takes a pass over all workers, or
 *     results would not keep within their size
 * @param ofTerritory how it is told of a territory; null where it is the world's alone
 * @param ofWorld how it is told of the world; null where there is no such thing
 * @param parts sectors and people of each territory it is told of too, in the last quarter of a
 *     year
 */
public record Indicator(
        String name,
        String doc,
        String unit,
        String source,
        boolean isYearly,
        @Nullable Measure ofTerritory,
        @Nullable WorldMeasure ofWorld,
        List<Part> parts) {

    /** Tells a number of one territory; NaN where it has none. */
    @FunctionalInterface
    public interface Measure {
        double of(Survey survey, int territory);
    }

    /** Tells a number of the world. */
    @FunctionalInterface
    public interface WorldMeasure {
        double of(Survey survey);
    }

    /**
     * A part of each territory: one sector, or the people of one sex or group.
     *
     * @param sector id of the sector; empty for people
     * @param grp female, male, dominant or dominated; empty for a sector
     */
    public record Part(String sector, String grp, Measure measure) {}

    /** The same, told in the last quarter of a year only. */
    Indicator onceAYear() {
        return new Indicator(name, doc, unit, source, true, ofTerritory, ofWorld, parts);
    }

    /** The same, told of parts of each territory too. */
    Indicator of(List<Part> more) {
        return new Indicator(
                name,
                doc,
                unit,
                source,
                isYearly,
                ofTerritory,
                ofWorld,
                Stream.concat(parts.stream(), more.stream()).toList());
    }

    /** Sum over territories. */
    static WorldMeasure sum(Measure part) {
        return survey -> total(survey, part);
    }

    /** Sum over territories of one thing over the sum of another. */
    static WorldMeasure ratio(Measure upper, Measure lower) {
        return survey -> {
            double below = total(survey, lower);
            return below == 0 ? Double.NaN : total(survey, upper) / below;
        };
    }

    /** Mean over territories that have a value, weighted. */
    static WorldMeasure mean(Measure value, Measure weight) {
        return survey -> {
            double sum = 0;
            double weights = 0;
            for (int t = 0; t < survey.count(); t++) {
                double each = value.of(survey, t);
                if (!Double.isNaN(each)) {
                    double heavy = weight.of(survey, t);
                    sum += each * heavy;
                    weights += heavy;
                }
            }
            return weights == 0 ? Double.NaN : sum / weights;
        };
    }

    private static double total(Survey survey, Measure part) {
        double sum = 0;
        for (int t = 0; t < survey.count(); t++) {
            double each = part.of(survey, t);
            sum += Double.isNaN(each) ? 0 : each;
        }
        return sum;
    }
}

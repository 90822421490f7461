package org.conjuncture.model.indicator;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.conjuncture.model.indicator.Indicator.Measure;
import org.conjuncture.model.indicator.Indicator.Part;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;

/** The parts of a territory that some indicators are told of once a year. */
final class Parts {

    /** Tells a number of people of a sex and group in a territory; −1 stands for all. */
    @FunctionalInterface
    interface OfPeople {
        double of(Survey survey, int territory, int sex, int group);
    }

    private Parts() {}

    /** The sectors from one on. */
    static List<Part> sectors(int from, IntFunction<Measure> of) {
        return IntStream.range(from, Sectors.COUNT)
                .mapToObj(s -> new Part(Sectors.IDS.get(s), "", of.apply(s)))
                .toList();
    }

    /** Women and men, and the dominant and the dominated group. */
    static List<Part> people(OfPeople measure) {
        return List.of(
                new Part("", "female", (x, t) -> measure.of(x, t, Workers.FEMALE, -1)),
                new Part("", "male", (x, t) -> measure.of(x, t, Workers.MALE, -1)),
                new Part("", "dominant", (x, t) -> measure.of(x, t, -1, Workers.DOMINANT)),
                new Part("", "dominated", (x, t) -> measure.of(x, t, -1, Workers.DOMINATED)));
    }
}

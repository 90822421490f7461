package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Dated interventions in the order in which they take effect: by quarter, regimes before the rest,
 * otherwise as written.
 */
public record Timeline(List<Intervention> interventions) {

    public Timeline {
        List<Intervention> sorted = new ArrayList<>(interventions);
        sorted.sort(
                Comparator.comparingInt(Intervention::at)
                        .thenComparingInt(each -> each.action() == Action.REGIME ? 0 : 1));
        interventions = List.copyOf(sorted);
    }

    public static final Timeline EMPTY = new Timeline(List.of());

    /** Both together; what the second says of a date comes after what this says of it. */
    public Timeline with(List<Intervention> more) {
        List<Intervention> all = new ArrayList<>(interventions);
        all.addAll(more);
        return new Timeline(all);
    }
}

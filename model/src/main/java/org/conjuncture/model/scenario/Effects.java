package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bears on one lever of one territory, in the order in which it took effect. */
final class Effects {

    /**
     * One of them: an intervention, or a regime's value, which holds only while that regime's word
     * counts.
     */
    private record Effect(Intervention by, Action action, double value) {

        boolean bears(int quarter, @Nullable Intervention speaking) {
            return by.action() == Action.REGIME ? by == speaking : by.holdsIn(quarter);
        }
    }

    private final List<Effect> effects = new ArrayList<>();

    void add(Intervention by, Action action, double value) {
        effects.add(new Effect(by, action, value));
    }

    /**
     * The start value overlaid by all that holds in the quarter, the latest on top.
     *
     * @param speaking the regime whose word on the lever counts, if any
     */
    double value(double start, int quarter, @Nullable Intervention speaking) {
        double value = start;
        for (Effect effect : effects) {
            if (!effect.bears(quarter, speaking)) {
                continue;
            }
            double reach = effect.by().reach(quarter);
            switch (effect.action()) {
                case SET -> value += (effect.value() - value) * reach;
                case ADD -> value += effect.value() * reach;
                case MULTIPLY -> value *= 1 + (effect.value() - 1) * reach;
                case REGIME, JOIN, LEAVE, RULE, NONE ->
                        throw new IllegalStateException(effect.action() + " moves no lever");
            }
        }
        return value;
    }
}

package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;

/**
 * Finds strategies that nobody belongs to, and two that set one lever of one territory differently
 * at once.
 */
final class Contradictions {

    /** One lever of some territories, set by a strategy. */
    private record Setting(String strategy, Intervention by, int[] who) {}

    private final ScenarioWorld world;
    private final Coalitions.Membership membership;

    Contradictions(ScenarioWorld world, Scenario scenario) {
        this.world = world;
        TimelineState state = world.stateOf(scenario);
        this.membership = state::isMember;
    }

    void check(List<Strategy> strategies, List<Place> places) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < strategies.size(); i++) {
            Strategy strategy = strategies.get(i);
            int[] coalition = members(strategy.who(), Quarters.parse(strategy.start()));
            if (coalition.length == 0) {
                throw new UserError(
                        places.get(i),
                        "the coalition of strategy '" + strategy.name() + "' is empty",
                        "no territory in " + strategy.start(),
                        "at least one");
            }
            for (Intervention each :
                    Decisions.interventions(strategy, places.get(i), coalition.length > 1)) {
                if (each.action() == Action.SET) {
                    Setting setting =
                            new Setting(
                                    strategy.name(), each, members(each.who().names(), each.at()));
                    settings.forEach(earlier -> compare(earlier, setting));
                    settings.add(setting);
                }
            }
        }
    }

    private int[] members(List<String> who, int quarter) {
        return world.coalitions().members(new Who(who), quarter, membership);
    }

    private void compare(Setting earlier, Setting later) {
        Intervention one = earlier.by();
        Intervention other = later.by();
        boolean apart = one.until() <= other.at() || other.until() <= one.at();
        if (earlier.strategy().equals(later.strategy())
                || apart
                || !one.target().equals(other.target())
                || one.value() == other.value()) {
            return;
        }
        for (int territory : later.who()) {
            for (int before : earlier.who()) {
                if (before == territory) {
                    throw new UserError(
                            other.place(),
                            "strategies '"
                                    + earlier.strategy()
                                    + "' and '"
                                    + later.strategy()
                                    + "' contradict each other",
                            one.target()
                                    + " at "
                                    + one.value()
                                    + " and at "
                                    + other.value()
                                    + " in "
                                    + world.tables().territories().get(territory).id(),
                            "one value at a time");
                }
            }
        }
    }
}

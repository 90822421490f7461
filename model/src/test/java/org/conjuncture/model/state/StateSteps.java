package org.conjuncture.model.state;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Settings;
import org.conjuncture.model.capital.Mobility;
import org.conjuncture.model.labour.Remittances;
import org.conjuncture.model.money.GoldMining;

/** Quarters with what states do in them, each mechanism in its place. */
final class StateSteps {

    private StateSteps() {}

    static List<Mechanism> quarter() {
        List<Mechanism> steps = new ArrayList<>(Mechanisms.of(Settings.defaults()));
        put(
                steps,
                "publicDemand",
                -1,
                new Ownership(Ownership.Parameters.defaults(), Mobility.defaults()));
        put(steps, "publicDemand", -1, new SocialState(SocialState.Parameters.defaults()));
        put(steps, "publicDemand", 0, new War(War.Parameters.defaults()));
        put(steps, "plans", 0, new Planning(Planning.Parameters.defaults()));
        put(steps, "investment", 0, new PlannedInvestment(PlannedInvestment.Parameters.defaults()));
        put(steps, "externalInterest", 0, new Empire(Empire.Parameters.defaults()));
        put(steps, "empire", 0, new GoldMining(GoldMining.Parameters.defaults()));
        put(steps, "goldMining", 0, new Land(Land.Parameters.defaults()));
        put(steps, "households", -1, new Remittances(Remittances.Parameters.defaults()));
        return steps;
    }

    /** Before (−1) or after (0) another, unless it is there. */
    private static void put(List<Mechanism> steps, String where, int offset, Mechanism added) {
        if (steps.stream().anyMatch(step -> step.name().equals(added.name()))) {
            return;
        }
        for (int k = 0; k < steps.size(); k++) {
            if (steps.get(k).name().equals(where)) {
                steps.add(k + 1 + offset, added);
                return;
            }
        }
        throw new IllegalArgumentException("no mechanism is called " + where);
    }
}

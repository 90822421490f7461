package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class StatesInTheQuarterTest {
    private static final Set<String> OURS =
            Set.of(
                    "ownership",
                    "socialState",
                    "war",
                    "planning",
                    "plannedInvestment",
                    "empire",
                    "goldMining",
                    "land");

    private static Quarter run(World world, List<Mechanism> steps, int quarters, int threads) {
        Quarter quarter = new Quarter(world, steps);
        try (Workshop workshop = new Workshop(threads)) {
            for (int k = 0; k < quarters; k++) {
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        return quarter;
    }

    private static void disturb(World world) {
        Levers levers = world.levers;
        world.states.ruler[4] = 0;
        levers.homeCharges[4] = 0.02;
        levers.tribute[2] = 0.05;
        levers.destruction[1] = 0.02;
        levers.destruction[3] = 0.01;
        levers.mobilization[1] = 0.08;
        levers.planned[5] = 1;
        levers.nationalization[6] = 0.5;
        levers.nationalizationWide[7] = 0.3;
        levers.enclosure[8] = 0.01;
        levers.exchangeRegime[0] = 1;
        Arrays.fill(levers.pensionReplacement, 0.3);
        Arrays.fill(levers.benefitReplacement, 0.4);
        Arrays.fill(levers.moneyTax, 0.1);
        Arrays.fill(levers.landConcentration, 0.4);
    }

    @Test
    void aWorldWhoseLeversStandWhereTheyStoodIsTheSameWithoutThem() {
        World with = OpenedWorld.open();
        World without = OpenedWorld.open();
        List<Mechanism> steps = StateSteps.quarter();
        run(with, steps, 4, 1);
        run(without, steps.stream().filter(step -> !OURS.contains(step.name())).toList(), 4, 1);
        assertThat(with.territories.output).containsExactly(without.territories.output);
        assertThat(with.states.taxRate).containsExactly(without.states.taxRate);
        assertThat(with.territories.workersBudget)
                .containsExactly(without.territories.workersBudget);
    }

    @Test
    void theBooksCloseWhereStatesTakePayAndPlan() {
        World world = OpenedWorld.open();
        run(world, StateSteps.quarter(), 2, 1);
        disturb(world);
        Quarter quarter = new Quarter(world, StateSteps.quarter());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 2; k < 12; k++) {
                if (k == 8) {
                    world.levers.planned[5] = 0;
                    world.levers.nationalizationWide[7] = 0;
                    world.levers.privatization[5] = 0.2;
                    world.levers.privatization[7] = 0.2;
                }
                quarter.step(OpenedWorld.quarter(k, workshop));
                assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
            }
        }
        assertThat(quarter.books().largestResidual()).isLessThan(Books.TOLERANCE);
        assertThat(Arrays.stream(world.territories.output))
                .allMatch(output -> output > 0 && Double.isFinite(output));
    }

    @Test
    void twoThreadsDoWhatOneDoes() {
        World one = OpenedWorld.open();
        World two = OpenedWorld.open();
        for (World world : List.of(one, two)) {
            run(world, StateSteps.quarter(), 1, 1);
            disturb(world);
        }
        run(one, StateSteps.quarter(), 3, 1);
        run(two, StateSteps.quarter(), 3, 2);
        assertThat(one.territories.output).containsExactly(two.territories.output);
        assertThat(one.territories.destroyedCapital)
                .containsExactly(two.territories.destroyedCapital);
    }
}

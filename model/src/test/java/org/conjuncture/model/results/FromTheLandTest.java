package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Law that parts people from land, over ten years of the small world. */
class FromTheLandTest {

    private static final int YEARS = 10;
    private static final int SEEDS = 16;

    /** People on the land and in wage work, over all who could be in either. */
    private record Work(double land, double wage) {}

    private static Work usual;

    @BeforeAll
    static void customStays() {
        usual = mean(levers -> {});
    }

    /** Marx (1867, ch. 27): who loses the land looks for wages. */
    @Test
    void enclosureMovesPeopleFromTheLandIntoWageWork() {
        movesToWages(mean(levers -> Arrays.fill(levers.enclosure, 0.02)));
    }

    /** Arrighi (1970): what is due in money is earned in wages. */
    @Test
    void aTaxInMoneyMovesPeopleFromTheLandIntoWageWork() {
        movesToWages(mean(levers -> Arrays.fill(levers.moneyTax, 0.1)));
    }

    private static void movesToWages(Work moved) {
        assertThat(moved.land()).isLessThan(usual.land() - 0.001);
        assertThat(moved.wage()).isGreaterThan(usual.wage() + 0.001);
    }

    /** Over draws: a single one moves either by half a hundredth. */
    private static Work mean(Consumer<Levers> law) {
        double land = 0;
        double wage = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Work work = run(seed, law);
            land += work.land() / SEEDS;
            wage += work.wage() / SEEDS;
        }
        return new Work(land, wage);
    }

    private static Work run(int seed, Consumer<Levers> law) {
        RunPlan plan =
                SmallRuns.planOf(
                        1,
                        "seed: "
                                + seed
                                + "\nscale: 200000\nuntil: "
                                + (1870 + YEARS)
                                + "\ntimeline: {world: false}\n");
        try (Simulation simulation = Run.open(plan)) {
            simulation.step();
            World world = simulation.world();
            Arrays.fill(world.levers.enclosure, 0);
            Arrays.fill(world.levers.moneyTax, 0.02);
            law.accept(world.levers);
            for (int quarter = 1; quarter < 4 * YEARS; quarter++) {
                simulation.step();
            }
            double land = Arrays.stream(world.territories.subsistence).sum();
            double wage = Arrays.stream(world.territories.wageWorkers).sum();
            double idle = Arrays.stream(world.territories.unemployed).sum();
            double own = Arrays.stream(world.territories.ownAccount).sum();
            double all = land + wage + idle + own;
            return new Work(land / all, wage / all);
        }
    }
}

package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/**
 * What a tax in money does to those who live off the land where plants pay as much as the land
 * gives and look for people. What it does to buyers is another matter.
 */
class MoneyTaxTest {

    /** Arrighi (1970): it is earned in wage work. */
    @Test
    void aTaxInMoneyMovesPeopleFromTheLandIntoWageWork() {
        World free = after(0);
        World taxed = after(0.5);
        assertThat(persons(taxed, Workers.WAGE)).isGreaterThan(1.05 * persons(free, Workers.WAGE));
        assertThat(persons(taxed, Workers.SUBSISTENCE))
                .isLessThan(persons(free, Workers.SUBSISTENCE));
    }

    private static World after(double tax) {
        World world = SmallWorld.open();
        Arrays.fill(world.levers.moneyTax, 0);
        for (int p = 0; p < world.plants.count; p++) {
            world.plants.wage[p] = TerritoryMarket.onTheLand(world, world.plants.territory[p]);
            world.plants.wanted[p] = 2 * world.plants.employed[p];
        }
        Arrays.fill(world.levers.moneyTax, tax);
        LabourMarket market =
                new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);
        SmallWorld.run(world, 0, 12, 1, market);
        return world;
    }

    private static double persons(World world, int state) {
        double sum = 0;
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                sum += workers.state[i] == state ? workers.people[i] : 0;
            }
        }
        return sum;
    }
}

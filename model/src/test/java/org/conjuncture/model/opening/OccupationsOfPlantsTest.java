package org.conjuncture.model.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** Who works where when a world opens. */
class OccupationsOfPlantsTest {

    @Test
    void eachPlantHasOfEveryOccupationItsTradesPartAsFarAsRowsCanBeParted() {
        World world = SmallWorld.open(20_000);
        double[][] rows = new double[world.plants.count][Occupations.COUNT];
        double[] size = new double[world.plants.count];
        double[][] ofTrade = new double[world.units.wage.length][Occupations.COUNT];
        double[] people = new double[world.units.wage.length];
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                if (workers.state[i] == Workers.WAGE) {
                    int p = workers.plant[i];
                    rows[p][workers.occupation[i]]++;
                    size[p]++;
                    ofTrade[world.plants.cell(p)][workers.occupation[i]]++;
                    people[world.plants.cell(p)]++;
                }
            }
        }
        for (int p = 0; p < size.length; p++) {
            int unit = world.plants.cell(p);
            for (int o = 0; o < Occupations.COUNT && size[p] > 0; o++) {
                double asked = size[p] * ofTrade[unit][o] / people[unit];
                assertThat(rows[p][o]).isBetween(asked - 2, asked + 2);
            }
        }
    }
}

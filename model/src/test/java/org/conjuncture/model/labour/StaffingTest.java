package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class StaffingTest {

    private static final double BESIDE = Staffing.ROWS_BESIDE;

    @Test
    void whoHasWhatIsAskedForIsToldToHaveIt() {
        for (double asked : new double[] {0.1, 3, 1000}) {
            assertThat(Staffing.told(asked, asked, 1, BESIDE)).isCloseTo(asked, within(1e-9));
            assertThat(Staffing.told(0.7 * asked, asked, 0.7, BESIDE))
                    .isCloseTo(0.7 * asked, within(1e-9));
        }
    }

    @Test
    void aPlantOfFewRowsIsTakenToBeStaffedAsItsTradeIsAndOneOfManyAsItIs() {
        // A tenth of a row in conception is asked for, and one or none can be there.
        assertThat(Staffing.told(1, 0.1, 0.9, BESIDE)).isCloseTo(0.09, within(0.002));
        assertThat(Staffing.told(0, 0.1, 0.9, BESIDE)).isCloseTo(0.09, within(0.002));
        assertThat(Staffing.told(500, 1000, 0.9, BESIDE)).isBetween(500.0, 550.0);
    }

    @Test
    void aTradeIsStaffedAsThePeopleOfItsPlantsAreOverThoseTheyAskFor() {
        World world = SmallWorld.open();
        Plants plants = world.plants;
        int unit = Sectors.LIGHT_MANUFACTURING;
        int from = plants.cellStart[unit];
        int to = plants.cellStart[unit + 1];
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            for (int o = 0; o < Occupations.COUNT; o++) {
                int at = p * Occupations.COUNT + o;
                double part = o == Occupations.CRAFT ? 0.5 : 1;
                plants.staff[at] = part * plants.employed[p] * plants.occupationShare[at];
            }
        }
        assertThat(Staffing.ofTrade(plants, from, to))
                .containsExactly(new double[] {1, 0.5, 1, 1, 1}, within(1e-12));
    }
}

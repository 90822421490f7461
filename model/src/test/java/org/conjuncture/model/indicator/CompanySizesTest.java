package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class CompanySizesTest {

    @Test
    void theExponentOfAParetoDistributionIsFound() {
        for (double exponent : new double[] {0.8, 1.06, 2}) {
            double[] sizes = new double[40000];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = StrictMath.pow(1 - Draw.uniform(7, i, 0), -1 / exponent);
            }
            assertThat(CompanySizes.hill(sizes)).isCloseTo(exponent, within(0.06 * exponent));
        }
    }

    @Test
    void whereAllAreOfOneSizeOrFewThereIsNoTail() {
        double[] equal = new double[1000];
        Arrays.fill(equal, 3);
        assertThat(CompanySizes.hill(equal)).isNaN();
        assertThat(CompanySizes.hill(new double[] {1, 2, 3})).isNaN();
    }

    @Test
    void plantsOfACompanyCountTogetherWhereverTheyAreAndWhatStatesOwnDoesNot() {
        World world = OpenedWorld.open();
        Arrays.fill(world.capitals.isPublic, 0, world.capitals.count, false);
        double before = CompanySizes.tail(world);
        assertThat(before).isPositive();
        int largest = world.plants.capital[0];
        int[] few = Arrays.copyOf(world.plants.capital, 10);
        for (int p = 0; p < world.plants.count; p += 3) {
            world.plants.capital[p] = few[p % few.length];
        }
        assertThat(CompanySizes.tail(world)).isLessThan(before);
        world.capitals.isPublic[largest] = true;
        assertThat(CompanySizes.tail(world)).isNotEqualTo(before).isPositive();
        Arrays.fill(world.capitals.isPublic, 0, world.capitals.count, true);
        assertThat(CompanySizes.tail(world)).isNaN();
    }
}

package org.conjuncture.model.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OpeningSizesTest {
    private static final double TAIL = 1.35;

    @Test
    void theLogOfRankFallsWithTheLogOfSizeByTheExponent() {
        double[] part = OpeningSizes.parts(1000, 1 / TAIL, 0, 1);
        for (int r = 1; r < part.length; r++) {
            double slope = StrictMath.log((r + 0.5) / 0.5) / StrictMath.log(part[0] / part[r]);
            assertThat(slope).isCloseTo(TAIL, within(1e-9));
        }
        assertThat(Arrays.stream(part).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void noneIsLargerThanAllowedAndFewAreAlike() {
        double[] eight = OpeningSizes.parts(8, 1 / TAIL, 0.02, 0.25);
        assertThat(eight[0]).isCloseTo(0.25, within(1e-12));
        assertThat(eight[7]).isBetween(0.02, 0.1);
        assertThat(Arrays.stream(eight).sum()).isCloseTo(1, within(1e-12));
        assertThat(OpeningSizes.parts(3, 1 / TAIL, 0, 0.25)).containsOnly(1.0 / 3);
    }

    @Test
    void rowsFollowSizesAndWhoComesFirstIsSpreadOverAll() {
        int[] place = OpeningSizes.places(400, 8, 1 / TAIL, 0.25);
        double[] part = OpeningSizes.parts(8, 1 / TAIL, 2.0 / 400, 0.25);
        for (int rows : new int[] {100, 200, 400}) {
            int[] given = count(place, rows, 8);
            for (int r = 0; r < 8; r++) {
                assertThat(given[r]).isCloseTo((int) (rows * part[r]), within(2));
            }
        }
        assertThat(OpeningSizes.places(6, 3, 0, 0.25)).containsExactly(0, 1, 2, 0, 1, 2);
    }

    @Test
    void nobodyStandsWithoutPeople() {
        for (int companies = 1; companies < 60; companies++) {
            for (int rows = companies; rows < 20 * companies; rows += 7) {
                int[] given = count(OpeningSizes.places(rows, companies, 1, 0.25), rows, companies);
                assertThat(given).doesNotContain(0);
            }
        }
    }

    private static int[] count(int[] place, int rows, int companies) {
        int[] given = new int[companies];
        for (int k = 0; k < rows; k++) {
            given[place[k]]++;
        }
        return given;
    }
}

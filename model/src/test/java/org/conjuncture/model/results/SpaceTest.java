package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpaceTest {

    /**
     * Measured at the end of a default run: 126 MB of tables, 187 MB a checkpoint, 8 MB of page.
     */
    @Test
    void theDefaultRunIsGivenWhatItTakesAndLittleMore() {
        long needed = Space.needed(SmallRuns.planOf(1, "world: 1870\nscale: 2000\nuntil: 2000\n"));
        assertThat(needed / 1e6).isBetween(126 + 3 * 187 + 8.0, 1.4 * (126 + 3 * 187 + 8));
    }

    @Test
    void aSmallRunAsksForLittle() {
        assertThat(Space.needed(SmallRuns.planOf(1, "scale: 500000\nuntil: 1871\n")) / 1e6)
                .isLessThan(100);
    }
}

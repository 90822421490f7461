package org.conjuncture.model.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawTest {
    private static final int DRAWS = 200_000;

    @Test
    void uniformDrawsHaveTheMomentsOfTheUniform() {
        double sum = 0;
        double square = 0;
        for (int i = 0; i < DRAWS; i++) {
            double u = Draw.uniform(Draw.address(1, 7480, 3), i, 0);
            assertThat(u >= 0 && u < 1).isTrue();
            sum += u;
            square += u * u;
        }
        assertThat(sum / DRAWS).isBetween(0.4975, 0.5025);
        assertThat(square / DRAWS).isBetween(0.3305, 0.3362);
    }

    @Test
    void neighbouringAddressesAreUncorrelated() {
        assertThat(correlation((i, k) -> Draw.uniform(Draw.address(1, 7480, 3), i + k, 0)))
                .isBetween(-0.01, 0.01);
        assertThat(correlation((i, k) -> Draw.uniform(Draw.address(1, 7480 + k, 3), i, 0)))
                .isBetween(-0.01, 0.01);
        assertThat(correlation((i, k) -> Draw.uniform(Draw.address(1 + k, 7480, 3), i, 0)))
                .isBetween(-0.01, 0.01);
        assertThat(correlation((i, k) -> Draw.uniform(Draw.address(1, 7480, 3 + k), i, 0)))
                .isBetween(-0.01, 0.01);
        assertThat(correlation((i, k) -> Draw.uniform(Draw.address(1, 7480, 3), i, k)))
                .isBetween(-0.01, 0.01);
    }

    @Test
    void anAgentsAddressGivesTheSameDraws() {
        long address = Draw.address(3, 7600, 4);
        for (int i = 0; i < 1000; i++) {
            long agent = Draw.of(address, i);
            assertThat(Draw.uniform(agent, i % 7)).isEqualTo(Draw.uniform(address, i, i % 7));
            assertThat(Draw.below(agent, 2, 50)).isEqualTo(Draw.below(address, i, 2, 50));
        }
    }

    @Test
    void whoDrawsOnceDrawsTheSameAloneAndAmongOthers() {
        long address = Draw.address(3, 7600, 4);
        long[] identity = new long[700];
        for (int i = 0; i < identity.length; i++) {
            identity[i] = 5L * i;
        }
        double[] drawn = new double[600];
        Draw.once(address, identity, 90, 690, drawn);
        for (int i = 90; i < 690; i++) {
            assertThat(drawn[i - 90]).isEqualTo(Draw.once(address, identity[i]));
        }
    }

    @Test
    void singleDrawsAreUniformAndUncorrelatedOverAgentsQuartersAndStreams() {
        double sum = 0;
        double square = 0;
        for (int i = 0; i < DRAWS; i++) {
            double u = Draw.once(Draw.address(1, 7480, 3), i);
            assertThat(u >= 0 && u < 1).isTrue();
            sum += u;
            square += u * u;
        }
        assertThat(sum / DRAWS).isBetween(0.4975, 0.5025);
        assertThat(square / DRAWS).isBetween(0.3305, 0.3362);
        assertThat(correlation((i, k) -> Draw.once(Draw.address(1, 7480, 3), i + k)))
                .isBetween(-0.01, 0.01);
        assertThat(correlation((i, k) -> Draw.once(Draw.address(1, 7480 + k, 3), i)))
                .isBetween(-0.01, 0.01);
        assertThat(correlation((i, k) -> Draw.once(Draw.address(1, 7480, 3 + k), i)))
                .isBetween(-0.01, 0.01);
    }

    @Test
    void whoDrawsWhatForAndWhenDecidesAndNotHowManyDrewBefore() {
        double alone = Draw.uniform(Draw.address(5, 7500, 2), 42, 1);
        for (int i = 0; i < 100; i++) {
            Draw.uniform(Draw.address(5, 7500, 2), i, 1);
        }
        assertThat(Draw.uniform(Draw.address(5, 7500, 2), 42, 1)).isEqualTo(alone);
    }

    @Test
    void exponentialAndNormalDrawsHaveTheirMeans() {
        double exponential = 0;
        double normal = 0;
        double square = 0;
        long address = Draw.address(2, 7480, 0);
        for (int i = 0; i < DRAWS; i++) {
            exponential += Draw.exponential(address, i, 0);
            double z = Draw.normal(address, i, 2);
            normal += z;
            square += z * z;
        }
        assertThat(exponential / DRAWS).isBetween(0.99, 1.01);
        assertThat(normal / DRAWS).isBetween(-0.01, 0.01);
        assertThat(square / DRAWS).isBetween(0.98, 1.02);
    }

    private interface Pair {
        double at(int i, int k);
    }

    private static double correlation(Pair pair) {
        double product = 0;
        for (int i = 0; i < DRAWS; i++) {
            product += (pair.at(i, 0) - 0.5) * (pair.at(i, 1) - 0.5);
        }
        return product / DRAWS * 12;
    }
}

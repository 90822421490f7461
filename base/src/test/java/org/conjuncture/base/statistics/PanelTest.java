package org.conjuncture.base.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PanelTest {

    @Test
    void slopesAreThoseOfTheEquationWhateverTheEffectsOfGroups() {
        Panel panel = new Panel(2);
        SplittableRandom random = new SplittableRandom(5);
        for (int place = 0; place < 7; place++) {
            for (int year = 0; year < 11; year++) {
                if ((place + 2 * year) % 5 == 0) {
                    continue;
                }
                double one = random.nextDouble() + place;
                double other = random.nextDouble() - 0.3 * year;
                double y = -0.1 * one + 0.7 * other + 3 * place * place - 2 * year;
                panel.add(y, new double[] {one, other}, place, place, year);
            }
        }
        Panel.Fit fit = panel.fit();
        assertThat(fit.slope()[0]).isCloseTo(-0.1, within(1e-8));
        assertThat(fit.slope()[1]).isCloseTo(0.7, within(1e-8));
        assertThat(fit.error()).containsExactly(new double[2], within(1e-8));
    }

    @Test
    void withoutGroupsItIsTheSlopeOfALine() {
        // x = 1, 2, 3, 4 and y = 2, 1, 4, 3: covariance 3 over variance 5.
        Panel panel = new Panel(1);
        double[] y = {2, 1, 4, 3};
        for (int i = 0; i < y.length; i++) {
            panel.add(y[i], new double[] {i + 1}, i);
        }
        Panel.Fit fit = panel.fit();
        assertThat(fit.slope()[0]).isCloseTo(0.6, within(1e-12));
        // White (1980): the root of Σ(x·e)² over Σx².
        double[] left = {0.4, -1.2, 1.2, -0.4};
        double[] x = {-1.5, -0.5, 0.5, 1.5};
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * left[i] * x[i] * left[i];
        }
        assertThat(fit.error()[0]).isCloseTo(StrictMath.sqrt(sum) / 5, within(1e-12));
    }

    @Test
    void twiceTheSameObservationsTellNoMoreWhereTheyHangTogether() {
        Panel once = new Panel(1);
        Panel twice = new Panel(1);
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 40; i++) {
            double x = random.nextDouble();
            double y = x + random.nextDouble();
            once.add(y, new double[] {x}, i);
            twice.add(y, new double[] {x}, i);
            twice.add(y, new double[] {x}, i);
        }
        assertThat(twice.fit().error()[0]).isCloseTo(once.fit().error()[0], within(1e-12));
    }

    @Test
    void whatIsNoNumberIsLeftOutAndNothingToldIsNoNumber() {
        Panel panel = new Panel(1);
        panel.add(Double.NaN, new double[] {1}, "a");
        panel.add(1, new double[] {Double.NEGATIVE_INFINITY}, "a");
        panel.add(1, new double[] {1}, "a");
        assertThat(panel.fit().observations()).isEqualTo(1);
        assertThat(panel.fit().slope()[0]).isNaN();
    }
}

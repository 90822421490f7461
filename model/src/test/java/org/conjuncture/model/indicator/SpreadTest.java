package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {

    private final Spread spread = new Spread();

    @Test
    void equalIncomesHaveNoInequality() {
        spread.add(10, 50);
        spread.add(30, 150);
        assertThat(spread.gini()).isCloseTo(0, within(1e-12));
        assertThat(spread.topShare(0.1)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void whereOneInTenHasAllTheGiniIsNineTenths() {
        spread.add(90, 0);
        spread.add(10, 100);
        assertThat(spread.gini()).isCloseTo(0.9, within(1e-12));
        assertThat(spread.topShare(0.1)).isCloseTo(1, within(1e-12));
        assertThat(spread.topShare(0.05)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aFactorOnAllIncomesChangesNothing() {
        spread.add(5, 7);
        spread.add(3, 90);
        Spread larger = new Spread();
        larger.add(spread, 1024);
        assertThat(larger.gini()).isCloseTo(spread.gini(), within(1e-12));
    }

    @Test
    void whatIsSharedGoesToWhoHasMostTooAndNothingOfItIsLost() {
        spread.add(90, 90);
        spread.add(10, 110);
        double top = spread.topShare(0.1);
        spread.share(600);
        assertThat(spread.amount()).isCloseTo(800, within(1e-9));
        assertThat(spread.topShare(0.1)).isCloseTo(top, within(1e-12));
        spread.clear();
        spread.add(10, 8192);
        assertThat(spread.amount()).as("nothing is left of before").isEqualTo(8192);
    }
}

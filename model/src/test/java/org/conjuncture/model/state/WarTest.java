package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.capital.Production;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarTest {
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private Now step(int since) {
        try (Workshop workshop = new Workshop(1)) {
            Now now = OpenedWorld.quarter(since, workshop);
            new War(War.Parameters.defaults()).step(world, now);
            return now;
        }
    }

    private double capitalStock(int t) {
        double sum = 0;
        for (int p = 0; p < world.plants.count; p++) {
            sum += world.plants.territory[p] == t ? world.plants.capitalStock[p] : 0;
        }
        return sum;
    }

    @Test
    void forcesOfTheStartChangeNothing() {
        double budget = world.territories.publicBudget[1];
        double capital = capitalStock(1);
        step(0);
        step(1);
        assertThat(world.territories.mobilized[1]).isZero();
        assertThat(world.territories.publicBudget[1]).isEqualTo(budget);
        assertThat(capitalStock(1)).isEqualTo(capital);
    }

    @Test
    void destructionTakesAShareOfCapitalIsToldAndForgotten() {
        double capital = capitalStock(1);
        world.levers.destruction[1] = 0.1;
        Now now = step(0);
        assertThat(capitalStock(1)).isCloseTo(0.9 * capital, within(1e-9 * capital));
        double lost = world.territories.destroyedCapital[1];
        double price = world.territories.investmentPrice[1] * world.territories.rate[1];
        assertThat(lost).isGreaterThanOrEqualTo(0.1 * capital * price * (1 - 1e-12));
        assertThat(now.chronicle().take())
                .anyMatch(event -> event.kind().equals("warDestruction") && event.territory() == 1);
        world.levers.destruction[1] = 0;
        step(1);
        assertThat(world.territories.destroyedCapital[1])
                .isCloseTo(0.975 * lost, within(1e-9 * lost));
    }

    @Test
    void thoseCalledUpDoNoWorkArePaidByTheStateAndSupplied() {
        step(0);
        double budget = world.territories.publicBudget[1];
        world.levers.mobilization[1] += 0.05;
        step(1);
        assertThat(world.territories.mobilized[1]).isBetween(0.05, 0.35);
        assertThat(world.territories.publicBudget[1]).isGreaterThan(budget);
        assertThat(world.ledger.flow(1, Flow.SUBSIDIES, Holder.STATE)).isNegative();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);

        World peace = OpenedWorld.open();
        for (World each : new World[] {peace, world}) {
            try (Workshop workshop = new Workshop(1)) {
                each.ledger.open(true);
                new Production(Production.Parameters.defaults())
                        .step(each, OpenedWorld.quarter(1, workshop));
            }
        }
        assertThat(world.territories.subsistenceProduct[1])
                .isLessThan(peace.territories.subsistenceProduct[1]);
    }
}

package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetaliationTest {
    private static final int RAISES = 0;
    private static final int SELLS = 1;

    private final Retaliation retaliation = new Retaliation(Retaliation.Parameters.defaults());
    private World world;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        for (int t = 0; t < world.count; t++) {
            world.states.customs[t] = t;
            world.states.ruler[t] = t;
            world.levers.tariffManufactures[t] = 0.1;
            world.levers.tariffPrimary[t] = 0.1;
        }
        world.markets.bill[made(RAISES, SELLS)] = 100;
        world.markets.bill[made(2, SELLS)] = 100;
        quarter = 0;
        run(1);
    }

    private int made(int buyer, int origin) {
        return world.markets.pair(2, buyer, origin);
    }

    private void run(int quarters) {
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < quarters; k++) {
                retaliation.step(world, OpenedWorld.quarter(quarter++, workshop));
            }
        }
    }

    private double answer(int buyer, int origin) {
        return world.markets.dutyAnswer[made(buyer, origin)];
    }

    @Test
    void whoRaisesNoDutyIsNotAnswered() {
        run(8);
        assertThat(world.markets.dutyAnswer).containsOnly(0);
    }

    @Test
    void whoRaisesDutiesIsAnsweredByThoseWhoSellThere() {
        world.levers.tariffManufactures[RAISES] = 0.5;
        run(4);
        assertThat(answer(SELLS, RAISES)).isBetween(0.05, 0.6 * 0.4);
        assertThat(answer(2, RAISES)).isZero();
        assertThat(answer(RAISES, SELLS)).isZero();
        double height = answer(SELLS, RAISES);
        run(120);
        assertThat(answer(SELLS, RAISES)).isLessThan(0.1 * height);
    }

    @Test
    void theAnswerIsToldOnceWhenItBegins() {
        world.levers.tariffManufactures[RAISES] = 0.5;
        List<Chronicle.Event> told = new ArrayList<>();
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < 40; k++) {
                Now now = OpenedWorld.quarter(quarter++, workshop);
                retaliation.step(world, now);
                told.addAll(now.chronicle().take());
            }
        }
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().territory()).isEqualTo(SELLS);
        assertThat(told.getFirst().name())
                .isEqualTo("answers duties of " + world.territories.id[RAISES]);
        assertThat(told.getFirst().value()).isBetween(0.2, 0.6 * 0.4);
        assertThat(told.getFirst().cause()).contains("takes 50% of exports");
    }

    @Test
    void membersOfRoundsGiveUpAPartOfTheRiseAndAreNotAnswered() {
        world.agreements.bound[world.agreements.pair(SELLS, RAISES)] = true;
        world.agreements.bound[world.agreements.pair(RAISES, SELLS)] = true;
        world.levers.tariffManufactures[RAISES] = 0.5;
        run(1);
        assertThat(answer(RAISES, SELLS)).isCloseTo(-0.5 * 0.4, within(1e-9));
        assertThat(answer(SELLS, RAISES)).isZero();
    }

    @Test
    void theAnswerIsADutyThatTradeBears() {
        TradeCosts costs = new TradeCosts(TradeCosts.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            costs.step(world, OpenedWorld.quarter(0, workshop));
            world.levers.tariffManufactures[RAISES] = 0.5;
            run(4);
            costs.step(world, OpenedWorld.quarter(4, workshop));
        }
        assertThat(world.markets.duty[made(SELLS, RAISES)])
                .isCloseTo(0.1 + answer(SELLS, RAISES), within(1e-12));
        assertThat(world.markets.access[made(SELLS, RAISES)]).isLessThan(1);
        assertThat(Markets.KINDS).isEqualTo(3);
    }
}

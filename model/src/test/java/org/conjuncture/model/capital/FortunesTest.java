package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FortunesTest {
    private static final int PLACE = 0;
    private static final int RICHEST = PLACE * Owners.CLASSES + Owners.OF_OWNERS - 1;
    private static final int FUNDS = PLACE * Owners.CLASSES + Owners.FUNDS;

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        Arrays.fill(world.territories.childrenPerWoman, 5);
        Arrays.fill(world.territories.lifeExpectancy, 70);
    }

    private static Fortunes.Parameters parameters(
            double returns, double division, double putBy, double drawn, double exchange) {
        return new Fortunes.Parameters(returns, division, 30, putBy, 100, 40, 0.5, drawn, exchange);
    }

    private void years(int count, Fortunes.Parameters parameters) {
        Fortunes mechanism = new Fortunes(parameters);
        try (Workshop workshop = new Workshop(1)) {
            for (int quarter = 0; quarter < 4 * count; quarter++) {
                mechanism.step(world, OpenedWorld.quarter(quarter, workshop));
            }
        }
    }

    private double sum() {
        int from = PLACE * Owners.CLASSES;
        return Arrays.stream(world.owners.equityShare, from, from + Owners.CLASSES).sum();
    }

    @Test
    void whatReturnsAddEstatesOfFiveChildrenDivide() {
        double[] before = world.owners.equityShare.clone();
        years(20, parameters(0.004, 0.024, 0, 0, 0));
        for (int slot = 0; slot < before.length; slot++) {
            assertThat(world.owners.equityShare[slot]).isCloseTo(before[slot], within(1e-12));
        }
    }

    @Test
    void withFewerHeirsTheRichestHoldMore() {
        double before = world.owners.equityShare[RICHEST];
        Arrays.fill(world.territories.childrenPerWoman, 2);
        years(10, parameters(0.004, 0.024, 0, 0, 0));
        assertThat(world.owners.equityShare[RICHEST]).isGreaterThan(1.01 * before);
        assertThat(sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void returnsThatRiseWithFortuneAddWhatTheFormulaSays() {
        years(0, Fortunes.Parameters.defaults());
        double[] share = Arrays.copyOf(world.owners.equityShare, Owners.OF_OWNERS);
        double before = share[Owners.OF_OWNERS - 1];
        // All wealth is spread as shares are, so that leads are those of shares a head.
        double mean = 0;
        for (int c = 0; c < share.length; c++) {
            mean += share[c] * StrictMath.log(share[c] / world.owners.people[c]);
        }
        double lead = StrictMath.log(before / world.owners.people[Owners.OF_OWNERS - 1]) - mean;
        years(1, parameters(0.01, 0, 0, 0, 0));
        assertThat(world.owners.equityShare[RICHEST])
                .isCloseTo(before * (1 + 0.01 * lead), within(1e-9));
    }

    @Test
    void workersPutByAndTheirFundsBuySharesFromOwners() {
        double workers = world.workers[PLACE].deposits.sum(0, world.workers[PLACE].count);
        double owners = world.owners.deposits.sum(0, Owners.OF_OWNERS);
        double pool = Shareholders.worth(world)[PLACE];
        years(1, parameters(0, 0, 0.05, 0, 0));
        double putBy = workers - world.workers[PLACE].deposits.sum(0, world.workers[PLACE].count);
        assertThat(putBy).isPositive();
        assertThat(world.owners.deposits.sum(0, Owners.OF_OWNERS) - owners)
                .isCloseTo(putBy, within(1e-9 * putBy));
        assertThat(world.owners.equityShare[FUNDS]).isCloseTo(putBy / pool, within(1e-9));
        assertThat(sum()).isCloseTo(1, within(1e-12));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
        assertThat(world.ledger.clearing.at(PLACE)).isCloseTo(0, within(1e-9 * putBy));
    }

    @Test
    void aPublicPensionSavesPuttingBy() {
        years(1, parameters(0, 0, 0.05, 0, 0));
        double without = world.owners.equityShare[FUNDS];
        open();
        world.levers.pensionReplacement[PLACE] = 0.4;
        years(1, parameters(0, 0, 0.05, 0, 0));
        assertThat(world.owners.equityShare[FUNDS])
                .isCloseTo(0.8 * without, within(0.02 * without));
    }

    @Test
    void whoHasLessThanALivingPutsNothingBy() {
        Fortunes.Parameters poor = new Fortunes.Parameters(0, 0, 30, 0.05, 1e9, 40, 0.5, 0, 0);
        years(3, poor);
        assertThat(world.owners.equityShare[FUNDS]).isZero();
    }

    @Test
    void whereLivesAreShortNobodyPutsBy() {
        Arrays.fill(world.territories.lifeExpectancy, 35);
        years(3, parameters(0, 0, 0.05, 0, 0));
        assertThat(world.owners.equityShare[FUNDS]).isZero();
    }

    @Test
    void fundsSellForWhoIsOld() {
        years(5, parameters(0, 0, 0.05, 0, 0));
        double held = world.owners.equityShare[FUNDS];
        double money = world.owners.deposits.at(FUNDS);
        years(1, parameters(0, 0, 0, 0.05, 0));
        assertThat(world.owners.equityShare[FUNDS]).isCloseTo(0.95 * held, within(1e-9));
        assertThat(world.owners.deposits.at(FUNDS)).isGreaterThan(money);
    }

    @Test
    void whoPaysIntoCompaniesHoldsMoreOfThem() {
        int poorest = PLACE * Owners.CLASSES;
        double before = world.owners.equityShare[poorest];
        double pool = Shareholders.worth(world)[PLACE];
        world.owners.paidIn[poorest] = 0.1 * pool;
        years(1, parameters(0, 0, 0, 0, 0));
        assertThat(world.owners.equityShare[poorest]).isCloseTo(0.9 * before + 0.1, within(1e-12));
        assertThat(world.owners.paidIn[poorest]).isZero();
        assertThat(sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aClassWithoutMoneySellsSharesToThoseWhoHaveSome() {
        double money = world.owners.deposits.at(RICHEST);
        world.ledger.pay(
                PLACE,
                world.owners.deposits,
                RICHEST,
                world.ledger.stateDeposits,
                PLACE,
                money,
                org.conjuncture.model.ledger.Flow.WEALTH_TAX);
        double before = world.owners.equityShare[RICHEST];
        years(1, parameters(0, 0, 0, 0, 0.2));
        assertThat(world.owners.equityShare[RICHEST]).isLessThan(before);
        assertThat(world.owners.deposits.at(RICHEST)).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-9);
    }
}

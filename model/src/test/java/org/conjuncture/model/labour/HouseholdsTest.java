package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
    private static final int LAND = 2;

    private World world;
    private Workers workers;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        workers = world.workers[LAND];
        world.ledger.open(true);
        world.levers.taxProgressivity[LAND] = 0;
        world.states.subsistenceTax[LAND] = 0;
        world.states.familySupport[LAND] = 0;
        world.territories.consumptionFilled[LAND] = 1;
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new Households(Households.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private int row(int state) {
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] == state && workers.rights[i] != Workers.CLANDESTINE) {
                return i;
            }
        }
        throw new IllegalStateException("nobody is in state " + state);
    }

    @Test
    void theUnemployedSpendTheirBenefitAndATenthOfWhatTheyHaveLeft() {
        int i = row(Workers.UNEMPLOYED);
        world.states.benefit[LAND] = 3;
        double before = workers.deposits.at(i);
        double spent = workers.budget[i];
        step();
        double left = before - spent + 3 * workers.people[i];
        assertThat(workers.deposits.at(i)).isCloseTo(left, within(1e-6 * (1 + left)));
        assertThat(workers.budget[i])
                .isCloseTo(0.85 * 3 * workers.people[i] + 0.1 * left, within(1e-6 * (1 + left)));
    }

    @Test
    void aTaxOnWagesLowersTheBudgetByItsPartOfThePropensities() {
        int i = row(Workers.WAGE);
        world.states.taxRate[LAND] = 0;
        step();
        double untaxed = workers.budget[i];
        double wage = workers.pay[i];
        open();
        world.states.taxRate[LAND] = 0.2;
        step();
        assertThat(workers.pay[i]).as("before tax").isEqualTo((float) wage);
        assertThat(untaxed - workers.budget[i])
                .isCloseTo((0.85 + 0.1) * 0.2 * wage, within(1e-6 * wage));
    }

    @Test
    void whatTheMarketDidNotDeliverIsNotPaidFor() {
        int i = row(Workers.HOUSEHOLD);
        world.states.benefit[LAND] = 0;
        double before = workers.deposits.at(i);
        double budget = workers.budget[i];
        world.territories.consumptionFilled[LAND] = 0.25;
        step();
        assertThat(workers.deposits.at(i))
                .isCloseTo(before - 0.25 * budget, within(1e-6 * (1 + before)));
    }

    @Test
    void producersOnTheLandShareWhatTheirSurplusFetched() {
        int i = row(Workers.SUBSISTENCE);
        world.territories.surplusRevenue[LAND] = 7 * world.territories.subsistence[LAND];
        world.states.taxRate[LAND] = 0;
        step();
        assertThat(world.territories.subsistenceIncome[LAND]).isCloseTo(7, within(1e-9));
        assertThat(workers.pay[i]).isCloseTo((float) (7 * workers.people[i]), within(1e-2f));
    }

    @Test
    void budgetsOfRowsSumToTheTerritorysAndNoneIsLessThanNothing() {
        step();
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            assertThat(workers.budget[i]).isNotNegative();
            sum += workers.budget[i];
        }
        assertThat(world.territories.workersBudget[LAND]).isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void ownersSpendOutOfIncomeAndWealthAndNeverMoreThanHalfTheirCash() {
        int slot = LAND * Owners.CLASSES;
        Households.Parameters usual = Households.Parameters.defaults();
        world.owners.budget[slot] = 0;
        world.owners.income[slot] = 0.01 * world.owners.deposits.at(slot);
        double wealth = world.owners.deposits.at(slot) + world.owners.bonds.at(slot);
        double abroad =
                StrictMath.max(0, world.owners.foreign.at(slot)) / world.territories.rate[LAND];
        double wanted =
                usual.ownersIncome() * world.owners.income[slot]
                        + usual.ownersWealth() * wealth
                        + usual.ownersAbroad() * abroad;
        double most = 0.5 * world.owners.deposits.at(slot);
        step();
        assertThat(world.owners.budget[slot])
                .isPositive()
                .isCloseTo(StrictMath.min(wanted, most), within(1e-9 * wealth));
        open();
        world.owners.budget[slot] = 0;
        world.owners.income[slot] = 100 * world.owners.deposits.at(slot);
        step();
        assertThat(world.owners.budget[slot])
                .isCloseTo(0.5 * world.owners.deposits.at(slot), within(1e-9 * wealth));
    }

    @Test
    void atTheirSteadyWealthOwnersSpendJustTheirIncome() {
        Households.Parameters usual = Households.Parameters.defaults();
        double wealth = usual.steadyOwnersWealth(10, 40);
        assertThat(usual.ownersIncome() * 10 + usual.ownersWealth() * wealth + 0.01 * 40)
                .isCloseTo(10, within(1e-12));
        assertThat(usual.steadyOwnersWealth(10, 1000)).isZero();
    }
}

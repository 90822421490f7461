package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExternalInterestTest {
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        Arrays.fill(world.states.expectedRise, 0);
        Arrays.fill(world.states.bondRate, 0.04);
        Arrays.fill(world.owners.income, 0);
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new ExternalInterest(ExternalInterest.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    @Test
    void whatDebtorsPayCreditorsReceive() {
        step();
        double[] received = world.states.externalInterest;
        double moved = Arrays.stream(received).map(StrictMath::abs).sum();
        assertThat(moved).isPositive();
        assertThat(Arrays.stream(received).sum()).isCloseTo(0, within(1e-12 * moved));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void theWorldsRateIsTheCreditorsAndTheSpreadRisesWithDebtOverExports() {
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.exports[t] = 1;
            world.states.imports[t] = 0;
            world.ledger.found().gold(t, 1, world.territories.rate[t]);
        }
        Purses owing = new Purses(world);
        int debtor = debtor();
        world.states.exports[debtor] = new Purses(world).owedAbroad(debtor) / (4 * 2.5);
        step();
        assertThat(world.states.externalRate[debtor])
                .as("two and a half years of exports owed")
                .isCloseTo(0.04 + 0.004 * 2.5, within(1e-12));
        for (int t = 0; t < world.count; t++) {
            if (owing.owedAbroad(t) <= 0) {
                assertThat(world.states.externalRate[t]).isCloseTo(0.04, within(1e-12));
            }
        }
    }

    @Test
    void aDebtBeyondAllExportsCostsTheHighestSpread() {
        int debtor = debtor();
        Arrays.fill(world.states.exports, 1e-6);
        step();
        assertThat(world.states.externalRate[debtor]).isCloseTo(0.10, within(1e-12));
    }

    /** Edwards (1984), between debtors who owe as many years of exports. */
    @Test
    void whoseReservesAreShortBesideOthersPaysMoreAndDebtorsTogetherPayTheSame() {
        int poor = debtor();
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.imports[t] = 1;
            world.ledger
                    .found()
                    .gold(t, 2 - world.ledger.centralBankGold.at(t), world.territories.rate[t]);
        }
        Purses owing = new Purses(world);
        double debtors = 0;
        for (int t = 0; t < world.count; t++) {
            world.states.exports[t] = Math.max(1e-6, owing.owedAbroad(t) / 20);
            debtors += owing.owedAbroad(t) > 0 ? 1 : 0;
        }
        world.ledger.found().gold(poor, -1.5, world.territories.rate[poor]);
        step();
        double apart = 0.0015 * StrictMath.log(4);
        assertThat(world.states.spread[poor])
                .isCloseTo(0.02 + (1 - 1 / debtors) * apart, within(1e-9));
        double mean = 0;
        for (int t = 0; t < world.count; t++) {
            mean += owing.owedAbroad(t) > 0 ? world.states.spread[t] / debtors : 0;
            assertThat(world.states.externalRate[t] - world.states.spread[t])
                    .as("world rate")
                    .isCloseTo(0.04, within(1e-12));
        }
        assertThat(mean).isCloseTo(0.02, within(1e-9));
    }

    @Test
    void aMoneyExpectedToFallBringsNoInterestInAnother() {
        Arrays.fill(world.states.bondRate, 0.09);
        Arrays.fill(world.states.expectedRise, -0.05);
        step();
        double dear = world.states.externalRate[debtor()];
        open();
        step();
        assertThat(dear).isCloseTo(world.states.externalRate[debtor()], within(1e-12));
    }

    @Test
    void theStatesBillIsItsRateTimesItsDebtAndOwnersAreTaxedOnWhatTheyGet() {
        int debtor = debtor();
        double owed = world.ledger.stateExternal.at(debtor);
        step();
        double bill = world.states.externalRate[debtor] / 4 * owed / world.territories.rate[debtor];
        assertThat(world.ledger.flow(debtor, Flow.INTEREST, Holder.STATE))
                .isCloseTo(-bill, within(1e-9 * bill));
        for (int t = 0; t < world.count; t++) {
            double net = 0;
            for (int c = 0; c < Owners.CLASSES; c++) {
                net += world.owners.income[t * Owners.CLASSES + c];
            }
            double tax = world.ledger.flow(t, Flow.INCOME_TAX, Holder.STATE);
            double due = net / (1 - world.states.taxRate[t]) * world.states.taxRate[t];
            assertThat(tax).isCloseTo(due, within(1e-9 * (1 + due)));
        }
    }

    private int debtor() {
        for (int t = 0; t < world.count; t++) {
            if (world.ledger.stateExternal.at(t) > 0) {
                return t;
            }
        }
        throw new IllegalStateException("no state owes abroad");
    }
}

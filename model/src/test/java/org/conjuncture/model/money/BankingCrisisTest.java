package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BankingCrisisTest {
    private World world;
    private int quarter;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private List<Chronicle.Event> run(int quarters) {
        List<Chronicle.Event> events = new ArrayList<>();
        Chronicle chronicle = new Chronicle();
        BankingCrisis crisis = new BankingCrisis(BankingCrisis.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                crisis.step(world, new Now(7480 + quarter, quarter++, 11, workshop, chronicle));
                events.addAll(chronicle.take());
            }
        }
        return events;
    }

    /** The bank loses a part of its loans. */
    private void lose(int t, double part) {
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.territory[p] == t) {
                double lost = part * world.plants.loans.at(p);
                world.ledger.writeOff().loan(t, world.plants.loans, p, lost);
            }
        }
    }

    private long crises(List<Chronicle.Event> events) {
        return events.stream().filter(each -> each.kind().equals("bankingCrisis")).count();
    }

    @Test
    void banksWithTheirUsualWorthAreNotRun() {
        assertThat(run(40)).isEmpty();
        assertThat(world.states.creditCrunch).containsOnly(0);
    }

    @Test
    void aBankThatLostItsWorthIsRunAndLendsLess() {
        lose(2, 0.06);
        List<Chronicle.Event> events = run(13);
        assertThat(events.getFirst().territory()).isEqualTo(2);
        assertThat(crises(events.stream().filter(each -> each.territory() == 2).toList()))
                .isEqualTo(1);
        lose(3, 0.06);
        while (world.states.creditCrunch[3] == 0) {
            run(1);
        }
        assertThat(world.states.creditCrunch[3]).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void lawThatHoldsBanksInPreventsRuns() {
        int free = 0;
        int regulated = 0;
        for (int t = 0; t < world.count; t++) {
            lose(t, 0.035);
            world.levers.bankRegulation[t] = t % 2 == 0 ? 0 : 0.9;
        }
        for (Chronicle.Event event : run(6)) {
            if (event.kind().equals("bankingCrisis") && event.name().startsWith("run")) {
                free += event.territory() % 2 == 0 ? 1 : 0;
                regulated += event.territory() % 2;
            }
        }
        assertThat(free).isGreaterThan(2 * regulated);
    }

    @Test
    void inARunOwnersTurnDepositsIntoBondsAndClaimsAbroad() {
        double[] abroad = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            lose(t, 0.06);
            abroad[t] = foreign(t);
            world.levers.capitalControl[t] = t % 2;
        }
        for (Chronicle.Event event : run(8)) {
            int t = event.territory();
            if (event.name().startsWith("run")) {
                if (t % 2 == 0) {
                    assertThat(foreign(t)).isGreaterThan(abroad[t]);
                } else {
                    assertThat(foreign(t)).isEqualTo(abroad[t]);
                }
            }
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    private double foreign(int t) {
        return world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
    }

    @Test
    void theStateMakesBanksGoodAndWhereItDefendsGoldDepositorsBearTheMost() {
        for (int t = 0; t < world.count; t++) {
            lose(t, 0.5);
            world.levers.monetaryRule[t] = t % 2;
        }
        run(1);
        for (int t = 0; t < world.count; t++) {
            double filled = world.ledger.flow(t, Flow.RECAPITALIZATION, Holder.BANK);
            double ofState = -world.ledger.flow(t, Flow.RECAPITALIZATION, Holder.STATE);
            double ofOwners = -world.ledger.flow(t, Flow.RECAPITALIZATION, Holder.OWNERS);
            assertThat(filled).isPositive();
            assertThat(ofState + ofOwners).isCloseTo(filled, within(1e-6 * filled));
            if (t % 2 == 0) {
                assertThat(ofOwners).isGreaterThan(ofState);
            } else {
                assertThat(ofOwners).isZero();
            }
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void aSuddenStopTakesCreditFromWhereBanksOweAbroad() {
        int left = 2;
        int lentTo = 4;
        int creditor = 5;
        for (int t : new int[] {left, lentTo, creditor}) {
            double rate = world.territories.rate[t];
            double yearly = 4 * world.territories.output[t] * rate;
            double wanted = t == creditor ? yearly : -0.1 * yearly;
            world.ledger.sellForeign(
                    t,
                    world.owners.foreign,
                    world.owners.deposits,
                    t * Owners.CLASSES,
                    world.ledger.bankForeign.at(t) - wanted,
                    rate);
            world.states.isTrusted[t] = t == lentTo;
        }
        run(1);
        assertThat(world.states.creditCrunch[lentTo]).isZero();
        assertThat(world.states.creditCrunch[creditor]).isZero();
        assertThat(world.states.creditCrunch[left])
                .as("half of what a fifth of output would take")
                .isCloseTo(0.25, within(1e-9));
    }

    @Test
    void crisesAmongCreditorsSpreadWhereCapitalIsFree() {
        java.util.Arrays.fill(world.states.creditCrunch, 0.5);
        java.util.Arrays.fill(world.levers.bankRegulation, 0);
        for (int t = 0; t < world.count; t++) {
            world.levers.capitalControl[t] = t < world.count / 2 ? 1 : 0;
        }
        List<Chronicle.Event> events = run(8);
        assertThat(crises(events)).isPositive();
        assertThat(events)
                .allSatisfy(each ->
                        assertThat(each.territory()).isGreaterThanOrEqualTo(world.count / 2));
    }

    @Test
    void creditThatOutranOutputMakesDepositorsDoubt() {
        run(1);
        for (int t = 0; t < world.count; t += 2) {
            world.territories.output[t] /= 1.3;
        }
        List<Chronicle.Event> events = run(8);
        assertThat(crises(events)).isPositive();
        assertThat(events).allSatisfy(each -> assertThat(each.territory() % 2).isZero());
    }

    @Test
    void aProportionOfCreditThatStandsIsUsualAfterAWhile() {
        run(1);
        for (int t = 0; t < world.count; t++) {
            world.territories.output[t] /= 1.3;
            world.levers.bankRegulation[t] = 1;
        }
        run(200);
        java.util.Arrays.fill(world.levers.bankRegulation, 0);
        assertThat(run(40)).isEmpty();
    }

    @Test
    void inWarMoratoriaKeepDepositorsIn() {
        for (int t = 0; t < world.count; t++) {
            lose(t, 0.06);
        }
        java.util.Arrays.fill(world.levers.blockade, 0.2);
        assertThat(run(8)).isEmpty();
    }

    @Test
    void lendersWhoLeaveMakeDepositorsDoubtWhereBanksOweAbroad() {
        for (int t = 0; t < world.count; t++) {
            double rate = world.territories.rate[t];
            double wanted = -0.4 * world.territories.output[t] * rate * (t % 2) * 4;
            world.ledger.sellForeign(
                    t,
                    world.owners.foreign,
                    world.owners.deposits,
                    t * Owners.CLASSES,
                    world.ledger.bankForeign.at(t) - wanted,
                    rate);
            world.states.isTrusted[t] = false;
            world.states.sinceSuddenStop[t] = 0;
        }
        List<Chronicle.Event> events = run(8);
        assertThat(crises(events)).isPositive();
        assertThat(events.getFirst().territory() % 2).isEqualTo(1);
    }

    @Test
    void aCrashOfSharesMakesDepositorsDoubt() {
        for (int t = 0; t < world.count; t++) {
            lose(t, 0.009);
        }
        assertThat(crises(run(4))).isZero();
        java.util.Arrays.fill(world.shareMarkets.fright, 1);
        assertThat(crises(run(8))).isPositive();
    }
}

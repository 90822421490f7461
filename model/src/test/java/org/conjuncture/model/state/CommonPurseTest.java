package org.conjuncture.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommonPurseTest {
    private static final int[] MEMBERS = {2, 3, 5};

    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        unite(world);
    }

    private static void unite(World world) {
        for (int t : MEMBERS) {
            world.states.integral[t] = 2;
            world.states.purse[t] = 2;
            world.states.currency[t] = 2;
        }
    }

    private static void part(World world) {
        for (int t : MEMBERS) {
            world.states.integral[t] = t;
            world.states.currency[t] = t;
        }
    }

    private List<Chronicle.Event> step(double byOutput) {
        Chronicle chronicle = new Chronicle();
        try (Workshop workshop = new Workshop(1)) {
            new CommonPurse(new CommonPurse.Parameters(byOutput))
                    .step(world, new Now(7481, 1, 11, workshop, chronicle));
        }
        return chronicle.take();
    }

    /** What a state owes, world money. */
    private double debt(int t) {
        return world.ledger.stateBonds.at(t) * world.territories.rate[t]
                + world.ledger.stateExternal.at(t);
    }

    private double all() {
        return debt(2) + debt(3) + debt(5);
    }

    private double claims(int t) {
        Ledger ledger = world.ledger;
        double rate = world.territories.rate[t];
        int from = t * Owners.CLASSES;
        int to = (t + 1) * Owners.CLASSES;
        return (ledger.bankBonds.at(t) + world.owners.bonds.sum(from, to)) * rate
                + ledger.bankForeign.at(t)
                + world.owners.foreign.sum(from, to);
    }

    private double output(int t) {
        return world.territories.output[t] * world.territories.rate[t];
    }

    @Test
    void debtAndReservesAreDividedByTheKeyAndNothingIsMadeOrLost() {
        double debt = all();
        double gold = 0;
        double[] claims = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            gold += world.ledger.centralBankGold.at(t);
            claims[t] = claims(t);
        }
        part(world);
        step(1);
        double output = output(2) + output(3) + output(5);
        for (int t : MEMBERS) {
            double due = debt * output(t) / output;
            assertThat(debt(t)).isCloseTo(due, within(1e-9 * debt));
            assertThat(world.states.purse[t]).isEqualTo(t);
        }
        assertThat(all()).isCloseTo(debt, within(1e-9 * debt));
        double goldAfter = 0;
        for (int t = 0; t < world.count; t++) {
            goldAfter += world.ledger.centralBankGold.at(t);
            assertThat(claims(t)).isCloseTo(claims[t], within(1e-9 * StrictMath.abs(claims[t])));
        }
        assertThat(goldAfter).isCloseTo(gold, within(1e-12 * gold));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void theKeyMayBePeople() {
        double debt = all();
        double people = 0;
        for (int t : MEMBERS) {
            people += world.territories.population[t];
        }
        part(world);
        step(0);
        for (int t : MEMBERS) {
            double due = debt * world.territories.population[t] / people;
            assertThat(debt(t)).isCloseTo(due, within(1e-9 * debt));
        }
    }

    @Test
    void whatPassesIsNoFlowButAChangeInVolumeThatCancelsOverTheParts() {
        part(world);
        List<Chronicle.Event> events = step(1);
        double gain = 0;
        double size = 0;
        for (int t : MEMBERS) {
            for (Flow flow : Flow.values()) {
                assertThat(world.ledger.flow(t, flow, Holder.STATE)).isZero();
            }
            for (Holder holder : Holder.values()) {
                double part = world.ledger.gain(t, holder) * world.territories.rate[t];
                gain += part;
                size += StrictMath.abs(part);
            }
        }
        assertThat(size).isPositive();
        assertThat(gain).isCloseTo(0, within(1e-9 * size));
        assertThat(events).extracting(Chronicle.Event::kind).containsOnly("partition").hasSize(3);
        assertThat(events.stream().mapToDouble(Chronicle.Event::value).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void whereBorderAndPurseStayNothingHappens() {
        double before = world.ledger.stateExternal.at(3);
        assertThat(step(1)).isEmpty();
        assertThat(world.ledger.stateExternal.at(3)).isEqualTo(before);
    }

    @Test
    void whoJoinsBringsItsDebt() {
        world.states.integral[7] = 2;
        List<Chronicle.Event> events = step(1);
        assertThat(events).extracting(Chronicle.Event::kind).containsExactly("stateUnion");
        assertThat(new Purses(world).output(7)).isEqualTo(new Purses(world).output(2));
    }

    @Test
    void treasuriesSettleSoThatEachPartLacksInStepWithItsOutput() {
        world.ledger.payFromBank(2, world.ledger.stateDeposits, 2, 1e6, Flow.SUBSIDIES);
        world.ledger.payBank(5, world.ledger.stateDeposits, 5, 2e6, Flow.SUBSIDIES);
        double before = money();
        Treasuries.settle(world, new Purses(world));
        assertThat(money()).isCloseTo(before, within(1e-6 * StrictMath.abs(before)));
        double first = world.ledger.stateDeposits.at(2) / world.territories.output[2];
        for (int t : MEMBERS) {
            assertThat(world.ledger.stateDeposits.at(t) / world.territories.output[t])
                    .isCloseTo(first, within(1e-9 * StrictMath.abs(first)));
        }
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    private double money() {
        double sum = 0;
        for (int t : MEMBERS) {
            sum += world.ledger.stateDeposits.at(t) * world.territories.rate[t];
        }
        return sum;
    }

    @Test
    void theBooksCloseThroughUnionAndPartition() {
        World lived = OpenedWorld.open();
        Quarter quarter = new Quarter(lived, Mechanisms.of(Settings.defaults()));
        Chronicle chronicle = new Chronicle();
        double before = 0;
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < 9; k++) {
                if (k == 2) {
                    for (int t : MEMBERS) {
                        lived.states.integral[t] = 2;
                        lived.states.currency[t] = 2;
                    }
                } else if (k == 6) {
                    part(lived);
                }
                quarter.step(new Now(7480 + k, k, 11, workshop, chronicle));
                double ratio = lived.territories.rate[3] / lived.territories.rate[2];
                if (k >= 2 && k < 6) {
                    assertThat(ratio).isCloseTo(before, within(1e-9 * before));
                }
                before = ratio;
            }
        }
        assertThat(quarter.books().largestResidual()).isLessThan(1e-10);
        assertThat(chronicle.take())
                .extracting(Chronicle.Event::kind)
                .contains("stateUnion", "partition");
    }
}

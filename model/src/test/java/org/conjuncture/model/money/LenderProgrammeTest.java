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
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LenderProgrammeTest {
    private World world;
    private Chronicle chronicle;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
        chronicle = new Chronicle();
        world.states.exports[4] = 100;
        // The bank owes abroad: what others may claim of it.
        world.ledger.payBankFromAbroad(
                4,
                -1000 - world.ledger.bankForeign.at(4),
                world.territories.rate[4],
                Flow.INTEREST);
    }

    private List<Chronicle.Event> run(int quarters) {
        return runFrom(0, quarters);
    }

    private List<Chronicle.Event> runFrom(int first, int quarters) {
        List<Chronicle.Event> events = new ArrayList<>();
        LenderProgramme lender = new LenderProgramme(LenderProgramme.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = first; k < first + quarters; k++) {
                lender.step(world, new Now(7480 + k, k, 11, workshop, chronicle));
                world.states.sinceCurrencyCrisis[4]++;
                events.addAll(chronicle.take());
            }
        }
        return events;
    }

    private void join() {
        world.agreements.lending[4] = 0.3;
        world.agreements.conditionality[4] = 0.5;
    }

    @Test
    void whoIsNoMemberGetsNothing() {
        world.states.sinceCurrencyCrisis[4] = 0;
        double before = world.ledger.stateExternal.at(4);
        assertThat(run(1)).isEmpty();
        assertThat(world.ledger.stateExternal.at(4)).isEqualTo(before);
    }

    @Test
    void aMemberWhosePegBrokeBorrowsWhatTheRuleAllowsOnConditions() {
        join();
        world.states.sinceCurrencyCrisis[4] = 0;
        double before = world.ledger.stateExternal.at(4);
        assertThat(run(1)).extracting(Chronicle.Event::kind).containsExactly("lenderProgramme");
        assertThat(world.ledger.stateExternal.at(4) - before)
                .isCloseTo(0.3 * 400 / 12, within(1e-9));
        assertThat(world.states.conditionOnSpending[4]).isEqualTo(0.1);
        assertThat(world.states.conditionOnWages[4]).isEqualTo(0.25);
        assertThat(world.states.conditionOnTariff[4]).isEqualTo(0.25);
        assertThat(world.states.conditionOnOwnership[4]).isEqualTo(0.01);
        assertThat(world.states.conditionOnSpending[5]).isZero();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void conditionsEndWithTheProgramme() {
        join();
        world.states.sinceCurrencyCrisis[4] = 0;
        run(14);
        assertThat(world.states.conditionOnSpending[4]).isZero();
        assertThat(world.states.programme[4]).isZero();
    }

    @Test
    void whoStaysWithoutTrustIsLentToOnce() {
        join();
        world.states.isTrusted[4] = false;
        world.states.sinceSuddenStop[4] = 0;
        int begun = 0;
        for (int k = 0; k < 40; k++) {
            begun += begun(run(1));
            world.states.sinceSuddenStop[4]++;
        }
        assertThat(begun).isEqualTo(1);
    }

    private static int begun(List<Chronicle.Event> events) {
        return (int) events.stream().filter(each -> each.kind().equals("lenderProgramme")).count();
    }

    @Test
    void itsEndIsToldAndItsQuartersAreCountedByYear() {
        join();
        world.states.sinceCurrencyCrisis[4] = 0;
        world.states.isTrusted[4] = false;
        List<Chronicle.Event> told = run(12);
        assertThat(told).extracting(Chronicle.Event::kind).containsExactly("lenderProgramme");
        assertThat(world.states.inProgramme[4]).isEqualTo(4);
        assertThat(world.states.inProgramme[5]).isZero();
        List<Chronicle.Event> end = runFrom(12, 1);
        assertThat(end).extracting(Chronicle.Event::kind).containsExactly("programmeEnd");
        double owed = new Purses(world).owedAbroad(4) / 400;
        assertThat(end.getFirst().value()).isCloseTo(owed, within(1e-9));
        assertThat(end.getFirst().cause()).contains("stay away");
        assertThat(world.states.inProgramme[4]).isZero();
    }

    @Test
    void whoOwesNothingNeedsNoLender() {
        join();
        world.states.sinceCurrencyCrisis[4] = 0;
        world.ledger.payBankFromAbroad(4, 2000, world.territories.rate[4], Flow.INTEREST);
        assertThat(run(2)).isEmpty();
    }
}

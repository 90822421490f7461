package org.conjuncture.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.indicator.NationalAccounts;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What switches promise in 1870 they promise later too, where plans, unions, floats, defaults and
 * crises are there to be switched off.
 */
class LaterConditionsTest {

    private static final String FLOATS_AND_PLANS = "1974-Q1";

    /** What does nothing in 1870, or does it to nobody. */
    private static final List<String> LATE =
            List.of(
                    "planning",
                    "plannedInvestment",
                    "plannedTrade",
                    "disorganization",
                    "foreignTradeMonopoly",
                    "ownership",
                    "bankingCrisis",
                    "sovereignDebt",
                    "keyCurrency",
                    "segmentation",
                    "bargaining");

    /** Made when it is asked for first. */
    private static final class Held {
        static final LaterWorld LATER = new LaterWorld(FLOATS_AND_PLANS);
    }

    @Test
    void whatIsLateIsThere() {
        World world = Held.LATER.world();
        assertThat(world.levers.planned).contains(1);
        assertThat(world.levers.exchangeRegime).contains(2);
        assertThat(Arrays.stream(world.units.density).max().orElse(0)).isGreaterThan(0.1);
    }

    @Test
    void aLateMechanismOffChangesNothingButWhatDependsOnIt() {
        dependences(Held.LATER, LATE, LATE.size() / 2);
    }

    @Test
    void booksCloseLaterWithAnyOfTheMechanismsOff() {
        subsets(Held.LATER, 2, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950-Q1", FLOATS_AND_PLANS, "1992-Q1"})
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void allOfItHoldsForAllMechanismsAndManySubsets(String date) {
        LaterWorld world = new LaterWorld(date);
        dependences(world, Mechanisms.switchable(), 30);
        subsets(world, 20, 6);
    }

    private static void dependences(LaterWorld later, List<String> names, int most) {
        World usual = later.world();
        later.through(usual, List.of(), 1);
        Set<String> accounts = new Touched().by(NationalAccounts.class, "take");
        var surplus = new TreeMap<String, Set<String>>();
        int changing = 0;
        for (String name : names) {
            World without = later.world();
            later.through(without, List.of(name), 1);
            Set<String> different = Columns.different(usual, without, later.newNames);
            changing += different.isEmpty() ? 0 : 1;
            different.removeAll(DependenceContractTest.depending(name));
            different.removeAll(accounts);
            different.removeAll(DependenceContractTest.namesOfNewRows(name));
            if (!different.isEmpty()) {
                surplus.put(name, different);
            }
        }
        assertThat(changing)
                .as("mechanisms that matter in the quarter")
                .isGreaterThanOrEqualTo(most);
        assertThat(surplus).isEmpty();
    }

    private static void subsets(LaterWorld later, int rounds, int quarters) {
        for (int round = 0; round < rounds; round++) {
            SplittableRandom random = new SplittableRandom(1974L * 1_000_003 + round);
            double part = random.nextDouble();
            List<String> off = new ArrayList<>();
            for (String name : Mechanisms.switchable()) {
                if (random.nextDouble() < part) {
                    off.add(name);
                }
            }
            World world = later.world();
            Books books = later.through(world, off, quarters);
            assertThat(books.residual()).as("without %s", off).isLessThan(1e-9);
            assertThat(Columns.notNumbers(world)).as("without %s", off).isEmpty();
        }
    }
}

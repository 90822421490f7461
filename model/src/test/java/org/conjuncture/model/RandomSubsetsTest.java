package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSubsetsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theBooksCloseWhateverIsSwitchedOffAndWhateverHappens(int subset) {
        befall(subset, 8);
    }

    @Test
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void theBooksCloseInManyWorlds() {
        for (int subset = 10; subset < 50; subset++) {
            befall(subset, 16);
        }
    }

    private static void befall(int subset, int quarters) {
        List<String> names = Mechanisms.switchable();
        Settings settings = Settings.defaults();
        for (int k = 0; k < names.size(); k++) {
            if (Draw.uniform(subset, k, 0) < 0.4) {
                settings = settings.without(Place.of("test"), names.get(k));
            }
        }
        World world = OpenedWorld.open();
        Quarter quarter = new Quarter(world, Mechanisms.of(settings));
        try (Workshop workshop = new Workshop(2)) {
            for (int k = 0; k < quarters; k++) {
                shock(world, subset, k);
                quarter.step(OpenedWorld.quarter(k, workshop));
            }
        }
        assertThat(quarter.books().largestResidual()).isLessThan(1e-10);
    }

    /** Two things befall territories drawn by lot: of states, of war, of money, of banks. */
    private static void shock(World world, int subset, int k) {
        ofStates(world, subset, k);
        int t = Draw.below(subset, 200 + k, 0, world.count);
        int other = Draw.below(subset, 200 + k, 1, world.count);
        int pair = world.agreements.pair(t, other);
        int back = world.agreements.pair(other, t);
        switch (Draw.below(subset, 200 + k, 2, 8)) {
            case 0 -> world.levers.parity[t] = 0.6;
            case 1 -> failures(world, t);
            case 2 -> world.states.isTrusted[t] = false;
            case 3 -> world.levers.capitalControl[t] = 1 - world.levers.capitalControl[t];
            case 4 -> {
                world.agreements.pegBand[pair] = 0.02;
                world.agreements.pegBand[back] = 0.02;
                world.levers.exchangeRegime[t] = 0;
            }
            case 5 -> {
                world.agreements.oneCurrency[pair] = t != other;
                world.agreements.oneCurrency[back] = t != other;
                world.states.currency[t] = world.states.currency[other];
            }
            case 6 -> world.agreements.outputCeiling[t] = 0.5;
            default -> world.levers.planned[t] = 0;
        }
    }

    /** A third of what plants owe is lost to their bank. */
    private static void failures(World world, int t) {
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.territory[p] == t) {
                double lost = 0.3 * world.plants.loans.at(p);
                world.ledger.writeOff().loan(t, world.plants.loans, p, lost);
            }
        }
    }

    private static void ofStates(World world, int subset, int k) {
        int t = Draw.below(subset, 100 + k, 0, world.count);
        int other = Draw.below(subset, 100 + k, 1, world.count);
        switch (Draw.below(subset, 100 + k, 2, 6)) {
            case 0 -> world.levers.destruction[t] = 0.1;
            case 1 -> world.levers.planned[t] = 1;
            case 2 -> world.levers.nationalizationWide[t] = 0.5;
            case 3 -> {
                world.levers.tribute[t] = 0.1;
                world.levers.officialLending[t] = 0.05;
                world.levers.officialBorrowing[other] = 0.1;
                world.levers.officialInterest[other] = 0.05;
            }
            case 4 -> world.states.integral[t] = world.states.integral[other];
            default -> world.states.integral[t] = t;
        }
    }
}

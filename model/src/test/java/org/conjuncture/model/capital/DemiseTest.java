package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class DemiseTest {
    private static final int CELL = 2 * Sectors.COUNT + Sectors.LIGHT_MANUFACTURING;

    @Test
    void aPlantThatOwesMoreThanItHasEndsAfterAYearOfLosses() {
        World world = OpenedWorld.open();
        int p = indebted(world);
        int t = world.plants.territory[p];
        double capital = capitalOf(world, CELL);
        double employed = people(world, t, Workers.WAGE);
        double there = world.plants.employed[p];
        for (int q = 1; q <= 3; q++) {
            quarter(world, q);
            assertThat(world.plants.alive[p]).isTrue();
        }
        quarter(world, 4);
        assertThat(world.plants.alive[p]).isFalse();
        assertThat(people(world, t, Workers.WAGE))
                .isCloseTo(employed - there, within(1e-3 * employed));
        assertThat(world.plants.loans.at(p)).isZero();
        assertThat(world.plants.deposits.at(p)).isZero();
        assertThat(capitalOf(world, CELL)).isLessThanOrEqualTo(capital * (1 + 1e-12));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
        double owed = 0;
        for (int k = 0; k < world.plants.count; k++) {
            owed += world.plants.territory[k] == t ? world.plants.loans.at(k) : 0;
        }
        assertThat(world.ledger.bankLoans.at(t)).isCloseTo(owed, within(1e-9 * owed));
    }

    @Test
    void theBestPlantOfTheCellBuysItsMachines() {
        World world = OpenedWorld.openRich(8);
        int p = indebted(world);
        double capital = capitalOf(world, CELL);
        for (int q = 1; q <= 4; q++) {
            quarter(world, q);
        }
        assertThat(world.plants.alive[p]).isFalse();
        assertThat(capitalOf(world, CELL)).isCloseTo(capital, within(1e-9 * capital));
    }

    @Test
    void theLastPlantsOfACellAreWrittenDownAndGoOn() {
        World world = OpenedWorld.open();
        Plants plants = world.plants;
        for (int k = plants.cellStart[CELL]; k < plants.cellStart[CELL + 1]; k++) {
            indebt(world, plants.cellPlant[k]);
        }
        for (int q = 1; q <= 5; q++) {
            quarter(world, q);
        }
        int size = plants.cellStart[CELL + 1] - plants.cellStart[CELL];
        assertThat(size).isEqualTo(2);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
        for (int k = plants.cellStart[CELL]; k < plants.cellStart[CELL + 1]; k++) {
            int p = plants.cellPlant[k];
            assertThat(plants.loans.at(p))
                    .isLessThanOrEqualTo(0.3 * plants.capitalStock[p] * (1 + 1e-9));
        }
    }

    @Test
    void companiesOfTheStateAreCarried() {
        World world = OpenedWorld.open();
        int p = indebted(world);
        world.capitals.isPublic[world.plants.capital[p]] = true;
        for (int q = 1; q <= 6; q++) {
            quarter(world, q);
        }
        assertThat(world.plants.alive[p]).isTrue();
    }

    @Test
    void manyFailuresInAYearAreAnEvent() {
        World world = OpenedWorld.open();
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            if (plants.territory[p] == 2 && plants.sector[p] < Sectors.PUBLIC) {
                indebt(world, p);
            }
        }
        boolean told = false;
        for (int q = 0; q < 8; q++) {
            told |=
                    quarter(world, q).chronicle().take().stream()
                            .anyMatch(event -> event.kind().equals("companyFailures"));
        }
        assertThat(told).isTrue();
    }

    @Test
    void whoIsSolventLives() {
        World world = OpenedWorld.open();
        boolean[] before = Arrays.copyOf(world.plants.alive, world.plants.count);
        for (int q = 0; q < 6; q++) {
            quarter(world, q);
        }
        assertThat(Arrays.copyOf(world.plants.alive, world.plants.count)).isEqualTo(before);
    }

    private static int indebted(World world) {
        int p = world.plants.cellPlant[world.plants.cellStart[CELL]];
        indebt(world, p);
        return p;
    }

    private static void indebt(World world, int p) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        double lent = 10 * plants.capitalStock[p] + 10 * plants.deposits.at(p);
        world.ledger.lend(t, plants.loans, plants.deposits, p, lent);
        // What was borrowed is gone.
        world.ledger.pay(
                t,
                plants.deposits,
                p,
                world.owners.deposits,
                t * org.conjuncture.model.world.Owners.CLASSES,
                plants.deposits.at(p),
                org.conjuncture.model.ledger.Flow.DIVIDENDS);
        plants.profit[p] = -1;
    }

    private static double people(World world, int t, byte state) {
        double sum = 0;
        for (int i = 0; i < world.workers[t].count; i++) {
            sum += world.workers[t].state[i] == state ? world.workers[t].people[i] : 0;
        }
        return sum;
    }

    private static double capitalOf(World world, int cell) {
        double sum = 0;
        for (int k = world.plants.cellStart[cell]; k < world.plants.cellStart[cell + 1]; k++) {
            sum += world.plants.capitalStock[world.plants.cellPlant[k]];
        }
        return sum;
    }

    private static Now quarter(World world, int since) {
        try (Workshop workshop = new Workshop(1)) {
            Now now = OpenedWorld.quarter(since, workshop);
            new Demise(Demise.Parameters.defaults()).step(world, now);
            return now;
        }
    }
}

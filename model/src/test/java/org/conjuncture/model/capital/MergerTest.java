package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergerTest {
    private World world;

    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        world.ledger.open(true);
    }

    private void quarter(double looks, double premium) {
        Merger.Parameters d = Merger.Parameters.defaults();
        Merger merger =
                new Merger(
                        new Merger.Parameters(looks, d.waves(), 0.5, premium, 0.3, d.wave()),
                        Mobility.defaults());
        try (Workshop workshop = new Workshop(1)) {
            merger.step(world, OpenedWorld.quarter(0, workshop));
        }
    }

    private double[] held() {
        double[] held = new double[world.count];
        double[] worth = Companies.worth(world);
        for (int company = 0; company < worth.length; company++) {
            for (int t = 0; t < world.count; t++) {
                held[t] += StrictMath.max(0, worth[company]) * world.capitals.shareOf(company, t);
            }
        }
        return held;
    }

    private double deposits() {
        return world.owners.deposits.sum(0, world.owners.people.length);
    }

    private int merged(int[] before, boolean isAbroad) {
        int merged = 0;
        for (int p = 0; p < world.plants.count; p++) {
            boolean crosses =
                    world.capitals.home[world.plants.capital[p]] != world.capitals.home[before[p]];
            merged += world.plants.capital[p] != before[p] && (crosses || !isAbroad) ? 1 : 0;
        }
        return merged;
    }

    @Test
    void ownersGetSharesOfEqualWorthAndNoMoneyMoves() {
        int[] before = world.plants.capital.clone();
        double[] held = held();
        double deposits = deposits();
        quarter(0.1, 0);
        assertThat(merged(before, false)).isPositive();
        assertThat(merged(before, true)).isPositive();
        assertThat(deposits()).isEqualTo(deposits);
        double[] after = held();
        double all = Arrays.stream(held).sum();
        for (int t = 0; t < world.count; t++) {
            assertThat(after[t]).isCloseTo(held[t], within(1e-9 * all));
        }
    }

    @Test
    void sharesOfEveryCompanySumToOneAndNoneIsBelowZero() {
        quarter(0.1, 0.3);
        quarter(0.1, 0.3);
        for (int company = 0; company < world.capitals.count; company++) {
            double sum = 0;
            for (int k = 0; k < Capitals.HOLDERS; k++) {
                double share = world.capitals.share[company * Capitals.HOLDERS + k];
                assertThat(share).isGreaterThanOrEqualTo(0);
                sum += share;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void capitalControlsLeaveMergersAtHome() {
        Arrays.fill(world.levers.capitalControl, 1);
        int[] before = world.plants.capital.clone();
        quarter(0.1, 0.3);
        assertThat(merged(before, false)).isPositive();
        assertThat(merged(before, true)).isZero();
    }

    @Test
    void mergersComeInWavesWhenSharesAreDear() {
        int[] before = world.plants.capital.clone();
        quarter(0.02, 0.3);
        int usual = merged(before, false);
        open();
        Arrays.fill(world.shareMarkets.boom, 0.7);
        quarter(0.02, 0.3);
        assertThat(merged(before, false)).isGreaterThan(2 * usual);
        assertThat(Arrays.stream(world.shareMarkets.merged).sum()).isPositive();
    }

    @Test
    void cheaperSharesDoNotBuyDearerOnes() {
        Arrays.fill(world.shareMarkets.boom, 0);
        world.shareMarkets.boom[0] = 0.5;
        int[] before = world.plants.capital.clone();
        quarter(0.1, 0.3);
        for (int p = 0; p < world.plants.count; p++) {
            if (world.capitals.home[before[p]] == 0) {
                assertThat(world.capitals.home[world.plants.capital[p]]).isZero();
            }
        }
    }

    @Test
    void fullCompetitionLawKeepsCompaniesBelowItsLimit() {
        Arrays.fill(world.levers.competitionLaw, 1);
        for (int k = 0; k < 40; k++) {
            quarter(0.1, 0.3);
        }
        for (int p = 0; p < world.plants.count; p++) {
            int company = world.plants.capital[p];
            double own = 0;
            double all = 0;
            int held = 0;
            int cell = world.plants.cell(p);
            for (int k = world.plants.cellStart[cell]; k < world.plants.cellStart[cell + 1]; k++) {
                int q = world.plants.cellPlant[k];
                all += world.plants.capitalStock[q];
                own += world.plants.capital[q] == company ? world.plants.capitalStock[q] : 0;
                held += world.plants.capital[q] == company ? 1 : 0;
            }
            if (held > 1 && Companies.isPrivate(world, company)) {
                assertThat(own).isLessThanOrEqualTo((0.3 + 1e-9) * all);
            }
        }
    }
}

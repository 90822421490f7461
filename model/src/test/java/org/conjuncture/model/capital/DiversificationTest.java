package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiversificationTest {
    private World world;

    /** A world in which news cost nothing and law forbids nothing. */
    @BeforeEach
    void open() {
        world = OpenedWorld.open();
        Arrays.fill(world.levers.informationCost, 0.0001);
        Arrays.fill(world.levers.capitalControl, 0);
        Arrays.fill(world.levers.planned, 0);
    }

    private void years(int count) {
        Diversification mechanism = new Diversification(Diversification.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int quarter = 0; quarter < 4 * count; quarter++) {
                mechanism.step(world, OpenedWorld.quarter(quarter, workshop));
            }
        }
    }

    /** What owners of a territory hold of companies at home ([0]) and abroad ([1]), world money. */
    private double[] held(int t) {
        double[] held = new double[2];
        for (int p = 0; p < world.plants.count; p++) {
            int company = world.plants.capital[p];
            if (world.plants.alive[p]
                    && world.plants.sector[p] < Sectors.PUBLIC
                    && !world.capitals.isPublic[company]) {
                double worth =
                        Takeover.worth(world, p)
                                * world.territories.rate[world.plants.territory[p]];
                held[world.capitals.home[company] == t ? 0 : 1] +=
                        worth * world.capitals.shareOf(company, t);
            }
        }
        return held;
    }

    @Test
    void ownersExchangeSharesOfEqualWorthAndNobodyGains() {
        double[] before = new double[world.count];
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            before[t] = Arrays.stream(held(t)).sum();
            all += before[t];
        }
        years(5);
        double abroad = 0;
        for (int t = 0; t < world.count; t++) {
            double[] held = held(t);
            assertThat(held[0] + held[1]).isCloseTo(before[t], within(1e-9 * all));
            abroad += held[1];
        }
        assertThat(abroad / all).isGreaterThan(0.1);
    }

    @Test
    void sharesOfACompanyStillSumToOneAndNoneIsBelowZero() {
        years(10);
        Capitals capitals = world.capitals;
        for (int company = 0; company < capitals.count; company++) {
            double sum = 0;
            for (int k = 0; k < Capitals.HOLDERS; k++) {
                double share = capitals.share[company * Capitals.HOLDERS + k];
                assertThat(share).isGreaterThanOrEqualTo(0);
                sum += share;
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void noMoreIsHeldAbroadThanIsWanted() {
        years(60);
        double wanted = Diversification.Parameters.defaults().wanted();
        double held = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double[] of = held(t);
            held += of[1];
            all += of[0] + of[1];
        }
        assertThat(held / all).isBetween(0.3 * wanted, 1.1 * wanted);
    }

    /** Each company is held in four territories that hold each other's. */
    @Test
    void companiesWithAsManyHoldersAsTheyCanHaveAreExchangedAmongThose() {
        Capitals capitals = world.capitals;
        for (int company = 0; company < capitals.count; company++) {
            int home = capitals.home[company];
            int block = home - home % Capitals.HOLDERS;
            for (int k = 0; k < Capitals.HOLDERS && block + 3 < world.count; k++) {
                int slot = company * Capitals.HOLDERS + k;
                capitals.holder[slot] = block + k;
                capitals.share[slot] = block + k == home ? 0.97 : 0.01;
            }
        }
        years(10);
        double abroad = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            double[] held = held(t);
            abroad += held[1];
            all += held[0] + held[1];
        }
        assertThat(abroad / all).isGreaterThan(0.35);
    }

    @Test
    void controlOfCapitalKeepsSharesAtHome() {
        Arrays.fill(world.levers.capitalControl, 1);
        world.levers.capitalControl[0] = 0;
        double before = held(0)[1];
        years(10);
        assertThat(held(0)[1]).isEqualTo(before);
    }

    @Test
    void whereNewsAreDearOwnersKnowTheirOwnCompaniesOnly() {
        Arrays.fill(world.levers.informationCost, 1);
        double before = 0;
        double after = 0;
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            before += held(t)[1];
        }
        years(20);
        for (int t = 0; t < world.count; t++) {
            after += held(t)[1];
            all += Arrays.stream(held(t)).sum();
        }
        assertThat(after - before).isLessThan(0.005 * all);
    }
}

package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class BirthTest {

    @Test
    void companiesAreBornWhereBuyersGoUnservedAndOwnersPayForThem() {
        World world = OpenedWorld.open();
        Arrays.fill(world.markets.servedMemory, 0.2);
        Plants plants = world.plants;
        int before = plants.count;
        double owners = owners(world);
        quarter(world);
        assertThat(plants.count).isGreaterThan(before);
        double born = 0;
        for (int p = before; p < plants.count; p++) {
            born += plants.deposits.at(p) * world.territories.rate[plants.territory[p]];
            assertThat(plants.deposits.at(p))
                    .isGreaterThanOrEqualTo(
                            plants.investmentBudget[p] + plants.inputBudget[p] - 1e-6);
            assertThat(plants.labourPerOutput[p]).isPositive();
            assertThat(world.capitals.home[plants.capital[p]]).isEqualTo(plants.territory[p]);
        }
        assertThat(owners - owners(world)).isCloseTo(born, within(1e-9 * born));
        double issued = 0;
        for (int t = 0; t < world.count; t++) {
            issued +=
                    world.ledger.flow(t, Flow.EQUITY_ISSUE, Holder.COMPANIES)
                            * world.territories.rate[t];
        }
        assertThat(issued).isCloseTo(born, within(1e-9 * born));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void nobodyEntersWhereAllAreServedAndProfitIsNoMoreThanUsual() {
        World world = OpenedWorld.open();
        Arrays.fill(world.markets.usualProfit, 2);
        int before = world.plants.count;
        quarter(world);
        assertThat(world.plants.count).isEqualTo(before);
    }

    @Test
    void aPlanLeavesNoRoomForEntrants() {
        World world = OpenedWorld.open();
        Arrays.fill(world.markets.servedMemory, 0.2);
        Arrays.fill(world.levers.planned, 1);
        int before = world.plants.count;
        quarter(world);
        assertThat(world.plants.count).isEqualTo(before);
    }

    @Test
    void foundersJoinAPlantWhereRowsAreTooFewAndPutUpAsMuch() {
        World roomy = OpenedWorld.open();
        World tight = OpenedWorld.open();
        double before = owners(roomy);
        int plants = tight.plants.count;
        for (World world : List.of(roomy, tight)) {
            Arrays.fill(world.markets.servedMemory, 0.2);
            quarter(world, 0.5, world == tight ? 1e6 : 0, 1);
        }
        double spent = before - owners(tight);
        assertThat(tight.plants.count).isEqualTo(plants);
        assertThat(roomy.plants.count).isGreaterThan(plants);
        assertThat(spent).isPositive().isCloseTo(before - owners(roomy), within(1e-9 * spent));
        assertThat(planned(tight)).isCloseTo(planned(roomy), within(1e-9 * planned(roomy)));
        assertThat(OpenedWorld.misfitOfDeposits(tight)).isLessThan(1e-12);
        Capitals capitals = tight.capitals;
        for (int company = 0; company < capitals.count; company++) {
            double shares = 0;
            for (int t = 0; t < tight.count; t++) {
                shares += capitals.shareOf(company, t);
            }
            assertThat(shares).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void foundersHoldOfACompanyAbroadOwnedWhatTheyBring() {
        World world = OpenedWorld.open();
        Arrays.fill(world.markets.servedMemory, 0.2);
        Capitals capitals = world.capitals;
        for (int company = 0; company < capitals.count; company++) {
            if (!capitals.isPublic[company]) {
                capitals.holder[company * Capitals.HOLDERS] = (capitals.home[company] + 1) % 3;
            }
        }
        double before = owners(world);
        double heldAtHome = heldAtHome(world);
        quarter(world, 0.5, 1e6, 1);
        double brought = before - owners(world);
        assertThat(heldAtHome(world) - heldAtHome).isCloseTo(brought, within(0.02 * brought));
    }

    @Test
    void nobodyJoinsACompanyWhosePlacesAreTaken() {
        World world = OpenedWorld.open();
        Arrays.fill(world.markets.servedMemory, 0.2);
        Capitals capitals = world.capitals;
        for (int company = 0; company < capitals.count; company++) {
            for (int k = 0; k < Capitals.HOLDERS; k++) {
                int slot = company * Capitals.HOLDERS + k;
                capitals.holder[slot] = (capitals.home[company] + 1 + k) % world.count;
                capitals.share[slot] = 0.25;
            }
        }
        int[] holders = capitals.holder.clone();
        double before = owners(world);
        quarter(world, 0.5, 1e6, 1);
        assertThat(owners(world)).isEqualTo(before);
        assertThat(capitals.holder).isEqualTo(holders);
    }

    /** Worth of shares held where the company is at home, world money. */
    private static double heldAtHome(World world) {
        double held = 0;
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            int company = plants.capital[p];
            if (!world.capitals.isPublic[company]) {
                held +=
                        world.capitals.shareOf(company, plants.territory[p])
                                * Takeover.worth(world, p)
                                * world.territories.rate[plants.territory[p]];
            }
        }
        return held;
    }

    @Test
    void whatOwnersPutUpAtMostHoldsInTheMeanOfFewLargePlants() {
        double put = 0.01;
        double quarters = 12;
        double sum = 0;
        int territories = 0;
        for (int q = 1; q <= quarters; q++) {
            World world = OpenedWorld.open();
            territories = world.count;
            Arrays.fill(world.markets.servedMemory, 0.2);
            double[] before = ofOwners(world);
            quarter(world, put, 1, q);
            double[] after = ofOwners(world);
            for (int t = 0; t < world.count; t++) {
                sum += (1 - after[t] / before[t]) / put;
            }
        }
        assertThat(sum / (quarters * territories)).isBetween(0.85, 1.15);
    }

    private static double[] ofOwners(World world) {
        double[] sums = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            sums[t] = world.owners.deposits.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES);
        }
        return sums;
    }

    /** What plants will buy of machines, world money. */
    private static double planned(World world) {
        double sum = 0;
        for (int p = 0; p < world.plants.count; p++) {
            double rate = world.territories.rate[world.plants.territory[p]];
            sum += world.plants.investmentBudget[p] * rate;
        }
        return sum;
    }

    private static double owners(World world) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            for (int c = 0; c < Owners.CLASSES; c++) {
                sum += world.owners.deposits.at(t * Owners.CLASSES + c) * world.territories.rate[t];
            }
        }
        return sum;
    }

    private static void quarter(World world) {
        quarter(world, 0.5, 1, 1);
    }

    private static void quarter(World world, double put, double leastRows, int since) {
        Birth.Parameters d = Birth.Parameters.defaults();
        Birth birth = new Birth(new Birth.Parameters(0.4, d.profit(), d.size(), put, leastRows));
        try (Workshop workshop = new Workshop(1)) {
            birth.step(world, OpenedWorld.quarter(since, workshop));
        }
    }
}

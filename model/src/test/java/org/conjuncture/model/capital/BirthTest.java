package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
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

    private static double owners(World world) {
        double sum = 0;
        for (int t = 0; t < world.count; t++) {
            for (int c = 0; c < 20; c++) {
                sum += world.owners.deposits.at(t * 20 + c) * world.territories.rate[t];
            }
        }
        return sum;
    }

    private static void quarter(World world) {
        Birth.Parameters d = Birth.Parameters.defaults();
        Birth birth = new Birth(new Birth.Parameters(0.4, d.profit(), d.size(), 0.5, 1));
        try (Workshop workshop = new Workshop(1)) {
            birth.step(world, OpenedWorld.quarter(1, workshop));
        }
    }
}

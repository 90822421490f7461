package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class PiecePayTest {
    private static final PiecePay.Parameters USUAL = PiecePay.Parameters.defaults();

    private final PiecePay piecePay = new PiecePay(USUAL);

    @Test
    void manufacturePaysByThePieceAndAutomationAndOfficesByTime() {
        assertThat(wanted(Sectors.LIGHT_MANUFACTURING, 2, 0)).isGreaterThan(0.8);
        assertThat(wanted(Sectors.LIGHT_MANUFACTURING, 4, 0)).isLessThan(0.1);
        assertThat(wanted(Sectors.PUBLIC, 2, 0)).isLessThan(0.1);
    }

    @Test
    void whereUnionsArePowerfulFewerArePaidByThePiece() {
        assertThat(wanted(Sectors.MINING, 3, 1)).isLessThan(0.8 * wanted(Sectors.MINING, 3, 0));
    }

    @Test
    void theStartsTechniqueContainsTheStartsPay() {
        World world = SmallWorld.open();
        double[] labour = world.plants.labourPerOutput.clone();
        double[] rent = world.plants.rent.clone();
        SmallWorld.run(world, 0, 4, 1, piecePay);
        assertThat(world.plants.piecePay[0]).isPositive();
        assertThat(world.plants.labourPerOutput).containsExactly(labour);
        assertThat(world.plants.rent).containsExactly(rent);
    }

    @Test
    void aNewPlantsTechniqueContainsItToo() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 4, 1, piecePay);
        int p = manufacture(world);
        world.plants.piecePay[p] = -1;
        double labour = world.plants.labourPerOutput[p];
        SmallWorld.run(world, 4, 8, 1, piecePay);
        assertThat(world.plants.piecePay[p]).isPositive();
        assertThat(world.plants.labourPerOutput[p]).isEqualTo(labour);
    }

    @Test
    void whereItSpreadsPeopleWorkHarderForMorePay() {
        World world = SmallWorld.open();
        Arrays.fill(world.plants.stage, 1);
        SmallWorld.run(world, 0, 4, 1, piecePay);
        int p = manufacture(world);
        double before = world.plants.piecePay[p];
        double labour = world.plants.labourPerOutput[p];
        Arrays.fill(world.plants.stage, 2);
        SmallWorld.run(world, 4, 84, 1, piecePay);
        double more = world.plants.piecePay[p] - before;
        assertThat(more).isGreaterThan(0.2);
        double gain = USUAL.gain() - USUAL.counting();
        assertThat(world.plants.labourPerOutput[p] / labour)
                .isCloseTo(1 - gain * more, within(0.005));
        assertThat(world.plants.rent[p])
                .isCloseTo(
                        (1 + USUAL.pay() * (before + more)) / (1 + USUAL.pay() * before),
                        within(1e-9));
    }

    @Test
    void whatComesGoesAgain() {
        World world = SmallWorld.open();
        Arrays.fill(world.plants.stage, 1);
        SmallWorld.run(world, 0, 4, 1, piecePay);
        int p = manufacture(world);
        double before = world.plants.piecePay[p];
        Arrays.fill(world.plants.stage, 2);
        SmallWorld.run(world, 4, 84, 1, piecePay);
        Arrays.fill(world.plants.stage, 1);
        SmallWorld.run(world, 84, 884, 1, piecePay);
        assertThat(world.plants.piecePay[p]).isCloseTo(before, within(1e-3));
        assertThat(world.plants.rent[p]).isCloseTo(1, within(1e-3));
    }

    private double wanted(int sector, double stage, double power) {
        return piecePay.wanted(piecePay.gain(sector, stage), power);
    }

    private static int manufacture(World world) {
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.sector[p] == Sectors.LIGHT_MANUFACTURING) {
                return p;
            }
        }
        throw new IllegalStateException("no plant in manufacturing");
    }
}

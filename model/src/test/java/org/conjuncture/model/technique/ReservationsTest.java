package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ReservationsTest {

    private static final Reservations.Parameters USUAL = Reservations.Parameters.defaults();

    private final Reservations reservations = new Reservations(USUAL);

    @Test
    void fewCompaniesKeepOneAndMoreWhereWorkIsCreativeAndMuchIsFound() {
        double early = kept(reservations.advantage(0.03, 0.5));
        double late = kept(reservations.advantage(0.11, 2.1));
        assertThat(early).isLessThan(0.01);
        assertThat(late).isBetween(0.05, 0.2);
        assertThat(kept(reservations.advantage(0.11, 0.5))).isLessThan(0.2 * late);
        assertThat(kept(reservations.advantage(0.03, 2.1))).isLessThan(0.2 * late);
    }

    @Test
    void whereNothingMoreIsFoundTheyAreDropped() {
        World world = creative(0.12, 2.1);
        SmallWorld.run(world, 0, 4, 1, reservations);
        assertThat(Arrays.stream(set(world)).max().orElseThrow()).isGreaterThan(0.01);
        Arrays.fill(world.units.inventions, 0);
        SmallWorld.run(world, 4, 164, 1, reservations);
        assertThat(Arrays.stream(set(world)).max().orElseThrow()).isLessThan(1e-5);
    }

    @Test
    void capablePeopleInventMoreAndAPlanHoldsItUp() {
        double usual = inventions(0.3, 0);
        assertThat(inventions(1, 0) / usual)
                .isCloseTo((0.042 + 1.1) / (0.042 + 1.1 * 0.3), within(1e-9));
        assertThat(inventions(0.3, 1)).isLessThan(0.8 * usual);
    }

    private static double inventions(double capability, double planned) {
        World world = OpenedWorld.open();
        Arrays.fill(world.territories.capability, capability);
        Arrays.fill(world.levers.planned, planned);
        try (Workshop workshop = new Workshop(1)) {
            new TechnicalChange(inventionsOnly()).step(world, OpenedWorld.quarter(0, workshop));
        }
        return world.units.inventions[Sectors.MACHINERY];
    }

    @Test
    void someCompaniesKeepOneAndTheOthersNone() {
        World world = creative(0.12, 2.1);
        SmallWorld.run(world, 0, 4, 1, reservations);
        double[] set = set(world);
        assertThat(set).containsOnly(0, USUAL.free() * 0.12);
        double part = Arrays.stream(set).filter(s -> s > 0).count() / (double) set.length;
        assertThat(part)
                .isCloseTo(kept(reservations.advantage(0.12, 2.1)), within(0.05))
                .isGreaterThan(0);
    }

    @Test
    void plantsOfOneCompanyAreOfOneMindThroughout() {
        World world = creative(0.12, 2.1);
        Arrays.fill(world.plants.capital, world.plants.capital[0]);
        SmallWorld.run(world, 0, 4, 1, reservations);
        assertThat(Arrays.stream(set(world)).distinct().count()).isEqualTo(1);
        World usual = creative(0.12, 2.1);
        SmallWorld.run(usual, 0, 4, 1, reservations);
        double[] before = set(usual);
        SmallWorld.run(usual, 4, 40, 1, reservations);
        assertThat(set(usual)).containsExactly(before, within(1e-12));
    }

    @Test
    void itCostsTimeAndItsPeopleGiveUpPay() {
        World world = creative(0.02, 1);
        SmallWorld.run(world, 0, 4, 1, eager());
        assertThat(world.plants.reservation[0]).isGreaterThan(0);
        double labour = world.plants.labourPerOutput[0];
        double rent = world.plants.rent[0];
        double before = world.plants.reservation[0];
        conceive(world, 0.12);
        SmallWorld.run(world, 4, 164, 1, eager());
        double after = world.plants.reservation[0];
        assertThat(after).isCloseTo(USUAL.free() * 0.12, within(1e-5));
        assertThat(world.plants.labourPerOutput[0] / labour)
                .isCloseTo((1 + after) / (1 + before), within(1e-9));
        double paid = (1 - USUAL.givenUp() * after) / (1 - USUAL.givenUp() * before);
        assertThat(world.plants.rent[0] / rent).isCloseTo(paid, within(1e-9)).isLessThan(1);
    }

    @Test
    void whatIsGivenUpIsGivenBack() {
        World world = creative(0.12, 2.1);
        SmallWorld.run(world, 0, 4, 1, eager());
        double labour = world.plants.labourPerOutput[0];
        double before = world.plants.reservation[0];
        Reservations wary =
                new Reservations(new Reservations.Parameters(0.15, 0.2, 20, 0, 0.2, 0.0005, 0.2));
        SmallWorld.run(world, 4, 404, 1, wary);
        assertThat(world.plants.reservation[0]).isLessThan(1e-6);
        assertThat(world.plants.ideas[0]).isLessThan(1e-4);
        assertThat(world.plants.labourPerOutput[0] * (1 + before))
                .isCloseTo(labour, within(1e-6 * labour));
    }

    @Test
    void theSetFreeMakeThePlantInventMore() {
        double usual = growth(0);
        assertThat(growth(0.33) / usual).isCloseTo(1.33, within(0.08));
    }

    /** Everyone is of a mind for it. */
    private static Reservations eager() {
        return new Reservations(
                new Reservations.Parameters(
                        USUAL.free(), USUAL.givenUp(), USUAL.ideas(), 1, 0, 0.0005, USUAL.speed()));
    }

    private double kept(double advantage) {
        int kept = 0;
        for (int k = 0; k < 10_000; k++) {
            kept += reservations.isKept(advantage, (k + 0.5) / 10_000) ? 1 : 0;
        }
        return kept / 10_000.0;
    }

    private static World creative(double conception, double inventions) {
        World world = SmallWorld.open();
        Arrays.fill(world.units.inventions, inventions);
        conceive(world, conception);
        return world;
    }

    private static void conceive(World world, double conception) {
        double[] shares = world.plants.occupationShare;
        for (int k = Occupations.CONCEPTION; k < shares.length; k += Occupations.COUNT) {
            shares[k] = conception;
        }
    }

    /** What is set free in the plants of private trades. */
    private static double[] set(World world) {
        Plants plants = world.plants;
        return IntStream.range(0, plants.count)
                .filter(p -> plants.sector[p] < Sectors.PUBLIC)
                .mapToDouble(p -> plants.reservation[p])
                .toArray();
    }

    /** Growth of output a person by inventions alone, where so many more are made. */
    private static double growth(double ideas) {
        World world = OpenedWorld.open();
        Arrays.fill(world.territories.capability, 0.3);
        Arrays.fill(world.territories.outputTrend, 1);
        Arrays.fill(world.territories.outputTrendAtStart, 1);
        Plants plants = world.plants;
        Arrays.fill(plants.ideas, ideas);
        for (int p = 0; p < plants.count; p++) {
            double wear =
                    world.tables.technique(plants.territory[p]).depreciation()[plants.sector[p]];
            plants.invested[p] = 1.4 * wear * plants.capitalStock[p];
        }
        double[] before = plants.labourPerOutput.clone();
        Mechanism technique = new TechnicalChange(inventionsOnly());
        try (Workshop workshop = new Workshop(1)) {
            for (int since = 0; since < 60; since++) {
                technique.step(world, OpenedWorld.quarter(since, workshop));
            }
        }
        double sum = 0;
        for (int p = 0; p < plants.count; p++) {
            sum += StrictMath.log(before[p] / plants.labourPerOutput[p]);
        }
        return sum / plants.count;
    }

    private static TechnicalChange.Parameters inventionsOnly() {
        TechnicalChange.Parameters d = TechnicalChange.Parameters.defaults();
        return new TechnicalChange.Parameters(
                d.innovation(),
                d.innovationBase(),
                d.innovationCapability(),
                d.stepSize(),
                d.directionSpread(),
                d.mechanization(),
                d.materialSaving(),
                d.leastMaterials(),
                d.embodiment(),
                d.imitationEmbodiment(),
                d.frontier(),
                d.scale(),
                d.frontierPeople(),
                d.harder(),
                d.scarcity(),
                d.primarySearch(),
                0,
                d.quickening(),
                d.imitationStep(),
                d.gapCut(),
                d.absorptionThreshold(),
                d.reach(),
                d.reciprocity(),
                d.shelter(),
                d.planHolds(),
                d.warHolds(),
                d.homePartners(),
                d.worldPart(),
                d.partnerCapability(),
                d.subsistencePart(),
                d.land(),
                d.openLand(),
                d.stageRise());
    }
}

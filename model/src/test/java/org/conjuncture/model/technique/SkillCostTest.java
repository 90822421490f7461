package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** Worlds alike but for what occupations are paid, which search at the same draws. */
class SkillCostTest {

    private static final int UNIT = Sectors.LIGHT_MANUFACTURING;
    private static final int QUARTERS = 60;

    @Test
    void whereCraftIsDearWhatReplacesItByMachinesBecomesTheCheaperTechnique() {
        // A tenth more capital for two stages further and a hundredth less labour.
        UnitCost today = new UnitCost(100, 0, 30);
        double whereCheap = today.change(0.99 * mix(1.0, 2.2, 1, 3), 1, 1.1);
        double whereDear = today.change(0.99 * mix(2.0, 2.2, 1, 3), 1, 1.1);
        assertThat(whereCheap).isGreaterThan(0);
        assertThat(whereDear).isLessThan(0);
    }

    @Test
    void aTechniqueCostsWhatTheOccupationsItAsksForArePaid() {
        World world = paid(1.7, 3);
        double asked = 0;
        double[] pay = {1, 1.7, 1.6, 3, 2.8};
        int at = (UNIT * BargainingUnits.STAGES + 3) * Occupations.COUNT;
        for (int o = 0; o < Occupations.COUNT; o++) {
            asked += world.units.needAtStage[at + o] * pay[o];
        }
        assertThat(world.units.stagePay[UNIT * BargainingUnits.STAGES + 3])
                .isCloseTo(asked, within(1e-12));
        assertThat(mix(1.7, 3, 2.5, 2.5)).isEqualTo(1);
        assertThat(mix(1.7, 3, 1, 2.5))
                .isCloseTo((mix(1.7, 3, 1, 2) + mix(1.7, 3, 1, 3)) / 2, within(1e-12));
    }

    @Test
    void automationCostsTheMoreTheDearerConceptionIs() {
        assertThat(mix(1.4, 4, 3, 4)).isGreaterThan(1.05 * mix(1.4, 1, 3, 4));
    }

    @Test
    void ownersLearnWhatOccupationsArePaidByAndBy() {
        World world = paid(1.4, 2.2);
        double before = world.territories.occupationPay[Occupations.CRAFT];
        bill(world, 2.4, 2.2);
        step(world, 1, cost(1));
        double learned = world.territories.occupationPay[Occupations.CRAFT];
        assertThat(before).isCloseTo(1.4, within(1e-12));
        assertThat(learned).isCloseTo(1.4 + 0.1 * (2.4 - 1.4), within(1e-12));
    }

    @Test
    void cheapCraftDelaysTheWayToMachinery() {
        double before = stage(able());
        double cheap = stage(searched(1, 2.2)) - before;
        double dear = stage(searched(2.5, 2.2)) - before;
        assertThat(cheap).isGreaterThan(0).isLessThan(0.995 * dear);
    }

    @Test
    void dearConceptionDelaysAutomation() {
        double before = stage(able());
        assertThat(stage(searched(1.4, 8)) - before)
                .isLessThan(0.99 * (stage(searched(1.4, 1)) - before));
    }

    @Test
    void whereNeedsByStageAreNotToldTechniqueIsChosenAsWithoutItToTheLastBit() {
        World with = able();
        bill(with, 2.5, 8);
        World without = able();
        try (Workshop workshop = new Workshop(1)) {
            for (int since = 0; since < QUARTERS; since++) {
                Now now = OpenedWorld.quarter(since, workshop);
                cost(1).step(with, now);
                change().step(with, now);
                change().step(without, now);
            }
        }
        assertThat(with.plants.stage).isEqualTo(without.plants.stage);
        assertThat(with.plants.labourPerOutput).isEqualTo(without.plants.labourPerOutput);
    }

    private static SkillCost cost(double weight) {
        return new SkillCost(new SkillCost.Parameters(weight, 0.1), PayScale.defaults());
    }

    private static TechnicalChange change() {
        return new TechnicalChange(TechnicalChange.Parameters.defaults());
    }

    /** Pay of the mix of work in light manufacturing at one stage over that at another. */
    private static double mix(double craft, double conception, double from, double to) {
        World world = paid(craft, conception);
        return SkillCost.mix(world.units.stagePay, UNIT * BargainingUnits.STAGES, from, to);
    }

    private static World paid(double craft, double conception) {
        World world = able();
        bill(world, craft, conception);
        step(world, 0, cost(1));
        return world;
    }

    private static void step(World world, int since, SkillCost cost) {
        try (Workshop workshop = new Workshop(1)) {
            Now now = OpenedWorld.quarter(since, workshop);
            new DetailDivision(DetailDivision.Parameters.defaults()).step(world, now);
            cost.step(world, now);
        }
    }

    /** Ten people in each occupation of each trade, paid so much over the plants' wages. */
    private static void bill(World world, double craft, double conception) {
        double[] pay = {1, craft, 1.6, conception, 2.8};
        Arrays.fill(world.units.staff, 10);
        for (int k = 0; k < world.territories.occupationBill.length; k++) {
            world.territories.occupationBill[k] =
                    10 * (Sectors.COUNT - 1) * pay[k % Occupations.COUNT];
        }
    }

    private static World searched(double craft, double conception) {
        World world = able();
        bill(world, craft, conception);
        DetailDivision division = new DetailDivision(DetailDivision.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int since = 0; since < QUARTERS; since++) {
                Now now = OpenedWorld.quarter(since, workshop);
                change().step(world, now);
                division.step(world, now);
                cost(1).step(world, now);
            }
        }
        return world;
    }

    private static World able() {
        World world = OpenedWorld.open();
        Arrays.fill(world.territories.capability, 1);
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            double wear =
                    world.tables.technique(plants.territory[p]).depreciation()[plants.sector[p]];
            plants.invested[p] = 1.4 * wear * plants.capitalStock[p];
        }
        return world;
    }

    private static double stage(World world) {
        return Arrays.stream(world.plants.stage, 0, world.plants.count).average().orElseThrow();
    }
}

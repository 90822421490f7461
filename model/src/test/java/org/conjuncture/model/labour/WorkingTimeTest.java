package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    /** A trade that law reaches. */
    private static final int UNIT = Sectors.LIGHT_MANUFACTURING;

    private static WorkingTime withCompensation(double compensation) {
        return with(compensation, 0);
    }

    private static WorkingTime with(double compensation, double overtime) {
        WorkingTime.Parameters usual = WorkingTime.Parameters.defaults();
        return new WorkingTime(
                new WorkingTime.Parameters(
                        usual.incomeEffect(),
                        usual.unionEffect(),
                        usual.customSpeed(),
                        usual.lawSpeed(),
                        overtime,
                        usual.overtimePremium(),
                        usual.weeksWorked(),
                        compensation,
                        usual.outputElasticity(),
                        usual.effortResponse(),
                        usual.halfUnemployment(),
                        usual.effortSpeed(),
                        usual.onTheLand()));
    }

    @Test
    void nothingMovesAtRest() {
        World world = SmallWorld.open();
        double[] wages = world.units.wage.clone();
        SmallWorld.run(world, 0, 20, 1, withCompensation(0.5));
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.weeklyHours[t])
                    .isCloseTo(world.territories.weeklyHoursAtStart[t], within(1e-9));
            assertThat(world.territories.intensity[t]).isCloseTo(1, within(1e-9));
        }
        assertThat(world.units.wage).containsExactly(wages, within(1e-9));
    }

    @Test
    void tenfoldRealPayShortensTheWeekAsTheEquationSays() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 1, 1, withCompensation(1));
        world.territories.realPay[0] *= 10;
        SmallWorld.run(world, 1, 800, 1, withCompensation(1));
        double hours = world.territories.weeklyHours[0] / world.territories.weeklyHoursAtStart[0];
        assertThat(hours)
                .isCloseTo(
                        StrictMath.pow(10, -WorkingTime.Parameters.defaults().incomeEffect()),
                        within(1e-4));
        assertThat(world.territories.intensity[0])
                .isCloseTo(
                        StrictMath.pow(hours, WorkingTime.Parameters.defaults().outputElasticity()),
                        within(1e-6));
    }

    /** Huberman and Minns (2007): from some 2,900 hours a year in 1870 to some 1,700 in 1990. */
    @Test
    void productivityAndLawOfARichCenturyTakeTheYearFrom2900HoursTo1700() {
        String[] rich = {"GBR", "FRA", "DEU", "ANZ", "CAN", "USA"};
        World world = SmallWorld.open();
        WorkingTime usual = new WorkingTime(WorkingTime.Parameters.defaults());
        SmallWorld.run(world, 0, 1, 1, usual);
        double before = hours(world, rich);
        double[] pay = world.territories.realPay.clone();
        for (int year = 0; year < 130; year++) {
            // Real pay of a person rises ninefold; the eight hours' day, the forty hours' week.
            for (String id : rich) {
                int t = world.tables.indexOf(id);
                world.territories.realPay[t] = pay[t] * StrictMath.pow(9, year / 130.0);
                world.levers.statutoryHours[t] = year < 48 ? 84 : year < 95 ? 48 : 40;
                world.levers.paidLeave[t] = year < 50 ? 0 : year < 90 ? 2 : 5;
            }
            SmallWorld.run(world, 1 + 4 * year, 5 + 4 * year, 1, usual);
        }
        assertThat(before).isBetween(2850.0, 3050.0);
        assertThat(hours(world, rich)).isBetween(1600.0, 1800.0);
        int poor = world.tables.indexOf("IND");
        assertThat(world.territories.weeklyHours[poor])
                .as("where neither moves hours stay")
                .isCloseTo(world.territories.weeklyHoursAtStart[poor], within(0.1));
    }

    private static double hours(World world, String... ids) {
        double sum = 0;
        for (String id : ids) {
            sum += 52 * world.territories.weeklyHours[world.tables.indexOf(id)];
        }
        return sum / ids.length;
    }

    @Test
    void lawCapsTheWeekWithinAFewYears() {
        World world = SmallWorld.open();
        world.levers.statutoryHours[0] = 40;
        SmallWorld.run(world, 0, 24, 1, withCompensation(1));
        assertThat(world.units.weeklyHours[UNIT]).isBetween(36.7, 37.2);
        assertThat(world.territories.weeklyHours[1])
                .isCloseTo(world.territories.weeklyHoursAtStart[1], within(1e-9));
    }

    @Test
    void overtimeIsWorkedBeyondTheLawAndPaidMore() {
        World world = SmallWorld.open();
        double before = world.units.wage[Sectors.LIGHT_MANUFACTURING];
        world.levers.statutoryHours[0] = 40;
        SmallWorld.run(world, 0, 120, 1, with(1, 0.5));
        WorkingTime.Parameters usual = WorkingTime.Parameters.defaults();
        double legal = 40 * usual.weeksWorked();
        double hours = world.units.weeklyHours[UNIT];
        double custom = world.units.weeklyHoursAtStart[UNIT];
        assertThat(hours).isBetween(1.01 * legal, StrictMath.sqrt(legal * custom));
        double overtime = world.units.overtime[UNIT];
        assertThat(overtime).isCloseTo(1 - legal / hours, within(1e-6));
        assertThat(world.units.wage[Sectors.LIGHT_MANUFACTURING])
                .isCloseTo(
                        before * (1 + usual.overtimePremium() * overtime), within(1e-6 * before));
        assertThat(world.territories.overtime[1]).isZero();
    }

    @Test
    void whereManyAreOutOfWorkThereIsLessOvertime() {
        World scarce = SmallWorld.open();
        World idle = SmallWorld.open();
        for (int i = 0; i < idle.workers[0].count; i += 3) {
            if (idle.workers[0].state[i] == Workers.WAGE) {
                idle.workers[0].state[i] = Workers.UNEMPLOYED;
            }
        }
        for (World world : new World[] {scarce, idle}) {
            world.levers.statutoryHours[0] = 40;
            SmallWorld.run(world, 0, 120, 1, with(1, 0.5));
        }
        assertThat(idle.units.overtime[UNIT]).isLessThan(0.5 * scarce.units.overtime[UNIT]);
        assertThat(idle.territories.overtime[0]).isLessThan(0.5 * scarce.territories.overtime[0]);
    }

    @Test
    void paidLeaveShortensTheYearAndLawMaySayThatPayIsKept() {
        World bargained = SmallWorld.open();
        World byLaw = SmallWorld.open();
        int unit = Sectors.LIGHT_MANUFACTURING;
        double before = byLaw.units.wage[unit];
        bargained.levers.paidLeave[0] = 5.2;
        byLaw.levers.paidLeave[0] = 5.2;
        byLaw.levers.hoursCompensation[0] = 1;
        SmallWorld.run(bargained, 0, 400, 1, withCompensation(0));
        SmallWorld.run(byLaw, 0, 400, 1, withCompensation(0));
        double hours = byLaw.units.weeklyHours[unit] / byLaw.units.weeklyHoursAtStart[unit];
        assertThat(hours).isCloseTo(0.9, within(1e-3));
        assertThat(byLaw.units.wage[unit]).isCloseTo(before, within(1e-9 * before));
        assertThat(bargained.units.wage[unit]).isCloseTo(0.9 * before, within(1e-3 * before));
    }

    @Test
    void fullCompensationKeepsPayAPersonAndNoneKeepsPayAnHour() {
        World full = SmallWorld.open();
        World none = SmallWorld.open();
        int unit = Sectors.LIGHT_MANUFACTURING;
        double before = full.units.wage[unit];
        full.levers.statutoryHours[0] = 40;
        none.levers.statutoryHours[0] = 40;
        SmallWorld.run(full, 0, 24, 1, withCompensation(1));
        SmallWorld.run(none, 0, 24, 1, withCompensation(0));
        double hours = none.units.weeklyHours[unit] / none.units.weeklyHoursAtStart[unit];
        assertThat(full.units.wage[unit]).isCloseTo(before, within(1e-9 * before));
        assertThat(none.units.wage[unit]).isCloseTo(before * hours, within(1e-9 * before));
    }

    @Test
    void theOrganizedWorkShorterAndTheMeanIsTheTables() {
        World world = SmallWorld.open();
        world.units.powerAtStart[UNIT] = 0.4;
        world.units.power[UNIT] = 0.4;
        SmallWorld.run(world, 0, 1, 1, withCompensation(1));
        double unorganized = world.units.weeklyHours[Sectors.CONSTRUCTION];
        double effect = WorkingTime.Parameters.defaults().unionEffect();
        assertThat(world.units.weeklyHours[UNIT] / unorganized)
                .isCloseTo(StrictMath.exp(-effect * 0.4), within(1e-9));
        assertThat(world.territories.weeklyHours[0])
                .isCloseTo(world.territories.weeklyHoursAtStart[0], within(1e-9));
        assertThat(world.units.wage[UNIT]).isEqualTo(SmallWorld.open().units.wage[UNIT]);
    }

    @Test
    void powerShortensTheWeekOfItsTradeAndOfAllWhereOneBargainsForAll() {
        World own = SmallWorld.open();
        World central = SmallWorld.open();
        java.util.Arrays.fill(own.levers.bargainingLevel, 0.5);
        java.util.Arrays.fill(central.levers.bargainingLevel, 1);
        for (World world : new World[] {own, central}) {
            SmallWorld.run(world, 0, 1, 1, withCompensation(1));
            world.units.power[UNIT] = 0.5;
            SmallWorld.run(world, 1, 800, 1, withCompensation(1));
        }
        double effect = WorkingTime.Parameters.defaults().unionEffect();
        assertThat(gone(own, UNIT)).isCloseTo(StrictMath.exp(-effect * 0.5), within(1e-4));
        assertThat(gone(own, Sectors.CONSTRUCTION)).isCloseTo(1, within(1e-9));
        assertThat(gone(central, UNIT)).isGreaterThan(gone(own, UNIT));
        assertThat(gone(central, Sectors.CONSTRUCTION))
                .isLessThan(0.999)
                .isCloseTo(gone(central, UNIT), within(1e-6));
        assertThat(gone(central, Sectors.SUBSISTENCE)).isEqualTo(1);
    }

    @Test
    void lawShortensThePartOfTheWeekOnTheLandAndNothingOfThoseOnTheirOwn() {
        World world = SmallWorld.open();
        world.levers.statutoryHours[0] = 40;
        SmallWorld.run(world, 0, 400, 1, with(1, 0));
        double cut = StrictMath.log(gone(world, UNIT));
        assertThat(cut).isLessThan(-0.2);
        assertThat(StrictMath.log(gone(world, Sectors.AGRICULTURE)))
                .isCloseTo(WorkingTime.Parameters.defaults().onTheLand() * cut, within(1e-4));
        assertThat(gone(world, Sectors.SUBSISTENCE)).isEqualTo(1);
        double mean = world.territories.weeklyHours[0];
        assertThat(mean).isBetween(world.units.weeklyHours[UNIT], world.units.weeklyHours[0]);
    }

    @Test
    void whereMachinesSetThePaceAPlantsPeopleAnswerMoreToTheCostOfJobLoss() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 8, 1, withCompensation(1));
        int p = world.plants.cellPlant[world.plants.cellStart[UNIT]];
        world.plants.control[p] = 2;
        world.levers.benefitReplacement[0] = 0.6;
        SmallWorld.run(world, 8, 120, 1, withCompensation(1));
        assertThat(world.plants.effort[p])
                .isCloseTo(1 + 2 * 0.04 * StrictMath.log(0.4), within(1e-4));
        assertThat(world.intensity(p)).isLessThan(world.territories.intensity[0]);
    }

    /** Hours of a unit of the first territory over those of the start. */
    private static double gone(World world, int unit) {
        return world.units.weeklyHours[unit] / world.units.weeklyHoursAtStart[unit];
    }

    @Test
    void effortRisesWithUnemploymentAndFallsWithBenefit() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 8, 1, withCompensation(1));
        world.levers.benefitReplacement[0] = 0.6;
        SmallWorld.run(world, 8, 60, 1, withCompensation(1));
        assertThat(world.territories.effort[0])
                .isCloseTo(1 + 0.04 * StrictMath.log(0.4), within(1e-3));
        assertThat(world.territories.effort[1]).isCloseTo(1, within(1e-9));
    }
}

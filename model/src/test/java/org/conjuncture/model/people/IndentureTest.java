package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.tables.IndentureLaw;
import org.conjuncture.model.tables.IndentureLaw.Passage;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;
import org.junit.jupiter.api.Test;

class IndentureTest {
    private static final int IND = SmallWorld.open().tables.indexOf("IND");
    private static final int CAR = SmallWorld.open().tables.indexOf("CAR");

    /** Places that planters look for, persons. */
    private static final double OPEN = 400_000;

    private static final Mechanism MARKET =
            new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);

    private static IndentureLaw law(int quarters, double years, Passage passage) {
        return new IndentureLaw(
                "contract",
                new int[] {IND},
                new int[] {CAR},
                SmallWorld.START,
                SmallWorld.START + quarters,
                years,
                passage,
                "test");
    }

    private static World under(IndentureLaw... laws) {
        return SmallWorld.open(20000, SmallWorld.indentured(List.of(laws)));
    }

    private static Indenture with(double calls, double fare) {
        return new Indenture(new Indenture.Parameters(calls, 0.5, fare), PayScale.defaults());
    }

    /** Nobody takes a place of agriculture in the Caribbean. */
    private static void open(World world) {
        int unit = CAR * Sectors.COUNT + Sectors.AGRICULTURE;
        world.units.offered[unit] = OPEN;
        world.units.filled[unit] = 0;
    }

    private static Migration still(double homeward) {
        Migration.Parameters usual = Migration.Parameters.defaults();
        return new Migration(MigrationTest.still(usual, homeward));
    }

    /** Contracts are made and carried out, and nobody moves by himself. */
    private static void run(World world, int from, int to, Indenture contracts, Migration moves) {
        for (int k = from; k < to; k++) {
            open(world);
            SmallWorld.run(world, k, k + 1, 1, contracts, moves, MARKET);
        }
    }

    private static World after(int quarters, IndentureLaw... laws) {
        World world = under(laws);
        run(world, 0, quarters, with(4, 520), still(0.35));
        return world;
    }

    private static double with(World world, int t, byte rights) {
        Workers workers = world.workers[t];
        double people = 0;
        for (int i = 0; i < workers.count; i++) {
            people += workers.rights[i] == rights ? workers.people[i] : 0;
        }
        return people;
    }

    @Test
    void plantersCallAsManyAsPlacesStayOpenAndThePassageLets() {
        World world = under(law(4, 5, Passage.NONE));
        open(world);
        SmallWorld.run(world, 0, 1, 1, with(4, 0));
        int pair = IND * world.count + CAR;
        assertThat(world.territories.indentureCalled[pair]).isCloseTo(4 * OPEN, within(1.0));
        SmallWorld.run(world, 0, 1, 1, with(4, 520));
        double dear = world.territories.indentureCalled[pair];
        assertThat(dear).isBetween(0.2 * 4 * OPEN, 0.95 * 4 * OPEN);
        assertThat(Arrays.stream(world.territories.indentureCalled).sum()).isEqualTo(dear);
        SmallWorld.run(world, 0, 1, 1, with(4, 5000));
        assertThat(world.territories.indentureCalled[pair]).isLessThan(0.6 * dear);
        World without = under();
        open(without);
        SmallWorld.run(without, 0, 1, 1, with(4, 0));
        assertThat(without.territories.indentureCalled).containsOnly(0);
    }

    @Test
    void plantersWhoSellAbroadCallEvenWhereHandsAtHomeTakeThePlaces() {
        World world = under(law(4, 5, Passage.NONE));
        open(world);
        int unit = CAR * Sectors.COUNT + Sectors.AGRICULTURE;
        world.units.filled[unit] = OPEN;
        world.markets.exported[unit] = 0;
        int pair = IND * world.count + CAR;
        SmallWorld.run(world, 0, 1, 1, with(4, 0));
        assertThat(world.territories.indentureCalled[pair]).isZero();
        world.markets.exported[unit] = world.plants.outputOf(unit) / 4;
        SmallWorld.run(world, 0, 1, 1, with(4, 0));
        assertThat(world.territories.indentureCalled[pair])
                .isCloseTo(4 * 0.5 * OPEN / 4, within(1.0));
    }

    @Test
    void aLongerContractPaysMoreOfThem() {
        double[] called = new double[2];
        for (int k = 0; k < 2; k++) {
            World world = under(law(4, k == 0 ? 1 : 8, Passage.NONE));
            open(world);
            SmallWorld.run(world, 0, 1, 1, with(4, 520));
            called[k] = world.territories.indentureCalled[IND * world.count + CAR];
        }
        assertThat(called[1]).isGreaterThan(1.3 * called[0]);
    }

    @Test
    void theyWorkOnPlantationsForLessAndAreTold() {
        World world = after(8, law(8, 5, Passage.NONE));
        Workers workers = world.workers[CAR];
        double held = 0;
        for (int i = 0; i < workers.count; i++) {
            if (workers.rights[i] == Workers.INDENTURED && workers.state[i] == Workers.WAGE) {
                assertThat(world.plants.sector[workers.plant[i]])
                        .isIn(Sectors.AGRICULTURE, Sectors.MINING);
                assertThat((int) workers.origin[i]).isEqualTo(IND);
                assertThat(workers.age[i]).isLessThan(43);
                held += workers.people[i];
            }
        }
        assertThat(held).isGreaterThan(100_000);
        assertThat(world.territories.indentured[CAR]).isCloseTo(held, within(1e-6 * held));
        assertThat(Arrays.stream(world.territories.indentured).sum())
                .isCloseTo(held, within(1e-6 * held));
        int pair = (IND * world.count + CAR) * YearAccounts.MIGRATIONS;
        assertThat(world.year.migrations[pair + YearAccounts.INDENTURED])
                .isPositive()
                .isEqualTo(world.year.migrations[pair + YearAccounts.ALL]);
        double[] pay = PayScale.defaults().table(world.levers, CAR);
        int free = PayScale.index(0, Workers.MALE, Workers.DOMINANT, Workers.MIGRANT);
        int bound = PayScale.index(0, Workers.MALE, Workers.DOMINANT, Workers.INDENTURED);
        assertThat(pay[bound] / pay[free]).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void theyDoNotQuitBeforeTheTermIsOver() {
        World world = under(law(4, 5, Passage.NONE));
        Arrays.fill(world.plants.layoff, 0);
        run(world, 0, 4, with(4, 520), still(0.35));
        Workers workers = world.workers[CAR];
        byte[] rights = workers.rights.clone();
        int[] plant = workers.plant.clone();
        byte[] state = workers.state.clone();
        int count = workers.count;
        run(world, 4, 16, with(4, 520), still(0.35));
        int held = 0;
        for (int i = 0; i < count; i++) {
            if (rights[i] == Workers.INDENTURED && state[i] == Workers.WAGE) {
                assertThat(workers.plant[i]).isEqualTo(plant[i]);
                assertThat(workers.rights[i]).isEqualTo(Workers.INDENTURED);
                held++;
            }
        }
        assertThat(held).isPositive();
    }

    @Test
    void afterTheTermTheyStayGoHomeOrAreSentHomeAsLawHasIt() {
        double[] left = new double[3];
        for (Passage passage : Passage.values()) {
            World world = SmallWorld.open(5000, SmallWorld.indentured(List.of(law(4, 2, passage))));
            Arrays.fill(world.plants.layoff, 0);
            run(world, 0, 4, with(4, 520), still(0.35));
            long[] held = atWorkUnderContract(world);
            assertThat(held.length).isGreaterThan(5);
            run(world, 4, 16, with(4, 520), still(0.35));
            assertThat(with(world, CAR, Workers.INDENTURED)).isZero();
            left[passage.ordinal()] = partStillThere(world, held);
        }
        assertThat(left[Passage.NONE.ordinal()]).isEqualTo(1);
        assertThat(left[Passage.PAID.ordinal()]).isBetween(0.3, 0.9);
        assertThat(left[Passage.FORCED.ordinal()]).isZero();
    }

    private static long[] atWorkUnderContract(World world) {
        Workers workers = world.workers[CAR];
        return IntStream.range(0, workers.count)
                .filter(i -> workers.state[i] == Workers.WAGE)
                .filter(i -> workers.rights[i] == Workers.INDENTURED)
                .mapToLong(i -> workers.identity[i])
                .toArray();
    }

    private static double partStillThere(World world, long[] names) {
        Workers workers = world.workers[CAR];
        double there = 0;
        for (int i = 0; i < workers.count; i++) {
            long name = workers.identity[i];
            boolean isThere = workers.state[i] != Workers.GONE;
            if (isThere && Arrays.stream(names).anyMatch(each -> each == name)) {
                assertThat(workers.rights[i]).isEqualTo(Workers.MIGRANT);
                there++;
            }
        }
        return there / names.length;
    }

    @Test
    void withoutItNobodyIsCarried() {
        World world = under(law(8, 5, Passage.NONE));
        for (int k = 0; k < 8; k++) {
            open(world);
            SmallWorld.run(world, k, k + 1, 1, still(0.35), MARKET);
        }
        assertThat(with(world, CAR, Workers.INDENTURED)).isZero();
    }
}

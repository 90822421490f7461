package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.technique.TechnicalChange;
import org.conjuncture.model.technique.UnitCost;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class LicensingTest {
    private static final int HOST = 3;
    private static final int TERM = 8;

    /** A world whose one territory lags in manufactures by a log point and shuts companies out. */
    private static World lagging(double control) {
        World world = OpenedWorld.openRich(3);
        world.ledger.open(true);
        Arrays.fill(world.territories.capability, 0.8);
        Arrays.fill(world.levers.capitalControl, 0);
        world.levers.capitalControl[HOST] = control;
        Plants plants = world.plants;
        for (int p = 0; p < plants.count; p++) {
            plants.labourPerOutput[p] *= isOfHost(plants, p) ? StrictMath.exp(1) : 1;
        }
        return world;
    }

    private static boolean isOfHost(Plants plants, int p) {
        return plants.territory[p] == HOST
                && (plants.sector[p] == Sectors.LIGHT_MANUFACTURING
                        || plants.sector[p] == Sectors.MACHINERY);
    }

    private static Licensing licensing(double search) {
        return new Licensing(
                new Licensing.Parameters(search, 2, 0.04, TERM),
                TechnicalChange.Parameters.defaults(),
                Mobility.defaults());
    }

    private static void quarters(World world, int from, int count, double search) {
        try (Workshop workshop = new Workshop(1)) {
            for (int since = from; since < from + count; since++) {
                Now now = OpenedWorld.quarter(since, workshop);
                new TechnicalChange(TechnicalChange.Parameters.defaults()).step(world, now);
                licensing(search).step(world, now);
            }
        }
    }

    private static int licences(World world, int host) {
        int sum = 0;
        for (int p = 0; p < world.plants.count; p++) {
            boolean counts = host < 0 || world.plants.territory[p] == host;
            sum += counts && world.plants.isLicensed(p) ? 1 : 0;
        }
        return sum;
    }

    /** Mean log labour of a unit over the host's plants of manufacture. */
    private static double labour(World world) {
        Plants plants = world.plants;
        double sum = 0;
        int size = 0;
        for (int p = 0; p < plants.count; p++) {
            if (isOfHost(plants, p)) {
                sum += StrictMath.log(plants.labourPerOutput[p]);
                size++;
            }
        }
        return sum / size;
    }

    private static double received(World world, int t) {
        return world.ledger.flow(t, Flow.ROYALTIES, Holder.COMPANIES) * world.territories.rate[t];
    }

    @Test
    void whoLicensesPaysAndCatchesUpFasterThanWithout() {
        World with = lagging(1);
        World without = lagging(1);
        double start = labour(with);
        quarters(with, 0, 1 + TERM, 1);
        quarters(without, 0, 1 + TERM, 0);
        assertThat(licences(without, -1)).isZero();
        assertThat(received(with, HOST)).isNegative();
        assertThat(start - labour(with)).isGreaterThan(1.2 * (start - labour(without)));
    }

    @Test
    void aLicenceIsPaidWithFourHundredthsOfSalesAndEveryDepositIsOwed() {
        World world = lagging(1);
        quarters(world, 0, 1, 1);
        double due = 0;
        for (int p = 0; p < world.plants.count; p++) {
            due += world.plants.isLicensed(p) ? rated(world, p) : 0;
        }
        quarters(world, 1, 1, 0);
        double paid = 0;
        double net = 0;
        for (int t = 0; t < world.count; t++) {
            net += received(world, t);
        }
        for (int p = 0; p < world.plants.count; p++) {
            paid +=
                    StrictMath.max(0, -world.plants.royalties[p])
                            * world.territories.rate[world.plants.territory[p]];
        }
        assertThat(due).isPositive();
        assertThat(paid).isCloseTo(due, within(1e-9 * due));
        assertThat(StrictMath.abs(net)).isLessThan(1e-9 * due);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    private static double rated(World world, int p) {
        return 0.04 * world.plants.revenue[p] * world.territories.rate[world.plants.territory[p]];
    }

    /** Ozawa (1974): Japan let technique in and companies not. */
    @Test
    void anOpenHostGetsPlantsInsteadOfLicences() {
        World closed = lagging(1);
        World open = lagging(0);
        int plantsInClosed = arrivals(closed);
        int plantsInOpen = arrivals(open);
        assertThat(plantsInClosed).isZero();
        assertThat(plantsInOpen).isPositive();
        quarters(closed, 0, 2, 0.5);
        quarters(open, 0, 2, 0.5);
        assertThat(licences(closed, HOST)).isGreaterThan(2 * licences(open, HOST));
    }

    private static int arrivals(World world) {
        World copy = lagging(world.levers.capitalControl[HOST]);
        Arrays.fill(copy.levers.foreignInvestmentWelcome, 0);
        Location.Parameters d = Location.Parameters.defaults();
        try (Workshop workshop = new Workshop(1)) {
            new Location(
                            new Location.Parameters(
                                    0.5,
                                    d.profitability(),
                                    d.tariffJumping(),
                                    d.resources(),
                                    0,
                                    d.known(),
                                    d.otherSector(),
                                    d.leastPlant(),
                                    d.placed(),
                                    d.borrowed(),
                                    d.leastRows(),
                                    d.partners(),
                                    d.shifted(),
                                    d.shiftHurdle()),
                            Mobility.defaults())
                    .step(copy, OpenedWorld.quarter(1, workshop));
        }
        return LocationTest.abroad(copy, HOST);
    }

    @Test
    void licencesEndWithTheirTermAndCostNothingThen() {
        World world = lagging(1);
        quarters(world, 0, 1, 1);
        assertThat(licences(world, -1)).isPositive();
        quarters(world, 1, TERM, 0);
        assertThat(licences(world, -1)).isZero();
        quarters(world, 1 + TERM, 1, 0);
        assertThat(world.plants.royalties).containsOnly(0);
    }

    @Test
    void aLicenceEndsWithTheOneWhoGaveItAndWithPeace() {
        World world = lagging(1);
        Plants plants = world.plants;
        quarters(world, 0, 1, 1);
        int[] two = firstTwo(world);
        // Another plant in the place of the licensor has given nothing.
        plants.identity[plants.licensor[two[0]]] = world.newName();
        world.levers.blockade[plants.territory[two[1]]] = 1;
        quarters(world, 1, 1, 0);
        assertThat(plants.licenceLeft[two[0]]).isZero();
        assertThat(plants.royalties[two[0]]).isZero();
        assertThat(plants.licenceLeft[two[1]]).isZero();
        assertThat(plants.royalties[two[1]]).isZero();
    }

    /** Two licensed plants of different territories with different licensors. */
    private static int[] firstTwo(World world) {
        Plants plants = world.plants;
        int first = -1;
        for (int p = 0; p < plants.count; p++) {
            if (plants.isLicensed(p) && first < 0) {
                first = p;
            } else if (plants.isLicensed(p)
                    && plants.territory[p] != plants.territory[first]
                    && plants.licensor[p] != plants.licensor[first]) {
                return new int[] {first, p};
            }
        }
        throw new AssertionError("no two licences");
    }

    @Test
    void nobodyPaysForWhatSavesLessThanTheRoyalty() {
        assertThat(licencesThatSave(0.03)).isZero();
        assertThat(licencesThatSave(0.05)).isPositive();
    }

    /** Licences of the host where all others' technique saves so much of the price. */
    private static int licencesThatSave(double saved) {
        World world = lagging(1);
        Plants plants = world.plants;
        Arrays.fill(plants.inputIntensity, 0, plants.count, 1);
        Arrays.fill(plants.capitalPerOutput, 0, plants.count, 1);
        Arrays.fill(plants.labourPerOutput, 0, plants.count, 0.001);
        for (int p = 0; p < plants.count; p++) {
            if (isOfHost(plants, p)) {
                double labour = UnitCost.of(world, p).labour();
                plants.labourPerOutput[p] *= 1 + saved * plants.price[p] / labour;
            }
        }
        try (Workshop workshop = new Workshop(1)) {
            licensing(1).step(world, OpenedWorld.quarter(1, workshop));
        }
        return licences(world, HOST);
    }

    @Test
    void whoIsNotSchooledOrShutOffByAnEmpiresLawLicensesNothing() {
        World world = lagging(1);
        world.territories.capability[HOST] = 0;
        quarters(world, 0, 1, 1);
        assertThat(licences(world, HOST)).isZero();
        world = lagging(1);
        world.levers.restrictedIndustry[HOST] = 1;
        quarters(world, 0, 1, 1);
        assertThat(licences(world, HOST)).isZero();
    }
}

package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.trade.DeliveryCost;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class LocationTest {
    private static final Mobility FREE = Mobility.defaults();
    private static final Mobility ONLY_FREE =
            new Mobility(
                    1, 0, FREE.reach(), FREE.information(), FREE.transfer(), FREE.hostThreshold());
    private static final Mobility HELD =
            new Mobility(
                    0, 1, FREE.reach(), FREE.information(), FREE.transfer(), FREE.hostThreshold());

    @Test
    void companiesFoundPlantsAbroadAndAtHomeAndEveryDepositIsOwed() {
        World world = OpenedWorld.openRich(3);
        int before = world.plants.count;
        quarter(world, parameters(0.3), FREE);
        assertThat(world.plants.count).isGreaterThan(before);
        assertThat(abroad(world, -1)).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
        double net = 0;
        for (int t = 0; t < world.count; t++) {
            net += world.ledger.bankForeign.at(t);
        }
        assertThat(StrictMath.abs(net)).isLessThan(1e-6);
        double paid = 0;
        for (int t = 0; t < world.count; t++) {
            paid +=
                    world.ledger.flow(t, Flow.EQUITY_ISSUE, Holder.ABROAD)
                            * world.territories.rate[t];
        }
        assertThat(StrictMath.abs(paid)).isLessThan(1e-6);
    }

    @Test
    void whereLawKeepsAPartForResidentsPlantsFromAbroadAreJointVenturesTheyPayFor() {
        World world = OpenedWorld.openRich(3);
        Arrays.fill(world.levers.foreignOwnershipLimit, 0.4);
        int before = world.plants.count;
        int companies = world.capitals.count;
        double owners = world.owners.deposits.sum(0, world.count * Owners.CLASSES);
        quarter(world, parameters(0.3), FREE);
        int joint = 0;
        for (int p = before; p < world.plants.count; p++) {
            int company = world.plants.capital[p];
            int host = world.plants.territory[p];
            double own = world.capitals.shareOf(company, host);
            if (world.capitals.home[company] != host) {
                assertThat(own).isPositive().isLessThanOrEqualTo(0.4 + 1e-12);
                assertThat(company).isGreaterThanOrEqualTo(companies);
                joint++;
            } else {
                assertThat(own).isEqualTo(1);
            }
            double sum = 0;
            for (int k = company * Capitals.HOLDERS; k < (company + 1) * Capitals.HOLDERS; k++) {
                sum += world.capitals.share[k];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
        assertThat(joint).isPositive();
        assertThat(world.owners.deposits.sum(0, world.count * Owners.CLASSES)).isLessThan(owners);
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void withoutALimitNobodyAbroadHasAPartner() {
        World world = OpenedWorld.openRich(3);
        int companies = world.capitals.count;
        quarter(world, parameters(0.3), FREE);
        assertThat(world.capitals.count).isEqualTo(companies);
    }

    @Test
    void aNewPlantCanPayForItsMachinesAndInputs() {
        World world = OpenedWorld.openRich(3);
        int before = world.plants.count;
        quarter(world, parameters(0.3), FREE);
        Plants plants = world.plants;
        for (int p = before; p < plants.count; p++) {
            assertThat(plants.investmentBudget[p]).isPositive();
            assertThat(plants.deposits.at(p))
                    .isGreaterThanOrEqualTo(
                            plants.investmentBudget[p] + plants.inputBudget[p] - 1e-6);
        }
    }

    /** What a company does not carry with it is the host's, and in another sector all is. */
    @Test
    void aNewPlantHasTheStageOfTheTechniqueItIsRunWith() {
        World world = OpenedWorld.openRich(3);
        int before = world.plants.count;
        double[] found;
        try (Workshop workshop = new Workshop(1)) {
            found = new Conditions(world, OpenedWorld.quarter(0, workshop)).stage;
        }
        quarter(world, parameters(0.3), new Mobility(1, 1, FREE.reach(), FREE.information(), 0, 0));
        assertThat(world.plants.count).isGreaterThan(before);
        for (int p = before; p < world.plants.count; p++) {
            assertThat(world.plants.stage[p]).isCloseTo(found[world.plants.cell(p)], within(1e-12));
        }
    }

    @Test
    void mobilityWithoutThreatAndRelocationIsImmobility() {
        World mobile = OpenedWorld.openRich(3);
        World immobile = OpenedWorld.openRich(3);
        try (Workshop workshop = new Workshop(1)) {
            for (int q = 0; q < 3; q++) {
                new Threat(new Threat.Parameters(0, 3, 0.05, 0.8), ONLY_FREE, new DeliveryCost(0.6))
                        .step(mobile, OpenedWorld.quarter(q, workshop));
                new Location(parameters(0.3), ONLY_FREE)
                        .step(mobile, OpenedWorld.quarter(q, workshop));
                new Takeover(Takeover.Parameters.defaults(), ONLY_FREE)
                        .step(mobile, OpenedWorld.quarter(q, workshop));
                new Threat(Threat.Parameters.defaults(), HELD, new DeliveryCost(0.6))
                        .step(immobile, OpenedWorld.quarter(q, workshop));
                new Location(parameters(0.3), HELD)
                        .step(immobile, OpenedWorld.quarter(q, workshop));
                new Takeover(Takeover.Parameters.defaults(), HELD)
                        .step(immobile, OpenedWorld.quarter(q, workshop));
            }
        }
        assertThat(mobile.plants.count).isEqualTo(immobile.plants.count);
        assertThat(mobile.plants.capital).isEqualTo(immobile.plants.capital);
        assertThat(mobile.plants.territory).isEqualTo(immobile.plants.territory);
        assertThat(mobile.plants.investmentBudget).isEqualTo(immobile.plants.investmentBudget);
        assertThat(mobile.units.threat).isEqualTo(immobile.units.threat);
        for (int p = 0; p < mobile.plants.count; p++) {
            assertThat(mobile.plants.deposits.at(p)).isEqualTo(immobile.plants.deposits.at(p));
        }
        assertThat(abroad(mobile, -1)).isZero();
    }

    @Test
    void cheaperLabourDrawsCapital() {
        int host = 3;
        assertThat(arrivals(host, world -> pay(world, host, 0.3)))
                .isGreaterThan(arrivals(host, world -> pay(world, host, 2)));
    }

    @Test
    void capitalControlsKeepItOut() {
        int host = 3;
        assertThat(arrivals(host, world -> {})).isPositive();
        assertThat(arrivals(host, world -> world.levers.capitalControl[host] = 1)).isZero();
    }

    @Test
    void aProtectedMarketIsEnteredByProducingInIt() {
        int host = 3;
        int open = arrivals(host, world -> {});
        int behindTariff =
                arrivals(
                        host,
                        world ->
                                Arrays.fill(
                                        world.markets.duty,
                                        (world.count + host) * world.count,
                                        (world.count + host + 1) * world.count,
                                        2));
        assertThat(behindTariff).isGreaterThan(open);
    }

    @Test
    void whatDrawsPlantsAbroadIsTold() {
        World world = OpenedWorld.openRich(3);
        Arrays.fill(world.markets.duty, 0);
        Arrays.fill(world.markets.share, 1);
        quarter(world, parameters(0.5), FREE);
        assertThat(Arrays.stream(world.shareMarkets.foundedAbroad).sum())
                .isEqualTo(abroad(world, -1))
                .isPositive();
        assertThat(world.shareMarkets.foundedForMarkets).containsOnly(0);
        assertThat(world.shareMarkets.foundedForMaterials).containsOnly(0);
        world = OpenedWorld.openRich(3);
        Arrays.fill(world.markets.duty, 0.5);
        Arrays.fill(world.markets.share, 0);
        quarter(world, parameters(0.5), FREE);
        int raw = 0;
        for (int p = 0; p < world.plants.count; p++) {
            boolean isAbroad =
                    world.capitals.home[world.plants.capital[p]] != world.plants.territory[p];
            raw += isAbroad && Sectors.isPrimary(world.plants.sector[p]) ? 1 : 0;
        }
        assertThat(Arrays.stream(world.shareMarkets.foundedForMaterials).sum())
                .as("ρ is more than τ·ln 1.5")
                .isEqualTo(raw)
                .isPositive();
        assertThat(world.shareMarkets.foundedForMarkets).isNotEqualTo(new int[world.count]);
    }

    @Test
    void aHomeThatImportsItsRawMaterialsGoesWhereTheyAre() {
        double pull = Location.Parameters.defaults().resources();
        int own = abroadIn(true, 0, pull);
        int imported = abroadIn(true, 1, pull);
        assertThat(own).isPositive();
        assertThat(imported).isGreaterThan(5 * own / 4);
        assertThat(abroadIn(true, 1, 0)).as("without that pull").isEqualTo(own);
        assertThat(abroadIn(false, 1, pull))
                .as("no raw materials")
                .isEqualTo(abroadIn(false, 0, pull));
    }

    /** Plants that companies have abroad, all homes importing a part of their raw materials. */
    private static int abroadIn(boolean isPrimary, double imported, double resources) {
        World world = OpenedWorld.openRich(3);
        for (int s = 1; s < Sectors.COUNT; s++) {
            for (int home = 0; Sectors.isPrimary(s) && home < world.count; home++) {
                world.markets.share[world.markets.origins(s, home) + home] = 1 - imported;
            }
        }
        quarter(world, parameters(0.5, 0, resources), FREE);
        Plants plants = world.plants;
        int count = 0;
        for (int p = 0; p < plants.count; p++) {
            boolean isAbroad = world.capitals.home[plants.capital[p]] != plants.territory[p];
            boolean counts = Sectors.isPrimary(plants.sector[p]) == isPrimary;
            count += plants.alive[p] && counts && isAbroad ? 1 : 0;
        }
        return count;
    }

    @Test
    void investmentMovesToTheBetterPlantOfACompany() {
        World world = OpenedWorld.open();
        Plants plants = world.plants;
        int[] pair = twoPlantsOfOneCompany(world);
        plants.profit[pair[0]] = -0.01 * plants.capitalStock[pair[0]];
        plants.profit[pair[1]] = 0.1 * plants.capitalStock[pair[1]];
        plants.investmentBudget[pair[0]] = 100;
        quarter(world, parameters(0), FREE);
        assertThat(plants.investmentBudget[pair[0]]).isLessThan(100);
        assertThat(plants.investmentBudget[pair[1]]).isPositive();
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    static int[] twoPlantsOfOneCompany(World world) {
        Plants plants = world.plants;
        int here = plants.cellPlant[plants.cellStart[Sectors.LIGHT_MANUFACTURING]];
        int there = plants.cellPlant[plants.cellStart[Sectors.COUNT + Sectors.LIGHT_MANUFACTURING]];
        plants.capital[there] = plants.capital[here];
        return new int[] {here, there};
    }

    @Test
    void theCheaperInformationTheMorePlantsGoAbroad() {
        int dear = arrivals(1, 0.1);
        int cheap = arrivals(0.001, 0.1);
        assertThat(dear).isPositive();
        assertThat(cheap).isGreaterThan(3 * dear / 2);
        assertThat(arrivals(0.001, 0)).as("without that").isBetween(dear, cheap - 1);
    }

    private static int arrivals(double informationCost, double known) {
        World world = OpenedWorld.openRich(3);
        Arrays.fill(world.levers.informationCost, informationCost);
        quarter(world, parameters(0.5, known), FREE);
        return abroad(world, -1);
    }

    private interface Change {
        void to(World world);
    }

    private static int arrivals(int host, Change change) {
        World world = OpenedWorld.openRich(3);
        change.to(world);
        quarter(world, parameters(0.5), FREE);
        return abroad(world, host);
    }

    private static void pay(World world, int t, double factor) {
        for (int s = 1; s < Sectors.COUNT; s++) {
            world.units.wage[t * Sectors.COUNT + s] *= factor;
        }
    }

    /** Plants of companies at home elsewhere, in one territory or in all (−1). */
    static int abroad(World world, int host) {
        Plants plants = world.plants;
        int count = 0;
        for (int p = 0; p < plants.count; p++) {
            boolean counts = host < 0 || plants.territory[p] == host;
            count +=
                    plants.alive[p]
                                    && counts
                                    && world.capitals.home[plants.capital[p]] != plants.territory[p]
                            ? 1
                            : 0;
        }
        return count;
    }

    private static void quarter(World world, Location.Parameters parameters, Mobility mobility) {
        try (Workshop workshop = new Workshop(1)) {
            new Location(parameters, mobility).step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    static Location.Parameters parameters(double review) {
        return parameters(review, Location.Parameters.defaults().known());
    }

    private static Location.Parameters parameters(double review, double known) {
        return parameters(review, known, Location.Parameters.defaults().resources());
    }

    private static Location.Parameters parameters(double review, double known, double resources) {
        Location.Parameters d = Location.Parameters.defaults();
        return new Location.Parameters(
                review,
                d.profitability(),
                d.tariffJumping(),
                resources,
                d.abroad(),
                known,
                d.otherSector(),
                d.leastPlant(),
                d.placed(),
                d.borrowed(),
                d.leastRows(),
                d.partners(),
                d.shifted(),
                d.shiftHurdle());
    }
}

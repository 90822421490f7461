package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.model.tables.MigrationLaw;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;
import org.junit.jupiter.api.Test;

class PairLawsTest {

    private static final WorldTables TABLES = SmallWorld.open().tables;
    private static final int USA = TABLES.indexOf("USA");
    private static final int CHN = TABLES.indexOf("CHN");
    private static final int IRL = TABLES.indexOf("IRL");
    private static final int DEU = TABLES.indexOf("DEU");
    private static final int TUR = TABLES.indexOf("TUR");

    private static MigrationLaw law(int from, int to, double admission, double places) {
        return new MigrationLaw(
                "law",
                new int[] {from},
                new int[] {to},
                SmallWorld.START,
                SmallWorld.START + 40,
                admission,
                places,
                false,
                "");
    }

    private static MigrationLaw recruitment(int until) {
        return new MigrationLaw(
                "treaty",
                new int[] {TUR},
                new int[] {DEU},
                SmallWorld.START,
                until,
                1,
                Double.POSITIVE_INFINITY,
                true,
                "");
    }

    private static World world(double scale, MigrationLaw... laws) {
        World world = SmallWorld.open(scale, SmallWorld.with(List.of(laws)));
        for (int t = 0; t < world.count; t++) {
            world.states.ruler[t] = t;
            world.states.integral[t] = t;
        }
        return world;
    }

    private static Migration migration(double mobility) {
        return new Migration(MigrationTest.mobile(Migration.Parameters.defaults(), mobility, 0));
    }

    /** People who went in the years since the start. */
    private static double moved(World world, Migration migration, int from, int to, int years) {
        double sum = 0;
        for (int year = 0; year < years; year++) {
            SmallWorld.run(world, 4 * year, 4 * year + 4, 1, migration);
            int pair = (from * world.count + to) * YearAccounts.MIGRATIONS;
            sum += world.year.migrations[pair + YearAccounts.ALL];
            sum -= world.year.migrations[pair + YearAccounts.CLANDESTINE];
        }
        return sum;
    }

    @Test
    void whomALawNamesIsKeptOutAndNobodyElse() {
        World free = world(2000);
        World barred = world(2000, law(IRL, USA, 0, Double.POSITIVE_INFINITY));
        SmallWorld.run(free, 0, 1, 1, migration(1));
        SmallWorld.run(barred, 0, 1, 1, migration(1));
        int named = (IRL * free.count + USA) * YearAccounts.MIGRATIONS;
        assertThat(free.year.migrations[named]).isPositive();
        assertThat(barred.year.migrations[named])
                .isEqualTo(barred.year.migrations[named + YearAccounts.CLANDESTINE]);
        for (int pair = 0; pair < free.year.migrations.length; pair += YearAccounts.MIGRATIONS) {
            if (pair != named) {
                assertThat(barred.year.migrations[pair]).isEqualTo(free.year.migrations[pair]);
            }
        }
    }

    @Test
    void thoseNamedTogetherAreHeldToTheirPlaces() {
        double places = 20000;
        World world = world(2000, law(IRL, USA, 1, places));
        double came = moved(world, migration(1), IRL, USA, 4);
        assertThat(came / (4 * places)).isBetween(0.75, 1.25);
    }

    @Test
    void aFactorUndoesTheQuotaForAll() {
        World closed = world(6000);
        World exempt = world(6000, law(IRL, USA, 20, Double.POSITIVE_INFINITY));
        World open = world(6000);
        closed.levers.immigrationOpenness[USA] = 0.05;
        exempt.levers.immigrationOpenness[USA] = 0.05;
        double few = moved(closed, migration(0.3), IRL, USA, 2);
        double many = moved(exempt, migration(0.3), IRL, USA, 2);
        assertThat(many).isGreaterThan(5 * few);
        assertThat(many / moved(open, migration(0.3), IRL, USA, 2)).isBetween(0.8, 1.25);
    }

    @Test
    void severalLawsMultiplyAndTheNarrowestCeilingHolds() {
        World world = world(60000, law(CHN, USA, 0.5, 100), law(CHN, USA, 0.4, 50));
        PairLaws laws = new PairLaws(world, SmallWorld.START);
        assertThat(laws.admission(CHN, USA)).isEqualTo(0.2);
        assertThat(laws.places(laws.ceiling(CHN, USA))).isEqualTo(50);
        assertThat(laws.ceiling(USA, CHN)).isEqualTo(-1);
        assertThat(new PairLaws(world, SmallWorld.START + 40).admission(CHN, USA)).isEqualTo(1);
    }

    @Test
    void employersFetchAsManyAsStayMissingFromWhereTheyMayAndFromNowhereElse() {
        World world = world(6000, recruitment(SmallWorld.START + 40));
        double places = 100000;
        offerPlaces(world, DEU, places);
        Arrays.fill(world.levers.immigrationOpenness, 0);
        Migration fetching = migration(0);
        double fetched = moved(world, fetching, TUR, DEU, 1);
        // Two asked for to a place and year, of whom those under forty come.
        assertThat(fetched / places).isBetween(0.8, 1.8);
        for (int i = 0; i < world.count; i++) {
            int pair = (i * world.count + DEU) * YearAccounts.MIGRATIONS;
            double home = world.year.migrations[pair + YearAccounts.RETURNED];
            assertThat(world.year.migrations[pair] > home).isEqualTo(i == TUR);
        }
        World idle = world(6000, recruitment(SmallWorld.START + 40));
        offerPlaces(idle, DEU, 0);
        assertThat(moved(idle, fetching, TUR, DEU, 1)).isZero();
    }

    @Test
    void guestsGoHomeWhileTreatiesRunAndStayAsMigrantsWhenRecruitmentStops() {
        World running = world(6000, recruitment(SmallWorld.START + 40));
        World stopped = world(6000, recruitment(SmallWorld.START + 1));
        double[] home = new double[2];
        double[] citizens = new double[2];
        for (int k = 0; k < 2; k++) {
            World world = k == 0 ? running : stopped;
            Workers workers = world.workers[DEU];
            double guests = 0;
            for (int i = 0; i < workers.count; i += 2) {
                workers.origin[i] = (short) TUR;
                workers.rights[i] = Workers.MIGRANT;
                world.territories.migrants[DEU * world.count + TUR] += workers.people[i];
                guests += workers.people[i];
            }
            SmallWorld.run(world, 4, 8, 1, migration(0));
            int pair = (DEU * world.count + TUR) * YearAccounts.MIGRATIONS;
            home[k] = world.year.migrations[pair + YearAccounts.RETURNED] / guests;
            for (int i = 0; i < workers.count; i++) {
                citizens[k] +=
                        workers.origin[i] == TUR && workers.rights[i] == Workers.CITIZEN
                                ? workers.people[i]
                                : 0;
            }
        }
        assertThat(home[0]).isBetween(0.15, 0.25);
        assertThat(home[1]).isBetween(0.01, 0.07);
        assertThat(citizens[0]).isZero();
        assertThat(citizens[1]).isPositive();
    }

    private static void offerPlaces(World world, int t, double places) {
        int units = world.units.offered.length / world.count;
        Arrays.fill(world.units.offered, 0);
        Arrays.fill(world.units.filled, 0);
        world.units.offered[t * units] = places;
    }
}

package org.conjuncture.model.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** The world of 1995, whose accounts are a published table's: the first quarter is that table. */
class MeasuredWorldTest {

    private static final WorldTables TABLES = WorldReader.read(folder());
    private static final World WORLD =
            Opening.open(
                    TABLES,
                    OpeningRules.defaults(),
                    PayScale.defaults(),
                    LabourMarket.Parameters.defaults(),
                    OwnAccount.Parameters.defaults(),
                    ExternalInterest.Parameters.defaults(),
                    Households.Parameters.defaults(),
                    2_000_000,
                    7);

    @Test
    void theWorldIsMeasuredAndOfItsYear() {
        assertThat(TABLES.isMeasured()).isTrue();
        assertThat(TABLES.startYear()).isEqualTo(1995);
        assertThat(TABLES.territories()).hasSize(54);
        assertThat(Quarters.of(TABLES.startYear(), 1)).isEqualTo(4 * 1995);
    }

    @Test
    void whatIsOrderedIsWhatIsMade() {
        assertThat(WORLD.openingMisfit).isLessThan(1e-6);
    }

    @Test
    void banksOweWhatResidentsHold() {
        assertThat(OpenedWorld.misfitOfDeposits(WORLD)).isLessThan(1e-9);
    }

    @Test
    void outputOfEachTerritoryIsTheTables() {
        for (int t = 0; t < WORLD.count; t++) {
            double made =
                    WORLD.territories.subsistence[t] * WORLD.territories.subsistenceProduct[t]
                            + WORLD.territories.ownAccount[t]
                                    * WORLD.territories.ownAccountProduct[t];
            for (int s = 1; s < Sectors.COUNT; s++) {
                double added = 1 - RealAccounts.materials(TABLES.technique(t), s);
                made += added * output(t, s);
            }
            TerritoryRow row = TABLES.territories().get(t);
            assertThat(4 * made)
                    .as(row.id())
                    .isCloseTo(row.people() * row.gdpPerHead(), Percentage.withPercentage(0.5));
        }
    }

    @Test
    void whatPassesABorderIsTheTables() {
        for (int j = 0; j < WORLD.count; j++) {
            for (int g : Sectors.TRADED) {
                double share = 0;
                for (int i = 0; i < WORLD.count; i++) {
                    double origin = WORLD.markets.share[WORLD.markets.origins(g, j) + i];
                    assertThat(origin).isBetween(-1e-9, 1 + 1e-9);
                    share += origin;
                }
                assertThat(share).isCloseTo(1, within(1e-9));
            }
        }
    }

    @Test
    void peopleAtWorkAreThoseCounted() {
        for (int t = 0; t < WORLD.count; t++) {
            double[] at = new double[Sectors.COUNT];
            double alone = 0;
            double trades = 0;
            Workers rows = WORLD.workers[t];
            for (int i = 0; i < rows.count; i++) {
                if (rows.state[i] == Workers.WAGE) {
                    at[WORLD.plants.sector[rows.plant[i]]] += rows.people[i];
                } else if (rows.state[i] == Workers.SUBSISTENCE) {
                    at[Sectors.SUBSISTENCE] += rows.people[i];
                } else if (rows.state[i] == Workers.OWN_ACCOUNT) {
                    alone += rows.people[i];
                }
            }
            for (int s = 1; s < Sectors.COUNT; s++) {
                trades += Sectors.isOwnAccountTrade(s) ? TABLES.sectorShare()[t][s] : 0;
            }
            for (int s = 1; s < Sectors.COUNT; s++) {
                double counted = TABLES.sectorShare()[t][s];
                at[s] += Sectors.isOwnAccountTrade(s) ? alone * counted / trades : 0;
            }
            double all = Arrays.stream(at).sum();
            String id = TABLES.territories().get(t).id();
            assertThat(all).as(id).isCloseTo(TABLES.employed()[t], Percentage.withPercentage(6));
            for (int s = 0; s < Sectors.COUNT; s++) {
                assertThat(at[s] / all)
                        .as("%s, %s", id, Sectors.IDS.get(s))
                        .isCloseTo(TABLES.sectorShare()[t][s], within(0.002));
            }
        }
    }

    private static double output(int t, int s) {
        double sum = 0;
        int cell = t * Sectors.COUNT + s;
        for (int k = WORLD.plants.cellStart[cell]; k < WORLD.plants.cellStart[cell + 1]; k++) {
            sum += WORLD.plants.output[WORLD.plants.cellPlant[k]];
        }
        return sum;
    }

    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("worlds"))) {
                return folder.resolve("worlds/1995");
            }
        }
        throw new IllegalStateException("no folder 'worlds' above " + Path.of("").toAbsolutePath());
    }
}

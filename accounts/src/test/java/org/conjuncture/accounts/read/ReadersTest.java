package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeFormats;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.measure.Footprints;
import org.conjuncture.accounts.measure.ResultTable;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in the publishers' layouts give the world they were made from, number by number. */
class ReadersTest {

    private static final MadeFormats MADE = new MadeFormats(4);

    @TempDir private Path folder;

    private static WorldTable read(String format, Path path, int year) {
        return Formats.read(format, Fixtures.reading(path, year));
    }

    /** Flows and final use as they were written, in any order of the categories of use. */
    private static void assertRead(WorldTable table, double relative) {
        assertThat(table.regionCodes()).isEqualTo(MadeFormats.REGIONS);
        assertThat(table.cells()).isEqualTo(MadeFormats.CELLS);
        for (int i = 0; i < MadeFormats.CELLS; i++) {
            for (int j = 0; j < MadeFormats.CELLS; j++) {
                double flow = MADE.flows[i][j];
                assertThat(table.flows.at(i, j)).isCloseTo(flow, within(relative * flow));
            }
            for (int u = 0; u < table.useRegion.length; u++) {
                boolean inventories =
                        table.uses.get(table.useCategory[u]).kind() == UseKind.INVENTORIES;
                int column = 2 * table.useRegion[u] + (inventories ? 1 : 0);
                assertThat(table.finalDemand.at(i, u)).isEqualTo(MADE.demand[i][column]);
            }
        }
    }

    @Test
    void wiod13WorkbooksAreReadWithTheirPrimaryInputs() {
        Path file = MADE.wiod13(folder.resolve("wiot09_row_sep12.xlsx"), 2009);
        WorldTable table = read("wiod13", file, 2009);
        assertRead(table, 0);
        assertThat(table.sectors.get(0).standard()).isEqualTo("AtB");
        assertThat(table.uses.get(0).kind()).isEqualTo(UseKind.HOUSEHOLDS);
        assertThat(table.accounts.get("VA").values()).containsExactly(MADE.valueAdded);
        assertThat(table.accounts.get("TLS").values()).containsExactly(MADE.taxes);
    }

    @Test
    void labourAccountsInAWorkbookAreMatchedByIndustryCode() {
        Path file = MADE.wiod13(folder.resolve("wiot09_row_sep12.xlsx"), 2009);
        Path labour = MADE.wiod13Labour(folder.resolve("WIOD_SEA_July14.xlsx"), 2009);
        WorldTable table =
                LabourReader.read(read("wiod13", file, 2009), Fixtures.reading(labour, 2009));
        assertThat(table.accounts.get("EMP").values()).containsExactly(MADE.persons);
    }

    @Test
    void icioAddsPartsOfChinaToChinaAndKeepsTheDiscrepancyAtHome() {
        WorldTable table = read("icio", MADE.icio2016(folder, 2003), 2003);
        assertThat(table.regionCodes()).isEqualTo(MadeFormats.REGIONS);
        for (int i = 0; i < MadeFormats.CELLS; i++) {
            assertThat(table.flows.rowValues(i)).containsExactly(MADE.flows[i]);
            assertThat(table.output[i]).isEqualTo(MADE.output[i] + 1.5);
            double athome = 0;
            for (int u = 0; u < table.useRegion.length; u++) {
                athome += table.useRegion[u] == table.regionOf[i] ? table.finalDemand.at(i, u) : 0;
            }
            int own = 2 * table.regionOf[i];
            assertThat(athome).isEqualTo(MADE.demand[i][own] + MADE.demand[i][own + 1] + 1.5);
        }
        assertThat(table.accounts.get("VA").values()).containsExactly(MADE.valueAdded);
    }

    @Test
    void eora26TakesItsLabelsFromOtherFiles() {
        WorldTable table = read("eora26", MADE.eora26(folder, 2010), 2010);
        assertRead(table, 0);
        assertThat(table.accounts.get("VA").values()).containsExactly(MADE.valueAdded);
    }

    @Test
    void exiobaseCoefficientsBecomeFlows() {
        WorldTable first = read("exiobase", MADE.exiobase1(folder.resolve("one")), 2009);
        assertRead(first, 1e-12);
        WorldTable third = read("exiobase", MADE.exiobase3(folder.resolve("three")), 2009);
        assertRead(third, 1e-12);
        for (int j = 0; j < MadeFormats.CELLS; j++) {
            double gas = MADE.emissions[1][j];
            double perOutput = account(first, "stressor 1").values()[j];
            assertThat(perOutput).isCloseTo(gas, within(1e-10 * gas));
            assertThat(account(third, "stressor 1").values()[j]).isEqualTo(gas);
        }
    }

    private static Account account(WorldTable table, String begin) {
        return table.accounts.values().stream()
                .filter(account -> account.name().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gloriaSupplyAndUseBecomeProductsByProducts() {
        WorldTable table = read("gloria", MADE.gloria(folder, 2022), 2022);
        assertRead(table, 1e-15);
        assertThat(table.accounts.get("VA").values()).containsExactly(MADE.valueAdded);
    }

    /**
     * Footprints of a folder saved by pymrio are those of the power series of A, summed in the
     * plainest way.
     */
    @Test
    void footprintsAreThoseOfThePowerSeries() {
        Analysis analysis =
                new Analysis(read("pymrio", MADE.pymrio(folder), 2010), Fixtures.WORKERS);
        assertRead(analysis.table(), 0);
        ResultTable footprint = new Footprints().compute(analysis).get(0);
        double[][] a = MADE.perOutput(MADE.flows);
        for (int stressor = 0; stressor < 2; stressor++) {
            double[] perOutput = MADE.perOutput(MADE.emissions)[stressor];
            String name = account(analysis.table(), "stressor " + stressor).name();
            for (int r = 0; r < MadeFormats.REGIONS.size(); r++) {
                double expected =
                        MADE.emissionsOfUse[stressor][2 * r]
                                + MADE.emissionsOfUse[stressor][2 * r + 1];
                double[] round = new double[MadeFormats.CELLS];
                for (int i = 0; i < round.length; i++) {
                    round[i] = MADE.demand[i][2 * r] + MADE.demand[i][2 * r + 1];
                }
                for (int step = 0; step < 2000; step++) {
                    double[] next = new double[round.length];
                    for (int i = 0; i < round.length; i++) {
                        expected += perOutput[i] * round[i];
                        for (int j = 0; j < round.length; j++) {
                            next[i] += a[i][j] * round[j];
                        }
                    }
                    round = next;
                }
                int row = footprint.rowOf(name, "kg", MadeFormats.REGIONS.get(r));
                assertThat(footprint.at(row, "footprint") / expected).isCloseTo(1, within(1e-11));
            }
        }
    }
}

package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.measure.Footprints;
import org.conjuncture.accounts.measure.Leontief;
import org.conjuncture.accounts.measure.ResultTable;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;

/** Files in the publishers' layouts give the tables that pymrio reads out of them. */
class ReadersTest {

    private static void assertSums(WorldTable table, int cells, double flows, double demand) {
        assertThat(table.cells()).isEqualTo(cells);
        assertThat(table.flows.sum()).isCloseTo(flows, within(1e-6 * flows));
        assertThat(table.finalDemand.sum()).isCloseTo(demand, within(1e-6 * demand));
    }

    @Test
    void wiod13WorkbooksAreReadWithTheirPrimaryInputs() {
        WorldTable table = Fixtures.table("wiod13", "formats/wiod_mock", 2009);
        assertSums(table, 48, 38872616.88392532, 3283795836.1656485);
        assertThat(table.flows.at(0, 0)).isEqualTo(23697.221);
        assertThat(table.regionCodes()).containsExactly("AUS", "BEL", "LUX", "ROM", "USA", "RoW");
        assertThat(table.sectors.get(0).standard()).isEqualTo("AtB");
        assertThat(table.uses.get(0).kind()).isEqualTo(UseKind.HOUSEHOLDS);
        assertThat(table.accounts).containsKeys("VA", "TLS", "INTTTM");
    }

    @Test
    void labourAccountsInAWorkbookAreMatchedByIndustryCode() {
        WorldTable table =
                LabourReader.read(
                        Fixtures.table("wiod13", "formats/wiod_mock/wiot09_row_sep12.xlsx", 2009),
                        Fixtures.reading(
                                Fixtures.path("formats/wiod_mock/WIOD_SEA_July14.xlsx"), 2009));
        double sum = 0;
        for (String name : new String[] {"EMP", "EMPE", "H_EMP", "H_EMPE"}) {
            sum += table.accounts.get(name).sum();
        }
        assertThat(sum).isCloseTo(31322.573033932036, within(1e-6));
        assertThat(table.accounts.get("EMP").values()[0]).isEqualTo(43.58770386015548);
    }

    @Test
    void icioAddsPartsOfChinaToChinaAndKeepsTheDiscrepancyAtHome() {
        WorldTable table = Fixtures.table("icio", "formats/oecd_mock", 2003);
        assertSums(table, 32, 25308592.605805647, 10753340468.0);
        assertThat(table.regionCodes()).containsExactlyInAnyOrder("AUS", "CHN", "NZL", "PER");
        assertThat(table.accounts.get("VA").sum()).isCloseTo(24117105.775, within(1e-3));
    }

    @Test
    void eora26TakesItsLabelsFromOtherFiles() {
        WorldTable table = Fixtures.table("eora26", "formats/eora26_mock", 2010);
        assertSums(table, 48, 38872616.88392532, 3285132732.4211073);
        assertThat(table.accounts.get("VA").sum()).isCloseTo(39141414.265, within(1e-3));
    }

    @Test
    void exiobaseCoefficientsBecomeFlows() {
        for (String name : new String[] {"formats/exio1_mock", "formats/exio3_mock"}) {
            WorldTable table = Fixtures.table("exiobase", name, 2009);
            assertSums(table, 48, 38872616.88392532, 3285132732.4211073);
            Leontief leontief = Leontief.of(table, Fixtures.WORKERS);
            assertThat(leontief.coefficient(0, 0)).isCloseTo(0.0990875448681, within(1e-12));
        }
    }

    @Test
    void gloriaSupplyAndUseBecomeProductsByProducts() {
        WorldTable table = Fixtures.table("gloria", "formats/gloria_mock", 2022);
        Leontief leontief = Leontief.of(table, Fixtures.WORKERS);
        double sum = 0;
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                sum += leontief.coefficient(i, j);
            }
        }
        assertThat(sum).isCloseTo(2.5797013752239892, within(1e-12));
        assertThat(leontief.coefficient(0, 0)).isCloseTo(0.9326904045029892, within(1e-12));
        assertThat(table.finalDemand.sum()).isCloseTo(3956844.5153977615, within(1e-6));
        assertThat(table.accounts.get("VA").sum()).isCloseTo(3553956.0928017413, within(1e-6));
    }

    @Test
    void footprintsOfPymriosTestSystemAreThosePymrioComputes() {
        Analysis analysis =
                new Analysis(Fixtures.table("pymrio", "pymrio-test", 2010), Fixtures.WORKERS);
        ResultTable footprint = new Footprints().compute(analysis).get(0);
        for (String stressor : new String[] {"emission_type1,air", "emission_type2,water"}) {
            for (String line : Fixtures.reference("pymrio-test/emissions-D_cba_reg.csv")) {
                if (line.startsWith(stressor)) {
                    String[] cells = line.split(",");
                    for (int r = 0; r < 6; r++) {
                        int row =
                                footprint.rowOf(stressor.replace(',', ' '), "kg", "reg" + (r + 1));
                        double value = footprint.at(row, "footprint");
                        double expected = Double.parseDouble(cells[r + 2]);
                        assertThat(value / expected).isCloseTo(1, within(1e-11));
                    }
                }
            }
        }
    }
}

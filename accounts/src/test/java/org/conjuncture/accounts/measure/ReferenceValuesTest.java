package org.conjuncture.accounts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conjuncture.accounts.Fixtures.assertLikeReference;

import java.util.List;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results on real tables are those of independent programs, to all digits these state. */
class ReferenceValuesTest {

    private static Analysis world2007;
    private static Analysis regional1995;

    @BeforeAll
    static void readTables() {
        world2007 = new Analysis(Fixtures.wiod2007(), Fixtures.WORKERS);
        regional1995 = new Analysis(Fixtures.table("matrix", "regional", 1995), Fixtures.WORKERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sectors",
                "va-source-by-consumer",
                "va-content-of-exports",
                "exports",
                "kww",
                "borin-mancini",
                "extraction-sector",
                "extraction-exports",
                "labour-footprint",
                "labour-EMP-row-zero-source-by-consumer",
                "labour-EMP-row-imputed-source-by-consumer",
                "labour-H_EMP-row-zero-source-by-consumer",
                "labour-H_EMP-row-imputed-source-by-consumer",
                "labour-values",
                "surplus-value"
            })
    void theWorldOf2007IsAsComputedIndependently(String measure) {
        ResultTable result = Measures.named(measure).compute(world2007).get(0);
        assertLikeReference(result, measure + "-2007.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sectors",
                "va-source-by-consumer",
                "va-content-of-exports",
                "exports",
                "kww",
                "borin-mancini",
                "extraction-sector",
                "extraction-exports"
            })
    void sevenRegionsOf1995AreAsComputedIndependently(String measure) {
        ResultTable result = Measures.named(measure).compute(regional1995).get(0);
        assertLikeReference(result, "regional-" + measure + "-1995.csv");
    }

    @Test
    void surplusBySectorAndBySkillSumsToThatOfTheTerritory() {
        List<ResultTable> results = new SurplusValue().compute(world2007);
        ResultTable whole = results.get(0);
        ResultTable sectors = results.get(1);
        ResultTable skills = results.get(2);
        for (int r = 0; r < whole.rows().size(); r++) {
            String[] key = whole.rows().get(r).texts();
            for (String column : List.of("hours", "surplus_hours")) {
                double all = whole.at(r, column);
                double scale = whole.at(r, "hours");
                assertThat(sum(sectors, key, column) - all)
                        .isCloseTo(0, org.assertj.core.api.Assertions.within(1e-9 * scale));
                // Shares of skills are published with few digits and leave some sectors out.
                assertThat(sum(skills, key, column) - all)
                        .isCloseTo(0, org.assertj.core.api.Assertions.within(0.03 * scale));
            }
        }
    }

    private static double sum(ResultTable table, String[] key, String column) {
        double sum = 0;
        for (int r = 0; r < table.rows().size(); r++) {
            String[] texts = table.rows().get(r).texts();
            boolean same = texts[0].equals(key[0]) && texts[1].equals(key[1]);
            sum += same ? table.at(r, column) : 0;
        }
        return sum;
    }

    @Test
    void theSixteenTermsAreThoseOfDecompr() {
        ResultTable result = Measures.named("wwz-country").compute(world2007).get(0);
        assertLikeReference(
                result,
                "peer-decompr-wwz-country-2007.csv",
                "texpdiff",
                "texpdiffpercent",
                "texpfddiff",
                "texpfddiffpercent",
                "texpintdiff",
                "texpintdiffpercent");
    }

    @Test
    void nationalTablesGiveTheReferencesRatesOfSurplusValue() {
        WorldTable table =
                org.conjuncture.accounts.read.LabourReader.read(
                        Fixtures.table("wiod16", "niot", 2007),
                        Fixtures.reading(Fixtures.path("niot-sea"), 2007));
        Analysis analysis = new Analysis(table, Fixtures.WORKERS);
        ResultTable surplus = new NationalSurplus().compute(analysis).get(0);
        ResultTable values = new NationalLabourValues().compute(analysis).get(0);
        int compared = 0;
        for (String country : table.regionCodes()) {
            for (String line : Fixtures.reference("national-surplus-2000-2007-2014.csv")) {
                if (line.startsWith(country + ",2007,")) {
                    String[] cells = line.split(",", -1);
                    double rate = surplus.at(surplus.rowOf(country), "maximal_rate_of_profit");
                    assertThat(rate / Double.parseDouble(cells[15])).isCloseTo(1, near());
                    double persons = surplus.at(surplus.rowOf(country), "surplus_rate_persons");
                    assertThat(persons / Double.parseDouble(cells[11])).isCloseTo(1, near());
                    compared++;
                }
            }
            for (String line : Fixtures.reference("national-labour-values-2007.csv")) {
                String[] cells = line.split(",", -1);
                if (cells[0].equals(country) && Double.parseDouble(cells[7]) != 0) {
                    int row = values.rowOf(country, "2007", cells[2]);
                    double value = values.at(row, "labour_value_persons_total");
                    assertThat(value / Double.parseDouble(cells[7])).isCloseTo(1, near());
                }
            }
        }
        assertThat(compared).isEqualTo(4);
    }

    private static org.assertj.core.data.Offset<Double> near() {
        return org.assertj.core.api.Assertions.within(1e-11);
    }
}

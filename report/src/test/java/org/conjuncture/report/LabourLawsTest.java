package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose labour follows given laws is told with the figures of those laws. */
class LabourLawsTest {

    /** Unemployment that wanders, by territory and year. */
    private static final String IDLE =
            "0.02 + 0.1 * abs(sin(hash(territory) % 1000 + 1.7 * (quarter // 4)))";

    @TempDir private static Path runs;

    private static Map<?, ?> data;

    @BeforeAll
    static void aLawfulRun() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("lawful"), 1870, 1919);
        run.execute(
                "UPDATE indicator SET value = " + IDLE + " WHERE name = 'unemploymentRate'",
                "UPDATE indicator SET value = 0.05 - 0.3 * ("
                        + IDLE
                        + ") WHERE name = 'vacancyRate'",
                "UPDATE indicator SET value = 1 WHERE name = 'priceLevel'",
                // Output moves against unemployment, three parts of it for one.
                "UPDATE indicator SET value = 1000 * exp(0.01 * (quarter // 4) - 3 * ("
                        + IDLE
                        + ")) WHERE name = 'gdpConstant'",
                "UPDATE indicator SET value = 500 WHERE name = 'employment'",
                "UPDATE indicator SET value = (SELECT 0.002 * p.value * u.value ^ -0.1 FROM"
                        + " indicator p JOIN indicator u ON u.territory = p.territory AND u.name ="
                        + " 'unemploymentRate' AND u.quarter = p.quarter - 4 WHERE p.name ="
                        + " 'gdpConstant' AND p.territory = indicator.territory AND p.quarter ="
                        + " indicator.quarter) WHERE name = 'realWage' AND quarter >= 7484",
                "UPDATE indicator SET value = 4 * exp(-0.01 * (quarter // 4)) WHERE name"
                        + " = 'capitalOutput' AND territory = 'USA'",
                "CREATE OR REPLACE TABLE migration AS SELECT year, origin, 'USA' AS destination,"
                        + " 0.002 * 1000 AS people, 0.0 AS clandestine, 0.0 AS returned FROM"
                        + " range(1870, 1920) y(year), (VALUES ('IRL'), ('GBR')) o(origin)",
                "UPDATE indicator SET value = 1000 WHERE name = 'population'");
        data = ReportTest.data(Report.html(run.folder()));
    }

    @Test
    void payThatFallsByATenthOfTheLogOfUnemploymentHasThatElasticity() {
        assertThat(value("laws", "Wage curve, decades")).isCloseTo(-0.1, within(1e-4));
    }

    @Test
    void unemploymentThatFallsByAThirdOfGrowthHasThatSlopeEverywhere() {
        assertThat(value("laws", "Okun, advanced")).isCloseTo(-1 / 3.0, within(0.02));
        assertThat(value("laws", "Okun, others")).isCloseTo(-1 / 3.0, within(0.02));
    }

    @Test
    void vacanciesThatFallWithUnemploymentLieOnOneCurve() {
        assertThat(value("laws", "Beveridge curve")).isCloseTo(-0.3, within(1e-4));
        // A straight line in levels is none in logs.
        assertThat(value("laws", "Beveridge, closeness")).isBetween(-1.0, -0.9);
    }

    /** Shimer (2005): what moves against each other around trends that rise together. */
    @Test
    void closenessIsAroundTrends() {
        double[] vacancies = new double[80];
        double[] unemployed = new double[80];
        for (int i = 0; i < 80; i++) {
            double cycle = 0.1 * StrictMath.sin(2 * StrictMath.PI * i / 7);
            vacancies[i] = 0.02 * StrictMath.exp(0.03 * i + cycle);
            unemployed[i] = 0.04 * StrictMath.exp(0.03 * i - 2 * cycle);
        }
        assertThat(LabourLaws.correlation(vacancies, unemployed)).isPositive();
        double around =
                LabourLaws.correlation(
                        inside(LabourLaws.aroundTrend(vacancies)),
                        inside(LabourLaws.aroundTrend(unemployed)));
        assertThat(around).isCloseTo(-1, within(1e-3));
    }

    /** Without the ends, where what is before or after is missing from the means. */
    private static double[] inside(double[] years) {
        return Arrays.copyOfRange(years, 10, years.length - 10);
    }

    @Test
    void capitalThatIsLessForTheSameOutputIsMoreProductive() {
        assertThat(value("laws", "Output/capital, 1870–1919")).isPositive();
    }

    @Test
    void moversAreToldForAThousandPeople() {
        assertThat(value("periods", "From Ireland")).isCloseTo(2, within(1e-4));
        assertThat(value("periods", "From British Isles")).isCloseTo(2, within(1e-4));
    }

    @Test
    void whoMovesWithinEuropeIsNoEmigrantToOverseas() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("overseas"), 1870, 1910);
        run.execute(
                "UPDATE indicator SET value = 1000 WHERE name = 'population'",
                "CREATE OR REPLACE TABLE migration AS SELECT year, 'DEU' AS origin, d.destination,"
                        + " d.people::DOUBLE AS people, 0.0 AS clandestine, 0.0 AS returned FROM"
                        + " range(1870, 1911) y(year), (VALUES ('USA', 3), ('FRA', 1), ('OTHERS',"
                        + " 2)) d(destination, people)");
        List<?> told = (List<?>) ReportTest.data(Report.html(run.folder())).get("periods");
        List<?> germany =
                told.stream()
                        .map(row -> (List<?>) row)
                        .filter(row -> row.get(0).equals("From Germany"))
                        .findFirst()
                        .orElseThrow();
        // Of six, three of the four whose way is told; of a thousand people in each of two parts.
        assertThat(((Number) germany.get(2)).doubleValue())
                .isCloseTo(1000 * 6 * 0.75 / 2000, within(1e-4));
    }

    @Test
    void aPeriodWithoutARecordIsNotTold() {
        assertThat(names("periods")).isNotEmpty().noneMatch(name -> name.startsWith("Wage share"));
    }

    @Test
    void aRunOfOneYearTellsNoLaw() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("short"), 1870, 1870);
        Map<?, ?> told = ReportTest.data(Report.html(run.folder()));
        assertThat((List<?>) told.get("laws")).isEmpty();
    }

    private static List<String> names(String part) {
        return ((List<?>) data.get(part))
                .stream().map(row -> String.valueOf(((List<?>) row).get(0))).toList();
    }

    private static double value(String part, String name) {
        List<?> rows = (List<?>) data.get(part);
        int at = names(part).indexOf(name);
        assertThat(at).as(name + " among " + names(part)).isNotNegative();
        return ((Number) ((List<?>) rows.get(at)).get(2)).doubleValue();
    }
}

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
                "UPDATE indicator SET value = 1000 WHERE name = 'population'",
                // Of five at work one lives off the land; two hundred days a year in the nineties.
                "UPDATE indicator SET value = 0.2 WHERE name = 'subsistenceShare'",
                "UPDATE indicator SET value = if(quarter // 4 BETWEEN 1890 AND 1899, 50, 0) WHERE"
                        + " name = 'strikeDays'",
                "UPDATE indicator SET value = 2650 WHERE name = 'hoursPerWorker' AND quarter // 4"
                        + " = 1913",
                "DELETE FROM record",
                "INSERT INTO record VALUES"
                        + " ('strikeDaysPerThousand', 'GBR', 1899, 700, 400, 1000, 'A'),"
                        + " ('strikeDaysPerThousand', 'GBR', 1909, 100, 50, 150, 'A'),"
                        + " ('strikeDaysPerThousand', 'GBR', 1929, 100, 50, 150, 'A'),"
                        + " ('strikeDaysPerThousand', 'GBR', 1878, 100, 50, 150, 'A'),"
                        + " ('hoursPerWorker', 'GBR', 1910, 3000, 2900, 3100, 'B'),"
                        + " ('hoursPerWorker', 'GBR', 1920, 2000, 1900, 2100, 'B'),"
                        + " ('hoursPerWorker', 'USA', 1900, 9000, 8000, 9900, 'B'),"
                        + " ('hoursPerWorker', 'USA', 1920, 9000, 8000, 9900, 'B'),"
                        + " ('skillPremium', 'USA', 1915, 1.9, 1.6, 2.2, 'C'),"
                        + " ('sexPayGap', 'USA', 1890, 0.5, 0.4, 0.6, 'D'),"
                        + " ('sexPayGap', 'USA', 1970, 0.4, 0.3, 0.5, 'D, unverified')");
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
        assertThat(untold()).noneMatch(name -> name.startsWith("Wage share"));
    }

    @Test
    void strikesAreDaysOfTenYearsForAThousandWhoWorkForPay() {
        // Two hundred days for four hundred: of the ten years to 1899 each, of those to 1909 none.
        assertThat(fact("Strikes", 1899)).isCloseTo(500, within(1e-6));
        assertThat(fact("Strikes", 1909)).isCloseTo(0, within(1e-6));
        assertThat(value("periods", "Strikes, 1870–1913")).isCloseTo(250, within(1e-6));
        assertThat(column("periods", "Strikes, 1870–1913", 5)).isCloseTo(400, within(1e-6));
    }

    @Test
    void yearsThatTheRunDoesNotHaveAreNotAddedUp() {
        assertThat(fact("Strikes", 1878)).isNaN();
        assertThat(fact("Strikes", 1929)).isNaN();
        assertThat(names("periods")).doesNotContain("Strikes, 1914–1949");
        assertThat(untold()).contains("Strikes, 1914–1949");
    }

    @Test
    void hoursOfADateLieOnALineBetweenFiguresOfTenYears() {
        assertThat(value("periods", "Hours in 1913")).isCloseTo(2650, within(1e-6));
        assertThat(column("periods", "Hours in 1913", 4)).isCloseTo(2600, within(1e-6));
        assertThat(column("periods", "Hours in 1913", 5)).isCloseTo(2700, within(1e-6));
        assertThat(column("periods", "Hours in 1913", 6)).isCloseTo(2800, within(1e-6));
        assertThat(names("periods")).doesNotContain("Hours in 1870", "Hours in 1929");
    }

    @Test
    void aFigureOfTheRecordStandsBesideTheRunsOwnOfItsYearWithItsSource() {
        assertThat(fact("Women's gap", 1890)).isCloseTo(0.46, within(1e-3));
        assertThat(value("periods", "Women's gap, 1870–1913")).isCloseTo(0.46, within(1e-3));
        assertThat(fact("Women's gap", 1970)).isNaN();
        assertThat(source("Women's gap", 1970)).isEqualTo("D, unverified");
    }

    @Test
    void whatTheRunIsTooShortForIsNamed() {
        assertThat(untold())
                .contains("Women's gap, 1950–1979", "Skill premium, 1914–1949")
                .doesNotContain("Women's gap, 1870–1913", "From Ireland");
        assertThat((List<?>) data.get("lawsUntold"))
                .map(String::valueOf)
                .containsExactly("Output/capital, 1920–1960", "Output/capital, 1960–1980");
    }

    @Test
    void aRunOfOneYearTellsNoLaw() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("short"), 1870, 1870);
        Map<?, ?> told = ReportTest.data(Report.html(run.folder()));
        assertThat((List<?>) told.get("laws")).isEmpty();
        assertThat((List<?>) told.get("lawsUntold"))
                .map(String::valueOf)
                .contains("Wage curve", "Okun, others", "Beveridge curve")
                .hasSize(10);
    }

    /** Names of what the run does not tell, of all parts. */
    private static List<String> untold() {
        return ((List<?>) data.get("periodParts"))
                .stream()
                        .flatMap(part -> ((List<?>) ((List<?>) part).get(2)).stream())
                        .map(String::valueOf)
                        .toList();
    }

    /** What the run has beside a figure of the record. */
    private static double fact(String subject, int year) {
        return row(subject, year).get(3) instanceof Number told ? told.doubleValue() : Double.NaN;
    }

    private static String source(String subject, int year) {
        List<?> sources = (List<?>) ((Map<?, ?>) data.get("labourRecord")).get("sources");
        return String.valueOf(sources.get(((Number) row(subject, year).get(7)).intValue()));
    }

    private static List<?> row(String subject, int year) {
        Map<?, ?> told = (Map<?, ?>) data.get("labourRecord");
        List<?> subjects = (List<?>) told.get("subjects");
        return ((List<?>) told.get("rows"))
                .stream()
                        .map(row -> (List<?>) row)
                        .filter(row ->
                                ((List<?>) subjects.get(((Number) row.get(0)).intValue()))
                                        .get(0)
                                        .equals(subject))
                        .filter(row -> ((Number) row.get(2)).intValue() == year)
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> names(String part) {
        return ((List<?>) data.get(part))
                .stream().map(row -> String.valueOf(((List<?>) row).get(0))).toList();
    }

    private static double value(String part, String name) {
        return column(part, name, 2);
    }

    private static double column(String part, String name, int column) {
        List<?> rows = (List<?>) data.get(part);
        int at = names(part).indexOf(name);
        assertThat(at).as(name + " among " + names(part)).isNotNegative();
        return ((Number) ((List<?>) rows.get(at)).get(column)).doubleValue();
    }
}

package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page tells of skill and of surplus over pay against the run's tables. */
class WorkDataTest {

    @TempDir private static Path runs;

    private static SyntheticRun decade;
    private static Map<?, ?> data;

    @BeforeAll
    static void aDecade() throws Exception {
        decade = SyntheticRun.over(runs.resolve("decade"), 1870, 1879);
        data = ReportTest.data(Report.html(decade.folder()));
    }

    @Test
    void valueAddedAndLabourIncomeSumToTheTableOfProductionWithoutSubsistence() throws Exception {
        assertSum(
                sum("surplus", 1879, 3),
                "SELECT sum(output - inputs) FROM production WHERE year = 1879 AND sector <>"
                        + " 'subsistence'");
        assertSum(
                sum("surplus", 1879, 4),
                "SELECT sum(labourIncome) FROM production WHERE year = 1879 AND sector <>"
                        + " 'subsistence'");
    }

    @Test
    void yearsHadAskedAndUsedSumToTheTableOfLabour() throws Exception {
        String[] columns = {"people", "schooling", "schoolingAsked", "schoolingUsed"};
        for (int i = 0; i < columns.length; i++) {
            assertSum(
                    sum("skill", 1870, 3 + i),
                    "SELECT sum("
                            + columns[i]
                            + ") FROM labour WHERE year = 1870 AND occupation <> ''");
        }
    }

    @Test
    void onlyTheFirstYearEachTenthAndTheLastAreTold() {
        assertThat(rows("skill").stream().map(row -> row.get(0)).distinct().toList())
                .isEqualTo(List.of(1870, 1879));
        assertThat(rows("surplus").stream().map(row -> row.get(0)).distinct().toList())
                .isEqualTo(List.of(1870, 1879));
    }

    @Test
    void aRunWithoutProductionTellsNoSurplus() throws Exception {
        SyntheticRun poor = SyntheticRun.over(runs.resolve("poor"), 1870, 1871);
        poor.execute("DROP TABLE production");
        Map<?, ?> told = (Map<?, ?>) ReportTest.data(Report.html(poor.folder())).get("surplus");
        assertThat((List<?>) told.get("rows")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<List<Object>> rows(String part) {
        return (List<List<Object>>) ((Map<?, ?>) data.get(part)).get("rows");
    }

    private static double sum(String part, int year, int column) {
        return rows(part).stream()
                .filter(row -> row.get(0).equals(year))
                .mapToDouble(row -> ((Number) row.get(column)).doubleValue())
                .sum();
    }

    private static void assertSum(double sum, String sql) throws Exception {
        try (var database = decade.open();
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            assertThat(sum)
                    .isPositive()
                    .isCloseTo(row.getDouble(1), within(row.getDouble(1) * 1e-4));
        }
    }
}

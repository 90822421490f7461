package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir private static Path runs;

    private static ResultsReader results;

    @BeforeAll
    static void run() {
        SmallRuns.whole(runs, "small", SmallRuns.plan(2, ""));
        results = ResultsReader.open(RunFolder.results(runs.resolve("small")));
    }

    @AfterAll
    static void close() {
        results.close();
    }

    @Test
    void everyTableIsThereAndOnlyOutcomesMayBeNone() {
        for (var layout : Tables.ALL) {
            assertThat(number("SELECT count(*) AS n FROM \"" + layout.name() + "\""))
                    .as(layout.name())
                    .isPositive();
        }
    }

    @Test
    void theWorldsOutputIsTheSumOverTerritoriesInWorldMoney() {
        double world =
                number(
                        "SELECT sum(value) AS n FROM indicator WHERE name = 'gdp' AND territory ="
                                + " 'WORLD'");
        double sum =
                number(
                        "SELECT sum(value) AS n FROM indicator WHERE name = 'gdpWorldMoney' AND"
                                + " territory <> 'WORLD' AND sector = ''");
        assertThat(world).isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void sharesOfEmploymentSumToOne() {
        Columns rows =
                results.query(
                        "SELECT sum(value) AS n FROM indicator WHERE name IN ('agricultureShare',"
                            + " 'industryShare', 'servicesShare') AND sector = '' GROUP BY quarter,"
                            + " territory");
        assertThat(rows.size()).isPositive();
        for (double sum : rows.numbers("n")) {
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aTerritoryIsUnderOneRegimeAtATime() {
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM regime a JOIN regime b USING (territory)"
                                    + " WHERE a.rowid < b.rowid AND a.fromQuarter < b.toQuarter AND"
                                    + " b.fromQuarter < a.toQuarter"))
                .isZero();
        assertThat(number("SELECT count(*) AS n FROM regime WHERE fromQuarter >= toQuarter"))
                .isZero();
    }

    @Test
    void techniqueStandsOnTheLadderAndExchangeRegimesAreThoseOfTheLever() {
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM indicator WHERE name = 'techniqueStage'"
                                        + " AND (value < 0 OR value > 4)"))
                .isZero();
        assertThat(
                        number(
                                "SELECT count(DISTINCT sector) AS n FROM indicator WHERE name ="
                                        + " 'techniqueStage' AND sector <> ''"))
                .isEqualTo(9);
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM indicator WHERE name ="
                                        + " 'exchangeRegimeHeld' AND value NOT IN (0, 1, 2, 3)"))
                .isZero();
    }

    @Test
    void peopleOfTheLabourTableAreThoseOfTheIndicators() {
        double table =
                number(
                        "SELECT sum(people) AS n FROM labour WHERE state IN ('wage', 'subsistence')"
                                + " AND year = 1870");
        double told =
                number(
                        "SELECT value AS n FROM indicator WHERE name = 'employment' AND territory ="
                                + " 'WORLD' AND quarter = 7483");
        assertThat(table).isCloseTo(told, within(0.02 * told));
    }

    @Test
    void balancesOfEveryInstrumentCancel() {
        Columns rows =
                results.query(
                        "SELECT sum(value) AS n, sum(abs(value)) AS size FROM balance WHERE"
                                + " instrument NOT IN ('gold', 'fixedCapital', 'reserves') GROUP BY"
                                + " territory, instrument");
        double[] sums = rows.numbers("n");
        double[] sizes = rows.numbers("size");
        for (int i = 0; i < sums.length; i++) {
            assertThat(Math.abs(sums[i])).isLessThanOrEqualTo(1e-9 * sizes[i]);
        }
    }

    @Test
    void whatABuyerPaysAbroadIsItsImports() {
        double trade =
                number("SELECT sum(value) AS n FROM trade WHERE year = 1870 AND origin <> buyer");
        double imports =
                number(
                        "SELECT sum(value) AS n FROM indicator WHERE name = 'imports' AND territory"
                                + " = 'WORLD' AND quarter // 4 = 1870");
        assertThat(trade).isCloseTo(imports, within(1e-6 * imports));
    }

    private static double number(String sql) {
        return results.query(sql).numbers("n")[0];
    }
}

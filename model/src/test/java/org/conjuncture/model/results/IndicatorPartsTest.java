package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.model.explain.Explanations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indicators of sectors and of people of one sex or group beside those of whole territories. */
class IndicatorPartsTest {

    private static final String BY_SEX = "grp IN ('female', 'male')";
    private static final String BY_GROUP = "grp IN ('dominant', 'dominated')";

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
    void sectorsEmployAllWhoAreAtWork() {
        Columns rows =
                results.query(
                        """
                        SELECT sum(value) FILTER (sector <> '') AS parts,
                          sum(value) FILTER (sector = '') AS whole
                        FROM indicator WHERE name = 'employment' AND territory <> 'WORLD'
                          AND quarter % 4 = 3 GROUP BY quarter, territory\
                        """);
        assertThat(rows.size()).isPositive();
        for (int i = 0; i < rows.size(); i++) {
            double whole = rows.numbers("whole")[i];
            assertThat(rows.numbers("parts")[i]).isCloseTo(whole, within(1e-6 * whole));
        }
    }

    @Test
    void aWholeLiesBetweenItsParts() {
        assertThat(outside("unemploymentRate", BY_SEX)).isZero();
        assertThat(outside("unemploymentRate", BY_GROUP)).isZero();
        assertThat(outside("employmentRate", BY_SEX)).isZero();
        assertThat(outside("employmentRate", BY_GROUP)).isZero();
        assertThat(outside("realWage", BY_SEX)).isZero();
    }

    @Test
    void hoursOfASectorAreHoursOfAYear() {
        Columns rows =
                results.query(
                        "SELECT sum(hours) / sum(people) AS hours FROM labour WHERE state = 'wage'"
                                + " GROUP BY territory, year, sector HAVING sum(people) > 0");
        assertThat(rows.size()).isPositive();
        for (double hours : rows.numbers("hours")) {
            assertThat(hours).isBetween(1000.0, 4500.0);
        }
    }

    @Test
    void partsAreToldOfTerritoriesInTheLastQuarterAlone() {
        Columns rows =
                results.query(
                        "SELECT count(*) AS n FROM indicator WHERE (sector <> '' OR grp <> '') AND"
                                + " (quarter % 4 <> 3 OR territory = 'WORLD')");
        assertThat(rows.integers("n")[0]).isZero();
    }

    @Test
    void anExplanationTellsTheParts() {
        assertThat(new Explanations().of("employment").toString())
                .contains("every quarter; of each territory once a year by sector (subsistence,");
        assertThat(new Explanations().of("unemploymentRate").toString())
                .contains("by sex and group (female, male, dominant, dominated)");
    }

    /** Wholes that lie more than two hundredths beyond all of their parts. */
    private static int outside(String name, String parts) {
        return results.query(
                        """
                        SELECT count(*) AS n FROM (
                          SELECT max(value) FILTER (%1$s) AS most, min(value) FILTER (%1$s) AS least,
                            max(value) FILTER (sector = '' AND grp = '') AS whole
                          FROM indicator WHERE name = ? AND territory <> 'WORLD'
                            AND quarter %% 4 = 3 GROUP BY quarter, territory)
                        WHERE whole > 1.02 * most OR whole < 0.98 * least\
                        """
                                .formatted(parts),
                        name)
                .integers("n")[0];
    }
}

package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works for whom as it is handed to the page: put into its regions and territories. */
class EmbodiedDataTest {

    @TempDir private static Path runs;

    private static Map<?, ?> embodied;
    private static List<?> ids;

    @BeforeAll
    static void aPage() throws Exception {
        SyntheticRun decade = SyntheticRun.over(runs.resolve("decade"), 1870, 1871);
        Map<?, ?> data = ReportTest.data(Report.html(decade.folder(), MadeWork::century));
        embodied = (Map<?, ?>) data.get("embodied");
        ids = ((List<?>) data.get("territories")).stream().map(row -> at(row, 0)).toList();
    }

    private static Object at(Object list, int index) {
        return ((List<?>) list).get(index);
    }

    private static double number(Object list, int index) {
        return ((Number) at(list, index)).doubleValue();
    }

    private static Map<?, ?> table(String world, int index) {
        return (Map<?, ?>) at(embodied.get(world), index);
    }

    /** By region, of the worker and of the user. */
    private static double between(Map<?, ?> table, String from, String to) {
        List<?> regions = (List<?>) embodied.get("regions");
        return number(at(table.get("between"), regions.indexOf(from)), regions.indexOf(to));
    }

    private static List<?> balance(Map<?, ?> table, String id) {
        return ((List<?>) table.get("balance"))
                .stream()
                        .filter(row -> at(row, 0).equals(ids.indexOf(id)))
                        .map(row -> (List<?>) row)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aYearOfTheRunIsToldAsItWasHandedOver() {
        Map<?, ?> last = table("run", 1);
        assertThat(last.get("year")).isEqualTo(1999);
        assertThat(between(last, "South Asia", "Western Europe")).isEqualTo(4e9);
        assertThat(between(last, "Western Europe", "South Asia")).isZero();
        assertThat(number(balance(last, "GBR"), 1)).isEqualTo(2e9);
        assertThat(number(balance(last, "GBR"), 2)).isEqualTo(6e9);
        assertThat(number(balance(last, "GBR"), 3)).isEqualTo(3e9);
        assertThat((List<?>) last.get("balance")).hasSize(2);
    }

    @Test
    void countriesOfAPublishedTableAreTheTerritoriesThatHoldThemOrTheRest() {
        Map<?, ?> real = table("published", 0);
        assertThat(number(balance(real, "GBR"), 1)).isEqualTo(50);
        assertThat(between(real, "Western Europe", "Western Europe")).isEqualTo(50);
        assertThat(between(real, "Rest of the world", "Western Europe")).isEqualTo(50);
        assertThat(between(real, "Rest of the world", "Rest of the world")).isEqualTo(50);
        double all = 0;
        for (Object row : (List<?>) real.get("between")) {
            for (int to = 0; to < ((List<?>) row).size(); to++) {
                all += number(row, to);
            }
        }
        assertThat(all).isCloseTo(250, within(1e-9));
    }
}

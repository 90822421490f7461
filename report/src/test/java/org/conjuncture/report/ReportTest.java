package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    @TempDir private static Path runs;

    private static SyntheticRun decade;

    /** Its page. */
    private static String decadePage;

    @BeforeAll
    static void aDecade() throws Exception {
        decade = SyntheticRun.over(runs.resolve("decade"), 1870, 1879);
        decadePage = Report.html(decade.folder());
    }

    @Test
    void aReportIsOneFileThatAsksForNothingElse() throws Exception {
        Path page = runs.resolve("report.html");
        Report.write(decade.folder(), MadeWork::century, page);
        String html = Files.readString(page);
        assertThat(html).startsWith("<!doctype html>");
        assertThat(html).contains("default-src 'none'");
        assertThat(html)
                .doesNotContain("<script src", "<link rel=\"stylesheet\"", "@import", "fetch(");
        assertThat(html)
                .doesNotContain(
                        "/*data*/", "/*modules*/", "/*libraries*/", "/*shapes*/", "/*style*/");
    }

    @Test
    void aFlowOfAYearIsTheSumOfItsQuartersAndAShareTheirMean() throws Exception {
        Map<?, ?> data = data(decadePage);
        try (var database = decade.open();
                var statement = database.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT sum(value) FILTER (name = 'gdp'), avg(value) FILTER (name ="
                                        + " 'wageShare') FROM indicator WHERE territory = 'GBR' AND"
                                        + " quarter // 4 = 1871")) {
            assertThat(row.next()).isTrue();
            assertThat(value(data, "gdp", 0, 1))
                    .isCloseTo(row.getDouble(1), within(row.getDouble(1)));
            assertThat(value(data, "wageShare", 0, 1))
                    .isCloseTo(row.getDouble(2), within(row.getDouble(2)));
        }
    }

    @Test
    void noTextOfARunCanEndTheElementItStandsIn() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("hostile"), 1870, 1871);
        run.execute(
                "UPDATE territory SET name = '</script><script>alert(1)</script><!--' WHERE id ="
                        + " 'GBR'",
                "INSERT INTO event VALUES (7481, 'GBR', '<b>kind', '</style>', 1, '\"&''', '<!--',"
                        + " 'no')");
        String html = Report.html(run.folder());
        assertThat(html).doesNotContain("alert(1)</script>", "</script><script>alert");
        Map<?, ?> data = data(html);
        assertThat(((List<?>) ((List<?>) data.get("territories")).get(0)).get(1))
                .isEqualTo("</script><script>alert(1)</script><!--");
    }

    @Test
    void ofAWholeRunEveryTableIsReadAsExpected() {
        assertThat((List<?>) data(decadePage).get("notices")).isEmpty();
    }

    @Test
    void aMissingTableIsSaidAndTheRestIsShown() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("poor"), 1870, 1872);
        run.execute("DROP TABLE labour", "DROP TABLE record");
        Map<?, ?> data = data(Report.html(run.folder()));
        assertThat(data.get("notices").toString()).contains("'labour'", "'record'");
        assertThat(((List<?>) data.get("notices"))).doesNotHaveDuplicates();
        assertThat(((Map<?, ?>) data.get("series")).containsKey("gdpPerHead")).isTrue();
    }

    @Test
    void aRunThatIsNotDoneSaysSo() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("stopped"), 1870, 1871);
        run.manifest("stopped");
        assertThat(data(Report.html(run.folder())).get("notices").toString())
                .contains("This run is stopped, not done");
    }

    @Test
    void aRunWithoutResultsYetHasAPageThatSaysSo() throws Exception {
        Path folder = Files.createDirectories(runs.resolve("young"));
        Files.writeString(folder.resolve("manifest.json"), "{\"state\": \"running\"}");
        assertThat(data(Report.html(folder)).get("notices").toString())
                .contains("no results.duckdb", "This run is running");
    }

    @Test
    void aTableOfAnotherShapeIsSaidAndTheRestIsShown() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("odd"), 1870, 1871);
        run.execute("ALTER TABLE claim RENAME COLUMN holder TO owner");
        Map<?, ?> data = data(Report.html(run.folder()));
        assertThat(data.get("notices").toString()).contains("'claim' cannot be read as expected");
        assertThat(((Map<?, ?>) data.get("series")).containsKey("gdpPerHead")).isTrue();
    }

    @Test
    void aFolderThatIsNoRunIsTheUsersMistake() {
        assertThatThrownBy(() -> Report.html(runs.resolve("nowhere")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("manifest.json");
    }

    @Test
    void theSameResultsGiveTheSamePage() {
        assertThat(Report.html(decade.folder())).isEqualTo(decadePage);
    }

    private static org.assertj.core.data.Offset<Double> within(double size) {
        return org.assertj.core.data.Offset.offset(Math.abs(size) * 1e-4);
    }

    @Test
    void theRunBesideIsToldInThePlacesAndYearsOfThePage() throws Exception {
        SyntheticRun longer = SyntheticRun.over(runs.resolve("longer"), 1868, 1885);
        longer.execute("UPDATE indicator SET value = 2 * value WHERE name = 'gdpPerHead'");
        Path page = runs.resolve("beside.html");
        Report.write(decade.folder(), longer.folder(), MadeWork::century, page);
        Map<?, ?> data = data(Files.readString(page));
        Map<?, ?> beside = (Map<?, ?>) data.get("beside");
        assertThat(
                        (List<?>)
                                ((List<?>) ((Map<?, ?>) beside.get("series")).get("gdpPerHead"))
                                        .get(0))
                .hasSize(10);
        assertThat(value(beside, "gdpPerHead", 3, 4))
                .isCloseTo(
                        2 * value(data, "gdpPerHead", 3, 4),
                        within(value(data, "gdpPerHead", 3, 4)));
    }

    @Test
    void aRunThatTellsOneQuarterAYearHasItsFlowsAtAYearsRate() throws Exception {
        SyntheticRun yearly = SyntheticRun.over(runs.resolve("yearly"), 1870, 1872);
        double four = value(data(Report.html(yearly.folder())), "gdpConstant", 0, 1);
        yearly.execute("DELETE FROM indicator WHERE quarter % 4 <> 3");
        assertThat(value(data(Report.html(yearly.folder())), "gdpConstant", 0, 1))
                .isCloseTo(four, org.assertj.core.data.Offset.offset(four * 0.05));
    }

    @Test
    void aQuarterWithoutARowAddsNothingToAYearsSum() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("sparse"), 1870, 1872);
        run.execute(
                "UPDATE indicator SET value = 8 WHERE name = 'strikeDays' AND quarter // 4 = 1871");
        run.execute("DELETE FROM indicator WHERE name = 'strikeDays' AND quarter = 4 * 1871 + 1");
        run.execute("DELETE FROM indicator WHERE name = 'strikeDays' AND quarter // 4 = 1872");
        Map<?, ?> data = data(Report.html(run.folder()));
        assertThat(value(data, "strikeDays", 0, 1)).isCloseTo(3 * 8, within(3 * 8));
        assertThat(value(data, "strikeDays", 0, 2)).isZero();
    }

    @Test
    void aStockOfAYearIsThatOfItsLastQuarterInWhateverOrderRowsLie() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("turned"), 1870, 1872);
        run.execute(
                "UPDATE indicator SET value = 1 + quarter % 4 WHERE name = 'foreignAssets'",
                "CREATE TABLE turned AS FROM indicator ORDER BY quarter DESC",
                "DROP TABLE indicator",
                "ALTER TABLE turned RENAME TO indicator");
        assertThat(value(data(Report.html(run.folder())), "foreignAssets", 0, 1)).isEqualTo(4);
    }

    @Test
    void exportsOverOutputOfAYearAreTheYearsExportsOverItsOutput() throws Exception {
        Map<?, ?> data = data(decadePage);
        double share = value(data, "exports", 0, 4) / value(data, "gdp", 0, 4);
        assertThat(value(data, "exportShare", 0, 4)).isCloseTo(share, within(share));
    }

    @Test
    void hoursOfSectorsAreThoseOfTheTable() throws Exception {
        Map<?, ?> hours = (Map<?, ?>) data(decadePage).get("hours");
        assertThat(hoursOf(hours, "mining") - hoursOf(hours, "agriculture"))
                .isCloseTo(-300, org.assertj.core.data.Offset.offset(1.0));
    }

    private static double hoursOf(Map<?, ?> hours, String sector) {
        int at = ((List<?>) hours.get("names")).indexOf(sector);
        Object years = ((List<?>) ((List<?>) hours.get("values")).get(at)).get(0);
        return ((Number) ((List<?>) years).get(0)).doubleValue();
    }

    @Test
    void whatTheWorldGetsTheTerritoryPays() throws Exception {
        Map<?, ?> data = data(decadePage);
        try (var database = decade.open();
                var rows =
                        database.createStatement()
                                .executeQuery(
                                        "SELECT -value / (SELECT sum(value) FROM indicator WHERE"
                                            + " name = 'gdp' AND territory = flow.territory AND"
                                            + " sector = '' AND quarter // 4 = 1875) FROM flow JOIN"
                                            + " (SELECT id FROM territory LIMIT 1) ON id ="
                                            + " territory WHERE flow = 'dividends' AND year ="
                                            + " 1875")) {
            rows.next();
            assertThat(value(data, "profitsFromAbroad", 0, 5))
                    .isCloseTo(rows.getDouble(1), within(rows.getDouble(1)));
        }
    }

    @Test
    void whatCompaniesEarnAbroadIsWhatTheyMoveOverItsShare() throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("shifting"), 1870, 1872);
        run.execute(
                "UPDATE indicator SET value = 0.5 WHERE name = 'profitShiftedShare'",
                "UPDATE flow SET value = 0.02 * (SELECT sum(value) FROM indicator i WHERE i.name ="
                        + " 'gdp' AND i.territory = flow.territory AND i.sector = '' AND i.quarter"
                        + " // 4 = flow.year) WHERE flow = 'transferPrices'");
        Map<?, ?> data = data(Report.html(run.folder()));
        double expected = 0.04 * value(data, "gdpWorldMoney", 0, 1);
        assertThat(value(data, "multinationalProfit", 0, 1)).isCloseTo(expected, within(expected));
    }

    private static double value(Map<?, ?> data, String name, int place, int year) {
        Object values = ((Map<?, ?>) data.get("series")).get(name);
        return ((Number) ((List<?>) ((List<?>) values).get(place)).get(year)).doubleValue();
    }

    static Map<?, ?> data(String html) {
        String open = "<script type=\"text/plain\" id=\"run-data\">";
        int from = html.indexOf(open) + open.length();
        byte[] packed =
                Base64.getDecoder().decode(html.substring(from, html.indexOf("</script>", from)));
        return JsonMapper.shared()
                .readValue(new InflaterInputStream(new ByteArrayInputStream(packed)), Map.class);
    }
}

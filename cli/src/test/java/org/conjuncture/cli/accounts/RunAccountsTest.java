package org.conjuncture.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.check.TableCheck;
import org.conjuncture.accounts.measure.Leontief;
import org.conjuncture.accounts.read.RunTable;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** A run's year is a table like any other, and the page of the run tells what its measures do. */
class RunAccountsTest {

    private static final String AT_WORK =
            " year = 1871 AND hours > 0 AND state IN ('wage', 'ownAccount', 'outwork',"
                    + " 'subsistence') ";

    @TempDir private static Path folder;

    private static WorldTable table;

    @BeforeAll
    static void simulate() throws Exception {
        Path scenario = folder.resolve("small.yaml");
        Files.writeString(scenario, "base: century-small\nuntil: 1872\nscale: 500000\n");
        assertThat(run("run", scenario.toString(), "--name", "small", "--runs", runs())).isZero();
        table = RunTable.read(results(), 1871, "small@1871");
    }

    private static Path results() {
        return folder.resolve("runs/small/results.duckdb");
    }

    private static String runs() {
        return folder.resolve("runs").toString();
    }

    private static int run(String... arguments) {
        return run(new StringWriter(), arguments);
    }

    private static int run(StringWriter errors, String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }

    private static List<String> analysed(String measure) throws Exception {
        Path out = folder.resolve("of-" + measure);
        assertThat(
                        run(
                                "accounts",
                                "analyse",
                                measure,
                                "small@1871",
                                "--runs",
                                runs(),
                                "--out",
                                out.toString(),
                                "--quiet"))
                .as(measure)
                .isZero();
        return Files.readAllLines(out.resolve(measure + ".csv"));
    }

    /** A number of a row that begins with these words. */
    private static double number(List<String> rows, String column, String beginning) {
        int at = List.of(rows.get(0).split(",")).indexOf(column);
        List<String> found = rows.stream().filter(row -> row.startsWith(beginning)).toList();
        assertThat(found).as(beginning).hasSize(1);
        return Double.parseDouble(found.get(0).split(",")[at]);
    }

    @Test
    void outputIsWhatIsUsedAndPutInStock() {
        double[] added = table.account("VA").orElseThrow().values();
        double[] inputs = table.flows.columnSums();
        for (int i = 0; i < table.cells(); i++) {
            assertThat(table.output[i])
                    .as(table.label(i))
                    .isGreaterThanOrEqualTo(-1e-9)
                    .isCloseTo(added[i] + inputs[i], within(0.12 * table.output[i] + 1e-3));
        }
    }

    @Test
    void salesOfEveryCellAreThoseTheRunTells() {
        double inStock = 0;
        double all = 0;
        for (int i = 0; i < table.cells(); i++) {
            all += table.output[i];
        }
        for (double each :
                table.finalDemandOf(org.conjuncture.accounts.table.UseKind.INVENTORIES)) {
            inStock += Math.abs(each);
        }
        assertThat(inStock).isLessThan(0.1 * all);
    }

    @Test
    void worldsValueAddedIsItsFinalUse() {
        double use = 0;
        for (double each : table.finalDemand.rowSums()) {
            use += each;
        }
        double added = 0;
        for (double each : table.valueAdded()) {
            added += each;
        }
        assertThat(added).isCloseTo(use, within(1e-9 * use));
    }

    @Test
    void peopleByDivisionSumToAll() {
        for (String account : List.of("H_EMP", "LAB")) {
            double all = table.account(account).orElseThrow().sum();
            for (List<String> classes :
                    List.of(
                            List.of("LS", "MS", "HS"),
                            List.of("F", "M"),
                            List.of("DOMINANT", "DOMINATED"))) {
                double sum = 0;
                for (String each : classes) {
                    sum += table.account(account + "_" + each).orElseThrow().sum();
                }
                assertThat(sum).as(account + classes).isCloseTo(all, within(1e-3 * all));
            }
        }
    }

    /**
     * The cell's share of a class in the hours that the table of labour tells of all its states.
     */
    @Test
    void whoWorksOnOwnAccountIsDividedAsThoseWhoDo() throws Exception {
        Path file = changed("sexes", "DELETE FROM labour WHERE" + AT_WORK + "AND sex = ''");
        WorldTable divided = RunTable.read(file, 1871, "sexes");
        try (ResultsReader run = ResultsReader.open(file)) {
            int[] seen = {0};
            run.forEach(
                    """
                    SELECT territory, coalesce(sum(hours) FILTER (sex = 'female'), 0) / sum(hours), count(*) FILTER (state = 'ownAccount')
                    FROM labour WHERE year = 1871 AND hours > 0 AND ((state = 'wage' AND sector = 'business') OR state = 'ownAccount')
                    GROUP BY territory\
                    """,
                    row -> {
                        double share = share(divided, "F", row.getString(1), "business");
                        assertThat(share).isCloseTo(row.getDouble(2), within(1e-6));
                        seen[0] += row.getInt(3);
                    });
            assertThat(seen[0]).isPositive();
        }
    }

    private static double share(WorldTable of, String part, String territory, String sector) {
        int cell = of.firstCell(of.regionIndex(territory));
        while (!of.label(cell).equals(territory + ":" + sector)) {
            cell++;
        }
        double[] hours = of.account("H_EMP_" + part).orElseThrow().values();
        return hours[cell] / of.account("H_EMP").orElseThrow().values()[cell];
    }

    /**
     * A census, made up, that tells skill everywhere, and the same with skill given up in half of
     * the rows of those of more schooling: the world has been to school as long.
     */
    @Test
    void untoldHoursAreDividedSoThatTheirSchoolingIsTheCensuss() throws Exception {
        String row = "hash(territory, sector, state, occupation, sex, grp, place, people)";
        String skills =
                "UPDATE labour SET skill = CASE WHEN "
                        + row
                        + " % 10 = 0 THEN 'high' WHEN "
                        + row
                        + " % 10 < 4 THEN 'middle' ELSE 'low' END WHERE"
                        + AT_WORK;
        String schooling =
                "UPDATE labour SET schooling = people * CASE skill WHEN 'high' THEN 15 WHEN"
                        + " 'middle' THEN 8 ELSE 3 END WHERE"
                        + AT_WORK;
        String less =
                "UPDATE labour SET skill = '' WHERE"
                        + AT_WORK
                        + "AND skill <> 'low' AND "
                        + row
                        + " % 20 < 10";
        Path told = changed("told", skills, schooling);
        Path given = changed("given", skills, schooling, less);
        WorldTable whole = RunTable.read(told, 1871, "told");
        WorldTable part = RunTable.read(given, 1871, "given");
        assertThat(schooling(part)).isCloseTo(schooling(whole), within(0.03 * schooling(whole)));
    }

    /** Mean years of those at work, by the hours of their class. */
    private static double schooling(WorldTable of) {
        return 3 * share(of, "LS") + 8 * share(of, "MS") + 15 * share(of, "HS");
    }

    private static double share(WorldTable of, String part) {
        return of.account("H_EMP_" + part).orElseThrow().sum()
                / of.account("H_EMP").orElseThrow().sum();
    }

    private static Path changed(String name, String... statements) throws Exception {
        Path copy = folder.resolve(name + ".duckdb");
        Files.copy(results(), copy);
        try (var database = DriverManager.getConnection("jdbc:duckdb:" + copy);
                var statement = database.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
        return copy;
    }

    @Test
    void thePageOfTheRunTellsWhatAnalyseDoes() throws Exception {
        Path page = folder.resolve("small.html");
        assertThat(run("report", "small", "--runs", runs(), "--out", page.toString(), "--quiet"))
                .isZero();
        Map<?, ?> data = data(Files.readString(page));
        Map<?, ?> embodied = (Map<?, ?>) data.get("embodied");
        Map<?, ?> year =
                ((List<?>) embodied.get("run"))
                        .stream()
                                .map(each -> (Map<?, ?>) each)
                                .filter(each -> each.get("year").equals(1871))
                                .findFirst()
                                .orElseThrow();
        List<String> surplus = analysed("surplus-value");
        List<String> footprint = analysed("labour-footprint");
        List<?> territories = (List<?>) data.get("territories");
        int compared = 0;
        for (Object row : (List<?>) year.get("balance")) {
            String id = (String) at(territories, ((Number) at(row, 0)).intValue(), 0);
            String hours = "H_EMP,row-imputed," + id + ",";
            assertSame(row, 1, number(footprint, "employed_in_country", hours));
            assertSame(row, 2, number(footprint, "footprint", hours));
            String of = "row-imputed," + id + ",";
            assertSame(row, 3, number(surplus, "value_of_labour_power_hours", of));
            compared++;
        }
        assertThat(compared).isEqualTo(territories.size());
        double rate =
                ((Number) year.get("worked")).doubleValue()
                                / ((Number) year.get("necessary")).doubleValue()
                        - 1;
        assertThat(rate)
                .isCloseTo(
                        number(surplus, "rate_of_surplus_value_hours", "row-imputed,WORLD,"),
                        within(1e-3));
        assertThat((List<?>) embodied.get("published")).hasSize(1);
    }

    private static Object at(Object list, int index, int column) {
        return ((List<?>) ((List<?>) list).get(index)).get(column);
    }

    private static Object at(Object list, int index) {
        return ((List<?>) list).get(index);
    }

    /** To the five digits that the page has, in hours there and in millions of them here. */
    private static void assertSame(Object row, int column, double millions) {
        assertThat(((Number) at(row, column)).doubleValue())
                .isCloseTo(1e6 * millions, within(1e6 * 1e-4 * Math.abs(millions)));
    }

    private static Map<?, ?> data(String page) throws Exception {
        String mark = "id=\"run-data\"";
        int from = page.indexOf('>', page.indexOf(mark)) + 1;
        byte[] packed =
                Base64.getDecoder().decode(page.substring(from, page.indexOf('<', from)).strip());
        try (var text = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JsonMapper.builder().build().readValue(text.readAllBytes(), Map.class);
        }
    }

    @Test
    void measuresOfRealTablesRunOnIt() throws Exception {
        List<String> rows = analysed("surplus-value");
        assertThat(rows.get(0)).contains(",labour_income,").doesNotContain("usd");
        assertThat(rows).filteredOn(row -> row.contains(",GBR,")).hasSize(1);
        assertThat(rows).noneMatch(row -> row.contains("NaN"));
        assertThat(analysed("unequal-exchange")).anyMatch(row -> row.startsWith("HS,GBR,"));
        assertThat(analysed("surplus-value-by-sector")).anyMatch(row -> row.contains(",WORLD,"));
        assertThat(analysed("surplus-by-group"))
                .anyMatch(row -> row.startsWith("row-imputed,WORLD,F,"));
    }

    @Test
    void aMeasureInTheTablesPlaceIsSaid() {
        StringWriter errors = new StringWriter();
        assertThat(
                        run(
                                errors,
                                "accounts",
                                "analyse",
                                "surplus-value",
                                "unequal-exchange",
                                "surplus-by-group"))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains("no table is named", "'surplus-by-group', a measure");
    }

    @Test
    void noSectorIsWithoutThoseWhoWorkInIt() {
        try (Workers workers = new Workers(1)) {
            assertThat(TableCheck.of(table, Leontief.of(table, workers)))
                    .noneMatch(finding -> finding.kind().startsWith("outputWithoutLabour"));
        }
    }

    @Test
    void aYearThatWasNotSimulatedIsTheUsersMistake() {
        assertThat(run("accounts", "check", "small@1950", "--runs", runs())).isEqualTo(2);
    }
}

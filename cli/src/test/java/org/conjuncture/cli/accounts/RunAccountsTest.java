package org.conjuncture.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.accounts.read.RunTable;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A run's year is a table like any other. */
class RunAccountsTest {

    @TempDir private static Path folder;

    private static WorldTable table;

    @BeforeAll
    static void simulate() throws Exception {
        Path scenario = folder.resolve("small.yaml");
        Files.writeString(scenario, "base: century-small\nuntil: 1872\nscale: 500000\n");
        assertThat(run("run", scenario.toString(), "--name", "small", "--runs", runs())).isZero();
        table = RunTable.read(folder.resolve("runs/small/results.duckdb"), 1871, "small@1871");
    }

    private static String runs() {
        return folder.resolve("runs").toString();
    }

    private static int run(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
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

    @Test
    void measuresOfRealTablesRunOnIt() throws Exception {
        Path out = folder.resolve("measures");
        for (String measure : List.of("surplus-value", "labour-footprint", "unequal-exchange")) {
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
        }
        List<String> rows = Files.readAllLines(out.resolve("surplus-value.csv"));
        assertThat(rows).anyMatch(row -> row.contains("GBR"));
        assertThat(rows).noneMatch(row -> row.contains("NaN"));
    }

    @Test
    void aYearThatWasNotSimulatedIsTheUsersMistake() {
        assertThat(run("accounts", "check", "small@1950", "--runs", runs())).isEqualTo(2);
    }
}

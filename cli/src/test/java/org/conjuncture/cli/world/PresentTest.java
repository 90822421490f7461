package org.conjuncture.cli.world;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.accounts.read.RunTable;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.cli.Main;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Sectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Two years of the scenario present at a coarse scale: the first is near the table it starts from.
 */
class PresentTest {

    @TempDir private static Path folder;

    private static final WorldTables TABLES =
            WorldReader.read(
                    Path.of(requireNonNull(System.getProperty("conjuncture.home")))
                            .resolve("worlds/1995"));

    private static WorldTable table;

    @BeforeAll
    static void simulate() throws Exception {
        Path scenario = folder.resolve("start.yaml");
        Files.writeString(scenario, "base: present\nuntil: 1997\nscale: 500000\n");
        CommandLine line = Main.commandLine();
        StringWriter words = new StringWriter();
        line.setOut(new PrintWriter(words, true));
        line.setErr(new PrintWriter(words, true));
        String runs = folder.resolve("runs").toString();
        int code = line.execute("run", scenario.toString(), "--name", "start", "--runs", runs);
        assertThat(code).as(words.toString()).isZero();
        table = RunTable.read(folder.resolve("runs/start/results.duckdb"), 1995, "start@1995");
    }

    @Test
    void booksCloseAndOutputStaysNearTheStart() {
        double[] ends = new double[3];
        Path results = folder.resolve("runs/start/results.duckdb");
        try (ResultsReader reader = ResultsReader.open(results)) {
            reader.forEach(
                    "SELECT arg_min(value, quarter), arg_max(value, quarter) FROM indicator WHERE"
                            + " name = 'gdpConstant' AND territory = 'WORLD' AND sector = ''",
                    row -> {
                        ends[0] = row.getDouble(1);
                        ends[1] = row.getDouble(2);
                    });
            reader.forEach(
                    "SELECT max(value) FROM indicator WHERE name = 'ledgerResidual'",
                    row -> ends[2] = row.getDouble(1));
        }
        assertThat(ends[1] / ends[0]).isBetween(0.97, 1.15);
        assertThat(ends[2]).isLessThan(1e-9);
    }

    /** Those born elsewhere, part of them no citizens; men do as much at home as at the start. */
    @Test
    void peopleOpenWithTheirOriginsAndMensPartAtHome() {
        double[] share = new double[2];
        double[] men = new double[2];
        Path results = folder.resolve("runs/start/results.duckdb");
        try (ResultsReader reader = ResultsReader.open(results)) {
            reader.forEach(
                    "SELECT min(value), max(value) FROM indicator WHERE name = 'migrantsShare' AND"
                            + " territory = 'USA'",
                    row -> {
                        share[0] = row.getDouble(1);
                        share[1] = row.getDouble(2);
                    });
            reader.forEach(
                    "SELECT arg_min(value, quarter), arg_max(value, quarter) FROM indicator WHERE"
                            + " name = 'unpaidByMen' AND territory = 'WORLD'",
                    row -> {
                        men[0] = row.getDouble(1);
                        men[1] = row.getDouble(2);
                    });
        }
        // 28.4 million of 267, of whom 0.85 of working age and 0.6 no citizens.
        assertThat(share[0]).isBetween(0.05, 0.11);
        assertThat(share[1]).isBetween(0.05, 0.14);
        // UNDP 1995: a third in rich lands, a quarter in poor ones.
        assertThat(men[0]).isBetween(0.22, 0.36);
        assertThat(men[1]).isGreaterThan(men[0] - 0.005);
    }

    @Test
    void inputsOfTheFirstYearAreThoseOfTheTable() {
        double off = 0;
        double all = 0;
        for (int j = 0; j < table.cells(); j++) {
            int t = TABLES.indexOf(table.regions.get(table.regionOf[j]).code());
            int s = Sectors.IDS.indexOf(table.sectors.get(table.sectorOf[j]).code());
            double[] used = new double[Sectors.COUNT];
            for (int i = 0; i < table.cells(); i++) {
                used[Sectors.IDS.indexOf(table.sectors.get(table.sectorOf[i]).code())] +=
                        table.flows.at(i, j);
            }
            for (int g = 1; g < Sectors.COUNT && s > 0; g++) {
                double usual = TABLES.technique(t).inputs()[g][s] * table.output[j];
                off += Math.abs(used[g] - usual);
                all += usual;
            }
        }
        assertThat(off / all).isLessThan(0.06);
    }

    @Test
    void tradeOfTheFirstYearIsThatOfTheTable() {
        double off = 0;
        double all = 0;
        int count = TABLES.territories().size();
        for (int r = 0; r < table.regions.size(); r++) {
            int t = TABLES.indexOf(table.regions.get(r).code());
            double imports = 0;
            for (int i = 0; i < table.cells() && t >= 0; i++) {
                for (int j : table.cellsIn(r)) {
                    imports += table.regionOf[i] == r ? 0 : table.flows.at(i, j);
                }
                for (int u = 0; u < table.useRegion.length; u++) {
                    boolean isFrom = table.useRegion[u] == r && table.regionOf[i] != r;
                    imports += isFrom ? table.finalDemand.at(i, u) : 0;
                }
            }
            double recorded = 0;
            for (int other = 0; other < count && t >= 0; other++) {
                recorded += TABLES.trade()[other][t] / 1e6;
            }
            off += Math.abs(imports - recorded);
            all += recorded;
        }
        assertThat(off / all).isLessThan(0.12);
    }
}

package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.conjuncture.base.results.ResultsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    private static final String SMALL = "century-small --until 1871 --scale 500000 --quiet";

    @TempDir private Path folder;

    private final Called command = new Called();

    @Test
    void aRunLeavesItsFolderAndCanBeExportedAndCompared() {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name one")).isZero();
        assertThat(run(runs, "--name two --set bargaining.indexation=0.9")).isZero();
        assertThat(runs.resolve("one"))
                .isDirectoryContaining("glob:**/manifest.json")
                .isDirectoryContaining("glob:**/results.duckdb")
                .isDirectoryContaining("glob:**/scenario.yaml")
                .isDirectoryContaining("glob:**/report.html");

        Path to = folder.resolve("tables");
        assertThat(command.call("export", "one", "--runs", runs.toString(), "--out", to.toString()))
                .isZero();
        assertThat(to.resolve("indicator.csv"))
                .content()
                .startsWith("quarter,territory,sector,grp,name,value");
        assertThat(to.resolve("trade.csv")).isNotEmptyFile();

        assertThat(command.call("compare", "one", "two", "--runs", runs.toString())).isZero();
        assertThat(command.out()).contains("gdpPerHead", "the world in 1870");
    }

    @Test
    void aRunIsShownBesideAnother() {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name alone")).isZero();
        assertThat(run(runs, "--name other --off migration --beside alone")).isZero();
        long together = runs.resolve("other/report.html").toFile().length();
        assertThat(together).isGreaterThan(runs.resolve("alone/report.html").toFile().length());

        Path page = folder.resolve("both.html");
        assertThat(
                        command.call(
                                "report",
                                "alone",
                                "--beside",
                                "other",
                                "--runs",
                                runs.toString(),
                                "--out",
                                page.toString()))
                .isZero();
        assertThat(command.out()).contains("both.html");
        assertThat(page).isNotEmptyFile();
        assertThat(command.call("report", "nobody", "--runs", runs.toString())).isEqualTo(2);
        assertThat(command.call("report", "alone", "--beside", "nobody", "--runs", runs.toString()))
                .isEqualTo(2);
        assertThat(command.err()).contains("no such run").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-scenario",
                "century-small --beside nobody",
                "century-small --until 1800",
                "century-small --scale 0",
                "century-small --world 1066",
                "century-small --set bargaining.indexation=seven",
                "century-small --off production",
                "century-small --threads 0",
                "century-small --until=",
                "century-small --name=",
                "century-small --name ../elsewhere",
                "century-small --branch nobody@1965",
                "century --scale 10"
            })
    void aRefusedRunLeavesNothing(String arguments) {
        Path runs = folder.resolve("runs");
        assertThat(command.call(("run " + arguments + " --runs " + runs).split(" "))).isEqualTo(2);
        assertThat(command.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(runs).doesNotExist();
    }

    @Test
    void aWorldThatDoesNotFitSaysHowMuchItNeeds() {
        assertThat(command.call("run", "century", "--scale", "10", "--runs", folder.toString()))
                .isEqualTo(2);
        assertThat(command.err())
                .containsPattern("needs about [0-9,]+ MB")
                .contains("CONJUNCTURE_HEAP");
    }

    @Test
    void aFinishedRunSaysSoWhenItIsResumed() {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name done")).isZero();
        assertThat(command.call("resume", "done", "--runs", runs.toString())).isZero();
        assertThat(command.out()).contains("done already");
    }

    @Test
    void whatIsNoRunCannotBeResumed() throws Exception {
        Files.createDirectories(folder.resolve("thesis"));
        assertThat(command.call("resume", "thesis", "--runs", folder.toString())).isEqualTo(2);
        assertThat(command.err()).contains("no run");
        assertThat(command.call("resume", "nobody", "--runs", folder.toString())).isEqualTo(2);
    }

    @Test
    void theLastLinesTellWhatTheWorldWasAtFirstAndAtLast() {
        String loud = SMALL.replace(" --quiet", "");
        assertThat(called("run " + loud + " --runs " + folder.resolve("runs"))).isZero();
        assertThat(command.out())
                .contains("The world from 1870-Q1 to 1870-Q4:")
                .containsPattern("output per head, .* -> [0-9,]+\n")
                .doesNotContain("?");
    }

    @Test
    void aQuarterIsToldWithoutWhatIsKnownOnceAYear() {
        String one = "run century-small --until 1870-Q2 --scale 500000 --runs ";
        assertThat(called(one + folder.resolve("runs"))).isZero();
        assertThat(command.out())
                .contains("The world in 1870-Q1:", "output per head", "done: 1 quarter,")
                .doesNotContain("?", "people, million", "->");
    }

    @Test
    void aMechanismIsReplacedFromTheCommandLine() throws Exception {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name usual")).isZero();
        assertThat(run(runs, "--name other --replace pricing=margin")).as(command.err()).isZero();
        assertThat(hash(Files.readString(runs.resolve("other/manifest.json"))))
                .isNotEqualTo(hash(Files.readString(runs.resolve("usual/manifest.json"))));
        assertThat(run(runs, "--replace bargaining=foo")).isEqualTo(2);
        assertThat(command.err())
                .startsWith("--replace bargaining=foo: ")
                .contains("one form", "expected a mechanism with several: pricing");
    }

    @Test
    void aDateOrAScaleThatDoesNotFitIsToldWhereItIsWritten() throws Exception {
        Path scenario = folder.resolve("late.yaml");
        Files.writeString(scenario, "base: century-small\nfrom: 1880\n");
        String runs = " --runs " + folder.resolve("runs");
        assertThat(called("run " + scenario + runs)).isEqualTo(2);
        assertThat(command.err()).startsWith(scenario + ":2:7: ").contains("--branch RUN@1880-Q1");
        Files.writeString(scenario, "base: century\nuntil: 2200\nscale: 10\n");
        assertThat(called("run " + scenario + runs)).isEqualTo(2);
        assertThat(command.err()).startsWith(scenario + ":3:8: ").contains("CONJUNCTURE_HEAP");
    }

    @Test
    void anEarlierCheckpointThatTakesADamagedOnesPlaceIsTold() throws IOException {
        Path runs = folder.resolve("runs");
        Path scenario = folder.resolve("kept.yaml");
        Files.writeString(
                scenario,
                "base: century-small\nuntil: 1871\nscale: 500000\ncheckpoints: [1870-Q3]\n");
        assertThat(called("run " + scenario + " --quiet --runs " + runs)).isZero();
        Path state = runs.resolve("kept/checkpoints/1871-Q1.state");
        Files.write(state, Arrays.copyOf(Files.readAllBytes(state), 1000));
        unfinish(runs.resolve("kept"));
        assertThat(called("resume kept --quiet --runs " + runs)).isZero();
        assertThat(command.err())
                .contains("1871-Q1.state", "going on from the one before, of 1870-Q3");
    }

    @Test
    void aRunWithoutIndicatorsEndsWellAndCannotBeCompared() throws Exception {
        Path scenario = folder.resolve("few.yaml");
        Files.writeString(scenario, "base: century-small\nscale: 500000\nrecord: [trade]\n");
        Path runs = folder.resolve("runs");
        String here = " --runs " + runs;
        assertThat(called("run " + scenario + " --until 1871 --name few" + here)).isZero();
        assertThat(command.out()).contains("done: 4 quarters");
        assertThat(called("compare few few" + here)).isEqualTo(2);
        assertThat(command.err()).contains("few", "record").doesNotContain("Catalog");
    }

    @Test
    void aSecondRunOfAScenarioGetsANumber() {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "")).isZero();
        assertThat(run(runs, "")).isZero();
        assertThat(runs.resolve("century-small-2")).isDirectory();
        assertThat(run(runs, "--name century-small")).isEqualTo(2);
        assertThat(run(runs, "--name century-small --force")).isZero();
    }

    @Test
    void whereAFileIsNoFolderCanBeMade() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        assertThat(run(file.resolve("runs"), "")).isEqualTo(2);
        assertThat(command.err()).contains("no folder can be made", "the file " + file);
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name one")).isZero();
        assertThat(called("export one --runs " + runs + " --out " + file)).isEqualTo(2);
        assertThat(called("report one --runs " + runs + " --out " + folder)).isEqualTo(2);
        assertThat(called("report one --runs " + runs + " --out " + folder + "/no/page.html"))
                .isEqualTo(2);
        assertThat(command.err()).contains("no file can be written", "no folder");
        assertThat(file).hasContent("kept");
    }

    @Test
    void aBranchGoesOnFromACheckpointThatWasNamed() throws Exception {
        Path runs = folder.resolve("runs");
        Path scenario =
                Files.writeString(
                        folder.resolve("kept.yaml"),
                        "base: century-small\nuntil: 1872\nscale: 500000\ncheckpoints: [1871]\n");
        assertThat(command.call("run", scenario.toString(), "--runs", runs.toString(), "--quiet"))
                .isZero();
        assertThat(
                        command.call(
                                "run",
                                "--branch",
                                "kept@1871",
                                "--set",
                                "bargaining.indexation=0.9",
                                "--name",
                                "other",
                                "--runs",
                                runs.toString(),
                                "--json"))
                .isZero();
        assertThat(command.out()).contains("\"quarters\":4").contains("\"state\":\"done\"");
        assertThat(command.call("run", "--branch", "kept@1870-Q3", "--runs", runs.toString()))
                .isEqualTo(2);
        assertThat(command.err()).contains("no checkpoint before 1870-Q3");
    }

    @Test
    void aBranchKeepsWhatItsRunBeganBefore() throws Exception {
        Path runs = folder.resolve("runs");
        Path scenario =
                Files.writeString(
                        folder.resolve("kept.yaml"),
                        """
                        base: century-small
                        until: 1872
                        scale: 500000
                        checkpoints: [1870-Q3, 1871]
                        strategies:
                          - name: shorter week
                            who: [GBR]
                            start: 1870-Q3
                            measures: [{set: {statutoryHours: 40}, phase: 6}]
                        """);
        assertThat(called("run " + scenario + " --quiet --runs " + runs)).isZero();
        assertThat(called("run --branch kept@1871 --quiet --name other --runs " + runs))
                .as(command.err())
                .isZero();
        assertThat(hours(runs, "other")).isEqualTo(hours(runs, "kept")).isNotEmpty();
        // One that is written anew says what the branch does, and cannot begin before it.
        assertThat(called("run " + scenario + " --branch kept@1871 --name anew --runs " + runs))
                .isEqualTo(2);
        assertThat(command.err()).contains("kept.yaml:8:", "a quarter of the run");
    }

    private double[] hours(Path runs, String name) {
        try (ResultsReader results =
                ResultsReader.open(runs.resolve(name).resolve("results.duckdb"))) {
            return results.query(
                            "SELECT value FROM indicator WHERE name = 'hoursPerWorker' AND"
                                + " territory = 'GBR' AND sector = '' AND grp = '' AND quarter >= 4"
                                + " * 1871 ORDER BY quarter")
                    .numbers("value");
        }
    }

    @Test
    void aRunThatEndsSoonerMayNameWhatWouldHaveComeLater() {
        Path runs = folder.resolve("runs");
        assertThat(
                        called(
                                "run shorter-week --world 1870-30 --until 1870-Q3 --scale 500000"
                                        + " --quiet --runs "
                                        + runs))
                .as(command.err())
                .isZero();
    }

    @Test
    void aRunCannotReplaceTheOneItNeeds() throws Exception {
        Path runs = folder.resolve("runs");
        Path kept =
                Files.writeString(
                        folder.resolve("kept.yaml"),
                        "base: century-small\n"
                                + "until: 1871\n"
                                + "scale: 500000\n"
                                + "checkpoints: [1870-Q3]\n");
        assertThat(called("run " + kept + " --quiet --runs " + runs)).isZero();
        String before = Files.readString(runs.resolve("kept/manifest.json"));
        String force = " --force --name kept --quiet --runs " + runs;
        assertThat(called("run --branch kept@1870-Q3" + force)).isEqualTo(2);
        assertThat(command.err()).contains("cannot replace", "goes on from");
        assertThat(called("run " + kept + " --beside kept" + force)).isEqualTo(2);
        assertThat(runs.resolve("kept/manifest.json")).hasContent(before);
    }

    @Test
    void aRunThatAnotherProgramBeganIsRefusedUnlessTheUserWantsItSo() throws Exception {
        Path runs = folder.resolve("runs");
        Path kept =
                Files.writeString(
                        folder.resolve("kept.yaml"),
                        "base: century-small\n"
                                + "until: 1871\n"
                                + "scale: 500000\n"
                                + "checkpoints: [1870-Q3]\n");
        assertThat(called("run " + kept + " --quiet --runs " + runs)).isZero();
        Path manifest = runs.resolve("kept/manifest.json");
        String own = Files.readString(manifest);
        Files.writeString(
                manifest,
                own.replace("\"state\" : \"done\"", "\"state\" : \"running\"")
                        .replaceFirst("(\"program\" : \")[0-9a-f]{16}", "$10123456789abcdef"));
        Files.delete(runs.resolve("kept/checkpoints/1871-Q1.state"));

        assertThat(called("resume kept --runs " + runs)).isEqualTo(2);
        assertThat(command.err()).contains("the program has changed", "0123456789abcdef/");
        assertThat(called("run --branch kept@1870-Q3 --name b --runs " + runs)).isEqualTo(2);
        assertThat(command.err()).contains("the program has changed", "--any-build");
        assertThat(runs.resolve("b")).doesNotExist();

        assertThat(called("resume kept --any-build --quiet --runs " + runs)).isZero();
        assertThat(Files.readString(manifest)).contains("0123456789abcdef", hash(own));
    }

    private static String hash(String manifest) {
        return manifest.substring(manifest.indexOf("\"resultHash\""));
    }

    @Test
    void whatIsShownBesideIsRememberedWhenTheRunIsResumed() throws Exception {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name other")).isZero();
        assertThat(run(runs, "--name one --beside other")).isZero();
        Path page = runs.resolve("one/report.html");
        String whole = Files.readString(page);
        unfinish(runs.resolve("one"));
        assertThat(called("resume one --quiet --runs " + runs)).isZero();
        assertThat(Files.size(page)).isCloseTo(whole.length(), withPercentage(5));

        // Moved together they find each other; alone the page is made without.
        Path elsewhere = Files.move(runs, folder.resolve("elsewhere"));
        unfinish(elsewhere.resolve("one"));
        Files.move(elsewhere.resolve("other"), elsewhere.resolve("gone"));
        assertThat(called("resume one --quiet --runs " + elsewhere)).isZero();
        assertThat(command.err()).contains("is gone");
        assertThat(Files.size(elsewhere.resolve("one/report.html"))).isLessThan(whole.length());
    }

    /** As if the process had been killed before the last quarter was told. */
    private static void unfinish(Path run) throws IOException {
        Path manifest = run.resolve("manifest.json");
        String told = Files.readString(manifest);
        Files.writeString(
                manifest, told.replace("\"state\" : \"done\"", "\"state\" : \"running\""));
        Files.delete(run.resolve("report.html"));
    }

    @Test
    void whatTwoRunsDoNotShareIsNamed() {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name one")).isZero();
        String compare = "compare one one --runs " + runs;
        assertThat(called(compare + " --indicator gpdPerHead")).isEqualTo(2);
        assertThat(command.err()).contains("'gpdPerHead'", "did you mean 'gdpPerHead'");
        assertThat(called(compare + " --year 1900")).isEqualTo(2);
        assertThat(command.err()).contains("found 1900", "1870 to 1870");
    }

    @Test
    void whatTwoRunsWereGivenIsToldWhereItDiffers() {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name one")).isZero();
        String shorter =
                "run century-small --until 1870-Q3 --scale 600000 --off strikes --quiet --name two";
        assertThat(called(shorter + " --runs " + runs)).isZero();
        assertThat(called("compare two one --runs " + runs)).isZero();
        assertThat(command.out())
                .contains(
                        "two and one differ in off ([strikes] and nothing), scale (600000 and"
                                + " 500000), until (1870-Q3 and 1871)")
                .contains("1990 international dollars", " –")
                .doesNotContainPattern("-0\\.0+( |\n)");
        assertThat(called("compare one one --json --runs " + runs)).isZero();
        assertThat(command.out()).contains("\"unit\"", "\"relative\":null");
        assertThat(command.err()).isEmpty();
        assertThat(called("compare one one --runs " + runs)).isZero();
        assertThat(command.out())
                .contains("the world in 1870: the same results (")
                .doesNotContain("differ in", "0.00");
    }

    @Test
    void aRunOfAFolderOfTablesNamesItAndIsResumed() throws Exception {
        Path runs = folder.resolve("runs");
        Path tables = Files.createDirectories(folder.resolve("tables"));
        try (var files = Files.list(Home.world("1870-30"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName().toString()));
            }
        }
        String until = " --until 1871 --scale 500000 --quiet --runs " + runs;
        assertThat(called("run century-small --name shipped" + until)).isZero();
        assertThat(called("run century-small --name own --world " + tables + until))
                .as(command.err())
                .isZero();
        Path manifest = runs.resolve("own/manifest.json");
        String told = Files.readString(manifest);
        assertThat(told).contains("\"world\" : \"" + tables.toAbsolutePath().normalize() + "\"");
        assertThat(hash(told))
                .isEqualTo(hash(Files.readString(runs.resolve("shipped/manifest.json"))));
        unfinish(runs.resolve("own"));
        assertThat(called("resume own --quiet --runs " + runs)).as(command.err()).isZero();
        assertThat(hash(Files.readString(manifest))).isEqualTo(hash(told));

        unfinish(runs.resolve("own"));
        Files.writeString(
                tables.resolve("gold.csv"), Files.readString(tables.resolve("gold.csv")) + "\n");
        assertThat(called("resume own --quiet --runs " + runs)).isEqualTo(2);
        assertThat(command.err()).contains("the world's tables have changed");
    }

    private int called(String line) {
        return command.call(line.split(" "));
    }

    private int run(Path runs, String more) {
        return command.call(("run " + SMALL + " --runs " + runs + " " + more).strip().split(" +"));
    }

    @Test
    void aManifestOfAnotherBuildSaysWhichFieldAndWhatToDo() throws IOException {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name old")).isZero();
        Path manifest = runs.resolve("old/manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"opened\" : [0-9]+,", ""));
        for (String asked : new String[] {"resume old", "run --branch old@1870-Q1 --name b"}) {
            Called other = new Called();
            assertThat(other.call((asked + " --quiet --runs " + runs).split(" ")))
                    .as(asked)
                    .isEqualTo(2);
            assertThat(other.err())
                    .as(asked)
                    .contains("manifest.json")
                    .contains("'opened'")
                    .contains("run the scenario anew")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void whatIsDamagedIsToldWithWhatToDo() throws IOException {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "--name cut")).isZero();
        Path run = runs.resolve("cut");
        Path manifest = run.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"state\" : \"done\"", "\"state\" : \"running\""));
        Path state = run.resolve("checkpoints/1871-Q1.state");
        byte[] whole = Files.readAllBytes(state);
        Files.write(state, Arrays.copyOf(whole, whole.length / 2));
        assertThat(called("resume cut --quiet --runs " + runs)).isEqualTo(2);
        assertThat(command.err())
                .contains("1871-Q1.state", "cut off or damaged", "run it again with --force")
                .doesNotContain("\tat ");
        Files.write(state, whole);
        Path results = run.resolve("results.duckdb");
        Files.write(results, Arrays.copyOf(Files.readAllBytes(results), 4096));
        assertThat(called("resume cut --quiet --runs " + runs)).isEqualTo(1);
        assertThat(command.err())
                .contains("results.duckdb: the file is cut off or damaged")
                .doesNotContain("\tat ");
    }
}

package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void aSecondRunOfAScenarioGetsANumber() {
        Path runs = folder.resolve("runs");
        assertThat(run(runs, "")).isZero();
        assertThat(run(runs, "")).isZero();
        assertThat(runs.resolve("century-small-2")).isDirectory();
        assertThat(run(runs, "--name century-small")).isEqualTo(2);
        assertThat(run(runs, "--name century-small --force")).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithoutATrace() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run(file.resolve("runs"), "")).isEqualTo(1);
        assertThat(command.err()).contains("cannot make the folder").doesNotContain("\tat ");
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

    private int run(Path runs, String more) {
        return command.call(("run " + SMALL + " --runs " + runs + " " + more).strip().split(" +"));
    }
}

package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that only answer. */
class AnswersTest {

    @TempDir private Path folder;

    private final Called command = new Called();

    @Test
    void explainTellsUnitRangeDefaultAndSource() {
        assertThat(command.call("explain", "bargaining.indexation")).isZero();
        assertThat(command.out()).contains("Unit: ", "Default: ", "from 0 to 1", "Source: ");
    }

    @Test
    void explainWithoutANameListsEveryKind() {
        assertThat(command.call("explain")).isZero();
        assertThat(command.out()).contains("mechanism: ", "lever: ", "indicator: ", "column: ");
    }

    @Test
    void aNameThatNothingHasIsTheUsersMistake() {
        assertThat(command.call("explain", "wageShar")).isEqualTo(2);
        assertThat(command.err()).contains("did you mean 'wageShare'?");
    }

    @Test
    void scenariosAreListedShownCheckedAndCompared() {
        assertThat(command.call("scenario", "list")).isZero();
        assertThat(command.out()).contains("century", "century-small");
        assertThat(command.call("scenario", "show", "century-small")).isZero();
        assertThat(command.out()).contains("1870-30");
        assertThat(command.call("scenario", "check", "century-small")).isZero();
        assertThat(command.out()).contains("520 quarters");
        assertThat(command.call("scenario", "diff", "century", "century-small")).isZero();
        assertThat(command.out()).contains("world: 1870 -> 1870-30");
    }

    @Test
    void scenariosThatAreRunAlikeAreSaidToBeSo() {
        assertThat(command.call("scenario", "diff", "century", "century")).isZero();
        assertThat(command.out()).isEqualTo("century and century are run alike\n");
    }

    @Test
    void whatIsEmptyInOneScenarioAndMissingInTheOtherIsNoDifference() throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.writeString(other, "base: century\nset: {bargaining.indexation: 0.4}\n");
        assertThat(command.call("scenario", "diff", "century", other.toString())).isZero();
        assertThat(command.out())
                .contains("set.bargaining.indexation: nothing -> 0.4")
                .doesNotContain("{}", "[]");
    }

    @Test
    void aNewScenarioIsInOrderAndNeverReplacesAFile() {
        String file = folder.resolve("mine.yaml").toString();
        assertThat(command.call("scenario", "new", file, "--base", "century-small")).isZero();
        assertThat(command.call("scenario", "check", file)).isZero();
        assertThat(command.call("scenario", "new", file)).isEqualTo(2);
    }

    @Test
    void completionKnowsEveryCommand() {
        assertThat(command.call("completion")).isZero();
        assertThat(command.out()).contains("resume", "compare", "--branch");
    }
}

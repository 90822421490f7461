package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheExitCodesAndSucceeds() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: conjuncture").contains("Exit codes:", "130");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionIsTheOneTheBuildWrote() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).matches("conjuncture \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void anUnknownOptionIsTheUsersMistake() {
        assertThat(execute("--versoin")).isEqualTo(2);
        assertThat(err.toString()).contains("'--versoin'", "--version").doesNotContain("\tat ");
    }

    @Test
    void aMisspeltCommandIsToldTheNearest() {
        assertThat(execute("rnu")).isEqualTo(2);
        assertThat(err.toString()).contains("'rnu'", "did you mean 'run'");
    }

    @Test
    void whatIsTooMuchOrNoNumberIsToldInWords() {
        assertThat(execute("run", "century", "rest")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("run: found 'rest', expected no more than SCENARIO")
                .doesNotContain("index");
        err.getBuffer().setLength(0);
        assertThat(execute("run", "--threads", "x")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--threads: found 'x', expected a whole number")
                .doesNotContain("int");
    }

    @Test
    void aMissingCommandIsTheUsersMistake() {
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("a command is missing", "conjuncture --help");
    }

    @Test
    void aUsersMistakeIsItsMessageAndNothingElse() {
        var where = new Place("scenario.yaml", 3, 7);
        assertThat(execute(new Fails(new UserError(where, "no such world")), "fails")).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("scenario.yaml:3:7: no such world");
    }

    @Test
    void whatTheMachineCannotDoIsItsMessageToo() {
        assertThat(execute(new Fails(new EnvironmentError("no space left")), "fails")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("no space left");
    }

    @Test
    void aFailureOfTheProgramIsOneLineAndItsTraceLiesInTheLog() throws Exception {
        assertThat(execute(new Fails(new IllegalStateException("no bread")), "fails")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("internal error: ")
                .contains("no bread")
                .hasLineCount(1);
        var log = Path.of(err.toString().strip().replaceFirst(".* the log is in ", ""));
        assertThat(log).content().contains("MainTest");
        Files.delete(log);
    }

    @Test
    void anErrorOfTheMachineIsOneLineToo() throws Exception {
        assertThat(execute(new Fails(new StackOverflowError("deep")), "fails")).isEqualTo(1);
        assertThat(err.toString()).startsWith("internal error: ").contains("deep").hasLineCount(1);
        Files.delete(Path.of(err.toString().strip().replaceFirst(".* the log is in ", "")));
    }

    @Test
    void aFullMemoryIsToldWithHowToGiveMore() {
        assertThat(execute(new Fails(new OutOfMemoryError("heap")), "fails")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("not enough memory")
                .contains("CONJUNCTURE_HEAP=")
                .hasLineCount(1);
    }

    @Test
    void helpOfTheWholeTellsTheSameWithoutReadingEverySubcommand() {
        assertThat(Main.overview().getUsageMessage())
                .isEqualTo(Main.commandLine().getUsageMessage());
    }

    private int execute(String... arguments) {
        return execute(Main.commandLine(), arguments);
    }

    private int execute(Fails command, String... arguments) {
        return execute(Main.commandLine().addSubcommand(command), arguments);
    }

    private int execute(CommandLine line, String... arguments) {
        return Main.execute(
                line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)),
                arguments);
    }

    @Command(name = "fails")
    private record Fails(Throwable failure) implements Runnable {
        @Override
        public void run() {
            Fails.<RuntimeException>raise(failure);
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> void raise(Throwable failure) throws T {
            throw (T) failure;
        }
    }
}

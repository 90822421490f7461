package org.conjuncture.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts at the root, started as a shell starts them. */
class LauncherTest {

    private final Path home =
            Path.of(requireNonNull(System.getProperty("conjuncture.home"), "set by the build"));

    @TempDir private Path folder;

    @Test
    void answersThroughALinkFromAnotherFolder() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("command"), home.resolve("conjuncture"));
        assertThat(bash("./command --version")).isEqualTo("conjuncture " + Version.current());
        Files.delete(link);
    }

    @Test
    void helpTakesItsClassesFromACacheOfItsOwn() throws Exception {
        bash(
                "CONJUNCTURE_JAVA_OPTS=-Xlog:class+load=info:file=loaded '"
                        + home
                        + "/conjuncture' --help");
        assertThat(folder.resolve("loaded"))
                .content()
                .contains("org.conjuncture.cli.Main source: shared objects file")
                .doesNotContain("org.conjuncture.model.Simulation ");
    }

    @Test
    void aJdkIsTakenByItsReleaseFile() throws Exception {
        jdk("older", "17.0.15");
        jdk("early", "26-ea");
        assertThat(jdkScript("jdk_version older; jdk_version early")).isEqualTo("17\n26");
    }

    @Test
    void aFolderWithoutACompilerIsNoJdk() throws Exception {
        var runtime = jdk("runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(jdkScript("is_new_enough runtime || echo no")).isEqualTo("no");
    }

    @Test
    void javaHomeGivesWayToAJdkOnThePathWhereItIsTooOld() throws Exception {
        jdk("older", "17.0.15");
        jdk("newer", "25.0.3");
        assertThat(
                        jdkScript(
                                "JAVA_HOME=$PWD/older; PATH=$PWD/newer/bin:$PATH; find_jdk; echo"
                                        + " ${JAVA_HOME##*/}"))
                .isEqualTo("newer");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "run century,                -Xmx800m",
        "run century --scale 1000,   -Xmx1150m",
        "run --scale=4000 century,   -Xmx625m",
        "run --scale banana,         -Xmx800m",
        "run own.yaml,               -Xmx1150m",
        "resume kept,                -Xmx625m",
        "run century --until 1914,   -Xmx800m",
        "run --until banana,         -Xmx800m",
        "run century --until 2120,   -Xmx2122m",
        "run --scale 16000 --until=2120-Q1, -Xmx1112m",
        "resume late,                -Xmx1112m",
    })
    void theHeapFollowsScaleAndLastYear(String arguments, String option) throws Exception {
        Files.writeString(folder.resolve("own.yaml"), "world: w\nscale: 1000\n");
        Files.createDirectories(folder.resolve("runs/kept"));
        Files.writeString(folder.resolve("runs/kept/scenario.yaml"), "scale: 4000\n");
        Files.createDirectories(folder.resolve("runs/late"));
        Files.writeString(
                folder.resolve("runs/late/scenario.yaml"), "scale: 16000\nuntil: \"2120\"\n");
        assertThat(bash(". '" + home + "/tools/heap.sh'; heap_option " + arguments))
                .isEqualTo(option);
    }

    @Test
    void aHeapThatIsNoSizeIsTheUsersMistake() throws Exception {
        assertThat(
                        bash(
                                "CONJUNCTURE_HEAP=banana '"
                                        + home
                                        + "/conjuncture' --version 2>&1; echo $?"))
                .contains("found 'banana'", "expected a size")
                .endsWith("\n2");
    }

    private Path jdk(String name, String version) throws IOException {
        var jdk = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        for (var program : List.of("java", "javac")) {
            var file = Files.createFile(jdk.resolve("bin/" + program));
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"Linux\"\n");
        return jdk;
    }

    private String jdkScript(String script) throws Exception {
        return bash(". '" + home + "/tools/jdk.sh'; " + script);
    }

    private String bash(String script) throws Exception {
        var process = new ProcessBuilder("bash", "-c", script).directory(folder.toFile());
        // What a developer has set must not decide.
        process.environment().keySet().removeIf(name -> name.startsWith("CONJUNCTURE_"));
        var started = process.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        started.getOutputStream().close();
        return new String(started.getInputStream().readAllBytes(), UTF_8).strip();
    }
}

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

    /** Which world is asked for, the program alone knows; a run's folder says nothing of it. */
    @Test
    void theHeapOfTheDefaultRunIsSetWhateverWasRunBefore() throws Exception {
        Files.createDirectories(folder.resolve("runs/century"));
        Files.writeString(folder.resolve("runs/century/scenario.yaml"), "scale: 32000\n");
        String heap = "home='" + home + "'; . '" + home + "/tools/heap.sh'; heap_option ";
        assertThat(bash(heap + "run century --name century")).isEqualTo("-Xmx800m");
        assertThat(bash("CONJUNCTURE_HEAP=2g; " + heap + "run")).isEqualTo("-Xmx2g");
    }

    @Test
    void whateverElseIsAskedForMayTakeMostOfTheMachine() throws Exception {
        Files.writeString(folder.resolve("fine.yaml"), "scale: 100\n");
        String heap = "home='" + home + "'; . '" + home + "/tools/heap.sh'; heap_option ";
        for (String asked :
                List.of(
                        "run --scale 100",
                        "run --scale=100",
                        "run present",
                        "run fine.yaml",
                        "run --world worlds/mine",
                        "resume century",
                        "bench world")) {
            assertThat(bash(heap + asked)).as(asked).isEqualTo("-XX:MaxRAMPercentage=75");
        }
    }

    @Test
    void nothingIsLeftInTheFolderForTemporaryFilesNotEvenByAKill() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        String command =
                "export CONJUNCTURE_JAVA_OPTS=-Djava.io.tmpdir=$PWD/tmp; '"
                        + home
                        + "/conjuncture' run century-small --scale 500000 --quiet";
        assertThat(bash(command + " --until 1800 2> refused; echo $?")).isEqualTo("2");
        bash(
                command
                        + " --name killed & for i in $(seq 600); do"
                        + " ls runs/killed/checkpoints/* > /dev/null 2>&1 && break; sleep .1; done;"
                        + " kill -9 $!");
        assertThat(folder.resolve("runs/killed/results.duckdb")).exists();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void noHomeIsNeeded() throws Exception {
        assertThat(bash("env -u HOME -u JAVA_HOME '" + home + "/conjuncture' --version 2>&1"))
                .endsWith("conjuncture " + Version.current());
    }

    @Test
    void aFailedBuildIsToldByItsErrorsAlone() throws Exception {
        Files.writeString(
                folder.resolve("log"),
                "\033[INFO] Building\n[\033[1;31mERROR\033[m] A.java:[3,7] no symbol x\n"
                        + "[ERROR] For more information about the errors, please read\n"
                        + "[ERROR] After correcting the problems, you can resume the build with\n"
                        + "[ERROR]   mvn <args> -rf :model\n[ERROR] \n");
        assertThat(bash("build=. home=.; . '" + home + "/tools/build.sh'; what_failed log"))
                .isEqualTo("[ERROR] A.java:[3,7] no symbol x");
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

package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conjuncture.base.Quarters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed as the system kills them. */
class KilledRunTest {

    private static final int KILLS = Boolean.getBoolean("conjuncture.nightly") ? 10 : 3;

    /** Short runs are over before the second compiler has paid for itself. */
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    @TempDir private static Path folder;
    private static Path scenario;

    @BeforeAll
    static void oneRunIsLeftAlone() throws Exception {
        scenario = Files.writeString(folder.resolve("kept.yaml"), scenario());
        List<String> whole = command("run", scenario.toString(), "--name", "whole");
        // Both compilers, as a user has it: what is killed has to give the same with one.
        whole.remove(ONE_COMPILER);
        finished(new ProcessBuilder(whole).inheritIO().start());
    }

    @Test
    void aProcessKilledAtRandomAndResumedGivesTheResultsOfOneThatWasNot() throws Exception {
        SplittableRandom random = new SplittableRandom(KILLS);
        Process process = start("run", scenario.toString(), "--name", "killed", "--threads", "1");
        for (int kill = 0; kill < KILLS; kill++) {
            awaitCheckpoint(process, "killed", 1 + kill * 20 / KILLS);
            Thread.sleep(random.nextInt(300));
            process.destroyForcibly().waitFor();
            assertThat(manifest("killed")).contains("\"state\" : \"running\"");
            process = start("resume", "killed", "--threads", kill % 2 == 0 ? "2" : "1");
        }
        finished(process);
        assertThat(hash("killed")).isEqualTo(hash("whole"));
        assertThat(Files.list(folder.resolve("runs/killed/checkpoints")))
                .noneMatch(file -> !file.toString().endsWith(".state"));
    }

    /** What the system says of a file that has grown too large stands in for a full disk. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsUpIsToldInALineAndTheRunGoesOnWhenThereIsRoom() throws Exception {
        String before = manifest("whole");

        Path told = folder.resolve("told");
        Process full =
                new ProcessBuilder(command("run", scenario.toString(), "--name", "filled"))
                        .redirectError(told.toFile())
                        .start();
        awaitCheckpoint(full, "filled", 3);
        Process limit =
                new ProcessBuilder("prlimit", "--pid", "" + full.pid(), "--fsize=100000").start();
        assertThat(limit.waitFor()).isZero();
        assertThat(full.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(full.exitValue()).as(Files.readString(told)).isEqualTo(1);
        assertThat(Files.readString(told))
                .containsOnlyOnce("\n")
                .contains("go on with: conjuncture resume")
                .doesNotContain("Exception", "internal error");
        assertThat(manifest("whole")).isEqualTo(before);

        finished(start("resume", "filled"));
        assertThat(hash("filled")).isEqualTo(hash("whole"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aTemporaryFolderWithoutRoomIsToldInALine() throws Exception {
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f 100; exec \"$@\"", "limited"));
        limited.addAll(command("run", "century-small", "--until", "1871", "--scale", "500000"));
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(limited).redirectError(told.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readString(told))
                .containsOnlyOnce("\n")
                .contains("cannot unpack the database's library into")
                .doesNotContain("Exception", "internal error");
    }

    private static String scenario() {
        List<String> quarters = new ArrayList<>();
        for (int year = 1870; year < 1876; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                quarters.add(year + "-Q" + quarter);
            }
        }
        return "base: century-small\nuntil: 1876\nscale: 500000\ncheckpoints: " + quarters + "\n";
    }

    private static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).inheritIO().start();
    }

    private static List<String> command(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx600m",
                                "-XX:+UseSerialGC",
                                ONE_COMPILER,
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dconjuncture.home=" + System.getProperty("conjuncture.home"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--quiet", "--runs", folder.resolve("runs").toString()));
        return command;
    }

    private static void finished(Process process) throws InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Waits until so many quarters are kept, so that something is there to go on from. */
    private static void awaitCheckpoint(Process process, String run, int quarters)
            throws Exception {
        Path awaited =
                folder.resolve("runs/" + run + "/checkpoints")
                        .resolve(Quarters.text(Quarters.parse("1870-Q1") + quarters) + ".state");
        while (process.isAlive() && !Files.exists(awaited)) {
            Thread.sleep(5);
        }
    }

    private static String manifest(String run) throws IOException {
        return Files.readString(folder.resolve("runs").resolve(run).resolve("manifest.json"));
    }

    private static String hash(String run) throws IOException {
        Matcher found = Pattern.compile("\"resultHash\" : \"([0-9a-f]+)\"").matcher(manifest(run));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

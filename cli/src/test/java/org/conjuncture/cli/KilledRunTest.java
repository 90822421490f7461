package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, killed as the system kills them. */
class KilledRunTest {

    @TempDir private Path folder;

    @Test
    void aProcessKilledAndResumedGivesTheResultsOfOneThatWasNot() throws Exception {
        Path scenario = Files.writeString(folder.resolve("kept.yaml"), scenario());
        finished(start("run", scenario.toString(), "--name", "whole"));

        Process killed = start("run", scenario.toString(), "--name", "killed", "--threads", "1");
        awaitCheckpoint(folder.resolve("runs/killed/checkpoints"), killed);
        killed.destroyForcibly().waitFor();
        assertThat(manifest("killed")).contains("\"state\" : \"running\"");

        finished(start("resume", "killed", "--threads", "2"));
        assertThat(hash("killed")).isEqualTo(hash("whole"));
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

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx600m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dconjuncture.home=" + System.getProperty("conjuncture.home"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--quiet", "--runs", folder.resolve("runs").toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void finished(Process process) throws InterruptedException {
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Waits for the third, so that something is there to go on from and something to remove. */
    private static void awaitCheckpoint(Path checkpoints, Process process) throws Exception {
        while (process.isAlive()) {
            if (Files.exists(checkpoints.resolve("1871-Q1.state"))) {
                return;
            }
            Thread.sleep(5);
        }
    }

    private String manifest(String run) throws IOException {
        return Files.readString(folder.resolve("runs").resolve(run).resolve("manifest.json"));
    }

    private String hash(String run) throws IOException {
        Matcher found = Pattern.compile("\"resultHash\" : \"([0-9a-f]+)\"").matcher(manifest(run));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

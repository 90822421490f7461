package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.conjuncture.base.UserError;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.MechanismNames;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worlds with numbers in their tables changed: each is refused in words, and then nothing is left
 * behind, or it runs and its books close.
 */
class MutantRunsTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.runs", 24);

    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "0.5", "1e-9", "1e-300", "1e300", "1e12", "1000000", "3", "");

    private static final Path HOME = Path.of(System.getProperty("conjuncture.home", ""));

    @TempDir private Path folder;
    private Path worlds;
    private Path runs;
    private List<Path> tables;

    @BeforeEach
    void copyTheSmallWorld() throws IOException {
        worlds = Files.createDirectories(folder.resolve("worlds"));
        runs = Files.createDirectories(folder.resolve("runs"));
        Path small = Files.createDirectory(worlds.resolve("1870-30"));
        try (Stream<Path> files = Files.list(HOME.resolve("worlds/1870-30"))) {
            for (Path file : files.toList()) {
                Files.copy(file, small.resolve(file.getFileName()));
            }
        }
        try (Stream<Path> files = Files.list(small)) {
            tables = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void aWorldWithOtherNumbersIsRefusedOrRuns() throws IOException {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = new SplittableRandom(1913L * 1_000_003 + round);
            Path table = tables.get(random.nextInt(tables.size()));
            String whole = Files.readString(table);
            String mutant = mutated(whole, random);
            Files.writeString(table, mutant);
            try {
                assertThat(run("mutant").state()).isEqualTo(Manifest.State.done);
            } catch (UserError mistake) {
                refused++;
                assertThat(mistake.getMessage()).as("round %d", round).isNotBlank();
                assertThat(left()).as("round %d leaves nothing", round).isEmpty();
            } catch (RuntimeException | Error broken) {
                fail(
                        "round "
                                + round
                                + ", "
                                + table.getFileName()
                                + ": "
                                + difference(whole, mutant),
                        broken);
            } finally {
                empty();
                Files.writeString(table, whole);
            }
        }
        assertThat(refused).isLessThan(ROUNDS);
    }

    private Manifest run(String name) {
        var reader =
                new ScenarioReader(
                        new ScenarioLibrary(HOME.resolve("scenarios")),
                        worlds,
                        new MechanismNames());
        Scenario scenario =
                reader.read(
                        "century-small",
                        List.of(Yaml.parse("test", "until: 1870-Q4\nscale: 1000000").map()));
        RunPlan plan =
                RunPlans.of(
                        name, scenario, reader.world(scenario.world()), scenario.fromQuarter(), 1);
        return SmallRuns.whole(runs, name, plan);
    }

    /** Numbers of one or two fields replaced or multiplied. */
    private static String mutated(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int changes = 1 + random.nextInt(2);
        for (int change = 0; change < changes; change++) {
            int line = 1 + random.nextInt(Math.max(1, lines.size() - 1));
            if (line >= lines.size()) {
                continue;
            }
            String[] fields = lines.get(line).split(",", -1);
            List<Integer> numbers = new ArrayList<>();
            for (int k = 0; k < fields.length; k++) {
                if (fields[k].matches("-?[0-9.]+(e-?[0-9]+)?")) {
                    numbers.add(k);
                }
            }
            if (!numbers.isEmpty()) {
                int k = numbers.get(random.nextInt(numbers.size()));
                fields[k] =
                        random.nextInt(3) == 0
                                ? fields[k] + "0"
                                : NUMBERS.get(random.nextInt(NUMBERS.size()));
                lines.set(line, String.join(",", fields));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String difference(String whole, String mutant) {
        List<String> before = whole.lines().toList();
        List<String> after = mutant.lines().toList();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                words.append("line ").append(i + 1).append(": ").append(after.get(i)).append("; ");
            }
        }
        return words.toString();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(runs)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void empty() throws IOException {
        try (Stream<Path> files = Files.walk(runs)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .filter(file -> !file.equals(runs))
                    .forEach(file -> {
                        try {
                            Files.delete(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}

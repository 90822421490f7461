package org.conjuncture.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands on the command line is a run or a mistake told in words. */
class ArgumentsFuzzTest {

    private static final int ROUNDS = Boolean.getBoolean("conjuncture.nightly") ? 1500 : 60;

    private static final List<String> OPTIONS =
            List.of(
                    "--set",
                    "--off",
                    "--scale",
                    "--until",
                    "--seed",
                    "--threads",
                    "--name",
                    "--world",
                    "--branch",
                    "--nonsense");

    private static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "=",
                    "-1",
                    "0",
                    "NaN",
                    "1e999",
                    "99999999999999999999",
                    "1860",
                    "1870-Q0",
                    "2271",
                    "bargaining.indexation=NaN",
                    "bargaining.indexation=",
                    "bargaining.indexation=-0.1",
                    "bargaining=1",
                    "nothing.at.all=1",
                    "production",
                    "no-such-thing",
                    "..",
                    "../../x",
                    "/dev/null",
                    "a@b",
                    "@1900",
                    "x@1900-Q7",
                    "\u0000",
                    "é",
                    "--force",
                    "x".repeat(300));

    @TempDir private Path folder;

    private final Called command = new Called();

    @Test
    void everyCommandLineIsARunOrAMistakeInWords() throws IOException {
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path runs = folder.resolve("runs-" + round);
            List<String> arguments = arguments(new SplittableRandom(round), runs);
            int code = command.call(arguments.toArray(String[]::new));
            assertThat(code).as("%s: %s", arguments, command.err()).isIn(0, 2);
            assertThat(command.err())
                    .as("%s", arguments)
                    .doesNotContain("\tat ", "Exception", "internal error");
            if (code == 2) {
                refused++;
                assertThat(command.err()).as("%s", arguments).isNotBlank();
                assertThat(left(runs)).as("%s leaves nothing", arguments).isEmpty();
            }
        }
        assertThat(refused).isBetween(ROUNDS / 2, ROUNDS);
    }

    private static List<String> arguments(SplittableRandom random, Path runs) {
        var options =
                new java.util.LinkedHashMap<String, String>(
                        Map.of("--until", "1870-Q2", "--scale", "1000000", "--threads", "1"));
        int changes = 1 + random.nextInt(2);
        for (int change = 0; change < changes; change++) {
            String option = OPTIONS.get(random.nextInt(OPTIONS.size()));
            String value = NASTY.get(random.nextInt(NASTY.size()));
            // Nothing stands for what the scenario says, which would be the whole century.
            boolean isWhole = option.equals("--until") && (value.isEmpty() || value.equals("2271"));
            options.put(option, isWhole ? "1870" : value);
        }
        List<String> arguments =
                new ArrayList<>(
                        List.of("run", "century-small", "--quiet", "--runs", runs.toString()));
        options.forEach((option, value) -> {
            arguments.add(option);
            arguments.add(value);
        });
        return arguments;
    }

    private static List<Path> left(Path runs) throws IOException {
        if (!Files.exists(runs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(runs)) {
            return files.toList();
        }
    }
}

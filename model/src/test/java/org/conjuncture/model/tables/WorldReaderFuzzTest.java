package org.conjuncture.model.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tables with something broken in them are refused with words or read as a world; nothing else may
 * happen.
 */
class WorldReaderFuzzTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.tables", 500);

    private static final List<String> NASTY =
            List.of(
                    "",
                    "NaN",
                    "Infinity",
                    "-1",
                    "1e309",
                    "0x10",
                    "\"",
                    "\"\"",
                    ",",
                    "\n",
                    "\r",
                    "\u0000",
                    "é",
                    "\uFEFF",
                    "1,5",
                    "--",
                    "999999999999",
                    "1870-Q9",
                    "GBR",
                    "WORLD",
                    " ");

    @TempDir Path folder;

    @Test
    void aBrokenTableIsRefusedInWordsOrRead() {
        Worlds.copy(Worlds.SMALL, folder);
        List<Path> tables = Worlds.tables(folder);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = new SplittableRandom(1870L * 1_000_003 + round);
            Path table = tables.get(random.nextInt(tables.size()));
            String whole = Worlds.read(table);
            Worlds.write(table, broken(whole, random));
            try {
                WorldTables world = WorldReader.read(folder);
                assertThat(world.territories()).isNotEmpty();
            } catch (UserError expected) {
                refused++;
                assertThat(expected.getMessage()).as("round %d", round).contains(".csv");
            }
            Worlds.write(table, whole);
        }
        assertThat(refused).isGreaterThan(ROUNDS / 3);
    }

    private static String broken(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + 1 + random.nextInt(12));
        String nasty = NASTY.get(random.nextInt(NASTY.size()));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + nasty + text.substring(at);
            case 2 -> text.substring(0, at) + nasty + text.substring(to);
            case 3 -> text.substring(0, at);
            case 4 -> field(text, at, nasty);
            default ->
                    text.substring(0, lineEnd(text, at))
                            + text.substring(lineEnd(text, lineEnd(text, at) + 1));
        };
    }

    /** Puts a value where a whole field stood. */
    private static String field(String text, int at, String value) {
        int from = Math.max(text.lastIndexOf(',', at), text.lastIndexOf('\n', at)) + 1;
        int comma = text.indexOf(',', at);
        int to = Math.min(comma < 0 ? text.length() : comma, lineEnd(text, at));
        return text.substring(0, from) + value + text.substring(Math.max(from, to));
    }

    private static int lineEnd(String text, int at) {
        int end = at >= text.length() ? -1 : text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}

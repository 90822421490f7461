package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeFormats;
import org.conjuncture.accounts.MadeLayouts;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of every format with bytes, lines, numbers or labels changed by lot are read or refused in
 * words; nothing crashes, and no number that is not one gets into a table.
 */
class FuzzedFormatsTest {

    private static final int RUNS = Boolean.getBoolean("conjuncture.nightly") ? 20_000 : 400;
    private static final int YEAR = 2009;
    private static final MadeFormats MADE = new MadeFormats(4);
    private static final MadeLayouts OTHER = new MadeLayouts(MADE);
    private static final String[] WRONG = {
        "NaN", "", "five", "1e999", "-", "1,5", "1.2.3", "Infinity", "\u0000", "\"", "0x10", "#N/A"
    };

    @TempDir private Path folder;

    private Path write(String format) {
        return switch (format) {
            case "pymrio" -> MADE.pymrio(folder);
            case "exiobase" -> MADE.exiobase3(folder);
            case "exiobase1" -> MADE.exiobase1(folder);
            case "eora26" -> MADE.eora26(folder, YEAR);
            case "icio" -> MADE.icio2016(folder, YEAR);
            case "gloria" -> MADE.gloria(folder, YEAR);
            case "wiod13" -> MADE.wiod13(folder.resolve("wiot09.xlsx"), YEAR).getParent();
            case "wiod16 xlsb" -> OTHER.wiod16(folder.resolve("WIOT2009.xlsb"), YEAR).getParent();
            case "wiod16 national" -> OTHER.national(folder, YEAR);
            case "adb" -> OTHER.adb(folder, YEAR).getParent();
            case "figaro" -> OTHER.figaro(folder, YEAR).getParent();
            case "figaro flat" -> OTHER.figaroFlat(folder, YEAR).getParent();
            case "matrix" -> OTHER.matrix(folder, YEAR);
            case "csv" -> OTHER.described(folder);
            default -> throw new IllegalArgumentException(format);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pymrio",
                "exiobase",
                "exiobase1",
                "eora26",
                "icio",
                "gloria",
                "wiod13",
                "wiod16 xlsb",
                "wiod16 national",
                "adb",
                "figaro",
                "figaro flat",
                "matrix",
                "csv"
            })
    void isReadOrRefused(String format) throws IOException {
        write(format);
        String name = format.equals("exiobase1") ? "exiobase" : format.replaceAll(" .*", "");
        fuzz(folder, format, () -> Formats.read(name, Fixtures.reading(folder, YEAR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WIOD_SEA_July14.xlsx", "sea.csv", "own.csv"})
    void labourAccountsAreReadOrRefused(String name) throws IOException {
        Path sheet =
                name.equals("sea.csv")
                        ? OTHER.wiod16(folder.resolve("WIOT2009.xlsx"), YEAR)
                        : MADE.wiod13(folder.resolve("wiot09.xlsx"), YEAR);
        String format = name.equals("sea.csv") ? "wiod16" : "wiod13";
        WorldTable table = Formats.read(format, Fixtures.reading(sheet, YEAR));
        Path labour = Files.createDirectory(folder.resolve("labour"));
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < table.cells(); i++) {
            labels.add(table.label(i));
        }
        switch (name) {
            case "sea.csv" -> OTHER.labour16(labour, YEAR);
            case "own.csv" -> OTHER.ownAccounts(labour.resolve(name), labels);
            default -> MADE.wiod13Labour(labour.resolve(name), YEAR);
        }
        fuzz(labour, name, () -> LabourReader.read(table, Fixtures.reading(labour, YEAR)));
    }

    private static void fuzz(Path in, String name, Supplier<WorldTable> read) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(in)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        SplittableRandom random = new SplittableRandom(name.hashCode());
        assertFinite(read.get());
        int refused = 0;
        for (int run = 0; run < RUNS; run++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            boolean text = !file.toString().matches(".*\\.xls[xb]");
            Files.write(file, text && run % 4 > 0 ? line(whole, random) : bytes(whole, random));
            try {
                assertFinite(read.get());
            } catch (UserError told) {
                assertThat(told.getMessage()).isNotBlank();
                refused++;
            } catch (RuntimeException crash) {
                throw new AssertionError("run " + run + " of " + file.getFileName(), crash);
            }
            Files.write(file, whole);
        }
        assertThat(refused).isGreaterThan(RUNS / 4);
    }

    private static void assertFinite(WorldTable table) {
        assertFinite("output", table.output);
        table.accounts.values().forEach(account -> assertFinite(account.name(), account.values()));
    }

    /** In one pass: a table has thousands of numbers and is read hundreds of times. */
    private static void assertFinite(String name, double[] values) {
        double[] others = Arrays.stream(values).filter(value -> !Double.isFinite(value)).toArray();
        assertThat(others).as(name).isEmpty();
    }

    /** One to four bytes changed, or the end cut off. */
    private static byte[] bytes(byte[] whole, SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] broken = whole.clone();
        for (int k = random.nextInt(4); k >= 0; k--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    /** A line lost, twice, or changed with another; a cell lost, another's, or no number. */
    private static byte[] line(byte[] whole, SplittableRandom random) {
        List<String> lines = new ArrayList<>(new String(whole).lines().toList());
        int at = random.nextInt(lines.size());
        String tab = lines.get(0).contains("\t") ? "\t" : ",";
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.set(at, lines.get(random.nextInt(lines.size())));
            default -> {
                List<String> cells = new ArrayList<>(List.of(lines.get(at).split(tab, -1)));
                int cell = random.nextInt(cells.size());
                if (random.nextBoolean()) {
                    cells.set(cell, WRONG[random.nextInt(WRONG.length)]);
                } else {
                    cells.remove(cell);
                }
                lines.set(at, String.join(tab, cells));
            }
        }
        return (String.join("\n", lines) + "\n").getBytes();
    }
}

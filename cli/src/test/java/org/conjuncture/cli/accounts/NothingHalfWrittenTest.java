package org.conjuncture.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conjuncture.cli.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Whatever command is refused, and wherever: what was there is untouched and nothing is added. */
class NothingHalfWrittenTest {

    private static final String Z =
            "label,A:x,A:y,B:x,B:y\nA:x,10,5,1,1\nA:y,4,8,2,1\nB:x,1,1,9,6\nB:y,2,1,3,7\n";
    private static final String Y =
            "label,A:c37,A:c41,B:c37,B:c41\n"
                    + "A:x,20,3,2,0\n"
                    + "A:y,15,6,1,1\n"
                    + "B:x,1,1,22,4\n"
                    + "B:y,2,0,18,5\n";

    @TempDir private Path folder;
    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void aTableAndThingsInTheWay() throws IOException {
        Files.createDirectories(folder.resolve("good"));
        Files.writeString(folder.resolve("good/Z-2000.csv"), Z);
        Files.writeString(folder.resolve("good/Y-2000.csv"), Y);
        Files.createDirectories(folder.resolve("bad"));
        Files.writeString(folder.resolve("bad/Z-2000.csv"), Z.replace("9,6", "nine,6"));
        Files.writeString(folder.resolve("bad/Y-2000.csv"), Y);
        Files.writeString(folder.resolve("afile"), "mine");
        Files.writeString(folder.resolve("wrong.csv"), "code,group\nA,one\n");
        Files.writeString(folder.resolve("all.csv"), "code,group\n*,World\n");
        assertThat(run("import good --format matrix --year 2000 --out table")).isZero();
        assertThat(run("import good --format matrix --year 2000 --out damaged")).isZero();
        Files.writeString(folder.resolve("damaged/flows.parquet"), "cut off");
        assertThat(run("import good --format matrix --year 2000 --out earlier")).isZero();
        Files.writeString(folder.resolve("earlier/mine.txt"), "mine");
    }

    /** Names of files stand for those in the folder. */
    private int run(String words) {
        List<String> arguments = new ArrayList<>(List.of("accounts"));
        for (String word : words.split(" ")) {
            boolean isPath =
                    word.matches(
                            "good|bad|afile(/.*)?|wrong.csv|all.csv|table|damaged|earlier(/.*)?|new(/.*)?|nowhere");
            arguments.add(isPath ? folder.resolve(word).toString() : word);
        }
        arguments.add("--quiet");
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments.toArray(String[]::new));
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.toList()) {
                String name = folder.relativize(file).toString();
                boolean isFile = Files.isRegularFile(file);
                all.put(
                        name,
                        isFile ? HexFormat.of().formatHex(Files.readAllBytes(file)) : "folder");
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "import bad --format matrix --year 2000 --out OUT, 'nine'",
        "import good --format matrix --year 1999 --out OUT, Z-1999.csv",
        "import good --format matrix --year 2000 --labour afile --out OUT, afile",
        "balance table --value-added NONE --out OUT, NONE",
        "balance damaged --out OUT, flows.parquet",
        "aggregate table --regions wrong.csv --out OUT, 'B'",
        "aggregate damaged --sectors ten-sectors --out OUT, flows.parquet",
        "aggregate nowhere --sectors ten-sectors --out OUT, nowhere",
        "analyse kww labour-footprint table --out OUT, --labour",
        "analyse kww exporst table --out OUT, exports",
        "analyse kww damaged --out OUT, flows.parquet",
        "analyse kww table --regions wrong.csv --out OUT, cannot be added up",
        "export damaged --out OUT, flows.parquet",
        "export nowhere --out OUT, nowhere",
        "report damaged --out OUT/page.html, page.html",
        "report nowhere --out OUT.html, nowhere"
    })
    void aRefusedCommandLeavesEverythingAsItWas(String command, String says) throws IOException {
        Map<String, String> before = everything();
        for (String out : List.of("new", "earlier")) {
            errors.getBuffer().setLength(0);
            assertThat(run(command.replace("OUT", out))).as(errors.toString()).isEqualTo(2);
            assertThat(errors.toString())
                    .contains(out.equals("earlier") && says.equals("page.html") ? "" : says)
                    .doesNotContain("internal error")
                    .doesNotContain("Exception");
            assertThat(everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "import good --format matrix --year 2000 --out OUT",
        "aggregate table --regions all.csv --out OUT",
        "analyse kww table --out OUT",
        "analyse kww table --format parquet --out OUT",
        "export table --out OUT",
        "report table --out OUT/page.html"
    })
    void aPlaceThatCannotBeWrittenIsTold(String command) throws IOException {
        Map<String, String> before = everything();
        for (String out : List.of("afile", "afile/deep")) {
            errors.getBuffer().setLength(0);
            assertThat(run(command.replace("OUT", out))).as(errors.toString()).isEqualTo(2);
            assertThat(errors.toString())
                    .contains("afile")
                    .contains("expected")
                    .doesNotContain("internal error");
            assertThat(everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "import good --format matrix --year 2000 --out earlier, earlier/manifest.json",
        "analyse kww exports table --out earlier, earlier/kww.csv",
        "export table --out earlier, earlier/Z-2000.csv"
    })
    void whatIsDoneTwiceReplacesAndKeepsWhatIsTheUsers(String command, String made)
            throws IOException {
        assertThat(run(command)).as(errors.toString()).isZero();
        assertThat(run(command)).as(errors.toString()).isZero();
        assertThat(folder.resolve(made)).isNotEmptyFile();
        assertThat(folder.resolve("earlier/mine.txt")).hasContent("mine");
        assertThat(everything().keySet()).noneMatch(name -> name.endsWith(".partial"));
    }
}

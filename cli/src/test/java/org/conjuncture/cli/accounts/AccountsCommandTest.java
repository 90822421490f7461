package org.conjuncture.cli.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.cli.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A user's way: from two small files to results, and what happens where something is wrong. */
class AccountsCommandTest {

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
    void writeTable() throws IOException {
        Files.writeString(folder.resolve("Z-2000.csv"), Z);
        Files.writeString(folder.resolve("Y-2000.csv"), Y);
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void importTable() {
        int code =
                run(
                        "accounts",
                        "import",
                        folder.toString(),
                        "--format",
                        "matrix",
                        "--year",
                        "2000",
                        "--out",
                        path("t"),
                        "--quiet");
        assertThat(code).as(errors.toString()).isZero();
    }

    @Test
    void anImportedTableIsCheckedAnalysedAggregatedExportedAndShown() throws IOException {
        importTable();
        assertThat(run("accounts", "check", path("t"), "--quiet")).isZero();
        assertThat(
                        run(
                                "accounts",
                                "analyse",
                                "kww",
                                "sectors",
                                path("t"),
                                "--out",
                                path("r"),
                                "--quiet"))
                .isZero();
        List<String> kww = Files.readAllLines(folder.resolve("r/kww.csv"));
        assertThat(kww.get(0)).startsWith("country,DVA_FIN,DVA_INT").endsWith("gross_exports");
        assertThat(kww).hasSize(3);
        assertThat(
                        run(
                                "accounts",
                                "analyse",
                                "all",
                                path("t"),
                                "--format",
                                "parquet",
                                "--out",
                                path("p"),
                                "--quiet"))
                .isZero();
        assertThat(folder.resolve("p/borin-mancini.parquet")).isNotEmptyFile();
        Files.writeString(folder.resolve("one.csv"), "code,group\n*,World\n");
        assertThat(
                        run(
                                "accounts",
                                "aggregate",
                                path("t"),
                                "--regions",
                                path("one.csv"),
                                "--out",
                                path("w"),
                                "--quiet"))
                .isZero();
        assertThat(run("accounts", "export", path("w"), "--out", path("plain"), "--quiet"))
                .isZero();
        assertThat(Files.readString(folder.resolve("plain/Z-2000.csv"))).contains("World:x");
        assertThat(run("accounts", "report", path("t"), "--out", path("t.html"), "--quiet"))
                .isZero();
        assertThat(Files.readString(folder.resolve("t.html"))).contains("</html>");
    }

    @Test
    void resultsAreToldAsJson() throws IOException {
        importTable();
        PrintStream before = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(
                            run(
                                    "accounts",
                                    "analyse",
                                    "exports",
                                    path("t"),
                                    "--out",
                                    path("r"),
                                    "--json"))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"country\" : \"A\"")
                .contains("\"vax\" : ");
    }

    @Test
    void aMistakeInAFileEndsWithTwoItsPlaceAndNothingWritten() throws IOException {
        Files.writeString(folder.resolve("Z-2000.csv"), Z.replace("9,6", "nine,6"));
        int code =
                run(
                        "accounts",
                        "import",
                        folder.toString(),
                        "--format",
                        "matrix",
                        "--year",
                        "2000",
                        "--out",
                        path("t"),
                        "--quiet");
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("Z-2000.csv:4:9").contains("'nine'");
        assertThat(folder.resolve("t")).doesNotExist();
    }

    @Test
    void wrongNamesAreToldWithTheNearest() {
        importTable();
        assertThat(run("accounts", "analyse", "exporst", path("t"))).isEqualTo(2);
        assertThat(errors.toString()).contains("did you mean 'exports'");
        assertThat(
                        run(
                                "accounts",
                                "import",
                                folder.toString(),
                                "--format",
                                "wiod31",
                                "--year",
                                "2000",
                                "--out",
                                path("u")))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("wiod13");
        assertThat(run("accounts", "analyse", "labour-footprint", path("t"), "--quiet"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--labour");
        assertThat(run("accounts", "check", path("nowhere"))).isEqualTo(2);
        assertThat(run("accounts")).isEqualTo(2);
    }
}

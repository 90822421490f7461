package org.conjuncture.base.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("people.csv");
    }

    private CsvTable table(String text) throws IOException {
        Files.writeString(file, text);
        return CsvTable.read(file);
    }

    @Test
    void valuesAreReadByColumnAndType() throws IOException {
        var row =
                table("territory,people,share,from,note\nGBR,31,0.5,1870-Q2,\"a, \"\"b\"\"\nc\"\n")
                        .rows()
                        .getFirst();
        assertThat(row.oneOf("territory", Set.of("GBR", "FRA"))).isEqualTo("GBR");
        assertThat(row.integer("people", 0, 100)).isEqualTo(31);
        assertThat(row.number("share", 0, 1)).isEqualTo(0.5);
        assertThat(row.quarter("from")).isEqualTo(7481);
        assertThat(row.text("note")).isEqualTo("a, \"b\"\nc");
    }

    @Test
    void anEmptyFieldIsNaNOnlyWhereThatIsAskedFor() throws IOException {
        var row = table("a,b\n,1\n").rows().getFirst();
        assertThat(row.numberOrNaN("a")).isNaN();
        assertThatThrownBy(() -> row.number("a")).hasMessageContaining("found nothing");
    }

    @Test
    void aWrongValueIsToldWithFileLineColumnFoundExpectedAndNearest() throws IOException {
        var rows = table("note,territory\n\"two\nlines, quoted\",GBR\nx,FRRA\n").rows();
        assertThatThrownBy(() -> rows.get(1).oneOf("territory", Set.of("FRA", "GBR")))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        file
                                + ":4:3: column 'territory'; found 'FRRA', expected one of FRA, GBR"
                                + " (did you mean 'FRA'?)");
        assertThatThrownBy(() -> rows.get(0).number("territory"))
                .hasMessageStartingWith(file + ":3:16: ");
    }

    @Test
    void aNumberOutOfRangeOrNotFiniteIsRefused() throws IOException {
        for (String wrong : List.of("2", "-0.1", "NaN", "Infinity", "1e999", "x", " 0.5", "1d")) {
            var row = table("share\n" + wrong + "\n").rows().getFirst();
            assertThatThrownBy(() -> row.number("share", 0, 1))
                    .isInstanceOf(UserError.class)
                    .hasMessage(
                            file
                                    + ":2:1: column 'share'; found '"
                                    + wrong
                                    + "', expected a number from 0 to 1");
        }
    }

    @Test
    void aFractionIsNoInteger() throws IOException {
        var row = table("people\n1.5\n").rows().getFirst();
        assertThatThrownBy(() -> row.integer("people"))
                .hasMessageContaining("found '1.5', expected a whole number");
    }

    @Test
    void aMissingColumnIsToldWithTheNearest() throws IOException {
        Files.writeString(file, "teritory,people\nGBR,1\n");
        assertThatThrownBy(() -> CsvTable.read(file, "territory"))
                .hasMessageContaining("column 'territory' is missing")
                .hasMessageContaining("did you mean 'teritory'?");
    }

    @Test
    void anUnknownColumnIsRefusedWhereOnlySomeAreAllowed() throws IOException {
        var table = table("people,nots\n1,x\n");
        assertThatThrownBy(() -> table.allowOnly(List.of("people", "note")))
                .hasMessageContaining(":1:8: unknown column; found 'nots'")
                .hasMessageContaining("'note'?");
    }

    @Test
    void aColumnNamedTwiceOrNotAtAllIsRefused() {
        assertThatThrownBy(() -> table("a,b,a\n1,2,3\n"))
                .hasMessageContaining(":1:5: column 'a' is named twice");
        assertThatThrownBy(() -> table("a,,c\n")).hasMessageContaining("column 2 has no name");
    }

    @Test
    void aLineWithTooManyOrTooFewValuesIsRefused() {
        assertThatThrownBy(() -> table("a,b\n1,2\n1\n"))
                .hasMessageContaining(":3:1:")
                .hasMessageContaining("found 1, expected 2");
        assertThatThrownBy(() -> table("a,b\n1,2,3\n")).hasMessageContaining("found 3, expected 2");
    }

    @Test
    void anEmptyFileAFolderAndAMissingFileAreRefused() {
        assertThatThrownBy(() -> table("")).hasMessageContaining("the table is empty");
        assertThatThrownBy(() -> CsvTable.read(folder)).hasMessageContaining("not a file");
        assertThatThrownBy(() -> CsvTable.read(folder.resolve("none.csv")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no such file");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithThePlace() throws IOException {
        Files.write(file, "a,b\nx,é\nCôte,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(CsvTable.read(file).rows()).hasSize(2);
        Files.write(file, "a,b\nx,y\nC\u00f4te,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvTable.read(file))
                .hasMessage(
                        file + ":3:2: the file is not UTF-8; found byte 0xf4, expected UTF-8 text");
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreNoMistake() throws IOException {
        assertThat(table("\uFEFFa,b\r\n1,2\r\n").rows().getFirst().integer("a")).isEqualTo(1);
    }

    @Test
    void aQuoteLeftOpenOrFollowedByTextIsRefused() {
        assertThatThrownBy(() -> table("a,b\n\"x\"y,2\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void twoRowsWithTheSameKeyAreRefused() throws IOException {
        var table = table("a,b\n1,x\n2,x\n1,x\n");
        assertThatThrownBy(() -> table.uniqueBy("a", "b"))
                .hasMessageContaining(":4:1: two rows have the same a, b")
                .hasMessageContaining("which line 2 has too");
        table("a,b\n1,x\n2,x\n").uniqueBy("a", "b");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        CsvWriter.write(
                file,
                List.of("name", "value"),
                table -> {
                    table.row("plain", 0.1);
                    table.row("a, \"b\"\nc", 3.0);
                    table.row("none", Double.NaN);
                    table.row("whole", 12);
                });
        var rows = CsvTable.read(file).rows();
        assertThat(rows).extracting(row -> row.text("name")).contains("a, \"b\"\nc");
        assertThat(rows)
                .extracting(row -> row.textOrEmpty("value"))
                .containsExactly("0.1", "3", "", "12");
    }

    @Test
    void aFailedWritingLeavesWhatWasThere() throws IOException {
        Files.writeString(file, "old");
        assertThatThrownBy(() ->
                        CsvWriter.write(
                                file,
                                List.of("a"),
                                table -> {
                                    table.row("1");
                                    throw new IOException("No space left on device");
                                }))
                .hasMessageContaining("no space left");
        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("people.csv");
    }

    @Test
    void aQuoteThatIsNotClosedIsToldWithItsPlace() {
        assertThatThrownBy(() -> table("a,b\n1,2\n3,\"open\n4,5\n"))
                .hasMessageContaining(
                        ":3:3: the table cannot be read: a value begins with a quote that is not"
                                + " closed");
    }

    @Test
    void whatFollowsAQuotedValueIsToldWithItsPlace() {
        assertThatThrownBy(() -> table("a,b\n\"x \"y\" z\",2\n"))
                .hasMessageContaining(
                        ":2:5: the table cannot be read: a value in quotes goes on after the second"
                                + " of them")
                .hasMessageContaining("written twice");
    }
}

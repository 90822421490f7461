package org.conjuncture.accounts.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFolderTest {

    @TempDir private Path folder;

    private static void assertSame(WorldTable one, WorldTable other) {
        assertThat(other.regions).isEqualTo(one.regions);
        assertThat(other.sectors).isEqualTo(one.sectors);
        assertThat(other.uses).isEqualTo(one.uses);
        assertThat(other.flows.values).isEqualTo(one.flows.values);
        assertThat(other.finalDemand.values).isEqualTo(one.finalDemand.values);
        assertThat(other.output).isEqualTo(one.output);
        assertThat(other.accounts.keySet()).isEqualTo(one.accounts.keySet());
        one.accounts.forEach((name, account) ->
                assertThat(other.accounts.get(name).values()).isEqualTo(account.values()));
        assertThat(other.source).isEqualTo(one.source);
    }

    @Test
    void whatIsWrittenIsReadAgainToTheLastBit() {
        WorldTable table = Fixtures.wiod2007();
        TableFolder.write(folder.resolve("t"), table);
        assertSame(table, TableFolder.read(folder.resolve("t")));
    }

    @Test
    void nationalTablesKeepTheirImportsAndExports() {
        WorldTable table = Fixtures.table("wiod16", "niot", 2007);
        TableFolder.write(folder.resolve("t"), table);
        WorldTable again = TableFolder.read(folder.resolve("t"));
        assertThat(again.valueAdded()).isEqualTo(table.valueAdded());
    }

    @Test
    void exportedMatricesAreReadAgain() {
        WorldTable table = MadeTables.table(4, 5, 2);
        TableExport.matrices(folder.resolve("m"), table);
        WorldTable again =
                org.conjuncture.accounts.read.Formats.read(
                        "matrix", Fixtures.reading(folder.resolve("m"), 2000));
        assertThat(again.flows.values).isEqualTo(table.flows.values);
        assertThat(again.finalDemand.values).isEqualTo(table.finalDemand.values);
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        TableFolder.write(folder.resolve("t"), MadeTables.table(3, 4, 1));
        Files.write(folder.resolve("t/flows.parquet"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> TableFolder.read(folder.resolve("t")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("flows.parquet");
    }

    @Test
    void aFolderWithoutAManifestIsNoTable() {
        assertThatThrownBy(() -> TableFolder.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("manifest.json");
    }
}

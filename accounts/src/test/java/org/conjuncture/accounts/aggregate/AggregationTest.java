package org.conjuncture.accounts.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggregationTest {

    @Test
    void nothingIsLostByAddingUp() {
        WorldTable table = Fixtures.wiod2007();
        WorldTable small =
                Aggregation.of(
                        table, Concordance.shipped("tiers"), Concordance.shipped("ten-sectors"));
        assertThat(small.regionCodes())
                .containsExactlyInAnyOrder("centre", "semi-periphery", "periphery");
        assertThat(small.sectors).hasSize(8);
        assertThat(small.flows.sum()).isCloseTo(table.flows.sum(), within(1.0));
        assertThat(small.finalDemand.sum()).isCloseTo(table.finalDemand.sum(), within(1.0));
        assertThat(small.accounts.get("EMP").sum())
                .isCloseTo(table.accounts.get("EMP").sum(), within(1e-3));
        assertThat(small.accounts).doesNotContainKey("GO_P");
    }

    @Test
    void theUnionBecomesOneRegionAndOthersStay() {
        WorldTable table = Fixtures.table("matrix", "wiod13", 2007);
        WorldTable small = Aggregation.of(table, Concordance.shipped("eu"), null);
        assertThat(small.regionCodes()).contains("EU", "USA", "RoW").doesNotContain("ROM", "DEU");
        assertThat(small.regions).hasSize(15);
    }

    @Test
    void allSectorsOfPublishedTablesHaveAGroup() {
        for (WorldTable table :
                new WorldTable[] {
                    Fixtures.table("matrix", "wiod13", 2007), Fixtures.table("wiod16", "niot", 2007)
                }) {
            Concordance ten = Concordance.shipped("ten-sectors");
            table.sectors.forEach(
                    s -> assertThat(ten.sectorGroupOr(s, "")).as(s.toString()).isNotEmpty());
        }
    }

    @Test
    void anEmptyGroupCutsARegionOut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "code,group\nR1,\n*,=\n");
        WorldTable table = MadeTables.table(3, 4, 1);
        WorldTable small = Aggregation.of(table, Concordance.named(file.toString()), null);
        assertThat(small.regionCodes()).containsExactly("R0", "R2");
        assertThat(small.notes).anyMatch(note -> note.contains("cut out"));
    }

    @Test
    void aCodeWithoutAGroupOrInTwoIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "code,group\nR0,a\n");
        WorldTable table = MadeTables.table(3, 4, 1);
        assertThatThrownBy(() -> Aggregation.of(table, Concordance.named(file.toString()), null))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("'R1'");
        Files.writeString(file, "code,group\nR0,a\nR0,b\n");
        assertThatThrownBy(() -> Concordance.named(file.toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("own.csv:3");
    }
}

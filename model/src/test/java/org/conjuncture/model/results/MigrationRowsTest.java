package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.base.results.ResultsWriter;
import org.conjuncture.base.results.TableLayout;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationRowsTest {
    @TempDir private Path folder;

    @Test
    void destinationsOfAFewStandTogetherAndNobodyIsLost() {
        World world = SmallWorld.open();
        move(world, 0, 1, 980, 10, 90, 500);
        move(world, 0, 2, 12, 3, 2, 1);
        move(world, 0, 3, 8, 4, 5, 3);
        Path file = folder.resolve("results.duckdb");
        List<TableLayout> layouts =
                Tables.ALL.stream().filter(each -> each.name().equals("migration")).toList();
        try (ResultsWriter writer = ResultsWriter.create(file, layouts)) {
            new MigrationRows(writer.rows("migration"), world).write(1900);
            writer.seal();
            writer.finish();
        }
        try (ResultsReader results = ResultsReader.open(file)) {
            Columns rows = results.query("SELECT * FROM migration ORDER BY people DESC");
            assertThat(rows.texts("destination"))
                    .containsExactly(world.territories.id[1], Tables.OTHERS);
            assertThat(rows.numbers("people")).containsExactly(980, 20);
            assertThat(rows.numbers("clandestine")).containsExactly(10, 7);
            assertThat(rows.numbers("returned")).containsExactly(90, 7);
            assertThat(rows.numbers("indentured")).containsExactly(500, 4);
        }
    }

    private static void move(World world, int from, int to, double... people) {
        int pair = (from * world.count + to) * YearAccounts.MIGRATIONS;
        System.arraycopy(people, 0, world.year.migrations, pair, YearAccounts.MIGRATIONS);
    }
}

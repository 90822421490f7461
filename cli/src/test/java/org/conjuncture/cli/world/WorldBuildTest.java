package org.conjuncture.cli.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.opening.Opening;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldBuildTest {

    @TempDir private Path folder;

    private WorldTables made(String... more) {
        SmallTable table = new SmallTable(folder);
        Path world = table.write(true);
        List<String> said = table.build(more);
        assertThat(said.getFirst()).as(said.get(1)).isEqualTo("0");
        return WorldReader.read(world);
    }

    @Test
    void aTableBecomesAWorldThatOpensWithoutMisfit() {
        WorldTables tables = made();
        assertThat(tables.territories().stream().map(row -> row.id()))
                .containsExactly("GBR", "IND", "RA", "RB");
        assertThat(tables.isMeasured()).isTrue();
        World world =
                Opening.open(
                        tables,
                        OpeningRules.defaults(),
                        PayScale.defaults(),
                        LabourMarket.Parameters.defaults(),
                        OwnAccount.Parameters.defaults(),
                        ExternalInterest.Parameters.defaults(),
                        Households.Parameters.defaults(),
                        50_000,
                        3);
        assertThat(world.openingMisfit).isLessThan(1e-6);
    }

    @Test
    void whatWholeRegionsTradeWithTheRestIsTheTablesHoweverItIsCut() {
        WorldTables tables = made();
        WorldTable table = SmallTable.table(true);
        double sold = 0;
        for (int i = table.firstCell(0); i < table.firstCell(1); i++) {
            for (int j = table.firstCell(2); j < table.cells(); j++) {
                sold += table.flows.at(i, j);
            }
            for (int u = 0; u < table.useRegion.length; u++) {
                sold += table.useRegion[u] == 2 ? table.finalDemand.at(i, u) : 0;
            }
        }
        double pounds = tables.trade()[0][2] + tables.trade()[0][3];
        assertThat(pounds * 1.6 / 1e6).isCloseTo(sold, Percentage.withPercentage(0.01));
    }

    @Test
    void theNearerRegionTradesMoreForItsSize() {
        WorldTables tables = made();
        double near = tables.trade()[2][0] / tables.gdpPounds(2);
        double far = tables.trade()[3][0] / tables.gdpPounds(3);
        assertThat(near).isGreaterThan(far);
    }

    @Test
    void outputOfTheWorldIsTheTablesLessDuties() {
        WorldTables tables = made();
        double added = 0;
        for (double each : SmallTable.table(true).valueAdded()) {
            added += each;
        }
        double output = 0;
        for (int t = 0; t < 4; t++) {
            output += tables.gdpPounds(t);
        }
        assertThat(output * 1.6 / 1e6).isBetween(0.95 * added, added);
    }

    @Test
    void subsistenceComesOutOfAgricultureByTheRule() {
        WorldTables tables = made();
        double[] india = tables.sectorShare()[1];
        double farm = india[Sectors.SUBSISTENCE] + india[Sectors.AGRICULTURE];
        double rule = 0.95 - 0.42 * Math.log(1500.0 / 450);
        assertThat(india[Sectors.SUBSISTENCE] / farm).isCloseTo(rule, within(1e-4));
        assertThat(tables.territories().get(1).agricultureShare()).isCloseTo(farm, within(1e-6));
    }

    @Test
    void theRestMayStayWhole() {
        WorldTables tables = made("--rest", "whole");
        assertThat(tables.territories().stream().map(row -> row.id()))
                .containsExactly("GBR", "IND", "ROW");
        assertThat(tables.territories().get(2).people()).isEqualTo(130_000_000);
    }

    @Test
    void sameTableSameBytes() throws Exception {
        made();
        byte[] first = Files.readAllBytes(folder.resolve("w/technique.csv"));
        made();
        assertThat(Files.readAllBytes(folder.resolve("w/technique.csv"))).isEqualTo(first);
    }

    @Test
    void mistakesAreToldAndNothingIsLeftBehind() throws Exception {
        new SmallTable(folder).write(false);
        refused(new SmallTable(folder).build(), "no labour account 'EMP'");
        SmallTable table = new SmallTable(folder);
        table.write(true);
        refused(table.build("--year", "1996"), "of another year");
        refused(table.build("--rest", "half"), "regions or whole");
        refused(table.build("--sectors", "tiers"), "no sector of the model's");
        Path few = Files.writeString(folder.resolve("few.csv"), "agriculture,agriculture\n");
        refused(table.build("--sectors", few.toString()), "no group for sector 'mining'");
        SmallTable lost = new SmallTable(folder).territories("India,IND,", "India,INX,");
        lost.write(true);
        refused(lost.build(), "a region that the table does not have", "'INX'", "IND");
        SmallTable missing = new SmallTable(folder).territories(",RoW,", ",GBR,");
        missing.write(true);
        refused(missing.build(), "has no territory", "'RoW'");
        assertThat(folder.resolve("w")).doesNotExist();
    }

    private static void refused(List<String> said, String... parts) {
        assertThat(said.getFirst()).as(said.get(1)).isEqualTo("2");
        assertThat(said.get(1)).contains(parts);
    }
}

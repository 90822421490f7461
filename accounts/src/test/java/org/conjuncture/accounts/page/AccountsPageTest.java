package org.conjuncture.accounts.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.SampleTable;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;

class AccountsPageTest {

    /** Two squares, the second of them China. */
    static final String SHAPES =
            """
            {"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},
             "arcs":[[[0,0],[10,0],[0,10],[-10,0],[0,-10]],[[100,30],[10,0],[0,10],[-10,0],[0,-10]]],
             "objects":{"countries":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","arcs":[[0]],"id":"834","properties":{"name":"Tanzania"}},
               {"type":"MultiPolygon","arcs":[[[1]]],"id":"156","properties":{"name":"China"}}]}}}
            """;

    @Test
    void thePageShowsTheEmbeddedTableAndNeedsNoNetwork() {
        WorldTable table = SampleTable.read();
        assertThat(table.regions).hasSize(41);
        String html = AccountsPage.html(new Analysis(table, Fixtures.WORKERS), SHAPES);
        assertThat(html).contains("China: 0.17").contains("Rest of World: ").contains("Timmer");
        assertThat(html).doesNotContain("http://").doesNotContain("https://");
        assertThat(html).doesNotContain("NaN").doesNotContain("{{");
    }

    @Test
    void aTableWithoutLabourStillHasAPage() {
        WorldTable table = Fixtures.table("matrix", "leather", 2010);
        String html = AccountsPage.html(new Analysis(table, Fixtures.WORKERS), SHAPES);
        assertThat(html).contains("Turkey").contains("vax");
    }

    @Test
    void aRunsTerritoriesHaveTheirShapesAndNamesAndNoRestOfTheWorld() {
        TableDraft draft = MadeTables.table(2, 3, 1).toDraft();
        WorldTable made = draft.finish();
        draft.labels(
                List.of(
                        new Region("EAF", "East Africa (with Ethiopia)", Region.shapes("231;834")),
                        new Region("CHN", "China (Qing Empire)", Region.shapes("156"))),
                made.sectors,
                made.uses,
                made.regionOf,
                made.sectorOf,
                made.useRegion,
                made.useCategory);
        draft.flows(made.flows).finalDemand(made.finalDemand);
        draft.account(Account.of("H_EMP", "million hours", made.output));
        draft.account(Account.of("LAB", "money", made.output));
        String html = AccountsPage.html(new Analysis(draft.finish(), Fixtures.WORKERS), SHAPES);
        assertThat(html).contains("<title>East Africa: ", "<title>China: ");
        assertThat(html).containsPattern("East Africa to China: |China to East Africa: ");
        assertThat(html).contains("<th scope=\"row\">East Africa</th>", ">World</th>");
        assertThat(html).doesNotContain("no data", "rest of the world", "middle of Africa", "usd");
    }
}

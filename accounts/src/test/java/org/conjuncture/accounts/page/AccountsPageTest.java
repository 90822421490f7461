package org.conjuncture.accounts.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.table.SampleTable;
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
        assertThat(html).contains("CHN: 0.17").contains("RoW: ").contains("Timmer");
        assertThat(html).doesNotContain("http://").doesNotContain("https://");
        assertThat(html).doesNotContain("NaN").doesNotContain("{{");
    }

    @Test
    void aTableWithoutLabourStillHasAPage() {
        WorldTable table = Fixtures.table("matrix", "leather", 2010);
        String html = AccountsPage.html(new Analysis(table, Fixtures.WORKERS), SHAPES);
        assertThat(html).contains("Turkey").contains("vax");
    }
}

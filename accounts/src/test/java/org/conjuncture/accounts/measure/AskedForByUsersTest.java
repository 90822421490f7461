package org.conjuncture.accounts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.accounts.aggregate.Aggregation;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of programs of this kind have asked for again and again. */
class AskedForByUsersTest {

    private static final String HEADER = "seller,sector,buyer,use,times,plus\n";

    @TempDir private Path folder;

    private static WorldTable made() {
        return MadeTables.table(4, 6, 3);
    }

    private List<ResultTable> changed(WorldTable table, String lines) throws IOException {
        Path file = folder.resolve("demand.csv");
        Files.writeString(file, HEADER + lines);
        DemandChanges changes = DemandChanges.read(file);
        return new ChangedDemand().compute(new Analysis(table, Fixtures.WORKERS, null, changes));
    }

    @Test
    void changedDemandWithNothingChangedIsTheBaselineToTheLastDigit() throws IOException {
        for (WorldTable table : List.of(made(), Fixtures.table("matrix", "wiod13", 2007))) {
            for (String lines : List.of("", "*,*,*,*,1,\n", "*,*,*,*,,0\n")) {
                for (ResultTable result : changed(table, lines)) {
                    for (int r = 0; r < result.rows().size(); r++) {
                        assertThat(result.at(r, "after")).isEqualTo(result.at(r, "before"));
                    }
                }
            }
        }
    }

    @Test
    void changedDemandIsAnsweredInProportion() throws IOException {
        ResultTable twice = changed(made(), "*,*,*,*,2,\n").get(1);
        for (int r = 0; r < twice.rows().size(); r++) {
            double before = twice.at(r, "before");
            assertThat(twice.at(r, "after")).isCloseTo(2 * before, within(1e-9 * (1 + before)));
        }
        ResultTable more = changed(made(), "R0,s0,R1,c37,,10\n").get(1);
        double all = 0;
        for (int r = 0; r < more.rows().size(); r++) {
            all += more.at(r, "difference");
        }
        Analysis analysis = new Analysis(made(), Fixtures.WORKERS);
        double multiplier = analysis.outputContents().columnSums()[0];
        assertThat(all).isCloseTo(10 * multiplier, within(1e-8));
        assertThatThrownBy(() -> changed(made(), "R0,s0,R9,c37,2,\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("demand.csv:2:7")
                .hasMessageContaining("'R9'");
    }

    @Test
    void bilateralTradeBySectorAddsUpToExportsAndTheirDomesticContent() {
        Analysis analysis = new Analysis(Fixtures.wiod2007(), Fixtures.WORKERS);
        ResultTable trade = new BilateralTrade().compute(analysis).get(0);
        ResultTable exports = new ExportMeasures().compute(analysis).get(0);
        WorldTable table = analysis.table();
        double[] gross = new double[table.regions.size()];
        double[] domestic = new double[gross.length];
        for (int r = 0; r < trade.rows().size(); r++) {
            int exporter = table.regionIndex(trade.rows().get(r).texts()[0]);
            gross[exporter] += trade.at(r, "exports");
            domestic[exporter] += trade.at(r, "value_added_domestic");
            double parts = trade.at(r, "intermediate") + trade.at(r, "final");
            assertThat(parts).isCloseTo(trade.at(r, "exports"), within(1e-6));
        }
        assertThat(trade.rows()).hasSize(41 * 40 * 35);
        for (int r = 0; r < gross.length; r++) {
            assertThat(gross[r]).isCloseTo(exports.at(r, "gross_exports"), within(1e-9 * gross[r]));
            assertThat(domestic[r])
                    .isCloseTo(exports.at(r, "domestic_content"), within(1e-9 * gross[r]));
        }
    }

    /**
     * Miller and Blair (2009), ch. 2 and 12: Z = [150 500; 200 100], x = (1000, 2000). By hand:
     *
     * <pre>
     * A = Z x̂⁻¹ = [.15 .25; .20 .05]   |I − A| = .85·.95 − .25·.20 = .7575   L = [.95 .25; .20 .85]/.7575
     * B = x̂⁻¹Z = [.15 .50; .10 .05]   |I − B| = .85·.95 − .50·.10 = .7575   G = [.95 .50; .10 .85]/.7575
     * </pre>
     *
     * The book prints L to four digits: 1.2541, .3300; .2640, 1.1221.
     */
    @Test
    void ghoshHasTheTextbooksOrientation() {
        TableDraft draft = new TableDraft(new TableSource("book", 2000, "$", "made", "", ""));
        draft.rectangular(
                List.of(new Region("A", "A")),
                List.of(Sector.of("1", "1"), Sector.of("2", "2")),
                List.of(new FinalUse("c37", "households", UseKind.HOUSEHOLDS)));
        double[] z = {150, 500, 200, 100};
        System.arraycopy(z, 0, draft.flows().values, 0, 4);
        draft.finalDemand().set(0, 0, 350);
        draft.finalDemand().set(1, 0, 1700);
        Analysis analysis = new Analysis(draft.finish(), Fixtures.WORKERS);
        ResultTable l = Measures.named("leontief-inverse").compute(analysis).get(0);
        ResultTable g = Measures.named("ghosh-inverse").compute(analysis).get(0);
        assertThat(l.rows().get(0).numbers()).containsExactly(new double[] {1.2541, .3300}, near());
        assertThat(l.rows().get(1).numbers()).containsExactly(new double[] {.2640, 1.1221}, near());
        assertThat(g.rows().get(0).numbers()).containsExactly(new double[] {1.2541, .6601}, near());
        assertThat(g.rows().get(1).numbers()).containsExactly(new double[] {.1320, 1.1221}, near());
        for (int i = 0; i < 2; i++) {
            double[] byHand = i == 0 ? new double[] {.95, .5} : new double[] {.1, .85};
            assertThat(g.rows().get(i).numbers()[0]).isCloseTo(byHand[0] / .7575, within(1e-14));
            assertThat(g.rows().get(i).numbers()[1]).isCloseTo(byHand[1] / .7575, within(1e-14));
        }
        // Rows sell: primary inputs from the left make output, v'G = x' with v = (650, 1400).
        double first = 650 * g.rows().get(0).numbers()[0] + 1400 * g.rows().get(1).numbers()[0];
        assertThat(first).isCloseTo(1000, within(1e-9));
        double second = 650 * g.rows().get(0).numbers()[1] + 1400 * g.rows().get(1).numbers()[1];
        assertThat(second).isCloseTo(2000, within(1e-9));
    }

    private static org.assertj.core.data.Offset<Double> near() {
        return within(5e-5);
    }

    @Test
    void resultsAreAddedUpAfterComputingWithoutMixingInputs() {
        WorldTable table = Fixtures.wiod2007();
        Concordance tiers = Concordance.shipped("tiers");
        Analysis full = new Analysis(table, Fixtures.WORKERS);
        Grouping grouping = new Grouping(table, tiers, null);
        ResultTable members = new LabourFootprint().compute(full).get(0);
        ResultTable after = grouping.of(members).orElseThrow();
        assertThat(after.columns()).doesNotContain("exported", "imported");
        double centre = 0;
        for (int r = 0; r < members.rows().size(); r++) {
            String[] texts = members.rows().get(r).texts();
            boolean counts = texts[0].equals("H_EMP") && texts[1].equals("row-zero");
            boolean isCentre = tiers.groupOr(texts[2], "").equals("centre");
            centre += counts && isCentre ? members.at(r, "footprint") : 0;
        }
        int row = after.rowOf("H_EMP", "row-zero", "centre");
        assertThat(after.at(row, "footprint")).isCloseTo(centre, within(1e-9 * centre));

        WorldTable small = Aggregation.of(table, tiers, null);
        ResultTable before =
                new LabourFootprint().compute(new Analysis(small, Fixtures.WORKERS)).get(0);
        double mixed = before.at(before.rowOf("H_EMP", "row-zero", "centre"), "footprint");
        assertThat(mixed).isNotCloseTo(centre, within(1e-4 * centre));

        ResultTable square = new ValueAddedSources().compute(full).get(0);
        ResultTable groups = grouping.of(square).orElseThrow();
        assertThat(groups.rows()).hasSize(3);
        double world = 0;
        for (ResultTable.Row each : groups.rows()) {
            world += BorinMancini.sum(each.numbers());
        }
        double gdp = BorinMancini.sum(full.valueAdded());
        assertThat(world).isCloseTo(gdp, within(1e-9 * gdp));
        assertThat(grouping.of(new KoopmanWangWei().compute(full).get(0))).isEmpty();
    }

    @Test
    void regionsAreCutOutAndTheOthersKeepOutputAndValueAdded() throws IOException {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, "code,group\nUSA,\nRoW,\n*,=\n");
        WorldTable table = Fixtures.wiod2007();
        WorldTable small = Aggregation.of(table, Concordance.named(file.toString()), null);
        assertThat(small.regions).hasSize(39);
        double[] v = table.valueAdded();
        double[] left = small.valueAdded();
        for (int i = 0; i < small.cells(); i++) {
            int before = table.firstCell(table.regionIndex(regionOf(small, i))) + small.sectorOf[i];
            assertThat(small.label(i)).isEqualTo(table.label(before));
            assertThat(small.output[i]).isCloseTo(table.output[before], within(1e-6));
            assertThat(left[i]).isCloseTo(v[before], within(1e-6));
        }
        assertThat(new NationalSurplus().isPossible(small)).isFalse();
        assertThat(new Analysis(small, Fixtures.WORKERS).leontief().isPivoted()).isFalse();
    }

    private static String regionOf(WorldTable table, int cell) {
        return table.regions.get(table.regionOf[cell]).code();
    }

    @Test
    void sectorsWithoutOutputNeverSpoilTheInverse() {
        Analysis analysis = new Analysis(Fixtures.wiod2007(), Fixtures.WORKERS);
        WorldTable table = analysis.table();
        double[] inverse = analysis.leontief().inverse().values;
        // Two million numbers, looked at in one pass.
        assertThat(
                        Arrays.stream(inverse)
                                .filter(value -> !Double.isFinite(value) || value <= -1e-12)
                                .toArray())
                .isEmpty();
        int empty = 0;
        for (int j = 0; j < table.cells(); j++) {
            if (table.output[j] == 0) {
                empty++;
                for (int i = 0; i < table.cells(); i++) {
                    assertThat(inverse[i * table.cells() + j]).isEqualTo(i == j ? 1 : 0);
                }
            }
        }
        assertThat(empty).isEqualTo(20);
        for (Measure measure : Measures.list()) {
            if (!measure.isLarge() && measure.isPossible(table)) {
                assertNoInfinity(measure, analysis);
            }
        }
    }

    private static void assertNoInfinity(Measure measure, Analysis analysis) {
        if (measure instanceof StructuralDecomposition) {
            return;
        }
        for (ResultTable result : measure.compute(analysis)) {
            for (ResultTable.Row row : result.rows()) {
                assertThat(Arrays.stream(row.numbers()).filter(Double::isInfinite).toArray())
                        .as(measure.name())
                        .isEmpty();
            }
        }
    }
}

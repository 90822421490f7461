package org.conjuncture.accounts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold on every table, tried on made ones with sectors without output. */
class IdentitiesTest {

    static IntStream seeds() {
        return IntStream.range(1, 9);
    }

    private static Analysis made(int seed) {
        return new Analysis(MadeTables.table(3 + seed % 4, 4 + seed % 5, seed), Fixtures.WORKERS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void finalDemandTimesTheInverseIsOutput(int seed) {
        Analysis analysis = made(seed);
        WorldTable table = analysis.table();
        double[] x = analysis.leontief().outputFor(table.finalDemand.rowSums());
        for (int i = 0; i < x.length; i++) {
            assertThat(x[i]).isCloseTo(table.output[i], within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valueAddedInAUnitOfAnyProductIsOne(int seed) {
        Analysis analysis = made(seed);
        double[] contents = analysis.valueAddedContents().columnSums();
        for (int i = 0; i < contents.length; i++) {
            double expected = analysis.table().output[i] == 0 ? 0 : 1;
            assertThat(contents[i]).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNineTermsSumToGrossExports(int seed) {
        ResultTable kww = new KoopmanWangWei().compute(made(seed)).get(0);
        for (ResultTable.Row row : kww.rows()) {
            double sum = 0;
            for (int k = 0; k < 9; k++) {
                sum += row.numbers()[k];
            }
            assertThat(sum / row.numbers()[9]).isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSixteenTermsSumToTheExportsOfEachPair(int seed) {
        ResultTable pairs = new WangWeiZhu().compute(made(seed)).get(1);
        for (int r = 0; r < pairs.rows().size(); r++) {
            assertThat(pairs.at(r, "texpdiff") / pairs.at(r, "texp")).isCloseTo(0, within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exportsAreDomesticAndForeignContent(int seed) {
        ResultTable bm = new BorinMancini().compute(made(seed)).get(0);
        ResultTable exports = new ExportMeasures().compute(made(seed)).get(0);
        for (int r = 0; r < bm.rows().size(); r++) {
            double gross = bm.at(r, "gross_exports");
            assertThat(bm.at(r, "DC") + bm.at(r, "FC")).isCloseTo(gross, within(1e-9 * gross));
            double vs = exports.at(r, "vs");
            assertThat(gross - bm.at(r, "DVA")).isCloseTo(vs, within(1e-9 * gross));
            assertThat(bm.at(r, "FVA_src")).isLessThanOrEqualTo(bm.at(r, "FC") * (1 + 1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void footprintsSumToProductionAndNetAppropriationToNothing(int seed) {
        Analysis analysis = made(seed);
        ResultTable labour = new LabourFootprint().compute(analysis).get(0);
        WorldTable table = analysis.table();
        double employed = 0;
        double footprint = 0;
        double net = 0;
        for (int r = 0; r < labour.rows().size(); r++) {
            if (labour.rows().get(r).texts()[1].equals("row-zero")) {
                employed += labour.at(r, "employed_in_country");
                footprint += labour.at(r, "footprint");
                net += labour.at(r, "net_appropriation");
            }
        }
        double idle = 0;
        for (int i = 0; i < table.cells(); i++) {
            idle += table.output[i] == 0 ? table.accounts.get("EMP").values()[i] : 0;
        }
        assertThat(idle).isGreaterThan(0);
        assertThat(footprint).isCloseTo(employed - idle, within(1e-9 * employed));
        assertThat(net).isCloseTo(0, within(1e-9 * employed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesTimesNetProductAreLabour(int seed) {
        Analysis analysis = made(seed);
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        Account persons = table.accounts.get("EMP");
        double[] lambda = leontief.contents(leontief.perOutput(persons.values()));
        double worked = 0;
        for (int i = 0; i < table.cells(); i++) {
            worked += table.output[i] == 0 ? 0 : persons.values()[i];
        }
        double embodied = BorinMancini.dot(lambda, table.finalDemand.rowSums());
        assertThat(embodied).isCloseTo(worked, within(1e-9 * worked));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sectorsTakenOutOneByOneLoseWhatTheReducedSystemLoses(int seed) {
        Analysis analysis = made(seed);
        WorldTable table = analysis.table();
        ResultTable result = new ExtractionOfSectors().compute(analysis).get(0);
        int gone = table.cells() / 2;
        var flows = table.flows.copy();
        var demand = table.finalDemand.copy();
        for (int i = 0; i < table.cells(); i++) {
            flows.set(gone, i, 0);
            flows.set(i, gone, 0);
        }
        for (int u = 0; u < demand.columns; u++) {
            demand.set(gone, u, 0);
        }
        // The same technique without the sector: coefficients of the old output, demand of the new.
        var system = new org.conjuncture.accounts.algebra.Matrix(table.cells(), table.cells());
        for (int i = 0; i < table.cells(); i++) {
            for (int j = 0; j < table.cells(); j++) {
                double a = table.output[j] == 0 ? 0 : flows.at(i, j) / table.output[j];
                system.set(i, j, (i == j ? 1 : 0) - a);
            }
        }
        double[] left =
                org.conjuncture.accounts.algebra.LuFactors.ofPivoted(system, Fixtures.WORKERS)
                        .solve(demand.rowSums());
        double lost = BorinMancini.sum(table.output) - BorinMancini.sum(left);
        assertThat(result.at(gone, "output_loss_world")).isCloseTo(lost, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void effectsOfChangeSumToTheChange(int seed) {
        Analysis before = made(seed);
        Analysis after =
                new Analysis(
                        MadeTables.table(3 + seed % 4, 4 + seed % 5, seed + 100),
                        Fixtures.WORKERS,
                        before);
        ResultTable change = new StructuralDecomposition().compute(after).get(0);
        for (int r = 0; r < change.rows().size(); r++) {
            for (String form : new String[] {"shapley", "polar"}) {
                double sum =
                        change.at(r, form + "_productivity")
                                + change.at(r, form + "_technique")
                                + change.at(r, form + "_demand");
                assertThat(sum).isCloseTo(change.at(r, "change"), within(1e-8));
            }
        }
    }

    /** Women get two fifths of the hours and a third of the pay of every cell. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatPartsOfTheWorkersGiveAndGetSumsToTheirRegion(int seed) {
        var draft = MadeTables.table(3 + seed % 4, 4 + seed % 5, seed).toDraft();
        double[] hours = draft.finish().output.clone();
        double[] women =
                IntStream.range(0, hours.length).mapToDouble(i -> 0.4 * hours[i]).toArray();
        double[] men = IntStream.range(0, hours.length).mapToDouble(i -> 0.6 * hours[i]).toArray();
        double[] womensPay =
                IntStream.range(0, hours.length).mapToDouble(i -> hours[i] / 12).toArray();
        double[] mensPay =
                IntStream.range(0, hours.length).mapToDouble(i -> hours[i] / 6).toArray();
        double[] pay = IntStream.range(0, hours.length).mapToDouble(i -> hours[i] / 4).toArray();
        draft.account(Account.of("H_EMP", "hours", hours));
        draft.account(Account.of("LAB", "money", pay));
        draft.account(Account.of("H_EMP_F", "hours", women));
        draft.account(Account.of("H_EMP_M", "hours", men));
        draft.account(Account.of("LAB_F", "money", womensPay));
        draft.account(Account.of("LAB_M", "money", mensPay));
        Analysis analysis = new Analysis(draft.finish(), Fixtures.WORKERS);
        assertThat(new SurplusByGroup().isPossible(analysis.table())).isTrue();
        ResultTable parts = new SurplusByGroup().compute(analysis).get(0);
        ResultTable whole = new SurplusValue().compute(analysis).get(0);
        for (String column : new String[] {"hours", "value_added_usd", "surplus_hours"}) {
            double sum = 0;
            for (int r = 0; r < parts.rows().size(); r++) {
                sum += parts.at(r, column);
            }
            double all = 0;
            for (int r = 0; r < whole.rows().size(); r++) {
                all += whole.at(r, column);
            }
            assertThat(sum).isCloseTo(all, within(1e-9 * Math.abs(all)));
        }
        int last = parts.rows().size() - 1;
        assertThat(parts.at(0, "money_rate_va_over_lab_minus_1"))
                .isGreaterThan(parts.at(last, "money_rate_va_over_lab_minus_1"));
    }

    @Test
    void unchangedDemandReproducesTheBaselineToTheLastDigit() {
        WorldTable table = MadeTables.table(4, 6, 3);
        Leontief one = Leontief.of(table, Fixtures.WORKERS);
        Leontief two = Leontief.of(table.toDraft().finish(), Fixtures.WORKERS);
        double[] y = table.finalDemand.rowSums();
        assertThat(two.outputFor(y)).isEqualTo(one.outputFor(y));
    }

    @Test
    void resultsHaveTheSameBytesForAnyNumberOfThreads() {
        WorldTable table = MadeTables.table(10, 70, 5);
        double[] expected = null;
        for (int threads : new int[] {1, 2, 3}) {
            try (Workers workers = new Workers(threads)) {
                Analysis analysis = new Analysis(table, workers);
                double[] found = analysis.outputByConsumer().values;
                expected = expected == null ? found : expected;
                assertThat(found).isEqualTo(expected);
            }
        }
    }
}

package org.conjuncture.accounts.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;

/** The world in measures of surplus, and what is told once of a world without a rest. */
class WorldRowsTest {

    private static final String IMPUTED = "row-imputed";

    private static WorldTable table() {
        TableDraft draft = MadeTables.table(4, 5, 7).toDraft();
        double[] hours = draft.finish().output.clone();
        for (String part : List.of("", "_HS", "_LS")) {
            double of = part.isEmpty() ? 1 : part.equals("_HS") ? 0.25 : 0.75;
            draft.account(Account.of("H_EMP" + part, "million hours", times(hours, of)));
            double paid = part.isEmpty() ? 0.5 : part.equals("_HS") ? 0.3 : 0.2;
            draft.account(Account.of("LAB" + part, "money", times(hours, paid)));
        }
        return draft.finish();
    }

    private static double[] times(double[] values, double by) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i] * by).toArray();
    }

    private static List<ResultTable> surpluses(WorldTable table) {
        Analysis analysis = new Analysis(table, Fixtures.WORKERS);
        List<ResultTable> all = new ArrayList<>(new SurplusValue().compute(analysis));
        all.addAll(new SurplusByGroup().compute(analysis));
        return all;
    }

    @Test
    void theWorldIsTheSumOfItsRegionsAndItsRateThatOfTheSums() {
        for (ResultTable result : surpluses(table())) {
            double surplus = 0;
            double necessary = 0;
            int last = result.rows().size() - 1;
            String[] key = result.rows().get(last).texts();
            assertThat(key[1]).as(result.name()).isEqualTo("WORLD");
            for (int r = 0; r < last; r++) {
                String[] texts = result.rows().get(r).texts().clone();
                boolean isWorld = texts[1].equals("WORLD");
                texts[1] = "WORLD";
                if (!isWorld && Arrays.equals(texts, key)) {
                    surplus += result.at(r, "surplus_hours");
                    necessary += result.at(r, "value_of_labour_power_hours");
                }
            }
            double world = result.at(last, "surplus_hours");
            assertThat(world).isCloseTo(surplus, within(1e-9 * Math.abs(surplus)));
            assertThat(result.at(last, "rate_of_surplus_value_hours"))
                    .isCloseTo(surplus / necessary, within(1e-9));
        }
    }

    @Test
    void partsOfTheWorldSumToTheWorld() {
        List<ResultTable> results = surpluses(table());
        double whole = results.get(0).at(results.get(0).rowOf(IMPUTED, "WORLD"), "surplus_hours");
        for (ResultTable parts : results.subList(1, 4)) {
            double sum = 0;
            for (int r = 0; r < parts.rows().size(); r++) {
                String[] texts = parts.rows().get(r).texts();
                boolean counts = texts[0].equals(IMPUTED) && texts[1].equals("WORLD");
                sum += counts ? parts.at(r, "surplus_hours") : 0;
            }
            assertThat(sum).as(parts.name()).isCloseTo(whole, within(1e-9 * Math.abs(whole)));
        }
    }

    @Test
    void theWorldStaysOneHoweverRegionsAreAddedUp() {
        WorldTable table = table();
        ResultTable result = surpluses(table).get(0);
        for (String concordance : List.of("world", "north-south", "tiers")) {
            ResultTable groups =
                    new Grouping(table, Concordance.shipped(concordance), null)
                            .of(result)
                            .orElseThrow();
            assertThat(groups.rows().stream().filter(row -> row.texts()[1].equals("WORLD")))
                    .as(concordance)
                    .hasSize(2);
            assertThat(groups.at(groups.rowOf(IMPUTED, "WORLD"), "hours"))
                    .isEqualTo(result.at(result.rowOf(IMPUTED, "WORLD"), "hours"));
        }
    }

    @Test
    void aRunIsToldOnceAndAPublishedTableInBothTreatments() {
        WorldTable table = table();
        assertThat(surpluses(table).get(0).rows()).hasSize(2 * (4 + 1));
        assertThat(new LabourSources("H_EMP", "row-zero").isPossible(table)).isTrue();
        TableSource source = new TableSource("run@1996", 1996, "money", "run", "none", "");
        WorldTable run = table.toDraft().source(source).finish();
        assertThat(surpluses(run).get(0).rows()).hasSize(4 + 1);
        assertThat(new LabourSources("H_EMP", "row-zero").isPossible(run)).isFalse();
        assertThat(new LabourSources("H_EMP", "row-imputed").isPossible(run)).isTrue();
    }

    @Test
    void everyResultMayBeAskedForByItsOwnName() {
        WorldTable table = table();
        TableDraft draft = table.toDraft();
        draft.account(Account.of("REPLACEMENT", "money", times(table.output, 0.1)));
        draft.account(Account.of("COMP", "money", times(table.output, 0.2)));
        Analysis analysis = new Analysis(draft.finish(), Fixtures.WORKERS);
        for (Measure measure : Measures.list()) {
            assertThat(measure.files()).contains(measure.name());
            if (measure.isPossible(analysis.table()) && !measure.isLarge()) {
                for (ResultTable result : measure.compute(analysis)) {
                    assertThat(measure.files()).contains(result.name());
                    assertThat(Measures.named(result.name())).isSameAs(measure);
                }
            }
        }
        assertThat(Measures.named("surplus-value-fixed-capital")).isInstanceOf(FixedCapital.class);
    }

    @Test
    void onlyDollarsAreCalledDollars() {
        ResultTable result = surpluses(table()).get(0);
        assertThat(result.inMoney("millions of US$").columns()).contains("labour_income_usd");
        assertThat(result.inMoney("millions of world money").columns())
                .contains("labour_income", "hours_per_money_of_household_bundle")
                .noneMatch(column -> column.contains("usd"));
    }
}

package org.conjuncture.accounts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeTables;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.measure.Leontief;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.WorldTable;
import org.junit.jupiter.api.Test;

class TableCheckTest {

    private static List<Finding> check(WorldTable table) {
        return TableCheck.of(table, Leontief.of(table, Fixtures.WORKERS));
    }

    @Test
    void theRealTablesQuirksAreFoundWithTheirSizes() {
        List<Finding> findings = check(Fixtures.wiod2007());
        assertThat(findings)
                .anySatisfy(f -> {
                    assertThat(f.kind()).isEqualTo("noOutput");
                    assertThat(f.count()).isEqualTo(20);
                })
                .anySatisfy(f -> {
                    assertThat(f.kind()).isEqualTo("negativeFinalDemand");
                    assertThat(f.count()).isEqualTo(211);
                    assertThat(f.size()).isEqualTo(-40906);
                })
                .anySatisfy(f -> assertThat(f.kind()).isEqualTo("labourWithoutOutput:EMP"));
        assertThat(findings).noneMatch(f -> f.weight() == Finding.Weight.FAULT);
        assertThat(findings).noneMatch(f -> f.kind().contains("MostlyFrom"));
    }

    @Test
    void swappedRegionNamesAreNoticed() {
        WorldTable table = Fixtures.table("matrix", "wiod13", 2007);
        Matrix demand = table.finalDemand.copy();
        int usa = table.regionIndex("USA");
        int china = table.regionIndex("CHN");
        for (int i = 0; i < table.cells(); i++) {
            for (int u = 0; u < table.uses.size(); u++) {
                int a = usa * table.uses.size() + u;
                int b = china * table.uses.size() + u;
                demand.set(i, a, table.finalDemand.at(i, b));
                demand.set(i, b, table.finalDemand.at(i, a));
            }
        }
        List<Finding> findings = check(table.toDraft().finalDemand(demand).finish());
        assertThat(findings)
                .filteredOn(f -> f.kind().equals("finalUseMostlyFrom"))
                .extracting(Finding::where)
                .containsExactlyInAnyOrder("USA", "CHN");
    }

    @Test
    void finalDemandThatIsMissingIsAFault() {
        WorldTable table = Fixtures.table("matrix", "wiod13", 2007);
        Matrix demand = table.finalDemand.copy();
        for (int i = 0; i < table.cells(); i++) {
            for (int u = 0; u < table.uses.size(); u++) {
                demand.set(i, u, 0);
            }
        }
        assertThat(check(table.toDraft().finalDemand(demand).finish()))
                .anyMatch(f -> f.kind().equals("noFinalUse") && f.where().equals("AUS"));
    }

    @Test
    void finalDemandOfAnotherUnitOrRegionIsNoticed() {
        WorldTable table = Fixtures.table("matrix", "wiod13", 2007);
        assertThat(Plausibility.of(table)).isEmpty();
        Matrix thousands = table.finalDemand.copy();
        Matrix shifted = table.finalDemand.copy();
        int uses = table.uses.size();
        for (int i = 0; i < table.cells(); i++) {
            for (int u = 0; u < table.useRegion.length; u++) {
                thousands.set(i, u, table.finalDemand.at(i, u) * 1000);
                int next = (u + uses) % table.useRegion.length;
                shifted.set(i, next, table.finalDemand.at(i, u));
            }
        }
        assertThat(Plausibility.of(table.toDraft().finalDemand(thousands).finish()))
                .filteredOn(f -> f.kind().equals("brokenFinalDemand"))
                .hasSize(41)
                .allMatch(f -> f.weight() == Finding.Weight.FAULT);
        assertThat(Plausibility.of(table.toDraft().finalDemand(shifted).finish()))
                .filteredOn(f -> f.kind().equals("finalUseMostlyFrom"))
                .hasSizeGreaterThan(35);
    }

    @Test
    void hoursInAnotherUnitAndAccountsOfAnotherCountryAreNoticed() {
        WorldTable table = Fixtures.wiod2007();
        assertThat(Plausibility.of(table)).isEmpty();
        double[] hours = table.accounts.get("H_EMP").values().clone();
        for (int i = 0; i < hours.length; i++) {
            hours[i] *= 1000;
        }
        Account thousands = Account.of("H_EMP", "million hours", hours);
        assertThat(Plausibility.of(table.toDraft().account(thousands).finish()))
                .filteredOn(f -> f.kind().equals("hoursPerPerson"))
                .hasSize(40)
                .allMatch(f -> f.weight() == Finding.Weight.FAULT);
        double[] reported = table.accounts.get("GO").values().clone();
        int usa = table.firstCell(table.regionIndex("USA"));
        int china = table.firstCell(table.regionIndex("CHN"));
        for (int s = 0; s < 35; s++) {
            double kept = reported[usa + s];
            reported[usa + s] = reported[china + s];
            reported[china + s] = kept;
        }
        Account swapped = Account.of("GO", table.source.unit(), reported);
        assertThat(Plausibility.of(table.toDraft().account(swapped).finish()))
                .extracting(Finding::kind, Finding::where)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("levelOfAccountsDiffers", "USA"),
                        org.assertj.core.groups.Tuple.tuple("levelOfAccountsDiffers", "CHN"));
    }

    @Test
    void whoWorksForHimselfNeedsNoEmployeeAndARunNamesItsOwnTerritories() {
        TableDraft draft = MadeTables.table(3, 4, 2).toDraft();
        double[] persons = draft.finish().account("EMP").orElseThrow().values();
        double[] employees = persons.clone();
        employees[0] = 0;
        draft.account(Account.of("EMPE", "thousand persons", employees));
        assertThat(check(draft.finish()))
                .noneMatch(f -> f.kind().equals("outputWithoutLabour:EMPE"));
        double[] nobody = persons.clone();
        nobody[0] = 0;
        draft.account(Account.of("EMP", "thousand persons", nobody));
        assertThat(check(draft.finish()))
                .anyMatch(f -> f.kind().equals("outputWithoutLabour:EMPE"));

        Matrix demand = draft.finish().finalDemand.copy();
        for (int i = 0; i < 4; i++) {
            demand.set(i, 2, 1e6);
        }
        WorldTable swapped = draft.finalDemand(demand).finish();
        assertThat(mostlyFrom(swapped).weight()).isEqualTo(Finding.Weight.WARNING);
        TableSource run = new TableSource("run@1996", 1996, "money", "run", "none", "");
        Finding ofRun = mostlyFrom(swapped.toDraft().source(run).finish());
        assertThat(ofRun.weight()).isEqualTo(Finding.Weight.REMARK);
        assertThat(ofRun.says()).doesNotContain("swapped");
    }

    private static Finding mostlyFrom(WorldTable table) {
        return Plausibility.of(table).stream()
                .filter(f -> f.kind().equals("finalUseMostlyFrom"))
                .findFirst()
                .orElseThrow();
    }
}

package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.conjuncture.accounts.table.UseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRulesTest {

    private final LabelRules rules = LabelRules.standard();

    @ParameterizedTest
    @ValueSource(strings = {"TOT", "TOTAL", "OUT", "OUTPUT", "r60", "II_fob", "GO", "Total output"})
    void totalsOfAllReleasesArePassedOver(String label) {
        assertThat(rules.isTotal(label)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "VALU,VA",
        "VA,VA",
        "VA+TAXSUB,VA",
        "AUS_TAXSUB,TLS",
        "TLS,TLS",
        "TXSP,TLS",
        "r64,VA",
        "D1,D1",
        "B2A3G,B2A3G",
        "IntTTM,INTTTM"
    })
    void rowsOfPrimaryInputsAreKnownByAllTheirNames(String label, String account) {
        assertThat(rules.primaryInput(label)).contains(account);
    }

    @ParameterizedTest
    @CsvSource({
        "c37,HOUSEHOLDS",
        "CONS_h,HOUSEHOLDS",
        "HFCE,HOUSEHOLDS",
        "P3_S14,HOUSEHOLDS",
        "Final consumption expenditure by households,HOUSEHOLDS",
        "NPISH,NON_PROFIT",
        "NPS,NON_PROFIT",
        "GGFC,GOVERNMENT",
        "P3_S13,GOVERNMENT",
        "GFCF,INVESTMENT",
        "P51G,INVESTMENT",
        "INVNT,INVENTORIES",
        "INVEN,INVENTORIES",
        "P5M,INVENTORIES",
        "DPABR,OTHER",
        "Household final consumption P.3h,HOUSEHOLDS",
        "Changes in inventories P.52,INVENTORIES"
    })
    void kindsOfFinalUseAreKnownByAllTheirNames(String label, UseKind kind) {
        assertThat(rules.useKind(label)).contains(kind);
    }

    @Test
    void sectorsAreNeitherTotalsNorUses() {
        for (String code :
                new String[] {"A01", "C10-C12", "F", "G45", "R_S", "T", "U", "c36", "c1"}) {
            assertThat(rules.isTotal(code)).as(code).isFalse();
            assertThat(rules.useKind(code)).as(code).isEmpty();
            assertThat(rules.primaryInput(code)).as(code).isEmpty();
        }
    }

    @Test
    void codesOfOneRegionAreOneRegion() {
        assertThat(rules.isSameRegion("ROM", "ROU")).isTrue();
        assertThat(rules.isSameRegion("RoW", "ROW")).isTrue();
        assertThat(rules.isSameRegion("ROM", "ROW")).isFalse();
        assertThat(rules.whole("CN2")).isEqualTo("CHN");
        assertThat(rules.whole("MEX")).isEqualTo("MEX");
    }

    @Test
    void sectorCodesAreOneInAllSpellings() {
        String key = LabelRules.sectorKey("C10-C12");
        assertThat(LabelRules.sectorKey("C10T12")).isEqualTo(key);
        assertThat(LabelRules.sectorKey("C10_12")).isEqualTo(key);
        assertThat(LabelRules.sectorKey("R_S")).isEqualTo(LabelRules.sectorKey("R-S"));
        assertThat(LabelRules.sectorKey("C24A")).isNotEqualTo(LabelRules.sectorKey("C24B"));
    }
}

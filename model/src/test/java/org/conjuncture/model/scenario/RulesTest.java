package org.conjuncture.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.conjuncture.base.Quarters;
import org.conjuncture.model.world.Agreements;
import org.conjuncture.model.world.Levers;
import org.junit.jupiter.api.Test;

class RulesTest {
    private final ScenarioReader reader = Shipped.reader();
    private final ScenarioWorld world = reader.world("1870");

    private Agreements in(int year) {
        return in("century", year);
    }

    private Agreements in(String scenario, int year) {
        TimelineState state = world.stateOf(reader.read(scenario));
        Institutions institutions = world.newInstitutions();
        Levers levers = new Levers(world.tables().territories().size());
        state.begin(levers, institutions);
        for (int quarter = Quarters.of(1870, 1); quarter <= Quarters.of(year, 4); quarter++) {
            state.apply(quarter, levers, institutions);
        }
        Agreements agreements = new Agreements(world.tables().territories().size());
        new Rules(institutions, agreements).write();
        return agreements;
    }

    private int of(String territory) {
        return world.tables().indexOf(territory);
    }

    @Test
    void membersOfACustomsUnionLevyNoDutyOnEachOther() {
        Agreements agreements = in(1975);
        assertThat(agreements.tariffFactor[agreements.pair(of("FRA"), of("DEU"))]).isZero();
        assertThat(agreements.tariffFactor[agreements.pair(of("USA"), of("DEU"))]).isEqualTo(1);
        assertThat(agreements.tariffFactor[agreements.pair(of("DEU"), of("DEU"))]).isEqualTo(1);
    }

    @Test
    void plannedEconomiesClearTheirTradeWithEachOther() {
        Agreements agreements = in(1975);
        assertThat(agreements.clearing[agreements.pair(of("POL"), of("RUS"))]).isEqualTo(0.9);
        assertThat(agreements.clearing[agreements.pair(of("POL"), of("DEU"))]).isZero();
    }

    @Test
    void aLenderLendsToItsMembersByTheRuleOfTheDate() {
        assertThat(in(1930).lending).containsOnly(0);
        Agreements agreements = in(1985);
        assertThat(agreements.lending[of("MEX")]).isPositive();
        assertThat(agreements.conditionality[of("MEX")]).isEqualTo(0.7);
    }

    @Test
    void standardsOfGoodsHoldBetweenMembersOfTheirBody() {
        Agreements agreements = in(1975);
        assertThat(agreements.goodsStandards[agreements.pair(of("FRA"), of("JPN"))]).isEqualTo(1);
        assertThat(agreements.goodsStandards[agreements.pair(of("FRA"), of("CHN"))]).isZero();
        assertThat(in(1938).goodsStandards).containsOnly(0);
    }

    @Test
    void bandsAndFreeMovementHoldBetweenMembersByDate() {
        Agreements narrow = in(1985);
        Agreements wide = in(1995);
        int pair = narrow.pair(of("FRA"), of("DEU"));
        assertThat(narrow.pegBand[pair]).isEqualTo(0.0225);
        assertThat(wide.pegBand[pair]).isEqualTo(0.15);
        assertThat(narrow.pegBand[narrow.pair(of("FRA"), of("USA"))]).isZero();
        assertThat(narrow.freeMovement[pair]).isEqualTo(0.6);
        assertThat(in(1960).freeMovement[pair]).isZero();
        assertThat(narrow.outputCeiling).containsOnly(1);
    }

    @Test
    void treatiesProtectOwnersOfThoseWhoSignThemInHostsAndNotHostsInEachOther() {
        Agreements agreements = in(1985);
        double[] protection = agreements.investorProtection;
        assertThat(protection[agreements.pair(of("DEU"), of("PAK"))]).isEqualTo(0.25);
        assertThat(protection[agreements.pair(of("PAK"), of("DEU"))]).isEqualTo(0.25);
        assertThat(protection[agreements.pair(of("DEU"), of("FRA"))]).isZero();
        assertThat(protection[agreements.pair(of("PAK"), of("EGY"))]).isZero();
        assertThat(protection[agreements.pair(of("CAN"), of("PAK"))]).isZero();
        assertThat(in(1958).investorProtection).containsOnly(0);
        Agreements late = in(1999);
        assertThat(late.investorProtection[late.pair(of("CAN"), of("PAK"))]).isEqualTo(0.25);
        assertThat(late.investorProtection[late.pair(of("CAN"), of("MEX"))]).isEqualTo(0.8);
        assertThat(covered(late)).isGreaterThan(2 * covered(agreements));
        assertThat(covered(agreements)).isGreaterThan(2 * covered(in(1969)));
    }

    private static long covered(Agreements agreements) {
        return java.util.Arrays.stream(agreements.investorProtection)
                .filter(each -> each > 0)
                .count();
    }

    @Test
    void theAgreementOnInvestmentHoldsAmongAllWhoAdoptItInItsScenarioAlone() {
        Agreements century = in("century", 1999);
        Agreements adopted = in("mai", 1999);
        int pair = adopted.pair(of("FRA"), of("DEU"));
        assertThat(century.investorProtection[pair]).isZero();
        assertThat(adopted.investorProtection[pair]).isEqualTo(1);
        assertThat(in("mai", 1997).investorProtection[pair]).isZero();
    }
}

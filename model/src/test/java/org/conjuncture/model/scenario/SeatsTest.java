package org.conjuncture.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.world.Agreements;
import org.conjuncture.model.world.States;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private final ScenarioWorld world = Shipped.reader().world("1870");
    private final Rulers rulers = new Rulers(world.tables(), Quarters.of(1999, 4));

    private States in(int year, int quarter) {
        States states = new States(world.tables().territories().size());
        rulers.stand(Quarters.of(year, quarter));
        Seats seats = new Seats(rulers, world.tables());
        seats.write(states);
        seats.unite(states, new Agreements(world.tables().territories().size()));
        return states;
    }

    private int of(String territory) {
        return world.tables().indexOf(territory);
    }

    @Test
    void integralPartsShareThePurseOfTheirStateAndColoniesDoNot() {
        States states = in(1900, 1);
        assertThat(states.integral[of("IRL")]).isEqualTo(of("GBR"));
        assertThat(states.integral[of("POL")]).isEqualTo(of("DEU"));
        assertThat(states.integral[of("HUN")]).isEqualTo(of("AUT"));
        assertThat(states.integral[of("BAL")]).isEqualTo(of("RUS"));
        assertThat(states.integral[of("IND")]).isEqualTo(of("IND"));
        assertThat(states.ruler[of("IND")]).isEqualTo(of("GBR"));
        assertThat(states.integral[of("DZA")]).isEqualTo(of("DZA"));
    }

    @Test
    void unionsOfTheCrownAloneKeepTheirBudgets() {
        States states = in(1880, 1);
        assertThat(states.integral[of("NOR")]).isEqualTo(of("NOR"));
        assertThat(states.integral[of("FIN")]).isEqualTo(of("FIN"));
    }

    @Test
    void whoUsesAMoneyThatUsesAnotherFollowsTheOther() {
        States states = in(1900, 1);
        assertThat(states.currency[of("SGP")]).isEqualTo(of("GBR"));
        assertThat(states.currency[of("MYS")]).isEqualTo(of("GBR"));
        assertThat(states.currency[of("CSK")]).isEqualTo(of("AUT"));
        assertThat(states.currency[of("AUT")]).isEqualTo(of("AUT"));
    }

    @Test
    void everyPurseAndEveryMoneyHasASeatOfItsOwn() {
        for (int year = 1870; year < 2000; year++) {
            States states = in(year, 1);
            for (int t = 0; t < states.integral.length; t++) {
                int seat = states.integral[t];
                assertThat(states.integral[seat]).isEqualTo(seat);
                int issuer = states.currency[t];
                assertThat(states.currency[issuer]).isEqualTo(issuer);
            }
        }
    }

    @Test
    void membersOfACurrencyUnionUseTheMoneyOfTheLargestAndOthersKeepTheirs() {
        States states = new States(world.tables().territories().size());
        rulers.stand(Quarters.of(1995, 1));
        Seats seats = new Seats(rulers, world.tables());
        seats.write(states);
        Agreements agreements = new Agreements(world.tables().territories().size());
        seats.unite(states, agreements);
        assertThat(states.currency[of("ITA")]).isEqualTo(of("ITA"));
        for (String one : List.of("ITA", "DEU", "PRT")) {
            for (String other : List.of("ITA", "DEU", "PRT")) {
                agreements.oneCurrency[agreements.pair(of(one), of(other))] = !one.equals(other);
            }
        }
        seats.unite(states, agreements);
        int issuer = states.currency[of("PRT")];
        assertThat(issuer).as("the largest in the world's tables").isEqualTo(of("ITA"));
        assertThat(states.currency[issuer]).isEqualTo(issuer);
        assertThat(states.currency[of("DEU")]).isEqualTo(issuer);
        assertThat(states.currency[of("DDR")]).as("part of a member's state").isEqualTo(issuer);
        assertThat(states.currency[of("FRA")]).isEqualTo(of("FRA"));
    }
}

package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartsIndicatorsTest {
    private static final int LIGHT = Sectors.LIGHT_MANUFACTURING;
    private static final int MACHINES = Sectors.MACHINERY;

    private final World world = OpenedWorld.open();
    private final Survey survey = new Survey(world);
    private final Markets markets = world.markets;

    @BeforeEach
    void nobodyHasBoughtAnything() {
        Arrays.fill(markets.yearValue, 0);
        Arrays.fill(markets.yearParts, 0);
        Arrays.fill(markets.yearInputs, 0);
        Arrays.fill(world.year.output, 0);
        Arrays.fill(world.territories.rate, 1);
    }

    @Test
    void tradeOfLikeForLikeIsOneWhereBothSellAsMuchAndNoneWhereEachSellsAnotherGood() {
        buy(LIGHT, 0, 1, 30);
        buy(LIGHT, 1, 0, 30);
        assertThat(of("intraIndustryTrade", 0)).isCloseTo(1, within(1e-12));
        buy(LIGHT, 1, 0, 10);
        // 1 − |X − M| / (X + M)
        assertThat(of("intraIndustryTrade", 0)).isCloseTo(1 - 20 / 40.0, within(1e-12));
        assertThat(ofWorld("intraIndustryTrade")).isCloseTo(0.5, within(1e-12));
        buy(LIGHT, 1, 0, 0);
        buy(MACHINES, 1, 0, 30);
        assertThat(of("intraIndustryTrade", 0)).isZero();
    }

    @Test
    void partsAreImportsInAllThatIsWorkedUp() {
        buy(MACHINES, 0, 0, 60);
        buy(MACHINES, 0, 1, 40);
        parts(MACHINES, 0, 1, 20);
        // Of 50 bought to work up 20 are parts; of the rest a quarter is imported, as of all goods.
        markets.yearInputs[MACHINES * Sectors.COUNT + MACHINES] = 50;
        assertThat(ofWorld("importedInputs")).isCloseTo((20 + 30 * 20 / 80.0) / 50, within(1e-12));
        assertThat(of("partsTradeShare", 0)).isCloseTo(0.5, within(1e-12));
        assertThat(of("partsTradeShare", 1)).isNaN();
        assertThat(ofWorld("partsTradeShare")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void verticalSpecializationIsWhatExportsTakeOfImports() {
        buy(LIGHT, 0, 1, 50);
        buy(LIGHT, 0, 0, 50);
        buy(MACHINES, 1, 0, 10);
        markets.yearInputs[LIGHT * Sectors.COUNT + MACHINES] = 40;
        world.year.output[MACHINES] = 200;
        // Machines take 20 of imports for an output of 200; light goods of the other land take
        // none.
        assertThat(ofWorld("verticalSpecialization")).isCloseTo(0.1 * 10 / 60, within(1e-12));
    }

    private void buy(int good, int buyer, int origin, double value) {
        markets.yearValue[markets.origins(good, buyer) + origin] = value;
    }

    private void parts(int good, int buyer, int origin, double value) {
        markets.yearParts[markets.parts(good, buyer) + origin] = value;
    }

    private static Indicator named(String name) {
        return Indicators.list().stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double of(String name, int t) {
        return named(name).ofTerritory().of(survey, t);
    }

    private double ofWorld(String name) {
        return named(name).ofWorld().of(survey);
    }
}

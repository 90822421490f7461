package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kindleberger (1967) and Thirlwall (1979), eq. 6: with relative prices given, growth that can last
 * is x/π, the growth of exports over the income elasticity of imports. Growth and trade are given
 * here; what ends growth beyond that is the model's: debt that outruns exports, lenders who leave,
 * a peg that breaks. Where the rate floats, relative prices move as well: by the model's rule for
 * rates, and home prices after it as far as pay makes good what imports cost (Thirlwall 1979, eq.
 * 5). A rate that must fall for ever buys growth only where pay gives way for ever.
 */
class ThirlwallTest {
    private static final int HOME = 4;
    private static final int ABROAD = 5;
    private static final int CENTURY = 400;

    /** Part of what a fall of the rate took that pay and prices make good in a quarter. */
    private static final double RESISTANCE = 0.1;

    /** Answer of imports to relative prices; exports in world money answer as they cost. */
    private static final double PRICE_ELASTICITY = 0.5;

    private World world;
    private Chronicle chronicle;

    private void open() {
        world = OpenedWorld.open();
        chronicle = new Chronicle();
        for (int t = 0; t < world.count; t++) {
            world.states.purse[t] = t;
            world.states.currency[t] = t;
            world.levers.exchangeRegime[t] = 1;
            world.states.isPegged[t] = true;
            world.states.externalRate[t] = 0.05;
            world.states.exports[t] = world.territories.output[t] * world.territories.rate[t] / 10;
            world.states.imports[t] = world.states.exports[t];
            double owed = world.ledger.stateExternal.at(t);
            world.ledger.borrowAbroad(t, -owed, world.territories.rate[t]);
            world.ledger.sellForeign(
                    t,
                    world.owners.foreign,
                    world.owners.deposits,
                    t * Owners.CLASSES,
                    world.ledger.bankForeign.at(t),
                    world.territories.rate[t]);
            for (int c = 0; c < Owners.CLASSES; c++) {
                int slot = t * Owners.CLASSES + c;
                world.ledger
                        .writeOff()
                        .foreign(t, world.owners.foreign, slot, world.owners.foreign.at(slot), 1);
            }
        }
    }

    /** Whether growth of output at g a quarter goes on to the end. */
    private boolean lasts(double growth, double exportGrowth, double elasticity, int quarters) {
        return lasts(growth, exportGrowth, elasticity, quarters, true, 0);
    }

    /** The same, with a rate that is fixed, or floats and is made good at home by so much. */
    private boolean lasts(
            double growth,
            double exportGrowth,
            double elasticity,
            int quarters,
            boolean isPegged,
            double resistance) {
        open();
        if (!isPegged) {
            world.levers.exchangeRegime[HOME] = 0;
            world.states.isPegged[HOME] = false;
        }
        double dear = 0;
        double prices = 1;
        double start = world.states.exports[HOME];
        double output = world.territories.output[HOME];
        ExchangeRegime regime = new ExchangeRegime(ExchangeRegime.Parameters.defaults());
        SovereignDebt debt = new SovereignDebt(SovereignDebt.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                world.ledger.open(k % 4 == 0);
                double sold = start * StrictMath.exp(exportGrowth * k);
                double bought =
                        start * StrictMath.exp(elasticity * growth * k + PRICE_ELASTICITY * dear);
                world.territories.output[HOME] = output * prices * StrictMath.exp(growth * k);
                double rate = world.territories.rate[HOME];
                world.states.exports[HOME] = sold;
                world.states.imports[HOME] = bought;
                pay(HOME, ABROAD, bought);
                pay(ABROAD, HOME, sold);
                Now now = new Now(7480 + k, k, 11, workshop, chronicle);
                regime.step(world, now);
                debt.step(world, now);
                dear += StrictMath.log(world.territories.rate[HOME] / rate);
                prices *= StrictMath.exp(-resistance * dear);
                dear *= 1 - resistance;
                List<Chronicle.Event> events = chronicle.take();
                if (events.stream().anyMatch(each -> each.territory() == HOME)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void pay(int from, int to, double worldMoney) {
        double[] rate = world.territories.rate;
        world.ledger.payAbroad(
                from,
                world.owners.deposits,
                from * Owners.CLASSES,
                to,
                world.owners.deposits,
                to * Owners.CLASSES,
                worldMoney,
                rate[from],
                rate[to],
                Flow.TRADE);
    }

    /** What was found already: the same bound stands in several laws. */
    private static final Map<List<Double>, Double> FOUND = new HashMap<>();

    /** The fastest growth that lasts so many quarters. */
    private double bound(double exportGrowth, double elasticity, int quarters) {
        return FOUND.computeIfAbsent(
                List.of(exportGrowth, elasticity, (double) quarters),
                unused -> fastest(growth -> lasts(growth, exportGrowth, elasticity, quarters)));
    }

    /** The same over a century with a rate that floats and is made good at home by so much. */
    private double floating(double exportGrowth, double elasticity, double resistance) {
        return FOUND.computeIfAbsent(
                List.of(exportGrowth, elasticity, (double) CENTURY, resistance),
                unused ->
                        fastest(growth ->
                                lasts(
                                        growth,
                                        exportGrowth,
                                        elasticity,
                                        CENTURY,
                                        false,
                                        resistance)));
    }

    private static double fastest(DoublePredicate lasts) {
        double low = 0;
        double high = 0.05;
        while (high - low > 1e-5) {
            double middle = (low + high) / 2;
            if (lasts.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.01, 2", "0.005, 1", "0.0075, 1.5"})
    void growthThatLastsIsThatOfExportsOverTheIncomeElasticityOfImports(
            double exportGrowth, double elasticity) {
        double law = exportGrowth / elasticity;
        assertThat(bound(exportGrowth, elasticity, CENTURY)).isBetween(0.99 * law, 1.1 * law);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.01, 2", "0.005, 1", "0.0075, 1.5"})
    void theLawHoldsWherePricesMoveAndPayMakesGoodWhatImportsCost(
            double exportGrowth, double elasticity) {
        double law = exportGrowth / elasticity;
        assertThat(floating(exportGrowth, elasticity, RESISTANCE))
                .isBetween(0.99 * law, 1.25 * law);
    }

    @Test
    void aRateThatFallsForEverBuysGrowthBeyondTheLawOnlyWherePayGivesWay() {
        double resisted = floating(0.01, 2, RESISTANCE);
        double givenWay = floating(0.01, 2, 0);
        assertThat(givenWay).isGreaterThan(1.5 * resisted);
    }

    @Test
    void theLongerItMustLastTheNearerItComesToTheLaw() {
        double half = bound(0.01, 2, CENTURY / 2);
        double whole = bound(0.01, 2, CENTURY);
        double twice = bound(0.01, 2, 2 * CENTURY);
        assertThat(whole).isLessThan(half);
        assertThat(twice).isLessThan(whole).isGreaterThan(0.99 * 0.005);
    }
}

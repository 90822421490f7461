package org.conjuncture.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
 * a peg that breaks. In a whole run a floating rate moves prices too, and the rule is loose.
 */
class ThirlwallTest {
    private static final int HOME = 4;
    private static final int ABROAD = 5;
    private static final int CENTURY = 400;

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
                world.ledger.writeOffForeign(
                        t, world.owners.foreign, slot, world.owners.foreign.at(slot), 1);
            }
        }
    }

    /** Whether growth of output at g a quarter goes on to the end. */
    private boolean lasts(double growth, double exportGrowth, double elasticity, int quarters) {
        open();
        double start = world.states.exports[HOME];
        double output = world.territories.output[HOME];
        ExchangeRegime regime = new ExchangeRegime(ExchangeRegime.Parameters.defaults());
        SovereignDebt debt = new SovereignDebt(SovereignDebt.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int k = 0; k < quarters; k++) {
                world.ledger.open(k % 4 == 0);
                double sold = start * StrictMath.exp(exportGrowth * k);
                double bought = start * StrictMath.exp(elasticity * growth * k);
                world.territories.output[HOME] = output * StrictMath.exp(growth * k);
                world.states.exports[HOME] = sold;
                world.states.imports[HOME] = bought;
                pay(HOME, ABROAD, bought);
                pay(ABROAD, HOME, sold);
                Now now = new Now(7480 + k, k, 11, workshop, chronicle);
                regime.step(world, now);
                debt.step(world, now);
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

    /** The fastest growth that lasts so many quarters. */
    private double bound(double exportGrowth, double elasticity, int quarters) {
        double low = 0;
        double high = 0.05;
        while (high - low > 1e-5) {
            double middle = (low + high) / 2;
            if (lasts(middle, exportGrowth, elasticity, quarters)) {
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

    @Test
    void theLongerItMustLastTheNearerItComesToTheLaw() {
        double half = bound(0.01, 2, CENTURY / 2);
        double whole = bound(0.01, 2, CENTURY);
        double twice = bound(0.01, 2, 2 * CENTURY);
        assertThat(whole).isLessThan(half);
        assertThat(twice).isLessThan(whole).isGreaterThan(0.99 * 0.005);
    }
}

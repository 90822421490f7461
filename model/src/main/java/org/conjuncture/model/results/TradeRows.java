package org.conjuncture.model.results;

import java.util.List;
import org.conjuncture.base.results.Rows;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;

/**
 * Rows of trade and of uses: with production the year's input–output table. Uses are sectors for
 * inputs, and households, state and investment for final use; what subsistence eats is its own
 * good. Origins that sell a buyer less than 4.5% of a good's market abroad stand together, for most
 * pairs trade almost nothing.
 */
final class TradeRows {

    private static final double LEAST = 0.045;

    /** Final users, beside the sectors that use goods as inputs. */
    private static final List<String> USES = List.of("households", "state", "investment");

    private final Rows trade;
    private final Rows inputs;
    private final World world;

    TradeRows(Rows trade, Rows inputs, World world) {
        this.trade = trade;
        this.inputs = inputs;
        this.world = world;
    }

    void write(int year) {
        for (int g = 1; g < Sectors.COUNT; g++) {
            for (int buyer = 0; buyer < world.count; buyer++) {
                origins(year, g, buyer);
            }
        }
        for (int t = 0; t < world.count; t++) {
            inputs(year, t);
        }
    }

    private void origins(int year, int good, int buyer) {
        Markets markets = world.markets;
        int row = markets.origins(good, buyer);
        double abroad = 0;
        for (int i = 0; i < world.count; i++) {
            abroad += i == buyer ? 0 : markets.yearValue[row + i];
        }
        double value = 0;
        double quantity = 0;
        for (int i = 0; i < world.count; i++) {
            double each = markets.yearValue[row + i];
            if (each <= 0) {
                continue;
            }
            if (i == buyer || each >= LEAST * abroad) {
                row(
                        year,
                        good,
                        world.territories.id[i],
                        buyer,
                        each,
                        markets.yearQuantity[row + i]);
            } else {
                value += each;
                quantity += markets.yearQuantity[row + i];
            }
        }
        if (value > 0) {
            row(year, good, Tables.OTHERS, buyer, value, quantity);
        }
    }

    private void row(int year, int good, String origin, int buyer, double value, double quantity) {
        trade.integer(year)
                .text(Sectors.IDS.get(good))
                .text(origin)
                .text(world.territories.id[buyer])
                .number(value)
                .number(quantity)
                .end();
    }

    private void inputs(int year, int t) {
        for (int g = 1; g < Sectors.COUNT; g++) {
            double price = world.markets.deliveredPrice[t * Sectors.COUNT + g];
            for (int s = 1; s < Sectors.COUNT; s++) {
                double value =
                        world.markets.yearInputs[(t * Sectors.COUNT + g) * Sectors.COUNT + s];
                input(year, t, g, Sectors.IDS.get(s), value, price);
            }
        }
        double farmPrice = world.markets.price[t * Sectors.COUNT + Sectors.AGRICULTURE];
        for (int g = 0; g < Sectors.COUNT; g++) {
            int cell = t * Sectors.COUNT + g;
            double price =
                    g == Sectors.SUBSISTENCE ? farmPrice : world.markets.deliveredPrice[cell];
            for (int use = 0; use < YearAccounts.USES; use++) {
                double value = world.year.use[cell * YearAccounts.USES + use];
                input(year, t, g, USES.get(use), value, price);
            }
        }
    }

    private void input(int year, int t, int good, String user, double value, double price) {
        if (value > 0) {
            inputs.integer(year)
                    .text(world.territories.id[t])
                    .text(Sectors.IDS.get(good))
                    .text(user)
                    .number(value)
                    .number(value / price)
                    .end();
        }
    }
}

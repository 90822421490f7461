package org.conjuncture.model.results;

import org.conjuncture.base.results.Rows;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Rows of trade and of inputs: together the year's input–output table. Origins that sell a buyer
 * less than a fiftieth of a good's market abroad stand together, for most pairs trade almost
 * nothing.
 */
final class TradeRows {

    private static final double LEAST = 0.02;

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
                if (value > 0) {
                    inputs.integer(year)
                            .text(world.territories.id[t])
                            .text(Sectors.IDS.get(g))
                            .text(Sectors.IDS.get(s))
                            .number(value)
                            .number(value / price)
                            .end();
                }
            }
        }
    }
}

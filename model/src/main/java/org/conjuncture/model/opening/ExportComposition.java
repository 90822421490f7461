package org.conjuncture.model.opening;

import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Sectors;

/**
 * What each territory's exports consist of at the start. There is no table of trade by good for all
 * of 1870's territories, so the composition is an estimate from the exporter's structure:
 * manufactures rise as agriculture's part of employment falls, heavy goods with iron and steel per
 * head, minerals with energy per head where manufactures are few, services with income.
 */
final class ExportComposition {

    private ExportComposition() {}

    static double[][] byExporter(WorldTables tables) {
        double[][] shares = new double[tables.territories().size()][Sectors.COUNT];
        for (int t = 0; t < shares.length; t++) {
            TerritoryRow row = tables.territories().get(t);
            double manufactures = between(0.08, 1.1 - 1.25 * row.agricultureShare(), 0.85);
            double services =
                    between(0.04, 0.04 + 0.06 * StrictMath.log(row.gdpPerHead() / 800), 0.14);
            double iron = row.ironSteelKt() * 1e6 / row.people();
            double heavy = between(0.1, 0.12 + 0.0018 * iron, 0.45);
            double primary = 1 - services - manufactures * (1 - services);
            double light = manufactures * (1 - services) * (1 - heavy);
            shares[t][Sectors.MINING] = primary * 0.15;
            shares[t][Sectors.AGRICULTURE] = primary * 0.85;
            shares[t][Sectors.LIGHT_MANUFACTURING] = light;
            shares[t][Sectors.MACHINERY] = manufactures * (1 - services) * heavy;
            shares[t][Sectors.TRANSPORT] = services * 0.6;
            shares[t][Sectors.BUSINESS] = services * 0.4;
        }
        return shares;
    }

    private static double between(double low, double value, double high) {
        return StrictMath.max(low, StrictMath.min(high, value));
    }
}

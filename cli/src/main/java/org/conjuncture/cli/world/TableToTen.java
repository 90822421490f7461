package org.conjuncture.cli.world;

import java.util.List;
import java.util.Locale;
import org.conjuncture.accounts.aggregate.Aggregation;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.model.world.Sectors;

/**
 * A published table in the model's sectors: changes in inventories are spread over the final uses
 * of the same good in the same place, what the model does not trade is bought at home, and a part
 * of public services is voluntary work's.
 */
final class TableToTen {

    /**
     * Part of education, health and other community services that non-profit institutions give. An
     * estimate: their paid staff were some 2–3% of all in work in the countries of Salamon,
     * Sokolowski and Associates (2004), named from memory.
     */
    static final double VOLUNTARY = 0.05;

    private TableToTen() {}

    /** The table added up to sectors with the model's names, regions as they are. */
    static WorldTable aggregated(WorldTable table, Concordance sectors) {
        WorldTable summed = Aggregation.of(table, null, sectors);
        summed.sectors.forEach(sector -> index(sector.code(), sectors.name()));
        return summed;
    }

    static int index(String sector, String concordance) {
        int index = Sectors.IDS.indexOf(sector);
        if (index < 1) {
            throw new UserError(
                    Place.of(concordance),
                    "a group that is no sector of the model's",
                    "'" + sector + "'",
                    "one of " + String.join(", ", Sectors.IDS.subList(1, Sectors.COUNT)),
                    Nearest.of(sector, Sectors.IDS));
        }
        return index;
    }

    /** Values of an account by place and sector; zeros where the table has none. */
    static double[] account(WorldTable summed, String name) {
        double[] values = new double[summed.regions.size() * TenSectors.SECTORS];
        var account = summed.accounts.get(name);
        for (int i = 0; account != null && i < summed.cells(); i++) {
            values[cell(summed, i)] += account.values()[i];
        }
        return values;
    }

    private static int cell(WorldTable summed, int i) {
        String sector = summed.sectors.get(summed.sectorOf[i]).code();
        return TenSectors.cell(summed.regionOf[i], Sectors.IDS.indexOf(sector));
    }

    static TenSectors of(WorldTable summed) {
        TenSectors ten = new TenSectors(summed.regionCodes());
        double[][] inventories = new double[ten.cells()][ten.places.size()];
        for (int i = 0; i < summed.cells(); i++) {
            int from = cell(summed, i);
            for (int j = 0; j < summed.cells(); j++) {
                ten.flows[from][cell(summed, j)] += Math.max(0, summed.flows.at(i, j));
            }
            for (int u = 0; u < summed.useRegion.length; u++) {
                int place = summed.useRegion[u];
                double value = summed.finalDemand.at(i, u);
                int kind = kind(summed.uses.get(summed.useCategory[u]).kind());
                if (kind < 0) {
                    inventories[from][place] += value;
                } else {
                    ten.uses[from][TenSectors.use(place, kind)] += Math.max(0, value);
                }
            }
        }
        spread(ten, inventories);
        buyAtHome(ten);
        return ten;
    }

    private static int kind(UseKind kind) {
        return switch (kind) {
            case HOUSEHOLDS, NON_PROFIT -> TenSectors.HOUSEHOLDS;
            case GOVERNMENT -> TenSectors.GOVERNMENT;
            case INVESTMENT -> TenSectors.INVESTMENT;
            case INVENTORIES, OTHER -> -1;
        };
    }

    private static void spread(TenSectors ten, double[][] inventories) {
        double moved = 0;
        double lost = 0;
        double all = 0;
        for (int i = 0; i < ten.cells(); i++) {
            for (int place = 0; place < ten.places.size(); place++) {
                double change = inventories[i][place];
                double used = 0;
                for (int kind = 0; kind < TenSectors.USES; kind++) {
                    used += ten.uses[i][TenSectors.use(place, kind)];
                }
                double left = Math.max(0, used + change);
                for (int kind = 0; kind < TenSectors.USES; kind++) {
                    int use = TenSectors.use(place, kind);
                    if (used > 0) {
                        ten.uses[i][use] *= left / used;
                    } else if (kind == TenSectors.INVESTMENT) {
                        ten.uses[i][use] = left;
                    }
                }
                moved += Math.abs(change);
                lost += left - used - change;
                all += left;
            }
        }
        ten.notes.add(
                String.format(
                        Locale.ROOT,
                        "changes in inventories, %.2f%% of final use, spread over the other uses of"
                                + " the same good; %.3f%% could not be taken off and stays",
                        100 * moved / all,
                        100 * lost / all));
    }

    /** Goods the model does not trade: what was bought of them abroad is bought as business. */
    private static void buyAtHome(TenSectors ten) {
        double moved = 0;
        double all = 0;
        for (int i = 0; i < ten.cells(); i++) {
            int place = i / TenSectors.SECTORS;
            int good = i % TenSectors.SECTORS;
            int business = TenSectors.cell(place, Sectors.BUSINESS);
            for (int j = 0; j < ten.cells(); j++) {
                if (j / TenSectors.SECTORS != place) {
                    all += ten.flows[i][j];
                    if (!Sectors.isTraded(good)) {
                        moved += ten.flows[i][j];
                        ten.flows[business][j] += ten.flows[i][j];
                        ten.flows[i][j] = 0;
                    }
                }
            }
            for (int u = 0; u < ten.uses[i].length; u++) {
                if (u / TenSectors.USES != place) {
                    all += ten.uses[i][u];
                    if (!Sectors.isTraded(good)) {
                        moved += ten.uses[i][u];
                        ten.uses[business][u] += ten.uses[i][u];
                        ten.uses[i][u] = 0;
                    }
                }
            }
        }
        ten.notes.add(
                String.format(
                        Locale.ROOT,
                        "construction and public services sold abroad, %.2f%% of trade, counted as"
                                + " business services",
                        100 * moved / all));
    }

    /** Splits public services: the same technique and buyers, a part of the size. */
    static void voluntary(TenSectors ten) {
        for (int place = 0; place < ten.places.size(); place++) {
            int from = TenSectors.cell(place, Sectors.PUBLIC);
            int to = TenSectors.cell(place, Sectors.VOLUNTARY);
            for (int j = 0; j < ten.cells(); j++) {
                ten.flows[to][j] += VOLUNTARY * ten.flows[from][j];
                ten.flows[from][j] *= 1 - VOLUNTARY;
            }
            for (int u = 0; u < ten.uses[from].length; u++) {
                ten.uses[to][u] += VOLUNTARY * ten.uses[from][u];
                ten.uses[from][u] *= 1 - VOLUNTARY;
            }
            for (double[] row : ten.flows) {
                row[to] += VOLUNTARY * row[from];
                row[from] *= 1 - VOLUNTARY;
            }
        }
    }

    static List<String> needed() {
        return List.of("EMP", "LAB");
    }
}

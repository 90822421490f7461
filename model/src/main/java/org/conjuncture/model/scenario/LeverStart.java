package org.conjuncture.model.scenario;

import java.util.Arrays;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;

/**
 * Value of a lever before any regime or decision: the starting tables where they know it, else the
 * default.
 *
 * <p>Schooling alone follows a dated path: the mean schooling of adults is the average of cohorts
 * schooled over the forty years before, so what is provided now shows in it about twenty years
 * later.
 */
public final class LeverStart {

    private static final int YEARS_FROM_SCHOOL_TO_MEAN = 20;
    private static final int SCHOOLING = Levers.indexOf("schoolingProvision");

    private final double[][] start;
    private final WorldTables tables;

    public LeverStart(WorldTables tables) {
        this.tables = tables;
        int count = tables.territories().size();
        start = new double[Levers.all().size()][count];
        for (int lever = 0; lever < start.length; lever++) {
            Arrays.fill(start[lever], Levers.all().get(lever).initial());
        }
        for (int t = 0; t < count; t++) {
            TerritoryRow row = tables.territories().get(t);
            put("tariffPrimary", t, row.tariff());
            put("tariffManufactures", t, row.tariff());
            put("forcedLabour", t, row.forcedLabourShare());
        }
    }

    private void put(String name, int territory, double value) {
        Lever lever = Levers.get(name);
        start[Levers.indexOf(name)][territory] = lever.clamped(value);
    }

    /** Value in a quarter, were nothing decided. */
    double value(int lever, int territory, int quarter) {
        if (lever != SCHOOLING) {
            return start[lever][territory];
        }
        double[] path = tables.schooling()[territory];
        int year = Math.floorDiv(quarter, 4) - tables.startYear() + YEARS_FROM_SCHOOL_TO_MEAN;
        double value = path.length == 0 ? 0 : path[Math.max(0, Math.min(path.length - 1, year))];
        return Levers.all().get(SCHOOLING).clamped(value);
    }

    /** Whether the value may differ from that of the quarter before. */
    boolean moves(int lever, int quarter) {
        return lever == SCHOOLING && Math.floorMod(quarter, 4) == 0;
    }
}

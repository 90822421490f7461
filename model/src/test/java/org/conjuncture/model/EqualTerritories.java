package org.conjuncture.model;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.opening.Opening;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.scenario.Coalitions;
import org.conjuncture.model.scenario.LeverStart;
import org.conjuncture.model.scenario.Regimes;
import org.conjuncture.model.scenario.Rulers;
import org.conjuncture.model.scenario.Timeline;
import org.conjuncture.model.scenario.TimelineState;
import org.conjuncture.model.tables.Ruler;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.World;

/**
 * A world of territories that are equal in everything but their names: one of a real world so many
 * times, all as far from each other, with nothing owed, no gold to find and no history.
 */
final class EqualTerritories {
    private static final Path FOLDER =
            Path.of(requireNonNull(System.getProperty("conjuncture.home"), "set by the build"))
                    .resolve("worlds/1870-30");

    private static final double APART = 2000;
    private static final double WITHIN = 300;

    private final WorldTables tables;

    EqualTerritories(String id, int count) {
        tables = equal(WorldReader.read(FOLDER), id, count);
    }

    World open(int scale, long seed) {
        return Opening.open(
                tables,
                OpeningRules.defaults(),
                PayScale.defaults(),
                LabourMarket.Parameters.defaults(),
                OwnAccount.Parameters.defaults(),
                ExternalInterest.Parameters.defaults(),
                Households.Parameters.defaults(),
                scale,
                seed);
    }

    Simulation simulate(World world, Settings settings, long seed, int quarters) {
        int first = 4 * tables.startYear();
        Rulers rulers = new Rulers(tables, first + quarters);
        Dates dates =
                new Dates(
                        new TimelineState(
                                Timeline.EMPTY,
                                new LeverStart(tables),
                                Regimes.read(FOLDER),
                                new Coalitions(tables, Map.of(), rulers, List.of()),
                                List.of(),
                                world.count,
                                first,
                                first + quarters),
                        List.of(),
                        rulers,
                        world.count);
        return new Simulation(world, dates, settings, seed, 1, first, first, first);
    }

    private static WorldTables equal(WorldTables of, String id, int count) {
        int t = of.indexOf(id);
        TerritoryRow row = of.territories().get(t);
        TerritoryRow one =
                with(row, Map.of("foreignAssetsShare", 0.0, "foreignLiabilitiesShare", 0.0));
        double sold = row.exportShare() * of.gdpPounds(t) / (count - 1);
        int start = 4 * of.startYear();
        List<TerritoryRow> rows = new ArrayList<>();
        List<Ruler> rulers = new ArrayList<>();
        double[][] trade = new double[count][count];
        double[][] distance = new double[count][count];
        for (int k = 0; k < count; k++) {
            rows.add(k == 0 ? one : with(one, Map.of("id", "EQ" + k, "name", "Equal " + k)));
            rulers.add(sovereign(k, rows.get(k), start));
            for (int j = 0; j < count; j++) {
                trade[k][j] = j == k ? 0 : sold;
                distance[k][j] = j == k ? WITHIN : APART;
            }
        }
        return new WorldTables(
                "equal",
                "equal territories",
                of.startYear(),
                of.poundsPerDollar(),
                rows,
                Collections.nCopies(count, of.people()[t]).toArray(double[][][][]::new),
                Collections.nCopies(count, of.sectorShare()[t]).toArray(double[][]::new),
                new double[0],
                Collections.nCopies(count, of.technique(t)),
                Collections.nCopies(count, of.composition(t)),
                trade,
                new double[0][][],
                distance,
                new double[count][count],
                new double[count][count],
                List.of(),
                List.of(),
                rulers,
                Collections.nCopies(count, of.schooling()[t]).toArray(double[][]::new),
                List.of(),
                List.of(),
                List.of());
    }

    private static Ruler sovereign(int t, TerritoryRow row, int start) {
        return new Ruler(
                t,
                "",
                1,
                row.id(),
                Ruler.Kind.SOVEREIGN,
                start,
                Integer.MAX_VALUE,
                row.id(),
                row.id(),
                "made");
    }

    private static TerritoryRow with(TerritoryRow row, Map<String, Object> changed) {
        try {
            RecordComponent[] components = TerritoryRow.class.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object own = components[i].getAccessor().invoke(row);
                values[i] = changed.getOrDefault(components[i].getName(), own);
            }
            return TerritoryRow.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.conjuncture.model.contract;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.ShareMarkets;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/** All columns of a world by name, balances among them. */
final class Columns {

    /** What columns of a class are called, by the class's internal name. */
    static final Map<String, String> KINDS = new TreeMap<>();

    /**
     * Where things are and what they are called. Everyone looks there to find a row; they are no
     * quantities.
     */
    private static final Set<String> ADDRESSES =
            Set.of(
                    "plants.identity",
                    "plants.alive",
                    "plants.territory",
                    "plants.sector",
                    "plants.cellStart",
                    "plants.cellPlant",
                    "plants.localSlot",
                    "workers.identity",
                    "capitals.identity",
                    "capitals.alive",
                    "territories.id",
                    "territories.nextName",
                    "markets.scratch");

    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        kind("plants", Plants.class);
        kind("workers", Workers.class);
        kind("territories", Territories.class);
        kind("states", States.class);
        kind("shareMarkets", ShareMarkets.class);
        kind("levers", Levers.class);
        kind("units", BargainingUnits.class);
        kind("markets", Markets.class);
        kind("owners", Owners.class);
        kind("capitals", Capitals.class);
        kind("ledger", Ledger.class);
    }

    private Columns() {}

    private static void kind(String name, Class<?> type) {
        KINDS.put(Touched.internal(type), name);
        for (Field field : type.getDeclaredFields()) {
            boolean isPublic = Modifier.isPublic(field.getModifiers());
            boolean isOfObject = !Modifier.isStatic(field.getModifiers());
            if (isPublic && isOfObject && !field.getType().isPrimitive()) {
                String column = name + "." + field.getName();
                if (!ADDRESSES.contains(column)) {
                    FIELDS.put(column, field);
                }
            }
        }
    }

    static boolean isColumn(String name) {
        return FIELDS.containsKey(name);
    }

    static Set<String> names() {
        return FIELDS.keySet();
    }

    /** Arrays that hold a column: one, or for workers one for each territory. */
    static List<Object> arrays(World world, String column) {
        Field field = FIELDS.get(column);
        try {
            if (field.getDeclaringClass() == Workers.class) {
                List<Object> arrays = new ArrayList<>();
                for (Workers workers : world.workers) {
                    arrays.add(array(field.get(workers)));
                }
                return arrays;
            }
            return List.of(array(field.get(holder(world, field.getDeclaringClass()))));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object array(Object column) {
        if (!(column instanceof Balance)) {
            return column;
        }
        try {
            Field amounts = Balance.class.getDeclaredField("amounts");
            amounts.setAccessible(true);
            return amounts.get(column);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object holder(World world, Class<?> type) {
        for (Object each :
                List.of(
                        world.plants,
                        world.territories,
                        world.states,
                        world.shareMarkets,
                        world.levers,
                        world.units,
                        world.markets,
                        world.owners,
                        world.capitals,
                        world.ledger)) {
            if (type.isInstance(each)) {
                return each;
            }
        }
        throw new IllegalArgumentException("a world has no " + type);
    }

    /** Puts what is no number into the columns that may not be looked at. */
    static void spoil(World world, Set<String> allowed) {
        for (String column : names()) {
            if (!allowed.contains(column)) {
                for (Object array : arrays(world, column)) {
                    switch (array) {
                        case double[] numbers -> Arrays.fill(numbers, Double.NaN);
                        case float[] numbers -> Arrays.fill(numbers, Float.NaN);
                        default -> {}
                    }
                }
            }
        }
    }

    /** Columns in which a value in use is no number. */
    static Set<String> notNumbers(World world) {
        Set<String> found = new TreeSet<>();
        for (String column : names()) {
            List<Object> arrays = arrays(world, column);
            for (int k = 0; k < arrays.size(); k++) {
                Object array = arrays.get(k);
                int rows = used(world, column, k, Array.getLength(array));
                boolean isOfNumbers =
                        switch (array) {
                            case double[] numbers ->
                                    Arrays.stream(numbers, 0, rows).allMatch(Double::isFinite);
                            case float[] numbers ->
                                    IntStream.range(0, rows)
                                            .allMatch(i -> Float.isFinite(numbers[i]));
                            default -> true;
                        };
                if (!isOfNumbers) {
                    found.add(column);
                }
            }
        }
        return found;
    }

    /** Columns in which two worlds differ, in rows that both have. */
    static Set<String> different(World one, World other) {
        return different(one, other, Long.MAX_VALUE);
    }

    /**
     * Columns in which two worlds differ, in rows that both have and that are older than a name of
     * plants and companies: the next free name goes to another where something else is founded.
     */
    static Set<String> different(World one, World other, long newNames) {
        Set<String> found = new TreeSet<>();
        Rows rows = new Rows(one, other, newNames);
        for (String column : names()) {
            List<Object> arrays = arrays(one, column);
            List<Object> others = arrays(other, column);
            for (int k = 0; k < arrays.size() && !found.contains(column); k++) {
                if (!rows.areSame(column, k, arrays.get(k), others.get(k))) {
                    found.add(column);
                }
            }
        }
        return found;
    }

    /** Entries of an array that are in use. */
    static int used(World world, String column, int territory, int length) {
        return switch (kind(column)) {
            case "plants" -> length / world.plants.identity.length * world.plants.count;
            case "workers" -> world.workers[territory].count;
            case "capitals" -> length / world.capitals.identity.length * world.capitals.count;
            default -> length;
        };
    }

    /** What a column is of, such as plants. */
    static String kind(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    /** Whether the first entries of two arrays are the same, to the last bit. */
    static boolean areSame(Object one, Object other, int rows) {
        return switch (one) {
            case double[] n -> Arrays.equals(n, 0, rows, (double[]) other, 0, rows);
            case float[] n -> Arrays.equals(n, 0, rows, (float[]) other, 0, rows);
            case int[] n -> Arrays.equals(n, 0, rows, (int[]) other, 0, rows);
            case long[] n -> Arrays.equals(n, 0, rows, (long[]) other, 0, rows);
            case short[] n -> Arrays.equals(n, 0, rows, (short[]) other, 0, rows);
            case byte[] n -> Arrays.equals(n, 0, rows, (byte[]) other, 0, rows);
            case boolean[] n -> Arrays.equals(n, 0, rows, (boolean[]) other, 0, rows);
            default -> throw new IllegalArgumentException("no column: " + one);
        };
    }

    static double number(Object array, int i) {
        return switch (array) {
            case double[] numbers -> numbers[i];
            case float[] numbers -> numbers[i];
            case int[] numbers -> numbers[i];
            case long[] numbers -> numbers[i];
            case short[] numbers -> numbers[i];
            case byte[] numbers -> numbers[i];
            case boolean[] truths -> truths[i] ? 1 : 0;
            default -> throw new IllegalArgumentException("no column: " + array);
        };
    }
}

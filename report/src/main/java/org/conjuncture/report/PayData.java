package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How wages of an hour are spread, in the first year, each tenth and the last.
 *
 * <p>What is known are cells of sector, occupation, sex and group in a territory; the spread inside
 * a cell is not. Within: pay over the territory's mean pay of an hour, by sector, by occupation and
 * by sex and group. Between: a cell's pay over the territory's mean, times the territory's mean
 * real pay.
 */
final class PayData {

    /** Classes of ln(pay over mean), from e^−4 to e^4. */
    static final int CLASSES = 160;

    static final double WIDEST = 4;

    /** Classes of the world's spread, from a cent to a hundred dollars an hour. */
    static final int STEPS = 92;

    static final double LEAST = StrictMath.log(0.01);
    static final double MOST = StrictMath.log(100);

    private static final int NOWHERE = -1;

    /** Of people of whom neither sex nor group is told. */
    private static final String NEITHER = "people  ";

    private record Cell(int sector, int occupation, int people, double pay, double count) {}

    private final Territories territories;
    private final SeriesData series;
    private final Texts texts = new Texts();
    private final List<Object> rows = new ArrayList<>();
    private final List<Object> between = new ArrayList<>();
    private final List<Object> untold = new ArrayList<>();

    /** Of the year that is read: classes by place and by what the people have in common. */
    private final Map<Integer, Map<Integer, double[]>> spreads = new TreeMap<>();

    private final Map<Integer, double[]> world = new TreeMap<>();

    /** People in cells too small to tell sex and group, and all, by place. */
    private final Map<Integer, double[]> tellings = new TreeMap<>();

    private final List<Cell> cells = new ArrayList<>();
    private int year;
    private int place = NOWHERE;

    private PayData(Territories territories, SeriesData series) {
        this.territories = territories;
        this.series = series;
    }

    static Map<String, Object> of(RunFolder run, Territories territories, SeriesData series) {
        PayData data = new PayData(territories, series);
        run.query(
                "labour",
                """
                SELECT year, place, inSector, inOccupation, ofPeople, persons, perHour FROM (
                SELECT year, territory, 'sector ' || sector AS inSector, 'occupation ' || occupation AS inOccupation,
                       'people ' || sex || ' ' || grp AS ofPeople, sum(people) AS persons, sum(pay) / sum(hours) AS perHour FROM labour
                WHERE occupation <> '' AND (year %% 10 = 0 OR year IN (SELECT unnest([min(year), max(year)]) FROM labour))
                GROUP BY ALL HAVING sum(pay) > 0 AND sum(hours) > 0
                ) JOIN %s USING (territory) ORDER BY year, territory, inSector, inOccupation, ofPeople\
                """
                        .formatted(territories.places()),
                row -> {
                    data.begin(row.getInt(1), row.getInt(2));
                    data.cells.add(
                            new Cell(
                                    data.texts.number(row.getString(3)),
                                    data.texts.number(row.getString(4)),
                                    data.texts.number(row.getString(5)),
                                    row.getDouble(7),
                                    row.getDouble(6)));
                });
        data.begin(0, NOWHERE);
        return data.told();
    }

    private void begin(int nextYear, int nextPlace) {
        if (nextYear != year || nextPlace != place) {
            conclude();
        }
        if (nextYear != year) {
            concludeYear();
        }
        year = nextYear;
        place = nextPlace;
    }

    /** Puts the cells of a territory and year into their classes. */
    private void conclude() {
        double people = 0;
        double pay = 0;
        for (Cell cell : cells) {
            people += cell.count();
            pay += cell.count() * cell.pay();
        }
        if (people > 0) {
            String region = territories.region(place);
            int[] places = {
                texts.number("t:" + territories.id(place)),
                texts.number("r:" + region),
                texts.number(Territories.WORLD)
            };
            double real = series.value("realWage", place, year);
            int none = texts.number(NEITHER);
            double[] steps = world.computeIfAbsent(texts.number(region), any -> new double[STEPS]);
            for (Cell cell : cells) {
                double ratio = cell.pay() / (pay / people);
                int at = classOf(ratio);
                for (int in : places) {
                    double[] telling = tellings.computeIfAbsent(in, any -> new double[2]);
                    telling[0] += cell.people() == none ? cell.count() : 0;
                    telling[1] += cell.count();
                    var spread = spreads.computeIfAbsent(in, any -> new TreeMap<>());
                    add(spread, cell.sector(), at, cell.count());
                    add(spread, cell.occupation(), at, cell.count());
                    add(spread, cell.people(), at, cell.count());
                }
                if (real > 0) {
                    steps[step(real * ratio)] += cell.count();
                }
            }
        }
        cells.clear();
    }

    private static void add(Map<Integer, double[]> spread, int of, int at, double count) {
        spread.computeIfAbsent(of, any -> new double[CLASSES])[at] += count;
    }

    private void concludeYear() {
        spreads.forEach((place, spread) ->
                spread.forEach((of, classes) ->
                        rows.add(
                                List.of(
                                        year,
                                        place,
                                        of,
                                        quantile(classes, 0.1),
                                        quantile(classes, 0.5),
                                        quantile(classes, 0.9)))));
        world.forEach((region, steps) -> between.add(List.of(year, region, steps)));
        tellings.forEach((place, sums) -> untold.add(List.of(year, place, sums[0] / sums[1])));
        tellings.clear();
        spreads.clear();
        world.clear();
    }

    private static int classOf(double ratio) {
        double at = (StrictMath.log(ratio) + WIDEST) / (2 * WIDEST) * CLASSES;
        return (int) Math.max(0, Math.min(CLASSES - 1, at));
    }

    private static int step(double pay) {
        double at = (StrictMath.log(pay) - LEAST) / (MOST - LEAST) * STEPS;
        return (int) Math.max(0, Math.min(STEPS - 1, at));
    }

    /** Pay over the mean below which a part of the people are. */
    static double quantile(double[] spread, double part) {
        double left = Arrays.stream(spread).sum() * part;
        for (int i = 0; i < spread.length; i++) {
            if (spread[i] > 0 && left <= spread[i]) {
                double at = (i + left / spread[i]) / CLASSES * 2 * WIDEST - WIDEST;
                return StrictMath.exp(at);
            }
            left -= spread[i];
        }
        return Double.NaN;
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rows", rows);
        told.put("between", between);
        told.put("untold", untold);
        told.put("least", LEAST);
        told.put("most", MOST);
        told.put("texts", texts.all());
        return told;
    }
}

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

    private record Cell(
            String sector, String occupation, String people, double pay, double count) {}

    private final Territories territories;
    private final Map<String, double[]> spreads = new TreeMap<>();
    private final Map<String, double[]> world = new TreeMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private int year;
    private String territory = "";

    private PayData(Territories territories) {
        this.territories = territories;
    }

    static Map<String, Object> of(RunFolder run, Territories territories, SeriesData series) {
        PayData data = new PayData(territories);
        run.query(
                "labour",
                """
                SELECT year, territory, sector, occupation, sex, grp, sum(people), sum(pay) / sum(hours) FROM labour
                WHERE occupation <> '' AND (year % 10 = 0 OR year IN (SELECT unnest([min(year), max(year)]) FROM labour))
                GROUP BY ALL HAVING sum(pay) > 0 AND sum(hours) > 0 ORDER BY ALL\
                """,
                row -> {
                    if (row.getInt(1) != data.year || !row.getString(2).equals(data.territory)) {
                        data.conclude(series);
                        data.year = row.getInt(1);
                        data.territory = row.getString(2);
                    }
                    data.cells.add(
                            new Cell(
                                    "sector " + row.getString(3),
                                    "occupation " + row.getString(4),
                                    "people " + row.getString(5) + " " + row.getString(6),
                                    row.getDouble(8),
                                    row.getDouble(7)));
                });
        data.conclude(series);
        return data.told();
    }

    /** Puts the cells of a territory and year into their classes. */
    private void conclude(SeriesData series) {
        double people = cells.stream().mapToDouble(Cell::count).sum();
        double mean = cells.stream().mapToDouble(each -> each.count() * each.pay()).sum() / people;
        int place = territories.index(territory);
        if (people > 0 && place >= 0) {
            String region = territories.region(place);
            double real = series.value("realWage", place, year);
            for (Cell cell : cells) {
                double ratio = cell.pay() / mean;
                for (String in : List.of("t:" + territory, "r:" + region, Territories.WORLD)) {
                    for (String of : List.of(cell.sector(), cell.occupation(), cell.people())) {
                        spread(in, of)[classOf(ratio)] += cell.count();
                    }
                }
                if (real > 0) {
                    world.computeIfAbsent(year + "|" + region, any -> new double[STEPS])[
                                    step(real * ratio)] +=
                            cell.count();
                }
            }
        }
        cells.clear();
    }

    private double[] spread(String place, String of) {
        return spreads.computeIfAbsent(year + "|" + place + "|" + of, any -> new double[CLASSES]);
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
        Texts texts = new Texts();
        List<Object> rows = new ArrayList<>();
        spreads.forEach((key, spread) -> {
            String[] parts = key.split("\\|");
            rows.add(
                    List.of(
                            Integer.parseInt(parts[0]),
                            texts.number(parts[1]),
                            texts.number(parts[2]),
                            quantile(spread, 0.1),
                            quantile(spread, 0.5),
                            quantile(spread, 0.9),
                            Arrays.stream(spread).sum()));
        });
        List<Object> between = new ArrayList<>();
        world.forEach((key, steps) -> {
            String[] parts = key.split("\\|");
            between.add(List.of(Integer.parseInt(parts[0]), texts.number(parts[1]), steps));
        });
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rows", rows);
        told.put("between", between);
        told.put("least", LEAST);
        told.put("most", MOST);
        told.put("texts", texts.all());
        return told;
    }
}

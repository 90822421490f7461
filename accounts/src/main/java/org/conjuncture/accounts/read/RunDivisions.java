package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.results.ResultsReader;

/**
 * Hours and labour income of a run's year by skill, sex and group: accounts {@code H_EMP_LS},
 * {@code LAB_F} and so on, the shares of the table {@code labour} times the whole of each cell.
 * Those at work are in wage work, on their own account (business), in outwork (light manufacturing)
 * and in subsistence, whose produce belongs to all who work it alike.
 *
 * <p>Rows too small to be told apart, mostly of those who are few, are divided as the hours that
 * are told of the same territory and occupation: p_k ∝ q_k. Where the row tells its mean schooling
 * x, the division by skill is the one nearest to that of which schooling is x: p_k ∝ q_k·e^{θm_k},
 * Σp_k·m_k = x, with m_k the mean schooling of a class (Kullback 1959, ch. 3; for tables Golan,
 * Judge and Miller 1996). Pay by the hour is that of the class, where it is told.
 */
final class RunDivisions {

    private static final String AT_WORK =
            """
            SELECT territory, CASE state WHEN 'ownAccount' THEN 'business' WHEN 'outwork' THEN 'lightManufacturing' ELSE sector END,
                   CASE state WHEN 'wage' THEN occupation ELSE state END, %s,
                   sum(hours), sum(CASE state WHEN 'subsistence' THEN hours ELSE pay END), sum(people), sum(schooling)
            FROM labour WHERE year = %d AND hours > 0 AND state IN ('wage', 'ownAccount', 'outwork', 'subsistence')
            GROUP BY ALL ORDER BY ALL\
            """;

    /** Part of what is told that stands for classes too small to be told anywhere. */
    private static final double UNSEEN = 0.01;

    /** Years of schooling of a class of skill where nothing is told of it. */
    private static final double[] USUAL_SCHOOLING = {3, 8, 15};

    private final ResultsReader results;
    private final int year;
    private final TableDraft draft;
    private final List<String> regions;
    private final List<String> sectors;

    RunDivisions(
            ResultsReader results,
            int year,
            TableDraft draft,
            List<String> regions,
            List<String> sectors) {
        this.results = results;
        this.year = year;
        this.draft = draft;
        this.regions = regions;
        this.sectors = sectors;
    }

    void add() {
        divide("skill", List.of("low", "middle", "high"), List.of("LS", "MS", "HS"));
        divide("sex", List.of("female", "male"), List.of("F", "M"));
        divide("grp", List.of("dominant", "dominated"), List.of("DOMINANT", "DOMINATED"));
    }

    /** Sums by class of those who do one kind of work in a territory. */
    private static final class Sums {
        final double[] hours;
        final double[] pay;
        final double[] people;
        final double[] schooling;

        Sums(int classes) {
            hours = new double[classes];
            pay = new double[classes];
            people = new double[classes];
            schooling = new double[classes];
        }

        void add(int k, Row row) {
            hours[k] += row.hours;
            pay[k] += row.pay;
            people[k] += row.people;
            schooling[k] += row.schooling;
        }
    }

    /** A row that does not tell the class. */
    private record Row(
            int cell,
            String region,
            String work,
            double hours,
            double pay,
            double people,
            double schooling) {}

    private void divide(String column, List<String> classes, List<String> names) {
        int cells = regions.size() * sectors.size();
        double[][] hours = new double[classes.size()][cells];
        double[][] pay = new double[classes.size()][cells];
        Map<String, Sums> told = new HashMap<>();
        List<Row> untold = new ArrayList<>();
        results.forEach(
                AT_WORK.formatted(column, year),
                of -> {
                    String region = of.getString(1);
                    int cell =
                            regions.indexOf(region) * sectors.size()
                                    + sectors.indexOf(of.getString(2));
                    String work = region + ':' + of.getString(3);
                    Row row =
                            new Row(
                                    cell,
                                    region,
                                    work,
                                    of.getDouble(5),
                                    of.getDouble(6),
                                    of.getDouble(7),
                                    of.getDouble(8));
                    int k = classes.indexOf(of.getString(4));
                    if (k < 0) {
                        untold.add(row);
                        return;
                    }
                    hours[k][cell] += row.hours;
                    pay[k][cell] += row.pay;
                    for (String key : List.of(work, region, "")) {
                        told.computeIfAbsent(key, any -> new Sums(classes.size())).add(k, row);
                    }
                });
        for (Row row : untold) {
            Sums alike = alike(told, row, classes.size());
            double[] parts =
                    column.equals("skill")
                            ? bySchooling(row, alike, told)
                            : over(alike.hours, row.hours);
            double[] paid = over(pays(parts, alike), row.pay);
            for (int k = 0; k < parts.length; k++) {
                hours[k][row.cell] += parts[k];
                pay[k][row.cell] += paid[k];
            }
        }
        WorldTable sums = draft.finish();
        share(sums, "H_EMP", names, hours);
        share(sums, "LAB", names, pay);
    }

    /** What is told of the same work, or else of the territory, or else of the world. */
    private static Sums alike(Map<String, Sums> told, Row row, int classes) {
        for (String key : List.of(row.work, row.region, "")) {
            Sums sums = told.get(key);
            if (sums != null && sum(sums.hours) > 0) {
                return sums;
            }
        }
        Sums even = new Sums(classes);
        Arrays.fill(even.hours, 1);
        Arrays.fill(even.pay, 1);
        return even;
    }

    /** Hours of a row by skill, so that their schooling is the row's. */
    private static double[] bySchooling(Row row, Sums alike, Map<String, Sums> told) {
        double[] prior = over(alike.hours, 1 - UNSEEN);
        double[] schooling = new double[prior.length];
        for (int k = 0; k < prior.length; k++) {
            prior[k] += UNSEEN / prior.length;
            schooling[k] = schooling(told, row.region, k);
        }
        if (row.people <= 0) {
            return over(prior, row.hours);
        }
        double low = -8;
        double high = 8;
        double[] parts = prior;
        // The mean rises with θ, so that halving finds it.
        for (int round = 0; round < 50; round++) {
            double tilt = (low + high) / 2;
            parts = tilted(prior, schooling, row.schooling / row.people, tilt);
            if (mean(parts, schooling) > row.schooling / row.people) {
                high = tilt;
            } else {
                low = tilt;
            }
        }
        return over(parts, row.hours);
    }

    /** Years from the mean instead of years, so that no power is too large. */
    private static double[] tilted(double[] prior, double[] schooling, double from, double tilt) {
        double[] parts = new double[prior.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = prior[k] * StrictMath.exp(tilt * (schooling[k] - from));
        }
        return over(parts, 1);
    }

    private static double mean(double[] parts, double[] of) {
        double mean = 0;
        for (int k = 0; k < parts.length; k++) {
            mean += parts[k] * of[k];
        }
        return mean;
    }

    private static double schooling(Map<String, Sums> told, String region, int k) {
        for (String key : List.of(region, "")) {
            Sums sums = told.get(key);
            if (sums != null && sums.people[k] > 0) {
                return sums.schooling[k] / sums.people[k];
            }
        }
        return USUAL_SCHOOLING[k];
    }

    /** Hours times the pay of an hour; a class that is not told has that of the best paid. */
    private static double[] pays(double[] hours, Sums alike) {
        double[] pays = new double[hours.length];
        double best = 0;
        for (int k = 0; k < pays.length; k++) {
            pays[k] = alike.hours[k] > 0 ? alike.pay[k] / alike.hours[k] : Double.NaN;
            best = Math.max(best, Double.isNaN(pays[k]) ? 0 : pays[k]);
        }
        for (int k = 0; k < pays.length; k++) {
            pays[k] = hours[k] * (best == 0 ? 1 : Double.isNaN(pays[k]) ? best : pays[k]);
        }
        return pays;
    }

    /** Numbers in the same proportions with another sum; nothing where they are nothing. */
    private static double[] over(double[] numbers, double whole) {
        double sum = sum(numbers);
        return Arrays.stream(numbers).map(each -> sum > 0 ? each / sum * whole : 0).toArray();
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double each : numbers) {
            sum += each;
        }
        return sum;
    }

    private void share(WorldTable sums, String account, List<String> names, double[][] parts) {
        Account whole = sums.account(account).orElseThrow();
        for (int k = 0; k < names.size(); k++) {
            double[] values = new double[whole.values().length];
            for (int cell = 0; cell < values.length; cell++) {
                double all = 0;
                for (double[] part : parts) {
                    all += part[cell];
                }
                // Who worked in a cell but not in its last quarter is as in the whole region.
                double part = all > 0 ? parts[k][cell] / all : inRegion(sums, parts, k, cell);
                values[cell] = whole.values()[cell] * part;
            }
            draft.account(Account.of(account + "_" + names.get(k), whole.unit(), values));
        }
    }

    private static double inRegion(WorldTable sums, double[][] parts, int k, int cell) {
        double all = 0;
        double ofClass = 0;
        for (int each : sums.cellsIn(sums.regionOf[cell])) {
            for (double[] part : parts) {
                all += part[each];
            }
            ofClass += parts[k][each];
        }
        return all > 0 ? ofClass / all : 1.0 / parts.length;
    }
}

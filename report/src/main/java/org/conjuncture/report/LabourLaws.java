package org.conjuncture.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.conjuncture.base.statistics.Panel;
import org.conjuncture.report.Law.Range;

/**
 * Regularities of labour that the literature measures on real economies, measured in the same way
 * on a run's indicators: territories and years are the panel.
 */
final class LabourLaws {

    private static final int LEAST_YEARS = 12;
    private static final Set<String> ADVANCED = Set.of("Western Europe", "Western Offshoots");

    private final SeriesData series;
    private final Territories territories;

    /** Territories; the world stands after them. */
    private final int places;

    private LabourLaws(SeriesData series, Territories territories) {
        this.series = series;
        this.territories = territories;
        places = territories.count() - 1;
    }

    static List<Law> of(SeriesData series, Territories territories) {
        LabourLaws laws = new LabourLaws(series, territories);
        List<Law> all = new ArrayList<>();
        laws.addPay(all);
        laws.addOkun(all);
        laws.addBeveridge(all);
        laws.addCapital(all);
        return all;
    }

    /** Years after the first, which a difference needs. */
    private interface Observe {
        void at(int place, int year);
    }

    private void everywhere(Observe observe) {
        for (int place = 0; place < places; place++) {
            for (int year = series.from() + 1; year <= series.to(); year++) {
                observe.at(place, year);
            }
        }
    }

    private void addPay(List<Law> all) {
        String curve = "Wage curve";
        Range literature =
                Range.of(
                        -0.17,
                        -0.1,
                        -0.04,
                        "Blanchflower and Oswald 1994, regions of ten countries, Netherlands to"
                            + " South Korea; Nijkamp and Poot 2005: −0.07 after correction for what"
                            + " gets published");
        Panel plain = new Panel(1);
        Panel within = new Panel(1);
        Panel change = new Panel(1);
        everywhere((place, year) -> {
            plain.add(
                    log("realWage", place, year),
                    new double[] {logUnemployment(place, year)},
                    place,
                    place,
                    year);
            within.add(
                    log("realWage", place, year) - logProduct(place, year),
                    new double[] {logUnemployment(place, year - 1)},
                    place,
                    place + " " + year / 10,
                    year);
            change.add(
                    moneyPay(place, year) - moneyPay(place, year - 1),
                    new double[] {logUnemployment(place, year - 1)},
                    place,
                    place,
                    year);
        });
        all.add(
                slope(
                        curve,
                        "Elasticity of real hourly pay to unemployment, effects of territory and"
                                + " year over the whole run",
                        plain,
                        literature));
        all.add(
                slope(
                        curve + ", decades",
                        "Elasticity of pay over output a person at work to last year's"
                                + " unemployment, effects of territory by decade and of year",
                        within,
                        literature));
        all.add(
                slope(
                        "Phillips curve",
                        "Yearly change of log money pay by log of last year's unemployment, effects"
                                + " of territory and year",
                        change,
                        Range.of(
                                -0.029,
                                -0.014,
                                -0.007,
                                "Phillips 1958, −0.9 + 9.6·u^−1.39, United Kingdom 1861–1913: its"
                                        + " slope at 3%, 5% and 8% of unemployment")));
    }

    private void addOkun(List<Law> all) {
        List<Double> advanced = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            boolean isAdvanced = ADVANCED.contains(territories.region(place));
            double slope = okun(place);
            if (Double.isFinite(slope)) {
                (isAdvanced ? advanced : others).add(slope);
            }
        }
        String what =
                "Change of the unemployment rate by growth of output, slope by territory, median"
                        + " of";
        String literature = "Ball, Leigh and Loungani 2017: mean of 20 countries, Japan to Spain";
        all.add(
                Law.of(
                        "Okun, advanced",
                        what + " western Europe and its offshoots",
                        median(advanced),
                        Double.NaN,
                        Range.of(-0.85, -0.4, -0.16, literature),
                        advanced.size()));
        all.add(
                Law.of(
                        "Okun, others",
                        what + " all other territories",
                        median(others),
                        Double.NaN,
                        Range.of(
                                -0.4,
                                -0.2,
                                -0.05,
                                "Ball, Furceri, Leigh and Loungani 2019: about half as large in"
                                        + " developing countries, with wide differences"),
                        others.size()));
    }

    private double okun(int place) {
        Panel panel = new Panel(1);
        for (int year = series.from() + 1; year <= series.to(); year++) {
            panel.add(
                    series.value("unemploymentRate", place, year)
                            - series.value("unemploymentRate", place, year - 1),
                    new double[] {
                        log("gdpConstant", place, year) - log("gdpConstant", place, year - 1)
                    },
                    year);
        }
        Panel.Fit fit = panel.fit();
        return fit.observations() < LEAST_YEARS ? Double.NaN : fit.slope()[0];
    }

    private void addBeveridge(List<Law> all) {
        Panel panel = new Panel(1);
        List<Double> correlations = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            double[] vacancies = years("vacancyRate", place);
            double[] unemployed = years("unemploymentRate", place);
            for (int i = 0; i < vacancies.length; i++) {
                panel.add(vacancies[i], new double[] {unemployed[i]}, place, place, i);
            }
            double correlation = correlation(aroundTrend(vacancies), aroundTrend(unemployed));
            if (Double.isFinite(correlation)) {
                correlations.add(correlation);
            }
        }
        all.add(
                slope(
                        "Beveridge curve",
                        "Rate of vacancies by rate of unemployment, effects of territory and year",
                        panel,
                        Range.below(
                                0,
                                "Beveridge 1944; Blanchard and Diamond 1989: a negative slope")));
        all.add(
                Law.of(
                        "Beveridge, closeness",
                        "Correlation of the logs of vacancies and unemployment around their trends"
                                + " (means of 21 years) inside a territory, median",
                        median(correlations),
                        Double.NaN,
                        Range.of(
                                -1,
                                -0.9,
                                -0.5,
                                "Shimer 2005, United States 1951–2003: −0.89 around the trend"),
                        correlations.size()));
    }

    /** Marx-like trajectories: whether capital grows ahead of output. */
    private void addCapital(List<Law> all) {
        String source =
                "Duménil and Lévy 1993, United States: productivity of capital falls to about 1920,"
                        + " rises to about 1960 and falls to about 1980";
        addCapital(all, 1870, 1920, Range.below(0, source));
        addCapital(all, 1920, 1960, Range.above(0, source));
        addCapital(all, 1960, 1980, Range.below(0, source));
    }

    private void addCapital(List<Law> all, int from, int to, Range range) {
        int place = territories.index("USA");
        int first = Math.max(from, series.from());
        int last = Math.min(to, series.to());
        boolean isTold = place >= 0 && last - first >= LEAST_YEARS;
        double growth =
                isTold
                        ? (log("capitalOutput", place, first) - log("capitalOutput", place, last))
                                / (last - first)
                        : Double.NaN;
        all.add(
                Law.of(
                        "Output/capital, " + (isTold ? first + "–" + last : from + "–" + to),
                        "Yearly growth of output over capital at today's prices, United States",
                        growth,
                        Double.NaN,
                        range,
                        isTold ? last - first + 1 : 0));
    }

    private static Law slope(String name, String what, Panel panel, Range range) {
        Panel.Fit fit = panel.fit();
        return Law.of(name, what, fit.slope()[0], fit.error()[0], range, fit.observations());
    }

    private double log(String name, int place, int year) {
        double value = series.value(name, place, year);
        return value > 0 ? StrictMath.log(value) : Double.NaN;
    }

    private double logUnemployment(int place, int year) {
        return log("unemploymentRate", place, year);
    }

    /** Log output of a person at work. */
    private double logProduct(int place, int year) {
        return log("gdpConstant", place, year) - log("employment", place, year);
    }

    private double moneyPay(int place, int year) {
        return log("realWage", place, year) + log("priceLevel", place, year);
    }

    private double[] years(String name, int place) {
        double[] years = new double[Math.max(0, series.to() - series.from() + 1)];
        Arrays.setAll(years, i -> series.value(name, place, series.from() + i));
        return years;
    }

    /**
     * Deviations of logs from their means over so many years as there are of the 21 around each.
     */
    static double[] aroundTrend(double[] years) {
        double[] logs = new double[years.length];
        Arrays.setAll(logs, i -> years[i] > 0 ? StrictMath.log(years[i]) : Double.NaN);
        double[] deviations = new double[years.length];
        Arrays.setAll(
                deviations,
                i ->
                        logs[i]
                                - IntStream.rangeClosed(i - 10, i + 10)
                                        .filter(k -> k >= 0 && k < logs.length)
                                        .mapToDouble(k -> logs[k])
                                        .filter(Double::isFinite)
                                        .average()
                                        .orElse(Double.NaN));
        return deviations;
    }

    static double median(List<Double> of) {
        if (of.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = of.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Over the years in which both are numbers; none where there are few or one does not move. */
    static double correlation(double[] one, double[] other) {
        double[] sum = new double[5];
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            if (Double.isFinite(one[i]) && Double.isFinite(other[i])) {
                sum[0] += one[i];
                sum[1] += other[i];
                sum[2] += one[i] * one[i];
                sum[3] += other[i] * other[i];
                sum[4] += one[i] * other[i];
                count++;
            }
        }
        double both = sum[4] - sum[0] * sum[1] / count;
        double square = (sum[2] - sum[0] * sum[0] / count) * (sum[3] - sum[1] * sum[1] / count);
        return count < LEAST_YEARS || square <= 1e-18 ? Double.NaN : both / StrictMath.sqrt(square);
    }
}

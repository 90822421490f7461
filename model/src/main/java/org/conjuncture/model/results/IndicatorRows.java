package org.conjuncture.model.results;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.results.Rows;
import org.conjuncture.model.SideBySide;
import org.conjuncture.model.indicator.Indicator;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.indicator.Survey;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the table of indicators: totals of territories and of the world, and in a year's last
 * quarter some of them by sector, sex and group.
 */
final class IndicatorRows {

    private static final Indicator.Measure NOTHING = (x, t) -> Double.NaN;

    private final Rows rows;
    private final Survey survey;

    IndicatorRows(Rows rows, Survey survey) {
        this.rows = rows;
        this.survey = survey;
    }

    /**
     * @param sideBySide measures of one indicator do not know of those of another
     */
    void write(int quarter, boolean isLastOfYear, SideBySide sideBySide) {
        List<Indicator> asked =
                Indicators.list().stream()
                        .filter(indicator -> isLastOfYear || !indicator.isYearly())
                        .toList();
        double[][] values = new double[asked.size()][];
        double[][][] parts = new double[asked.size()][][];
        sideBySide.forEach(
                asked.size(),
                k -> {
                    values[k] = measure(asked.get(k));
                    parts[k] = isLastOfYear ? measureParts(asked.get(k)) : new double[0][];
                });
        for (int k = 0; k < values.length; k++) {
            rows(quarter, asked.get(k), values[k]);
            for (int part = 0; part < parts[k].length; part++) {
                Indicator indicator = asked.get(k);
                partRows(quarter, indicator.name(), indicator.parts().get(part), parts[k][part]);
            }
        }
    }

    /** An indicator of each part of each territory. */
    private double[][] measureParts(Indicator indicator) {
        return indicator.parts().stream()
                .map(part -> ofTerritories(part.measure(), survey.count()))
                .toArray(double[][]::new);
    }

    private double[] ofTerritories(Indicator.Measure measure, int length) {
        double[] values = new double[length];
        Arrays.fill(values, Double.NaN);
        for (int t = 0; t < survey.count(); t++) {
            values[t] = measure.of(survey, t);
        }
        return values;
    }

    /** An indicator of each territory, and of the world after them. */
    private double[] measure(Indicator indicator) {
        int count = survey.count();
        Indicator.@Nullable Measure measure = indicator.ofTerritory();
        double[] values = ofTerritories(measure == null ? NOTHING : measure, count + 1);
        Indicator.@Nullable WorldMeasure ofWorld = indicator.ofWorld();
        if (ofWorld != null) {
            values[count] = ofWorld.of(survey);
        }
        return values;
    }

    private void rows(int quarter, Indicator indicator, double[] values) {
        int count = survey.count();
        for (int t = 0; t < count; t++) {
            row(quarter, survey.world().territories.id[t], "", "", indicator.name(), values[t]);
        }
        row(quarter, Tables.WORLD, "", "", indicator.name(), values[count]);
    }

    private void partRows(int quarter, String name, Indicator.Part part, double[] values) {
        for (int t = 0; t < values.length; t++) {
            String territory = survey.world().territories.id[t];
            row(quarter, territory, part.sector(), part.grp(), name, values[t]);
        }
    }

    /** What is not there, such as pay where nobody is paid, has no row. */
    private void row(
            int quarter, String territory, String sector, String grp, String name, double value) {
        if (!Double.isNaN(value)) {
            rows.integer(quarter)
                    .text(territory)
                    .text(sector)
                    .text(grp)
                    .text(name)
                    .number(value)
                    .end();
        }
    }
}

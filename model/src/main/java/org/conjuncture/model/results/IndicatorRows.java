package org.conjuncture.model.results;

import java.util.Arrays;
import java.util.List;
import org.conjuncture.base.results.Rows;
import org.conjuncture.model.SideBySide;
import org.conjuncture.model.indicator.Indicator;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.indicator.Survey;
import org.jspecify.annotations.Nullable;

/** Rows of the table of indicators: totals of territories and of the world. */
final class IndicatorRows {

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
        sideBySide.forEach(asked.size(), k -> values[k] = measure(asked.get(k)));
        for (int k = 0; k < values.length; k++) {
            rows(quarter, asked.get(k), values[k]);
        }
    }

    /** An indicator of each territory, and of the world after them. */
    private double[] measure(Indicator indicator) {
        int count = survey.count();
        double[] values = new double[count + 1];
        Arrays.fill(values, Double.NaN);
        Indicator.@Nullable Measure measure = indicator.ofTerritory();
        if (measure != null) {
            for (int t = 0; t < count; t++) {
                values[t] = measure.of(survey, t);
            }
        }
        Indicator.@Nullable WorldMeasure ofWorld = indicator.ofWorld();
        if (ofWorld != null) {
            values[count] = ofWorld.of(survey);
        }
        return values;
    }

    private void rows(int quarter, Indicator indicator, double[] values) {
        int count = survey.count();
        for (int t = 0; t < count; t++) {
            row(quarter, survey.world().territories.id[t], indicator.name(), values[t]);
        }
        row(quarter, Tables.WORLD, indicator.name(), values[count]);
    }

    /** What is not there, such as pay where nobody is paid, has no row. */
    private void row(int quarter, String territory, String name, double value) {
        if (!Double.isNaN(value)) {
            rows.integer(quarter).text(territory).text("").text("").text(name).number(value).end();
        }
    }
}

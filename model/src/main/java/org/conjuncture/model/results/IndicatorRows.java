package org.conjuncture.model.results;

import org.conjuncture.base.results.Rows;
import org.conjuncture.model.indicator.Indicator;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.indicator.Survey;
import org.jspecify.annotations.Nullable;

/** Rows of the table of indicators: totals of territories and of the world. */
final class IndicatorRows {

    private final Rows rows;
    private final Survey survey;
    private final Told told;

    IndicatorRows(Rows rows, Survey survey, Told told) {
        this.told = told;
        this.rows = rows;
        this.survey = survey;
    }

    void write(int quarter, boolean isLastOfYear) {
        for (Indicator indicator : Indicators.list()) {
            if (indicator.isYearly() && !isLastOfYear) {
                continue;
            }
            Indicator.@Nullable Measure measure = indicator.ofTerritory();
            if (measure != null) {
                for (int t = 0; t < survey.count(); t++) {
                    if (told.of(t)) {
                        row(
                                quarter,
                                survey.world().territories.id[t],
                                indicator.name(),
                                measure.of(survey, t));
                    }
                }
            }
            Indicator.@Nullable WorldMeasure ofWorld = indicator.ofWorld();
            if (ofWorld != null) {
                row(quarter, Tables.WORLD, indicator.name(), ofWorld.of(survey));
            }
        }
    }

    /** What is not there, such as pay where nobody is paid, has no row. */
    private void row(int quarter, String territory, String name, double value) {
        if (!Double.isNaN(value)) {
            rows.integer(quarter).text(territory).text("").text("").text(name).number(value).end();
        }
    }
}

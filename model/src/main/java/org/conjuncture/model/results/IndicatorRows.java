package org.conjuncture.model.results;

import java.util.List;
import org.conjuncture.base.results.Rows;
import org.conjuncture.model.indicator.Indicator;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.indicator.Observation;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.world.Sectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the table of indicators: totals every quarter, and by sector in the last quarter of the
 * year.
 */
final class IndicatorRows {

    /** What is told by sector, beside the total of the same name. */
    static final List<String> BY_SECTOR =
            List.of(
                    "employment",
                    "gdp",
                    "wageShare",
                    "priceLevel",
                    "utilization",
                    "unionDensity",
                    "techniqueStage");

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
                                "",
                                indicator.name(),
                                measure.of(survey, t));
                    }
                }
            }
            Indicator.@Nullable WorldMeasure ofWorld = indicator.ofWorld();
            if (ofWorld != null) {
                row(quarter, Tables.WORLD, "", indicator.name(), ofWorld.of(survey));
            }
        }
        if (isLastOfYear) {
            bySector(quarter);
        }
    }

    private void bySector(int quarter) {
        Observation sums = survey.sums();
        for (int t = 0; t < survey.count(); t++) {
            String id = survey.world().territories.id[t];
            for (int s = 0; s < Sectors.COUNT; s++) {
                int cell = t * Sectors.COUNT + s;
                String sector = Sectors.IDS.get(s);
                if (!told.of(t) || sums.employed[cell] <= 0) {
                    continue;
                }
                row(quarter, id, sector, "employment", sums.employed[cell]);
                row(quarter, id, sector, "gdp", sums.valueAdded[cell]);
                if (s == Sectors.SUBSISTENCE) {
                    continue;
                }
                row(quarter, id, sector, "priceLevel", survey.world().markets.price[cell]);
                row(
                        quarter,
                        id,
                        sector,
                        "wageShare",
                        over(sums.wages[cell], sums.valueAdded[cell]));
                row(
                        quarter,
                        id,
                        sector,
                        "utilization",
                        over(sums.capitalUsed[cell], sums.capitalHad[cell]));
                row(quarter, id, sector, "unionDensity", survey.world().units.density[cell]);
                row(quarter, id, sector, "techniqueStage", sums.stage[cell] / sums.employed[cell]);
            }
        }
    }

    private static double over(double upper, double lower) {
        return lower == 0 ? Double.NaN : upper / lower;
    }

    /** What is not there, such as pay where nobody is paid, has no row. */
    private void row(int quarter, String territory, String sector, String name, double value) {
        if (!Double.isNaN(value)) {
            rows.integer(quarter)
                    .text(territory)
                    .text(sector)
                    .text("")
                    .text(name)
                    .number(value)
                    .end();
        }
    }
}

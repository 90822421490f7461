package org.conjuncture.model.results;

import org.conjuncture.base.results.Rows;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.world.Workers;

/**
 * Rows of the table of moves: people who went from one state of work to another in the year, from
 * one count of heads, after each quarter's labour market, to the next. Who comes of age or from
 * abroad comes from nowhere; who leaves by death, age or emigration is what is missing in the sum.
 */
final class MoveRows {
    private final Rows rows;
    private final Survey survey;

    MoveRows(Rows rows, Survey survey) {
        this.rows = rows;
        this.survey = survey;
    }

    void write(int year) {
        double[] moves = survey.world().year.moves;
        for (int t = 0; t < survey.count(); t++) {
            for (int pair = 0; pair < Workers.STATES * Workers.STATES; pair++) {
                double people = moves[t * Workers.STATES * Workers.STATES + pair];
                int to = pair % Workers.STATES;
                if (people > 0 && to != Workers.GONE) {
                    rows.integer(year)
                            .text(survey.world().territories.id[t])
                            .text(LabourRows.STATES.get(pair / Workers.STATES))
                            .text(LabourRows.STATES.get(to))
                            .number(people)
                            .end();
                }
            }
        }
    }
}

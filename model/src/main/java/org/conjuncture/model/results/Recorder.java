package org.conjuncture.model.results;

import java.util.Locale;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.results.ResultsWriter;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.indicator.Census;
import org.conjuncture.model.indicator.Observation;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.world.World;

/**
 * Looks on after each quarter and gives what it sees to the tables: totals of each territory every
 * quarter, detail in the last quarter of the year. Reads the world and never changes it.
 */
final class Recorder {

    private final Simulation simulation;
    private final World world;
    private final Survey survey;
    private final FixedRows fixed;
    private final IndicatorRows indicators;
    private final EventRows events;
    private final LabourRows labour;
    private final TradeRows trade;
    private final MoneyRows money;

    Recorder(ResultsWriter writer, Simulation simulation) {
        this.simulation = simulation;
        world = simulation.world();
        survey = new Survey(world, new Observation(world), new Census(world));
        fixed = new FixedRows(writer, world.tables, simulation.regimes());
        indicators = new IndicatorRows(writer.rows("indicator"), survey);
        events = new EventRows(writer.rows("event"), world);
        labour = new LabourRows(writer.rows("labour"), survey);
        trade = new TradeRows(writer.rows("trade"), writer.rows("interindustry"), world);
        money = new MoneyRows(writer, survey);
    }

    /** What does not change in a run. */
    void start() {
        fixed.write();
    }

    /** The quarter that was just simulated. */
    void record() {
        int quarter = simulation.next() - 1;
        boolean isLastOfYear = Math.floorMod(quarter, 4) == 3;
        simulation.forEachTerritory(t -> {
            survey.sums().take(t);
            if (isLastOfYear) {
                survey.people().take(t);
            }
        });
        requireNumbers(quarter);
        survey.sums().conclude(simulation.books().residual());
        events.write(quarter, simulation.decisions(), simulation.events());
        if (isLastOfYear) {
            survey.countEquity();
            int year = Math.floorDiv(quarter, 4);
            labour.write(year);
            trade.write(year);
            money.write(year);
        }
        indicators.write(quarter, isLastOfYear);
    }

    /** A value that is no number would spread and be missing from the tables without a word. */
    private void requireNumbers(int quarter) {
        for (int t = 0; t < world.count; t++) {
            double check =
                    world.territories.output[t]
                            + world.territories.outputConstant[t]
                            + world.territories.population[t]
                            + world.territories.rate[t]
                            + world.territories.meanPay[t];
            if (Double.isNaN(check) || Double.isInfinite(check)) {
                throw new IllegalStateException(
                        String.format(
                                Locale.ROOT,
                                "%s, %s: a value is no number: output %g, at constant prices %g,"
                                        + " people %g, rate %g, mean pay %g",
                                world.territories.id[t],
                                Quarters.text(quarter),
                                world.territories.output[t],
                                world.territories.outputConstant[t],
                                world.territories.population[t],
                                world.territories.rate[t],
                                world.territories.meanPay[t]));
            }
        }
    }
}

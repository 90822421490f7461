package org.conjuncture.model.results;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.results.ResultsWriter;
import org.conjuncture.base.results.Rows;
import org.conjuncture.base.results.TableLayout;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.scenario.Recording;
import org.conjuncture.model.world.World;

/**
 * Looks on after each quarter and gives what it sees to the tables: totals of each territory every
 * quarter, detail in the last quarter of the year. Reads the world and never changes it.
 */
final class Recorder {

    private final ResultsWriter writer;
    private final Recording recording;
    private final Simulation simulation;
    private final World world;
    private final Survey survey;
    private final FixedRows fixed;
    private final IndicatorRows indicators;
    private final EventRows events;
    private final LabourRows labour;
    private final LabourRows labourByQuarter;
    private final MoveRows moves;
    private final MigrationRows migration;
    private final TradeRows trade;
    private final ProductionRows production;
    private final MoneyRows money;

    Recorder(ResultsWriter writer, Simulation simulation, Recording recording) {
        this.writer = writer;
        this.recording = recording;
        this.simulation = simulation;
        world = simulation.world();
        survey = new Survey(world);
        fixed = new FixedRows(writer, world.tables, simulation.regimes(), simulation.memberships());
        indicators = new IndicatorRows(rows("indicator"), survey);
        events = new EventRows(rows("event"), world);
        labour = new LabourRows(rows("labour"), survey, new Told(world, List.of()));
        labourByQuarter =
                new LabourRows(
                        recording.isQuarterly("labour")
                                ? writer.rows(Tables.LABOUR_BY_QUARTER.name())
                                : Rows.discarding(Tables.LABOUR_BY_QUARTER),
                        survey,
                        new Told(world, recording.territories()));
        moves = new MoveRows(rows("move"), survey);
        migration = new MigrationRows(rows("migration"), world);
        trade = new TradeRows(rows("trade"), rows("interindustry"), world);
        production = new ProductionRows(rows("production"), survey);
        money = new MoneyRows(rows("flow"), rows("balance"), rows("change"), rows("claim"), survey);
    }

    /** Where the rows of a table go: nowhere, where the scenario does not ask for it. */
    private Rows rows(String table) {
        for (TableLayout layout : Tables.ALL) {
            if (layout.name().equals(table) && !recording.has(table)) {
                return Rows.discarding(layout);
            }
        }
        return writer.rows(table);
    }

    /** What does not change in a run. */
    void start() {
        fixed.write();
    }

    /** The quarter that was just simulated. */
    void record() {
        int quarter = simulation.next() - 1;
        boolean isLastOfYear = Math.floorMod(quarter, 4) == 3;
        boolean isCensus = isLastOfYear || recording.isQuarterly("labour");
        simulation.forEachTerritory(t -> {
            survey.sums().take(t);
            if (isCensus) {
                survey.people().take(t);
            }
        });
        requireNumbers(quarter);
        survey.sums().conclude(simulation.books().residual());
        events.write(quarter, simulation.decisions(), simulation.events());
        if (isLastOfYear) {
            survey.countYear();
        }
        if (recording.isQuarterly("labour")) {
            labourByQuarter.ofQuarter(quarter);
        }
        if (isLastOfYear) {
            List<Runnable> detail = detail(Math.floorDiv(quarter, 4));
            indicators.write(quarter, true, (count, measure) -> besides(detail, count, measure));
        } else if (!recording.has("indicator") || recording.isQuarterly("indicator")) {
            indicators.write(quarter, false, simulation::sideBySide);
        }
    }

    /** The year's tables, to be written side by side: each goes its own way to the writer. */
    private List<Runnable> detail(int year) {
        return List.of(
                () -> labour.ofYear(year),
                () -> moves.write(year),
                () -> migration.write(year),
                () -> trade.write(year),
                () -> production.write(year),
                () -> money.write(year));
    }

    /** Tables take longer than a measure, and one of them longest: they begin, measures follow. */
    private void besides(List<Runnable> tables, int count, IntConsumer measure) {
        int before = tables.size();
        simulation.sideBySide(
                before + count,
                k -> {
                    if (k < before) {
                        tables.get(k).run();
                    } else {
                        measure.accept(k - before);
                    }
                });
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
